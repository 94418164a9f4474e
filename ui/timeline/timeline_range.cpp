// Which part of the history is in sight: zooming, panning, fitting, scroll bars, another width.
#include "ui/document/document.h"
#include "ui/document/view_history.h"
#include "ui/document/view_state.h"
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/selection_mark.h"
#include "ui/timeline/timeline_view.h"

#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kZoomStep = 1.3;
// Histories up to this size are shown whole at first; longer ones from their start, with columns that can be read.
constexpr core::Row kShownWhole = 120;
constexpr double kBringInMargin = 80;
// QScrollBar counts in int; the horizontal one only shows where in the whole the range is.
constexpr int kBarSteps = 1'000'000;

} // namespace

core::Range TimelineView::wholeRange() const
{
    return fitted(m_axis->extent(), plotWidth(), kMarginLeft, TimelineScene::endRoom(*m_diagram, plotWidth()));
}

void TimelineView::showWhole(bool initially)
{
    core::Range range = wholeRange();
    const bool isReadable = m_axis->isTime() || m_axis->rowCount() <= kShownWhole;
    if (initially && !isReadable) {
        const double columns = plotWidth() / kReadableColumn;
        range = {-core::kColumn, static_cast<core::Position>((columns - 1) * static_cast<double>(core::kColumn))};
    }
    m_shownWidth = plotWidth();
    m_viewState.show(m_axis->scale(), range);
    m_isWholeShown = !initially || isReadable;
}

void TimelineView::showRange(const core::Range &range)
{
    m_viewState.show(m_axis->scale(), range);
}

void TimelineView::showRows(core::Row first, core::Row last)
{
    const core::Position begin = m_axis->at(first);
    const core::Position least = m_axis->scale() == core::Scale::Sequence ? 4 * core::kColumn : kShortestRange;
    core::Range range{begin, m_axis->at(last)};
    if (range.length() < least) {
        const core::Position grow = (least - range.length()) / 2;
        range = {range.begin - grow, range.end + grow};
    }
    showRange(fitted(range, plotWidth(), plotWidth() / 8, plotWidth() / 8));
}

void TimelineView::zoomIn()
{
    zoomAt(zoomPlace(), 1 / kZoomStep);
}

void TimelineView::zoomOut()
{
    zoomAt(zoomPlace(), kZoomStep);
}

void TimelineView::zoomAt(double x, double factor)
{
    const core::Range whole = wholeRange();
    const double anchor = std::clamp(x, panelWidth(), panelWidth() + plotWidth());
    showRange(zoomed(m_viewState.range(), map().at(anchor), factor, whole.length() + whole.length() / 2));
}

void TimelineView::pan(double pixels)
{
    const core::Position by = map().length(std::abs(pixels));
    showRange(panned(m_viewState.range(), pixels < 0 ? -by : by, m_axis->extent()));
}

void TimelineView::fitAll()
{
    m_document.viewHistory().settle();
    showWhole(false);
    verticalScrollBar()->setValue(0);
}

void TimelineView::fitSelection()
{
    const auto rows = rowsOf(*m_diagram, m_viewState.selection());
    if (!rows)
        return;
    m_document.viewHistory().settle();
    showRows(rows->first, rows->second);
}

void TimelineView::fitMeasure()
{
    if (!m_measure)
        return;
    m_document.viewHistory().settle();
    const core::Range range = m_measure->range();
    const core::Position grow = std::max<core::Position>(0, kShortestRange - range.length());
    showRange(
        fitted({range.begin - grow / 2, range.end + grow - grow / 2}, plotWidth(), plotWidth() / 12, plotWidth() / 12));
}

void TimelineView::setScale(core::Scale scale)
{
    const auto axis = std::make_unique<const core::Axis>(m_document.execution(), scale);
    if (axis->scale() == m_axis->scale())
        return;
    m_document.viewHistory().settle();
    if (m_isWholeShown) {
        const double width = plotWidth();
        m_viewState.show(scale, fitted(axis->extent(), width, kMarginLeft, TimelineScene::endRoom(*m_diagram, width)));
        return;
    }
    const core::Range &range = m_viewState.range();
    const core::Position middle = samePlace(*m_axis, range.begin + range.length() / 2, *axis);
    const core::Position length = samePlace(*m_axis, range.end, *axis) - samePlace(*m_axis, range.begin, *axis);
    const core::Position begin = middle - std::max(length, kShortestRange) / 2;
    m_viewState.show(scale, {begin, begin + std::max(length, kShortestRange)});
}

void TimelineView::bringIn(core::Row row, core::AwaitableIndex awaitable)
{
    if (m_shownWidth <= 0)
        return;
    const core::Range &range = m_viewState.range();
    const core::Range moved = broughtIn(range, m_axis->at(row), map().length(kBringInMargin));
    if (moved != range)
        showRange(moved);
    if (!awaitable.isValid())
        return;
    const std::uint32_t lane = m_diagram->bars()[m_diagram->barOf(awaitable)].lane;
    const std::uint32_t pinned = m_diagram->pinnedLaneCount();
    if (lane == core::kNoLane || lane < pinned)
        return;
    const auto top = static_cast<int>((lane - pinned) * kLaneHeight);
    const int shown =
        viewport()->height() - static_cast<int>(SceneRows::of(*m_diagram).lanesTop + pinned * kLaneHeight);
    QScrollBar &bar = *verticalScrollBar();
    if (top < bar.value())
        bar.setValue(top);
    else if (top + kLaneHeight > bar.value() + shown)
        bar.setValue(top + static_cast<int>(kLaneHeight) - shown);
}

void TimelineView::updateBars()
{
    m_isFollowing = true;
    const double shown = viewport()->height() - SceneRows::of(*m_diagram).lanesTop;
    const double lanes = TimelineScene::lanesHeight(*m_diagram, kLaneHeight);
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(lanes - shown))));
    verticalScrollBar()->setPageStep(std::max(1, static_cast<int>(shown)));
    verticalScrollBar()->setSingleStep(static_cast<int>(kLaneHeight));

    const core::Range whole = wholeRange();
    const core::Range &range = m_viewState.range();
    const core::Position begin = std::min(whole.begin, range.begin);
    const double length = static_cast<double>(std::max(whole.end, range.end) - begin);
    const auto steps = [length](core::Position part) {
        return static_cast<int>(std::lround(static_cast<double>(part) / length * kBarSteps));
    };
    const int page = std::max(1, steps(range.length()));
    horizontalScrollBar()->setRange(0, std::max(0, kBarSteps - page));
    horizontalScrollBar()->setPageStep(page);
    horizontalScrollBar()->setSingleStep(std::max(1, page / 20));
    horizontalScrollBar()->setValue(steps(range.begin - begin));
    m_isFollowing = false;
}

void TimelineView::scrollContentsBy(int dx, int)
{
    if (dx != 0 && !m_isFollowing) {
        const core::Range whole = wholeRange();
        const core::Range &range = m_viewState.range();
        const core::Position origin = std::min(whole.begin, range.begin);
        const double length = static_cast<double>(std::max(whole.end, range.end) - origin);
        const double part = static_cast<double>(horizontalScrollBar()->value()) / kBarSteps;
        const core::Position begin = origin + static_cast<core::Position>(std::llround(part * length));
        showRange({begin, begin + range.length()});
    }
    viewport()->update();
    AccessibleTimeline::announce(*this);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    followPlotWidth();
}

void TimelineView::followPlotWidth()
{
    const double width = plotWidth();
    m_document.viewHistory().settle();
    if (m_shownWidth <= 0 || m_isWholeShown) {
        showWhole(m_shownWidth <= 0);
    } else if (width != m_shownWidth) {
        // What was in sight keeps its size; at the right there is more or less of it.
        core::Range range = m_viewState.range();
        range.end =
            range.begin + std::max(kShortestRange, static_cast<core::Position>(std::llround(
                                                       static_cast<double>(range.length()) * width / m_shownWidth)));
        m_shownWidth = width;
        showRange(range);
    }
    m_document.viewHistory().amend();
    updateBars();
    tellPanelWidth();
}

} // namespace hindsight::ui
