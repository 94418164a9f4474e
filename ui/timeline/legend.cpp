#include "ui/timeline/legend.h"

#include "ui/timeline/fonts.h"
#include "ui/timeline/legend_items.h"

#include <QFontMetricsF>

#include <functional>

namespace hindsight::ui {

namespace {

constexpr double kLineHeight = 24;
constexpr double kGap = 24;
constexpr double kTextGap = 8;

// Calls `place` with each item and the middle of its left edge, line by line; returns the height of all.
double layOut(const LegendScope &scope, const QRectF &rect,
              const std::function<void(const LegendItem &, const QPointF &)> &place)
{
    if (scope.isEmpty())
        return 0;
    const QFontMetricsF metrics(fonts::small());
    QPointF at(rect.left(), rect.top() + kLineHeight / 2);
    for (const LegendSection &section : legendSections(scope)) {
        for (const LegendItem &item : section.items) {
            const double width = item.width + kTextGap + metrics.horizontalAdvance(item.words);
            if (at.x() > rect.left() && at.x() + width > rect.right())
                at = {rect.left(), at.y() + kLineHeight};
            place(item, at);
            at.rx() += width + kGap;
        }
    }
    return at.y() + kLineHeight / 2 - rect.top();
}

} // namespace

double legendHeight(const LegendScope &scope, double width)
{
    return layOut(scope, QRectF(0, 0, width, 0), [](const LegendItem &, const QPointF &) {});
}

void paintLegend(QPainter &painter, const Theme &theme, const LegendScope &scope, const QRectF &rect)
{
    layOut(scope, rect, [&](const LegendItem &item, const QPointF &at) {
        item.paint(painter, theme, at);
        painter.setFont(fonts::small());
        painter.setPen(theme.textMuted);
        painter.drawText(QRectF(at.x() + item.width + kTextGap, at.y() - 10, 400, 20), Qt::AlignVCenter, item.words);
    });
}

} // namespace hindsight::ui
