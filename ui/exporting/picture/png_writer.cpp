#include "ui/exporting/picture/png_writer.h"

#include "ui/exporting/picture/png_bytes.h"

#include <QCoreApplication>

namespace hindsight::ui {

namespace {

constexpr double kPointsAMetre = 96 / 0.0254; // as of an SVG

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PngWriter)
};

} // namespace

core::Result<QImage> imageOf(const Picture &picture, const PngSize &asked)
{
    const double ratio = pixelsAPointOf(picture.size(), asked);
    const PixelSize pixels = pixelsOf(picture.size(), ratio);
    const auto tooLarge = [&] {
        return core::Error{
            .kind = core::ErrorKind::TooLarge,
            .message =
                Words::tr("a picture of %1 × %2 pixels is too large: the most is %3 a side and %4 million in all")
                    .arg(pixels.width)
                    .arg(pixels.height)
                    .arg(kMostImageSide)
                    .arg(kMostImagePixels / 1e6)
                    .toStdString(),
            .place = {}};
    };
    if (isTooManyPixels(picture.size(), ratio))
        return tooLarge();
    QImage image(static_cast<int>(pixels.width), static_cast<int>(pixels.height), QImage::Format_RGB32);
    if (image.isNull())
        return tooLarge();
    // The last row and column may be more than half a pixel beyond the picture.
    image.fill(themeOf(picture.options().theme).ground);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    picture.paint(painter);
    painter.end();
    // Not before it is painted: letters would be larger. Documents then show the picture in its own size.
    image.setDotsPerMeterX(qRound(ratio * kPointsAMetre));
    image.setDotsPerMeterY(qRound(ratio * kPointsAMetre));
    return image;
}

core::Result<QByteArray> pngOf(const Picture &picture, const PngSize &size)
{
    const auto image = imageOf(picture, size);
    if (!image)
        return image.error();
    return pngBytes(*image);
}

} // namespace hindsight::ui
