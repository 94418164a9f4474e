#include "core/reading/resuming.h"

#include "core/reading/json_cursor.h"
#include "core/reading/keys.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace hindsight::core {

namespace {

constexpr std::uint64_t kProbesPerByte = 4;
constexpr std::string_view kWhite = " \t\r\n";

// Reads one object or array and tells whether it is a whole Event, by the keys that no other object has together, or
// has Events as elements of its lists.
class EventProbe
{
public:
    explicit EventProbe(std::size_t depth) : m_deepest(depth) {}

    [[nodiscard]] bool isEvent() const { return m_isEvent; }
    [[nodiscard]] bool isHolder() const { return m_isHolder; }
    [[nodiscard]] std::uint64_t errorPosition() const { return m_errorPosition; }

    // What nlohmann calls.
    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool string(std::string &) { return true; }
    bool number_integer(std::int64_t) { return true; }
    bool number_unsigned(std::uint64_t) { return true; }
    bool number_float(double, const std::string &) { return true; }
    bool binary(std::vector<std::uint8_t> &) { return false; }
    bool start_object(std::size_t) { return open(false); }
    bool start_array(std::size_t) { return open(true); }
    bool end_object()
    {
        const bool isEvent = m_levels.back().hasId && m_levels.back().hasType;
        m_levels.pop_back();
        m_isEvent = isEvent;
        m_isHolder |= isEvent && !m_levels.empty() && m_levels.back().isArray;
        return true;
    }
    bool end_array()
    {
        m_levels.pop_back();
        m_isEvent = false;
        return true;
    }
    bool key(std::string &text)
    {
        const Key key = keyFrom(text);
        m_levels.back().hasId |= key == Key::EventId || key == Key::Id;
        m_levels.back().hasType |= key == Key::EventType || key == Key::EventAttributes;
        return true;
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::json::exception &)
    {
        m_errorPosition = position;
        return false;
    }

private:
    struct Level
    {
        bool isArray = false;
        bool hasId = false;
        bool hasType = false;
    };

    bool open(bool isArray)
    {
        if (m_levels.size() == m_deepest)
            return false;
        m_levels.push_back({.isArray = isArray});
        return true;
    }

    std::size_t m_deepest;
    std::vector<Level> m_levels;
    std::uint64_t m_errorPosition = 0;
    bool m_isEvent = false; // the object that ended last
    bool m_isHolder = false;
};

} // namespace

std::optional<Resumption> EventFinder::next(std::uint64_t from, bool isElement, std::size_t depth)
{
    for (std::size_t at = m_text.find_first_of("{[", from); at != std::string_view::npos;
         at = m_text.find_first_of("{[", at + 1)) {
        if (m_stop.stop_requested())
            throw ReadCancelled();
        const bool isDocument = isDocumentAt(at);
        if (!isDocument && !(isElement && isElementAt(at)))
            continue;
        if (m_probed > kProbesPerByte * m_text.size())
            return std::nullopt;
        switch (probe(at, depth)) {
        case Found::Event:
            return Resumption{.at = at, .isHolder = false, .isDocument = !isElement};
        case Found::Holder:
            return Resumption{.at = at, .isHolder = true, .isDocument = isDocument};
        default:
            break;
        }
    }
    return std::nullopt;
}

// The value of a key is no element: a link names an Event by its id and type, too.
bool EventFinder::isElementAt(std::uint64_t at) const
{
    const std::size_t before = at == 0 ? std::string_view::npos : m_text.find_last_not_of(kWhite, at - 1);
    return before == std::string_view::npos || m_text[before] == ',' || m_text[before] == '[' || m_text[before] == '}';
}

bool EventFinder::isDocumentAt(std::uint64_t at) const
{
    const std::size_t before = at == 0 ? std::string_view::npos : m_text.find_last_not_of(kWhite, at - 1);
    if (before == std::string_view::npos)
        return true;
    const char last = m_text[before];
    return last == '}' || last == ']' ||
           (last != ',' && last != '[' && last != ':' && m_text.substr(before, at - before).find('\n') != m_text.npos);
}

EventFinder::Found EventFinder::probe(std::uint64_t at, std::size_t depth)
{
    EventProbe probe(depth);
    const std::string_view rest = m_text.substr(at);
    const bool isWhole =
        nlohmann::json::sax_parse(rest.begin(), rest.end(), &probe, nlohmann::json::input_format_t::json, false);
    if (isWhole && probe.isEvent())
        return Found::Event;
    if (isWhole && probe.isHolder())
        return Found::Holder;
    m_probed += isWhole ? 1 : probe.errorPosition();
    return isWhole ? Found::Other : Found::Nothing;
}

} // namespace hindsight::core
