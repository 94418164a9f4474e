#include "core/writing/diagrams/words.h"

#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/writing/failure_text.h"

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr std::size_t kMostOpenNamed = 4;

CommandIndex firstCommand(const OutlineEntry &entry)
{
    return CommandIndex(entry.members.front());
}

EventIndex firstEvent(const OutlineEntry &entry)
{
    return EventIndex(entry.members.front());
}

/// Of all members, where it is known.
class DurationRange
{
public:
    void add(Duration duration)
    {
        m_least = m_isEmpty ? duration : std::min(m_least, duration);
        m_most = m_isEmpty ? duration : std::max(m_most, duration);
        m_isEmpty = false;
    }
    [[nodiscard]] bool isEmpty() const { return m_isEmpty; }
    [[nodiscard]] std::string text() const
    {
        return toText(m_least) == toText(m_most) ? toText(m_least) : toText(m_least) + " to " + toText(m_most);
    }

private:
    bool m_isEmpty = true;
    Duration m_least;
    Duration m_most;
};

std::string eventsText(const History &history, EventIndex first, EventIndex last)
{
    if (!first.isValid())
        return {};
    const std::string from = std::to_string(history.id(first).value);
    return first == last ? "Event " + from : "Events " + from + " to " + std::to_string(history.id(last).value);
}

std::string colonFailure(const History &history, EventIndex event)
{
    const std::string text = event.isValid() ? shown(failureText(history, event)) : std::string();
    return text.empty() ? text : ": " + text;
}

/// The Timers' lengths; empty for what is no Timer.
std::string timerText(const Execution &execution, const OutlineEntry &entry)
{
    DurationRange lengths;
    for (const std::uint32_t member : entry.members) {
        const Command &command = execution.command(CommandIndex(member));
        if (command.type != CommandType::StartTimer)
            return {};
        lengths.add(command.event.isValid() ? execution.history().timeout(command.event)
                                            : execution.history().commands()[member].timeout);
    }
    return lengths.text();
}

std::string updateText(const Execution &execution, CommandIndex index)
{
    switch (execution.command(index).eventType) {
    case EventType::WorkflowExecutionUpdateAccepted:
        return " accepted";
    case EventType::WorkflowExecutionUpdateRejected:
        return " rejected";
    case EventType::WorkflowExecutionUpdateCompleted:
        return " completed";
    default:
        return {};
    }
}

} // namespace

std::string EntryWords::count(const OutlineEntry &entry) const
{
    const std::size_t all = entry.members.size();
    if (all == repeats)
        return {};
    return " ×" + std::to_string(all) + (repeats > 1 ? " in all" : "");
}

std::string EntryWords::commandEvents(const OutlineEntry &entry) const
{
    return eventsText(execution.history(), execution.command(firstCommand(entry)).event,
                      execution.command(CommandIndex(entry.members.back())).event);
}

std::string EntryWords::newsEvents(const OutlineEntry &entry) const
{
    return eventsText(execution.history(), firstEvent(entry), EventIndex(entry.members.back()));
}

std::string EntryWords::commandType(const OutlineEntry &entry) const
{
    return shown(typeName(execution, firstCommand(entry)));
}

std::string EntryWords::commandSubject(const OutlineEntry &entry) const
{
    if (const std::string length = timerText(execution, entry); !length.empty())
        return "Timer " + length;
    const std::string text = shown(label(execution, firstCommand(entry)));
    return text.empty() ? commandType(entry) : text; // a name of nothing but blanks
}

std::string EntryWords::commandArgument(const OutlineEntry &entry) const
{
    const CommandIndex first = firstCommand(entry);
    if (execution.command(first).type == CommandType::StartTimer)
        return timerText(execution, entry);
    if (execution.command(first).type == CommandType::ProtocolMessage)
        return shown(label(execution, first)) + updateText(execution, first);
    // commandText() puts brackets around it.
    const std::string text = commandText(execution, first);
    const std::size_t typeSize = typeName(execution, first).size();
    return text.size() > typeSize + 3 ? shown(std::string_view(text).substr(typeSize + 2, text.size() - typeSize - 3))
                                      : std::string();
}

Outcome EntryWords::outcome(const OutlineEntry &entry) const
{
    const AwaitableIndex awaitable = execution.command(firstCommand(entry)).awaitable;
    return awaitable.isValid() ? execution.awaitable(awaitable).outcome : Outcome::None;
}

std::string EntryWords::commandOutcome(const OutlineEntry &entry) const
{
    const AwaitableIndex first = execution.command(firstCommand(entry)).awaitable;
    // What a file of Commands would open has no outcome.
    if (!first.isValid() || execution.history().eventCount() == 0)
        return {};
    const Awaitable &awaitable = execution.awaitable(first);
    std::string text(nameOf(awaitable.outcome));
    DurationRange lengths;
    for (const std::uint32_t member : entry.members) {
        const Awaitable &each = execution.awaitable(execution.command(CommandIndex(member)).awaitable);
        const auto length = each.closed.isValid()
                                ? elapsed(execution.history().time(each.opened), execution.history().time(each.closed))
                                : std::nullopt;
        if (length)
            lengths.add(*length);
    }
    if (hasTimes && !lengths.isEmpty())
        text += " after " + lengths.text();
    if (const std::int32_t attempt = awaitable.started.isValid() ? execution.history().attempt(awaitable.started) : 0;
        attempt > 1)
        text += ", attempt " + std::to_string(attempt);
    return isFailure(awaitable.outcome) ? text + colonFailure(execution.history(), awaitable.closed) : text;
}

std::string EntryWords::newsText(const OutlineEntry &entry) const
{
    const EventIndex event = firstEvent(entry);
    const EventTypeInfo &type = info(execution.history().type(event));
    if (type.type == EventType::WorkflowExecutionStarted) {
        const std::string name = shown(execution.history().workflow().workflowType);
        return "Start " + (name.empty() ? "Workflow Execution" : name);
    }
    const AwaitableIndex index = execution.awaitableOf(event);
    if (index.isValid() && type.role == Role::Closes) {
        const CommandIndex command = execution.awaitable(index).command;
        OutlineEntry opened;
        for (const std::uint32_t member : entry.members) {
            const AwaitableIndex each = execution.awaitableOf(EventIndex(member));
            if (each.isValid() && execution.awaitable(each).command.isValid())
                opened.members.push_back(execution.awaitable(each).command.value);
        }
        if (command.isValid() && !opened.members.empty())
            return commandSubject(opened) + " " + commandOutcome(opened);
    }
    const std::string about = shown(label(execution, event));
    if (type.role == Role::Starts)
        return about + " started";
    if (type.role != Role::Closes)
        return about;
    return about + " " + std::string(nameOf(type.outcome)) + colonFailure(execution.history(), event);
}

std::string taskTrouble(const Execution &execution, TaskIndex index)
{
    const WorkflowTask &task = execution.task(index);
    switch (task.outcome) {
    case Outcome::Completed:
        return {};
    case Outcome::Scheduled:
        return "waits for a Worker";
    case Outcome::Started:
        return "is with a Worker";
    default:
        return std::string(nameOf(task.outcome)) + colonFailure(execution.history(), task.closed);
    }
}

std::string endText(const Execution &execution, EventIndex end, bool hasTimes)
{
    const History &history = execution.history();
    std::string text = "Workflow Execution " + std::string(nameOf(execution.status()));
    const auto length = elapsed(history.time(EventIndex(0)), history.time(end));
    if (hasTimes && length)
        text += " after " + toText(*length);
    return text + (isFailure(execution.status()) ? colonFailure(history, end) : std::string());
}

std::string openText(const Execution &execution)
{
    std::string text;
    std::size_t count = 0;
    for (std::size_t index = 0; index < execution.awaitables().size(); ++index) {
        if (execution.awaitables()[index].closed.isValid())
            continue;
        if (++count <= kMostOpenNamed)
            text += (count > 1 ? ", " : "Still open: ") + shown(label(execution, AwaitableIndex(index)));
    }
    return count <= kMostOpenNamed ? text : text + " and " + std::to_string(count - kMostOpenNamed) + " more";
}

} // namespace hindsight::core
