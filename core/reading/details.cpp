#include "core/reading/details.h"

#include "core/model/utf8.h"
#include "core/reading/keys.h"
#include "core/reading/lone_surrogates.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <vector>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

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

// Leaves out the members of an object past so many.
class MemberLimit
{
public:
    bool operator()(int depth, Json::parse_event_t event, const Json &)
    {
        // The members of an object come one deeper than its start.
        const auto level = static_cast<std::size_t>(depth);
        m_members.resize(std::max(m_members.size(), level + 2));
        if (event == Json::parse_event_t::object_start)
            m_members[level + 1] = 0;
        return event != Json::parse_event_t::key || ++m_members[level] <= kMostMembers;
    }

private:
    std::vector<std::size_t> m_members; // of the open object, by depth
};

Result<Json> parse(const Source &source, ByteRange range, const Json::parser_callback_t &keeps)
{
    const std::string_view text = source.text(range);
    auto value = Json::parse(text, keeps, false);
    if (value.is_discarded()) {
        std::string mended(text);
        replaceInvalidUtf8(mended);
        replaceLoneSurrogates(mended);
        value = Json::parse(mended, keeps, false);
    }
    if (value.is_discarded())
        return Error{.kind = ErrorKind::Damaged, .message = "not a JSON value", .place = source.place(range.begin)};
    return value;
}

} // namespace

Result<Json> jsonAt(const Source &source, ByteRange range)
{
    return parse(source, range, nullptr);
}

Result<Json> boundedJsonAt(const Source &source, ByteRange range)
{
    return parse(source, range, MemberLimit());
}

Result<Json> boundedAttributes(const History &history, EventIndex event)
{
    return boundedJsonAt(history.source(), history.attributes(event));
}

Result<Json> eventAttributes(const History &history, EventIndex event)
{
    return jsonAt(history.source(), history.attributes(event));
}

Result<Json> eventDetails(const History &history, EventIndex event)
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

Result<Json> eventJson(const History &history, EventIndex event)
{
    return jsonAt(history.source(), history.bytes(event));
}

} // namespace hindsight::core
