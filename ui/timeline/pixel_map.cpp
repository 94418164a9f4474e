#include "ui/timeline/pixel_map.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

namespace {

constexpr double kPaintableOverhang = 4'000;

core::Position rounded(double value)
{
    return static_cast<core::Position>(std::llround(value));
}

} // namespace

PixelMap::PixelMap(const core::Range &range, double left, double width) : m_range(range), m_left(left), m_width(width)
{
}

double PixelMap::x(core::Position position) const
{
    return std::clamp(m_left + pixels(position - m_range.begin), m_left - kPaintableOverhang,
                      right() + kPaintableOverhang);
}

core::Position PixelMap::at(double x) const
{
    return m_range.begin + rounded((x - m_left) / m_width * static_cast<double>(m_range.length()));
}

core::Position PixelMap::length(double pixels) const
{
    return std::max<core::Position>(1, rounded(pixels / m_width * static_cast<double>(m_range.length())));
}

double PixelMap::pixels(core::Position length) const
{
    return static_cast<double>(length) / static_cast<double>(m_range.length()) * m_width;
}

core::Range zoomed(const core::Range &range, core::Position anchor, double factor, core::Position longest)
{
    const double length = static_cast<double>(range.length());
    const double most = static_cast<double>(std::max(longest, kShortestRange));
    const double wanted = std::clamp(length * factor, static_cast<double>(kShortestRange), most);
    const double before = static_cast<double>(anchor - range.begin) * (wanted / length);
    const core::Position begin = anchor - rounded(before);
    return {begin, begin + rounded(wanted)};
}

core::Range panned(const core::Range &range, core::Position by, const core::Range &extent)
{
    const core::Position half = range.length() / 2;
    const core::Position begin = std::clamp(range.begin + by, extent.begin - half, extent.end - half);
    return {begin, begin + range.length()};
}

core::Range fitted(const core::Range &extent, double width, double leftMargin, double rightMargin)
{
    // On a narrow widget the margins shrink, so that at least half of it shows something.
    const double margins = leftMargin + rightMargin;
    const double shrink = margins > width / 2 ? width / 2 / margins : 1;
    const double perPixel = static_cast<double>(extent.length()) / (width - margins * shrink);
    return {extent.begin - rounded(leftMargin * shrink * perPixel),
            extent.end + rounded(rightMargin * shrink * perPixel)};
}

core::Range broughtIn(const core::Range &range, core::Position position, core::Position margin)
{
    const core::Position inner = std::min(margin, range.length() / 4);
    core::Position by = 0;
    if (position < range.begin + inner)
        by = position - inner - range.begin;
    else if (position > range.end - inner)
        by = position + inner - range.end;
    return {range.begin + by, range.end + by};
}

} // namespace hindsight::ui
