// Finds where reading can go on behind damage: at the next Event that is whole.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string_view>

namespace hindsight::core {

class EventFinder
{
public:
    EventFinder(std::string_view text, const std::stop_token &stop) : m_text(text), m_stop(stop) {}

    /// Where the next whole Event begins, at `from` or behind it: an element of a list, or a value of its own at the
    /// beginning of a line or behind another. Nothing where there is none that nests no deeper than `depth`. Throws
    /// ReadCancelled.
    [[nodiscard]] std::optional<std::uint64_t> next(std::uint64_t from, bool isElement, std::size_t depth);

    /// Whether a whole object or array that is no Event begins at `at`.
    [[nodiscard]] bool isWholeOther(std::uint64_t at, std::size_t depth) { return probe(at, depth) == Found::Other; }

private:
    enum class Found : std::uint8_t { Nothing, Event, Other };

    [[nodiscard]] bool mayBegin(std::uint64_t at, bool isElement) const;
    [[nodiscard]] Found probe(std::uint64_t at, std::size_t depth);

    std::string_view m_text;
    const std::stop_token &m_stop;
    std::uint64_t m_probed = 0; // bytes that were looked at in vain: hostile text must not make this quadratic
};

} // namespace hindsight::core
