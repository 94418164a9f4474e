// The horizontal axis in one scale: where each row stands, and which row stands nearest to a place. Rows never run
// backwards: an Event whose time is unknown or earlier than that of the Event before it (the Service's hosts have
// clocks of their own) stands where that one stands, so a bar can't end before it begins. Immutable; crosses threads
// freely.
#pragma once

#include "core/diagram/row.h"
#include "core/diagram/scale.h"

#include <vector>

namespace hindsight::core {

class Axis
{
public:
    /// Without any known time, Time can say nothing and the axis is one in Sequence. O(rows).
    Axis(const Execution &execution, Scale scale);

    [[nodiscard]] Scale scale() const { return m_scale; }
    [[nodiscard]] Row rowCount() const { return m_rowCount; }

    /// REQUIRES: row < rowCount()
    [[nodiscard]] Position at(Row row) const;
    /// From the first row to the last; at least kColumn long, so that there is something to zoom into.
    [[nodiscard]] Range extent() const;
    /// The first row at or after it; rowCount() where there is none. O(log n).
    [[nodiscard]] Row firstAtOrAfter(Position position) const;
    /// The row whose place is nearest; of several at one place the first. O(log n). REQUIRES: rowCount() > 0
    [[nodiscard]] Row nearest(Position position) const;

private:
    Scale m_scale;
    Row m_rowCount;
    std::vector<Position> m_times; // by row; empty in Sequence
};

} // namespace hindsight::core
