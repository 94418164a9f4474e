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
constexpr double kContextMargin = 8;
// More than half of the label of a day: where one of those would be cut off, the context is about its day.
constexpr double kContextAnchor = 48;

QString labelOf(const core::Tick &tick)
{
    return QString::fromStdString(tick.label);
}

// What `make` makes for a distance at which the labels have room, however long they become.
template<class Make>
auto withRoom(TextMeasure &measure, Make make)
{
    double spacing = kTimeTickSpacing;
    for (;;) {
        auto made = make(spacing);
        double widest = 0;
        for (const core::Tick &tick : made.ticks)
            widest = std::max(widest, measure.width(labelOf(tick)));
        if (widest + kBetweenLabels <= spacing)
            return made;
        spacing = widest + kBetweenLabels;
    }
}

} // namespace

void SceneBuilder::placeTicks()
{
    if (isSequence())
        placeEventTicks();
    else if (m_scene.request().times.form == TimeForm::Absolute)
        placeClockTicks();
    else
        placeElapsedTicks();
}

void SceneBuilder::placeEventTicks()
{
    const auto &history = m_diagram.execution().history();
    for (const core::Tick &tick : core::ticks(m_axis, history, m_map.range(), m_map.length(kSequenceTickSpacing)))
        m_scene.m_ticks.push_back({m_map.x(tick.position), labelOf(tick)});
}

void SceneBuilder::placeElapsedTicks()
{
    struct Ruler
    {
        std::vector<core::Tick> ticks;
    };
    const auto &history = m_diagram.execution().history();
    const Ruler ruler = withRoom(m_smallText, [&](double spacing) {
        return Ruler{core::ticks(m_axis, history, m_map.range(), m_map.length(spacing))};
    });
    for (const core::Tick &tick : ruler.ticks)
        m_scene.m_ticks.push_back({m_map.x(tick.position), labelOf(tick)});
}

void SceneBuilder::placeClockTicks()
{
    const auto &history = m_diagram.execution().history();
    const core::ZoneOffset zone = m_scene.request().times.zone.offsets();
    const core::ClockRuler ruler = withRoom(m_smallText, [&](double spacing) {
        return core::clockRuler(m_axis, history, m_map.range(), m_map.length(spacing), zone);
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

} // namespace hindsight::ui
