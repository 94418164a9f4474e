#include "core/writing/csv.h"

#include "core/execution/handover.h"
#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/writing/compact_json.h"
#include "core/writing/csv_row.h"
#include "core/writing/failure_text.h"
#include "core/writing/text_pieces.h"

namespace hindsight::core {

namespace {

class CsvWriter
{
public:
    CsvWriter(const Execution &execution, std::string &out)
        : m_execution(execution), m_history(execution.history()), m_row(out)
    {
    }

    void heading(CsvTable table);
    void row(CsvTable table, std::size_t index);
    [[nodiscard]] std::size_t rowCount(CsvTable table) const;

private:
    void event(EventIndex event);
    void task(TaskIndex index);
    void command(CommandIndex index);
    void awaitable(AwaitableIndex index);
    void attributes(ByteRange range);
    void failure(Outcome outcome, EventIndex closed);
    void taskNumber(TaskIndex index) { m_row.known(index.isValid() ? std::int64_t{index.value} + 1 : 0); }
    void id(EventIndex event) { m_row.known(event.isValid() ? m_history.id(event).value : 0); }
    void time(EventIndex event) { m_row.time(timeOf(event)); }
    void between(EventIndex from, EventIndex to) { m_row.seconds(elapsed(timeOf(from), timeOf(to))); }
    [[nodiscard]] Timestamp timeOf(EventIndex event) const
    {
        return event.isValid() ? m_history.time(event) : Timestamp();
    }

    const Execution &m_execution;
    const History &m_history;
    CsvRow m_row;
    std::string m_json;
};

void CsvWriter::heading(CsvTable table)
{
    switch (table) {
    case CsvTable::Events:
        m_row.word("eventId,eventType,time,sinceStartSeconds,workflowTask,command,awaitable,label,name,attempt,"
                   "timeoutSeconds,bytes,attributes");
        break;
    case CsvTable::WorkflowTasks:
        m_row.word("workflowTask,outcome,scheduledEventId,startedEventId,closedEventId,scheduledTime,startedTime,"
                   "closedTime,waitingSeconds,workingSeconds,attempt,retryOf,handedOver,commands,failure");
        break;
    case CsvTable::Commands:
        m_row.word("command,commandType,workflowTask,eventId,eventType,time,label,name,awaitable,outcome,attributes");
        break;
    case CsvTable::Awaitables:
        m_row.word("awaitable,commandType,label,name,outcome,startedEventId,closedEventId,closedEventType,openedTime,"
                   "startedTime,closedTime,attempt,openSeconds,waitingSeconds,workingSeconds,issuedByTask,"
                   "resumedTask,failure");
        break;
    }
    m_row.end();
}

std::size_t CsvWriter::rowCount(CsvTable table) const
{
    switch (table) {
    case CsvTable::Events:
        return m_history.eventCount();
    case CsvTable::WorkflowTasks:
        return m_execution.tasks().size();
    case CsvTable::Commands:
        return m_execution.commands().size();
    case CsvTable::Awaitables:
        return m_execution.awaitables().size();
    }
    return 0;
}

void CsvWriter::row(CsvTable table, std::size_t index)
{
    switch (table) {
    case CsvTable::Events:
        event(EventIndex(index));
        break;
    case CsvTable::WorkflowTasks:
        task(TaskIndex(index));
        break;
    case CsvTable::Commands:
        command(CommandIndex(index));
        break;
    case CsvTable::Awaitables:
        awaitable(AwaitableIndex(index));
        break;
    }
    m_row.end();
}

void CsvWriter::attributes(ByteRange range)
{
    m_json.clear();
    appendCompact(m_json, m_history.source().text(range));
    m_row.text(m_json);
}

void CsvWriter::failure(Outcome outcome, EventIndex closed)
{
    m_row.text(isFailure(outcome) && closed.isValid() ? failureText(m_history, closed) : std::string());
}

void CsvWriter::event(EventIndex event)
{
    const CommandIndex command = m_execution.commandOf(event);
    const AwaitableIndex awaitable = m_execution.awaitableOf(event);
    id(event);
    m_row.text(m_history.typeName(event));
    time(event);
    between(EventIndex(0), event);
    taskNumber(m_execution.taskOf(event));
    m_row.text(command.isValid() ? typeName(m_execution, command) : std::string_view());
    id(awaitable.isValid() ? m_execution.awaitable(awaitable).opened : EventIndex());
    m_row.text(label(m_execution, event));
    m_row.text(m_history.nameText(event));
    m_row.known(m_history.attempt(event));
    const Duration timeout = m_history.timeout(event);
    m_row.seconds(timeout == Duration() ? std::nullopt : std::optional(timeout));
    m_row.number(static_cast<std::int64_t>(m_history.bytes(event).size));
    attributes(m_history.attributes(event));
}

void CsvWriter::task(TaskIndex index)
{
    const WorkflowTask &task = m_execution.task(index);
    taskNumber(index);
    m_row.word(nameOf(task.outcome));
    id(task.scheduled);
    id(task.started);
    id(task.closed);
    time(task.scheduled);
    time(task.started);
    time(task.closed);
    between(task.scheduled, task.started.isValid() ? task.started : task.closed);
    between(task.started, task.closed);
    m_row.known(task.scheduled.isValid() ? m_history.attempt(task.scheduled) : 0);
    taskNumber(retriedBy(m_execution, index));
    std::string news;
    for (const EventIndex event : handedOver(m_execution, index))
        news += (news.empty() ? "" : " ") + std::to_string(m_history.id(event).value);
    m_row.word(news);
    m_row.number(static_cast<std::int64_t>(m_execution.commandsOf(index).size()));
    failure(task.outcome, task.closed);
}

void CsvWriter::command(CommandIndex index)
{
    const Command &command = m_execution.command(index);
    m_row.number(std::int64_t{index.value} + 1);
    m_row.text(typeName(m_execution, index));
    taskNumber(command.task);
    id(command.event);
    m_row.word(info(command.eventType).name);
    time(command.event);
    m_row.text(label(m_execution, index));
    m_row.text(m_history.nameText(command.name));
    const bool opens = command.awaitable.isValid();
    id(opens ? m_execution.awaitable(command.awaitable).opened : EventIndex());
    m_row.word(opens ? nameOf(m_execution.awaitable(command.awaitable).outcome) : std::string_view());
    attributes(command.attributes);
}

void CsvWriter::awaitable(AwaitableIndex index)
{
    const Awaitable &awaitable = m_execution.awaitable(index);
    id(awaitable.opened);
    m_row.text(typeName(m_execution, awaitable.command));
    m_row.text(label(m_execution, index));
    m_row.text(m_history.nameText(m_execution.command(awaitable.command).name));
    m_row.word(nameOf(awaitable.outcome));
    id(awaitable.started);
    id(awaitable.closed);
    m_row.text(awaitable.closed.isValid() ? m_history.typeName(awaitable.closed) : std::string_view());
    time(awaitable.opened);
    time(awaitable.started);
    time(awaitable.closed);
    m_row.known(awaitable.started.isValid() ? m_history.attempt(awaitable.started) : 0);
    between(awaitable.opened, awaitable.closed);
    between(awaitable.opened, awaitable.started);
    between(awaitable.started, awaitable.closed);
    taskNumber(awaitable.issuedBy);
    taskNumber(awaitable.resumed);
    failure(awaitable.outcome, awaitable.closed);
}

} // namespace

bool writeCsv(const Execution &execution, CsvTable table, const TextSink &sink, const WriteControl &control)
{
    TextPieces pieces(sink, control);
    CsvWriter writer(execution, pieces.text());
    writer.heading(table);
    const std::size_t count = writer.rowCount(table);
    for (std::size_t index = 0; index < count; ++index) {
        writer.row(table, index);
        if (!pieces.next(index + 1, count))
            return false;
    }
    return pieces.finish();
}

} // namespace hindsight::core
