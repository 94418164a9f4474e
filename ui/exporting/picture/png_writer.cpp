#include "ui/exporting/picture/png_writer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageWriter>

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

namespace {

constexpr double kNaturalRatio = 2;
constexpr int kCompression = 34;      // of 100: zlib's level 3, a third of the time for a tenth more bytes
constexpr double kManyPixels = 100e6; // of what nobody asked to be so large

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PngWriter)
};

bool fits(const QSizeF &size, double ratio, double mostPixels)
{
    return std::max(size.width(), size.height()) * ratio <= kMostImageSide &&
           size.width() * size.height() * ratio * ratio <= mostPixels;
}

double ratioFor(const QSizeF &size, const PngSize &asked)
{
    if (asked.width > 0)
        return asked.width / size.width();
    if (asked.pixelsAPoint > 0)
        return asked.pixelsAPoint;
    return fits(size, kNaturalRatio, kManyPixels) ? kNaturalRatio : 1;
}

} // namespace

core::Result<QImage> imageOf(const Picture &picture, const PngSize &asked)
{
    const double ratio = ratioFor(picture.size(), asked);
    const auto width = std::llround(picture.size().width() * ratio);
    const auto height = std::max(1LL, std::llround(picture.size().height() * ratio));
    const auto tooLarge = [&] {
        return core::Error{
            .kind = core::ErrorKind::TooLarge,
            .message =
                Words::tr("a picture of %1 × %2 pixels is too large: the most is %3 a side and %4 million in all")
                    .arg(width)
                    .arg(height)
                    .arg(kMostImageSide)
                    .arg(kMostImagePixels / 1e6)
                    .toStdString(),
            .place = {}};
    };
    if (!fits(picture.size(), ratio, kMostImagePixels))
        return tooLarge();
    QImage image(static_cast<int>(width), static_cast<int>(height), QImage::Format_RGB32);
    if (image.isNull())
        return tooLarge();
    // The last row and column may be more than half a pixel beyond the picture.
    image.fill(themeOf(picture.options().theme).ground);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    picture.paint(painter);
    return image;
}

core::Result<QByteArray> pngOf(const Picture &picture, const PngSize &size)
{
    const auto image = imageOf(picture, size);
    if (!image)
        return image.error();
    QBuffer buffer;
    QImageWriter writer(&buffer, "png");
    writer.setCompression(kCompression);
    // Nothing but memory can be wrong with a buffer.
    if (!writer.write(*image))
        return core::Error{
            .kind = core::ErrorKind::TooLarge, .message = writer.errorString().toStdString(), .place = {}};
    return buffer.data();
}

} // namespace hindsight::ui
