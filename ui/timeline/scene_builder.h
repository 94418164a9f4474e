// Makes the draw list of a TimelineScene, row by row from the top. Used once, by TimelineScene.
#pragma once

#include "ui/timeline/timeline_scene.h"

#include <QFontMetricsF>

namespace hindsight::ui {

class SceneBuilder
{
public:
    explicit SceneBuilder(TimelineScene &scene);

    void build();

private:
    void placeTicks();
    void placeGaps();
    void placeFlag();
    // Workflow Tasks and Commands: scene_builder.cpp
    void placeTasks();
    void placeTask(std::uint32_t task);
    [[nodiscard]] QRectF widened(double left, double right, double wanted, std::uint32_t next,
                                 std::size_t commands) const;
    [[nodiscard]] double fanEnd(std::uint32_t task) const;
    [[nodiscard]] double terminalX() const;
    void placeFoldedTasks(std::uint32_t first, std::uint32_t end);
    void placeInColumns(std::span<const core::CommandIndex> commands);
    void placeFannedOut(const SceneBox &box, std::span<const core::CommandIndex> commands);
    void placeOrphans();
    void placeMark(std::uint32_t first, std::uint32_t end, double centre, double size);
    void labelMarks();
    // Awaitables and arrivals: scene_lanes.cpp
    void placeArrivals();
    void placeLanes();
    void placeBars(std::uint32_t lane);
    void placeBar(std::uint32_t bar, std::uint32_t endBar);
    void labelBar(SceneBar &item, double nextLeft);
    // Links: scene_links.cpp
    void placeCommandLinks();
    void placeCommandLink(const SceneMark &mark);
    void placeHandovers();
    void placeHandover(std::uint32_t handover);

    [[nodiscard]] bool isCrowded() const;
    [[nodiscard]] bool isSequence() const { return m_axis.scale() == core::Scale::Sequence; }
    [[nodiscard]] double taskLeft(std::uint32_t task) const; // of the box; far right where there is no such task
    [[nodiscard]] static QRectF snapped(const QRectF &rect);
    [[nodiscard]] double barCentre(std::uint32_t bar) const;
    [[nodiscard]] double barBegin(std::uint32_t bar) const;
    [[nodiscard]] double barEnd(std::uint32_t bar) const;
    [[nodiscard]] double textEnd(double begin) const;
    [[nodiscard]] SceneText fittedText(const QFontMetricsF &metrics, const QString &text, double left, double room,
                                       double centreY) const;

    TimelineScene &m_scene;
    const core::Diagram &m_diagram;
    const core::Axis &m_axis;
    const PixelMap &m_map;
    const SceneRows &m_rows;
    QFontMetricsF m_text;
    QFontMetricsF m_smallText;
    core::Row m_firstRow = 0; // visible, with what stands out at the sides
    core::Row m_lastRow = 0;
    double m_columnWidth = 0; // in Sequence
    double m_boxPad = 0;      // what a box stands out beyond its Events' places
    double m_barPad = 0;
};

} // namespace hindsight::ui
