#include "ui/exporting/picture_text.h"

#include "ui/timeline/fonts.h"

#include <QFontMetricsF>

namespace hindsight::ui {

namespace {

constexpr double kPadding = 16;
constexpr double kCaptionLine = 18;
constexpr double kStateLine = 15;

// A caption may have line breaks of its own; what is longer is broken between words, and a word that is longer is cut.
QStringList wrapped(const QString &text, double width)
{
    const QFontMetricsF metrics(fonts::text());
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QString line;
        for (const QString &word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
            const QString longer = line.isEmpty() ? word : QString(line % u' ' % word);
            if (!line.isEmpty() && metrics.horizontalAdvance(longer) > width) {
                lines.append(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.append(line);
    }
    return lines;
}

} // namespace

void paintTitle(QPainter &painter, const Theme &theme, const QRectF &rect, const QString &title, const QString &summary)
{
    const double room = rect.width() - 2 * kPadding;
    painter.setPen(theme.text);
    painter.setFont(fonts::title());
    painter.drawText(QRectF(kPadding, rect.top() + 10, room, 26), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(fonts::title()).elidedText(title, Qt::ElideRight, room));
    painter.setPen(theme.textMuted);
    painter.setFont(fonts::text());
    painter.drawText(QRectF(kPadding, rect.top() + 36, room, 20), Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(fonts::text()).elidedText(summary, Qt::ElideRight, room));
}

double captionHeight(const QString &caption, double width)
{
    return kCaptionLine * static_cast<double>(wrapped(caption, width).size());
}

void paintCaption(QPainter &painter, const Theme &theme, const QRectF &rect, const QString &caption)
{
    painter.setPen(theme.text);
    painter.setFont(fonts::text());
    const QFontMetricsF metrics(fonts::text());
    double y = rect.top();
    for (const QString &line : wrapped(caption, rect.width())) {
        painter.drawText(QRectF(rect.left(), y, rect.width(), kCaptionLine), Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(line, Qt::ElideRight, rect.width()));
        y += kCaptionLine;
    }
}

double linesHeight(const QStringList &lines)
{
    return kStateLine * static_cast<double>(lines.size());
}

void paintLines(QPainter &painter, const Theme &theme, const QRectF &rect, const QStringList &lines)
{
    const QFont font = fonts::columns();
    const QFontMetricsF metrics(font);
    painter.setPen(theme.text);
    painter.setFont(font);
    double y = rect.top();
    for (const QString &line : lines) {
        painter.drawText(QRectF(rect.left(), y, rect.width(), kStateLine), Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(line, Qt::ElideRight, rect.width()));
        y += kStateLine;
    }
}

} // namespace hindsight::ui
