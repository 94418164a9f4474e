// Which Command an Event was produced by, and which Workflow Task issued it.
#include "core/execution/execution.h"

#include "tests/support/history_text.h"
#include "tests/support/structure_text.h"

#include <QTest>

using namespace hindsight;

class CommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void eventsBecomeCommands_data()
    {
        QTest::addColumn<QByteArray>("history");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("a Command belongs to the task whose Completed Event it names, wherever it stands")
            << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskCompleted scheduledEventId=1
            4 0s MarkerRecorded markerName=a workflowTaskCompletedEventId=3
            5 0s WorkflowExecutionSignaled signalName=s
            6 0s WorkflowTaskScheduled
            7 0s WorkflowTaskStarted scheduledEventId=6
            8 0s WorkflowTaskCompleted scheduledEventId=6
            9 0s MarkerRecorded markerName=b workflowTaskCompletedEventId=3
            10 0s MarkerRecorded markerName=c workflowTaskCompletedEventId=8
        )") << QByteArray(R"(
            task 1: 1 2 3 Completed
              RecordMarker 4 MarkerRecorded a
              RecordMarker 9 MarkerRecorded b
            task 2: 6 7 8 Completed
              RecordMarker 10 MarkerRecorded c
            arrival 5, woke 2
        )");
        QTest::newRow("an id that names no closing Event gives it to none, whatever stands before it") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskFailed scheduledEventId=1
            4 0s WorkflowTaskScheduled
            5 0s WorkflowTaskStarted scheduledEventId=4
            6 0s WorkflowTaskCompleted scheduledEventId=4
            7 0s WorkflowExecutionFailed workflowTaskCompletedEventId=3
            8 0s MarkerRecorded markerName=missing workflowTaskCompletedEventId=99
            9 0s MarkerRecorded markerName=scheduled workflowTaskCompletedEventId=4
            10 0s MarkerRecorded markerName=open workflowTaskCompletedEventId=2
            11 0s MarkerRecorded markerName=self workflowTaskCompletedEventId=11
            12 0s MarkerRecorded markerName=later workflowTaskCompletedEventId=15
            13 0s WorkflowTaskScheduled
            14 0s WorkflowTaskStarted scheduledEventId=13
            15 0s WorkflowTaskCompleted scheduledEventId=13
        )") << QByteArray(R"(
            task 1: 1 2 3 Failed
            task 2: 4 5 6 Completed
            task 3: 13 14 15 Completed
            task -
              FailWorkflowExecution 7 WorkflowExecutionFailed
              RecordMarker 8 MarkerRecorded missing
              RecordMarker 9 MarkerRecorded scheduled
              RecordMarker 10 MarkerRecorded open
              RecordMarker 11 MarkerRecorded self
              RecordMarker 12 MarkerRecorded later
            end 7 Failed
            warning reference-not-found 8
            warning reference-not-earlier 11
            warning reference-not-earlier 12
            warning events-after-terminal-event 8
        )");
        QTest::newRow("a failed task's closing Event counts too, but not for the end") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskFailed scheduledEventId=1
            3 0s MarkerRecorded workflowTaskCompletedEventId=2
            4 0s MarkerRecorded
            5 0s WorkflowExecutionFailed workflowTaskCompletedEventId=2
        )") << QByteArray(R"(
            task 1: 1 - 2 Failed
              RecordMarker 3 MarkerRecorded
            task -
              RecordMarker 4 MarkerRecorded
              FailWorkflowExecution 5 WorkflowExecutionFailed
            end 5 Failed
        )");
        QTest::newRow("the test server names the Started Event, which is said once") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskCompleted scheduledEventId=1
            4 0s MarkerRecorded workflowTaskCompletedEventId=2
            5 0s MarkerRecorded workflowTaskCompletedEventId=2
        )") << QByteArray(R"(
            task 1: 1 2 3 Completed
              RecordMarker 4 MarkerRecorded
              RecordMarker 5 MarkerRecorded
            info task-id-names-started-event 4
        )");
        QTest::newRow("Update Events belong to the completed task right before them") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskCompleted scheduledEventId=1
            4 0s WorkflowExecutionUpdateAccepted acceptedRequest.input.name=set
            5 0s MarkerRecorded workflowTaskCompletedEventId=3
            6 0s WorkflowExecutionUpdateCompleted acceptedEventId=4
            7 0s WorkflowExecutionUpdateRejected
            8 0s WorkflowExecutionSignaled
            9 0s WorkflowExecutionUpdateCompleted acceptedEventId=4
        )") << QByteArray(R"(
            task 1: 1 2 3 Completed
              ProtocolMessage 4 WorkflowExecutionUpdateAccepted set
              RecordMarker 5 MarkerRecorded
              ProtocolMessage 6 WorkflowExecutionUpdateCompleted
              ProtocolMessage 7 WorkflowExecutionUpdateRejected
            task -
              ProtocolMessage 9 WorkflowExecutionUpdateCompleted
            arrival 8, woke -
        )");
        QTest::newRow("Events without an id do too, unless the task before them failed") << QByteArray(R"(
            1 0s TimerStarted
            2 0s WorkflowTaskScheduled
            3 0s WorkflowTaskStarted scheduledEventId=2
            4 0s WorkflowTaskCompleted scheduledEventId=2
            5 0s ActivityTaskScheduled activityType.name=A
            6 0s ActivityTaskStarted scheduledEventId=5
            7 0s TimerStarted
            8 0s WorkflowTaskScheduled
            9 0s WorkflowTaskFailed scheduledEventId=8
            10 0s WorkflowExecutionFailed
        )") << QByteArray(R"(
            task 1: 2 3 4 Completed
              ScheduleActivityTask 5 ActivityTaskScheduled A
            task 2: 8 - 9 Failed
            task -
              StartTimer 1 TimerStarted
              StartTimer 7 TimerStarted
              FailWorkflowExecution 10 WorkflowExecutionFailed
            awaitable 1 - - Open, issued by -, resumed -
            awaitable 5 6 - Open, issued by 1, resumed -
            awaitable 7 - - Open, issued by -, resumed -
            end 10 Failed
        )");
        QTest::newRow("not where Cadence says that there is none") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskCompleted scheduledEventId=1
            4 0s WorkflowExecutionContinuedAsNew workflowTaskCompletedEventId=-23
        )") << QByteArray(R"(
            task 1: 1 2 3 Completed
            task -
              ContinueAsNewWorkflowExecution 4 WorkflowExecutionContinuedAsNew
            end 4 ContinuedAsNew
        )");
        QTest::newRow("Events that carry a task id without being produced by a Command are none") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskCompleted scheduledEventId=1
            4 0s SignalExternalWorkflowExecutionFailed workflowTaskCompletedEventId=3
            5 0s StartChildWorkflowExecutionFailed workflowTaskCompletedEventId=3
            6 0s NexusOperationCancelRequestCompleted workflowTaskCompletedEventId=3
        )") << QByteArray(R"(
            task 1: 1 2 3 Completed
        )");
        QTest::newRow("the 17 Commands and their Events") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskCompleted scheduledEventId=1
            4 0s ActivityTaskScheduled workflowTaskCompletedEventId=3
            5 0s ActivityTaskCancelRequested workflowTaskCompletedEventId=3 scheduledEventId=4
            6 0s TimerStarted workflowTaskCompletedEventId=3
            7 0s TimerCanceled workflowTaskCompletedEventId=3 startedEventId=6
            8 0s MarkerRecorded workflowTaskCompletedEventId=3
            9 0s StartChildWorkflowExecutionInitiated workflowTaskCompletedEventId=3
            10 0s SignalExternalWorkflowExecutionInitiated workflowTaskCompletedEventId=3
            11 0s RequestCancelExternalWorkflowExecutionInitiated workflowTaskCompletedEventId=3
            12 0s UpsertWorkflowSearchAttributes workflowTaskCompletedEventId=3
            13 0s WorkflowPropertiesModified workflowTaskCompletedEventId=3
            14 0s NexusOperationScheduled workflowTaskCompletedEventId=3
            15 0s NexusOperationCancelRequested workflowTaskCompletedEventId=3 scheduledEventId=14
            16 0s WorkflowExecutionUpdateAccepted
            17 0s WorkflowExecutionUpdateCompleted
            18 0s WorkflowExecutionUpdateRejected
            19 0s WorkflowExecutionCompleted workflowTaskCompletedEventId=3
            20 0s WorkflowExecutionFailed workflowTaskCompletedEventId=3
            21 0s WorkflowExecutionCanceled workflowTaskCompletedEventId=3
            22 0s WorkflowExecutionContinuedAsNew workflowTaskCompletedEventId=3
        )") << QByteArray(R"(
            task 1: 1 2 3 Completed
              ScheduleActivityTask 4 ActivityTaskScheduled
              RequestCancelActivityTask 5 ActivityTaskCancelRequested
              StartTimer 6 TimerStarted
              CancelTimer 7 TimerCanceled
              RecordMarker 8 MarkerRecorded
              StartChildWorkflowExecution 9 StartChildWorkflowExecutionInitiated
              SignalExternalWorkflowExecution 10 SignalExternalWorkflowExecutionInitiated
              RequestCancelExternalWorkflowExecution 11 RequestCancelExternalWorkflowExecutionInitiated
              UpsertWorkflowSearchAttributes 12 UpsertWorkflowSearchAttributes
              ModifyWorkflowProperties 13 WorkflowPropertiesModified
              ScheduleNexusOperation 14 NexusOperationScheduled
              RequestCancelNexusOperation 15 NexusOperationCancelRequested
              ProtocolMessage 16 WorkflowExecutionUpdateAccepted
              ProtocolMessage 17 WorkflowExecutionUpdateCompleted
              ProtocolMessage 18 WorkflowExecutionUpdateRejected
              CompleteWorkflowExecution 19 WorkflowExecutionCompleted
              FailWorkflowExecution 20 WorkflowExecutionFailed
              CancelWorkflowExecution 21 WorkflowExecutionCanceled
              ContinueAsNewWorkflowExecution 22 WorkflowExecutionContinuedAsNew
            awaitable 4 - - Open, issued by 1, resumed -
            awaitable 6 - 7 Canceled, issued by 1, resumed -
            awaitable 9 - - Open, issued by 1, resumed -
            awaitable 10 - - Open, issued by 1, resumed -
            awaitable 11 - - Open, issued by 1, resumed -
            awaitable 14 - - Open, issued by 1, resumed -
            end 22 ContinuedAsNew
            warning two-terminal-events 22
        )");
    }
    void eventsBecomeCommands()
    {
        QFETCH(QByteArray, history);
        QFETCH(QByteArray, expected);
        const auto execution = test::execution(history.toStdString());
        QCOMPARE(QByteArray::fromStdString(test::structure(*execution)),
                 QByteArray::fromStdString(test::unindented(expected.toStdString())));
    }
};

QTEST_APPLESS_MAIN(CommandsTest)
#include "commands_test.moc"
