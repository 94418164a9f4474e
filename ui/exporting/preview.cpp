#include "ui/exporting/preview.h"

#include "ui/exporting/picture.h"
#include "ui/exporting/redacted.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

namespace {

// A screen has no use for more, and a scroll bar none for longer.
constexpr double kMostSide = 16'000;
constexpr double kMostPixels = 40e6;

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

} // namespace

core::Result<Preview> previewOf(std::shared_ptr<const core::Execution> execution, const ExportOptions &options,
                                double width, double ratio, const std::stop_token &stop)
{
    if (!isPicture(options.format))
        return textOf(std::move(execution), options, stop);
    const auto shown = redacted(std::move(execution), options.redaction, stop);
    if (!shown)
        return shown.error();
    const auto picture = Picture::make(*shown, options.picture, stop);
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
