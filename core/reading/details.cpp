#include "core/reading/details.h"

#include "core/model/utf8.h"
#include "core/reading/keys.h"
#include "core/reading/lone_surrogates.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace hindsight::core {

namespace {

// The Service's own, and what the Web UI adds to each Event for itself.
constexpr std::array<std::string_view, 6> kNotShown{"version", "taskId",   "task_id",
                                                    "name",    "category", "classification"};

bool isBesideAttributes(const std::string &text)
{
    switch (keyFrom(text)) {
    case Key::EventId:
    case Key::Id:
    case Key::EventType:
    case Key::Type:
    case Key::EventTime:
    case Key::Timestamp:
    case Key::Attributes:
    case Key::EventAttributes:
    case Key::CommandAttributes:
        return false;
    default:
        return std::find(kNotShown.begin(), kNotShown.end(), text) == kNotShown.end();
    }
}

} // namespace

Result<nlohmann::ordered_json> jsonAt(const Source &source, ByteRange range)
{
    const std::string_view text = source.text(range);
    auto value = nlohmann::ordered_json::parse(text, nullptr, false);
    if (value.is_discarded()) {
        std::string mended(text);
        replaceInvalidUtf8(mended);
        replaceLoneSurrogates(mended);
        value = nlohmann::ordered_json::parse(mended, nullptr, false);
    }
    if (value.is_discarded())
        return Error{.kind = ErrorKind::Damaged, .message = "not a JSON value", .place = source.place(range.begin)};
    return value;
}

Result<nlohmann::ordered_json> eventAttributes(const History &history, EventIndex event)
{
    return jsonAt(history.source(), history.attributes(event));
}

Result<nlohmann::ordered_json> eventDetails(const History &history, EventIndex event)
{
    auto details = eventAttributes(history, event);
    if (!details || !details->is_object() || history.attributes(event) == history.bytes(event))
        return details;
    const auto whole = eventJson(history, event);
    if (!whole)
        return whole.error();
    for (const auto &[key, value] : whole->items()) {
        if (isBesideAttributes(key) && !details->contains(key))
            (*details)[key] = value;
    }
    return details;
}

Result<nlohmann::ordered_json> eventJson(const History &history, EventIndex event)
{
    return jsonAt(history.source(), history.bytes(event));
}

} // namespace hindsight::core
