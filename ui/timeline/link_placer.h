// Where a link runs: along columns and in one gutter, never across. From a Command straight down to its bar; from a
// bar's end straight up to the gutter, along it to the task that started next, and up into its box. What is handed to
// one task shares the gutter with nothing else, since no task starts in between.
#pragma once

#include "ui/timeline/scene_places.h"

#include <optional>

namespace hindsight::ui {

class LinkPlacer
{
public:
    /// REQUIRES: the scene's boxes are placed; it must outlive the placer
    explicit LinkPlacer(const TimelineScene &scene);

    /// From the Command's mark, which may stand for others too, to its bar; none where that is hidden or it has none.
    [[nodiscard]] std::optional<SceneLink> ofCommand(std::uint32_t command, const QRectF &mark) const;
    /// Into Diagram::handovers(); none where its bar is hidden.
    [[nodiscard]] std::optional<SceneLink> ofHandover(std::uint32_t handover) const;
    /// All of one kind that a task was handed, of which this is the first: from its place in the gutter into the box.
    [[nodiscard]] SceneLink ofBundle(std::uint32_t firstHandover) const;

private:
    [[nodiscard]] SceneLink intoBox(std::uint32_t handover, double fromY) const;

    const TimelineScene &m_scene;
    const core::Diagram &m_diagram;
    const ScenePlaces m_places;
};

} // namespace hindsight::ui
