#include "core/reading/resuming.h"

#include "core/reading/json_cursor.h"
#include "core/reading/keys.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace hindsight::core {

namespace {

constexpr std::uint64_t kProbesPerByte = 4;
constexpr std::string_view kWhite = " \t\r\n";

// Reads one object and tells whether it is a whole Event by the keys that no other object has together.
class EventProbe
{
public:
    explicit EventProbe(std::size_t depth) : m_deepest(depth) {}

    [[nodiscard]] bool isEvent() const { return m_hasId && m_hasType; }
    [[nodiscard]] std::uint64_t errorPosition() const { return m_errorPosition; }

    // What nlohmann calls.
    bool null() { return true; }
    bool boolean(bool) { return true; }
    bool string(std::string &) { return true; }
    bool number_integer(std::int64_t) { return true; }
    bool number_unsigned(std::uint64_t) { return true; }
    bool number_float(double, const std::string &) { return true; }
    bool binary(std::vector<std::uint8_t> &) { return false; }
    bool start_object(std::size_t) { return ++m_depth <= m_deepest; }
    bool start_array(std::size_t) { return ++m_depth <= m_deepest; }
    bool end_object() { return leave(); }
    bool end_array() { return leave(); }
    bool key(std::string &text)
    {
        if (m_depth > 1)
            return true;
        const Key key = keyFrom(text);
        m_hasId |= key == Key::EventId || key == Key::Id;
        m_hasType |= key == Key::EventType || key == Key::EventAttributes;
        return true;
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::json::exception &)
    {
        m_errorPosition = position;
        return false;
    }

private:
    bool leave()
    {
        --m_depth;
        return true;
    }

    std::size_t m_deepest;
    std::size_t m_depth = 0;
    std::uint64_t m_errorPosition = 0;
    bool m_hasId = false;
    bool m_hasType = false;
};

} // namespace

std::optional<std::uint64_t> EventFinder::next(std::uint64_t from, bool isElement, std::size_t depth)
{
    for (std::size_t at = m_text.find('{', from); at != std::string_view::npos; at = m_text.find('{', at + 1)) {
        if (m_stop.stop_requested())
            throw ReadCancelled();
        if (!mayBegin(at, isElement))
            continue;
        if (m_probed > kProbesPerByte * m_text.size())
            return std::nullopt;
        if (probe(at, depth) == Found::Event)
            return at;
    }
    return std::nullopt;
}

// An object that is the value of a key begins no Event: a link names an Event by its id and type, too.
bool EventFinder::mayBegin(std::uint64_t at, bool isElement) const
{
    const std::size_t before = at == 0 ? std::string_view::npos : m_text.find_last_not_of(kWhite, at - 1);
    if (before == std::string_view::npos)
        return true;
    const char last = m_text[before];
    if (isElement)
        return last == ',' || last == '[' || last == '}';
    return last == '}' || (last != ',' && last != '[' && last != ':' &&
                           m_text.substr(before, at - before).find('\n') != std::string_view::npos);
}

EventFinder::Found EventFinder::probe(std::uint64_t at, std::size_t depth)
{
    EventProbe probe(depth);
    const std::string_view rest = m_text.substr(at);
    const bool isWhole =
        nlohmann::json::sax_parse(rest.begin(), rest.end(), &probe, nlohmann::json::input_format_t::json, false);
    if (isWhole && probe.isEvent())
        return Found::Event;
    m_probed += isWhole ? 1 : probe.errorPosition();
    return isWhole ? Found::Other : Found::Nothing;
}

} // namespace hindsight::core
