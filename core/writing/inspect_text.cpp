#include "core/writing/inspect_text.h"

#include "core/execution/handover.h"
#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/writing/caption.h"
#include "core/writing/failure_text.h"
#include "core/writing/printable.h"

namespace hindsight::core {

namespace {

constexpr std::size_t kIdWidth = 7;

class TextWriter
{
public:
    explicit TextWriter(const Execution &execution) : m_execution(execution), m_history(execution.history()) {}

    [[nodiscard]] std::string write();

private:
    [[nodiscard]] std::string id(EventIndex event) const { return std::to_string(m_history.id(event).value); }
    [[nodiscard]] std::string after(EventIndex from, EventIndex to, const char *words) const;
    [[nodiscard]] std::string status() const;
    [[nodiscard]] std::string taskTiming(const WorkflowTask &task) const;
    [[nodiscard]] std::string eventsOf(const WorkflowTask &task) const;
    [[nodiscard]] std::string wokenBy(EventIndex event) const;
    [[nodiscard]] std::string resultOf(const Awaitable &awaitable) const;

    void line(std::string_view text);
    void row(EventIndex event, std::string_view text);
    void header();
    void field(const char *name, const std::string &value);
    void task(TaskIndex index);
    void command(CommandIndex index);
    void commandsOfNoTask();
    void end();
    void problems();

    const Execution &m_execution;
    const History &m_history;
    std::string m_out;
};

std::string TextWriter::write()
{
    header();
    for (std::size_t index = 0; index < m_execution.tasks().size(); ++index)
        task(TaskIndex(index));
    commandsOfNoTask();
    if (m_history.eventCount() > 0)
        end();
    problems();
    return std::move(m_out);
}

void TextWriter::line(std::string_view text)
{
    m_out += printable(text);
    m_out += '\n';
}

/// An Event's id, right-aligned, and what there is to say of it; without an Event the text alone in its column.
void TextWriter::row(EventIndex event, std::string_view text)
{
    const std::string number = event.isValid() ? id(event) : std::string();
    m_out.append(kIdWidth - std::min(kIdWidth, number.size()), ' ').append(number).append("  ");
    line(text);
}

void TextWriter::field(const char *name, const std::string &value)
{
    if (value.empty())
        return;
    const std::string_view label(name);
    m_out.append("  ").append(label).append(12 - label.size(), ' ');
    line(value);
}

void TextWriter::header()
{
    const WorkflowInfo &workflow = m_history.workflow();
    const std::size_t count = m_history.eventCount();
    line(workflow.workflowType.empty() ? std::string("Workflow Execution") : workflow.workflowType);
    field("Workflow ID", workflow.workflowId);
    field("Run ID", workflow.runId);
    field("Task Queue", workflow.taskQueue);
    if (count > 0) {
        field("Status", status());
        field("Started", toRfc3339(m_history.time(EventIndex(0))));
        field("Events", std::to_string(count) + ", ids " + id(EventIndex(0)) + " to " + id(EventIndex(count - 1)));
    } else {
        field("Commands", std::to_string(m_history.commands().size()));
    }
    field("File", m_history.source().label() + ", " + m_history.format() + ", " +
                      std::to_string(m_history.source().fileSize()) + " bytes");
}

std::string TextWriter::status() const
{
    const EventIndex last(m_history.eventCount() - 1);
    const EventIndex end = m_execution.terminalEvent();
    return std::string(nameOf(m_execution.status())) +
           (end.isValid() ? after(EventIndex(0), end, " after ") : after(EventIndex(0), last, ", last Event after "));
}

/// The words and the time between two Events; empty where one of the times is not known.
std::string TextWriter::after(EventIndex from, EventIndex to, const char *words) const
{
    const auto span = elapsed(m_history.time(from), m_history.time(to));
    return span ? words + toText(*span) : std::string();
}

void TextWriter::task(TaskIndex index)
{
    const WorkflowTask &task = m_execution.task(index);
    m_out += '\n';
    line(label(index) + ": " + std::string(nameOf(task.outcome)) + taskTiming(task) + eventsOf(task));
    if (task.closed.isValid() && task.outcome != Outcome::Completed) {
        const std::string failure = failureText(m_history, task.closed);
        if (!failure.empty())
            line("  " + failure);
    }
    if (const TaskIndex retried = retriedBy(m_execution, index); retried.isValid())
        line("  Tries again what " + label(retried) + " could not");
    const std::vector<EventIndex> news = handedOver(m_execution, index);
    if (!news.empty())
        line(task.started.isValid() ? "  Woken by" : "  Waiting for it");
    for (const EventIndex event : news)
        row(event, wokenBy(event));
    const auto commands = m_execution.commandsOf(index);
    if (!commands.empty())
        line("  Commands");
    for (const CommandIndex issued : commands)
        command(issued);
}

std::string TextWriter::taskTiming(const WorkflowTask &task) const
{
    std::string text;
    if (task.scheduled.isValid() && task.started.isValid())
        text += after(task.scheduled, task.started, ", waited for a Worker ");
    if (task.started.isValid() && task.closed.isValid())
        text += after(task.started, task.closed, ", ran ");
    if (task.scheduled.isValid() && m_history.attempt(task.scheduled) > 1)
        text += ", attempt " + std::to_string(m_history.attempt(task.scheduled));
    return text;
}

std::string TextWriter::eventsOf(const WorkflowTask &task) const
{
    std::string ids;
    int count = 0;
    for (const EventIndex event : {task.scheduled, task.started, task.closed}) {
        if (event.isValid())
            ids += (count++ > 0 ? ", " : "") + id(event);
    }
    return count == 0 ? ids : (count == 1 ? " (Event " : " (Events ") + ids + ")";
}

std::string TextWriter::wokenBy(EventIndex event) const
{
    const EventTypeInfo &type = info(m_history.type(event));
    if (type.type == EventType::WorkflowExecutionStarted)
        return "the start of the Workflow Execution";
    const std::string about = label(m_execution, event);
    if (type.role == Role::Starts)
        return about + " started";
    if (type.role != Role::Closes)
        return about;
    const std::string failure = type.outcome == Outcome::Completed ? std::string() : failureText(m_history, event);
    return about + " " + std::string(nameOf(type.outcome)) + (failure.empty() ? "" : ": " + failure);
}

void TextWriter::command(CommandIndex index)
{
    const Command &command = m_execution.command(index);
    const std::string_view event = info(command.eventType).name;
    row(command.event, commandText(m_execution, index) + (event.empty() ? "" : " → " + std::string(event)));
    if (command.awaitable.isValid())
        row({}, "  " + resultOf(m_execution.awaitable(command.awaitable)));
}

std::string TextWriter::resultOf(const Awaitable &awaitable) const
{
    const EventIndex started = awaitable.started;
    std::string text(nameOf(awaitable.outcome));
    if (!awaitable.closed.isValid())
        return text + (started.isValid() ? ", started with Event " + id(started) : "");
    text += after(awaitable.opened, awaitable.closed, " after ") + " with Event " + id(awaitable.closed);
    if (started.isValid() && m_history.attempt(started) > 1)
        text += ", attempt " + std::to_string(m_history.attempt(started));
    return text + (awaitable.resumed.isValid() ? ", handed to " + label(awaitable.resumed) : "");
}

void TextWriter::commandsOfNoTask()
{
    bool isFirst = true;
    for (std::size_t index = 0; index < m_execution.commands().size(); ++index) {
        if (m_execution.commands()[index].task.isValid())
            continue;
        if (isFirst)
            m_out += "\nOf no Workflow Task in the file\n";
        isFirst = false;
        command(CommandIndex(index));
    }
}

void TextWriter::end()
{
    const EventIndex event = m_execution.terminalEvent();
    m_out += '\n';
    if (event.isValid()) {
        line(std::string(nameOf(m_execution.status())) + " with Event " + id(event));
        line("  " + caption(m_execution, event));
        return;
    }
    line("Still running");
    for (std::size_t index = 0; index < m_execution.awaitables().size(); ++index) {
        const Awaitable &awaitable = m_execution.awaitables()[index];
        if (!awaitable.closed.isValid())
            row(awaitable.opened, "waits for " + label(m_execution, AwaitableIndex(index)));
    }
}

void TextWriter::problems()
{
    if (!m_execution.problems().empty())
        m_out += "\nProblems\n";
    for (const Problem &problem : m_execution.problems())
        line("  " + std::string(nameOf(problem.severity)) + " " + problem.code + ": " + problem.message);
}

} // namespace

std::string inspectText(const Execution &execution)
{
    return TextWriter(execution).write();
}

} // namespace hindsight::core
