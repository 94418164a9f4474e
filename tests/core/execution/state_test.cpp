// What the state at a step says, by example.
#include "core/execution/state_index.h"

#include "core/reading/reader.h"
#include "tests/support/history_text.h"
#include "tests/support/state_text.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::core;

namespace {

/// The state after the Event, without the line of counts.
QByteArray stateAt(const char *history, std::int64_t id)
{
    const auto index = *buildStateIndex(test::execution(history));
    const State state = index->at(index->execution().history().find({id}));
    const QByteArray text = QByteArray::fromStdString(test::stateText(*index, state));
    return text.mid(text.indexOf('\n') + 1).trimmed();
}

StateCounts countsAt(const char *history, std::int64_t id)
{
    const auto index = *buildStateIndex(test::execution(history));
    return index->at(index->execution().history().find({id})).counts;
}

constexpr const char *kAwaitables = R"(
    1 0s WorkflowExecutionStarted
    2 0s WorkflowTaskScheduled
    3 0s WorkflowTaskStarted scheduledEventId=2
    4 0s WorkflowTaskCompleted scheduledEventId=2
    5 0s ActivityTaskScheduled workflowTaskCompletedEventId=4
    6 10s TimerStarted workflowTaskCompletedEventId=4 startToFireTimeout=30s
    7 0s TimerStarted workflowTaskCompletedEventId=4
    8 0s ActivityTaskStarted scheduledEventId=5 attempt=3
    9 0s ActivityTaskStarted scheduledEventId=5 attempt=4
    10 0s ActivityTaskCancelRequested scheduledEventId=5 workflowTaskCompletedEventId=4
    11 0s ActivityTaskCancelRequested scheduledEventId=5 workflowTaskCompletedEventId=4
    12 0s ActivityTaskFailed scheduledEventId=5
    13 0s ActivityTaskCompleted scheduledEventId=5
    14 0s TimerFired startedEventId=6
    15 0s TimerCanceled startedEventId=7
)";

constexpr const char *kChildren = R"(
    1 0s StartChildWorkflowExecutionInitiated workflowId=a
    2 0s StartChildWorkflowExecutionInitiated workflowId=b
    3 0s ChildWorkflowExecutionStarted initiatedEventId=1
    4 0s ChildWorkflowExecutionCompleted initiatedEventId=1
    5 0s StartChildWorkflowExecutionInitiated workflowId=a
    6 0s StartChildWorkflowExecutionInitiated workflowId=a
    7 0s StartChildWorkflowExecutionFailed initiatedEventId=6
)";

} // namespace

class StateTest : public QObject
{
    Q_OBJECT

private slots:
    void awaitablesAreOpenWithWhatIsKnownOfThem_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QByteArray>("state");
        const QByteArray timers = "open 6 StartTimer, due 2025-03-01T10:00:40.000000000Z\n"
                                  "open 7 StartTimer";
        QTest::newRow("before") << 4 << QByteArray();
        QTest::newRow("scheduled") << 5 << QByteArray("open 5 ScheduleActivityTask");
        QTest::newRow("started; the first start counts")
            << 9 << QByteArray("open 5 ScheduleActivityTask, started 8, attempt 3\n") + timers;
        QTest::newRow("cancel requested; the first request counts")
            << 11 << QByteArray("open 5 ScheduleActivityTask, started 8, attempt 3, cancel 10\n") + timers;
        QTest::newRow("closed; the first close counts") << 12 << timers;
        QTest::newRow("fired and canceled") << 15 << QByteArray();
    }
    void awaitablesAreOpenWithWhatIsKnownOfThem()
    {
        QFETCH(int, step);
        QTEST(stateAt(kAwaitables, step), "state");
    }

    void aChildIsAskedToCancelByItsWorkflowId_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<int>("child");
        QTest::newRow("the other child") << QByteArray("childWorkflowOnly=true workflowExecution.workflowId=b") << 2;
        QTest::newRow("the one that runs of several")
            << QByteArray("childWorkflowOnly=true workflowExecution.workflowId=a") << 5;
        QTest::newRow("no child") << QByteArray("childWorkflowOnly=true workflowExecution.workflowId=c") << 0;
        QTest::newRow("another Workflow") << QByteArray("workflowExecution.workflowId=b") << 0;
    }
    void aChildIsAskedToCancelByItsWorkflowId()
    {
        QFETCH(QByteArray, attributes);
        QFETCH(int, child);
        auto json = nlohmann::ordered_json::parse(test::historyJson(
            kChildren + ("8 0s RequestCancelExternalWorkflowExecutionInitiated " + attributes.toStdString())));
        auto &last = json["events"].back()["requestCancelExternalWorkflowExecutionInitiatedEventAttributes"];
        if (last.contains("childWorkflowOnly"))
            last["childWorkflowOnly"] = true;
        const auto index = *buildStateIndex(*buildExecution(readBytes(json.dump(), "text")->front()));
        const State state = index->at(EventIndex(7));
        for (const OpenAwaitable &open : state.awaitables) {
            const EventIndex opened = index->execution().awaitable(open.awaitable).opened;
            const bool isAsked = index->execution().history().id(opened).value == child;
            QCOMPARE(open.cancelRequested, isAsked ? EventIndex(7) : EventIndex());
        }
        QCOMPARE(state.awaitables.size(), std::size_t(3)); // two children, and the request itself
    }

    void theWorkflowTaskWaitsOrIsWithAWorker_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("waits") << 1 << QByteArray("task 1 started 0");
        QTest::newRow("with a Worker") << 2 << QByteArray("task 1 started 2");
        QTest::newRow("failed") << 3 << QByteArray();
        QTest::newRow("tried again, while a Signal waits") << 5 << QByteArray("task 5 started 0\narrived 4");
        QTest::newRow("handed over") << 6 << QByteArray("task 5 started 6");
        QTest::newRow("arrived while it runs") << 7 << QByteArray("task 5 started 6\narrived 7");
        QTest::newRow("of a part of a history") << 10 << QByteArray("task 0 started 10");
    }
    void theWorkflowTaskWaitsOrIsWithAWorker()
    {
        QFETCH(int, step);
        QTEST(stateAt(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskFailed scheduledEventId=1
            4 0s WorkflowExecutionSignaled
            5 0s WorkflowTaskScheduled attempt=2
            6 0s WorkflowTaskStarted scheduledEventId=5
            7 0s WorkflowExecutionSignaled
            8 0s WorkflowTaskCompleted scheduledEventId=5
            10 0s WorkflowTaskStarted scheduledEventId=9
        )",
                      step),
              "state");
    }

    void updatesAreOpenUntilTheyAreCompleted_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("accepted") << 2 << QByteArray("update 1\nupdate 2");
        QTest::newRow("completed by its Event's id") << 3 << QByteArray("update 1");
        QTest::newRow("completed by its own id") << 4 << QByteArray();
        QTest::newRow("only its end is there") << 6 << QByteArray();
        QTest::newRow("rejected") << 7 << QByteArray();
        QTest::newRow("its protocol instance has its id") << 9 << QByteArray();
    }
    void updatesAreOpenUntilTheyAreCompleted()
    {
        QFETCH(int, step);
        QTEST(stateAt(R"(
            1 0s WorkflowExecutionUpdateAccepted acceptedRequest.meta.updateId=one protocolInstanceId=x
            2 0s WorkflowExecutionUpdateAccepted
            3 0s WorkflowExecutionUpdateCompleted acceptedEventId=2
            4 0s WorkflowExecutionUpdateCompleted meta.updateId=one
            5 0s WorkflowExecutionUpdateCompleted meta.updateId=one
            6 0s WorkflowExecutionUpdateCompleted acceptedEventId=99 meta.updateId=other
            7 0s WorkflowExecutionUpdateRejected
            8 0s WorkflowExecutionUpdateAccepted protocolInstanceId=two
            9 0s WorkflowExecutionUpdateCompleted meta.updateId=two
        )",
                      step),
              "state");
    }

    void propertiesHoldUntilAnotherValueOrNone_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QByteArray>("state");
        QTest::newRow("start") << 1
                               << QByteArray("memo note by 1: 1  \"a\"\n"
                                             "search attribute Empty by 1: 1  []\n"
                                             "search attribute Status by 1: 1 Keyword \"A\"");
        QTest::newRow("set") << 2
                             << QByteArray("memo note by 1: 1  \"a\"\n"
                                           "search attribute Empty by 1: 1  []\n"
                                           "search attribute Status by 2: 1  \"paid\"");
        QTest::newRow("removed by an empty list") << 3
                                                  << QByteArray("memo note by 1: 1  \"a\"\n"
                                                                "search attribute Empty by 1: 1  []");
        QTest::newRow("removed by nothing") << 4 << QByteArray("search attribute Empty by 1: 1  []");
        QTest::newRow("set again") << 5
                                   << QByteArray("memo note by 5: 1  \"b\"\n"
                                                 "search attribute Empty by 1: 1  []");
        QTest::newRow("set from outside")
            << 6 << QByteArray("arrived 6\nmemo note by 6: 1  \"c\"\nsearch attribute Empty by 1: 1  []");
    }
    void propertiesHoldUntilAnotherValueOrNone()
    {
        QFETCH(int, step);
        QTEST(stateAt(R"(
            1 0s WorkflowExecutionStarted searchAttributes.indexedFields.Status.metadata.encoding=json/plain searchAttributes.indexedFields.Status.metadata.type=Keyword searchAttributes.indexedFields.Status.data=IkEi searchAttributes.indexedFields.Empty.metadata.encoding=json/plain searchAttributes.indexedFields.Empty.data=W10= memo.fields.note=a
            2 0s UpsertWorkflowSearchAttributes searchAttributes.indexedFields.Status=paid
            3 0s UpsertWorkflowSearchAttributes searchAttributes.indexedFields.Status.metadata.encoding=json/plain searchAttributes.indexedFields.Status.data=W10=
            4 0s WorkflowPropertiesModified upsertedMemo.fields.note.metadata.encoding=binary/null
            5 0s WorkflowPropertiesModified upsertedMemo.fields.note=b
            6 0s WorkflowPropertiesModifiedExternally upsertedMemo.fields.note=c
        )",
                      step),
              "state");
    }

    void ofEachChangeTheLastVersionHolds()
    {
        constexpr const char *kVersions = R"(
            1 0s MarkerRecorded markerName=core_patch details.patch-data.id=b
            2 0s MarkerRecorded markerName=SideEffect details.data=1
            3 0s MarkerRecorded markerName=core_patch details.patch-data.id=a
            4 0s MarkerRecorded markerName=core_patch details.patch-data.id=b
        )";
        QCOMPARE(stateAt(kVersions, 3), QByteArray("version a patch by 3\nversion b patch by 1"));
        QCOMPARE(stateAt(kVersions, 4), QByteArray("version a patch by 3\nversion b patch by 4"));
    }

    void theEndIsSaidWithWhatWasOpen()
    {
        constexpr const char *kEnd = R"(
            1 0s TimerStarted startToFireTimeout=1s
            2 0s WorkflowExecutionCancelRequested
            3 0s WorkflowExecutionCancelRequested
            4 0s WorkflowExecutionTimedOut
            5 0s WorkflowExecutionTerminated
        )";
        const QByteArray open = "open 1 StartTimer, due 2025-03-01T10:00:01.000000000Z\n"
                                "arrived 2\narrived 3\ncancel 2";
        QCOMPARE(stateAt(kEnd, 4), open);
        QCOMPARE(stateAt(kEnd, 5), open + "\nended");
    }

    void whatGrowsIsCounted()
    {
        constexpr const char *kGrowing = R"(
            10239 0s WorkflowTaskScheduled
            10240 0s WorkflowTaskStarted scheduledEventId=10239 historySizeBytes=10485760
            10241 0s WorkflowTaskCompleted scheduledEventId=10239
            10243 0s TimerStarted workflowTaskCompletedEventId=10241
            51200 0s WorkflowTaskStarted historySizeBytes=52428801
            51201 0s WorkflowTaskStarted
        )";
        const StateCounts before = countsAt(kGrowing, 10240);
        QCOMPARE(before.eventLevel(), LimitLevel::Within);
        QCOMPARE(before.byteLevel(), LimitLevel::Within);
        QCOMPARE(before.historyBytes, std::int64_t(10'485'760));
        const StateCounts counts = countsAt(kGrowing, 10243);
        QCOMPARE(counts.events, std::size_t(4));
        QCOMPARE(counts.historyLength, std::int64_t(10243));
        QCOMPARE(counts.commands, std::size_t(1));
        QVERIFY(counts.fileBytes > before.fileBytes);
        QCOMPARE(counts.eventLevel(), LimitLevel::Warned);
        QCOMPARE(countsAt(kGrowing, 51200).eventLevel(), LimitLevel::Warned);
        QCOMPARE(countsAt(kGrowing, 51200).byteLevel(), LimitLevel::Exceeded);
        QCOMPARE(countsAt(kGrowing, 51201).eventLevel(), LimitLevel::Exceeded);
        QCOMPARE(countsAt(kGrowing, 51201).historyBytes, std::int64_t(0));
    }

    void aTimerThatIsDuePastTheEndOfTimeHasNoDueTime()
    {
        QCOMPARE(stateAt("1 0s TimerStarted startToFireTimeout=9000000000s", 1), QByteArray("open 1 StartTimer"));
    }
};

QTEST_APPLESS_MAIN(StateTest)
#include "state_test.moc"
