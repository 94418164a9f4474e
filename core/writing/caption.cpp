#include "core/writing/caption.h"

#include "core/execution/handover.h"
#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/reading/details.h"
#include "core/writing/failure_text.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

namespace {

constexpr std::size_t kListedAtMost = 5;

std::string enumerate(const std::vector<std::string> &things)
{
    const std::size_t listed = things.size() > kListedAtMost + 1 ? kListedAtMost : things.size();
    std::string text;
    for (std::size_t index = 0; index < listed; ++index) {
        if (index > 0)
            text += index + 1 == things.size() ? " and " : ", ";
        text += things[index];
    }
    return listed == things.size() ? text : text + " and " + std::to_string(things.size() - listed) + " more";
}

std::string textAttribute(const History &history, EventIndex event, const char *key)
{
    const auto attributes = eventAttributes(history, event);
    if (!attributes || !attributes->is_object())
        return {};
    const auto value = attributes->find(key);
    return value != attributes->end() && value->is_string() ? value->get<std::string>() : std::string();
}

/// `: what`, or nothing.
std::string colon(const std::string &what)
{
    return what.empty() ? what : ": " + what;
}

/// `WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR` as `NonDeterministicError`.
std::string causeInWords(std::string cause)
{
    constexpr std::string_view prefix = "WORKFLOW_TASK_FAILED_CAUSE_";
    if (!cause.starts_with(prefix))
        return cause;
    std::string words;
    bool isStart = true;
    for (const char c : cause.substr(prefix.size())) {
        if (c != '_')
            words += isStart || c < 'A' || c > 'Z' ? c : static_cast<char>(c - 'A' + 'a');
        isStart = c == '_';
    }
    return words;
}

/// The label, as the subject of a sentence.
std::string nameAt(const Execution &execution, EventIndex event)
{
    const AwaitableIndex awaitable = execution.awaitableOf(event);
    const History &history = execution.history();
    if (!awaitable.isValid() || info(history.type(event)).category != Category::ExternalWorkflow)
        return label(execution, event);
    const EventIndex opened = execution.awaitable(awaitable).opened;
    const bool isSignal = history.type(opened) == EventType::SignalExternalWorkflowExecutionInitiated;
    return (isSignal ? "Signal " + std::string(history.nameText(opened)) : "The cancel request") +
           " to another Workflow";
}

class Captioner
{
public:
    Captioner(const Execution &execution, EventIndex event)
        : m_execution(execution), m_history(execution.history()), m_event(event), m_type(info(m_history.type(event))),
          m_label(nameAt(execution, event))
    {
    }

    [[nodiscard]] std::string caption() const;

private:
    [[nodiscard]] std::string issued() const;
    [[nodiscard]] std::string failure() const { return colon(failureText(m_history, m_event)); }
    [[nodiscard]] std::string arrives(const std::string &what) const;
    [[nodiscard]] std::string handover(TaskIndex task, const char *thing) const;
    [[nodiscard]] std::string awaitableCloses() const;
    [[nodiscard]] std::string howItEnded() const;
    [[nodiscard]] std::string startOfExecution() const;
    [[nodiscard]] std::string endOfExecution() const;
    [[nodiscard]] std::string taskScheduled() const;
    [[nodiscard]] std::string taskStarted() const;
    [[nodiscard]] std::string taskCompleted() const;
    [[nodiscard]] std::string taskTimedOut() const;
    [[nodiscard]] std::string taskFailed() const;
    [[nodiscard]] std::string retry() const;
    [[nodiscard]] std::string activityStarted() const;
    [[nodiscard]] std::string awaitableOpens() const;
    [[nodiscard]] std::string commandTakesEffect() const;
    [[nodiscard]] std::string others() const;

    const Execution &m_execution;
    const History &m_history;
    EventIndex m_event;
    const EventTypeInfo &m_type;
    std::string m_label;
};

std::string Captioner::caption() const
{
    if (m_type.type == EventType::WorkflowExecutionStarted)
        return startOfExecution();
    if (m_type.terminal)
        return issued() + endOfExecution();
    if (m_type.category == Category::WorkflowTask) {
        if (m_type.role == Role::Opens)
            return taskScheduled();
        if (m_type.role == Role::Starts)
            return taskStarted();
        if (m_type.outcome == Outcome::Completed)
            return taskCompleted();
        return m_type.outcome == Outcome::TimedOut ? taskTimedOut() : taskFailed();
    }
    if (m_type.command != CommandType::None)
        return issued() + (info(m_type.command).awaitable ? awaitableOpens() : commandTakesEffect());
    if (m_type.role == Role::Closes)
        return awaitableCloses();
    return others();
}

/// `Workflow Task 3 issued StartTimer. `
std::string Captioner::issued() const
{
    const TaskIndex task = m_execution.taskOf(m_event);
    if (m_type.command == CommandType::None || !task.isValid())
        return {};
    return label(task) + " issued " + std::string(info(m_type.command).name) + ". ";
}

std::string Captioner::handover(TaskIndex task, const char *thing) const
{
    if (task.isValid())
        return " " + label(task) + " is handed " + thing + ".";
    const bool hasEnded = m_execution.terminalEvent().isValid();
    return hasEnded ? std::string(" No Workflow Task was handed ") + thing + " before the Workflow Execution ended."
                    : std::string(" No Workflow Task has been handed ") + thing + " so far.";
}

std::string Captioner::arrives(const std::string &what) const
{
    const auto &arrivals = m_execution.arrivals();
    const auto arrival = std::ranges::lower_bound(arrivals, m_event, {}, &Arrival::event);
    const bool isArrival = arrival != arrivals.end() && arrival->event == m_event;
    return what + handover(isArrival ? arrival->woke : TaskIndex(), "the news");
}

std::string Captioner::startOfExecution() const
{
    const std::string_view type = m_history.nameText(m_event);
    return "A Workflow Execution" + (type.empty() ? std::string() : " of " + std::string(type)) +
           " starts. The Workflow's code begins to run when a Worker takes the first Workflow Task.";
}

std::string Captioner::endOfExecution() const
{
    const bool isIssued = m_execution.taskOf(m_event).isValid();
    switch (m_type.outcome) {
    case Outcome::Completed:
        return "The Workflow has returned: the Workflow Execution is completed.";
    case Outcome::Failed:
        return (isIssued ? "The Workflow Execution has failed" : "The Service ended the Workflow Execution as failed") +
               failure() + ".";
    case Outcome::TimedOut:
        return "The Workflow Execution has run out of time: the Service ended it.";
    case Outcome::Canceled:
        return "The Workflow gave in to the request to cancel it: the Workflow Execution is canceled.";
    case Outcome::Terminated:
        return "The Workflow Execution was terminated from outside" +
               colon(textAttribute(m_history, m_event, "reason")) + ". The Workflow's code was not asked.";
    default:
        return "This run ends here; the Workflow goes on as a new run with an empty Event History.";
    }
}

std::string Captioner::taskScheduled() const
{
    const TaskIndex retried = retriedBy(m_execution, m_execution.taskOf(m_event));
    if (retried.isValid())
        return m_label + " is scheduled to try again what " + label(retried) + " could not, and waits for a Worker.";
    return m_label + " is scheduled: the Workflow has something to do, and waits for a Worker.";
}

std::string Captioner::taskStarted() const
{
    std::vector<std::string> news;
    for (const EventIndex event : handedOver(m_execution, m_execution.taskOf(m_event))) {
        const EventTypeInfo &type = info(m_history.type(event));
        const bool isStart = type.type == EventType::WorkflowExecutionStarted;
        const bool isResult = type.role == Role::Closes;
        news.push_back(isStart ? "the Workflow's input"
                               : label(m_execution, event) +
                                     (isResult ? " (" + std::string(nameOf(type.outcome)) + ")"
                                               : std::string(type.role == Role::Starts ? " (Started)" : "")));
    }
    const TaskIndex retried = retriedBy(m_execution, m_execution.taskOf(m_event));
    std::string text = "A Worker takes " + m_label;
    if (retried.isValid())
        text += ", which tries again what " + label(retried) + " could not,";
    if (!news.empty())
        return text + " and is handed " + enumerate(news) + ".";
    return text + (retried.isValid() ? " and is handed the same again." : " and is handed nothing new.");
}

std::string Captioner::taskCompleted() const
{
    std::vector<std::string> commands;
    std::vector<std::string> awaitables;
    for (const CommandIndex index : m_execution.commandsOf(m_execution.taskOf(m_event))) {
        commands.push_back(commandText(m_execution, index));
        if (m_execution.command(index).awaitable.isValid())
            awaitables.push_back(label(m_execution, index));
    }
    std::string text = m_label + " completes. ";
    if (commands.empty())
        return text + "The Worker issued no Command: the Workflow goes on waiting.";
    text += "The Worker issued " + std::to_string(commands.size()) +
            (commands.size() == 1 ? " Command: " : " Commands: ") + enumerate(commands) + ".";
    return awaitables.empty() ? text : text + " The Workflow can now await " + enumerate(awaitables) + ".";
}

std::string Captioner::taskTimedOut() const
{
    const bool isTaken = m_execution.task(m_execution.taskOf(m_event)).started.isValid();
    return m_label + " timed out: " +
           (isTaken ? "the Worker that took it did not answer in time." : "no Worker took it in time.") + retry();
}

std::string Captioner::taskFailed() const
{
    const std::string cause = causeInWords(textAttribute(m_history, m_event, "cause"));
    return m_label + " failed" + (cause.empty() ? cause : " (" + cause + ")") + failure() +
           ". Nothing that it decided takes effect." + retry();
}

std::string Captioner::retry() const
{
    const TaskIndex next(std::size_t{m_execution.taskOf(m_event).value} + 1);
    return next.value < m_execution.tasks().size() ? " " + label(next) + " tries again." : std::string();
}

std::string Captioner::awaitableOpens() const
{
    switch (m_type.category) {
    case Category::Activity:
        return "The Activity " + m_label + " is scheduled and waits for a Worker. The Workflow can await its result.";
    case Category::Timer:
        return m_label + " begins to run. The Workflow can await that it fires.";
    case Category::ChildWorkflow:
        return "The Service is to start the Child Workflow " + m_label +
               ". The Workflow can await its start and its result.";
    case Category::Nexus:
        return "The Nexus Operation " + m_label + " is to be called. The Workflow can await its start and its result.";
    default:
        return m_label + " is to be delivered. The Workflow can await the delivery.";
    }
}

std::string Captioner::commandTakesEffect() const
{
    switch (m_type.type) {
    case EventType::ActivityTaskCancelRequested:
    case EventType::NexusOperationCancelRequested:
        return "The Workflow asks to cancel " + m_label + ", which goes on until it gives in or ends.";
    case EventType::TimerCanceled:
        return m_label + " is canceled and will not fire.";
    case EventType::MarkerRecorded:
        return m_label + " is noted in the Event History, so that a replay finds it again.";
    case EventType::UpsertWorkflowSearchAttributes:
        return "The Workflow's Search Attributes are set.";
    case EventType::WorkflowPropertiesModified:
        return "The Workflow's Memo is changed.";
    case EventType::WorkflowExecutionUpdateAccepted:
        return m_label + " is accepted, and its handler begins.";
    case EventType::WorkflowExecutionUpdateRejected:
        return m_label + " is rejected before its handler ran" + failure() + ".";
    case EventType::WorkflowExecutionUpdateCompleted:
        return m_label + " is completed: its caller gets the result.";
    default:
        return {};
    }
}

std::string Captioner::howItEnded() const
{
    if (m_type.category == Category::ExternalWorkflow)
        return m_type.outcome == Outcome::Completed ? "was delivered" : "could not be delivered";
    switch (m_type.outcome) {
    case Outcome::Completed:
        return "completed";
    case Outcome::Failed:
        return "failed";
    case Outcome::TimedOut:
        return "timed out";
    case Outcome::Canceled:
        return "was canceled";
    case Outcome::Terminated:
        return "was terminated";
    case Outcome::StartFailed:
        return "could not be started";
    default:
        return "fired";
    }
}

std::string Captioner::awaitableCloses() const
{
    const bool isGood = m_type.outcome == Outcome::Completed || m_type.outcome == Outcome::Fired;
    const std::string text = m_label + " " + howItEnded() + (isGood ? std::string() : failure()) + ".";
    const AwaitableIndex index = m_execution.awaitableOf(m_event);
    if (!index.isValid())
        return text + " The Event that it belongs to is not in the file.";
    const Awaitable &awaitable = m_execution.awaitable(index);
    if (awaitable.closed != m_event)
        return text + " Event " + std::to_string(m_history.id(awaitable.closed).value) +
               " had closed it before, so this counts for nothing.";
    const bool isResult = m_type.outcome == Outcome::Completed && m_type.category != Category::ExternalWorkflow;
    return text + handover(awaitable.resumed, isResult                    ? "the result"
                                              : isFailure(m_type.outcome) ? "the failure"
                                                                          : "this");
}

std::string Captioner::activityStarted() const
{
    const std::int32_t attempt = m_history.attempt(m_event);
    std::string text = "A Worker has taken the Activity " + m_label;
    if (attempt > 1)
        text += " in attempt " + std::to_string(attempt) + "; the attempts before have failed";
    return text + ".";
}

std::string Captioner::others() const
{
    switch (m_type.type) {
    case EventType::ActivityTaskStarted:
        return activityStarted();
    case EventType::ChildWorkflowExecutionStarted:
        return "The Child Workflow " + m_label + " has started. The Workflow is told so with its next Workflow Task.";
    case EventType::NexusOperationStarted:
        return "The Nexus Operation " + m_label +
               " has started and goes on by itself. The Workflow is told so with its next Workflow Task.";
    case EventType::WorkflowExecutionSignaled:
    case EventType::WorkflowExecutionUpdateAdmitted:
        return arrives(m_label + " arrives from outside.");
    case EventType::WorkflowExecutionCancelRequested:
        return arrives("A request to cancel the Workflow arrives from outside. What comes of it is up to its code.");
    case EventType::WorkflowPropertiesModifiedExternally:
        return arrives("The Workflow's properties are modified from outside.");
    case EventType::ActivityPropertiesModifiedExternally:
        return arrives("The properties of " + m_label + " are modified from outside.");
    case EventType::WorkflowExecutionOptionsUpdated:
        return arrives("The options of the Workflow Execution are changed from outside.");
    case EventType::WorkflowExecutionPaused:
        return "The Workflow Execution is paused from outside: it makes no progress until it is unpaused.";
    case EventType::WorkflowExecutionUnpaused:
        return "The Workflow Execution is unpaused from outside and can go on.";
    case EventType::WorkflowExecutionTimeSkippingTransitioned:
        return "Time skipping changes for this Workflow Execution: from here on its time may run ahead of the clock.";
    case EventType::NexusOperationCancelRequestCompleted:
        return "The request to cancel " + m_label + " was delivered.";
    case EventType::NexusOperationCancelRequestFailed:
        return "The request to cancel " + m_label + " could not be delivered" + failure() + ".";
    default:
        return m_label + ": an Event of a type that this version does not know.";
    }
}

} // namespace

std::string caption(const Execution &execution, EventIndex event)
{
    return Captioner(execution, event).caption();
}

} // namespace hindsight::core
