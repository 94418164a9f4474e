#include "ui/timeline/measure.h"

#include <algorithm>
#include <cstdlib>

namespace hindsight::ui {

namespace {

constexpr double kLabelGap = 4;
constexpr double kLineGap = 10; // what is right under the cursor stays in sight, on the ruler too

Stretch within(const Stretch &label, const Stretch &room)
{
    return {std::clamp(label.left, room.left, std::max(room.left, room.right() - label.width)), label.width};
}

bool areApart(const Stretch &left, const Stretch &right)
{
    return left.right() + kLabelGap <= right.left;
}

} // namespace

Measure Measure::extendedTo(core::Position position) const
{
    const bool isBeginNearer = std::abs(position - begin()) < std::abs(position - end());
    return {isBeginNearer ? end() : begin(), position};
}

core::Position snapped(const core::Axis &axis, core::Position position, core::Position tolerance)
{
    const core::Position nearest = axis.at(axis.nearest(position));
    const bool isFree = axis.isTime() && std::abs(nearest - position) > tolerance;
    return isFree ? position : nearest;
}

std::pair<core::Row, core::Row> rowsIn(const core::Axis &axis, const Measure &measure)
{
    return {axis.firstAtOrAfter(measure.begin()), axis.firstAtOrAfter(measure.end() + 1)};
}

std::array<Stretch, 3> labelsOf(const Stretch &span, const std::array<double, 3> &widths, const Stretch &room)
{
    const double centre = span.left + span.width / 2;
    const Stretch middle = within({centre - widths[1] / 2, widths[1]}, room);
    const Stretch begin = within({span.left - kLabelGap - widths[0], widths[0]}, room);
    const Stretch end = within({span.right() + kLabelGap, widths[2]}, room);
    if (areApart(begin, middle) && areApart(middle, end))
        return {begin, middle, end};
    const double all = widths[0] + widths[1] + widths[2] + 2 * kLabelGap;
    if (all > room.width)
        return {Stretch(), middle, Stretch()};
    const Stretch group = within({centre - widths[1] / 2 - kLabelGap - widths[0], all}, room);
    const double second = group.left + widths[0] + kLabelGap;
    return {Stretch{group.left, widths[0]}, Stretch{second, widths[1]},
            Stretch{second + widths[1] + kLabelGap, widths[2]}};
}

Stretch labelBeside(double x, double width, const Stretch &room)
{
    const double roomRight = std::max(0.0, room.right() - x - kLineGap);
    const double roomLeft = std::max(0.0, x - kLineGap - room.left);
    if (width <= roomRight || (width > roomLeft && roomRight >= roomLeft))
        return {x + kLineGap, std::min(width, roomRight)};
    const double shown = std::min(width, roomLeft);
    return {x - kLineGap - shown, shown};
}

} // namespace hindsight::ui
