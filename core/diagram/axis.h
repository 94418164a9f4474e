// The horizontal axis in one scale: where each row stands, and which row stands nearest to a place. Rows never run
// backwards: an Event whose time is unknown or earlier than that of the Event before it (the Service's hosts have
// clocks of their own) stands where that one stands, so a bar can't end before it begins. Immutable; crosses threads
// freely.
#pragma once

#include "core/diagram/row.h"
#include "core/diagram/scale.h"

#include <vector>

namespace hindsight::core {

/// A stretch of FoldedTime in which nothing happens, drawn shorter than it was.
struct IdleGap
{
    Range place;       // on the axis
    Position from = 0; // its true beginning and end, in nanoseconds since the history's first time
    Position to = 0;

    bool operator==(const IdleGap &) const = default;
};

class Axis
{
public:
    /// Without any known time, the scales of time can say nothing and the axis is one in Sequence. O(rows), with
    /// FoldedTime O(rows log rows).
    Axis(const Execution &execution, Scale scale);

    [[nodiscard]] Scale scale() const { return m_scale; }
    [[nodiscard]] bool isTime() const { return m_scale != Scale::Sequence; }
    [[nodiscard]] Row rowCount() const { return m_rowCount; }

    /// REQUIRES: row < rowCount()
    [[nodiscard]] Position at(Row row) const;
    /// From the first row to the last; at least kColumn long, so that there is something to zoom into.
    [[nodiscard]] Range extent() const;
    /// The first row at or after it; rowCount() where there is none. O(log n).
    [[nodiscard]] Row firstAtOrAfter(Position position) const;
    /// The row whose place is nearest; of several at one place the first. O(log n). REQUIRES: rowCount() > 0
    [[nodiscard]] Row nearest(Position position) const;

    /// What is drawn short, from left to right; none in the other scales, and none where the history has no idle
    /// stretch that stands out.
    [[nodiscard]] const std::vector<IdleGap> &gaps() const { return m_gaps; }
    /// Nanoseconds since the history's first time; before and after the history they go on. Within a gap they run
    /// faster. O(log gaps). REQUIRES: isTime()
    [[nodiscard]] Position timeAt(Position position) const;
    /// Where a time stands: the inverse of timeAt(). O(log gaps). REQUIRES: isTime()
    [[nodiscard]] Position positionOf(Position time) const;

private:
    void foldIdleTime();

    Scale m_scale;
    Row m_rowCount;
    std::vector<Position> m_places; // by row; empty in Sequence
    std::vector<IdleGap> m_gaps;
};

/// Where that stands on one axis which stands at `position` of the other: the same time where both are of time, else
/// the same row. REQUIRES: axes of one history, with a row
[[nodiscard]] Position samePlace(const Axis &from, Position position, const Axis &to);

} // namespace hindsight::core
