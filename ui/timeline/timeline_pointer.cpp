#include "ui/timeline/timeline_view.h"

#include "ui/document/document.h"
#include "ui/document/event_notes.h"
#include "ui/document/notebook.h"
#include "ui/document/view_history.h"
#include "ui/document/view_state.h"
#include "ui/timeline/lane_menu.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/moment_words.h"
#include "ui/timeline/selection_mark.h"
#include "ui/timeline/timeline_words.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kSnapDistance = 4;
constexpr double kGrabDistance = 4;

// Nothing where none of it is in sight; an end that is not has no words.
std::optional<MeasuredSpan> measuredSpan(const Measure &measure, const PixelMap &map, const MomentWords &words)
{
    const double begin = map.x(measure.begin());
    const double end = map.x(measure.end());
    if (end < map.left() || begin > map.right())
        return std::nullopt;
    return MeasuredSpan{.beginX = begin,
                        .endX = end,
                        .words = {begin < map.left() ? QString() : words.endAt(measure.begin()),
                                  words.lengthOf(measure), end > map.right() ? QString() : words.endAt(measure.end())}};
}

} // namespace

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    switch (event->button()) {
    case Qt::BackButton:
        return m_document.viewHistory().goBack();
    case Qt::ForwardButton:
        return m_document.viewHistory().goForward();
    case Qt::LeftButton:
    case Qt::MiddleButton:
        break;
    default:
        return QAbstractScrollArea::mousePressEvent(event);
    }
    m_drag = Drag{event->position().toPoint(), m_viewState.range(), verticalScrollBar()->value()};
    if (event->button() == Qt::LeftButton && isOnRuler(event->position()))
        startMeasuring(*event);
}

void TimelineView::startMeasuring(const QMouseEvent &event)
{
    const double x = event.position().x();
    if (m_measure && event.modifiers().testFlag(Qt::ShiftModifier)) {
        setMeasure(m_measure->extendedTo(rulerPlace(x)));
        m_drag->measure = m_measure;
        m_drag->isMoving = true;
        return;
    }
    const auto grabbed = grabbedMeasure(x);
    m_drag->measure = grabbed ? *grabbed : Measure{rulerPlace(x), rulerPlace(x)};
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    m_cursor = event->position();
    if (m_drag && event->buttons() != Qt::NoButton)
        dragTo(event->position().toPoint());
    updateOverlay();
    updateCursor();
}

void TimelineView::dragTo(const QPoint &point)
{
    const QPoint moved = point - m_drag->pressedAt;
    if (!m_drag->isMoving && moved.manhattanLength() < QApplication::startDragDistance())
        return;
    m_drag->isMoving = true;
    if (m_drag->measure) {
        m_drag->measure->head = rulerPlace(point.x());
        return setMeasure(m_drag->measure);
    }
    const core::Position by = map().length(std::abs(moved.x()));
    if (moved.x() != 0)
        showRange(panned(m_drag->range, moved.x() > 0 ? -by : by, m_axis->extent()));
    verticalScrollBar()->setValue(m_drag->scrolled - moved.y());
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    const std::optional<Drag> drag = std::exchange(m_drag, std::nullopt);
    if (drag && drag->isMoving && drag->measure && drag->measure->isEmpty())
        setMeasure({});
    if (drag && !drag->isMoving && event->button() == Qt::LeftButton) {
        if (drag->measure)
            clickRuler(event->position());
        else if (scene())
            select(scene()->hit(event->position()));
    }
    updateOverlay();
    updateCursor();
}

void TimelineView::clickRuler(const QPointF &point)
{
    // One in a measured stretch begins a double click.
    if (isMeasured(point) || m_document.execution().history().eventCount() == 0)
        return;
    const QScopedValueRollback staying(m_isStaying, true);
    if (const core::EventIndex noted = noteAt(point); noted.isValid())
        return m_viewState.stepTo(noted);
    m_viewState.stepTo(core::EventIndex(m_axis->nearest(map().at(point.x()))));
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!scene() || event->button() != Qt::LeftButton)
        return;
    const auto lane = event->position().x() < panelWidth() ? scene()->laneAt(event->position()) : std::nullopt;
    if (lane) {
        core::Arrangement arrangement = m_viewState.arrangement();
        core::toggle(arrangement.toggled, m_diagram->keyOf(m_diagram->lanes()[*lane]));
        return m_viewState.arrange(arrangement);
    }
    if (const auto rows = rowsOf(*m_diagram, scene()->hit(event->position())); rows) {
        m_document.viewHistory().settle();
        showRows(rows->first, rows->second);
    } else if (isMeasured(event->position())) {
        fitMeasure();
    }
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
    } else if (const SceneHit hit = scene()->hit(event->pos()); hit.kind != SceneHit::Kind::Nothing) {
        const QScopedValueRollback staying(m_isStaying, true);
        select(hit);
    }
    QString name;
    if (lane && *lane < m_diagram->lanes().size())
        name = QString::fromStdString(m_diagram->keyOf(m_diagram->lanes()[*lane]).name);
    emit menuOpening(menu, name);
    menu.addSeparator();
    if (lane && *lane < m_diagram->lanes().size())
        fillLaneMenu(menu, *m_diagram, m_diagram->lanes()[*lane], m_viewState);
    else
        fillLanesMenu(menu, m_viewState);
    menu.exec(event->globalPos());
}

// The Event whose sign on the ruler is there; of several the nearest.
core::EventIndex TimelineView::noteAt(const QPointF &point)
{
    if (!scene() || !isOnRuler(point) || point.y() > kNoteSignHeight + kHitDistance)
        return {};
    core::EventIndex nearest;
    double distance = kNoteSignWidth / 2 + kHitDistance;
    for (const NoteMark &note : notes()) {
        const double away = std::abs(scene()->x(note.row) - point.x());
        if (away < distance) {
            distance = away;
            nearest = core::EventIndex(note.row);
        }
    }
    return nearest;
}

bool TimelineView::isOnRuler(const QPointF &point) const
{
    return point.y() < kRulerHeight && point.x() >= panelWidth() && m_axis->rowCount() > 0;
}

bool TimelineView::isMeasured(const QPointF &point) const
{
    const core::Position position = map().at(point.x());
    return m_measure && point.x() >= panelWidth() && position >= m_measure->begin() && position <= m_measure->end();
}

core::Position TimelineView::rulerPlace(double x) const
{
    const double onPlot = std::clamp(x, panelWidth(), panelWidth() + plotWidth());
    return snapped(*m_axis, map().at(onPlot), map().length(kSnapDistance));
}

std::optional<Measure> TimelineView::grabbedMeasure(double x) const
{
    if (!m_measure)
        return std::nullopt;
    const auto isNear = [&](core::Position end) { return std::abs(map().x(end) - x) <= kGrabDistance; };
    if (isNear(m_measure->end()))
        return Measure{m_measure->begin(), m_measure->end()};
    if (isNear(m_measure->begin()))
        return Measure{m_measure->end(), m_measure->begin()};
    return std::nullopt;
}

void TimelineView::setMeasure(const std::optional<Measure> &measure)
{
    if (measure == m_measure)
        return;
    const bool isOther = measure.has_value() != m_measure.has_value();
    m_measure = measure;
    updateOverlay();
    if (isOther)
        emit measureChanged();
}

double TimelineView::zoomPlace() const
{
    const bool isOnPlot = m_cursor && m_cursor->x() >= panelWidth() && m_cursor->x() <= panelWidth() + plotWidth();
    return isOnPlot ? m_cursor->x() : panelWidth() + plotWidth() / 2;
}

void TimelineView::select(const SceneHit &hit)
{
    const QScopedValueRollback staying(m_isStaying, true);
    choose(hit);
}

Overlay TimelineView::overlay(const TimelineScene &scene) const
{
    Overlay result;
    const MomentWords words(m_document.execution().history(), *m_axis, m_viewState.times().zone);
    const PixelMap &map = scene.map();
    if (m_measure)
        result.span = measuredSpan(*m_measure, map, words);
    if (!m_cursor || m_cursor->x() < panelWidth() || (m_drag && m_drag->isMoving) || m_axis->rowCount() == 0)
        return result;
    core::Position position = map.at(m_cursor->x());
    if (!m_axis->isTime())
        position = m_axis->at(m_axis->nearest(position));
    // The middle of a wide column may be out of sight.
    if (const double x = map.x(position); x >= map.left() && x <= map.right())
        result.line = HoverLine{x, words.at(position, m_paintState.step)};
    result.mark = m_hoveredMark.rect;
    result.links = m_hoveredLinks;
    result.step = m_paintState.step;
    return result;
}

// Finds the mark under the cursor; whether other links are lit by it than before.
bool TimelineView::hoverMark()
{
    const bool isDragging = m_drag && m_drag->isMoving;
    const SceneHit hit = m_cursor && m_scene && !isDragging ? m_scene->hit(*m_cursor) : SceneHit();
    if (hit == m_hoveredMark)
        return false;
    m_hoveredMark = hit;
    core::Chain chain = hit.end - hit.first == 1 ? chainOf(*m_diagram, selectionOf(*m_diagram, hit)) : core::Chain();
    if (chain == m_hoveredChain)
        return false;
    m_hoveredChain = std::move(chain);
    return true;
}

void TimelineView::updateOverlay()
{
    const TimelineScene *const picture = scene();
    if (!picture)
        return;
    if (hoverMark())
        updateLinks();
    const Overlay next = overlay(*picture);
    if (next == m_overlay)
        return;
    viewport()->update(m_overlay.region(*picture) + next.region(*picture));
    m_overlay = next;
}

void TimelineView::updateCursor()
{
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (m_drag && m_drag->isMoving)
        shape = m_drag->measure ? Qt::SizeHorCursor : Qt::ClosedHandCursor;
    else if (m_cursor && isOnRuler(*m_cursor))
        shape = grabbedMeasure(m_cursor->x()) ? Qt::SizeHorCursor : Qt::IBeamCursor;
    else if (m_hoveredMark.kind != SceneHit::Kind::Nothing)
        shape = Qt::PointingHandCursor;
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
}

void TimelineView::stopHovering()
{
    m_cursor.reset();
    updateOverlay();
}

void TimelineView::showTooltip(const QHelpEvent &event)
{
    const SceneHit hit = scene() ? scene()->hit(event.pos()) : SceneHit();
    const bool isGap = hit.kind == SceneHit::Kind::Gap;
    QString text = isGap ? TimelineWords::gap(m_axis->gaps()[hit.first])
                         : TimelineWords::tooltip(*m_diagram, hit, m_viewState.times());
    const core::EventIndex noted = noteAt(event.pos());
    const Selection of = noted.isValid() ? Selection::of(noted) : selectionOf(*m_diagram, hit);
    if (const QString notes = TimelineWords::notes(notesOn(m_document.execution(), m_document.notebook().notes(), of));
        !notes.isEmpty())
        text += (text.isEmpty() ? QString() : QStringLiteral("\n\n")) % notes;
    // Escaped, since names come from the file and a tooltip would take markup for its own.
    QToolTip::showText(event.globalPos(),
                       text.isEmpty() ? text : u"<p style='white-space:pre'>" + text.toHtmlEscaped() + u"</p>",
                       viewport(), hit.rect.toAlignedRect());
}

} // namespace hindsight::ui
