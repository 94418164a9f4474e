// How many pixels a PNG has: what can be asked for, and what comes of it. Pure.
#pragma once

#include <QSizeF>

namespace hindsight::ui {

struct PngSize
{
    double pixelsAPoint = 0; // 0.1 to 8; 0: two, or as many as fit
    int width = 0;           // in pixels, goes before the other; 0: as it comes

    bool operator==(const PngSize &) const = default;
};

inline constexpr double kLeastPixelsAPoint = 0.1;
inline constexpr double kMostPixelsAPoint = 8;
/// More a QPainter can't count.
inline constexpr int kMostImageSide = 32'767;
/// More is refused rather than tried: at four bytes a pixel this is 1.6 GB.
inline constexpr double kMostImagePixels = 400e6;

/// Of a picture of that size in points: what is asked for, else two or, where that would be large, one.
[[nodiscard]] double pixelsAPointOf(const QSizeF &size, const PngSize &asked);

/// More than a PNG may have.
[[nodiscard]] bool isTooManyPixels(const QSizeF &size, double pixelsAPoint);

struct PixelSize
{
    long long width;
    long long height; // 1 at least
};
[[nodiscard]] PixelSize pixelsOf(const QSizeF &size, double pixelsAPoint);

} // namespace hindsight::ui
