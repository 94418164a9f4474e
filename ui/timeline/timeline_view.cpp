#include "ui/timeline/timeline_view.h"

#include "ui/document/document.h"
#include "ui/document/notebook.h"
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

constexpr double kLeastPlotWidth = 60;

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
    connect(&m_viewState, &ViewState::comparedWithChanged, this, &TimelineView::followStep);
    connect(&m_viewState, &ViewState::timesChanged, this, &TimelineView::followTimes);
    connect(&document.notebook(), &Notebook::changed, this, &TimelineView::followNotes);
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
    followNotes();
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
    if (m_shownWidth > 0)
        followPlotWidth();
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
    m_paintState.comparedWith = core::rowOf(m_viewState.comparedWith());
    viewport()->update();
    AccessibleTimeline::announce(*this);
}

void TimelineView::followNotes()
{
    const core::History &history = m_document.execution().history();
    std::vector<NoteMark> marks;
    for (const auto &[id, note] : m_document.notebook().notes().events) {
        if (const core::EventIndex event = history.find(id); event.isValid())
            marks.push_back({core::rowOf(event), note.isMarked, !note.text.empty()});
    }
    m_paintState.notes = std::make_shared<const std::vector<NoteMark>>(std::move(marks));
    viewport()->update();
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

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        viewport()->update();
    if (event->type() != QEvent::FontChange && event->type() != QEvent::LanguageChange)
        return;
    m_scene.reset();
    m_fullPanelWidth = TimelineScene::panelWidth(*m_diagram);
    if (m_shownWidth > 0)
        followPlotWidth();
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
