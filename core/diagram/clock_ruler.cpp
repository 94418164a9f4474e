#include "core/diagram/clock_ruler.h"

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
    auto gap =
        std::ranges::partition_point(axis.gaps(), [&](const IdleGap &item) { return item.place.end < visible.begin; });
    Timestamp time = clockAt(axis, history, std::max(visible.begin, axis.extent().begin));
    std::string context = ruler.grid.context(time);
    while (const auto line = ruler.grid.atOrAfter(time)) {
        const Position since = elapsed(history.firstTime(), *line)->nanoseconds;
        const Position place = axis.positionOf(since);
        if (place > visible.end)
            break;
        while (gap != axis.gaps().end() && gap->to <= since)
            ++gap;
        if (gap != axis.gaps().end() && gap->from < since) {
            time = later(history.firstTime(), gap->to);
            continue;
        }
        // By which clocks are set, lines stand closer than their step.
        if (ruler.ticks.empty() || place - ruler.ticks.back().position >= spacing) {
            const std::string before = std::exchange(context, ruler.grid.context(*line));
            const bool isLandmark = ruler.grid.isLandmark(*line);
            // Midnight may lie where idle time is folded.
            const bool isUnsaid = !isLandmark && context != before;
            ruler.ticks.push_back(
                {place, isUnsaid ? ruler.grid.wholeLabel(*line) : ruler.grid.label(*line), isLandmark || isUnsaid});
        }
        time = later(*line, 1);
        if (time == *line)
            break;
    }
    return ruler;
}

} // namespace hindsight::core
