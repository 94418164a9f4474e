#include "ui/exporting/exporting.h"

#include "core/writing/history_file.h"
#include "core/writing/trace_json.h"
#include "ui/exporting/export_errors.h"
#include "ui/exporting/exported_picture.h"
#include "ui/exporting/page/page_writer.h"
#include "ui/exporting/picture/pdf_writer.h"
#include "ui/exporting/picture/png_writer.h"
#include "ui/exporting/picture/svg_writer.h"
#include "ui/exporting/redacted.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace hindsight::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Exporting)
};

// What is nearly empty without Events, and where the Commands are to be found.
QString remarkOnCommandsAlone(const core::Execution &execution, const ExportOptions &options)
{
    if (execution.history().eventCount() > 0)
        return {};
    const bool isGantt =
        isDiagram(options.format) && options.format != ExportFormat::Dot && options.diagram == core::TextDiagram::Gantt;
    if (isGantt || options.format == ExportFormat::Trace)
        return Words::tr("The file holds Commands and no Events, so there is no time and hardly anything to draw; "
                         "pictures, sequence diagrams and flowcharts have the Commands.");
    if (options.format == ExportFormat::Csv && tableOf(options, execution) != core::CsvTable::Commands)
        return Words::tr("The file holds Commands and no Events; the table of Commands has them.");
    return {};
}

core::Result<bool> write(QIODevice &device, const QByteArray &bytes)
{
    if (device.write(bytes) != bytes.size())
        return cannotWriteError(device);
    return true;
}

core::Result<Exported> exportPicture(QIODevice &device, std::shared_ptr<const core::Execution> execution,
                                     const ExportOptions &options, const ExportControl &control)
{
    const auto picture = exportedPicture(std::move(execution), options, control.stop);
    if (!picture)
        return picture.error();
    Exported exported{.remark = picture->remark()};
    const auto done = [&exported](const core::Result<bool> &written) {
        return written ? core::Result<Exported>(exported) : written.error();
    };
    if (options.format == ExportFormat::Svg)
        return done(write(device, svgOf(*picture)));
    if (options.format == ExportFormat::Png) {
        const auto png = pngOf(*picture, options.png);
        return png ? done(write(device, *png)) : png.error();
    }
    if (options.format == ExportFormat::Page) {
        const auto page = pageOf(*picture, {.stop = control.stop, .progress = control.progress});
        return page ? done(write(device, *page)) : page.error();
    }
    const PdfPages pages = pagesOf(*picture);
    exported.remark = pages.remark;
    const QByteArray pdf = pdfOf(*picture, pages, {.stop = control.stop, .progress = control.progress});
    return pdf.isEmpty() ? cancelledError() : done(write(device, pdf));
}

core::Result<Exported> exportDiagram(QIODevice &device, const core::Execution &execution, const ExportOptions &options)
{
    core::DiagramTextOptions wanted{
        .kind = options.format == ExportFormat::Dot ? core::TextDiagram::Flowchart : options.diagram,
        .mostItems = options.mostItems,
        .hasTimes = options.picture.hasLabels,
        .title = options.picture.title ? std::optional(options.picture.title->toStdString()) : std::nullopt};
    if (const PicturePart &part = options.picture.part; part.kind == PicturePart::Kind::Tasks) {
        if (const auto wrong = checkTasks(execution, part))
            return *wrong;
        wanted.firstTask = core::TaskIndex(static_cast<std::size_t>(part.first - 1));
        wanted.lastTask = core::TaskIndex(static_cast<std::size_t>(part.last - 1));
    }
    const core::DiagramText diagram = core::diagramText(execution, languageOf(options.format), wanted);
    const auto written = write(device, QByteArray::fromStdString(diagram.text));
    if (!written)
        return written.error();
    return Exported{.remark = QString::fromStdString(diagram.remark)};
}

core::Result<Exported> exportData(QIODevice &device, const core::Execution &execution, const ExportOptions &options,
                                  const ExportControl &control)
{
    const core::TextSink sink = [&device](std::string_view piece) {
        const auto size = static_cast<qint64>(piece.size());
        return device.write(piece.data(), size) == size;
    };
    const core::WriteControl writing{.stop = control.stop, .progress = control.progress};
    const bool isWritten = options.format == ExportFormat::Csv
                               ? core::writeCsv(execution, tableOf(options, execution), sink, writing)
                           : options.format == ExportFormat::Trace
                               ? core::writeTraceJson(execution, sink, writing)
                               : core::writeHistoryJson(execution.history(), options.redaction, sink, writing);
    if (isWritten)
        return Exported{};
    return control.stop.stop_requested() ? cancelledError() : cannotWriteError(device);
}

} // namespace

core::CsvTable tableOf(const ExportOptions &options, const core::Execution &execution)
{
    return options.table.value_or(execution.history().eventCount() > 0 ? core::CsvTable::Events
                                                                       : core::CsvTable::Commands);
}

core::Result<Exported> exportTo(QIODevice &device, std::shared_ptr<const core::Execution> execution,
                                const ExportOptions &options, const ExportControl &control)
{
    // A history is redacted while it is written, a picture's before it is laid out; all else is made of one that is.
    const bool isLater = options.format == ExportFormat::History || isPicture(options.format);
    const auto shown =
        redacted(std::move(execution), isLater ? core::Redaction::None : options.redaction, control.stop);
    if (!shown)
        return shown.error();
    auto exported = isPicture(options.format)   ? exportPicture(device, *shown, options, control)
                    : isDiagram(options.format) ? exportDiagram(device, **shown, options)
                                                : exportData(device, **shown, options, control);
    if (!exported)
        return exported;
    if (control.stop.stop_requested())
        return cancelledError();
    // It says more than what a diagram says of missing times.
    if (const QString remark = remarkOnCommandsAlone(**shown, options); !remark.isEmpty())
        exported->remark = remark;
    // Only now a full disk shows.
    if (auto *file = qobject_cast<QFileDevice *>(&device); file && !file->flush())
        return cannotWriteError(device);
    return exported;
}

core::Result<Exported> exportToFile(const QString &path, std::shared_ptr<const core::Execution> execution,
                                    const ExportOptions &options, const ExportControl &control)
{
    // A pipe or a device is written to; putting a file in its place would destroy it.
    if (const QFileInfo place(path); place.exists() && !place.isFile() && !place.isDir()) {
        QFile device(path);
        if (!device.open(QIODevice::WriteOnly))
            return cannotWriteError(device);
        return exportTo(device, std::move(execution), options, control);
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannotWriteError(file);
    auto exported = exportTo(file, std::move(execution), options, control);
    if (!exported)
        return exported.error();
    if (!file.commit())
        return cannotWriteError(file);
    return exported;
}

} // namespace hindsight::ui
