#include "ui/timeline/timeline_view.h"

#include "ui/document/document.h"
#include "ui/document/view_history.h"
#include "ui/document/view_state.h"
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/selection_mark.h"
#include "ui/timeline/timeline_words.h"

#include <QEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kZoomStep = 1.3;
constexpr double kLeastPlotWidth = 60;
// Histories up to this size are shown whole at first; longer ones from their start, with columns that can be read.
constexpr core::Row kShownWhole = 120;
constexpr double kBringInMargin = 80;
// QScrollBar counts in int; the horizontal one only shows where in the whole the range is.
constexpr int kBarSteps = 1'000'000;

// Where that which stands at a place of one axis stands on the other.
core::Position samePlace(const core::Axis &from, core::Position position, const core::Axis &to)
{
    return from.isTime() && to.isTime() ? to.positionOf(from.timeAt(position)) : to.at(from.nearest(position));
}

} // namespace

TimelineView::TimelineView(Document &document, QWidget *parent)
    : QAbstractScrollArea(parent), m_document(document), m_viewState(document.viewState())
{
    AccessibleTimeline::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Timeline"));
    viewport()->setMouseTracking(true);
    viewport()->grabGesture(Qt::PinchGesture);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&document, &Document::executionChanged, this, &TimelineView::followDocument);
    connect(&m_viewState, &ViewState::scaleChanged, this, &TimelineView::followScale);
    connect(&m_viewState, &ViewState::rangeChanged, this, &TimelineView::followRange);
    connect(&m_viewState, &ViewState::arrangementChanged, this, &TimelineView::followArrangement);
    connect(&m_viewState, &ViewState::selectionChanged, this, &TimelineView::followSelection);
    connect(&m_viewState, &ViewState::stepChanged, this, &TimelineView::followStep);
    connect(&m_viewState, &ViewState::timesChanged, this, &TimelineView::followTimes);
    connect(&m_heldKeys, &HeldKeys::panned, this, &TimelineView::pan);
    connect(&m_heldKeys, &HeldKeys::zoomed, this, [this](double factor) { zoomAt(zoomPlace(), factor); });
    layOut();
}

TimelineView::~TimelineView() = default;

QSize TimelineView::sizeHint() const
{
    return {1200, 520};
}

QSize TimelineView::minimumSizeHint() const
{
    return {360, 240};
}

void TimelineView::layOut()
{
    m_scene.reset();
    m_isPainted = false;
    m_diagram = core::buildDiagram(m_document.sharedExecution(), m_viewState.arrangement());
    m_axis = std::make_unique<core::Axis>(m_document.execution(), m_viewState.scale());
    m_fullPanelWidth = TimelineScene::panelWidth(*m_diagram);
    m_paintState = {};
    m_hoveredMark = {};
    m_hoveredChain = {};
    setMeasure({});
    followSelection();
    followStep();
    updateBars();
    tellPanelWidth();
}

void TimelineView::followDocument()
{
    const QScopedValueRollback staying(m_isStaying, true);
    const std::unique_ptr<const core::Axis> before = std::move(m_axis);
    const std::optional<Measure> measure = m_measure;
    layOut();
    if (measure && before->scale() == m_axis->scale())
        setMeasure(Measure{samePlace(*before, measure->anchor, *m_axis), samePlace(*before, measure->head, *m_axis)});
    // Without a time the axis has another scale than the one that was looked at.
    const bool isSameScale = m_axis->scale() == m_viewState.scale();
    if (m_shownWidth > 0 && (m_isWholeShown || !isSameScale))
        showWhole(false);
    m_document.viewHistory().amend();
    AccessibleTimeline::announce(*this);
}

double TimelineView::panelWidth() const
{
    return std::min(m_fullPanelWidth, std::max(0.0, viewport()->width() * 0.4));
}

void TimelineView::tellPanelWidth()
{
    const double width = panelWidth();
    if (width != std::exchange(m_toldPanelWidth, width))
        emit panelWidthChanged(width);
}

double TimelineView::plotWidth() const
{
    return std::max(kLeastPlotWidth, viewport()->width() - panelWidth());
}

PixelMap TimelineView::map() const
{
    return {m_viewState.range(), panelWidth(), plotWidth()};
}

const TimelineScene *TimelineView::scene()
{
    const QSizeF size(panelWidth() + plotWidth(), viewport()->height());
    if (viewport()->height() <= 0 || m_shownWidth <= 0)
        return nullptr;
    const SceneRequest request{.range = m_viewState.range(),
                               .size = size,
                               .panelWidth = panelWidth(),
                               .laneHeight = kLaneHeight,
                               .lanesScrolled = static_cast<double>(verticalScrollBar()->value()),
                               .times = m_viewState.times()};
    if (!m_scene || m_scene->request() != request) {
        m_scene = std::make_unique<const TimelineScene>(*m_diagram, *m_axis, request);
        m_picture.forget();
        hoverMark();
        updateLinks();
        ++m_sceneRevision;
    }
    return m_scene.get();
}

core::Range TimelineView::wholeRange() const
{
    return fitted(m_axis->extent(), plotWidth(), kMarginLeft, kMarginRight + kFlagRoom);
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
        m_viewState.show(scale, fitted(axis->extent(), width, kMarginLeft, kMarginRight + kFlagRoom));
        return;
    }
    const core::Range &range = m_viewState.range();
    const core::Position middle = samePlace(*m_axis, range.begin + range.length() / 2, *axis);
    const core::Position length = samePlace(*m_axis, range.end, *axis) - samePlace(*m_axis, range.begin, *axis);
    const core::Position begin = middle - std::max(length, kShortestRange) / 2;
    m_viewState.show(scale, {begin, begin + std::max(length, kShortestRange)});
}

void TimelineView::followScale()
{
    m_scene.reset();
    const auto before =
        std::exchange(m_axis, std::make_unique<const core::Axis>(m_document.execution(), m_viewState.scale()));
    // Only now: what shows the measure is laid out along the axis.
    if (m_measure)
        setMeasure(
            Measure{samePlace(*before, m_measure->anchor, *m_axis), samePlace(*before, m_measure->head, *m_axis)});
    viewport()->update();
}

void TimelineView::followRange()
{
    m_isWholeShown = m_viewState.range() == wholeRange();
    updateBars();
    viewport()->update();
    AccessibleTimeline::announce(*this);
}

// The lanes have changed, and with them which bar is which; nothing else has.
void TimelineView::followArrangement()
{
    m_scene.reset();
    m_hoveredMark = {};
    m_hoveredChain = {};
    m_diagram = core::buildDiagram(m_document.sharedExecution(), m_viewState.arrangement());
    m_fullPanelWidth = TimelineScene::panelWidth(*m_diagram);
    updateBars();
    const QScopedValueRollback staying(m_isStaying, true);
    followSelection();
}

// Those of a chain wherever it reaches, also where all are too many to be drawn.
void TimelineView::updateLinks()
{
    m_paintState.litLinks = m_scene ? m_scene->linksOf(m_paintState.chain) : std::vector<SceneLink>();
    m_hoveredLinks = m_scene ? m_scene->linksOf(m_hoveredChain) : std::vector<SceneLink>();
}

void TimelineView::followSelection()
{
    const Selection &selection = m_viewState.selection();
    const core::Execution &execution = m_document.execution();
    m_paintState.selected =
        markOf(*m_diagram, selection, selection == m_chosen ? m_chosenKind : SceneHit::Kind::Nothing);
    m_walkColumn = core::kNoRow;
    m_paintState.chain = chainOf(*m_diagram, selection);
    m_paintState.litBars.clear();
    for (const core::AwaitableIndex awaitable : m_paintState.chain.awaitables)
        m_paintState.litBars.push_back(m_diagram->barOf(awaitable));
    std::ranges::sort(m_paintState.litBars);
    updateLinks();
    const auto rows = rowsOf(*m_diagram, selection);
    if (rows && !m_isStaying)
        bringIn(rows->second, selection.awaitable(execution));
    describeSelection();
    viewport()->update();
    AccessibleTimeline::announce(*this);
}

void TimelineView::followTimes()
{
    describeSelection();
    viewport()->update();
}

void TimelineView::followStep()
{
    m_paintState.step = core::rowOf(m_viewState.step());
    viewport()->update();
    AccessibleTimeline::announce(*this);
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

void TimelineView::describeSelection()
{
    QString description = TimelineWords::summary(m_document.execution());
    if (m_paintState.selected)
        description =
            tr("%1. Selected: %2")
                .arg(description, TimelineWords::tooltip(*m_diagram, *m_paintState.selected, m_viewState.times()));
    setAccessibleDescription(description);
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

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
    if (event->type() != QEvent::FontChange && event->type() != QEvent::LanguageChange)
        return;
    m_scene.reset();
    m_fullPanelWidth = TimelineScene::panelWidth(*m_diagram);
    tellPanelWidth();
    viewport()->update();
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const Theme &theme = Theme::of(palette());
    const TimelineScene *const picture = scene();
    if (!picture) {
        painter.fillRect(viewport()->rect(), theme.ground);
        return;
    }
    m_picture.paint(painter, *picture, theme, m_paintState);
    m_overlay = overlay(*picture);
    m_overlay.paint(painter, *picture, theme);
    if (!std::exchange(m_isPainted, true))
        emit firstPainted();
    if (hasFocus()) {
        painter.setPen(QPen(theme.selection, 2));
        painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace hindsight::ui
