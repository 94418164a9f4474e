#include "core/writing/history_file.h"

#include "core/reading/details.h"
#include "core/reading/keys.h"
#include "core/reading/reader.h"
#include "core/writing/compact_json.h"
#include "core/writing/history_json.h"
#include "core/writing/redacting.h"
#include "core/writing/text_pieces.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

class HistoryFileWriter
{
public:
    HistoryFileWriter(const History &history, Redaction redaction)
        : m_history(history), m_redaction(redaction), m_redactor(redaction, history.format() == "cadence-json")
    {
    }

    void appendAround(std::string &out) const;
    void appendEvent(std::string &out, EventIndex event) const;
    void appendCommand(std::string &out, std::size_t index) const;

private:
    [[nodiscard]] WorkflowInfo toldByEvents() const;
    [[nodiscard]] Json withId(Json json, EventIndex event) const;

    const History &m_history;
    Redaction m_redaction;
    Redactor m_redactor;
};

// The reader itself says what an Event tells, whatever its dialect.
WorkflowInfo HistoryFileWriter::toldByEvents() const
{
    for (EventIndex event(0); event.value < m_history.eventCount(); ++event.value) {
        if (m_history.type(event) != EventType::WorkflowExecutionStarted)
            continue;
        std::string alone = R"({"events":[)";
        alone += m_history.source().text(m_history.bytes(event));
        const auto read = readBytes(alone + "]}", m_history.source().label());
        return read ? read->front()->workflow() : WorkflowInfo();
    }
    return {};
}

// Who the history is of, as far as only what stood around the Events told it; most files need none of it. The keys are
// those of Temporal's messages that have a history in them.
void HistoryFileWriter::appendAround(std::string &out) const
{
    const WorkflowInfo &known = m_history.workflow();
    const WorkflowInfo told = toldByEvents();
    Json around = Json::object();
    if (known.workflowId != told.workflowId)
        around["workflowExecution"]["workflowId"] = known.workflowId;
    if (known.runId != told.runId)
        around["workflowExecution"]["runId"] = known.runId;
    if (known.workflowType != told.workflowType)
        around["workflowType"]["name"] = known.workflowType;
    if (known.taskQueue != told.taskQueue)
        around["taskQueue"]["name"] = known.taskQueue;
    if (m_redaction != Redaction::None)
        m_redactor.redact(around, Surrounding::Anywhere);
    for (const auto &[key, value] : around.items())
        out += dumpJson(key) + ':' + dumpJson(value) + ",\n";
}

bool isThat(const Json &value, std::int64_t id)
{
    return value.is_string() ? value.get_ref<const std::string &>() == std::to_string(id)
                             : value.is_number_integer() && value == id;
}

// The id as the history has it: an Event that was given its id because it had none would get another one where Events
// before it are not kept, and of an id that is there twice the last may be none. An `id` may be anything's.
Json HistoryFileWriter::withId(Json json, EventIndex event) const
{
    const std::int64_t id = m_history.id(event).value;
    bool hasId = false;
    for (auto &[key, value] : json.get_ref<Json::object_t &>()) {
        if (keyFrom(key) != Key::EventId)
            continue;
        hasId = true;
        if (!isThat(value, id))
            value = std::to_string(id);
    }
    if (hasId)
        return json;
    Json whole{{"eventId", std::to_string(id)}};
    whole.update(json);
    return whole;
}

void HistoryFileWriter::appendEvent(std::string &out, EventIndex event) const
{
    if (m_redaction == Redaction::None) {
        appendCompact(out, m_history.source().text(m_history.bytes(event)));
        return;
    }
    Result<Json> json = boundedJsonAt(m_history.source(), m_history.bytes(event));
    Json object = json && json->is_object() ? std::move(*json) : Json{{"eventType", m_history.typeName(event)}};
    m_redactor.redact(object, attributesOf(m_history.type(event)));
    out += dumpJson(withId(std::move(object), event));
}

void HistoryFileWriter::appendCommand(std::string &out, std::size_t index) const
{
    const CommandRecord &command = m_history.commands()[index];
    if (m_redaction == Redaction::None) {
        appendCompact(out, m_history.source().text(command.bytes));
        return;
    }
    Result<Json> json = boundedJsonAt(m_history.source(), command.bytes);
    Json object = json && json->is_object() ? std::move(*json) : Json{{"commandType", command.typeText}};
    m_redactor.redact(object, attributesOf(command.type));
    out += dumpJson(object);
}

} // namespace

bool writeHistoryJson(const History &history, Redaction redaction, const TextSink &sink, const WriteControl &control)
{
    const HistoryFileWriter writer(history, redaction);
    TextPieces pieces(sink, control);
    const bool hasEvents = history.eventCount() > 0;
    const std::size_t count = hasEvents ? history.eventCount() : history.commands().size();
    pieces.text() = '{';
    writer.appendAround(pieces.text());
    pieces.text() += hasEvents ? "\"events\":[\n" : "\"commands\":[\n";
    for (std::size_t row = 0; row < count; ++row) {
        if (hasEvents)
            writer.appendEvent(pieces.text(), EventIndex(row));
        else
            writer.appendCommand(pieces.text(), row);
        pieces.text() += row + 1 < count ? ",\n" : "\n";
        if (!pieces.next(row + 1, count))
            return false;
    }
    pieces.text() += "]}\n";
    return pieces.finish();
}

std::string historyJson(const History &history, Redaction redaction)
{
    std::string text;
    writeHistoryJson(history, redaction, [&text](std::string_view piece) {
        text += piece;
        return true;
    });
    return text;
}

} // namespace hindsight::core
