#include "core/diagram/clock_ruler.h"

#include <algorithm>

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

Timestamp clockAt(const Axis & /*axis*/, const History &history, Position position)
{
    return later(history.firstTime(), position);
}

ClockRuler clockRuler(const Axis &axis, const History &history, const Range &visible, Position spacing,
                      const ZoneOffset &zone)
{
    ClockRuler ruler{.ticks = {}, .grid = ClockGrid(spacing, zone)};
    Timestamp time = clockAt(axis, history, std::max(visible.begin, axis.extent().begin));
    while (const auto line = ruler.grid.atOrAfter(time)) {
        const Position place = elapsed(history.firstTime(), *line)->nanoseconds;
        if (place > visible.end)
            break;
        // By which clocks are set, lines stand closer than their step.
        if (ruler.ticks.empty() || place - ruler.ticks.back().position >= spacing)
            ruler.ticks.push_back({place, ruler.grid.label(*line), ruler.grid.isLandmark(*line)});
        time = later(*line, 1);
        if (time == *line)
            break;
    }
    return ruler;
}

} // namespace hindsight::core
