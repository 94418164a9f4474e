#include "core/reading/raw_history.h"

#include "core/model/base64.h"
#include "core/reading/event_list.h"
#include "core/reading/json_cursor.h"
#include "core/reading/keys.h"
#include "core/reading/proto_text.h"

#include <nlohmann/json.hpp>

#include <optional>

namespace hindsight::core {

namespace {

using Value = JsonCursor::Value;

class RawHistoryWalk
{
public:
    RawHistoryWalk(std::string_view json, const ReadControl &control)
        : m_control(control), m_cursor(json, control.stop, {})
    {
    }

    void run();
    [[nodiscard]] std::optional<Error> takeError() { return std::move(m_error); }
    [[nodiscard]] RawHistory take() { return std::move(m_result); }

private:
    void readValue(Value &value);
    void readObject(Value &object);
    void readBatches(Value &array);
    void decode(std::string_view base64);
    void decodeProto(std::string_view bytes, ProtoShape shape);
    void complain(Severity severity, const std::string &code, const std::string &message);

    const ReadControl &m_control;
    JsonCursor m_cursor;
    RawHistory m_result;
    std::optional<Error> m_error;
};

void RawHistoryWalk::run()
{
    m_cursor.forEachDocument([this](Value &value) { readValue(value); }, [](std::string_view) {});
}

void RawHistoryWalk::readValue(Value &value)
{
    switch (m_cursor.kindOf(value)) {
    case JsonKind::Object:
        readObject(value);
        break;
    case JsonKind::Array:
        m_cursor.forEachElement(value, [this](Value &element) {
            readValue(element);
            return true;
        });
        break;
    default:
        m_cursor.take(value);
        break;
    }
}

void RawHistoryWalk::readObject(Value &object)
{
    m_cursor.forEachField(object, [this](std::string_view key, Value &value) {
        if (keyFrom(key) == Key::RawHistory && m_cursor.kindOf(value) == JsonKind::Array)
            readBatches(value);
        else
            readValue(value);
        return true;
    });
}

void RawHistoryWalk::readBatches(Value &array)
{
    m_cursor.forEachElement(array, [this](Value &batch) {
        if (m_cursor.kindOf(batch) != JsonKind::Object)
            return false;
        m_cursor.forEachField(batch, [this](std::string_view key, Value &value) {
            if (keyFrom(key) != Key::Data || m_cursor.kindOf(value) != JsonKind::String)
                return false;
            decode(m_cursor.take(value).text);
            return true;
        });
        return true;
    });
}

// What the bytes are they say themselves, better than the `encodingType` beside them.
void RawHistoryWalk::decode(std::string_view base64)
{
    m_result.sections.push_back(
        {.begin = m_result.text.size(), .place = {.offset = m_cursor.here(), .line = 0, .column = 0, .path = {}}});
    const std::optional<std::string> bytes = decodeBase64(base64);
    if (!bytes) {
        complain(Severity::Error, "left-out", "expected a batch of Events in base64, got other text");
    } else if (const ProtoShape shape = protoShapeOf(*bytes); shape != ProtoShape::None) {
        decodeProto(*bytes, shape);
    } else if ((bytes->starts_with('{') || bytes->starts_with('[')) && nlohmann::json::accept(*bytes)) {
        m_result.text.append(*bytes).append("\n");
    } else {
        complain(Severity::Error, "left-out",
                 "expected a batch of Events, got " + std::to_string(bytes->size()) + " bytes of something else");
    }
}

void RawHistoryWalk::decodeProto(std::string_view bytes, ProtoShape shape)
{
    const Result<ProtoText> proto = textOfProto(bytes, shape, m_control);
    if (!proto) {
        m_error = proto.error();
        return;
    }
    m_result.text += proto->text;
    for (const Problem &problem : proto->problems)
        complain(problem.severity, problem.code, problem.message);
}

void RawHistoryWalk::complain(Severity severity, const std::string &code, const std::string &message)
{
    if (m_result.problems.size() >= kMostProblems)
        return;
    std::string path = m_cursor.path();
    m_result.problems.push_back({.severity = severity,
                                 .code = code,
                                 .event = {},
                                 .message = path + ": " + message,
                                 .place = {.offset = m_cursor.here(), .line = 0, .column = 0, .path = path}});
}

} // namespace

Result<RawHistory> decodeRawHistory(std::string_view json, const ReadControl &control)
{
    RawHistoryWalk walk(json, control);
    walk.run();
    if (std::optional<Error> error = walk.takeError())
        return *error;
    return walk.take();
}

} // namespace hindsight::core
