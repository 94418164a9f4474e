#include "core/writing/state_json.h"

#include "core/model/catalog.h"
#include "core/model/nesting.h"
#include "core/writing/history_json.h"
#include "core/writing/payload_text.h"

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

std::uint32_t numberOf(TaskIndex task)
{
    return task.isValid() ? task.value + 1 : 0;
}

/// What a payload says; null where it is nothing, or nothing that can be read.
Json valueJson(const Payload &payload)
{
    switch (payload.content) {
    case Payload::Content::Json:
    case Payload::Content::Fields: {
        Json value = parseBounded(payload.text);
        return value.is_discarded() ? Json() : value;
    }
    case Payload::Content::Text:
        return payload.text;
    case Payload::Content::Nothing:
    case Payload::Content::Bytes:
        break;
    }
    return {};
}

const char *nameOf(LimitLevel level)
{
    switch (level) {
    case LimitLevel::Within:
        return "Within";
    case LimitLevel::Warned:
        return "Warned";
    case LimitLevel::Exceeded:
        return "Exceeded";
    }
    return "";
}

class StateWriter
{
public:
    StateWriter(const StateIndex &index, const State &state)
        : m_index(index), m_execution(index.execution()), m_history(m_execution.history()), m_state(state)
    {
    }

    [[nodiscard]] Json write() const;

private:
    [[nodiscard]] std::int64_t id(EventIndex event) const { return event.isValid() ? m_history.id(event).value : 0; }
    [[nodiscard]] std::string time(EventIndex event) const
    {
        return event.isValid() ? toRfc3339(m_history.time(event)) : std::string();
    }
    [[nodiscard]] Json task() const;
    [[nodiscard]] Json awaitable(const OpenAwaitable &open) const;
    [[nodiscard]] Json arrival(ArrivalIndex arrival) const;
    [[nodiscard]] Json update(UpdateIndex update) const;
    [[nodiscard]] Json version(VersionIndex version) const;
    [[nodiscard]] Json properties(const std::vector<PropertyIndex> &properties) const;
    [[nodiscard]] Json counts() const;

    template<class Value>
    [[nodiscard]] Json list(const std::vector<Value> &values, Json (StateWriter::*one)(Value) const) const
    {
        Json all = Json::array();
        for (const Value &value : values)
            all.push_back((this->*one)(value));
        return all;
    }

    const StateIndex &m_index;
    const Execution &m_execution;
    const History &m_history;
    const State &m_state;
};

Json StateWriter::write() const
{
    Json awaitables = Json::array();
    for (const OpenAwaitable &open : m_state.awaitables)
        awaitables.push_back(awaitable(open));
    return {{"schema", "hindsight.state/1"},
            {"source", sourceJson(m_history)},
            {"workflow", workflowJson(m_history)},
            {"eventId", id(m_state.step)},
            {"eventType", m_history.typeName(m_state.step)},
            {"time", time(m_state.step)},
            {"status", core::nameOf(m_state.ended ? m_execution.status() : Outcome::Running)},
            {"workflowTask", task()},
            {"awaitables", std::move(awaitables)},
            {"undelivered", list(m_state.arrivals, &StateWriter::arrival)},
            {"updates", list(m_state.updates, &StateWriter::update)},
            {"cancelRequestedEventId", id(m_state.cancelRequested)},
            {"versions", list(m_state.versions, &StateWriter::version)},
            {"searchAttributes", properties(m_state.searchAttributes)},
            {"memo", properties(m_state.memo)},
            {"counts", counts()}};
}

Json StateWriter::task() const
{
    const OpenTask &open = m_state.task;
    if (!open.task.isValid())
        return {};
    const EventIndex scheduled = m_execution.task(open.task).scheduled;
    return {{"index", numberOf(open.task)},
            {"scheduledEventId", id(scheduled)},
            {"startedEventId", id(open.started)},
            {"since", time(open.started.isValid() ? open.started : scheduled)},
            {"attempt", scheduled.isValid() ? m_history.attempt(scheduled) : 0}};
}

Json StateWriter::awaitable(const OpenAwaitable &open) const
{
    const Awaitable &awaitable = m_execution.awaitable(open.awaitable);
    const Command &command = m_execution.command(awaitable.command);
    return {{"commandEventId", id(awaitable.opened)},
            {"commandType", info(command.type).name},
            {"name", nameJson(m_history, command.name)},
            {"since", time(awaitable.opened)},
            {"startedEventId", id(open.started)},
            {"attempt", open.attempt},
            {"dueTime", toRfc3339(open.due)},
            {"cancelRequestedEventId", id(open.cancelRequested)},
            {"issuedByTask", numberOf(awaitable.issuedBy)}};
}

Json StateWriter::arrival(ArrivalIndex arrival) const
{
    const EventIndex event = m_execution.arrivals()[arrival.value].event;
    return {{"eventId", id(event)},
            {"eventType", m_history.typeName(event)},
            {"name", nameJson(m_history, m_history.name(event))},
            {"time", time(event)}};
}

Json StateWriter::update(UpdateIndex update) const
{
    const EventIndex event = m_index.update(update);
    return {
        {"acceptedEventId", id(event)}, {"name", nameJson(m_history, m_history.name(event))}, {"since", time(event)}};
}

Json StateWriter::version(VersionIndex version) const
{
    const auto &[event, mark] = m_index.version(version);
    return {{"changeId", mark.change},
            {"version", mark.isPatch ? Json() : Json(mark.number)},
            {"isPatch", mark.isPatch},
            {"isDeprecated", mark.isDeprecated},
            {"eventId", id(event)}};
}

Json StateWriter::properties(const std::vector<PropertyIndex> &properties) const
{
    PropertyReader reader(m_history);
    Json all = Json::array();
    for (const PropertyIndex index : properties) {
        const Property &property = m_index.property(index);
        const Payload payload = reader.read(property.event, property.kind, m_index.keyOf(property));
        all.push_back({{"key", m_index.keyOf(property)},
                       {"type", payload.searchAttributeType},
                       {"encoding", payload.encoding},
                       {"value", valueJson(payload)},
                       {"eventId", id(property.event)}});
        if (std::string note = noteOn(payload); !note.empty())
            all.back()["note"] = std::move(note);
    }
    return all;
}

Json StateWriter::counts() const
{
    const StateCounts &counts = m_state.counts;
    const bool isTold = counts.historyBytes > 0;
    return {{"events", counts.events},
            {"historyLength", counts.historyLength},
            {"commands", counts.commands},
            {"fileBytes", counts.fileBytes},
            {"historySizeBytes", isTold ? Json(counts.historyBytes) : Json()},
            {"suggestsContinueAsNew", counts.suggestsContinueAsNew},
            {"eventLevel", nameOf(counts.eventLevel())},
            {"byteLevel", isTold ? Json(nameOf(counts.byteLevel())) : Json()},
            {"limits",
             {{"eventsToWarn", kEventsToWarn},
              {"eventsToEnd", kEventsToEnd},
              {"bytesToWarn", kHistoryBytesToWarn},
              {"bytesToEnd", kHistoryBytesToEnd}}}};
}

} // namespace

std::string stateJson(const StateIndex &index, const State &state)
{
    return dumpJson(StateWriter(index, state).write());
}

} // namespace hindsight::core
