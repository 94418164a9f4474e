// Timers, Child Workflows, Nexus Operations, Signals and cancel requests to other Workflows.
#include "core/writing/caption_words.h"

#include <algorithm>
#include <array>

namespace hindsight::core {

namespace {

using Row = std::pair<std::string_view, std::string_view>;

// How much later a Timer may fire and be on time: a tenth of it, but never more than a second.
constexpr std::int64_t kOnTimeAtLeast = 50'000'000;
constexpr std::int64_t kOnTimeAtMost = 1'000'000'000;

// temporal.api.enums.v1.ParentClosePolicy
constexpr std::array<Row, 3> kParentClosePolicies{{
    {"terminate", "It is terminated should this Workflow Execution close before it."},
    {"abandon", "It goes on should this Workflow Execution close before it."},
    {"requestcancel", "It is asked to cancel should this Workflow Execution close before it."},
}};

// temporal.api.enums.v1.StartChildWorkflowExecutionFailedCause
constexpr std::array<Row, 3> kStartFailures{{
    {"workflowalreadyexists", "a Workflow Execution with this Workflow Id is there already"},
    {"namespacenotfound", "there is no such Namespace"},
    {"invalidversioningoverride", "its versioning override is not valid"},
}};

// temporal.api.enums.v1.SignalExternalWorkflowExecutionFailedCause, CancelExternalWorkflowExecutionFailedCause
constexpr std::array<Row, 3> kDeliveryFailures{{
    {"externalworkflowexecutionnotfound", "no such Workflow Execution is running"},
    {"namespacenotfound", "there is no such Namespace"},
    {"signalcountlimitexceeded", "it has got as many Signals as it may"},
}};

/// `The Child Workflow ShipOrder`; without a name, `A Child Workflow`.
std::string subject(const Telling &telling, bool isHead)
{
    const std::string kind(nameOf(telling.type.category));
    const bool isNamed = telling.label != kind;
    if (telling.type.category == Category::Timer)
        return isNamed ? telling.label : (isHead ? "A Timer" : "a Timer");
    if (telling.type.category == Category::ExternalWorkflow) {
        const std::string target = inSentence(telling.attributes.text("workflowExecution.workflowId"));
        const bool isCancel = telling.type.type == EventType::RequestCancelExternalWorkflowExecutionInitiated ||
                              telling.type.type == EventType::RequestCancelExternalWorkflowExecutionFailed ||
                              telling.type.type == EventType::ExternalWorkflowExecutionCancelRequested;
        constexpr std::string_view prefix = "External ";
        const std::string signal = telling.label.starts_with(prefix) ? telling.label.substr(prefix.size())
                                                                     : std::string(isHead ? "A Signal" : "a Signal");
        return (isCancel ? std::string(isHead ? "The request to cancel" : "the request to cancel") : signal + " to") +
               (target.empty() ? " another Workflow" : " the Workflow " + target);
    }
    return (isHead ? (isNamed ? "The " : "A ") : (isNamed ? "the " : "a ")) + kind +
           (isNamed ? " " + telling.label : "");
}

std::string opens(const Telling &telling)
{
    const std::string what = subject(telling, false);
    std::string text = whatWrote(telling) + "The Workflow can now await ";
    switch (telling.type.category) {
    case Category::Timer:
        return text + what + ".";
    case Category::ChildWorkflow: {
        const std::string policy =
            meaning(telling.attributes.word("parentClosePolicy", "PARENT_CLOSE_POLICY"), kParentClosePolicies);
        return text + "the start and the result of " + what + "." + (policy.empty() ? policy : " " + policy);
    }
    case Category::Nexus: {
        const std::string endpoint = inSentence(telling.attributes.text("endpoint"));
        return text + "the start and the result of " + what +
               (endpoint.empty() ? endpoint : " at the Endpoint " + endpoint) + ".";
    }
    default:
        return text + "the delivery of " + what + ".";
    }
}

/// ` on time`, `, 3s late`; nothing where the times do not tell.
std::string punctuality(const Telling &telling, const Awaitable &awaitable)
{
    const Duration due = telling.history.timeout(awaitable.opened);
    const auto took = elapsed(telling.history.time(awaitable.opened), telling.history.time(telling.event));
    Duration late;
    if (!took || due <= Duration() || __builtin_sub_overflow(took->nanoseconds, due.nanoseconds, &late.nanoseconds))
        return {};
    const Duration onTime{std::clamp(due.nanoseconds / 10, kOnTimeAtLeast, kOnTimeAtMost)};
    if (late >= onTime)
        return " " + toText(late) + " late";
    return late > Duration{-onTime.nanoseconds} ? std::string(" on time") : " after " + toText(*took);
}

std::string timerCanceled(const Telling &telling, const Awaitable *awaitable)
{
    std::string text = whatWrote(telling) + subject(telling, true) + " is canceled";
    if (awaitable == nullptr)
        return text + " and will not fire." + whatIsMissing(telling);
    if (awaitable->closed != telling.event)
        return text + "." + whatBecomesOf(telling, *awaitable);
    const auto ran = elapsed(telling.history.time(awaitable->opened), telling.history.time(telling.event));
    const Duration due = telling.history.timeout(awaitable->opened);
    Duration left;
    const bool isEarly =
        ran && *ran < due && !__builtin_sub_overflow(due.nanoseconds, ran->nanoseconds, &left.nanoseconds);
    return text + (isEarly ? " " + toText(left) + " before it was due" : "") + " and will not fire.";
}

std::string howItEnded(const Telling &telling, const Awaitable *awaitable)
{
    const std::string who = subject(telling, true);
    const bool isDelivery = telling.type.category == Category::ExternalWorkflow;
    switch (telling.type.outcome) {
    case Outcome::Fired:
        return who + " fired" + (awaitable == nullptr ? "" : punctuality(telling, *awaitable));
    case Outcome::Completed:
        return who + (isDelivery ? " was delivered" : " completed");
    case Outcome::Canceled:
        return who + " was canceled";
    case Outcome::Terminated:
        return who + " was terminated";
    case Outcome::TimedOut:
        return who + " timed out" + failureOf(telling);
    case Outcome::StartFailed: {
        const std::string id = inSentence(telling.attributes.text("workflowId"));
        return who + " could not be started" +
               colon(meaning(telling.attributes.word("cause", "START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE"),
                             kStartFailures)) +
               (id.empty() ? id : " (" + id + ")");
    }
    default:
        break;
    }
    if (!isDelivery)
        return who + " failed" + failureOf(telling);
    const std::string enumeration = telling.type.type == EventType::SignalExternalWorkflowExecutionFailed
                                        ? "SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE"
                                        : "CANCEL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE";
    return who + " could not be delivered" +
           colon(meaning(telling.attributes.word("cause", enumeration), kDeliveryFailures));
}

std::string touches(const Telling &telling)
{
    const std::string what = subject(telling, false);
    switch (telling.type.type) {
    case EventType::NexusOperationCancelRequested:
        return whatWrote(telling) + "The Workflow asks to cancel " + what +
               ", which goes on until it gives in or ends." + whatIsMissing(telling);
    case EventType::NexusOperationCancelRequestCompleted:
        return "The request to cancel " + what + " was delivered." + whatIsMissing(telling);
    default:
        return "The request to cancel " + what + " could not be delivered" + failureOf(telling) + "." +
               whatIsMissing(telling);
    }
}

/// The first Workflow Task that started after the Event. O(log n) and the tasks in between that no Worker took.
TaskIndex toldBy(const Execution &execution, EventIndex event)
{
    const auto &stops = execution.taskStops();
    for (auto stop = std::ranges::upper_bound(stops, event); stop != stops.end(); ++stop) {
        const TaskIndex task = execution.taskOf(*stop);
        const EventIndex started = execution.task(task).started;
        if (started.isValid() && started > event)
            return task;
    }
    return {};
}

std::string starts(const Telling &telling)
{
    const bool isNexus = telling.type.category == Category::Nexus;
    return subject(telling, true) + (isNexus ? " has started and goes on by itself." : " has started.") +
           (telling.execution.awaitableOf(telling.event).isValid()
                ? whoTells(telling, toldBy(telling.execution, telling.event))
                : whatIsMissing(telling));
}

} // namespace

std::string captionOfAwaitable(const Telling &telling)
{
    const AwaitableIndex index = telling.execution.awaitableOf(telling.event);
    const Awaitable *awaitable = index.isValid() ? &telling.execution.awaitable(index) : nullptr;
    switch (telling.type.role) {
    case Role::Opens:
        return opens(telling);
    case Role::Starts:
        return starts(telling);
    case Role::Closes:
        break;
    default:
        return touches(telling);
    }
    if (telling.type.type == EventType::TimerCanceled)
        return timerCanceled(telling, awaitable);
    return howItEnded(telling, awaitable) + "." +
           (awaitable == nullptr ? whatIsMissing(telling) : whatBecomesOf(telling, *awaitable));
}

} // namespace hindsight::core
