#include "ui/exporting/exporting.h"

#include "ui/exporting/pdf_writer.h"
#include "ui/exporting/png_writer.h"
#include "ui/exporting/svg_writer.h"

#include <QSaveFile>

namespace hindsight::ui {

namespace {

core::Error cancelled()
{
    return {.kind = core::ErrorKind::Cancelled, .message = "cancelled", .place = {}};
}

core::Error cannotWrite(const QIODevice &device)
{
    return {.kind = core::ErrorKind::CannotWrite, .message = device.errorString().toStdString(), .place = {}};
}

core::Result<bool> write(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size())
        return cannotWrite(device);
    return true;
}

core::Result<bool> writePicture(QIODevice &device, const Picture &picture, const ExportOptions &options,
                                const ExportControl &control)
{
    switch (options.format) {
    case ExportFormat::Svg:
        return write(device, svgOf(picture));
    case ExportFormat::Png:
        return writePng(device, picture, options.png);
    case ExportFormat::Pdf:
        break;
    }
    const QByteArray pdf = pdfOf(picture, [&](std::size_t page, std::size_t count) {
        if (control.progress)
            control.progress(static_cast<double>(page) / static_cast<double>(count));
        return !control.stop.stop_requested();
    });
    if (pdf.isEmpty())
        return cancelled();
    return write(device, pdf);
}

} // namespace

core::Result<Exported> exportTo(QIODevice &device, std::shared_ptr<const core::Execution> execution,
                                const ExportOptions &options, const ExportControl &control)
{
    const auto picture = Picture::make(std::move(execution), options.picture, control.stop);
    if (!picture)
        return picture.error();
    const auto written = writePicture(device, *picture, options, control);
    if (!written)
        return written.error();
    if (control.stop.stop_requested())
        return cancelled();
    // Only now a full disk shows.
    if (auto *file = qobject_cast<QFileDevice *>(&device); file && !file->flush())
        return cannotWrite(device);
    return Exported{.remark = picture->remark()};
}

core::Result<Exported> exportToFile(const QString &path, std::shared_ptr<const core::Execution> execution,
                                    const ExportOptions &options, const ExportControl &control)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(file);
    auto exported = exportTo(file, std::move(execution), options, control);
    if (!exported)
        return exported.error();
    if (!file.commit())
        return cannotWrite(file);
    return exported;
}

} // namespace hindsight::ui
