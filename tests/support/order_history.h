// An order as text: two Activities at once, one of which fails; a Timer, a Signal, a failed Workflow Task and its
// retry; the Workflow fails in the end.
#pragma once

namespace hindsight::test {

inline constexpr const char *kOrder = R"(
     1 0s     WorkflowExecutionStarted workflowType.name=OrderWorkflow taskQueue.name=orders workflowId=order-42
     2 0s     WorkflowTaskScheduled attempt=1
     3 10ms   WorkflowTaskStarted scheduledEventId=2
     4 30ms   WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
     5 30ms   ActivityTaskScheduled activityId=5 activityType.name=ReserveStock workflowTaskCompletedEventId=4
     6 30ms   ActivityTaskScheduled activityId=6 activityType.name=ChargeCard workflowTaskCompletedEventId=4
     7 30ms   TimerStarted timerId=7 startToFireTimeout=30s workflowTaskCompletedEventId=4
     8 50ms   ActivityTaskStarted scheduledEventId=5 attempt=1
     9 500ms  ActivityTaskCompleted scheduledEventId=5 startedEventId=8
    10 500ms  WorkflowTaskScheduled attempt=1
    11 600ms  WorkflowTaskStarted scheduledEventId=10
    12 700ms  WorkflowTaskFailed scheduledEventId=10 startedEventId=11 failure.message=Changed
    13 700ms  WorkflowTaskScheduled attempt=2
    14 1s     WorkflowExecutionSignaled signalName=approve
    15 2s     WorkflowTaskStarted scheduledEventId=13
    16 2100ms WorkflowTaskCompleted scheduledEventId=13 startedEventId=15
    17 3s     ActivityTaskStarted scheduledEventId=6 attempt=3
    18 5s     ActivityTaskFailed scheduledEventId=6 startedEventId=17 failure.message=Declined failure.stackTrace=at_pay
    19 5s     WorkflowTaskScheduled attempt=1
    20 5100ms WorkflowTaskStarted scheduledEventId=19
    21 5200ms WorkflowTaskCompleted scheduledEventId=19 startedEventId=20
    22 5200ms TimerCanceled timerId=7 startedEventId=7 workflowTaskCompletedEventId=21
    23 5200ms WorkflowExecutionFailed failure.message=Unpaid workflowTaskCompletedEventId=21
)";

} // namespace hindsight::test
