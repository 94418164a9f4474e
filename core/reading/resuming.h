// Finds where reading can go on behind damage: at the next Event that is whole, or at a whole history behind it.
#pragma once

#include "core/reading/span_probe.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string_view>

namespace hindsight::core {

struct Resumption
{
    std::uint64_t at = 0;
    bool isHolder = false;   // an object or array that has Events in a list of its own; else an Event
    bool isDocument = false; // a value of its own, no element of a list
};

class EventFinder
{
public:
    EventFinder(std::string_view text, const std::stop_token &stop) : m_text(text), m_stop(stop), m_probe(text, stop) {}

    /// Where the next whole Event or holder of Events begins, at `from` or behind it: an Event that is an element of a
    /// list where `isElement`, and else a value of its own at the beginning of a line or behind another; a holder that
    /// is either. Nothing where there is none that nests no deeper than `depth`. Throws ReadCancelled.
    [[nodiscard]] std::optional<Resumption> next(std::uint64_t from, bool isElement, std::size_t depth);

    /// Whether a whole object or array without an Event begins at `at`.
    [[nodiscard]] bool isWholeOther(std::uint64_t at, std::size_t depth);

private:
    [[nodiscard]] std::uint64_t bracket(std::uint64_t from) const;
    [[nodiscard]] bool isElementAt(std::uint64_t at) const;
    [[nodiscard]] bool isDocumentAt(std::uint64_t at) const;
    void probe(std::uint64_t at);

    std::string_view m_text;
    const std::stop_token &m_stop;
    SpanProbe m_probe;
    std::uint64_t m_probed = 0; // bytes: hostile text must not make this quadratic
};

} // namespace hindsight::core
