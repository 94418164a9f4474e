#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/timeline/overview_view.h"
#include "ui/timeline/overview_words.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hindsight::ui {

namespace {

constexpr double kZoomStep = 1.3;
constexpr double kWheelZoom = 1.0015; // to the power of the wheel's eighths of a degree
constexpr double kWheelNotch = 120;
constexpr core::Position kSteps = 8; // in which keys and the wheel move a part by its own length

core::Position stepOf(const core::Range &range)
{
    return std::max<core::Position>(1, range.length() / kSteps);
}

core::Position middleOf(const core::Range &range)
{
    return range.begin + range.length() / 2;
}

Qt::CursorShape cursorFor(OverviewHit hit)
{
    switch (hit) {
    case OverviewHit::Nothing:
        return Qt::ArrowCursor;
    case OverviewHit::Beside:
        return Qt::CrossCursor;
    case OverviewHit::Part:
        return Qt::OpenHandCursor;
    case OverviewHit::LeftEdge:
    case OverviewHit::RightEdge:
        return Qt::SizeHorCursor;
    }
    return Qt::ArrowCursor;
}

} // namespace

bool OverviewView::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        showTooltip(*static_cast<QHelpEvent *>(event));
        return true;
    }
    // While something is dragged, Escape is ours and not the window's.
    if (event->type() == QEvent::ShortcutOverride && m_drag &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void OverviewView::showRange(const core::Range &range)
{
    m_viewState.show(axis().scale(), range);
}

void OverviewView::centreAt(core::Position position)
{
    const core::Range &range = m_viewState.range();
    showRange(panned(range, position - middleOf(range), axis().extent()));
}

void OverviewView::moveBy(core::Position by)
{
    showRange(panned(m_viewState.range(), by, axis().extent()));
}

void OverviewView::moveEdge(OverviewHit edge, const core::Range &from, core::Position by)
{
    // What lies beyond the strip can't be seen, so an edge there is taken where it is drawn.
    const core::Range whole = scene() ? scene()->map().range() : axis().extent();
    core::Range range = from;
    if (edge == OverviewHit::LeftEdge)
        range.begin = std::min(std::max({from.begin, whole.begin}) + by, from.end - kShortestRange);
    else
        range.end = std::max(std::min({from.end, whole.end}) + by, from.begin + kShortestRange);
    range.begin = std::max(range.begin, std::min(whole.begin, from.begin));
    range.end = std::min(range.end, std::max(whole.end, from.end));
    showRange(range);
}

void OverviewView::zoomAt(core::Position anchor, double factor)
{
    const core::Position whole = scene() ? scene()->map().range().length() : axis().extent().length();
    showRange(zoomed(m_viewState.range(), anchor, factor, whole + whole / 2));
}

void OverviewView::goTo(core::Row failure)
{
    centreAt(axis().at(failure));
    m_viewState.select(Selection::of(core::EventIndex(failure)));
}

void OverviewView::keyPressEvent(QKeyEvent *event)
{
    const core::Range range = m_viewState.range();
    const core::Range extent = axis().extent();
    const core::Position step = stepOf(range);
    const bool isResizing = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        return isResizing ? moveEdge(OverviewHit::RightEdge, range, -step) : moveBy(-step);
    case Qt::Key_Right:
        return isResizing ? moveEdge(OverviewHit::RightEdge, range, step) : moveBy(step);
    case Qt::Key_PageUp:
        return moveBy(-range.length());
    case Qt::Key_PageDown:
        return moveBy(range.length());
    case Qt::Key_Home:
        return isResizing ? moveEdge(OverviewHit::LeftEdge, range, extent.begin - step - range.begin)
                          : moveBy(extent.begin - step - range.begin);
    case Qt::Key_End:
        return isResizing ? moveEdge(OverviewHit::RightEdge, range, extent.end + step - range.end)
                          : moveBy(extent.end + step - range.end);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomAt(middleOf(range), 1 / kZoomStep);
    case Qt::Key_Minus:
        return zoomAt(middleOf(range), kZoomStep);
    case Qt::Key_Escape:
        if (m_drag) {
            showRange(m_drag->range);
            return endDrag();
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void OverviewView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (!scene())
        return;
    const core::Range &range = m_viewState.range();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const core::Position under = scene()->map().at(event->position().x());
        const bool isInside = under >= range.begin && under <= range.end;
        return zoomAt(isInside ? under : middleOf(range), std::pow(kWheelZoom, -event->angleDelta().y()));
    }
    const QPoint turned = event->angleDelta();
    const int by = std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y();
    moveBy(static_cast<core::Position>(std::llround(-by / kWheelNotch * static_cast<double>(stepOf(range)))));
}

void OverviewView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !scene())
        return QWidget::mousePressEvent(event);
    const OverviewHit hit = scene()->hit(event->position(), m_viewState.range());
    if (hit == OverviewHit::Nothing)
        return;
    m_drag = Drag{.held = hit, .pressedAt = event->position(), .range = m_viewState.range()};
    if (const OverviewFailure *failure = scene()->failureAt(event->position()); failure)
        m_drag->failure = failure->first;
    if (hit == OverviewHit::Part && !m_drag->failure)
        setCursor(Qt::ClosedHandCursor);
    update();
}

void OverviewView::mouseMoveEvent(QMouseEvent *event)
{
    if (!scene())
        return;
    if (!m_drag)
        return hover(event->position());
    const double moved = std::abs(event->position().x() - m_drag->pressedAt.x());
    // What is taken follows at once; a click beside it may tremble.
    const bool isTaken = m_drag->held != OverviewHit::Beside && !m_drag->failure;
    m_drag->isMoving = m_drag->isMoving || moved >= (isTaken ? 1 : QApplication::startDragDistance());
    if (m_drag->isMoving)
        dragTo(event->position());
}

void OverviewView::dragTo(const QPointF &point)
{
    const PixelMap &map = scene()->map();
    const double moved = point.x() - m_drag->pressedAt.x();
    const core::Position by = moved < 0 ? -map.length(-moved) : map.length(moved);
    switch (m_drag->held) {
    case OverviewHit::Nothing:
        return;
    case OverviewHit::Beside: {
        const core::Range whole = map.range();
        const core::Position from = std::clamp(map.at(m_drag->pressedAt.x()), whole.begin, whole.end);
        const core::Position to = std::clamp(map.at(point.x()), whole.begin, whole.end);
        m_drag->chosen = {std::min(from, to), std::max(from, to)};
        return update();
    }
    case OverviewHit::Part:
        return showRange(panned(m_drag->range, by, axis().extent()));
    case OverviewHit::LeftEdge:
    case OverviewHit::RightEdge:
        return moveEdge(m_drag->held, m_drag->range, by);
    }
}

void OverviewView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_drag)
        return QWidget::mouseReleaseEvent(event);
    finishDrag();
    hover(event->position());
}

void OverviewView::finishDrag()
{
    const Drag drag = *m_drag;
    endDrag();
    if (!scene())
        return;
    if (!drag.isMoving && drag.failure)
        return goTo(*drag.failure);
    if (drag.held != OverviewHit::Beside)
        return;
    if (!drag.isMoving)
        centreAt(scene()->map().at(drag.pressedAt.x()));
    else if (drag.chosen.length() >= kShortestRange)
        showRange(drag.chosen);
}

void OverviewView::endDrag()
{
    m_drag.reset();
    unsetCursor();
    update();
}

void OverviewView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && scene() && scene()->plot().contains(event->position()))
        emit wholeAsked();
}

void OverviewView::hover(const QPointF &point)
{
    if (!scene())
        return;
    const OverviewHit hit = scene()->hit(point, m_viewState.range());
    setCursor(scene()->failureAt(point) ? Qt::PointingHandCursor : cursorFor(hit));
    if (hit != std::exchange(m_hovered, hit))
        update();
}

void OverviewView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    if (std::exchange(m_hovered, OverviewHit::Nothing) != OverviewHit::Nothing)
        update();
}

void OverviewView::showTooltip(const QHelpEvent &event)
{
    const core::Execution &execution = m_document.execution();
    const std::optional<std::size_t> bucket = scene() ? scene()->bucketAt(event.pos().x()) : std::nullopt;
    if (!bucket)
        return QToolTip::hideText();
    const OverviewFailure *failure = scene()->failureAt(event.pos());
    const QString text = failure ? OverviewWords::tooltip(execution, *failure)
                                 : OverviewWords::tooltip(execution, scene()->buckets()[*bucket], m_viewState.times());
    // Escaped, since names come from the file and a tooltip would take markup for its own.
    QToolTip::showText(event.globalPos(), u"<p style='white-space:pre'>" + text.toHtmlEscaped() + u"</p>", this,
                       QRect(event.pos().x() - 1, 0, 3, height()));
}

} // namespace hindsight::ui
