#include "ui/exporting/printing.h"

#include "ui/exporting/export_errors.h"
#include "ui/exporting/exported_picture.h"
#include "ui/exporting/picture/pdf_writer.h"

#include <QCoreApplication>
#include <QPrinter>
#include <QSaveFile>

#include <algorithm>

namespace hindsight::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

// A printer counts pages from 1, and says 0 for all of them.
PageSpan spanOf(const QPrinter &printer, std::size_t count)
{
    if (printer.fromPage() < 1)
        return {0, count};
    const auto page = [count](int number) { return std::min(static_cast<std::size_t>(std::max(number, 1)), count); };
    return {page(printer.fromPage()) - 1, page(printer.toPage())};
}

core::Error cannotPrint(const QString &why)
{
    return {.kind = core::ErrorKind::CannotWrite, .message = why.toStdString(), .place = {}};
}

// Qt's printer would write over the old file page by page, and say nothing of a full disk.
std::optional<core::Error> printIntoFile(const QPrinter &printer, const Picture &picture, const PdfPages &pages,
                                         const core::WriteControl &control)
{
    const QByteArray pdf = pdfOf(picture, pages, spanOf(printer, pages.pages.size()), printer.pageLayout(), control);
    if (pdf.isEmpty())
        return cancelledError();
    QSaveFile file(printer.outputFileName());
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return cannotWriteError(file);
    return std::nullopt;
}

std::optional<core::Error> printOnPaper(QPrinter &printer, const Picture &picture, const PdfPages &pages,
                                        const core::WriteControl &control)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return cannotPrint(Words::tr("the printer takes nothing"));
    const bool isPainted = paintPages(painter, printer, picture, pages, spanOf(printer, pages.pages.size()), control);
    if (!isPainted)
        printer.abort();
    painter.end();
    if (control.stop.stop_requested())
        return cancelledError();
    if (!isPainted || printer.printerState() == QPrinter::Error)
        return cannotPrint(Words::tr("the printer stopped"));
    return std::nullopt;
}

} // namespace

core::Result<Exported> printOn(QPrinter &printer, std::shared_ptr<const core::Execution> execution,
                               const ExportOptions &options, const ExportControl &control)
{
    const auto picture = exportedPicture(std::move(execution), options, control.stop);
    if (!picture)
        return picture.error();
    const PdfPages pages = pagesOf(*picture);
    const core::WriteControl writing{.stop = control.stop, .progress = control.progress};
    const auto wrong = printer.outputFileName().isEmpty() ? printOnPaper(printer, *picture, pages, writing)
                                                          : printIntoFile(printer, *picture, pages, writing);
    if (wrong)
        return *wrong;
    return Exported{.remark = pages.remark};
}

} // namespace hindsight::ui
