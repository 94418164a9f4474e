// What a Workflow waited for, how it ended, and which Workflow Task got the result.
#include "core/execution/execution.h"

#include "tests/support/history_text.h"
#include "tests/support/structure_text.h"

#include <QTest>

using namespace hindsight;

class AwaitablesTest : public QObject
{
    Q_OBJECT

private slots:
    void eventsBecomeAwaitables_data()
    {
        QTest::addColumn<QByteArray>("history");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("the outcomes of an Activity") << QByteArray(R"(
            1 0s ActivityTaskScheduled
            2 0s ActivityTaskStarted scheduledEventId=1
            3 0s ActivityTaskCompleted scheduledEventId=1
            4 0s ActivityTaskScheduled
            5 0s ActivityTaskStarted scheduledEventId=4
            6 0s ActivityTaskFailed scheduledEventId=4
            7 0s ActivityTaskScheduled
            8 0s ActivityTaskStarted scheduledEventId=7
            9 0s ActivityTaskTimedOut scheduledEventId=7
            10 0s ActivityTaskScheduled
            11 0s ActivityTaskStarted scheduledEventId=10
            12 0s ActivityTaskCanceled scheduledEventId=10
        )") << QByteArray(R"(
            task -
              ScheduleActivityTask 1 ActivityTaskScheduled
              ScheduleActivityTask 4 ActivityTaskScheduled
              ScheduleActivityTask 7 ActivityTaskScheduled
              ScheduleActivityTask 10 ActivityTaskScheduled
            awaitable 1 2 3 Completed, issued by -, resumed -
            awaitable 4 5 6 Failed, issued by -, resumed -
            awaitable 7 8 9 TimedOut, issued by -, resumed -
            awaitable 10 11 12 Canceled, issued by -, resumed -
        )");
        QTest::newRow("the outcomes of a Nexus Operation") << QByteArray(R"(
            1 0s NexusOperationScheduled
            2 0s NexusOperationStarted scheduledEventId=1
            3 0s NexusOperationCompleted scheduledEventId=1
            4 0s NexusOperationScheduled
            5 0s NexusOperationStarted scheduledEventId=4
            6 0s NexusOperationFailed scheduledEventId=4
            7 0s NexusOperationScheduled
            8 0s NexusOperationStarted scheduledEventId=7
            9 0s NexusOperationTimedOut scheduledEventId=7
            10 0s NexusOperationScheduled
            11 0s NexusOperationStarted scheduledEventId=10
            12 0s NexusOperationCanceled scheduledEventId=10
        )") << QByteArray(R"(
            task -
              ScheduleNexusOperation 1 NexusOperationScheduled
              ScheduleNexusOperation 4 NexusOperationScheduled
              ScheduleNexusOperation 7 NexusOperationScheduled
              ScheduleNexusOperation 10 NexusOperationScheduled
            awaitable 1 2 3 Completed, issued by -, resumed -
            awaitable 4 5 6 Failed, issued by -, resumed -
            awaitable 7 8 9 TimedOut, issued by -, resumed -
            awaitable 10 11 12 Canceled, issued by -, resumed -
        )");
        QTest::newRow("the outcomes of a Child Workflow") << QByteArray(R"(
            1 0s StartChildWorkflowExecutionInitiated
            2 0s ChildWorkflowExecutionStarted initiatedEventId=1
            3 0s ChildWorkflowExecutionCompleted initiatedEventId=1
            4 0s StartChildWorkflowExecutionInitiated
            5 0s ChildWorkflowExecutionStarted initiatedEventId=4
            6 0s ChildWorkflowExecutionFailed initiatedEventId=4
            7 0s StartChildWorkflowExecutionInitiated
            8 0s ChildWorkflowExecutionStarted initiatedEventId=7
            9 0s ChildWorkflowExecutionTimedOut initiatedEventId=7
            10 0s StartChildWorkflowExecutionInitiated
            11 0s ChildWorkflowExecutionStarted initiatedEventId=10
            12 0s ChildWorkflowExecutionCanceled initiatedEventId=10
            13 0s StartChildWorkflowExecutionInitiated
            14 0s ChildWorkflowExecutionStarted initiatedEventId=13
            15 0s ChildWorkflowExecutionTerminated initiatedEventId=13
            16 0s StartChildWorkflowExecutionInitiated
            17 0s ChildWorkflowExecutionStarted initiatedEventId=16
            18 0s StartChildWorkflowExecutionFailed initiatedEventId=16
        )") << QByteArray(R"(
            task -
              StartChildWorkflowExecution 1 StartChildWorkflowExecutionInitiated
              StartChildWorkflowExecution 4 StartChildWorkflowExecutionInitiated
              StartChildWorkflowExecution 7 StartChildWorkflowExecutionInitiated
              StartChildWorkflowExecution 10 StartChildWorkflowExecutionInitiated
              StartChildWorkflowExecution 13 StartChildWorkflowExecutionInitiated
              StartChildWorkflowExecution 16 StartChildWorkflowExecutionInitiated
            awaitable 1 2 3 Completed, issued by -, resumed -
            awaitable 4 5 6 Failed, issued by -, resumed -
            awaitable 7 8 9 TimedOut, issued by -, resumed -
            awaitable 10 11 12 Canceled, issued by -, resumed -
            awaitable 13 14 15 Terminated, issued by -, resumed -
            awaitable 16 17 18 StartFailed, issued by -, resumed -
        )");
        QTest::newRow("the outcomes of an external Signal") << QByteArray(R"(
            1 0s SignalExternalWorkflowExecutionInitiated
            2 0s ExternalWorkflowExecutionSignaled initiatedEventId=1
            3 0s SignalExternalWorkflowExecutionInitiated
            4 0s SignalExternalWorkflowExecutionFailed initiatedEventId=3
        )") << QByteArray(R"(
            task -
              SignalExternalWorkflowExecution 1 SignalExternalWorkflowExecutionInitiated
              SignalExternalWorkflowExecution 3 SignalExternalWorkflowExecutionInitiated
            awaitable 1 - 2 Completed, issued by -, resumed -
            awaitable 3 - 4 Failed, issued by -, resumed -
        )");
        QTest::newRow("the outcomes of an external cancel") << QByteArray(R"(
            1 0s RequestCancelExternalWorkflowExecutionInitiated
            2 0s ExternalWorkflowExecutionCancelRequested initiatedEventId=1
            3 0s RequestCancelExternalWorkflowExecutionInitiated
            4 0s RequestCancelExternalWorkflowExecutionFailed initiatedEventId=3
        )") << QByteArray(R"(
            task -
              RequestCancelExternalWorkflowExecution 1 RequestCancelExternalWorkflowExecutionInitiated
              RequestCancelExternalWorkflowExecution 3 RequestCancelExternalWorkflowExecutionInitiated
            awaitable 1 - 2 Completed, issued by -, resumed -
            awaitable 3 - 4 Failed, issued by -, resumed -
        )");
        QTest::newRow("the outcomes of a Timer") << QByteArray(R"(
            1 0s TimerStarted
            2 0s TimerFired startedEventId=1
        )") << QByteArray(R"(
            task -
              StartTimer 1 TimerStarted
            awaitable 1 - 2 Fired, issued by -, resumed -
        )");
        QTest::newRow("the task that starts after the closing Event got the result, also where it was scheduled before")
            << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskCompleted scheduledEventId=1
            4 0s ActivityTaskScheduled workflowTaskCompletedEventId=3 activityType.name=Charge
            5 0s ActivityTaskScheduled workflowTaskCompletedEventId=3 activityType.name=Ship
            6 0s ActivityTaskStarted scheduledEventId=4
            7 0s ActivityTaskCompleted scheduledEventId=4
            8 0s WorkflowTaskScheduled
            9 0s ActivityTaskCompleted scheduledEventId=5
            10 0s WorkflowTaskStarted scheduledEventId=8
            11 0s WorkflowTaskCompleted scheduledEventId=8
        )") << QByteArray(R"(
            task 1: 1 2 3 Completed
              ScheduleActivityTask 4 ActivityTaskScheduled Charge
              ScheduleActivityTask 5 ActivityTaskScheduled Ship
            task 2: 8 10 11 Completed
            awaitable 4 6 7 Completed, issued by 1, resumed 2
            awaitable 5 - 9 Completed, issued by 1, resumed 2
        )");
        QTest::newRow("not the task that is scheduled but times out before it starts") << QByteArray(R"(
            1 0s TimerStarted
            2 0s TimerFired startedEventId=1
            3 0s WorkflowTaskScheduled
            4 0s WorkflowTaskTimedOut scheduledEventId=3
            5 0s WorkflowTaskScheduled
            6 0s WorkflowTaskStarted scheduledEventId=5
        )") << QByteArray(R"(
            task 1: 3 - 4 TimedOut
            task 2: 5 6 - Started
            task -
              StartTimer 1 TimerStarted
            awaitable 1 - 2 Fired, issued by -, resumed 2
        )");
        QTest::newRow("tasks that start in another order than they were scheduled") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskScheduled
            3 0s TimerStarted
            4 0s TimerFired startedEventId=3
            5 0s WorkflowTaskStarted scheduledEventId=2
            6 0s WorkflowTaskStarted scheduledEventId=1
        )") << QByteArray(R"(
            task 1: 1 6 - Started
            task 2: 2 5 - Started
            task -
              StartTimer 3 TimerStarted
            awaitable 3 - 4 Fired, issued by -, resumed 2
        )");
        QTest::newRow("a Timer that the Workflow cancels resumes no task") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskCompleted scheduledEventId=1
            4 0s TimerStarted workflowTaskCompletedEventId=3
            5 0s TimerCanceled workflowTaskCompletedEventId=3 startedEventId=4
            6 0s WorkflowTaskScheduled
            7 0s WorkflowTaskStarted scheduledEventId=6
        )") << QByteArray(R"(
            task 1: 1 2 3 Completed
              StartTimer 4 TimerStarted
              CancelTimer 5 TimerCanceled
            task 2: 6 7 - Started
            awaitable 4 - 5 Canceled, issued by 1, resumed -
        )");
        QTest::newRow("the first Started and the first closing Event count") << QByteArray(R"(
            1 0s ActivityTaskScheduled
            2 0s ActivityTaskStarted scheduledEventId=1
            3 0s ActivityTaskStarted scheduledEventId=1
            4 0s ActivityTaskFailed scheduledEventId=1
            5 0s ActivityTaskCompleted scheduledEventId=1
        )") << QByteArray(R"(
            task -
              ScheduleActivityTask 1 ActivityTaskScheduled
            awaitable 1 2 4 Failed, issued by -, resumed -
        )");
        QTest::newRow("Events that name another kind, a later or missing one or themselves are not joined")
            << QByteArray(R"(
            1 0s ActivityTaskScheduled
            2 0s ChildWorkflowExecutionStarted initiatedEventId=1
            3 0s ActivityTaskStarted scheduledEventId=8
            4 0s ActivityTaskCompleted scheduledEventId=4
            5 0s ActivityTaskFailed scheduledEventId=77
            6 0s ActivityTaskStarted scheduledEventId=3
            7 0s TimerFired startedEventId=1
            8 0s ActivityTaskScheduled
        )") << QByteArray(R"(
            task -
              ScheduleActivityTask 1 ActivityTaskScheduled
              ScheduleActivityTask 8 ActivityTaskScheduled
            awaitable 1 - - Open, issued by -, resumed -
            awaitable 8 - - Open, issued by -, resumed -
            warning reference-to-another-kind 2
            warning reference-not-earlier 3
            warning reference-not-earlier 4
            warning reference-not-found 5
            warning reference-to-another-kind 6
            warning reference-to-another-kind 7
        )");
    }
    void eventsBecomeAwaitables()
    {
        QFETCH(QByteArray, history);
        QFETCH(QByteArray, expected);
        const auto execution = test::execution(history.toStdString());
        QCOMPARE(QByteArray::fromStdString(test::structure(*execution)),
                 QByteArray::fromStdString(test::unindented(expected.toStdString())));
    }
};

QTEST_APPLESS_MAIN(AwaitablesTest)
#include "awaitables_test.moc"
