#include "ui/timeline/overview_view.h"

#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/overview_words.h"

#include <QEvent>
#include <QPainter>

#include <utility>

namespace hindsight::ui {

namespace {

constexpr double kLeastPlotWidth = 60;

} // namespace

OverviewView::OverviewView(Document &document, QWidget *parent)
    : QWidget(parent), m_document(document), m_viewState(document.viewState())
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Overview"));
    connect(&document, &Document::executionChanged, this, &OverviewView::layOut);
    connect(&m_viewState, &ViewState::scaleChanged, this, &OverviewView::layOut);
    connect(&m_viewState, &ViewState::rangeChanged, this, &OverviewView::followRange);
    connect(&m_viewState, &ViewState::timesChanged, this, &OverviewView::followRange);
    connect(&m_viewState, &ViewState::selectionChanged, this, qOverload<>(&QWidget::update));
    connect(&m_viewState, &ViewState::stepChanged, this, qOverload<>(&QWidget::update));
    connect(&m_viewState, &ViewState::comparedWithChanged, this, qOverload<>(&QWidget::update));
}

OverviewView::~OverviewView() = default;

QSize OverviewView::sizeHint() const
{
    return {1200, static_cast<int>(metrics::kOverviewHeight)};
}

QSize OverviewView::minimumSizeHint() const
{
    return {200, static_cast<int>(metrics::kOverviewHeight)};
}

void OverviewView::setPanelWidth(double width)
{
    if (width == m_panelWidth)
        return;
    m_panelWidth = width;
    update();
}

void OverviewView::layOut()
{
    endDrag();
    m_axis.reset();
    m_scene.reset();
    followRange();
}

void OverviewView::followRange()
{
    // Hidden it costs nothing; showEvent() makes up for it.
    if (!isVisible())
        return;
    setAccessibleDescription(tr("%1. %2").arg(
        OverviewWords::visible(m_document.execution(), axis(), m_viewState.range(), m_viewState.times()),
        scene() ? OverviewWords::failures(scene()->failureCount()) : QString()));
    update();
}

void OverviewView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    followRange();
}

const core::Axis &OverviewView::axis()
{
    if (!m_axis)
        m_axis = std::make_unique<const core::Axis>(m_document.execution(), m_viewState.scale());
    return *m_axis;
}

const OverviewScene *OverviewView::scene()
{
    const OverviewRequest request{.size = size(), .panelWidth = m_panelWidth};
    if (request.size.width() < request.panelWidth + kLeastPlotWidth)
        return nullptr;
    if (!m_scene || m_scene->request() != request) {
        m_scene = std::make_unique<const OverviewScene>(m_document.execution(), axis(), request);
        m_density = {};
    }
    return m_scene.get();
}

const QPixmap &OverviewView::density()
{
    const Theme &theme = Theme::of(palette());
    const double ratio = devicePixelRatioF();
    if (!m_density.isNull() && m_density.devicePixelRatio() == ratio && m_densityTheme == &theme)
        return m_density;
    m_densityTheme = &theme;
    m_density = QPixmap((QSizeF(size()) * ratio).toSize());
    m_density.setDevicePixelRatio(ratio);
    QPainter painter(&m_density);
    const bool hasEvents = m_document.execution().history().eventCount() > 0;
    OverviewPainter(painter, *m_scene, theme).paintDensity(hasEvents ? tr("Events") : tr("Commands"));
    return m_density;
}

std::optional<double> OverviewView::xOf(core::EventIndex event)
{
    return event.isValid() ? std::optional(m_scene->map().x(axis().at(event.value))) : std::nullopt;
}

OverviewState OverviewView::state()
{
    const core::Execution &execution = m_document.execution();
    const bool isChoosing = m_drag && m_drag->isMoving && m_drag->held == OverviewHit::Beside;
    return {.visible = m_viewState.range(),
            .chosen = isChoosing ? std::optional(m_drag->chosen) : std::nullopt,
            .held = m_drag ? m_drag->held : m_hovered,
            .stepX = xOf(m_viewState.step()),
            .comparedX = xOf(m_viewState.comparedWith()),
            .selectedX = xOf(m_viewState.selection().event(execution)),
            .status = execution.status()};
}

void OverviewView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        m_density = {};
    update();
}

void OverviewView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const OverviewScene *const picture = scene();
    if (!picture) {
        painter.fillRect(rect(), theme.ground);
        return;
    }
    painter.drawPixmap(QPointF(), density());
    OverviewPainter(painter, *picture, theme).paintState(state());
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(theme.selection, 2));
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
}

} // namespace hindsight::ui
