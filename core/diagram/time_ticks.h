// Private to the rulers of scales of time: where ticks stand, on round times and, where a stretch between two gaps of
// FoldedTime has none, at its beginning, so that each says when it is.
#pragma once

#include "core/diagram/axis.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace hindsight::core {

/// Calls `add` with each place within `visible` and its time, from the left, at least `spacing` apart. Times are in
/// nanoseconds since the first Event; `roundAtOrAfter` gives the first round one from a time on, or nothing where none
/// follows. O(length of visible / the distance of round times + gaps in sight)
template<class Round, class Add>
void placeTimeTicks(const Axis &axis, const Range &visible, Position spacing, Round roundAtOrAfter, Add add)
{
    constexpr Position kNoEnd = std::numeric_limits<Position>::max() - 1; // there is a time after it
    std::optional<Position> latest;
    const auto hasRoom = [&](Position place) { return !latest || place - *latest >= spacing; };
    const auto addAt = [&](Position place, Position time) {
        if (!hasRoom(place))
            return;
        latest = place;
        add(place, time);
    };
    const Position lastTime = axis.timeAt(axis.extent().end);
    auto gap =
        std::ranges::partition_point(axis.gaps(), [&](const IdleGap &item) { return item.place.end < visible.begin; });
    Position from = std::max(visible.begin, axis.extent().begin);
    Position begin = axis.timeAt(from);
    bool isBegun = visible.begin <= axis.extent().begin; // the stretch begins in sight
    for (;; ++gap) {
        const bool isLast = gap == axis.gaps().end();
        const Position end = isLast ? kNoEnd : gap->from;
        const bool isFull = !isLast && gap->place.begin < visible.end && !hasRoom(gap->place.begin);
        if (begin <= end && !isFull) {
            std::optional<Position> time = roundAtOrAfter(begin);
            if (isBegun && (!time || *time > std::min(end, lastTime)))
                addAt(from, begin);
            for (; time && *time <= end; time = roundAtOrAfter(*time + 1)) {
                const Position place = axis.positionOf(*time);
                if (place > visible.end)
                    return;
                addAt(place, *time);
            }
        }
        if (isLast || gap->place.end > visible.end)
            return;
        from = gap->place.end;
        begin = gap->to;
        isBegun = true;
    }
}

} // namespace hindsight::core
