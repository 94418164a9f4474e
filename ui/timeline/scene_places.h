// Where the parts of marks are in pixels, for what places them and for what links them.
#pragma once

#include "ui/timeline/timeline_scene.h"

namespace hindsight::ui {

class ScenePlaces
{
public:
    /// The scene must outlive it.
    explicit ScenePlaces(const TimelineScene &scene);

    [[nodiscard]] bool isSequence() const { return !m_scene.axis().isTime(); }
    [[nodiscard]] double columnWidth() const { return m_columnWidth; } // 0 in scales of time
    /// What a box stands out beyond its Events' places.
    [[nodiscard]] double boxPad() const { return m_boxPad; }

    /// Of the box as its task was, unwidened; far right where there is no such task.
    [[nodiscard]] double taskLeft(std::uint32_t task) const;
    /// Far right while the Workflow Execution runs, or where the part does not have its end.
    [[nodiscard]] double terminalX() const;
    [[nodiscard]] double barBegin(std::uint32_t bar) const;
    [[nodiscard]] double barEnd(std::uint32_t bar) const;
    /// Where something stands that ends there, or goes on behind the part.
    [[nodiscard]] double endX(core::Row row) const;
    /// REQUIRES: the bar's lane is not hidden
    [[nodiscard]] double barCentre(std::uint32_t bar) const;
    [[nodiscard]] double barHeight() const;
    /// The upper edge of what a link to the lane can reach: below what stands over scrolled lanes.
    [[nodiscard]] double topOfLanes(std::uint32_t lane) const;

private:
    const TimelineScene &m_scene;
    const core::Diagram &m_diagram;
    double m_columnWidth = 0;
    double m_boxPad = 0;
    double m_barPad = 0;
};

} // namespace hindsight::ui
