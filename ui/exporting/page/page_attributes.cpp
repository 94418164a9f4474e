#include "core/model/nesting.h"
#include "core/model/payload.h"
#include "core/reading/details.h"
#include "ui/exporting/page/page_data.h"
#include "ui/exporting/page/page_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hindsight::ui::page {

namespace {

using Json = nlohmann::ordered_json;

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
            data = core::parseBounded(decoded.text);
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
        if (decoded.flaw != core::Payload::Flaw::None)
            payload["note"] = core::wordsFor(decoded.flaw);
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
