// Makes the draw list of a TimelineScene, row by row from the top. Used once, by TimelineScene.
#pragma once

#include "ui/timeline/scene_places.h"
#include "ui/timeline/text_measure.h"
#include "ui/timeline/timeline_scene.h"

namespace hindsight::ui {

class SceneBuilder
{
public:
    explicit SceneBuilder(TimelineScene &scene);

    void build();

private:
    void placeGaps();
    void placeFlag();
    // The ruler: scene_ruler.cpp
    void placeTicks();
    void placePlainTicks(double spacing, double between);
    void placeClockTicks();
    void placeRulerContext(const QString &text);
    void dropHiddenLabel(SceneTick &tick, bool isLandmark);
    void placeLabels();
    // Workflow Tasks and Commands: scene_builder.cpp
    void placeTasks();
    void placeBox(std::uint32_t task);
    void placeFoldedBox(std::uint32_t first, std::uint32_t end);
    void spreadBoxes();
    void finishBox(SceneBox &box) const;
    [[nodiscard]] double startedX(const SceneBox &box, const core::TaskBox &task) const;
    void placeCommandsOf(std::size_t box);
    void placeFoldedCommands(const SceneBox &box);
    [[nodiscard]] std::span<const core::CommandIndex> ofPart(std::span<const core::CommandIndex> commands) const;
    [[nodiscard]] double fanEnd(std::size_t box) const;
    void placeInColumns(double exitX, std::span<const core::CommandIndex> commands);
    void placeFannedOut(std::size_t box, std::span<const core::CommandIndex> commands);
    void hangBelow(const SceneBox &box, std::span<const core::CommandIndex> commands);
    void placeOrphans();
    void placeMark(std::uint32_t first, std::uint32_t end, double centre, double size);
    void labelMarks();
    // Awaitables and arrivals: scene_lanes.cpp
    void placeArrivals();
    void placeLanes();
    void placeBars(std::uint32_t lane);
    void placeStretches(std::uint32_t lane);
    void placeFoldedBars(std::uint32_t lane, std::uint32_t first, std::uint32_t end, double right);
    [[nodiscard]] std::uint32_t firstFailedHere(std::uint32_t first, std::uint32_t end) const;
    void placeBar(std::uint32_t bar);
    static void placeEnd(SceneBar &item, double wanted, double limit);
    void labelBar(SceneBar &item, double nextLeft);
    // Links: scene_links.cpp
    void placeCommandLinks();
    void placeHandovers();
    void placeBundles();
    [[nodiscard]] bool isCrowded() const;

    [[nodiscard]] bool isSequence() const { return m_places.isSequence(); }
    [[nodiscard]] static QRectF snapped(const QRectF &rect);
    [[nodiscard]] double textEnd(double begin) const;
    [[nodiscard]] SceneText fittedText(TextMeasure &measure, const QString &text, double left, double room,
                                       double centreY);

    TimelineScene &m_scene;
    const core::Diagram &m_diagram;
    const core::Axis &m_axis;
    const PixelMap &m_map;
    const SceneRows &m_rows;
    const ScenePlaces m_places;
    TextMeasure m_text;
    TextMeasure m_smallText;
    core::Row m_firstRow = 0; // visible, with what stands out at the sides
    core::Row m_lastRow = 0;
};

} // namespace hindsight::ui
