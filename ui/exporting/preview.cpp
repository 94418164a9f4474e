#include "ui/exporting/preview.h"

#include "ui/exporting/picture.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

namespace {

// A screen has no use for more, and a scroll bar none for longer.
constexpr double kMostSide = 16'000;
constexpr double kMostPixels = 40e6;

} // namespace

core::Result<Preview> previewOf(std::shared_ptr<const core::Execution> execution, const ExportOptions &options,
                                double width, double ratio, const std::stop_token &stop)
{
    const auto picture = Picture::make(std::move(execution), options.picture, stop);
    if (!picture)
        return picture.error();
    const QSizeF size = picture->size();
    double scale = (width > 0 ? std::min(1.0, width / size.width()) : 1.0) * ratio;
    scale = std::min({scale, kMostSide / size.width(), kMostSide / size.height(),
                      std::sqrt(kMostPixels / (size.width() * size.height()))});
    const QSize pixels = (size * scale).toSize().expandedTo({1, 1});
    QImage image(pixels, QImage::Format_RGB32);
    {
        QPainter painter(&image);
        painter.scale(scale, scale);
        picture->paint(painter);
    }
    image.setDevicePixelRatio(ratio);
    return Preview{.image = image, .text = {}, .remark = picture->remark(), .size = size};
}

} // namespace hindsight::ui
