#include "ui/timeline/overview_painter.h"

#include "ui/timeline/fonts.h"
#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/mark_signs.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/overview_words.h"
#include "ui/timeline/place_signs.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kPanelPadding = 14;
constexpr double kLeastBar = 2;
constexpr double kStrength = 0.8; // of the kinds' colours
constexpr double kWaiting = 0.35;
constexpr float kVeil = 0.5F; // over what is not visible
constexpr float kFailureLine = 0.6F;
constexpr double kGripWidth = 6;
constexpr double kGripHeight = 18;

// By its root, so that one Event is still seen beside a burst of hundreds.
double heightOf(std::uint32_t count, std::uint32_t most, double height)
{
    if (count == 0)
        return 0;
    return std::max(kLeastBar, std::round(height * std::sqrt(static_cast<double>(count) / static_cast<double>(most))));
}

} // namespace

OverviewPainter::OverviewPainter(QPainter &painter, const OverviewScene &scene, const Theme &theme)
    : m_painter(painter), m_scene(scene), m_theme(theme)
{
}

void OverviewPainter::paintDensity(const QString &eventsName)
{
    m_painter.fillRect(QRectF(QPointF(), m_scene.request().size), m_theme.ground);
    paintEvents();
    paintTasks();
    paintOpen();
    paintPanel(eventsName);
}

void OverviewPainter::paintState(const OverviewState &state)
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.save();
    m_painter.setClipRect(m_scene.plot());
    const QRectF part = m_scene.part(state.chosen.value_or(state.visible));
    paintVeil(part);
    paintFlag(state.status);
    paintHandle(part, state.held);
    paintPlaces(state);
    paintFailures();
    m_painter.restore();
    const QSizeF size = m_scene.request().size;
    m_painter.fillRect(QRectF(0, size.height() - 1, size.width(), 1), m_theme.grid);
}

void OverviewPainter::paintPanel(const QString &eventsName)
{
    const double width = m_scene.request().panelWidth;
    if (width <= 0)
        return;
    m_painter.fillRect(QRectF(0, 0, width, m_scene.request().size.height()), m_theme.panel);
    const auto name = [&](double y, const QString &text) {
        m_painter.drawText(QRectF(kPanelPadding, y - 8, width - 2 * kPanelPadding, 16), Qt::AlignVCenter, text);
    };
    const bool isFailing = m_scene.failureCount() > 0;
    m_painter.setFont(fonts::small());
    m_painter.setPen(m_theme.textMuted);
    name(kOverviewEventsTop + kOverviewRowHeight / 2, eventsName);
    name(kOverviewTasksTop + kOverviewTasksHeight / 2, OverviewWords::tr("Workflow Tasks"));
    name(kOverviewOpenTop + kOverviewRowHeight / 2, OverviewWords::tr("Open awaitables"));
    QFont strong = fonts::small();
    strong.setBold(isFailing);
    m_painter.setFont(strong);
    m_painter.setPen(isFailing ? m_theme.colorOf(core::Outcome::Failed) : m_theme.textMuted);
    name(kOverviewSignY, OverviewWords::failures(m_scene.failureCount()));
}

void OverviewPainter::paintBlock(std::size_t bucket, double top, double bottom, const QColor &color)
{
    const double left = m_scene.edge(bucket);
    m_painter.fillRect(QRectF(left, top, m_scene.edge(bucket + 1) - left, bottom - top), color);
}

void OverviewPainter::paintCounts(std::size_t bucket, const core::DensityBucket::Counts &counts, double bottom,
                                  double height)
{
    const std::uint32_t all = core::total(counts);
    const auto topOf = [&](std::uint32_t count) { return std::round(bottom - height * count / all); };
    std::uint32_t below = 0;
    for (std::size_t category = 0; category < counts.size(); ++category) {
        if (counts[category] == 0)
            continue;
        const double from = topOf(below);
        below += counts[category];
        paintBlock(bucket, topOf(below), from,
                   m_theme.mixed(m_theme.colorOf(static_cast<core::Category>(category)), kStrength));
    }
}

void OverviewPainter::paintEvents()
{
    const double bottom = kOverviewEventsTop + kOverviewRowHeight;
    for (std::size_t i = 0; i < m_scene.buckets().size(); ++i) {
        const core::DensityBucket &bucket = m_scene.buckets()[i];
        const std::uint32_t most = m_scene.isUneven() ? m_scene.mostRows() : bucket.rows;
        paintCounts(i, bucket.kinds, bottom, heightOf(bucket.rows, most, kOverviewRowHeight));
    }
}

void OverviewPainter::paintTasks()
{
    const double bottom = kOverviewTasksTop + kOverviewTasksHeight;
    const auto topOf = [&](std::uint32_t tasks) {
        return bottom - heightOf(tasks, m_scene.mostTasks(), kOverviewTasksHeight);
    };
    const QColor waiting = m_theme.mixed(m_theme.workflowTask, kWaiting);
    for (std::size_t i = 0; i < m_scene.buckets().size(); ++i) {
        const core::DensityBucket &bucket = m_scene.buckets()[i];
        if (bucket.tasks > bucket.working)
            paintBlock(i, topOf(bucket.tasks), bottom, waiting);
        if (bucket.working > 0)
            paintBlock(i, topOf(bucket.working), bottom, m_theme.workflowTask);
    }
}

void OverviewPainter::paintOpen()
{
    const double bottom = kOverviewOpenTop + kOverviewRowHeight;
    for (std::size_t i = 0; i < m_scene.buckets().size(); ++i) {
        const core::DensityBucket::Counts &open = m_scene.buckets()[i].open;
        paintCounts(i, open, bottom, heightOf(core::total(open), m_scene.mostOpen(), kOverviewRowHeight));
    }
}

void OverviewPainter::paintVeil(const QRectF &part)
{
    const QRectF plot = m_scene.plot();
    QColor veil = m_theme.panel;
    veil.setAlphaF(kVeil);
    m_painter.fillRect(QRectF(plot.topLeft(), QPointF(std::round(part.left()), plot.bottom())), veil);
    m_painter.fillRect(QRectF(QPointF(std::round(part.right()), plot.top()), plot.bottomRight()), veil);
}

void OverviewPainter::paintFailures()
{
    QColor line = m_theme.colorOf(core::Outcome::Failed);
    line.setAlphaF(kFailureLine);
    for (const double x : m_scene.failureXs())
        m_painter.fillRect(QRectF(std::floor(x), kOverviewSignY, 1, kOverviewBottom - kOverviewSignY), line);
    for (const OverviewFailure &failure : m_scene.failures())
        paintOutcomeMark(m_painter, m_theme, failure.rect.center(), kOverviewSignRadius, failure.worst);
}

void OverviewPainter::paintFlag(core::Outcome status)
{
    const QRectF flag = m_scene.flag();
    if (flag.isEmpty())
        return;
    const QColor color = m_theme.colorOf(status);
    m_painter.fillRect(QRectF(std::floor(flag.left()), flag.top(), 2, kOverviewBottom - flag.top()), color);
    m_painter.fillRect(flag, color);
    paintOutcomeSign(m_painter, flag.center(), 7, status, m_theme.onFilled);
}

void OverviewPainter::paintPlaces(const OverviewState &state)
{
    const double bottom = m_scene.request().size.height() - 1;
    if (state.selectedX) {
        const double x = std::floor(*state.selectedX);
        m_painter.fillRect(QRectF(x - 1, kOverviewEventsTop, 2, bottom - kOverviewEventsTop), m_theme.selection);
        m_painter.fillRect(QRectF(x - 4, bottom - 3, 8, 3), m_theme.selection);
    }
    if (state.comparedX) {
        m_painter.setPen(QPen(m_theme.step, 1.2, Qt::DashLine));
        m_painter.drawLine(QPointF(*state.comparedX, kComparedSign), QPointF(*state.comparedX, bottom));
        paintComparedSign(m_painter, {*state.comparedX, kComparedSign / 2 + 1}, fonts::small(), m_theme);
    }
    if (state.stepX) {
        const double x = *state.stepX;
        m_painter.fillRect(QRectF(std::floor(x) - 1, 0, 2, bottom), m_theme.step);
        const std::array head{QPointF(x - 6, 0), QPointF(x + 6, 0), QPointF(x, 9)};
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_theme.step);
        m_painter.drawConvexPolygon(head.data(), static_cast<int>(head.size()));
    }
}

void OverviewPainter::paintHandle(const QRectF &part, OverviewHit held)
{
    const double left = std::round(part.left());
    const double right = std::round(part.right());
    const double bottom = part.bottom() - 1;
    const QRectF plot = m_scene.plot();
    const QColor frame = held == OverviewHit::Part ? m_theme.selection : m_theme.textMuted;
    m_painter.fillRect(QRectF(left, 0, right - left, 1), frame);
    m_painter.fillRect(QRectF(left, bottom - 1, right - left, 1), frame);
    const auto paintEdge = [&](double x, OverviewHit edge) {
        const QColor color = held == edge || held == OverviewHit::Part ? m_theme.selection : m_theme.textMuted;
        m_painter.fillRect(QRectF(x, 0, 2, bottom), color);
        m_painter.setPen(QPen(m_theme.ground, 1));
        m_painter.setBrush(color);
        const double grip = std::clamp(x + 1 - kGripWidth / 2, plot.left(), plot.right() - kGripWidth);
        m_painter.drawRoundedRect(QRectF(grip, (bottom - kGripHeight) / 2, kGripWidth, kGripHeight), 2, 2);
    };
    paintEdge(left, OverviewHit::LeftEdge);
    paintEdge(right - 2, OverviewHit::RightEdge);
}

} // namespace hindsight::ui
