#include "core/model/catalog.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <unordered_map>

namespace hindsight::core {

namespace {

using C = Category;
using E = EventType;
using K = CommandType;
using O = Opener;
using R = Role;
using S = Outcome;

// clang-format off
constexpr std::array<EventTypeInfo, kEventTypeCount> kEventTypes{{
    {E::WorkflowExecutionStarted, "WorkflowExecutionStarted", "workflowExecutionStartedEventAttributes", C::Execution, K::None, R::None, O::None, S::None, false, true, "workflowType.name"},
    {E::WorkflowExecutionCompleted, "WorkflowExecutionCompleted", "workflowExecutionCompletedEventAttributes", C::Execution, K::CompleteWorkflowExecution, R::None, O::None, S::Completed, true, false, ""},
    {E::WorkflowExecutionFailed, "WorkflowExecutionFailed", "workflowExecutionFailedEventAttributes", C::Execution, K::FailWorkflowExecution, R::None, O::None, S::Failed, true, false, ""},
    {E::WorkflowExecutionTimedOut, "WorkflowExecutionTimedOut", "workflowExecutionTimedOutEventAttributes", C::Execution, K::None, R::None, O::None, S::TimedOut, true, false, ""},
    {E::WorkflowTaskScheduled, "WorkflowTaskScheduled", "workflowTaskScheduledEventAttributes", C::WorkflowTask, K::None, R::Opens, O::None, S::None, false, false, ""},
    {E::WorkflowTaskStarted, "WorkflowTaskStarted", "workflowTaskStartedEventAttributes", C::WorkflowTask, K::None, R::Starts, O::ScheduledEventId, S::None, false, false, ""},
    {E::WorkflowTaskCompleted, "WorkflowTaskCompleted", "workflowTaskCompletedEventAttributes", C::WorkflowTask, K::None, R::Closes, O::ScheduledEventId, S::Completed, false, false, ""},
    {E::WorkflowTaskTimedOut, "WorkflowTaskTimedOut", "workflowTaskTimedOutEventAttributes", C::WorkflowTask, K::None, R::Closes, O::ScheduledEventId, S::TimedOut, false, false, ""},
    {E::WorkflowTaskFailed, "WorkflowTaskFailed", "workflowTaskFailedEventAttributes", C::WorkflowTask, K::None, R::Closes, O::ScheduledEventId, S::Failed, false, false, ""},
    {E::ActivityTaskScheduled, "ActivityTaskScheduled", "activityTaskScheduledEventAttributes", C::Activity, K::ScheduleActivityTask, R::Opens, O::None, S::None, false, false, "activityType.name"},
    {E::ActivityTaskStarted, "ActivityTaskStarted", "activityTaskStartedEventAttributes", C::Activity, K::None, R::Starts, O::ScheduledEventId, S::None, false, false, ""},
    {E::ActivityTaskCompleted, "ActivityTaskCompleted", "activityTaskCompletedEventAttributes", C::Activity, K::None, R::Closes, O::ScheduledEventId, S::Completed, false, false, ""},
    {E::ActivityTaskFailed, "ActivityTaskFailed", "activityTaskFailedEventAttributes", C::Activity, K::None, R::Closes, O::ScheduledEventId, S::Failed, false, false, ""},
    {E::ActivityTaskTimedOut, "ActivityTaskTimedOut", "activityTaskTimedOutEventAttributes", C::Activity, K::None, R::Closes, O::ScheduledEventId, S::TimedOut, false, false, ""},
    {E::ActivityTaskCancelRequested, "ActivityTaskCancelRequested", "activityTaskCancelRequestedEventAttributes", C::Activity, K::RequestCancelActivityTask, R::Touches, O::ScheduledEventId, S::None, false, false, ""},
    {E::ActivityTaskCanceled, "ActivityTaskCanceled", "activityTaskCanceledEventAttributes", C::Activity, K::None, R::Closes, O::ScheduledEventId, S::Canceled, false, false, ""},
    {E::TimerStarted, "TimerStarted", "timerStartedEventAttributes", C::Timer, K::StartTimer, R::Opens, O::None, S::None, false, false, ""},
    {E::TimerFired, "TimerFired", "timerFiredEventAttributes", C::Timer, K::None, R::Closes, O::StartedEventId, S::Fired, false, false, ""},
    {E::TimerCanceled, "TimerCanceled", "timerCanceledEventAttributes", C::Timer, K::CancelTimer, R::Closes, O::StartedEventId, S::Canceled, false, false, ""},
    {E::WorkflowExecutionCancelRequested, "WorkflowExecutionCancelRequested", "workflowExecutionCancelRequestedEventAttributes", C::CancelRequest, K::None, R::None, O::None, S::None, false, true, ""},
    {E::WorkflowExecutionCanceled, "WorkflowExecutionCanceled", "workflowExecutionCanceledEventAttributes", C::Execution, K::CancelWorkflowExecution, R::None, O::None, S::Canceled, true, false, ""},
    {E::RequestCancelExternalWorkflowExecutionInitiated, "RequestCancelExternalWorkflowExecutionInitiated", "requestCancelExternalWorkflowExecutionInitiatedEventAttributes", C::ExternalWorkflow, K::RequestCancelExternalWorkflowExecution, R::Opens, O::None, S::None, false, false, ""},
    {E::RequestCancelExternalWorkflowExecutionFailed, "RequestCancelExternalWorkflowExecutionFailed", "requestCancelExternalWorkflowExecutionFailedEventAttributes", C::ExternalWorkflow, K::None, R::Closes, O::InitiatedEventId, S::Failed, false, false, ""},
    {E::ExternalWorkflowExecutionCancelRequested, "ExternalWorkflowExecutionCancelRequested", "externalWorkflowExecutionCancelRequestedEventAttributes", C::ExternalWorkflow, K::None, R::Closes, O::InitiatedEventId, S::Completed, false, false, ""},
    {E::MarkerRecorded, "MarkerRecorded", "markerRecordedEventAttributes", C::Marker, K::RecordMarker, R::None, O::None, S::None, false, false, "markerName"},
    {E::WorkflowExecutionSignaled, "WorkflowExecutionSignaled", "workflowExecutionSignaledEventAttributes", C::Signal, K::None, R::None, O::None, S::None, false, true, "signalName"},
    {E::WorkflowExecutionTerminated, "WorkflowExecutionTerminated", "workflowExecutionTerminatedEventAttributes", C::Execution, K::None, R::None, O::None, S::Terminated, true, false, ""},
    {E::WorkflowExecutionContinuedAsNew, "WorkflowExecutionContinuedAsNew", "workflowExecutionContinuedAsNewEventAttributes", C::Execution, K::ContinueAsNewWorkflowExecution, R::None, O::None, S::ContinuedAsNew, true, false, "workflowType.name"},
    {E::StartChildWorkflowExecutionInitiated, "StartChildWorkflowExecutionInitiated", "startChildWorkflowExecutionInitiatedEventAttributes", C::ChildWorkflow, K::StartChildWorkflowExecution, R::Opens, O::None, S::None, false, false, "workflowType.name"},
    {E::StartChildWorkflowExecutionFailed, "StartChildWorkflowExecutionFailed", "startChildWorkflowExecutionFailedEventAttributes", C::ChildWorkflow, K::None, R::Closes, O::InitiatedEventId, S::StartFailed, false, false, "workflowType.name"},
    {E::ChildWorkflowExecutionStarted, "ChildWorkflowExecutionStarted", "childWorkflowExecutionStartedEventAttributes", C::ChildWorkflow, K::None, R::Starts, O::InitiatedEventId, S::None, false, false, "workflowType.name"},
    {E::ChildWorkflowExecutionCompleted, "ChildWorkflowExecutionCompleted", "childWorkflowExecutionCompletedEventAttributes", C::ChildWorkflow, K::None, R::Closes, O::InitiatedEventId, S::Completed, false, false, "workflowType.name"},
    {E::ChildWorkflowExecutionFailed, "ChildWorkflowExecutionFailed", "childWorkflowExecutionFailedEventAttributes", C::ChildWorkflow, K::None, R::Closes, O::InitiatedEventId, S::Failed, false, false, "workflowType.name"},
    {E::ChildWorkflowExecutionCanceled, "ChildWorkflowExecutionCanceled", "childWorkflowExecutionCanceledEventAttributes", C::ChildWorkflow, K::None, R::Closes, O::InitiatedEventId, S::Canceled, false, false, "workflowType.name"},
    {E::ChildWorkflowExecutionTimedOut, "ChildWorkflowExecutionTimedOut", "childWorkflowExecutionTimedOutEventAttributes", C::ChildWorkflow, K::None, R::Closes, O::InitiatedEventId, S::TimedOut, false, false, "workflowType.name"},
    {E::ChildWorkflowExecutionTerminated, "ChildWorkflowExecutionTerminated", "childWorkflowExecutionTerminatedEventAttributes", C::ChildWorkflow, K::None, R::Closes, O::InitiatedEventId, S::Terminated, false, false, "workflowType.name"},
    {E::SignalExternalWorkflowExecutionInitiated, "SignalExternalWorkflowExecutionInitiated", "signalExternalWorkflowExecutionInitiatedEventAttributes", C::ExternalWorkflow, K::SignalExternalWorkflowExecution, R::Opens, O::None, S::None, false, false, "signalName"},
    {E::SignalExternalWorkflowExecutionFailed, "SignalExternalWorkflowExecutionFailed", "signalExternalWorkflowExecutionFailedEventAttributes", C::ExternalWorkflow, K::None, R::Closes, O::InitiatedEventId, S::Failed, false, false, ""},
    {E::ExternalWorkflowExecutionSignaled, "ExternalWorkflowExecutionSignaled", "externalWorkflowExecutionSignaledEventAttributes", C::ExternalWorkflow, K::None, R::Closes, O::InitiatedEventId, S::Completed, false, false, ""},
    {E::UpsertWorkflowSearchAttributes, "UpsertWorkflowSearchAttributes", "upsertWorkflowSearchAttributesEventAttributes", C::Properties, K::UpsertWorkflowSearchAttributes, R::None, O::None, S::None, false, false, ""},
    {E::WorkflowExecutionUpdateAccepted, "WorkflowExecutionUpdateAccepted", "workflowExecutionUpdateAcceptedEventAttributes", C::Update, K::ProtocolMessage, R::Opens, O::None, S::None, false, false, "acceptedRequest.input.name"},
    {E::WorkflowExecutionUpdateRejected, "WorkflowExecutionUpdateRejected", "workflowExecutionUpdateRejectedEventAttributes", C::Update, K::ProtocolMessage, R::None, O::None, S::Failed, false, false, "rejectedRequest.input.name"},
    {E::WorkflowExecutionUpdateCompleted, "WorkflowExecutionUpdateCompleted", "workflowExecutionUpdateCompletedEventAttributes", C::Update, K::ProtocolMessage, R::Closes, O::AcceptedEventId, S::Completed, false, false, ""},
    {E::WorkflowPropertiesModifiedExternally, "WorkflowPropertiesModifiedExternally", "workflowPropertiesModifiedExternallyEventAttributes", C::Properties, K::None, R::None, O::None, S::None, false, true, ""},
    {E::ActivityPropertiesModifiedExternally, "ActivityPropertiesModifiedExternally", "activityPropertiesModifiedExternallyEventAttributes", C::Activity, K::None, R::Touches, O::ScheduledEventId, S::None, false, true, ""},
    {E::WorkflowPropertiesModified, "WorkflowPropertiesModified", "workflowPropertiesModifiedEventAttributes", C::Properties, K::ModifyWorkflowProperties, R::None, O::None, S::None, false, false, ""},
    {E::WorkflowExecutionUpdateAdmitted, "WorkflowExecutionUpdateAdmitted", "workflowExecutionUpdateAdmittedEventAttributes", C::Update, K::None, R::None, O::None, S::None, false, true, "request.input.name"},
    {E::NexusOperationScheduled, "NexusOperationScheduled", "nexusOperationScheduledEventAttributes", C::Nexus, K::ScheduleNexusOperation, R::Opens, O::None, S::None, false, false, "operation"},
    {E::NexusOperationStarted, "NexusOperationStarted", "nexusOperationStartedEventAttributes", C::Nexus, K::None, R::Starts, O::ScheduledEventId, S::None, false, false, ""},
    {E::NexusOperationCompleted, "NexusOperationCompleted", "nexusOperationCompletedEventAttributes", C::Nexus, K::None, R::Closes, O::ScheduledEventId, S::Completed, false, false, ""},
    {E::NexusOperationFailed, "NexusOperationFailed", "nexusOperationFailedEventAttributes", C::Nexus, K::None, R::Closes, O::ScheduledEventId, S::Failed, false, false, ""},
    {E::NexusOperationCanceled, "NexusOperationCanceled", "nexusOperationCanceledEventAttributes", C::Nexus, K::None, R::Closes, O::ScheduledEventId, S::Canceled, false, false, ""},
    {E::NexusOperationTimedOut, "NexusOperationTimedOut", "nexusOperationTimedOutEventAttributes", C::Nexus, K::None, R::Closes, O::ScheduledEventId, S::TimedOut, false, false, ""},
    {E::NexusOperationCancelRequested, "NexusOperationCancelRequested", "nexusOperationCancelRequestedEventAttributes", C::Nexus, K::RequestCancelNexusOperation, R::Touches, O::ScheduledEventId, S::None, false, false, ""},
    {E::WorkflowExecutionOptionsUpdated, "WorkflowExecutionOptionsUpdated", "workflowExecutionOptionsUpdatedEventAttributes", C::Properties, K::None, R::None, O::None, S::None, false, true, ""},
    {E::NexusOperationCancelRequestCompleted, "NexusOperationCancelRequestCompleted", "nexusOperationCancelRequestCompletedEventAttributes", C::Nexus, K::None, R::Touches, O::ScheduledEventId, S::None, false, false, ""},
    {E::NexusOperationCancelRequestFailed, "NexusOperationCancelRequestFailed", "nexusOperationCancelRequestFailedEventAttributes", C::Nexus, K::None, R::Touches, O::ScheduledEventId, S::None, false, false, ""},
    {E::WorkflowExecutionPaused, "WorkflowExecutionPaused", "workflowExecutionPausedEventAttributes", C::Execution, K::None, R::None, O::None, S::None, false, true, ""},
    {E::WorkflowExecutionUnpaused, "WorkflowExecutionUnpaused", "workflowExecutionUnpausedEventAttributes", C::Execution, K::None, R::None, O::None, S::None, false, true, ""},
    {E::WorkflowExecutionTimeSkippingTransitioned, "WorkflowExecutionTimeSkippingTransitioned", "workflowExecutionTimeSkippingTransitionedEventAttributes", C::Execution, K::None, R::None, O::None, S::None, false, false, ""},
}};

constexpr std::array<CommandTypeInfo, kCommandTypeCount> kCommandTypes{{
    {K::ScheduleActivityTask, "ScheduleActivityTask", "scheduleActivityTaskCommandAttributes", C::Activity, E::ActivityTaskScheduled, true, "activityType.name",
     "The Workflow called an Activity. The Service puts an Activity Task into the Task Queue that the Command names.",
     "The Workflow can await the Activity's result, its failure, its timeout or its cancellation.",
     "ActivityTaskScheduled. ActivityTaskStarted is written only when the Activity ends, with the attempt that ended it, so retries leave no Events of their own."},
    {K::RequestCancelActivityTask, "RequestCancelActivityTask", "requestCancelActivityTaskCommandAttributes", C::Activity, E::ActivityTaskCancelRequested, false, "",
     "The Workflow canceled an Activity that it had scheduled, most often by canceling the scope or context around it.",
     "Nothing to await: what comes of it is the Activity's own end. A running Activity learns of the request from its next Heartbeat.",
     "ActivityTaskCancelRequested, and ActivityTaskCanceled once the Activity gives in."},
    {K::StartTimer, "StartTimer", "startTimerCommandAttributes", C::Timer, E::TimerStarted, true, "",
     "The Workflow slept, started a Timer, or waited for a condition with a timeout.",
     "The Workflow can await the Timer until it fires or is canceled.",
     "TimerStarted, and TimerFired when the time is up."},
    {K::CompleteWorkflowExecution, "CompleteWorkflowExecution", "completeWorkflowExecutionCommandAttributes", C::Execution, E::WorkflowExecutionCompleted, false, "",
     "The Workflow function returned.",
     "Nothing to await: this is the last Command of the Workflow Execution.",
     "WorkflowExecutionCompleted, with the result. It ends the Workflow Execution."},
    {K::FailWorkflowExecution, "FailWorkflowExecution", "failWorkflowExecutionCommandAttributes", C::Execution, E::WorkflowExecutionFailed, false, "",
     "The Workflow function ended with an error that the SDK takes for a failure of the Workflow, not of the Workflow Task.",
     "Nothing to await: this is the last Command of the Workflow Execution.",
     "WorkflowExecutionFailed, with the failure. It ends the Workflow Execution; a retry policy or a cron schedule may start another run."},
    {K::CancelTimer, "CancelTimer", "cancelTimerCommandAttributes", C::Timer, E::TimerCanceled, false, "",
     "The Workflow canceled a Timer that had not fired, by itself or with the scope or context around it.",
     "Nothing to await: the Timer counts as canceled at once.",
     "TimerCanceled, unless the Timer fired first."},
    {K::CancelWorkflowExecution, "CancelWorkflowExecution", "cancelWorkflowExecutionCommandAttributes", C::Execution, E::WorkflowExecutionCanceled, false, "",
     "The Workflow accepted a request to cancel it and ended as canceled.",
     "Nothing to await: this is the last Command of the Workflow Execution.",
     "WorkflowExecutionCanceled. It ends the Workflow Execution."},
    {K::RequestCancelExternalWorkflowExecution, "RequestCancelExternalWorkflowExecution", "requestCancelExternalWorkflowExecutionCommandAttributes", C::ExternalWorkflow, E::RequestCancelExternalWorkflowExecutionInitiated, true, "",
     "The Workflow asked to cancel another Workflow Execution, a Child of its own included.",
     "The Workflow can await that the request was delivered, not that the other Workflow ended.",
     "RequestCancelExternalWorkflowExecutionInitiated, then ExternalWorkflowExecutionCancelRequested or RequestCancelExternalWorkflowExecutionFailed."},
    {K::RecordMarker, "RecordMarker", "recordMarkerCommandAttributes", C::Marker, E::MarkerRecorded, false, "markerName",
     "The SDK noted something that a replay must find again: a side effect's value, a version or patch, a Local Activity's result.",
     "Nothing to await: the value is known to the Workflow before the Marker is written.",
     "MarkerRecorded, with the Marker's name and its details."},
    {K::ContinueAsNewWorkflowExecution, "ContinueAsNewWorkflowExecution", "continueAsNewWorkflowExecutionCommandAttributes", C::Execution, E::WorkflowExecutionContinuedAsNew, false, "workflowType.name",
     "The Workflow asked to go on as a new run with a fresh Event History.",
     "Nothing to await: this is the last Command of this run.",
     "WorkflowExecutionContinuedAsNew, with the new run's id. It ends this run; the new one starts under the same Workflow Id."},
    {K::StartChildWorkflowExecution, "StartChildWorkflowExecution", "startChildWorkflowExecutionCommandAttributes", C::ChildWorkflow, E::StartChildWorkflowExecutionInitiated, true, "workflowType.name",
     "The Workflow started a Child Workflow.",
     "The Workflow can await twice: that the Child has started, and how it ended.",
     "StartChildWorkflowExecutionInitiated, then ChildWorkflowExecutionStarted, or StartChildWorkflowExecutionFailed where its Workflow Id is taken."},
    {K::SignalExternalWorkflowExecution, "SignalExternalWorkflowExecution", "signalExternalWorkflowExecutionCommandAttributes", C::ExternalWorkflow, E::SignalExternalWorkflowExecutionInitiated, true, "signalName",
     "The Workflow sent a Signal to another Workflow Execution, a Child of its own included.",
     "The Workflow can await that the Signal was delivered, not what the other Workflow makes of it.",
     "SignalExternalWorkflowExecutionInitiated, then ExternalWorkflowExecutionSignaled or SignalExternalWorkflowExecutionFailed."},
    {K::UpsertWorkflowSearchAttributes, "UpsertWorkflowSearchAttributes", "upsertWorkflowSearchAttributesCommandAttributes", C::Properties, E::UpsertWorkflowSearchAttributes, false, "",
     "The Workflow set or changed its Search Attributes; some SDKs also do so when they record a version.",
     "Nothing to await: it takes effect with the Workflow Task.",
     "UpsertWorkflowSearchAttributes, with the values as they were set."},
    {K::ProtocolMessage, "ProtocolMessage", "protocolMessageCommandAttributes", C::Update, E::WorkflowExecutionUpdateAccepted, false, "",
     "The Worker answered an Update. The Command only says at which place among the others the answer takes effect; the answer itself travels beside the Commands.",
     "Nothing to await: the Update's caller is the one who waits.",
     "WorkflowExecutionUpdateAccepted when the Update passes its validator, WorkflowExecutionUpdateCompleted when its handler has ended."},
    {K::ModifyWorkflowProperties, "ModifyWorkflowProperties", "modifyWorkflowPropertiesCommandAttributes", C::Properties, E::WorkflowPropertiesModified, false, "",
     "The Workflow changed its Memo.",
     "Nothing to await: it takes effect with the Workflow Task.",
     "WorkflowPropertiesModified, with the Memo's changed fields."},
    {K::ScheduleNexusOperation, "ScheduleNexusOperation", "scheduleNexusOperationCommandAttributes", C::Nexus, E::NexusOperationScheduled, true, "operation",
     "The Workflow called a Nexus Operation through an Endpoint.",
     "The Workflow can await that the Operation has started, and its result.",
     "NexusOperationScheduled, then NexusOperationStarted where the Operation goes on by itself, and its end."},
    {K::RequestCancelNexusOperation, "RequestCancelNexusOperation", "requestCancelNexusOperationCommandAttributes", C::Nexus, E::NexusOperationCancelRequested, false, "",
     "The Workflow canceled a Nexus Operation that it had called.",
     "Nothing to await: what comes of it is the Operation's own end.",
     "NexusOperationCancelRequested, then NexusOperationCancelRequestCompleted or NexusOperationCancelRequestFailed."},
}};
// clang-format on

constexpr EventTypeInfo kUnknownEvent{};
constexpr CommandTypeInfo kUnknownCommand{};

constexpr bool eventRowsStandAtTheirNumber()
{
    for (std::size_t row = 0; row < kEventTypes.size(); ++row) {
        if (static_cast<std::size_t>(kEventTypes[row].type) != row + 1)
            return false;
    }
    return true;
}
static_assert(eventRowsStandAtTheirNumber(), "info(EventType) indexes the table by number");

// The spelling that all dialects share: no underscores, lower case.
std::string plain(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char c : text) {
        if (c != '_')
            result.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    }
    return result;
}

void cutPrefix(std::string &text, std::string_view prefix)
{
    if (text.starts_with(prefix))
        text.erase(0, prefix.size());
}

bool cutSuffix(std::string &text, std::string_view suffix)
{
    if (!text.ends_with(suffix))
        return false;
    text.erase(text.size() - suffix.size());
    return true;
}

template<class Type, class Table>
std::unordered_map<std::string, Type> byPlainName(const Table &table)
{
    std::unordered_map<std::string, Type> names;
    for (const auto &row : table)
        names.emplace(plain(row.name), row.type);
    return names;
}

EventType eventTypeOfPlainName(std::string name)
{
    static const auto names = [] {
        auto known = byPlainName<EventType>(kEventTypes);
        // The name that the Event had before it was released; the Web UI's fixtures still carry it.
        known.emplace("workflowexecutionupdaterequested", EventType::WorkflowExecutionUpdateAdmitted);
        return known;
    }();
    // Cadence, which Temporal comes from, calls a Workflow Task a decision task.
    if (name.starts_with("decisiontask"))
        name.replace(0, std::string_view("decision").size(), "workflow");
    const auto found = names.find(name);
    return found == names.end() ? EventType::Unknown : found->second;
}

CommandType commandTypeOfPlainName(const std::string &name)
{
    static const auto names = byPlainName<CommandType>(kCommandTypes);
    const auto found = names.find(name);
    return found == names.end() ? CommandType::None : found->second;
}

bool isNumber(std::string_view text, std::int64_t &number)
{
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failure == std::errc() && end == text.data() + text.size();
}

} // namespace

std::span<const EventTypeInfo, kEventTypeCount> eventTypes()
{
    return kEventTypes;
}

std::span<const CommandTypeInfo, kCommandTypeCount> commandTypes()
{
    return kCommandTypes;
}

const EventTypeInfo &info(EventType type)
{
    const auto number = static_cast<std::size_t>(type);
    return number >= 1 && number <= kEventTypes.size() ? kEventTypes[number - 1] : kUnknownEvent;
}

const CommandTypeInfo &info(CommandType type)
{
    const auto row = std::find_if(kCommandTypes.begin(), kCommandTypes.end(),
                                  [type](const CommandTypeInfo &known) { return known.type == type; });
    return row == kCommandTypes.end() ? kUnknownCommand : *row;
}

EventType eventTypeFrom(std::int64_t number)
{
    return number >= 1 && number <= kEventTypeCount ? static_cast<EventType>(number) : EventType::Unknown;
}

EventType eventTypeFrom(std::string_view text)
{
    if (std::int64_t number = 0; isNumber(text, number))
        return eventTypeFrom(number);
    std::string name = plain(text);
    cutPrefix(name, "eventtype");
    return eventTypeOfPlainName(std::move(name));
}

CommandType commandTypeFrom(std::int64_t number)
{
    const bool isKnown =
        std::any_of(kCommandTypes.begin(), kCommandTypes.end(),
                    [number](const CommandTypeInfo &known) { return static_cast<std::int64_t>(known.type) == number; });
    return isKnown ? static_cast<CommandType>(number) : CommandType::None;
}

CommandType commandTypeFrom(std::string_view text)
{
    if (std::int64_t number = 0; isNumber(text, number))
        return commandTypeFrom(number);
    std::string name = plain(text);
    cutPrefix(name, "commandtype");
    return commandTypeOfPlainName(name);
}

EventType eventTypeFromAttributesKey(std::string_view key)
{
    std::string name = plain(key);
    return cutSuffix(name, "eventattributes") ? eventTypeOfPlainName(std::move(name)) : EventType::Unknown;
}

CommandType commandTypeFromAttributesKey(std::string_view key)
{
    std::string name = plain(key);
    return cutSuffix(name, "commandattributes") ? commandTypeOfPlainName(name) : CommandType::None;
}

std::string_view nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::None:
        return {};
    case Outcome::Open:
        return "Open";
    case Outcome::Scheduled:
        return "Scheduled";
    case Outcome::Started:
        return "Started";
    case Outcome::Running:
        return "Running";
    case Outcome::Completed:
        return "Completed";
    case Outcome::Failed:
        return "Failed";
    case Outcome::TimedOut:
        return "TimedOut";
    case Outcome::Canceled:
        return "Canceled";
    case Outcome::Terminated:
        return "Terminated";
    case Outcome::ContinuedAsNew:
        return "ContinuedAsNew";
    case Outcome::Fired:
        return "Fired";
    case Outcome::StartFailed:
        return "StartFailed";
    }
    return {};
}

std::string_view nameOf(Category category)
{
    switch (category) {
    case Category::Unknown:
        return "Unknown";
    case Category::Execution:
        return "Workflow Execution";
    case Category::WorkflowTask:
        return "Workflow Task";
    case Category::Signal:
        return "Signal";
    case Category::Update:
        return "Update";
    case Category::CancelRequest:
        return "Cancel request";
    case Category::Activity:
        return "Activity";
    case Category::Timer:
        return "Timer";
    case Category::ChildWorkflow:
        return "Child Workflow";
    case Category::ExternalWorkflow:
        return "External Workflow";
    case Category::Nexus:
        return "Nexus Operation";
    case Category::Marker:
        return "Marker";
    case Category::Properties:
        return "Properties";
    }
    return {};
}

bool isFailure(Outcome outcome)
{
    return outcome == Outcome::Failed || outcome == Outcome::TimedOut || outcome == Outcome::Terminated ||
           outcome == Outcome::StartFailed;
}

} // namespace hindsight::core
