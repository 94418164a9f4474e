#include "ui/exporting/picture/picture_text.h"

#include "ui/exporting/picture/wrapped_text.h"
#include "ui/timeline/fonts.h"

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

QStringList titleLines(const QString &title, double width)
{
    return wrapped(title, fonts::title(), width - 2 * kPadding, kMostTitleLines);
}

QStringList summaryLines(const QString &summary, double width)
{
    return wrapped(summary, fonts::text(), width - 2 * kPadding, kMostSummaryLines);
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

} // namespace hindsight::ui
