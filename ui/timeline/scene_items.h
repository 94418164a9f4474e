// The draw list of a frame: what is where in pixels. The painter paints it, the hit test looks into it; neither
// computes a place of its own. `first` and `end` say which of the Diagram's items a rectangle stands for; more than one
// where they are too small to be told apart.
#pragma once

#include "core/diagram/diagram.h"
#include "core/diagram/ruler.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <vector>

namespace hindsight::ui {

struct SceneRun
{
    std::uint32_t first = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool isFolded() const { return end - first > 1; }
};

struct SceneText
{
    QRectF rect;
    QString text; // already elided

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
};

/// A Workflow Task.
struct SceneBox : SceneRun
{
    QRectF rect;
    double startedX = 0; // where waiting ends and working begins; rect.right() where no Worker took it
    double exitX = 0;    // where its Commands leave it
    bool hasFailure = false;
};

/// The line that a task's Commands hang on: of a part, those of the part.
struct SceneBranch
{
    std::uint32_t task = 0;
    std::uint32_t firstCommand = 0; // into Diagram::commands()
    std::uint32_t endCommand = 0;
    double fromX = 0;
    double toX = 0;
};

/// A Command.
struct SceneMark : SceneRun
{
    QRectF rect;
    SceneText label = {};
};

/// An awaitable.
struct SceneBar : SceneRun
{
    std::uint32_t lane = 0;
    QRectF rect;
    double startedX = 0;  // rect.right() where it never started
    double endRadius = 0; // of the mark at its end; 0 where it has none
    double endX = 0;      // of that mark's middle: the bar's end, or as far before it as the next one needs
    bool hasFailure = false;
    bool isLabelInside = false;
    SceneText label = {};
    std::vector<double> failures = {}; // where those stand that failed, of several drawn as one wide bar

    [[nodiscard]] QPointF endPoint() const { return {endX, rect.center().y()}; }
};

struct SceneArrival : SceneRun
{
    QRectF rect;
    SceneText label = {};
};

struct SceneLink
{
    enum class Kind : std::uint8_t {
        Opens,    // from a Command to its bar
        Cancels,  // from a Command to the bar that it cancels or asks to cancel
        HandsOver // from a bar's end or an arrival to the task that was handed it
    };
    Kind kind = Kind::Opens;
    core::Category category = core::Category::Unknown;
    std::uint32_t command = core::kNoRow;  // of Opens and Cancels
    std::uint32_t handover = core::kNoRow; // of HandsOver
    core::Row from = 0;
    core::Row to = 0;
    bool isBundle = false;  // of HandsOver: stands for all of its kind that the task was handed, this one the first
    bool isUpright = false; // from fromY straight to the tip; otherwise along the path
    double fromY = 0;
    QPainterPath path = {};
    QPointF start = {}; // of the path: from here up or down to railY, along it, and on to the tip
    double railY = 0;
    QPointF tip = {}; // where it ends: in HandsOver's arrow, at a bar

    bool operator==(const SceneLink &) const = default;
};

struct SceneLane
{
    std::uint32_t lane = 0;
    QRectF rect; // over the panel and the plot
};

/// A stretch of idle time that is drawn short.
struct SceneGap
{
    std::uint32_t gap = 0; // into Axis::gaps()
    QRectF rect;           // over the plot
    SceneText label = {};  // how long it was
};

struct SceneTick
{
    double x = 0;
    QString label;     // empty where there is no room for it
    double labelX = 0; // its middle: over the tick, or as far beside it as an edge of the plot asks for
};

} // namespace hindsight::ui
