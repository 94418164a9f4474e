#include "core/model/payload.h"
#include "core/reading/details.h"
#include "core/reading/reader.h"
#include "ui/exporting/page/page_data.h"
#include "ui/exporting/page/page_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hindsight::ui::page {

namespace {

using Json = nlohmann::ordered_json;

// Writing goes as deep as a value nests. The reader sees to that for what is a file's own, not for what is packed in
// it.
bool nestsTooDeep(std::string_view json)
{
    std::size_t depth = 0;
    bool isText = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (isText && c == '\\')
            ++at;
        else if (c == '"')
            isText = !isText;
        else if (!isText && (c == '[' || c == '{') && ++depth > core::kDeepestNesting)
            return true;
        else if (!isText && depth > 0 && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

// Makes payloads readable until they have become as large as all attributes may be: what is packed can be huge.
class Decoding
{
public:
    void decodeIn(Json &value)
    {
        if (core::isPayload(value))
            return decode(value);
        if (value.is_structured()) {
            for (Json &each : value)
                decodeIn(each);
        }
    }

private:
    // As proxies that decode write it: the encoding in clear, the data as a value. What can't be read stays as it is.
    void decode(Json &payload)
    {
        if (m_room == 0)
            return;
        const core::Payload decoded = core::decodePayload(payload, m_room);
        m_room -= std::min<std::uint64_t>(m_room, decoded.text.size());
        Json data;
        switch (decoded.content) {
        case core::Payload::Content::Nothing:
            break;
        case core::Payload::Content::Json:
        case core::Payload::Content::Fields:
            data =
                nestsTooDeep(decoded.text) ? Json(Json::value_t::discarded) : Json::parse(decoded.text, nullptr, false);
            if (data.is_discarded())
                return;
            break;
        case core::Payload::Content::Text:
            data = decoded.text;
            break;
        case core::Payload::Content::Bytes:
            return;
        }
        payload = Json{{"encoding", decoded.encoding}};
        if (!decoded.messageType.empty())
            payload["messageType"] = decoded.messageType;
        payload["data"] = std::move(data);
    }

    std::uint64_t m_room = kMostAttributeBytes;
};

std::string readable(const core::Source &source, core::ByteRange range, Decoding &decoding)
{
    if (range.isEmpty())
        return {};
    const auto attributes = core::boundedJsonAt(source, range);
    if (!attributes)
        return {};
    Json value = *attributes;
    decoding.decodeIn(value);
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::string attributesOf(const Picture &picture, const core::WriteControl &control)
{
    const PictureContent &content = picture.content();
    const core::Execution &execution = content.diagram->execution();
    const core::History &history = execution.history();
    const bool isOfEvents = history.eventCount() > 0;
    const auto rangeOf = [&](core::Row row) {
        if (isOfEvents)
            return history.attributes(core::EventIndex(row));
        return row == 0 ? core::ByteRange() : history.commands()[row - 1].attributes;
    };
    std::uint64_t bytes = 0;
    for (core::Row row = content.firstRow; row <= content.lastRow; ++row)
        bytes += rangeOf(row).size;
    if (bytes > kMostAttributeBytes)
        return "null";
    Decoding decoding;
    std::string out = "[";
    for (core::Row row = content.firstRow; row <= content.lastRow; ++row) {
        if (control.stop.stop_requested())
            return {};
        out += row == content.firstRow ? "" : ",";
        appendText(out, readable(history.source(), rangeOf(row), decoding));
    }
    return out + ']';
}

} // namespace hindsight::ui::page
