#include "core/reading/span_probe.h"

#include "core/reading/json_cursor.h"
#include "core/reading/json_scanner.h"

#include <algorithm>

namespace hindsight::core {

namespace {

// Far more than what is read may nest, so that one look tells of all that is open where such a nesting breaks off.
constexpr std::size_t kDeepestLooked = 1U << 20U;
constexpr std::uint64_t kClosedBetweenStops = 4096;

} // namespace

struct SpanProbe::Visitor
{
    SpanProbe &probe;
    const JsonScanner &scanner;

    [[nodiscard]] bool isOpen() const { return !probe.m_levels.empty(); }
    [[nodiscard]] bool isInArray() const { return probe.m_levels.back().isArray; }
    [[nodiscard]] static bool mayLackComma() { return false; }
    static void scalar(bool) {}
    void key(std::string_view text) const
    {
        const Key key = probe.m_keys.keyFrom(text);
        Level &level = probe.m_levels.back();
        level.hasId |= key == Key::EventId || key == Key::Id;
        level.hasType |= key == Key::EventType || key == Key::EventAttributes;
    }
    [[nodiscard]] bool open(bool isArray) const
    {
        if (probe.m_levels.size() == kDeepestLooked)
            return false;
        probe.m_levels.push_back({.begin = scanner.at() - 1, .isArray = isArray});
        probe.m_depth = std::max(probe.m_depth, probe.m_levels.size());
        return true;
    }
    void close() const
    {
        std::vector<Level> &levels = probe.m_levels;
        probe.m_isEvent = !levels.back().isArray && levels.back().hasId && levels.back().hasType;
        levels.pop_back();
        probe.m_isHolder |= probe.m_isEvent && !levels.empty() && levels.back().isArray;
        if (++probe.m_closed % kClosedBetweenStops == 0 && probe.m_stop.stop_requested())
            throw ReadCancelled();
    }
};

void SpanProbe::read(std::uint64_t at)
{
    m_levels.clear();
    m_depth = 0;
    m_isEvent = false;
    m_isHolder = false;
    JsonScanner scanner(m_text, at);
    Visitor visitor{.probe = *this, .scanner = scanner};
    m_isWhole = !scanner.scan(visitor);
    m_end = scanner.at();
}

bool SpanProbe::brokeOff(std::uint64_t at) const
{
    const auto found = std::lower_bound(m_levels.begin(), m_levels.end(), at,
                                        [](const Level &level, std::uint64_t place) { return level.begin < place; });
    return found != m_levels.end() && found->begin == at && m_levels.size() < kDeepestLooked;
}

} // namespace hindsight::core
