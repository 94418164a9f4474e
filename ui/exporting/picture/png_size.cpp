#include "ui/exporting/picture/png_size.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

namespace {

constexpr double kNaturalRatio = 2;
constexpr double kManyPixels = 100e6; // of what nobody asked to be so large

bool fits(const QSizeF &size, double ratio, double mostPixels)
{
    return std::max(size.width(), size.height()) * ratio <= kMostImageSide &&
           size.width() * size.height() * ratio * ratio <= mostPixels;
}

} // namespace

double pixelsAPointOf(const QSizeF &size, const PngSize &asked)
{
    if (asked.width > 0)
        return asked.width / size.width();
    if (asked.pixelsAPoint > 0)
        return asked.pixelsAPoint;
    return fits(size, kNaturalRatio, kManyPixels) ? kNaturalRatio : 1;
}

bool isTooManyPixels(const QSizeF &size, double pixelsAPoint)
{
    return !fits(size, pixelsAPoint, kMostImagePixels);
}

PixelSize pixelsOf(const QSizeF &size, double pixelsAPoint)
{
    return {std::llround(size.width() * pixelsAPoint), std::max(1LL, std::llround(size.height() * pixelsAPoint))};
}

} // namespace hindsight::ui
