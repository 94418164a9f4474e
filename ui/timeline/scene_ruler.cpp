#include "ui/timeline/scene_builder.h"

#include "core/diagram/clock_ruler.h"
#include "ui/timeline/metrics.h"

#include <algorithm>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kSequenceTickSpacing = 30;
constexpr double kTimeTickSpacing = 90;
constexpr double kBetweenLabels = 14;
constexpr double kBetweenNumbers = 6; // ids, which nobody reads as one
constexpr double kEdgeMargin = 4;     // beside a label that an edge has moved
constexpr double kRounding = 0.01;
constexpr double kContextMargin = 8;
// More than half of the label of a day: where one of those would be cut off, the context is about its day.
constexpr double kContextAnchor = 48;

QString labelOf(const core::Tick &tick)
{
    return QString::fromStdString(tick.label);
}

// What `make` makes for a distance at which the labels have room, however long they become.
template<class Make>
auto withRoom(TextMeasure &measure, double spacing, double between, Make make)
{
    for (;;) {
        auto made = make(spacing);
        double widest = 0;
        for (const core::Tick &tick : made.ticks)
            widest = std::max(widest, measure.width(labelOf(tick)));
        if (widest + between <= spacing)
            return made;
        spacing = widest + between;
    }
}

} // namespace

void SceneBuilder::placeTicks()
{
    if (isSequence())
        placePlainTicks(kSequenceTickSpacing, kBetweenNumbers);
    else if (m_scene.request().times.form == TimeForm::Absolute)
        placeClockTicks();
    else
        placePlainTicks(kTimeTickSpacing, kBetweenLabels);
    placeLabels();
}

// Numbers of Events or the time since the first.
void SceneBuilder::placePlainTicks(double spacing, double between)
{
    struct Ruler
    {
        std::vector<core::Tick> ticks;
    };
    const auto &history = m_diagram.execution().history();
    const Ruler ruler = withRoom(m_smallText, spacing, between, [&](double room) {
        return Ruler{core::ticks(m_axis, history, m_map.range(), m_map.length(room))};
    });
    for (const core::Tick &tick : ruler.ticks)
        m_scene.m_ticks.push_back({m_map.x(tick.position), labelOf(tick)});
}

void SceneBuilder::placeClockTicks()
{
    const auto &history = m_diagram.execution().history();
    const core::ZoneOffset zone = m_scene.request().times.zone.offsets();
    const core::ClockRuler ruler = withRoom(m_smallText, kTimeTickSpacing, kBetweenLabels, [&](double room) {
        return core::clockRuler(m_axis, history, m_map.range(), m_map.length(room), zone);
    });
    const core::Position anchor = std::max(m_map.at(m_map.left() + kContextAnchor), m_axis.extent().begin);
    placeRulerContext(QString::fromStdString(ruler.grid.context(core::clockAt(m_axis, history, anchor))));
    for (const core::Tick &tick : ruler.ticks) {
        m_scene.m_ticks.push_back({m_map.x(tick.position), labelOf(tick)});
        dropHiddenLabel(m_scene.m_ticks.back(), tick.isLandmark);
    }
}

void SceneBuilder::placeRulerContext(const QString &text)
{
    const double width = m_smallText.width(text);
    if (!text.isEmpty() && width + kContextMargin < m_map.right() - m_map.left())
        m_scene.m_rulerContext = {QRectF(m_map.left() + kContextMargin, 4, width, kRulerHeight - 6), text};
}

// The context stays at the left until the label of another day or year comes there, as a heading over a list does.
void SceneBuilder::dropHiddenLabel(SceneTick &tick, bool isLandmark)
{
    SceneText &context = m_scene.m_rulerContext;
    const double left = tick.x - m_smallText.width(tick.label) / 2;
    if (context.isEmpty() || left >= context.rect.right() + kBetweenLabels)
        return;
    if (isLandmark && left >= m_map.left())
        context = {};
    else
        tick.label.clear();
}

// One that would stand out over an edge is moved in, or left out where the next one stands there.
void SceneBuilder::placeLabels()
{
    const SceneText &context = m_scene.m_rulerContext;
    double free = context.isEmpty() ? m_map.left() + kEdgeMargin : context.rect.right() + kBetweenNumbers;
    auto &ticks = m_scene.m_ticks;
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        SceneTick &tick = ticks[i];
        const double half = m_smallText.width(tick.label) / 2;
        const double last = m_map.right() - kEdgeMargin - half;
        tick.labelX = std::max(std::min(tick.x, last), m_map.left() + kEdgeMargin + half);
        const bool isMovedOn = tick.labelX > tick.x && i + 1 < ticks.size();
        const double end = isMovedOn ? ticks[i + 1].x - m_smallText.width(ticks[i + 1].label) / 2 - kBetweenNumbers
                                     : m_map.right() - kEdgeMargin;
        if (tick.labelX - half < free - kRounding || tick.labelX + half > end + kRounding)
            tick.label.clear();
        else if (!tick.label.isEmpty())
            free = tick.labelX + half + kBetweenNumbers;
    }
}

} // namespace hindsight::ui
