#include "core/reading/resuming.h"

#include "core/reading/json_cursor.h"

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr std::uint64_t kProbesPerByte = 8;
constexpr std::string_view kWhite = " \t\r\n";

} // namespace

std::optional<Resumption> EventFinder::next(std::uint64_t from, bool isElement, std::size_t depth)
{
    std::uint64_t at = bracket(from);
    while (at < m_text.size()) {
        if (m_stop.stop_requested())
            throw ReadCancelled();
        const bool isDocument = isDocumentAt(at);
        const bool isLookedAt = (isDocument || (isElement && isElementAt(at))) && !m_probe.brokeOff(at);
        if (!isLookedAt) {
            at = bracket(at + 1);
            continue;
        }
        if (m_probed > kProbesPerByte * m_text.size())
            return std::nullopt;
        probe(at);
        const bool isShallow = m_probe.depth() <= depth;
        if (m_probe.isEvent() && isShallow)
            return Resumption{.at = at, .isHolder = false, .isDocument = !isElement};
        if (m_probe.isHolder() && isShallow)
            return Resumption{.at = at, .isHolder = true, .isDocument = isDocument};
        // What is whole and holds no Event has none anywhere in it.
        const bool isOther = m_probe.isWhole() && !m_probe.isEvent() && !m_probe.isHolder();
        at = bracket(isOther ? m_probe.end() : at + 1);
    }
    return std::nullopt;
}

bool EventFinder::isWholeOther(std::uint64_t at, std::size_t depth)
{
    probe(at);
    return m_probe.isWhole() && !m_probe.isEvent() && !m_probe.isHolder() && m_probe.depth() <= depth;
}

void EventFinder::probe(std::uint64_t at)
{
    m_probe.read(at);
    m_probed += m_probe.end() - at;
}

std::uint64_t EventFinder::bracket(std::uint64_t from) const
{
    const auto begin = m_text.begin() + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(from, m_text.size()));
    const auto found = std::find_if(begin, m_text.end(), [](char c) { return c == '{' || c == '['; });
    return static_cast<std::uint64_t>(found - m_text.begin());
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

} // namespace hindsight::core
