// A picture as PNG, in so many pixels a point or of a given width.
#pragma once

#include "ui/exporting/picture/picture.h"
#include "ui/exporting/picture/png_size.h"

#include <QByteArray>
#include <QImage>

namespace hindsight::ui {

/// The error is ErrorKind::TooLarge, and says how large the picture would be and what the most is.
[[nodiscard]] core::Result<QImage> imageOf(const Picture &picture, const PngSize &asked);
/// Errors as of imageOf().
[[nodiscard]] core::Result<QByteArray> pngOf(const Picture &picture, const PngSize &size);

} // namespace hindsight::ui
