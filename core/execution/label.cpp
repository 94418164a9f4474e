#include "core/execution/label.h"

#include "core/model/catalog.h"

namespace hindsight::core {

namespace {

/// What there is to say about an Event or a Command without looking at others.
struct Subject
{
    Category category = Category::Unknown;
    std::string_view name;
    Duration timeout;
};

std::string withName(std::string_view kind, std::string_view name)
{
    std::string text(kind);
    if (!name.empty())
        text.append(" ").append(name);
    return text;
}

std::string labelOf(const Subject &subject)
{
    switch (subject.category) {
    case Category::Timer:
        return withName("Timer", subject.timeout == Duration() ? std::string() : toText(subject.timeout));
    case Category::Activity:
    case Category::ChildWorkflow:
    case Category::Nexus:
        return std::string(subject.name.empty() ? nameOf(subject.category) : subject.name);
    case Category::ExternalWorkflow:
        return subject.name.empty() ? "External cancel" : withName("External Signal", subject.name);
    case Category::Unknown:
    case Category::Execution:
    case Category::WorkflowTask:
    case Category::Signal:
    case Category::Update:
    case Category::CancelRequest:
    case Category::Marker:
    case Category::Properties:
        break;
    }
    return withName(nameOf(subject.category), subject.name);
}

/// What stands in brackets behind the Command's type; empty where the type says it all.
std::string argumentOf(const Subject &subject)
{
    if (subject.category == Category::Timer)
        return subject.timeout == Duration() ? std::string() : toText(subject.timeout);
    return std::string(subject.name);
}

/// The Event that carries the name: the opener's for the Events of an awaitable and for an Update's result.
EventIndex namedEvent(const Execution &execution, EventIndex event)
{
    const History &history = execution.history();
    if (const AwaitableIndex awaitable = execution.awaitableOf(event); awaitable.isValid())
        return execution.awaitable(awaitable).opened;
    if (info(history.type(event)).opener != Opener::AcceptedEventId)
        return event;
    const EventIndex accepted = history.opener(event) ? history.find(history.opener(event)) : EventIndex();
    return accepted.isValid() && history.type(accepted) == EventType::WorkflowExecutionUpdateAccepted ? accepted
                                                                                                      : event;
}

Subject subjectOf(const Execution &execution, EventIndex event)
{
    const EventIndex named = namedEvent(execution, event);
    const History &history = execution.history();
    return {.category = info(history.type(named)).category,
            .name = history.nameText(named),
            .timeout = history.timeout(named)};
}

Subject subjectOf(const Execution &execution, CommandIndex index)
{
    const Command &command = execution.command(index);
    if (command.event.isValid())
        return subjectOf(execution, command.event);
    const CommandRecord &record = execution.history().commands()[index.value];
    return {.category = info(command.type).category,
            .name = execution.history().nameText(command.name),
            .timeout = record.timeout};
}

} // namespace

std::string label(const Execution &execution, EventIndex event)
{
    const History &history = execution.history();
    const Subject subject = subjectOf(execution, event);
    if (subject.category == Category::Unknown)
        return std::string(history.typeName(event));
    if (subject.category == Category::WorkflowTask)
        return label(execution.taskOf(event));
    if (subject.category == Category::ExternalWorkflow && !execution.awaitableOf(event).isValid())
        return std::string(nameOf(subject.category));
    return labelOf(subject);
}

std::string label(const Execution &execution, CommandIndex command)
{
    if (execution.command(command).event.isValid())
        return label(execution, execution.command(command).event);
    const Subject subject = subjectOf(execution, command);
    return subject.category == Category::Unknown ? std::string(typeName(execution, command)) : labelOf(subject);
}

std::string label(const Execution &execution, AwaitableIndex awaitable)
{
    return label(execution, execution.awaitable(awaitable).opened);
}

std::string label(TaskIndex task)
{
    return "Workflow Task " + std::to_string(task.value + 1);
}

std::string_view typeName(const Execution &execution, CommandIndex index)
{
    const CommandType type = execution.command(index).type;
    if (type != CommandType::None)
        return info(type).name;
    const std::string &text = execution.history().commands()[index.value].typeText;
    return text.empty() ? std::string_view("Unknown") : std::string_view(text);
}

std::string commandText(const Execution &execution, CommandIndex index)
{
    const std::string text(typeName(execution, index));
    const std::string argument = argumentOf(subjectOf(execution, index));
    return argument.empty() ? text : text + " (" + argument + ")";
}

} // namespace hindsight::core
