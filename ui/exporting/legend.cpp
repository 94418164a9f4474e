#include "ui/exporting/legend.h"

#include "ui/timeline/fonts.h"
#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/metrics.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainterPath>

#include <functional>
#include <vector>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kLineHeight = 24;
constexpr double kGap = 24;
constexpr double kTextGap = 8;

// One sign with its words; `paint` gets the middle of the sign's left edge.
struct LegendItem
{
    double width;
    std::function<void(QPainter &, const Theme &, const QPointF &)> paint;
    QString words;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Legend", text);
}

LegendItem taskItem(const QString &words, core::Outcome outcome)
{
    return {38,
            [outcome](QPainter &painter, const Theme &theme, const QPointF &at) {
                const bool isFailed = outcome == core::Outcome::Failed;
                const QColor color = isFailed ? theme.colorOf(outcome) : theme.workflowTask;
                paintTaskShape(painter, theme, QRectF(at.x(), at.y() - 7, 38, 14), at.x() + 16, color, false);
                if (isFailed)
                    paintOutcomeMark(painter, theme, {at.x() + 27, at.y()}, 6, outcome);
            },
            words};
}

LegendItem commandItem(const QString &words, core::Category category, core::CommandSign sign)
{
    return {kMarkSize,
            [category, sign](QPainter &painter, const Theme &theme, const QPointF &at) {
                const QRectF rect(at.x(), at.y() - kMarkSize / 2, kMarkSize, kMarkSize);
                paintCommandShape(painter, theme, rect, category, sign);
            },
            words};
}

LegendItem outcomeItem(const QString &words, core::Outcome outcome)
{
    return {2 * kEndRadius,
            [outcome](QPainter &painter, const Theme &theme, const QPointF &at) {
                paintOutcomeMark(painter, theme, at + QPointF(kEndRadius, 0), kEndRadius, outcome);
            },
            words};
}

LegendItem barItem()
{
    return {44,
            [](QPainter &painter, const Theme &theme, const QPointF &at) {
                const QColor color = theme.colorOf(core::Category::Activity);
                const QRectF rect(at.x(), at.y() - 6, 44, 12);
                paintHatch(painter, QRectF(rect.left(), rect.top(), 20, rect.height()), theme.toned(color), rect.left(),
                           rect.right());
                painter.fillRect(rect.adjusted(20, 0, 0, 0), theme.working(color));
                painter.setPen(QPen(color, 1.3));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(rect, kCornerRadius, kCornerRadius);
            },
            tr("scheduled, then started")};
}

LegendItem linkItem()
{
    return {24,
            [](QPainter &painter, const Theme &theme, const QPointF &at) {
                const QColor color = theme.colorOf(core::Category::Activity);
                QPainterPath path(at + QPointF(2, 8));
                path.quadTo(at + QPointF(2, 2), at + QPointF(8, 2));
                path.lineTo(at + QPointF(14, 2));
                path.quadTo(at + QPointF(20, 2), at + QPointF(20, -6));
                painter.setPen(QPen(color, 1.4));
                painter.setBrush(Qt::NoBrush);
                painter.drawPath(path);
                paintArrowHead(painter, color, at + QPointF(20, -9));
            },
            tr("result handed to this Workflow Task")};
}

LegendItem arrivalItem()
{
    return {kDiamondSize,
            [](QPainter &painter, const Theme &theme, const QPointF &at) {
                const QRectF rect(at.x(), at.y() - kDiamondSize / 2, kDiamondSize, kDiamondSize);
                paintDiamond(painter, theme.colorOf(core::Category::Signal), rect);
            },
            tr("Signal, Update or request from outside")};
}

std::vector<LegendItem> items()
{
    using core::Category;
    using core::CommandSign;
    using core::Outcome;
    return {taskItem(tr("Workflow Task: waiting, then working"), Outcome::Completed),
            taskItem(tr("failed"), Outcome::Failed),
            commandItem(tr("Command whose result can be awaited"), Category::Activity, CommandSign::Opens),
            commandItem(tr("Timer"), Category::Timer, CommandSign::Opens),
            commandItem(tr("Child Workflow"), Category::ChildWorkflow, CommandSign::Opens),
            commandItem(tr("to another Workflow"), Category::ExternalWorkflow, CommandSign::Opens),
            commandItem(tr("Nexus Operation"), Category::Nexus, CommandSign::Opens),
            commandItem(tr("Command without a result: Marker"), Category::Marker, CommandSign::Marks),
            commandItem(tr("Update"), Category::Update, CommandSign::Updates),
            commandItem(tr("search attributes, memo"), Category::Properties, CommandSign::Changes),
            commandItem(tr("cancel"), Category::Activity, CommandSign::Cancels),
            commandItem(tr("end"), Category::Execution, CommandSign::Completes),
            barItem(),
            outcomeItem(tr("completed, fired"), Outcome::Completed),
            outcomeItem(tr("failed"), Outcome::Failed),
            outcomeItem(tr("timed out"), Outcome::TimedOut),
            outcomeItem(tr("canceled"), Outcome::Canceled),
            linkItem(),
            arrivalItem()};
}

// Calls `place` with each item and the middle of its left edge, line by line; returns the height of all.
double layOut(const QRectF &rect, const std::function<void(const LegendItem &, const QPointF &)> &place)
{
    const QFontMetricsF metrics(fonts::small());
    QPointF at(rect.left(), rect.top() + kLineHeight / 2);
    for (const LegendItem &item : items()) {
        const double width = item.width + kTextGap + metrics.horizontalAdvance(item.words);
        if (at.x() > rect.left() && at.x() + width > rect.right())
            at = {rect.left(), at.y() + kLineHeight};
        place(item, at);
        at.rx() += width + kGap;
    }
    return at.y() + kLineHeight / 2 - rect.top();
}

} // namespace

double legendHeight(double width)
{
    return layOut(QRectF(0, 0, width, 0), [](const LegendItem &, const QPointF &) {});
}

void paintLegend(QPainter &painter, const Theme &theme, const QRectF &rect)
{
    layOut(rect, [&](const LegendItem &item, const QPointF &at) {
        item.paint(painter, theme, at);
        painter.setFont(fonts::small());
        painter.setPen(theme.textMuted);
        painter.drawText(QRectF(at.x() + item.width + kTextGap, at.y() - 10, 400, 20), Qt::AlignVCenter, item.words);
    });
}

} // namespace hindsight::ui
