#include "ui/exporting/printing.h"

#include "ui/exporting/picture/pdf_writer.h"
#include "ui/exporting/redacted.h"

#include <QCoreApplication>
#include <QFile>
#include <QPrinter>

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

// Asked first, since a printer that prints into a file can't say what is wrong with it.
std::optional<core::Error> checkFile(const QPrinter &printer)
{
    QFile file(printer.outputFileName());
    if (file.fileName().isEmpty() || file.open(QIODevice::Append))
        return std::nullopt;
    return cannotPrint(file.errorString());
}

} // namespace

core::Result<Exported> printOn(QPrinter &printer, std::shared_ptr<const core::Execution> execution,
                               const ExportOptions &options, const ExportControl &control)
{
    const auto shown = redacted(std::move(execution), options.redaction, control.stop);
    if (!shown)
        return shown.error();
    const auto picture = Picture::make(*shown, options.picture, control.stop);
    if (!picture)
        return picture.error();
    const PdfPages pages = pagesOf(*picture);
    if (const auto wrong = checkFile(printer))
        return *wrong;
    QPainter painter;
    if (!painter.begin(&printer))
        return cannotPrint(Words::tr("the printer takes nothing"));
    if (!paintPages(painter, printer, *picture, pages, spanOf(printer, pages.pages.size()),
                    {.stop = control.stop, .progress = control.progress})) {
        printer.abort();
        return core::Error{.kind = core::ErrorKind::Cancelled, .message = "cancelled", .place = {}};
    }
    return Exported{.remark = picture->remark()};
}

} // namespace hindsight::ui
