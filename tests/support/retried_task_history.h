// A Workflow Task that fails and is tried again; what its retry issued is an Activity, whose result comes with a
// Signal, and a Timer, which the Workflow cancels before it completes.
#pragma once

namespace hindsight::test {

inline constexpr const char *kRetriedTask = R"(
    1 0s WorkflowExecutionStarted
    2 0s WorkflowTaskScheduled
    3 0s WorkflowTaskStarted scheduledEventId=2
    4 0s WorkflowTaskFailed scheduledEventId=2
    5 0s WorkflowTaskScheduled
    6 0s WorkflowTaskStarted scheduledEventId=5
    7 0s WorkflowTaskCompleted scheduledEventId=5
    8 0s ActivityTaskScheduled workflowTaskCompletedEventId=7
    9 0s TimerStarted workflowTaskCompletedEventId=7
    10 0s WorkflowExecutionSignaled
    11 0s WorkflowTaskScheduled
    12 0s ActivityTaskStarted scheduledEventId=8
    13 0s ActivityTaskCompleted scheduledEventId=8
    14 0s WorkflowTaskStarted scheduledEventId=11
    15 0s WorkflowTaskCompleted scheduledEventId=11
    16 0s TimerCanceled workflowTaskCompletedEventId=15 startedEventId=9
    17 0s WorkflowExecutionCompleted workflowTaskCompletedEventId=15
)";

} // namespace hindsight::test
