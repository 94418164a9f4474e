#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/lane_menu.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/selection_mark.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/timeline_words.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QCursor>
#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

namespace hindsight::ui {

namespace {

constexpr double kKeyPan = 80;
constexpr double kKeyZoom = 1.15;
constexpr double kWheelZoom = 1.0015; // to the power of the wheel's eighths of a degree
constexpr double kWheelPan = 0.8;

// A touchpad tells pixels, a wheel eighths of a degree.
QPointF wheelPixels(const QWheelEvent &event)
{
    return event.pixelDelta().isNull() ? QPointF(event.angleDelta()) * kWheelPan : QPointF(event.pixelDelta());
}

} // namespace

bool TimelineView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip:
        showTooltip(*static_cast<QHelpEvent *>(event));
        return true;
    case QEvent::Leave:
        stopHovering();
        break;
    case QEvent::Gesture:
        return followPinch(*static_cast<QGestureEvent *>(event));
    case QEvent::NativeGesture: {
        const auto &gesture = *static_cast<QNativeGestureEvent *>(event);
        if (gesture.gestureType() != Qt::ZoomNativeGesture)
            break;
        zoomAt(gesture.position().x(), 1 / (1 + gesture.value()));
        return true;
    }
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

bool TimelineView::followPinch(const QGestureEvent &event)
{
    const auto *const pinch = static_cast<const QPinchGesture *>(event.gesture(Qt::PinchGesture));
    if (!pinch || pinch->scaleFactor() <= 0)
        return false;
    zoomAt(viewport()->mapFromGlobal(pinch->centerPoint().toPoint()).x(), 1 / pinch->scaleFactor());
    return true;
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
    case Qt::Key_W:
        return zoomAt(pointerX(), 1 / kKeyZoom);
    case Qt::Key_S:
        return zoomAt(pointerX(), kKeyZoom);
    case Qt::Key_A:
        return pan(-kKeyPan);
    case Qt::Key_D:
        return pan(kKeyPan);
    case Qt::Key_Left:
        return pan(-kKeyPan);
    case Qt::Key_Right:
        return pan(kKeyPan);
    case Qt::Key_Up:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    case Qt::Key_Down:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    case Qt::Key_PageUp:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
    case Qt::Key_PageDown:
        return verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
    case Qt::Key_Home:
        return fitAll();
    case Qt::Key_F:
        return fitSelection();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return emit detailsAsked();
    default:
        // Not QAbstractScrollArea's: what is not ours here may be the window's.
        event->ignore();
    }
}

// The middle where the pointer is not over the picture.
double TimelineView::pointerX() const
{
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const bool isOnPlot = viewport()->rect().contains(pointer) && pointer.x() >= panelWidth();
    return isOnPlot ? pointer.x() : panelWidth() + plotWidth() / 2;
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPointF by = wheelPixels(*event);
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAt(event->position().x(), std::pow(kWheelZoom, -event->angleDelta().y()));
    } else if (event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(by.x()) > std::abs(by.y())) {
        pan(-(std::abs(by.x()) > std::abs(by.y()) ? by.x() : by.y()));
    } else if (verticalScrollBar()->maximum() > 0) {
        verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(by.y()));
    } else {
        pan(-by.y());
    }
    event->accept();
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return QAbstractScrollArea::mousePressEvent(event);
    m_drag = Drag{event->position().toPoint(), m_viewState.range(), verticalScrollBar()->value()};
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag)
        return hover(event->position());
    const QPoint moved = event->position().toPoint() - m_drag->pressedAt;
    if (!m_drag->isMoving && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_drag->isMoving = true;
    viewport()->setCursor(Qt::ClosedHandCursor);
    const core::Position by = map().length(std::abs(moved.x()));
    if (moved.x() != 0)
        showRange(panned(m_drag->range, moved.x() > 0 ? -by : by, m_axis->extent()));
    verticalScrollBar()->setValue(m_drag->scrolled - moved.y());
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool isClick = m_drag && !m_drag->isMoving && event->button() == Qt::LeftButton;
    m_drag.reset();
    viewport()->unsetCursor();
    if (isClick && scene())
        select(scene()->hit(event->position()));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!scene())
        return;
    const auto lane = event->position().x() < panelWidth() ? scene()->laneAt(event->position()) : std::nullopt;
    if (lane) {
        core::Arrangement arrangement = m_viewState.arrangement();
        core::toggle(arrangement.toggled, m_diagram->keyOf(m_diagram->lanes()[*lane]));
        return m_viewState.arrange(arrangement);
    }
    if (const auto rows = rowsOf(*m_diagram, scene()->hit(event->position())); rows)
        showRows(rows->first, rows->second);
}

// For the lane under the cursor or, from the keyboard, for that of what is selected.
void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!scene())
        return;
    QMenu menu(this);
    std::optional<std::uint32_t> lane = scene()->laneAt(event->pos());
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const core::AwaitableIndex selected = m_viewState.selection().awaitable(m_document.execution());
        lane.reset();
        if (selected.isValid())
            lane = m_diagram->bars()[m_diagram->barOf(selected)].lane;
    }
    if (lane && *lane < m_diagram->lanes().size())
        fillLaneMenu(menu, *m_diagram, m_diagram->lanes()[*lane], m_viewState);
    else
        fillLanesMenu(menu, m_viewState);
    menu.exec(event->globalPos());
}

void TimelineView::select(const SceneHit &hit)
{
    const QScopedValueRollback staying(m_isStaying, true);
    choose(hit);
}

void TimelineView::hover(const QPointF &point)
{
    if (!scene())
        return;
    const SceneHit hit = scene()->hit(point);
    const bool isOnPlot = point.x() >= panelWidth();
    const core::Row row = isOnPlot ? m_axis->nearest(map().at(point.x())) : core::kNoRow;
    if (hit == m_paintState.hoveredMark && row == m_paintState.hovered)
        return;
    if (hit != m_paintState.hoveredMark) {
        m_hoveredChain = hit.end - hit.first == 1 ? chainOf(*m_diagram, selectionOf(*m_diagram, hit)) : core::Chain();
        m_paintState.hoveredMark = hit;
        updateLinks();
    }
    m_paintState.hovered = row;
    viewport()->setCursor(hit.kind == SceneHit::Kind::Nothing ? Qt::ArrowCursor : Qt::PointingHandCursor);
    viewport()->update();
}

void TimelineView::stopHovering()
{
    if (m_paintState.hovered == core::kNoRow && m_paintState.hoveredMark.kind == SceneHit::Kind::Nothing)
        return;
    m_paintState.hovered = core::kNoRow;
    m_paintState.hoveredMark = {};
    m_hoveredChain = {};
    updateLinks();
    viewport()->update();
}

void TimelineView::showTooltip(const QHelpEvent &event)
{
    const SceneHit hit = scene() ? scene()->hit(event.pos()) : SceneHit();
    const bool isGap = hit.kind == SceneHit::Kind::Gap;
    const QString text = isGap ? TimelineWords::gap(m_axis->gaps()[hit.first])
                               : TimelineWords::tooltip(*m_diagram, hit, m_viewState.times());
    // Escaped, since names come from the file and a tooltip would take markup for its own.
    QToolTip::showText(event.globalPos(),
                       text.isEmpty() ? text : u"<p style='white-space:pre'>" + text.toHtmlEscaped() + u"</p>",
                       viewport(), hit.rect.toAlignedRect());
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    AccessibleTimeline::announce(*this);
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
    AccessibleTimeline::announce(*this);
}

} // namespace hindsight::ui
