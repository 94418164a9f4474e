// What stands on the ruler of a scale of time that shows the clock and the calendar of a zone, as ruler.h's shows the
// time since the start.
#pragma once

#include "core/diagram/clock_grid.h"
#include "core/diagram/ruler.h"

namespace hindsight::core {

struct ClockRuler
{
    std::vector<Tick> ticks;
    ClockGrid grid; // what they stand on
};

/// The ticks within `visible`, at least `spacing` apart, on round times of the zone; none in a gap of FoldedTime, and
/// where a stretch between two gaps has no round time, at its beginning.
/// O(length of visible / spacing + gaps in it). REQUIRES: axis.isTime(), spacing > 0
[[nodiscard]] ClockRuler clockRuler(const Axis &axis, const History &history, const Range &visible, Position spacing,
                                    const ZoneOffset &zone);

/// The time at a place. REQUIRES: axis.isTime()
[[nodiscard]] Timestamp clockAt(const Axis &axis, const History &history, Position position);

} // namespace hindsight::core
