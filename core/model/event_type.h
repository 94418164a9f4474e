// The 60 Event types and 17 Command types of Temporal's public API, under the API's own numbers, and the words for what
// an Event does to what it belongs to. What is known about each type stands in catalog.h, nowhere else.
#pragma once

#include <cstdint>

namespace hindsight::core {

/// The numbers are those of temporal.api.enums.v1.EventType.
enum class EventType : std::uint8_t {
    Unknown = 0,
    WorkflowExecutionStarted = 1,
    WorkflowExecutionCompleted = 2,
    WorkflowExecutionFailed = 3,
    WorkflowExecutionTimedOut = 4,
    WorkflowTaskScheduled = 5,
    WorkflowTaskStarted = 6,
    WorkflowTaskCompleted = 7,
    WorkflowTaskTimedOut = 8,
    WorkflowTaskFailed = 9,
    ActivityTaskScheduled = 10,
    ActivityTaskStarted = 11,
    ActivityTaskCompleted = 12,
    ActivityTaskFailed = 13,
    ActivityTaskTimedOut = 14,
    ActivityTaskCancelRequested = 15,
    ActivityTaskCanceled = 16,
    TimerStarted = 17,
    TimerFired = 18,
    TimerCanceled = 19,
    WorkflowExecutionCancelRequested = 20,
    WorkflowExecutionCanceled = 21,
    RequestCancelExternalWorkflowExecutionInitiated = 22,
    RequestCancelExternalWorkflowExecutionFailed = 23,
    ExternalWorkflowExecutionCancelRequested = 24,
    MarkerRecorded = 25,
    WorkflowExecutionSignaled = 26,
    WorkflowExecutionTerminated = 27,
    WorkflowExecutionContinuedAsNew = 28,
    StartChildWorkflowExecutionInitiated = 29,
    StartChildWorkflowExecutionFailed = 30,
    ChildWorkflowExecutionStarted = 31,
    ChildWorkflowExecutionCompleted = 32,
    ChildWorkflowExecutionFailed = 33,
    ChildWorkflowExecutionCanceled = 34,
    ChildWorkflowExecutionTimedOut = 35,
    ChildWorkflowExecutionTerminated = 36,
    SignalExternalWorkflowExecutionInitiated = 37,
    SignalExternalWorkflowExecutionFailed = 38,
    ExternalWorkflowExecutionSignaled = 39,
    UpsertWorkflowSearchAttributes = 40,
    WorkflowExecutionUpdateAccepted = 41,
    WorkflowExecutionUpdateRejected = 42,
    WorkflowExecutionUpdateCompleted = 43,
    WorkflowPropertiesModifiedExternally = 44,
    ActivityPropertiesModifiedExternally = 45,
    WorkflowPropertiesModified = 46,
    WorkflowExecutionUpdateAdmitted = 47,
    NexusOperationScheduled = 48,
    NexusOperationStarted = 49,
    NexusOperationCompleted = 50,
    NexusOperationFailed = 51,
    NexusOperationCanceled = 52,
    NexusOperationTimedOut = 53,
    NexusOperationCancelRequested = 54,
    WorkflowExecutionOptionsUpdated = 55,
    NexusOperationCancelRequestCompleted = 56,
    NexusOperationCancelRequestFailed = 57,
    WorkflowExecutionPaused = 58,
    WorkflowExecutionUnpaused = 59,
    WorkflowExecutionTimeSkippingTransitioned = 60,
};
inline constexpr int kEventTypeCount = 60;

/// The numbers are those of temporal.api.enums.v1.CommandType.
enum class CommandType : std::uint8_t {
    None = 0,
    ScheduleActivityTask = 1,
    RequestCancelActivityTask = 2,
    StartTimer = 3,
    CompleteWorkflowExecution = 4,
    FailWorkflowExecution = 5,
    CancelTimer = 6,
    CancelWorkflowExecution = 7,
    RequestCancelExternalWorkflowExecution = 8,
    RecordMarker = 9,
    ContinueAsNewWorkflowExecution = 10,
    StartChildWorkflowExecution = 11,
    SignalExternalWorkflowExecution = 12,
    UpsertWorkflowSearchAttributes = 13,
    ProtocolMessage = 14,
    ModifyWorkflowProperties = 16,
    ScheduleNexusOperation = 17,
    RequestCancelNexusOperation = 18,
};
inline constexpr int kCommandTypeCount = 17;

/// What an Event or a Command is about. The order is that of the picture's lanes.
enum class Category : std::uint8_t {
    Unknown,
    Execution,
    WorkflowTask,
    Signal, // what comes from outside: Signals, Updates, cancel requests
    Update,
    CancelRequest,
    Activity,
    Timer,
    ChildWorkflow,
    ExternalWorkflow, // Signals and cancel requests to other Workflows
    Nexus,
    Marker,
    Properties, // search attributes, memo, options
};

/// What an Event does to the Workflow Task or awaitable that it belongs to.
enum class Role : std::uint8_t {
    None,
    Opens,  // WorkflowTaskScheduled; the Event that an awaitable Command produced
    Starts, // …Started
    Closes, // …Completed, …Failed, TimerFired: the awaitable's result, the Workflow Task's end
    Touches // names one without changing what it is: a cancel request and what came of it
};

/// How a Workflow Execution, a Workflow Task or an awaitable ended, or where it stands.
enum class Outcome : std::uint8_t {
    None,
    Open,      // an awaitable without a result
    Scheduled, // a Workflow Task that no Worker has taken
    Started,   // a Workflow Task that a Worker has
    Running,   // a Workflow Execution without a terminal Event
    Completed,
    Failed,
    TimedOut,
    Canceled,
    Terminated,
    ContinuedAsNew,
    Fired,
    StartFailed,
};

} // namespace hindsight::core
