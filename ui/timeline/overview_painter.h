// How the overview looks, in two layers: what changes with the history and the size alone, which a view keeps as a
// picture, and what lies over it in each frame. Looks into the scene only.
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/overview_scene.h"

#include <QPainter>

namespace hindsight::ui {

/// What a frame shows over the density.
struct OverviewState
{
    core::Range visible;
    std::optional<core::Range> chosen = std::nullopt; // while it is being dragged out
    OverviewHit held = OverviewHit::Nothing;
    std::optional<double> stepX = std::nullopt;
    std::optional<double> comparedX = std::nullopt;
    std::optional<double> selectedX = std::nullopt;
    core::Outcome status = core::Outcome::Running;
};

class OverviewPainter
{
public:
    OverviewPainter(QPainter &painter, const OverviewScene &scene, const Theme &theme);

    /// `eventsName` is what the rows are: Events or Commands.
    void paintDensity(const QString &eventsName);
    void paintState(const OverviewState &state);

private:
    void paintPanel(const QString &eventsName);
    void paintEvents();
    void paintTasks();
    void paintOpen();
    void paintBlock(std::size_t bucket, double top, double bottom, const QColor &color);
    void paintCounts(std::size_t bucket, const core::DensityBucket::Counts &counts, double bottom, double height);
    void paintVeil(const QRectF &part);
    void paintFailures();
    void paintFlag(core::Outcome status);
    void paintPlaces(const OverviewState &state);
    void paintHandle(const QRectF &part, OverviewHit held);

    QPainter &m_painter;
    const OverviewScene &m_scene;
    const Theme &m_theme;
};

} // namespace hindsight::ui
