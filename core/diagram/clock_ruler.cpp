#include "core/diagram/clock_ruler.h"

#include "core/diagram/time_ticks.h"

#include <algorithm>
#include <utility>

namespace hindsight::core {

namespace {

// A damaged file's times, or what a view shows beyond them, may be more than a Timestamp holds.
Timestamp later(Timestamp time, Position by)
{
    constexpr std::int64_t kEarliest = Timestamp::kUnknown + 1;
    std::int64_t sum = 0;
    if (__builtin_add_overflow(time.nanoseconds, by, &sum))
        return Timestamp{by > 0 ? std::numeric_limits<std::int64_t>::max() : kEarliest};
    return Timestamp{std::max(sum, kEarliest)};
}

} // namespace

Timestamp clockAt(const Axis &axis, const History &history, Position position)
{
    return later(history.firstTime(), axis.timeAt(position));
}

ClockRuler clockRuler(const Axis &axis, const History &history, const Range &visible, Position spacing,
                      const ZoneOffset &zone)
{
    ClockRuler ruler{.ticks = {}, .grid = ClockGrid(spacing, zone)};
    const Timestamp first = history.firstTime();
    // Where a Timestamp holds no later line the last one comes again.
    const auto lineAtOrAfter = [&](Position time) -> std::optional<Position> {
        const auto line = ruler.grid.atOrAfter(later(first, time));
        const Position since = line ? elapsedAtMost(first, *line)->nanoseconds : 0;
        return line && since >= time ? std::optional(since) : std::nullopt;
    };
    std::string context = ruler.grid.context(clockAt(axis, history, std::max(visible.begin, axis.extent().begin)));
    const auto add = [&](Position place, Position since) {
        const Timestamp time = later(first, since);
        const std::string before = std::exchange(context, ruler.grid.context(time));
        const bool isLandmark = ruler.grid.isLandmark(time);
        // Midnight may lie where idle time is folded.
        const bool isUnsaid = !isLandmark && context != before;
        ruler.ticks.push_back(
            {place, isUnsaid ? ruler.grid.wholeLabel(time) : ruler.grid.label(time), isLandmark || isUnsaid});
    };
    // By which clocks are set, lines stand closer than their step; they are placed as far apart as is asked for.
    placeTimeTicks(axis, visible, spacing, lineAtOrAfter, add);
    return ruler;
}

} // namespace hindsight::core
