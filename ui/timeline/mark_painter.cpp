#include "core/model/catalog.h"
#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/mark_signs.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/painter_split.h"
#include "ui/timeline/timeline_painter.h"

#include <algorithm>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kLeastSignedWidth = 9;
constexpr double kRaise = 3;
constexpr std::size_t kManyBoxes = 60;
constexpr double kPlainBox = 40; // narrower ones are drawn plainly where many are in sight

// What has no room for its sign stands out of its row, so that the colour is not alone in telling that it failed.
QRectF raised(const QRectF &rect)
{
    return rect.adjusted(0, -kRaise, 0, kRaise);
}

} // namespace

void TimelinePainter::paintBoxes()
{
    for (const SceneBox &box : m_scene.boxes()) {
        beginMark({SceneHit::Kind::Task, box.first, box.end, box.rect});
        if (box.isFolded())
            paintFoldedBox(box);
        else
            paintBox(box);
        endMark();
    }
    m_painter.setOpacity(1);
}

// Several tasks as one block with the first and last number; what failed among them takes a part of its own.
void TimelinePainter::paintFoldedBox(const SceneBox &box)
{
    const core::TaskBox &first = m_diagram.tasks()[box.first];
    const core::TaskBox &last = m_diagram.tasks()[box.end - 1];
    paintSplitAtStep(first.begin, last.end, box.rect, false, [&] { paintFoldedBoxBody(box); });
}

void TimelinePainter::paintFoldedBoxBody(const SceneBox &box)
{
    paintBlock(m_painter, box.rect, toned(m_theme.workflowTask));
    QRectF rest = box.rect;
    if (box.hasFailure) {
        const QColor color = m_theme.colorOf(core::Outcome::Failed);
        const bool hasRoom = box.rect.width() >= 2 * kMarkSize;
        const QRectF part = hasRoom ? box.rect.adjusted(box.rect.width() - kMarkSize, 0, 0, 0) : raised(box.rect);
        paintBlock(m_painter, part, color);
        if (hasRoom)
            paintOutcomeSign(m_painter, part.center(), 7, core::Outcome::Failed, m_theme.onFilled);
        rest.setRight(part.left());
    }
    if (rest.width() < kLeastLetterWidth)
        return;
    const QString numbers = QStringLiteral("%1–%2").arg(box.first + 1).arg(box.end);
    const double width = m_smallText.horizontalAdvance(numbers);
    if (width + 4 <= rest.width())
        paintText({QRectF(rest.center().x() - width / 2, rest.top(), width, rest.height()), numbers}, m_smallFont,
                  m_theme.text, {});
}

void TimelinePainter::paintBox(const SceneBox &box)
{
    const core::TaskBox &task = m_diagram.tasks()[box.first];
    const core::Outcome outcome = m_diagram.execution().task(task.task).outcome;
    const QColor color = box.hasFailure ? m_theme.colorOf(outcome) : m_theme.workflowTask;
    const bool isPlain = m_scene.boxes().size() > kManyBoxes && box.rect.width() < kPlainBox;
    paintSplitAtStep(task.begin, task.end, box.rect, m_state.chain.holds(task.task), [&] {
        if (isPlain && !task.isOpen)
            paintPlainTaskShape(m_painter, m_theme, box.rect, box.startedX, color);
        else
            paintTaskShape(m_painter, m_theme, box.rect, box.startedX, color, task.isOpen, m_cache);
        const QRectF waiting(box.rect.topLeft(), QPointF(box.startedX, box.rect.bottom()));
        const QRectF working(QPointF(box.startedX, box.rect.top()), box.rect.bottomRight());
        const bool isWaiting = working.width() < 1;
        const QRectF inside = isWaiting ? waiting : working;
        if (box.hasFailure && inside.width() < kLeastSignedWidth)
            paintBlock(m_painter, raised(box.rect), color);
        if (inside.width() < kLeastLetterWidth)
            return;
        const QString number = QString::number(task.task.value + 1);
        const double signRoom = box.hasFailure ? kSignRoom : 0;
        const bool hasRoom = inside.width() >= m_strongText.horizontalAdvance(number) + signRoom + 4;
        const QFont &font = hasRoom ? m_strongFont : m_smallFont;
        const double textWidth = (hasRoom ? m_strongText : m_smallText).horizontalAdvance(number);
        const QColor ink = isWaiting || task.isOpen ? m_theme.text : m_theme.onFilled;
        const bool hasNumber = inside.width() >= textWidth + signRoom;
        const QPointF middle = inside.center();
        if (hasNumber) {
            const QRectF place(middle.x() - (textWidth + signRoom) / 2, inside.top(), textWidth, inside.height());
            paintText({place, number}, font, ink, isWaiting ? m_theme.ground : QColor());
        }
        if (box.hasFailure && inside.width() >= kLeastSignedWidth)
            paintOutcomeSign(m_painter, hasNumber ? middle + QPointF((textWidth + 6) / 2, 0) : middle, 7, outcome, ink);
    });
}

void TimelinePainter::paintBranches()
{
    const SceneRows &rows = m_scene.rows();
    for (const SceneBranch &branch : m_scene.branches()) {
        const core::TaskBox &task = m_diagram.tasks()[branch.task];
        const core::Row first = m_diagram.commands()[branch.firstCommand].row;
        const core::Row last = m_diagram.commands()[branch.endCommand - 1].row;
        const QRectF rect(QPointF(branch.fromX, rows.boxBottom), QPointF(branch.toX, rows.branchY));
        paintSplitAtStep(first, last, rect, m_state.chain.holds(task.task), [&] { paintBranch(branch); });
    }
    m_painter.setOpacity(1);
}

void TimelinePainter::paintBranch(const SceneBranch &branch)
{
    const SceneRows &rows = m_scene.rows();
    m_painter.setPen(QPen(m_theme.workflowTask, 1.6));
    m_painter.setBrush(Qt::NoBrush);
    const double radius = std::clamp(branch.toX - branch.fromX, 0.0, 5.0);
    QPainterPath path(QPointF(branch.fromX, rows.boxBottom));
    path.lineTo(branch.fromX, rows.branchY - radius);
    path.quadTo(branch.fromX, rows.branchY, branch.fromX + radius, rows.branchY);
    path.lineTo(std::max(branch.fromX + radius, branch.toX), rows.branchY);
    m_painter.drawPath(path);
}

void TimelinePainter::paintMarks()
{
    for (const SceneMark &mark : m_scene.marks()) {
        beginMark({SceneHit::Kind::Command, mark.first, mark.end, mark.rect});
        paintMark(mark);
        endMark();
    }
    m_painter.setOpacity(1);
}

void TimelinePainter::paintMark(const SceneMark &mark)
{
    const core::CommandMark &command = m_diagram.commands()[mark.first];
    const bool isLit = m_state.chain.holds(command.command);
    if (mark.isFolded()) {
        const core::Row last = m_diagram.commands()[mark.end - 1].row;
        return paintSplitAtStep(command.row, last, mark.rect, isLit, [&] { paintFoldedMark(mark); });
    }
    m_painter.setOpacity(opacity(isLit, isToCome(command.row)));
    paintCommandShape(m_painter, m_theme, mark.rect, command.category, command.sign);
    paintText(mark.label, m_smallFont, m_theme.textMuted, {});
}

void TimelinePainter::paintFoldedMark(const SceneMark &mark)
{
    paintBlock(m_painter, mark.rect, toned(m_theme.workflowTask));
    if (mark.rect.width() < kLeastLetterWidth)
        return;
    const QString count = QString::number(mark.end - mark.first);
    const double width = m_smallText.horizontalAdvance(count);
    if (width + 2 < mark.rect.width())
        paintText({QRectF(mark.rect.center().x() - width / 2, mark.rect.top(), width, mark.rect.height()), count},
                  m_smallFont, m_theme.text, {});
}

void TimelinePainter::paintArrivals()
{
    for (const SceneArrival &item : m_scene.arrivals()) {
        const core::ArrivalMark &arrival = m_diagram.arrivals()[item.first];
        const QColor color = m_theme.colorOf(arrival.category);
        m_painter.setOpacity(opacity(m_state.chain.holdsArrival(arrival.arrival), isToCome(arrival.row)));
        beginMark({SceneHit::Kind::Arrival, item.first, item.end, item.rect});
        if (item.isFolded()) {
            paintBlock(m_painter, item.rect, color);
        } else {
            paintDiamond(m_painter, color, item.rect);
            paintText(item.label, m_smallFont, color, m_theme.ground);
        }
        endMark();
    }
    m_painter.setOpacity(1);
}

} // namespace hindsight::ui
