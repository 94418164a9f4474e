#include "core/execution/handover.h"

#include "tests/support/history_text.h"

#include <QTest>

using namespace hindsight;

namespace {

constexpr const char *kHistory = R"(
    1 0s WorkflowExecutionStarted
    2 0s WorkflowTaskScheduled
    3 0s WorkflowExecutionSignaled
    4 0s WorkflowTaskStarted scheduledEventId=2
    5 0s WorkflowTaskCompleted scheduledEventId=2
    6 0s WorkflowExecutionUpdateAccepted acceptedRequest.input.name=set
    7 0s ActivityTaskScheduled workflowTaskCompletedEventId=5
    8 0s TimerStarted workflowTaskCompletedEventId=5
    9 0s StartChildWorkflowExecutionInitiated workflowTaskCompletedEventId=5
    10 0s ChildWorkflowExecutionStarted initiatedEventId=9
    11 0s WorkflowTaskScheduled
    12 0s ActivityTaskStarted scheduledEventId=7
    13 0s ActivityTaskCompleted scheduledEventId=7
    14 0s ActivityTaskCompleted scheduledEventId=7
    15 0s WorkflowExecutionUpdateAdmitted request.input.name=get
    16 0s WorkflowTaskStarted scheduledEventId=11
    17 0s WorkflowTaskFailed scheduledEventId=11
    18 0s WorkflowTaskScheduled
    19 0s WorkflowTaskTimedOut scheduledEventId=18
    20 0s WorkflowTaskScheduled
    21 0s WorkflowExecutionSignaled
    22 0s WorkflowTaskStarted scheduledEventId=20
    23 0s WorkflowTaskCompleted scheduledEventId=20
    24 0s WorkflowExecutionUpdateAccepted
    25 0s WorkflowExecutionUpdateCompleted acceptedEventId=24
    26 0s TimerCanceled workflowTaskCompletedEventId=23 startedEventId=8
    27 0s WorkflowExecutionSignaled
    28 0s WorkflowTaskScheduled
    29 0s WorkflowExecutionSignaled
)";

} // namespace

class HandoverTest : public QObject
{
    Q_OBJECT

private slots:
    void aTaskBringsWhatIsNew_data()
    {
        QTest::addColumn<int>("task");
        QTest::addColumn<QByteArray>("events");
        QTest::newRow("the start, a Signal, an Update that was not admitted") << 1 << QByteArray("1 3 6");
        QTest::newRow("a Child's start, a result once, an admitted Update") << 2 << QByteArray("10 13 15");
        QTest::newRow("nothing with one that never started") << 3 << QByteArray();
        QTest::newRow("what came since the failed one; an answer is no news") << 4 << QByteArray("21");
        QTest::newRow("what waits for a Worker, not a Timer that was canceled") << 5 << QByteArray("27 29");
    }
    void aTaskBringsWhatIsNew()
    {
        QFETCH(int, task);
        const auto execution = test::execution(kHistory);
        QByteArray events;
        for (const core::EventIndex event : core::handedOver(*execution, core::TaskIndex(std::size_t(task) - 1)))
            events += QByteArray::number(qint64(execution->history().id(event).value)) + ' ';
        QTEST(events.trimmed(), "events");
    }

    void ofSeveralThatDidNotStartOnlyTheLastWaits()
    {
        const auto execution = test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 0s WorkflowTaskScheduled
        )");
        QVERIFY(core::handedOver(*execution, core::TaskIndex(0)).empty());
        QCOMPARE(core::handedOver(*execution, core::TaskIndex(1)), std::vector{core::EventIndex(0)});
    }

    void aTaskAfterOneThatDidNotCompleteTriesAgain()
    {
        const auto execution = test::execution(kHistory);
        const auto retried = [&](std::size_t task) { return core::retriedBy(*execution, core::TaskIndex(task)); };
        QCOMPARE(retried(0), core::TaskIndex());
        QCOMPARE(retried(1), core::TaskIndex());
        QCOMPARE(retried(2), core::TaskIndex(1));
        QCOMPARE(retried(3), core::TaskIndex(2));
        QCOMPARE(retried(4), core::TaskIndex());
    }
};

QTEST_APPLESS_MAIN(HandoverTest)
#include "handover_test.moc"
