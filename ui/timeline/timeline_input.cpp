#include "ui/timeline/timeline_view.h"

#include "ui/timeline/accessible_timeline.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QNativeGestureEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace hindsight::ui {

namespace {

constexpr double kKeyPan = 80;
constexpr double kWheelZoom = 1.0015; // to the power of the wheel's eighths of a degree
constexpr double kWheelPan = 0.8;

// A touchpad tells pixels, a wheel eighths of a degree.
QPointF wheelPixels(const QWheelEvent &event)
{
    return event.pixelDelta().isNull() ? QPointF(event.angleDelta()) * kWheelPan : QPointF(event.pixelDelta());
}

} // namespace

bool TimelineView::event(QEvent *event)
{
    // While something is measured, Esc is for that, whatever else it does in the window.
    if (event->type() == QEvent::ShortcutOverride && m_measure &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

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
        if (gesture.value() > -1)
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
    // What is between the fingers stays between them, also while both move.
    const double before = viewport()->mapFromGlobal(pinch->lastCenterPoint()).x();
    const double now = viewport()->mapFromGlobal(pinch->centerPoint()).x();
    zoomAt(before, 1 / pinch->scaleFactor());
    if (now != before)
        pan(before - now);
    return true;
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (m_heldKeys.press(*event))
        return;
    // What is held with Ctrl, Alt or Meta is the window's.
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Escape:
        return m_measure ? setMeasure({}) : event->ignore();
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return m_measure ? fitMeasure() : emit detailsAsked();
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomIn();
    case Qt::Key_Minus:
        return zoomOut();
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
    default:
        // Not QAbstractScrollArea's: what is not ours here may be the window's.
        event->ignore();
    }
}

void TimelineView::keyReleaseEvent(QKeyEvent *event)
{
    if (!m_heldKeys.release(*event))
        event->ignore();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPointF by = wheelPixels(*event);
    if (event->modifiers().testFlag(Qt::ControlModifier))
        zoomAt(event->position().x(), std::pow(kWheelZoom, -event->angleDelta().y()));
    else if (event->modifiers().testFlag(Qt::ShiftModifier))
        pan(-(std::abs(by.x()) > std::abs(by.y()) ? by.x() : by.y()));
    else
        scroll(by);
    event->accept();
}

void TimelineView::scroll(const QPointF &pixels)
{
    // Where all lanes are in sight, a wheel that turns one way only pans too.
    const bool canScroll = verticalScrollBar()->maximum() > 0;
    const double along = canScroll || std::abs(pixels.x()) > std::abs(pixels.y()) ? pixels.x() : pixels.y();
    if (along != 0)
        pan(-along);
    if (!canScroll)
        return;
    // A bar counts whole pixels; what a fine wheel turns less adds up.
    m_scrollRest += pixels.y();
    const double whole = std::trunc(m_scrollRest);
    m_scrollRest -= whole;
    verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(whole));
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
    m_heldKeys.releaseAll();
    viewport()->update();
    AccessibleTimeline::announce(*this);
}

void TimelineView::hideEvent(QHideEvent *event)
{
    QAbstractScrollArea::hideEvent(event);
    m_picture.forget();
}

} // namespace hindsight::ui
