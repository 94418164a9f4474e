#include "ui/exporting/picture/pdf_writer.h"

#include "ui/timeline/fonts.h"
#include "ui/timeline/timeline_words.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHashFunctions>
#include <QPdfWriter>

#include <algorithm>
#include <cctype>
#include <mutex>

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
void paintHeadAndFoot(QPainter &painter, const Picture &picture, const PdfPages &pages, std::size_t page)
{
    const Theme &theme = themeOf(picture.options().theme);
    const QSizeF &size = pages.size;
    const double room = size.width() - 2 * kPadding;
    const QString number = Words::tr("Page %1 of %2").arg(page + 1).arg(pages.pages.size());
    const QString summary = picture.content().summary % (pages.remark.isEmpty() ? QString() : u" · " % pages.remark);
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
                     QFontMetricsF(fonts::small()).elidedText(summary, Qt::ElideRight, room - numberWidth));
}

// QPdfWriter writes fonts in the order of a QHash, which is another one in each run. While one lives, hashes that begin
// do so with the same seed; one at a time.
class SameOrder
{
public:
    SameOrder() : m_lock(mutex()) { QHashSeed::setDeterministicGlobalSeed(); }
    ~SameOrder() { QHashSeed::resetRandomGlobalSeed(); }
    SameOrder(const SameOrder &) = delete;
    SameOrder &operator=(const SameOrder &) = delete;

private:
    static std::mutex &mutex()
    {
        static std::mutex mutex;
        return mutex;
    }

    std::lock_guard<std::mutex> m_lock;
};

// The date is longer where the clock is not UTC's, and the table at the end says at which byte each object begins.
void cutDate(QByteArray &pdf)
{
    const auto date = pdf.indexOf("/CreationDate (");
    const auto end = date < 0 ? -1 : pdf.indexOf(')', date);
    const auto table = pdf.lastIndexOf("\nxref\n");
    if (end < 0 || table < end)
        return;
    const auto length = end + 1 - date;
    const auto moved = [&](QByteArrayView offset) {
        const qlonglong at = offset.toLongLong();
        return at > date ? at - length : at;
    };
    // `0000000015 00000 n `: ten digits each.
    for (auto at = pdf.indexOf(" 00000 n", table); at >= 0; at = pdf.indexOf(" 00000 n", at + 1))
        pdf.replace(at - 10, 10,
                    QByteArray::number(moved(QByteArrayView(pdf).sliced(at - 10, 10))).rightJustified(10, '0'));
    if (const auto start = pdf.lastIndexOf("startxref\n"); start >= 0) {
        const auto from = start + 10;
        const auto to = pdf.indexOf('\n', from);
        pdf.replace(from, to - from, QByteArray::number(moved(QByteArrayView(pdf).sliced(from, to - from))));
    }
    pdf.remove(date, length);
}

// QPdfWriter writes when it ran and a random id; Qt 6.4 has no way to tell it what to write. The time is taken out, and
// the id replaced by one made of the rest.
// https://opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf, 14.3.3 and 14.4
void makeReproducible(QByteArray &pdf)
{
    cutDate(pdf);
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
    if (page.belowTop > 0) {
        painter.save();
        painter.translate(0, page.belowTop);
        painter.scale(page.belowScale, page.belowScale);
        picture.paintBelow(painter, pages.legend, 0, pages.size.width() / page.belowScale);
        painter.restore();
    }
    paintHeadAndFoot(painter, picture, pages, number);
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
    const SameOrder sameOrder;
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

QByteArray pdfOf(const Picture &picture, const PdfPages &pages, const core::WriteControl &control)
{
    const QPageSize size = pages.isCut
                               ? QPageSize(QPageSize::A4)
                               : QPageSize(pages.size * kPrintersPoint, QPageSize::Point, {}, QPageSize::ExactMatch);
    const QPageLayout layout(size, pages.isCut ? QPageLayout::Landscape : QPageLayout::Portrait, {});
    return pdfOf(picture, pages, {0, pages.pages.size()}, layout, control);
}

} // namespace hindsight::ui
