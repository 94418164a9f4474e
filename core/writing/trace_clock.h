// Private to the trace: where Events and what lasts between them stand on its axis, in whole nanoseconds from the
// smallest time of the history on. An Event without a time stands where the one before it does; in a history without
// any time, Events are a microsecond apart. Readers keep microseconds as double, so in a history of more than a hundred
// days all is in whole microseconds, as what touches would overlap otherwise.
#pragma once

#include "core/execution/execution.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace hindsight::core {

/// From `begin` to before `end`, which is later by a unit at least.
struct TraceSpan
{
    std::uint64_t begin = 0;
    std::uint64_t end = 0;

    bool operator==(const TraceSpan &) const = default;
};

/// From what happens in one span to what it leads to in another.
struct TraceArrow
{
    std::uint64_t from = 0;
    std::uint64_t to = 0;

    bool operator==(const TraceArrow &) const = default;
};

class TraceClock
{
public:
    explicit TraceClock(const History &history);

    [[nodiscard]] bool hasTimes() const { return m_hasTimes; }
    /// REQUIRES: event.isValid()
    [[nodiscard]] std::uint64_t at(EventIndex event) const { return m_at[event.value]; }
    /// All Events.
    [[nodiscard]] TraceSpan whole() const { return {0, m_last + m_unit}; }
    /// What is open lasts to the end of the trace; what takes no time, or ends before it begins, one unit.
    [[nodiscard]] TraceSpan between(EventIndex opened, EventIndex closed) const;
    /// Where `event` divides the span; nothing where that leaves nothing on one side of it.
    [[nodiscard]] std::optional<std::uint64_t> within(TraceSpan span, EventIndex event) const;

    /// Late in the one and early in the other, as far as they let the arrow go forward. Nothing where the second is
    /// over before the first begins.
    [[nodiscard]] std::optional<TraceArrow> arrow(TraceSpan from, TraceSpan to) const;

private:
    std::vector<std::uint64_t> m_at;
    std::uint64_t m_last = 0;
    std::uint64_t m_unit = 1;
    bool m_hasTimes = false;
};

/// A lane for each span, so that none overlaps another in its lane: the lowest that is free. O(n log n).
[[nodiscard]] std::vector<std::uint32_t> lanesFor(const std::vector<TraceSpan> &spans);

} // namespace hindsight::core
