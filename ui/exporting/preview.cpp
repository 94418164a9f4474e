#include "ui/exporting/preview.h"

#include "ui/exporting/exported_picture.h"
#include "ui/exporting/picture/pdf_writer.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

namespace {

// A screen has no use for more, and a scroll bar none for longer.
constexpr double kMostSide = 16'000;
constexpr double kMostPixels = 40e6;
constexpr std::size_t kMostPagesShown = 12;
constexpr double kBetweenPages = 24;

// Takes the beginning of an export, and then asks it to stop.
class Beginning final : public QIODevice
{
public:
    explicit Beginning(std::stop_source &stop) : m_stop(stop) { open(QIODevice::WriteOnly); }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] bool isFull() const { return m_bytes.size() >= kMostText; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        m_bytes.append(data, std::min(size, kMostText - m_bytes.size()));
        if (isFull())
            m_stop.request_stop();
        return size;
    }

private:
    static constexpr qint64 kMostText = 64 * 1024;

    std::stop_source &m_stop;
    QByteArray m_bytes;
};

core::Result<Preview> textOf(std::shared_ptr<const core::Execution> execution, const ExportOptions &options,
                             const std::stop_token &stop)
{
    std::stop_source enough;
    const std::stop_callback outer(stop, [&enough] { enough.request_stop(); });
    Beginning beginning(enough);
    const auto exported =
        exportTo(beginning, std::move(execution), options, {.stop = enough.get_token(), .progress = {}});
    if (!exported && !beginning.isFull())
        return exported.error();
    QString text = QString::fromUtf8(beginning.bytes());
    if (beginning.isFull())
        text += u'…';
    return Preview{.image = {}, .text = text, .remark = exported ? exported->remark : QString(), .size = {}};
}

// How many pixels a point has where a picture of that size is to be so wide.
double pixelsAPoint(const QSizeF &size, double width, double ratio)
{
    const double scale = (width > 0 ? std::min(1.0, width / size.width()) : 1.0) * ratio;
    return std::min({scale, kMostSide / size.width(), kMostSide / size.height(),
                     std::sqrt(kMostPixels / (size.width() * size.height()))});
}

// What is smaller than the picture is made of the picture, as hairlines painted smaller would come and go.
template<class Paint>
QImage painted(const QSizeF &size, double scale, double ratio, const Paint &paint)
{
    const double painting = scale < 1 ? std::max(scale, pixelsAPoint(size, 0, 1)) : scale;
    QImage image((size * painting).toSize().expandedTo({1, 1}), QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.scale(painting, painting);
        paint(painter);
    }
    if (painting > scale)
        image =
            image.scaled((size * scale).toSize().expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    image.setDevicePixelRatio(ratio);
    return image;
}

// What nobody waits for any more is left where it is.
Preview pagesShown(const Picture &picture, const PdfPages &pages, double width, double ratio,
                   const std::stop_token &stop)
{
    const std::size_t shown = std::min(pages.pages.size(), kMostPagesShown);
    const double step = pages.size.height() + kBetweenPages;
    const QSizeF size(pages.size.width(), static_cast<double>(shown) * step - kBetweenPages);
    const auto paint = [&](QPainter &painter) {
        painter.fillRect(QRectF(QPointF(), size), themeOf(picture.options().theme).grid);
        for (std::size_t i = 0; i < shown && !stop.stop_requested(); ++i) {
            painter.save();
            painter.translate(0, static_cast<double>(i) * step);
            paintPage(painter, picture, pages, i);
            painter.restore();
        }
    };
    return {.image = painted(size, pixelsAPoint(size, width, ratio), ratio, paint),
            .text = {},
            .remark = pages.remark,
            .size = pages.size,
            .pageCount = pages.pages.size(),
            .pagesShown = shown};
}

} // namespace

core::Result<Preview> previewOf(std::shared_ptr<const core::Execution> execution, const ExportOptions &options,
                                double width, double ratio, const std::stop_token &stop)
{
    if (!isPicture(options.format))
        return textOf(std::move(execution), options, stop);
    const auto picture = exportedPicture(std::move(execution), options, stop);
    if (!picture)
        return picture.error();
    if (options.format == ExportFormat::Pdf) {
        if (const PdfPages pages = pagesOf(*picture); pages.isCut)
            return pagesShown(*picture, pages, width, ratio, stop);
    }
    const QSizeF size = picture->size();
    return Preview{.image = painted(size, pixelsAPoint(size, width, ratio), ratio,
                                    [&picture](QPainter &painter) { picture->paint(painter); }),
                   .text = {},
                   .remark = picture->remark(),
                   .size = size};
}

} // namespace hindsight::ui
