// What is open at a step, of things that open at one Event and close at another: awaitables, Workflow Tasks, what
// arrived, values that hold until others come. A tree of the latest closing Event over what opened beside each other,
// so that asking passes over what has closed. Immutable; from any thread.
#pragma once

#include "core/model/ids.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hindsight::core {

/// Open from `begin` on, and at `end` no longer; without an end it stays open.
struct OpenSpan
{
    EventIndex begin;
    EventIndex end;

    bool operator==(const OpenSpan &) const = default;
};

class OpenSpans
{
public:
    OpenSpans() = default;
    /// REQUIRES: the spans are in the order of `begin`
    explicit OpenSpans(const std::vector<OpenSpan> &spans);

    [[nodiscard]] std::size_t size() const { return m_begins.size(); }
    /// Positions of the spans that are open after the Event at `step` has happened, in order. O(open × log n).
    [[nodiscard]] std::vector<std::uint32_t> openAt(EventIndex step) const;
    /// The last of them. O(log n).
    [[nodiscard]] std::optional<std::uint32_t> lastOpenAt(EventIndex step) const;

    [[nodiscard]] std::size_t bytes() const;

private:
    [[nodiscard]] std::size_t begunAt(EventIndex step) const;

    std::vector<std::uint32_t> m_begins;
    std::vector<std::vector<std::uint32_t>> m_ends; // of each span; then the latest of every few; at last one for all
};

} // namespace hindsight::core
