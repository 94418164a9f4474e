#include "core/writing/story.h"

#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/writing/caption.h"
#include "core/writing/printable.h"

#include <algorithm>
#include <ostream>

namespace hindsight::core {

namespace {

constexpr std::size_t kColumns = 100;
constexpr std::size_t kIdWidth = 7;
constexpr std::size_t kTimeWidth = 10;
constexpr std::size_t kTextColumn = kIdWidth + 2 + kTimeWidth + 2;

/// The columns that UTF-8 text takes, one a character.
std::size_t widthOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string rightAligned(const std::string &text, std::size_t width)
{
    return std::string(width - std::min(width, widthOf(text)), ' ') + text;
}

class StoryWriter
{
public:
    StoryWriter(const Execution &execution, std::ostream &out)
        : m_execution(execution), m_history(execution.history()), m_out(out)
    {
    }

    std::size_t write();

private:
    void field(std::string_view name, const std::string &value);
    void header();
    void heading(TaskIndex task);
    void event(EventIndex event);
    void commands();
    void wrapped(std::string_view text, std::size_t indent, std::size_t column);
    [[nodiscard]] std::string sinceStart(EventIndex event) const;
    [[nodiscard]] std::string between(const char *words, EventIndex from, EventIndex to) const;
    [[nodiscard]] std::string status() const;

    const Execution &m_execution;
    const History &m_history;
    std::ostream &m_out;
};

std::size_t StoryWriter::write()
{
    header();
    commands();
    TaskIndex last; // whose heading was written
    std::size_t row = 0;
    for (; row < m_history.eventCount() && m_out; ++row) {
        const EventIndex index(row);
        const TaskIndex task = m_execution.taskOf(index);
        const bool isTask = info(m_history.type(index)).category == Category::WorkflowTask;
        if (row == 0 && !isTask)
            m_out << '\n';
        if (isTask && task != last) {
            last = task;
            heading(task);
        }
        event(index);
    }
    return row;
}

void StoryWriter::field(std::string_view name, const std::string &value)
{
    if (!value.empty())
        m_out << "  " << name << std::string(13 - name.size(), ' ') << printable(value) << '\n';
}

void StoryWriter::header()
{
    const WorkflowInfo &workflow = m_history.workflow();
    m_out << (workflow.workflowType.empty() ? std::string("Workflow Execution") : printable(workflow.workflowType))
          << '\n';
    field("Workflow ID", workflow.workflowId);
    field("Run ID", workflow.runId);
    field("Task Queue", workflow.taskQueue);
    if (m_history.eventCount() == 0)
        return;
    field("Status", status());
    field("Started", toRfc3339(m_history.time(EventIndex(0))));
}

std::string StoryWriter::status() const
{
    const EventIndex end = m_execution.terminalEvent();
    const EventIndex last(m_history.eventCount() - 1);
    return std::string(nameOf(m_execution.status())) + (end.isValid()
                                                            ? between(" after ", EventIndex(0), end)
                                                            : between(", last Event after ", EventIndex(0), last));
}

/// The words and the time between two Events; empty where one of them or its time is not there.
std::string StoryWriter::between(const char *words, EventIndex from, EventIndex to) const
{
    if (!from.isValid() || !to.isValid())
        return {};
    const auto span = elapsed(m_history.time(from), m_history.time(to));
    return span ? words + toText(*span) : std::string();
}

void StoryWriter::heading(TaskIndex index)
{
    const WorkflowTask &task = m_execution.task(index);
    m_out << '\n'
          << label(index) << ": " << nameOf(task.outcome)
          << between(", waited for a Worker ", task.scheduled, task.started)
          << between(", ran ", task.started, task.closed)
          << (task.started.isValid() ? "" : between(", waited ", task.scheduled, task.closed)) << '\n';
}

std::string StoryWriter::sinceStart(EventIndex event) const
{
    const auto span = elapsed(m_history.time(EventIndex(0)), m_history.time(event));
    if (!span)
        return {};
    return (span->nanoseconds < 0 ? "" : "+") + toText(*span);
}

void StoryWriter::event(EventIndex event)
{
    m_out << rightAligned(std::to_string(m_history.id(event).value), kIdWidth) << "  "
          << rightAligned(sinceStart(event), kTimeWidth) << "  ";
    wrapped(printable(caption(m_execution, event)), kTextColumn, kTextColumn);
}

void StoryWriter::commands()
{
    const auto &records = m_history.commands();
    if (m_history.eventCount() > 0 || records.empty())
        return;
    m_out << "\nWorkflow Task 1: the Worker issued " << records.size()
          << (records.size() == 1 ? " Command\n" : " Commands\n");
    for (std::size_t index = 0; index < records.size() && m_out; ++index) {
        m_out << rightAligned(std::to_string(index + 1), kIdWidth) << "  ";
        const std::string_view why = info(records[index].type).trigger;
        wrapped(printable(commandText(m_execution, CommandIndex(index))) + ". " + std::string(why), kIdWidth + 2,
                kIdWidth + 2);
    }
}

/// Breaks lines between words; a word that is longer than a line stays whole. `column` is where the first line is.
void StoryWriter::wrapped(std::string_view text, std::size_t indent, std::size_t column)
{
    bool isFirst = true;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        const std::size_t width = widthOf(word);
        if (!isFirst && column + 1 + width > kColumns) {
            m_out << '\n' << std::string(indent, ' ');
            column = indent;
            isFirst = true;
        }
        m_out << (isFirst ? "" : " ") << word;
        column += width + (isFirst ? 0 : 1);
        isFirst = false;
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    m_out << '\n';
}

} // namespace

std::size_t writeStory(const Execution &execution, std::ostream &out)
{
    return StoryWriter(execution, out).write();
}

} // namespace hindsight::core
