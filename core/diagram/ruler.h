// What stands on the ruler: places that people read, at distances that leave room for their labels.
#pragma once

#include "core/diagram/axis.h"

#include <string>
#include <vector>

namespace hindsight::core {

struct Tick
{
    Position position = 0;
    std::string label;       // an Event id, a Command's number, the time since the history's first, or a clock's
    bool isLandmark = false; // a day or a year begins there, and the label says which

    bool operator==(const Tick &) const = default;
};

/// The ticks within `visible`, at least `spacing` apart. In Sequence every Event, or every 2nd, 5th, 10th…; in Time
/// steps of 1, 2, 5 × 10ⁿ below a second, then those of clocks and calendars. In FoldedTime none stands in a gap, and
/// a stretch between two gaps without a round time has one at its beginning.
/// O(length of visible / spacing + gaps in it).
/// REQUIRES: spacing > 0
[[nodiscard]] std::vector<Tick> ticks(const Axis &axis, const History &history, const Range &visible, Position spacing);

/// The smallest step of the Time ruler that is at least `spacing` long.
[[nodiscard]] Position timeStep(Position spacing);

/// A time since the start with as many digits as `step` needs: `2m 30s`, `1.250s`, `3d 4h`.
[[nodiscard]] std::string elapsedLabel(Position time, Position step);

} // namespace hindsight::core
