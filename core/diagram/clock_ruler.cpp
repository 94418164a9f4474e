#include "core/diagram/clock_ruler.h"

#include "core/diagram/stretches.h"

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
    const auto hasRoom = [&](Position place) {
        return ruler.ticks.empty() || place - ruler.ticks.back().position >= spacing;
    };
    std::string context = ruler.grid.context(clockAt(axis, history, std::max(visible.begin, axis.extent().begin)));
    const auto add = [&](Position place, Timestamp time) {
        const std::string before = std::exchange(context, ruler.grid.context(time));
        const bool isLandmark = ruler.grid.isLandmark(time);
        // Midnight may lie where idle time is folded.
        const bool isUnsaid = !isLandmark && context != before;
        ruler.ticks.push_back(
            {place, isUnsaid ? ruler.grid.wholeLabel(time) : ruler.grid.label(time), isLandmark || isUnsaid});
    };
    forEachStretch(axis, visible, [&](const Stretch &stretch) {
        if (stretch.place.end < visible.end && !hasRoom(stretch.place.end))
            return true;
        const Timestamp begin = later(history.firstTime(), stretch.begin);
        auto line = ruler.grid.atOrAfter(begin);
        const auto since = [&] { return elapsed(history.firstTime(), *line)->nanoseconds; };
        // Between two round times, it is told when it begins.
        if (stretch.isBegun && hasRoom(stretch.place.begin) && (!line || since() > stretch.full))
            add(stretch.place.begin, begin);
        for (; line && since() <= stretch.end; line = ruler.grid.atOrAfter(later(*line, 1))) {
            const Position place = axis.positionOf(since());
            if (place > visible.end)
                return false;
            // By which clocks are set, lines stand closer than their step.
            if (hasRoom(place))
                add(place, *line);
            if (later(*line, 1) == *line)
                return false;
        }
        return true;
    });
    return ruler;
}

} // namespace hindsight::core
