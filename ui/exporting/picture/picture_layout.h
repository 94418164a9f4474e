// Where everything of a picture stands and how large it becomes: title, timeline, legend, caption, the state at a step.
#pragma once

#include "ui/exporting/picture/picture_content.h"
#include "ui/timeline/legend_scope.h"

namespace hindsight::ui {

/// What stands below the timeline; each empty where there is none.
struct BelowLayout
{
    QRectF legend;
    QRectF caption;
    QRectF state;      // at a step
    double bottom = 0; // of all of them
};

/// What is free of the plot beside the first and the last row of what is drawn.
struct PlotMargins
{
    double left = 0;
    double right = 0;
};

struct PictureLayout
{
    QSizeF size;          // of all, in points, whole ones
    SceneRequest request; // of the timeline
    PlotMargins margins;  // within its plot
    QRectF title;         // empty without one
    QString summary;      // below it
    BelowLayout below;
    LegendScope legend; // what is in sight, where a legend is to explain it
    QString remark;     // what was drawn smaller or left out; empty where nothing was

    [[nodiscard]] QPointF timelineAt() const { return {0, title.height()}; }
};

[[nodiscard]] PictureLayout layOut(const PictureContent &content, const PictureOptions &options);

/// Empty where none is wanted, or only blanks are.
[[nodiscard]] QString titleOf(const PictureContent &content, const PictureOptions &options);

/// What the legend of a timeline of that request has to explain.
[[nodiscard]] LegendScope legendOf(const PictureContent &content, const SceneRequest &request);

[[nodiscard]] BelowLayout belowOf(const PictureContent &content, const PictureOptions &options,
                                  const LegendScope &legend, double top, double width);

/// What is drawn smaller or left out with columns and lanes of that size, where lanes may be so high in all; a column
/// of 0 is that of a scale of time.
[[nodiscard]] QString remarkOn(const PictureContent &content, const PictureOptions &options, double column,
                               double laneHeight, double mostLanesHeight);
/// What is left free right of the last row of what is drawn, on a plot of that width.
[[nodiscard]] double endRoom(const PictureContent &content, double plot);
/// The width that the timeline asks for, with its lanes' names, as far as `most` allows.
[[nodiscard]] double naturalWidth(const PictureContent &content, double most);
/// Of a lane, with the others it must not be higher than kMostLanesHeight.
[[nodiscard]] double naturalLaneHeight(const core::Diagram &diagram);

} // namespace hindsight::ui
