#include "core/writing/inspect_json.h"

#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/writing/history_json.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

Json nullable(std::string_view text)
{
    return text.empty() ? Json() : Json(text);
}

/// Writes an Execution object by object, so that no tree of the whole of it is ever in memory.
class JsonWriter
{
public:
    explicit JsonWriter(const Execution &execution) : m_execution(execution), m_history(execution.history()) {}

    [[nodiscard]] std::string write();

private:
    [[nodiscard]] std::int64_t id(EventIndex event) const { return event.isValid() ? m_history.id(event).value : 0; }
    [[nodiscard]] Json head() const;
    [[nodiscard]] Json terminalEvent() const;
    [[nodiscard]] Json command(CommandIndex index) const;
    [[nodiscard]] Json awaitable(const Awaitable &awaitable) const;
    void writeTask(TaskIndex index);

    const Execution &m_execution;
    const History &m_history;
    std::string m_out;
};

/// 1 for the first Workflow Task, 0 for none.
std::uint32_t numberOf(TaskIndex task)
{
    return task.isValid() ? task.value + 1 : 0;
}

/// The object without the brace that closes it, for more keys to follow.
std::string opened(const Json &object)
{
    std::string text = dumpJson(object);
    text.pop_back();
    return text;
}

std::string JsonWriter::write()
{
    m_out = opened(head());
    m_out += ",\"workflowTasks\":[";
    for (std::size_t index = 0; index < m_execution.tasks().size(); ++index) {
        m_out += index > 0 ? "," : "";
        writeTask(TaskIndex(index));
    }
    m_out += "],\"awaitables\":[";
    for (std::size_t index = 0; index < m_execution.awaitables().size(); ++index) {
        m_out += index > 0 ? "," : "";
        m_out += dumpJson(awaitable(m_execution.awaitables()[index]));
    }
    m_out += "],\"problems\":[";
    for (std::size_t index = 0; index < m_execution.problems().size(); ++index) {
        const Problem &problem = m_execution.problems()[index];
        m_out += index > 0 ? "," : "";
        m_out += dumpJson(Json{{"severity", nameOf(problem.severity)},
                               {"code", problem.code},
                               {"eventId", problem.event.value},
                               {"message", problem.message}});
    }
    return m_out + "]}";
}

Json JsonWriter::head() const
{
    const std::size_t count = m_history.eventCount();
    const EventIndex first = count > 0 ? EventIndex(0) : EventIndex();
    const EventIndex last = count > 0 ? EventIndex(count - 1) : EventIndex();
    return {{"schema", "hindsight.execution/1"},
            {"source", sourceJson(m_history)},
            {"workflow", workflowJson(m_history)},
            {"eventCount", count},
            {"firstEventId", id(first)},
            {"lastEventId", id(last)},
            {"startTime", first.isValid() ? toRfc3339(m_history.time(first)) : std::string()},
            {"endTime", last.isValid() ? toRfc3339(m_history.time(last)) : std::string()},
            {"status", nameOf(m_execution.status())},
            {"terminalEvent", terminalEvent()}};
}

Json JsonWriter::terminalEvent() const
{
    const EventIndex event = m_execution.terminalEvent();
    return event.isValid() ? Json{{"eventId", id(event)}, {"eventType", m_history.typeName(event)}} : Json();
}

void JsonWriter::writeTask(TaskIndex index)
{
    const WorkflowTask &task = m_execution.task(index);
    m_out += opened(Json{{"index", numberOf(index)},
                         {"scheduledEventId", id(task.scheduled)},
                         {"startedEventId", id(task.started)},
                         {"closedEventId", id(task.closed)},
                         {"outcome", nameOf(task.outcome)}});
    m_out += ",\"commands\":[";
    bool isFirst = true;
    for (const CommandIndex issued : m_execution.commandsOf(index)) {
        m_out += isFirst ? "" : ",";
        m_out += dumpJson(command(issued));
        isFirst = false;
    }
    m_out += "]}";
}

Json JsonWriter::command(CommandIndex index) const
{
    const Command &command = m_execution.command(index);
    return {{"commandType", typeName(m_execution, index)},
            {"eventId", id(command.event)},
            {"eventType", nullable(info(command.eventType).name)},
            {"awaitable", info(command.type).awaitable},
            {"name", nameJson(m_history, command.name)}};
}

Json JsonWriter::awaitable(const Awaitable &awaitable) const
{
    const Command &command = m_execution.command(awaitable.command);
    return {{"commandEventId", id(awaitable.opened)},
            {"commandType", info(command.type).name},
            {"name", nameJson(m_history, command.name)},
            {"startedEventId", id(awaitable.started)},
            {"closedEventId", id(awaitable.closed)},
            {"closedEventType", awaitable.closed.isValid() ? Json(m_history.typeName(awaitable.closed)) : Json()},
            {"outcome", nameOf(awaitable.outcome)},
            {"issuedByTask", numberOf(awaitable.issuedBy)},
            {"resumedTask", numberOf(awaitable.resumed)}};
}

} // namespace

std::string inspectJson(const Execution &execution)
{
    return JsonWriter(execution).write();
}

} // namespace hindsight::core
