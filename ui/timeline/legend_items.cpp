#include "ui/timeline/legend_items.h"

#include "core/model/catalog.h"
#include "ui/theme/note_sign.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/mark_signs.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/place_signs.h"

#include <QCoreApplication>
#include <QPainterPath>
#include <QPolygonF>

namespace hindsight::ui {

using namespace metrics;

namespace {

using core::Category;
using core::CommandSign;
using core::Outcome;
using Paint = std::function<void(QPainter &, const Theme &, const QPointF &)>;

constexpr double kBoxWidth = 38;
constexpr double kBarWidth = 44;
constexpr double kLinkWidth = 24;

QString tr(const char *text)
{
    return QCoreApplication::translate("Legend", text);
}

LegendItem onlyInWindow(LegendItem item)
{
    item.isInPicture = false;
    return item;
}

Paint task(Outcome outcome, bool isOpen = false)
{
    return [outcome, isOpen](QPainter &painter, const Theme &theme, const QPointF &at) {
        const bool isFailed = core::isFailure(outcome);
        const QColor color = isFailed ? theme.colorOf(outcome) : theme.workflowTask;
        paintTaskShape(painter, theme, QRectF(at.x(), at.y() - 7, kBoxWidth, 14), at.x() + 16, color, isOpen);
        if (isFailed)
            paintOutcomeSign(painter, {at.x() + 27, at.y()}, 7, outcome, theme.onFilled);
    };
}

void paintFoldedTasks(QPainter &painter, const Theme &theme, const QPointF &at)
{
    const QRectF box(at.x(), at.y() - 7, kBoxWidth, 14);
    const QRectF failed = box.adjusted(kBoxWidth - kMarkSize, 0, 0, 0);
    paintBlock(painter, box, theme.toned(theme.workflowTask));
    paintBlock(painter, failed, theme.colorOf(Outcome::Failed));
    paintOutcomeSign(painter, failed.center(), 7, Outcome::Failed, theme.onFilled);
}

Paint command(Category category, CommandSign sign)
{
    return [category, sign](QPainter &painter, const Theme &theme, const QPointF &at) {
        const QRectF rect(at.x(), at.y() - kMarkSize / 2, kMarkSize, kMarkSize);
        paintCommandShape(painter, theme, rect, category, sign);
    };
}

LegendItem commandItem(const QString &words, Category category, CommandSign sign, const QString &looks)
{
    return {kMarkSize, command(category, sign), words, looks};
}

void paintFan(QPainter &painter, const Theme &theme, const QPointF &at)
{
    painter.setPen(QPen(theme.textMuted, 1.5));
    painter.drawLine(at + QPointF(0, 0), at + QPointF(kMarkPitch + 2, 0));
    command(Category::Activity, CommandSign::Opens)(painter, theme, at);
    command(Category::Activity, CommandSign::Opens)(painter, theme, at + QPointF(kMarkPitch, 0));
}

LegendItem outcomeItem(const QString &words, Outcome outcome, const QString &looks)
{
    return {2 * kEndRadius,
            [outcome](QPainter &painter, const Theme &theme, const QPointF &at) {
                paintOutcomeMark(painter, theme, at + QPointF(kEndRadius, 0), kEndRadius, outcome);
            },
            words, looks};
}

Paint bar(bool isOpen)
{
    return [isOpen](QPainter &painter, const Theme &theme, const QPointF &at) {
        const QColor color = theme.colorOf(Category::Activity);
        const QRectF rect(at.x(), at.y() - 6, kBarWidth, 12);
        paintHatch(painter, QRectF(rect.left(), rect.top(), 20, rect.height()), theme.toned(color), rect.left(),
                   rect.right());
        painter.fillRect(rect.adjusted(20, 0, 0, 0), theme.working(color));
        painter.setPen(QPen(color, 1.3, isOpen ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect, kCornerRadius, kCornerRadius);
    };
}

void paintFoldedBars(QPainter &painter, const Theme &theme, const QPointF &at)
{
    const QColor failed = theme.colorOf(Outcome::Failed);
    paintBlock(painter, QRectF(at.x(), at.y() - 4, 32, 8), theme.toned(theme.colorOf(Category::Activity)));
    paintBlock(painter, QRectF(at.x() + 14.5, at.y() - 6, 3, 12), failed);
    paintBlock(painter, QRectF(at.x() + 12.5, at.y() - 8, 7, 3), failed);
}

void paintHandover(QPainter &painter, const Theme &theme, const QPointF &at)
{
    const QColor color = theme.colorOf(Category::Activity);
    QPainterPath path(at + QPointF(2, 8));
    path.quadTo(at + QPointF(2, 2), at + QPointF(8, 2));
    path.lineTo(at + QPointF(14, 2));
    path.quadTo(at + QPointF(20, 2), at + QPointF(20, -6));
    painter.setPen(QPen(color, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    paintArrowHead(painter, color, at + QPointF(20, -9));
}

Paint upright(Qt::PenStyle style)
{
    return [style](QPainter &painter, const Theme &theme, const QPointF &at) {
        painter.setPen(QPen(theme.colorOf(Category::Activity), 1.4, style, Qt::FlatCap));
        painter.drawLine(at + QPointF(kLinkWidth / 2, -9), at + QPointF(kLinkWidth / 2, 9));
    };
}

void paintArrival(QPainter &painter, const Theme &theme, const QPointF &at)
{
    paintDiamond(painter, theme.colorOf(Category::Signal),
                 QRectF(at.x(), at.y() - kDiamondSize / 2, kDiamondSize, kDiamondSize));
}

void paintStart(QPainter &painter, const Theme &theme, const QPointF &at)
{
    const QColor color = theme.colorOf(Outcome::Completed);
    painter.setPen(QPen(theme.toned(color), 5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(at + QPointF(7, 0), at + QPointF(kBoxWidth, 0));
    painter.setPen(QPen(color, 2.5));
    painter.setBrush(theme.ground);
    painter.drawEllipse(at + QPointF(7, 0), 6, 6);
}

void paintEnd(QPainter &painter, const Theme &theme, const QPointF &at)
{
    const QColor color = theme.colorOf(Outcome::Completed);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({{0, -8}, {34, -8}, {29, 0}, {34, 8}, {0, 8}}).translated(at));
    paintCheck(painter, at + QPointF(14, 0), 9, theme.onFilled);
}

void paintStep(QPainter &painter, const Theme &theme, const QPointF &at)
{
    painter.setPen(QPen(theme.step, 1.5));
    painter.drawLine(at + QPointF(7, -2), at + QPointF(7, 9));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.step);
    painter.drawPolygon(QPolygonF({{7, 0}, {1, -9}, {13, -9}}).translated(at));
}

void paintCompared(QPainter &painter, const Theme &theme, const QPointF &at)
{
    paintComparedSign(painter, at + QPointF(7, 0), fonts::small(), theme);
}

void paintNoted(QPainter &painter, const Theme &theme, const QPointF &at)
{
    paintNoteSign(painter, QRectF(at.x(), at.y() - 5, kNoteSignWidth, kNoteSignHeight), true, false, theme);
    paintNoteSign(painter, QRectF(at.x() + 12, at.y() - 5, kNoteSignWidth, kNoteSignHeight), false, true, theme);
}

void paintSelected(QPainter &painter, const Theme &theme, const QPointF &at)
{
    command(Category::Activity, CommandSign::Opens)(painter, theme, at + QPointF(3, 0));
    painter.setPen(QPen(theme.selection, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(at.x(), at.y() - 9, 19, 18), 5, 5);
}

LegendSection executionSection()
{
    return {
        tr("Workflow Execution"),
        {onlyInWindow({kBoxWidth, paintStart, tr("start"), tr("a ring at the beginning of the line")}),
         onlyInWindow({34, paintEnd, tr("how it ended"), tr("a flag with a sign and a word, in the outcome's hue")}),
         onlyInWindow(
             {14, paintStep, tr("where you step: what is to come is drawn faintly"), tr("a line across the picture")}),
         onlyInWindow({14, paintCompared, tr("the step that it is compared with"), tr("an A on a dashed line")}),
         onlyInWindow({20, paintNoted, tr("an Event that you marked or noted"),
                       tr("a ribbon over the ruler, filled for a mark")}),
         onlyInWindow(
             {19, paintSelected, tr("selected; what belongs to it stays in full colour"), tr("a blue ring")})}};
}

LegendSection taskSection()
{
    return {tr("Workflow Tasks"),
            {{kBoxWidth, task(Outcome::Completed), tr("Workflow Task: waiting, then working"),
              tr("a box, hatched and then full")},
             {kBoxWidth, task(Outcome::Failed), tr("failed"), tr("a red box with a cross")},
             onlyInWindow({kBoxWidth, task(Outcome::TimedOut), tr("timed out"), tr("a red box with a clock")}),
             onlyInWindow({kBoxWidth, task(Outcome::Started, true), tr("open"), tr("a box with a dashed edge")}),
             onlyInWindow({kBoxWidth, paintFoldedTasks, tr("several together, one of them failed"),
                           tr("a paler block with a red part")})}};
}

LegendSection commandSection()
{
    return {
        tr("Commands"),
        {commandItem(tr("Command whose result can be awaited"), Category::Activity, CommandSign::Opens,
                     tr("a full square, for an Activity a blue one")),
         commandItem(tr("Timer"), Category::Timer, CommandSign::Opens, tr("a full amber circle")),
         commandItem(tr("Child Workflow"), Category::ChildWorkflow, CommandSign::Opens,
                     tr("a full purple square with a frame in it")),
         commandItem(tr("to another Workflow"), Category::ExternalWorkflow, CommandSign::Opens,
                     tr("a full purple square with an arrow")),
         commandItem(tr("Nexus Operation"), Category::Nexus, CommandSign::Opens, tr("a full pink square with an N")),
         commandItem(tr("Command without a result: Marker"), Category::Marker, CommandSign::Marks,
                     tr("a hollow grey square with an M")),
         commandItem(tr("Update"), Category::Update, CommandSign::Updates, tr("a hollow green square")),
         commandItem(tr("search attributes, memo"), Category::Properties, CommandSign::Changes,
                     tr("a hollow grey square")),
         commandItem(tr("cancel"), Category::Activity, CommandSign::Cancels,
                     tr("a hollow square with a cross, in the hue of what it cancels")),
         commandItem(tr("end"), Category::Execution, CommandSign::Completes, tr("a hollow square with a tick")),
         onlyInWindow(commandItem(tr("end with a failure"), Category::Execution, CommandSign::Fails,
                                  tr("a hollow red square with a cross"))),
         onlyInWindow(commandItem(tr("end because it was canceled"), Category::Execution, CommandSign::GivesIn,
                                  tr("a hollow square with a slash"))),
         onlyInWindow(commandItem(tr("continue as new"), Category::Execution, CommandSign::Continues,
                                  tr("a hollow square with an arrow to the right"))),
         onlyInWindow({kMarkPitch + kMarkSize, paintFan,
                       tr("at one time: side by side, the first of them stands at it"), tr("squares on a line")})}};
}

LegendSection awaitableSection()
{
    return {tr("What a Workflow awaits"),
            {{kBarWidth, bar(false), tr("scheduled, then started"), tr("a bar, hatched and then filled")},
             onlyInWindow({kBarWidth, bar(true), tr("open: no result yet"), tr("a bar with a dashed edge")}),
             onlyInWindow(
                 {32, paintFoldedBars, tr("several together, one of them failed"), tr("a paler block with a red pin")}),
             outcomeItem(tr("completed, fired"), Outcome::Completed, tr("a green ring with a tick")),
             outcomeItem(tr("failed"), Outcome::Failed, tr("a red disc with a cross")),
             outcomeItem(tr("timed out"), Outcome::TimedOut, tr("a red disc with a clock")),
             outcomeItem(tr("canceled"), Outcome::Canceled, tr("a grey ring with a slash"))}};
}

LegendSection linkSection()
{
    return {tr("Links"),
            {onlyInWindow(
                 {kLinkWidth, upright(Qt::SolidLine), tr("from a Command to what it opened"), tr("a line downwards")}),
             onlyInWindow({kLinkWidth, upright(Qt::DashLine), tr("from a Command to what it cancels"),
                           tr("a dashed line downwards")}),
             {kLinkWidth, paintHandover, tr("result handed to this Workflow Task"), tr("a line that ends in an arrow")},
             {kDiamondSize, paintArrival, tr("Signal, Update or request from outside"), tr("a green diamond")}}};
}

} // namespace

std::vector<LegendSection> legendSections()
{
    return {executionSection(), taskSection(), commandSection(), awaitableSection(), linkSection()};
}

} // namespace hindsight::ui
