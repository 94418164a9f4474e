#include "core/execution/label.h"

#include "core/reading/reader.h"
#include "tests/support/history_text.h"

#include <QTest>

using namespace hindsight;

namespace {

constexpr const char *kHistory = R"(
    1 0s WorkflowExecutionStarted workflowType.name=Order
    2 0s WorkflowTaskScheduled
    3 0s WorkflowTaskStarted scheduledEventId=2
    4 0s WorkflowTaskCompleted scheduledEventId=2
    5 0s ActivityTaskScheduled activityType.name=ChargeCard
    6 0s TimerStarted startToFireTimeout=30s
    7 0s TimerStarted
    8 0s MarkerRecorded markerName=Version
    9 0s StartChildWorkflowExecutionInitiated workflowType.name=ShipOrder
    10 0s NexusOperationScheduled operation=book
    11 0s SignalExternalWorkflowExecutionInitiated signalName=hello
    12 0s RequestCancelExternalWorkflowExecutionInitiated
    13 0s UpsertWorkflowSearchAttributes
    14 0s WorkflowExecutionUpdateAccepted acceptedRequest.input.name=set
    15 0s WorkflowExecutionUpdateCompleted acceptedEventId=14
    16 0s TimerCanceled startedEventId=6
    17 0s ActivityTaskCompleted scheduledEventId=5
    18 0s ExternalWorkflowExecutionSignaled initiatedEventId=11
    19 0s ExternalWorkflowExecutionSignaled initiatedEventId=99
    20 0s WorkflowExecutionSignaled signalName=approve
    21 0s WorkflowExecutionCancelRequested
    22 0s SomethingNew
    23 0s ActivityTaskScheduled
    24 0s WorkflowExecutionUpdateCompleted acceptedEventId=20
    25 0s WorkflowExecutionCompleted
)";

std::shared_ptr<const core::Execution> commandsWithAnUnknownOne()
{
    const auto histories = core::readBytes(R"([
        {"commandType": "COMMAND_TYPE_START_TIMER", "startTimerCommandAttributes": {"startToFireTimeout": "90s"}},
        {"commandType": "COMMAND_TYPE_SOMETHING_NEW", "somethingNewCommandAttributes": {}}
    ])",
                                           "in memory");
    if (!histories)
        return {};
    const auto execution = core::buildExecution(histories->front());
    return execution ? *execution : nullptr;
}

} // namespace

class LabelTest : public QObject
{
    Q_OBJECT

private slots:
    void anEventIsCalledByWhatItIsAbout_data()
    {
        QTest::addColumn<int>("event");
        QTest::addColumn<QByteArray>("label");
        QTest::newRow("start") << 1 << QByteArray("Workflow Execution Order");
        QTest::newRow("task") << 3 << QByteArray("Workflow Task 1");
        QTest::newRow("Activity") << 5 << QByteArray("ChargeCard");
        QTest::newRow("Timer") << 6 << QByteArray("Timer 30s");
        QTest::newRow("Timer without a time") << 7 << QByteArray("Timer");
        QTest::newRow("Marker") << 8 << QByteArray("Marker Version");
        QTest::newRow("Child Workflow") << 9 << QByteArray("ShipOrder");
        QTest::newRow("Nexus Operation") << 10 << QByteArray("book");
        QTest::newRow("external Signal") << 11 << QByteArray("External Signal hello");
        QTest::newRow("external cancel") << 12 << QByteArray("External cancel");
        QTest::newRow("properties") << 13 << QByteArray("Properties");
        QTest::newRow("Update") << 14 << QByteArray("Update set");
        QTest::newRow("an Update's end") << 15 << QByteArray("Update set");
        QTest::newRow("a Timer's end") << 16 << QByteArray("Timer 30s");
        QTest::newRow("an Activity's end") << 17 << QByteArray("ChargeCard");
        QTest::newRow("an external Signal's end") << 18 << QByteArray("External Signal hello");
        QTest::newRow("an end without its opener") << 19 << QByteArray("External Workflow");
        QTest::newRow("Signal") << 20 << QByteArray("Signal approve");
        QTest::newRow("cancel request") << 21 << QByteArray("Cancel request");
        QTest::newRow("unknown") << 22 << QByteArray("SomethingNew");
        QTest::newRow("an Activity without a name") << 23 << QByteArray("Activity");
        QTest::newRow("an Update's end that names another kind") << 24 << QByteArray("Update");
        QTest::newRow("end") << 25 << QByteArray("Workflow Execution");
    }
    void anEventIsCalledByWhatItIsAbout()
    {
        QFETCH(int, event);
        const auto execution = test::execution(kHistory);
        QTEST(QByteArray::fromStdString(core::label(*execution, execution->history().find({event}))), "label");
    }

    void aCommandIsWrittenWithItsArgument()
    {
        const auto execution = test::execution(kHistory);
        QByteArray text;
        for (std::size_t index = 0; index < execution->commands().size(); ++index)
            text += QByteArray::fromStdString(core::commandText(*execution, core::CommandIndex(index))) + '\n';
        QCOMPARE(text, QByteArray("ScheduleActivityTask (ChargeCard)\n"
                                  "StartTimer (30s)\n"
                                  "StartTimer\n"
                                  "RecordMarker (Version)\n"
                                  "StartChildWorkflowExecution (ShipOrder)\n"
                                  "ScheduleNexusOperation (book)\n"
                                  "SignalExternalWorkflowExecution (hello)\n"
                                  "RequestCancelExternalWorkflowExecution\n"
                                  "UpsertWorkflowSearchAttributes\n"
                                  "ProtocolMessage (set)\n"
                                  "ProtocolMessage (set)\n"
                                  "CancelTimer (30s)\n"
                                  "ScheduleActivityTask\n"
                                  "ProtocolMessage\n"
                                  "CompleteWorkflowExecution\n"));
    }

    void anAwaitableIsCalledAsWhatOpenedIt()
    {
        const auto execution = test::execution(kHistory);
        QCOMPARE(QByteArray::fromStdString(core::label(*execution, core::AwaitableIndex(0))), QByteArray("ChargeCard"));
        QCOMPARE(QByteArray::fromStdString(core::label(*execution, core::AwaitableIndex(1))), QByteArray("Timer 30s"));
    }

    void aCommandWithoutAnEventHasALabelToo()
    {
        const auto execution = commandsWithAnUnknownOne();
        QVERIFY(execution);
        const core::CommandIndex timer(0);
        const core::CommandIndex unknown(1);
        QCOMPARE(QByteArray::fromStdString(core::label(*execution, timer)), QByteArray("Timer 1m 30s"));
        QCOMPARE(QByteArray::fromStdString(core::commandText(*execution, timer)), QByteArray("StartTimer (1m 30s)"));
        QVERIFY(core::typeName(*execution, unknown).find("SOMETHING_NEW") != std::string_view::npos);
        QCOMPARE(core::label(*execution, unknown), std::string(core::typeName(*execution, unknown)));
        QCOMPARE(core::commandText(*execution, unknown), std::string(core::typeName(*execution, unknown)));
    }
};

QTEST_APPLESS_MAIN(LabelTest)
#include "label_test.moc"
