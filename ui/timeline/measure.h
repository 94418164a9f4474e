// A stretch of the axis that a person measures on the ruler, and where its words go. Pure values and functions.
#pragma once

#include "core/diagram/axis.h"

#include <algorithm>
#include <array>
#include <utility>

namespace hindsight::ui {

struct Measure
{
    core::Position anchor = 0; // where the hand went down
    core::Position head = 0;   // where it is

    [[nodiscard]] core::Position begin() const { return std::min(anchor, head); }
    [[nodiscard]] core::Position end() const { return std::max(anchor, head); }
    /// REQUIRES: !isEmpty()
    [[nodiscard]] core::Range range() const { return {begin(), end()}; }
    [[nodiscard]] bool isEmpty() const { return anchor == head; }
    /// With the end that is nearer to `position` moved there.
    [[nodiscard]] Measure extendedTo(core::Position position) const;

    bool operator==(const Measure &) const = default;
};

/// Where a place of the ruler is taken to be: in Sequence the nearest Event's column; in time an Event's place within
/// `tolerance`, else the place itself. REQUIRES: axis.rowCount() > 0
[[nodiscard]] core::Position snapped(const core::Axis &axis, core::Position position, core::Position tolerance);

/// The rows within a Measure, both ends included: [first, end). O(log n).
[[nodiscard]] std::pair<core::Row, core::Row> rowsIn(const core::Axis &axis, const Measure &measure);

/// A stretch of pixels.
struct Stretch
{
    double left = 0;
    double width = 0;

    [[nodiscard]] double right() const { return left + width; }
    [[nodiscard]] bool isEmpty() const { return width <= 0; }

    bool operator==(const Stretch &) const = default;
};

/// Where three labels of these widths go that belong to a span's begin, to the span and to its end: outside of its ends
/// and in its middle, or, where it is shorter than its words, side by side around it; always within `room`. Where there
/// is no room for all, the middle one alone, and the others are empty.
[[nodiscard]] std::array<Stretch, 3> labelsOf(const Stretch &span, const std::array<double, 3> &widths,
                                              const Stretch &room);

/// Where a label of that width goes beside an upright line at `x`: to the right of it, or to the left where there is
/// no room; cut where there is too little on either side. Never over the line. REQUIRES: x within room
[[nodiscard]] Stretch labelBeside(double x, double width, const Stretch &room);

} // namespace hindsight::ui
