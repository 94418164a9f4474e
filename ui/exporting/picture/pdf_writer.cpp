#include "ui/exporting/picture/pdf_writer.h"

#include "ui/timeline/fonts.h"
#include "ui/timeline/timeline_words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QPdfWriter>

#include <algorithm>
#include <cctype>

namespace hindsight::ui {

namespace {

constexpr double kPadding = 16;
constexpr int kDotsPerInch = 1200;
constexpr double kPointsPerInch = 96;
constexpr double kMostEnlarged = 1.25; // to fill a sheet
constexpr double kPrintersPoint = 72 / kPointsPerInch;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PdfWriter)
};

// What every page of several has: which picture it is of, and its number.
void paintHeadAndFoot(QPainter &painter, const Picture &picture, const QSizeF &size, std::size_t page,
                      std::size_t count)
{
    const Theme &theme = themeOf(picture.options().theme);
    const double room = size.width() - 2 * kPadding;
    const QString number = Words::tr("Page %1 of %2").arg(page + 1).arg(count);
    painter.setFont(fonts::strong());
    painter.setPen(theme.text);
    painter.drawText(QRectF(kPadding, 8, room, 18), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(fonts::strong()).elidedText(picture.title(), Qt::ElideRight, room));
    painter.setFont(fonts::small());
    painter.setPen(theme.textMuted);
    const QRectF foot(kPadding, size.height() - kPageFoot + 4, room, 16);
    const double numberWidth = QFontMetricsF(fonts::small()).horizontalAdvance(number) + 8;
    painter.drawText(foot, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, number);
    painter.drawText(foot, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(fonts::small()).elidedText(picture.summary(), Qt::ElideRight, room - numberWidth));
}

// QPdfWriter writes when it ran and a random id; Qt 6.4 has no way to tell it what to write. Replaced by as many bytes,
// since the file's table counts them: no time, and an id made of the rest.
// https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf, 14.3.3 and 14.4
void makeReproducible(QByteArray &pdf)
{
    static const QByteArray kDate = "/CreationDate (";
    if (const auto date = pdf.indexOf(kDate); date >= 0) {
        const auto end = pdf.indexOf(')', date);
        std::fill(pdf.begin() + date, pdf.begin() + end + 1, ' ');
    }
    static const QByteArray kId = "/ID [ <";
    const auto id = pdf.lastIndexOf(kId);
    const auto end = id < 0 ? -1 : pdf.indexOf(']', id);
    if (end < 0)
        return;
    const QByteArray digest =
        QCryptographicHash::hash(QByteArrayView(pdf).first(id), QCryptographicHash::Sha256).toHex();
    auto digit = digest.begin();
    for (auto at = id + kId.size(); at < end; ++at) {
        if (pdf[at] == '<')
            digit = digest.begin();
        else if (std::isxdigit(static_cast<unsigned char>(pdf[at])) && digit != digest.end())
            pdf[at] = *digit++;
    }
}

} // namespace

void paintPage(QPainter &painter, const Picture &picture, const PdfPages &pages, std::size_t number)
{
    const fonts::OfFiles fonts;
    if (!pages.isCut)
        return picture.paint(painter);
    const PdfPage &page = pages.pages[number];
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), pages.size), themeOf(picture.options().theme).ground);
    for (const PdfStrip &strip : page.strips) {
        painter.save();
        painter.translate(0, strip.top);
        painter.setClipRect(QRectF(QPointF(), strip.request.size));
        picture.paintTimeline(painter, strip.request);
        painter.restore();
    }
    if (page.belowTop > 0)
        picture.paintBelow(painter, page.belowTop, pages.size.width());
    paintHeadAndFoot(painter, picture, pages.size, number, pages.pages.size());
}

bool paintPages(QPainter &painter, QPagedPaintDevice &device, const Picture &picture, const PdfPages &pages,
                const PageSpan &span, const core::WriteControl &control)
{
    const double natural = device.logicalDpiX() / kPointsPerInch;
    const double ratio =
        std::min({device.width() / pages.size.width(), device.height() / pages.size.height(), kMostEnlarged * natural});
    for (std::size_t i = span.first; i < span.end; ++i) {
        if (control.stop.stop_requested())
            return false;
        if (control.progress)
            control.progress(static_cast<double>(i - span.first) / static_cast<double>(span.end - span.first));
        if (i > span.first && !device.newPage())
            return false;
        painter.save();
        painter.scale(ratio, ratio);
        paintPage(painter, picture, pages, i);
        painter.restore();
    }
    return true;
}

QByteArray pdfOf(const Picture &picture, const PdfPages &pages, const PageSpan &span, const QPageLayout &layout,
                 const core::WriteControl &control)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kDotsPerInch);
        writer.setCreator(QStringLiteral("Hindsight"));
        writer.setTitle(picture.title().isEmpty() ? TimelineWords::title(picture.content().diagram->execution())
                                                  : picture.title());
        writer.setPageLayout(layout);
        QPainter painter(&writer);
        if (!paintPages(painter, writer, picture, pages, span, control))
            return {};
    }
    QByteArray pdf = buffer.data();
    makeReproducible(pdf);
    return pdf;
}

QByteArray pdfOf(const Picture &picture, const core::WriteControl &control)
{
    const PdfPages pages = pagesOf(picture);
    const QPageSize size = pages.isCut
                               ? QPageSize(QPageSize::A4)
                               : QPageSize(pages.size * kPrintersPoint, QPageSize::Point, {}, QPageSize::ExactMatch);
    const QPageLayout layout(size, pages.isCut ? QPageLayout::Landscape : QPageLayout::Portrait, {});
    return pdfOf(picture, pages, {0, pages.pages.size()}, layout, control);
}

} // namespace hindsight::ui
