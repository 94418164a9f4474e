#include "ui/exporting/picture/picture_text.h"

#include "ui/timeline/fonts.h"

#include <QFontMetricsF>
#include <QTextLayout>

namespace hindsight::ui {

namespace {

constexpr double kPadding = 16;
constexpr double kAboveTitle = 10;
constexpr double kTitleLine = 26;
constexpr double kSummaryLine = 20;
constexpr double kBelowTitle = 6;
constexpr int kMostTitleLines = 3;
constexpr int kMostSummaryLines = 6;
constexpr double kCaptionLine = 18;
constexpr int kMostCaptionLines = 60;
constexpr double kStateLine = 15;

// Broken between words, and within one that is longer than a line; what is more than that many lines is cut.
QStringList wrapped(const QString &text, const QFont &font, double width, int most)
{
    QString lines = text;
    QTextLayout layout(lines.replace(u'\n', QChar::LineSeparator), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QStringList wrapped;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (wrapped.size() == most - 1) {
            const QString rest = lines.sliced(line.textStart()).section(QChar::LineSeparator, 0, 0);
            const bool isLast = line.textStart() + rest.size() == lines.size();
            wrapped.append(QFontMetricsF(font).elidedText(isLast ? rest : QString(rest % u'…'), Qt::ElideRight, width));
            break;
        }
        wrapped.append(lines.sliced(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return wrapped;
}

double paintWrapped(QPainter &painter, const QStringList &lines, const QPointF &at, double width, double lineHeight)
{
    double y = at.y();
    for (const QString &line : lines) {
        painter.drawText(QRectF(at.x(), y, width, lineHeight), Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         line);
        y += lineHeight;
    }
    return y;
}

QStringList titleLines(const QString &title, double width)
{
    return wrapped(title, fonts::title(), width - 2 * kPadding, kMostTitleLines);
}

QStringList summaryLines(const QString &summary, double width)
{
    return wrapped(summary, fonts::text(), width - 2 * kPadding, kMostSummaryLines);
}

double heightOf(const QStringList &lines, double lineHeight)
{
    return lineHeight * static_cast<double>(lines.size());
}

} // namespace

double titleHeight(const QString &title, const QString &summary, double width)
{
    return kAboveTitle + heightOf(titleLines(title, width), kTitleLine) +
           heightOf(summaryLines(summary, width), kSummaryLine) + kBelowTitle;
}

void paintTitle(QPainter &painter, const Theme &theme, const QRectF &rect, const QString &title, const QString &summary)
{
    const double room = rect.width() - 2 * kPadding;
    painter.setPen(theme.text);
    painter.setFont(fonts::title());
    const double y =
        paintWrapped(painter, titleLines(title, rect.width()), {kPadding, rect.top() + kAboveTitle}, room, kTitleLine);
    painter.setPen(theme.textMuted);
    painter.setFont(fonts::text());
    paintWrapped(painter, summaryLines(summary, rect.width()), {kPadding, y}, room, kSummaryLine);
}

double captionHeight(const QString &caption, double width)
{
    return heightOf(wrapped(caption, fonts::text(), width, kMostCaptionLines), kCaptionLine);
}

void paintCaption(QPainter &painter, const Theme &theme, const QRectF &rect, const QString &caption)
{
    painter.setPen(theme.text);
    painter.setFont(fonts::text());
    paintWrapped(painter, wrapped(caption, fonts::text(), rect.width(), kMostCaptionLines), rect.topLeft(),
                 rect.width(), kCaptionLine);
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
