#include "ui/timeline/legend_items.h"

#include "core/model/catalog.h"
#include "ui/theme/note_sign.h"
#include "ui/timeline/bar_ends.h"
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
constexpr double kWaitingWidth = 20; // the hatched part of a bar
constexpr double kLinkWidth = 24;
constexpr double kSmallEnd = 3.5; // of a bar, without a sign

QString tr(const char *text)
{
    return QCoreApplication::translate("Legend", text);
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

// A block of several, with the numbers or the count that it has where it is wide enough.
void paintCounted(QPainter &painter, const Theme &theme, const QRectF &rect, const QColor &color, const QString &count)
{
    paintBlock(painter, rect, theme.toned(color));
    painter.setFont(fonts::small());
    painter.setPen(theme.text);
    painter.drawText(rect, Qt::AlignCenter | Qt::TextDontClip, count);
}

Paint tasks(bool hasFailure)
{
    return [hasFailure](QPainter &painter, const Theme &theme, const QPointF &at) {
        const QRectF box(at.x(), at.y() - 7, kBoxWidth, 14);
        const QRectF failed = box.adjusted(kBoxWidth - (hasFailure ? kMarkSize : 0), 0, 0, 0);
        paintCounted(painter, theme, box.adjusted(0, 0, -failed.width(), 0), theme.workflowTask, QStringLiteral("1–3"));
        if (!hasFailure)
            return;
        paintBlock(painter, failed, theme.colorOf(Outcome::Failed));
        paintOutcomeSign(painter, failed.center(), 7, Outcome::Failed, theme.onFilled);
    };
}

Paint command(Category category, CommandSign sign)
{
    return [category, sign](QPainter &painter, const Theme &theme, const QPointF &at) {
        const QRectF rect(at.x(), at.y() - kMarkSize / 2, kMarkSize, kMarkSize);
        paintCommandShape(painter, theme, rect, category, sign);
    };
}

LegendItem commandItem(LegendSign legendSign, const QString &words, Category category, CommandSign sign,
                       const QString &looks)
{
    return {legendSign, kMarkSize, command(category, sign), words, looks};
}

Paint fan(const LegendLook &look)
{
    return [paintOne = command(look.category, look.command)](QPainter &painter, const Theme &theme, const QPointF &at) {
        painter.setPen(QPen(theme.textMuted, 1.5));
        painter.drawLine(at + QPointF(0, 0), at + QPointF(kMarkPitch + 2, 0));
        paintOne(painter, theme, at);
        paintOne(painter, theme, at + QPointF(kMarkPitch, 0));
    };
}

void paintFoldedCommands(QPainter &painter, const Theme &theme, const QPointF &at)
{
    paintCounted(painter, theme, QRectF(at.x(), at.y() - 5, kBoxLeastWidth, kMarkSize - 4), theme.workflowTask,
                 QStringLiteral("3"));
}

Paint barEnd(Outcome outcome, BarEnd form)
{
    return [outcome, form](QPainter &painter, const Theme &theme, const QPointF &at) {
        const QPointF centre = at + QPointF(kEndRadius, 0);
        if (form == BarEnd::Sign || form == BarEnd::Disc)
            return paintOutcomeMark(painter, theme, centre, form == BarEnd::Sign ? kEndRadius : kSmallEnd, outcome);
        const double half = form == BarEnd::Whole ? kEndRadius : 1.5;
        paintBlock(painter, QRectF(centre.x() - half, centre.y() - 6, 2 * half, 12), theme.colorOf(outcome));
    };
}

LegendItem outcomeItem(LegendSign legendSign, const QString &words, Outcome outcome, BarEnd form, const QString &looks)
{
    return {legendSign, 2 * kEndRadius, barEnd(outcome, form), words, looks};
}

// Hatched for `waiting`, then filled.
Paint bar(Category category, double waiting, bool isOpen)
{
    return [category, waiting, isOpen](QPainter &painter, const Theme &theme, const QPointF &at) {
        const QColor color = theme.colorOf(category);
        const QRectF rect(at.x(), at.y() - 6, kBarWidth, 12);
        paintHatch(painter, QRectF(rect.left(), rect.top(), waiting, rect.height()), theme.toned(color), rect.left(),
                   rect.right());
        painter.fillRect(rect.adjusted(waiting, 0, 0, 0), theme.working(color));
        painter.setPen(QPen(color, 1.3, isOpen ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect, kCornerRadius, kCornerRadius);
    };
}

Paint bars(Category category, bool hasFailure)
{
    return [category, hasFailure](QPainter &painter, const Theme &theme, const QPointF &at) {
        const QColor failed = theme.colorOf(Outcome::Failed);
        const QRectF rect(at.x(), at.y() - 6, kBoxWidth, 12);
        paintCounted(painter, theme, rect, theme.colorOf(category), QStringLiteral("12"));
        if (!hasFailure)
            return;
        paintBlock(painter, QRectF(rect.right() - 7, rect.top() - 1, 3, 14), failed);
        paintBlock(painter, QRectF(rect.right() - 9, rect.top() - 3, 7, 3), failed);
    };
}

Paint handover(Category category)
{
    return [category](QPainter &painter, const Theme &theme, const QPointF &at) {
        const QColor color = theme.colorOf(category);
        QPainterPath path(at + QPointF(2, 8));
        path.quadTo(at + QPointF(2, 2), at + QPointF(8, 2));
        path.lineTo(at + QPointF(14, 2));
        path.quadTo(at + QPointF(20, 2), at + QPointF(20, -6));
        painter.setPen(QPen(color, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        paintArrowHead(painter, color, at + QPointF(20, -9));
    };
}

Paint upright(Category category, Qt::PenStyle style)
{
    return [category, style](QPainter &painter, const Theme &theme, const QPointF &at) {
        painter.setPen(QPen(theme.colorOf(category), 1.4, style, Qt::FlatCap));
        painter.drawLine(at + QPointF(kLinkWidth / 2, -9), at + QPointF(kLinkWidth / 2, 9));
    };
}

void paintArrival(QPainter &painter, const Theme &theme, const QPointF &at)
{
    paintDiamond(painter, theme.colorOf(Category::Signal),
                 QRectF(at.x(), at.y() - kDiamondSize / 2, kDiamondSize, kDiamondSize));
}

Paint arrivals(Category category)
{
    return [category](QPainter &painter, const Theme &theme, const QPointF &at) {
        paintBlock(painter, QRectF(at.x(), at.y() - kDiamondSize / 2, kFoldWidth + 1, kDiamondSize),
                   theme.colorOf(category));
    };
}

Paint start(Outcome outcome)
{
    return [outcome](QPainter &painter, const Theme &theme, const QPointF &at) {
        const QColor color = theme.colorOf(outcome);
        painter.setPen(QPen(theme.toned(color), 5, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(at + QPointF(7, 0), at + QPointF(kBoxWidth, 0));
        painter.setPen(QPen(color, 2.5));
        painter.setBrush(theme.ground);
        painter.drawEllipse(at + QPointF(7, 0), 6, 6);
    };
}

Paint end(Outcome outcome)
{
    return [outcome](QPainter &painter, const Theme &theme, const QPointF &at) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colorOf(outcome));
        painter.drawPolygon(QPolygonF({{0, -8}, {34, -8}, {29, 0}, {34, 8}, {0, 8}}).translated(at));
        paintOutcomeSign(painter, at + QPointF(14, 0), 9, outcome, theme.onFilled);
    };
}

void paintIdleTime(QPainter &painter, const Theme &theme, const QPointF &at)
{
    const QRectF band(at.x() + 4, at.y() - 9, 16, 18);
    const QColor edge = theme.mixed(theme.textMuted, 0.35);
    paintBlock(painter, band, theme.panel);
    paintBlock(painter, QRectF(band.left(), band.top(), 1, band.height()), edge);
    paintBlock(painter, QRectF(band.right(), band.top(), 1, band.height()), edge);
    painter.setPen(QPen(theme.textMuted, 1.4));
    for (const double side : {-3.0, 3.0})
        painter.drawLine(at + QPointF(10 + side, 5), at + QPointF(14 + side, -5));
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

void paintDimmed(QPainter &painter, const Theme &theme, const QPointF &at)
{
    painter.setOpacity(kDimmed);
    task(Outcome::Completed)(painter, theme, at);
    painter.setOpacity(1);
}

void paintSelected(QPainter &painter, const Theme &theme, const QPointF &at)
{
    command(Category::Activity, CommandSign::Opens)(painter, theme, at + QPointF(3, 0));
    painter.setPen(QPen(theme.selection, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(at.x(), at.y() - 9, 19, 18), 5, 5);
}

LegendSection executionSection(const LegendScope &scope)
{
    using Sign = LegendSign;
    return {tr("Workflow Execution"),
            {{Sign::Start, kBoxWidth, start(scope.lookOf(Sign::Start).outcome), tr("start"),
              tr("a ring at the beginning of the line")},
             {Sign::End, 34, end(scope.lookOf(Sign::End).outcome), tr("how it ended"),
              tr("a flag with a sign and a word, in the outcome's hue")},
             {Sign::IdleTime, kLinkWidth, paintIdleTime, tr("idle time, drawn short"),
              tr("a grey band in which the line breaks")},
             {Sign::Step, 14, paintStep, tr("where you step: what is to come is drawn faintly"),
              tr("a line across the picture")},
             {Sign::Compared, 14, paintCompared, tr("the step that it is compared with"), tr("an A on a dashed line")},
             {Sign::Noted, 20, paintNoted, tr("an Event that you marked or noted"),
              tr("a ribbon over the ruler, filled for a mark")},
             {Sign::Selected, 19, paintSelected, tr("selected; what belongs to it stays in full colour"),
              tr("a blue ring")},
             {Sign::Dimmed, kBoxWidth, paintDimmed, tr("faint: what does not belong to it"),
              tr("any mark in paler colours")}}};
}

LegendSection taskSection()
{
    using Sign = LegendSign;
    return {tr("Workflow Tasks"),
            {{Sign::Task, kBoxWidth, task(Outcome::Completed), tr("Workflow Task: waiting, then working"),
              tr("a box, hatched and then full")},
             {Sign::FailedTask, kBoxWidth, task(Outcome::Failed), tr("failed"), tr("a red box with a cross")},
             {Sign::TimedOutTask, kBoxWidth, task(Outcome::TimedOut), tr("timed out"), tr("a red box with a clock")},
             {Sign::OpenTask, kBoxWidth, task(Outcome::Started, true), tr("open"), tr("a box with a dashed edge")},
             {Sign::Tasks, kBoxWidth, tasks(false), tr("several Workflow Tasks together"), tr("a paler block")},
             {Sign::TasksWithFailure, kBoxWidth, tasks(true), tr("several Workflow Tasks, one of them failed"),
              tr("a paler block with a red part")}}};
}

LegendSection commandSection(const LegendScope &scope)
{
    using Sign = LegendSign;
    return {
        tr("Commands"),
        {commandItem(Sign::Activity, tr("Activity: a Command whose result can be awaited"), Category::Activity,
                     CommandSign::Opens, tr("a full square, for an Activity a blue one")),
         commandItem(Sign::Timer, tr("Timer"), Category::Timer, CommandSign::Opens, tr("a full amber circle")),
         commandItem(Sign::ChildWorkflow, tr("Child Workflow"), Category::ChildWorkflow, CommandSign::Opens,
                     tr("a full purple square with a frame in it")),
         commandItem(Sign::ExternalWorkflow, tr("to another Workflow"), Category::ExternalWorkflow, CommandSign::Opens,
                     tr("a full purple square with an arrow")),
         commandItem(Sign::Nexus, tr("Nexus Operation"), Category::Nexus, CommandSign::Opens,
                     tr("a full pink square with an N")),
         commandItem(Sign::Marker, tr("Command without a result: Marker"), Category::Marker, CommandSign::Marks,
                     tr("a hollow grey square with an M")),
         commandItem(Sign::Update, tr("Update"), Category::Update, CommandSign::Updates, tr("a hollow green square")),
         commandItem(Sign::Properties, tr("search attributes, memo"), Category::Properties, CommandSign::Changes,
                     tr("a hollow grey square")),
         commandItem(Sign::Cancel, tr("cancel"), scope.lookOf(Sign::Cancel).category, CommandSign::Cancels,
                     tr("a hollow square with a cross, in the hue of what it cancels")),
         commandItem(Sign::Complete, tr("end"), Category::Execution, CommandSign::Completes,
                     tr("a hollow square with a tick")),
         commandItem(Sign::Fail, tr("end with a failure"), Category::Execution, CommandSign::Fails,
                     tr("a hollow red square with a cross")),
         commandItem(Sign::GiveIn, tr("end because it was canceled"), Category::Execution, CommandSign::GivesIn,
                     tr("a hollow square with a slash")),
         commandItem(Sign::Continue, tr("continue as new"), Category::Execution, CommandSign::Continues,
                     tr("a hollow square with an arrow to the right")),
         {Sign::Fan, kMarkPitch + kMarkSize, fan(scope.lookOf(Sign::Fan)),
          tr("at one time: side by side, the first of them stands at it"), tr("squares on a line")},
         {Sign::Commands, kBoxLeastWidth, paintFoldedCommands, tr("several Commands together"),
          tr("a low pale block with their number")}}};
}

LegendSection awaitableSection(const LegendScope &scope)
{
    using Sign = LegendSign;
    const auto hue = [&scope](Sign sign) { return scope.lookOf(sign).category; };
    const auto form = [&scope](Sign sign) { return scope.lookOf(sign).end; };
    const double running = isRunningFromItsBegin(hue(Sign::OpenBar)) ? 0 : kWaitingWidth;
    return {
        tr("What a Workflow awaits"),
        {{Sign::Bar, kBarWidth, bar(hue(Sign::Bar), kWaitingWidth, false), tr("scheduled, then started"),
          tr("a bar, hatched and then filled")},
         {Sign::RunningBar, kBarWidth, bar(hue(Sign::RunningBar), 0, false), tr("under way"), tr("a filled bar")},
         {Sign::OpenBar, kBarWidth, bar(hue(Sign::OpenBar), running, true), tr("no result in this history"),
          tr("a bar with a dashed edge")},
         {Sign::Bars, kBoxWidth, bars(hue(Sign::Bars), false), tr("several of a lane together"),
          tr("a paler block with their number")},
         {Sign::BarsWithFailure, kBoxWidth, bars(hue(Sign::BarsWithFailure), true),
          tr("several of a lane, one of them failed"), tr("a paler block with a red pin")},
         outcomeItem(Sign::Completed, tr("completed, fired"), Outcome::Completed, form(Sign::Completed),
                     tr("a green ring with a tick")),
         outcomeItem(Sign::Failed, tr("failed"), Outcome::Failed, form(Sign::Failed), tr("a red disc with a cross")),
         outcomeItem(Sign::TimedOut, tr("timed out"), Outcome::TimedOut, form(Sign::TimedOut),
                     tr("a red disc with a clock")),
         outcomeItem(Sign::Canceled, tr("canceled"), Outcome::Canceled, form(Sign::Canceled),
                     tr("a grey ring with a slash"))}};
}

LegendSection linkSection(const LegendScope &scope)
{
    using Sign = LegendSign;
    const auto hue = [&scope](Sign sign) { return scope.lookOf(sign).category; };
    return {tr("Links"),
            {{Sign::OpeningLink, kLinkWidth, upright(hue(Sign::OpeningLink), Qt::SolidLine),
              tr("from a Command to what it opened"), tr("a line downwards")},
             {Sign::CancellingLink, kLinkWidth, upright(hue(Sign::CancellingLink), Qt::DashLine),
              tr("from a Command to what it cancels"), tr("a dashed line downwards")},
             {Sign::Handover, kLinkWidth, handover(hue(Sign::Handover)), tr("result handed to this Workflow Task"),
              tr("a line that ends in an arrow")},
             {Sign::Arrival, kDiamondSize, paintArrival, tr("Signal, Update or request from outside"),
              tr("a green diamond")},
             {Sign::Arrivals, kFoldWidth + 1, arrivals(hue(Sign::Arrivals)), tr("several from outside together"),
              tr("a green block")}}};
}

} // namespace

std::vector<LegendSection> legendSections(const LegendScope &scope)
{
    std::vector<LegendSection> sections = {executionSection(scope), taskSection(), commandSection(scope),
                                           awaitableSection(scope), linkSection(scope)};
    for (LegendSection &section : sections)
        std::erase_if(section.items, [&scope](const LegendItem &item) { return !scope.has(item.sign); });
    std::erase_if(sections, [](const LegendSection &section) { return section.items.empty(); });
    return sections;
}

} // namespace hindsight::ui
