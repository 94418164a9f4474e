#include "ui/timeline/scene_places.h"

#include "ui/timeline/metrics.h"

#include <algorithm>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kFarRight = 1e9;

} // namespace

ScenePlaces::ScenePlaces(const TimelineScene &scene) : m_scene(scene), m_diagram(scene.diagram())
{
    if (!isSequence())
        return;
    m_columnWidth = scene.map().pixels(core::kColumn);
    m_boxPad = std::min(m_columnWidth * 0.2, 7.0);
    m_barPad = std::min(m_columnWidth * 0.3, kMarkSize / 2);
}

double ScenePlaces::taskLeft(std::uint32_t task) const
{
    const auto &tasks = m_diagram.tasks();
    return task < tasks.size() ? m_scene.x(tasks[task].begin) - m_boxPad : kFarRight;
}

double ScenePlaces::terminalX() const
{
    const core::Row terminal = m_diagram.terminal();
    return terminal != core::kNoRow && m_scene.request().holds(terminal) ? m_scene.x(terminal) : kFarRight;
}

double ScenePlaces::barBegin(std::uint32_t bar) const
{
    const core::Row opened = m_diagram.bars()[bar].opened;
    const double before = m_scene.map().left() - kOverhang;
    const double begin = m_scene.x(opened) - m_barPad;
    return opened < m_scene.request().firstRow ? std::min(before, begin) : begin;
}

double ScenePlaces::barEnd(std::uint32_t bar) const
{
    const core::Bar &item = m_diagram.bars()[bar];
    const double end = endX(item.end);
    const bool goesOn = item.closed == core::kNoRow && m_diagram.terminal() == core::kNoRow;
    return goesOn ? end + kOpenTail : end;
}

double ScenePlaces::endX(core::Row row) const
{
    const double x = m_scene.x(row);
    return row > m_scene.request().lastRow ? std::max(x, m_scene.map().right() + kOverhang) : x;
}

double ScenePlaces::barCentre(std::uint32_t bar) const
{
    return m_scene.laneTop(m_diagram.bars()[bar].lane) + m_scene.request().laneHeight / 2;
}

double ScenePlaces::barHeight() const
{
    return std::min(kBarHeight, m_scene.request().laneHeight * 0.75);
}

double ScenePlaces::topOfLanes(std::uint32_t lane) const
{
    return lane < m_diagram.pinnedLaneCount() ? m_scene.rows().lanesTop : m_scene.scrolledTop();
}

} // namespace hindsight::ui
