// Private to the rulers of scales of time: the stretches between two gaps of FoldedTime, of which each has to say when
// it is, however short it is.
#pragma once

#include "core/diagram/axis.h"

#include <algorithm>
#include <limits>

namespace hindsight::core {

struct Stretch
{
    Position begin; // nanoseconds since the first Event, as far as it is in sight
    Position end;   // the last of it; the largest Position where no gap follows
    Position full;  // the last at which there is anything: the end, or the last Event where no gap follows
    Range place;    // from begin to end, on the axis
    bool isBegun;   // it begins in sight
};

/// Calls `visit` with each in sight, from the left, until that returns false. O(gaps in sight)
template<class Visit>
void forEachStretch(const Axis &axis, const Range &visible, Visit visit)
{
    constexpr Position kNoEnd = std::numeric_limits<Position>::max();
    auto gap =
        std::ranges::partition_point(axis.gaps(), [&](const IdleGap &item) { return item.place.end < visible.begin; });
    const Position from = std::max(visible.begin, axis.extent().begin);
    const Position last = axis.timeAt(axis.extent().end);
    Stretch stretch{axis.timeAt(from), kNoEnd, last, {from, kNoEnd}, visible.begin <= axis.extent().begin};
    for (;; ++gap) {
        const bool isLast = gap == axis.gaps().end();
        stretch.end = isLast ? kNoEnd : gap->from;
        stretch.full = std::min(stretch.end, last);
        stretch.place.end = isLast ? kNoEnd : gap->place.begin;
        if (stretch.begin <= stretch.end && !visit(stretch))
            return;
        if (isLast || gap->place.end > visible.end)
            return;
        stretch = {gap->to, kNoEnd, last, {gap->place.end, kNoEnd}, true};
    }
}

} // namespace hindsight::core
