// Positions to pixels and back: the visible Range over a stretch of the widget, and what zooming, panning and fitting
// make of a Range. Pure functions; integers are subtracted before anything becomes a double.
#pragma once

#include "core/diagram/scale.h"

namespace hindsight::ui {

class PixelMap
{
public:
    /// REQUIRES: width > 0
    PixelMap(const core::Range &range, double left, double width);

    [[nodiscard]] const core::Range &range() const { return m_range; }
    [[nodiscard]] double left() const { return m_left; }
    [[nodiscard]] double right() const { return m_left + m_width; }

    /// Held within some thousand pixels of the stretch, as far as a painter can count.
    [[nodiscard]] double x(core::Position position) const;
    [[nodiscard]] core::Position at(double x) const;
    /// How much of the axis so many pixels are, at least 1.
    [[nodiscard]] core::Position length(double pixels) const;
    /// How many pixels so much of the axis is.
    [[nodiscard]] double pixels(core::Position length) const;

private:
    core::Range m_range;
    double m_left;
    double m_width;
};

/// The shortest Range to zoom into, in either scale.
inline constexpr core::Position kShortestRange = 2'000;

/// `range` made `factor` times as long, with `anchor` staying where it is; not shorter than kShortestRange and not
/// longer than `longest`.
[[nodiscard]] core::Range zoomed(const core::Range &range, core::Position anchor, double factor,
                                 core::Position longest);
/// Moved by `by`, but so that some of `extent` stays in the middle.
[[nodiscard]] core::Range panned(const core::Range &range, core::Position by, const core::Range &extent);
/// The Range that shows `extent` on `width` pixels with so many free at the sides. REQUIRES: width > 0
[[nodiscard]] core::Range fitted(const core::Range &extent, double width, double leftMargin, double rightMargin);
/// Moved as little as possible so that `position` is at least `margin` inside; unchanged where it is.
[[nodiscard]] core::Range broughtIn(const core::Range &range, core::Position position, core::Position margin);

} // namespace hindsight::ui
