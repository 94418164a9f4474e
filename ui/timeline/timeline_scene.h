// What is where in pixels, for one Range on one size: the draw list that is painted and that the hit test asks.
// Building one costs what is visible, not what the history holds. A value; the Diagram must outlive it.
#pragma once

#include "core/diagram/axis.h"
#include "core/diagram/chain.h"
#include "ui/document/time_style.h"
#include "ui/timeline/pixel_map.h"
#include "ui/timeline/scene_items.h"

#include <QSizeF>

#include <optional>

namespace hindsight::ui {

struct SceneRequest
{
    core::Range range;
    QSizeF size;
    double panelWidth = 0;
    double laneHeight = 0;
    double lanesScrolled = 0; // how far the lanes are scrolled up
    TimeStyle times = {};     // of the ruler
    bool hasLabels = true;    // names, durations and counts beside and within the marks
    // Of a part that is to stand alone: other rows' marks are left out, and what goes on there runs over the edge.
    core::Row firstRow = 0;
    core::Row lastRow = core::kNoRow;

    [[nodiscard]] bool holds(core::Row row) const { return firstRow <= row && row <= lastRow; }
    bool operator==(const SceneRequest &) const = default;
};

/// Where the rows stand.
struct SceneRows
{
    double executionY = 0; // the middle of the Workflow Execution's line
    double boxTop = 0;
    double boxBottom = 0;
    double branchY = 0;
    double gutterTop = 0;
    double outsideY = 0; // 0 where nothing came from outside
    double lanesTop = 0;

    [[nodiscard]] static SceneRows of(const core::Diagram &diagram);
};

/// What is under the cursor.
struct SceneHit
{
    enum class Kind : std::uint8_t { Nothing, Start, Terminal, Task, Command, Bar, BarEnd, Arrival, Gap };
    Kind kind = Kind::Nothing;
    std::uint32_t first = 0; // into the Diagram's list of that kind; of a Gap into Axis::gaps()
    std::uint32_t end = 0;
    QRectF rect;

    bool operator==(const SceneHit &) const = default;
};

class TimelineScene
{
public:
    /// REQUIRES: request.size is wider than request.panelWidth
    TimelineScene(const core::Diagram &diagram, const core::Axis &axis, const SceneRequest &request);

    [[nodiscard]] const core::Diagram &diagram() const { return *m_diagram; }
    [[nodiscard]] const core::Axis &axis() const { return *m_axis; }
    [[nodiscard]] const SceneRequest &request() const { return m_request; }
    [[nodiscard]] const SceneRows &rows() const { return m_rows; }
    [[nodiscard]] const PixelMap &map() const { return m_map; }
    /// Right of the panel, below the ruler.
    [[nodiscard]] QRectF plot() const;

    [[nodiscard]] const std::vector<SceneTick> &ticks() const { return m_ticks; }
    /// At the left of the ruler: the day or the year that the ticks' labels leave out.
    [[nodiscard]] const SceneText &rulerContext() const { return m_rulerContext; }
    [[nodiscard]] const std::vector<SceneGap> &gaps() const { return m_gaps; }
    [[nodiscard]] const std::vector<SceneBox> &boxes() const { return m_boxes; }
    [[nodiscard]] const std::vector<SceneBranch> &branches() const { return m_branches; }
    [[nodiscard]] const std::vector<SceneMark> &marks() const { return m_marks; }
    [[nodiscard]] const std::vector<SceneArrival> &arrivals() const { return m_arrivals; }
    [[nodiscard]] const std::vector<SceneLane> &lanes() const { return m_lanes; }
    [[nodiscard]] const std::vector<SceneBar> &bars() const { return m_bars; }
    [[nodiscard]] const std::vector<SceneLink> &links() const { return m_links; }
    /// The links between what is in the chain, those that are folded in links() too. At most kLitLinks.
    [[nodiscard]] std::vector<SceneLink> linksOf(const core::Chain &chain) const;
    static constexpr std::size_t kLitLinks = 1'000;
    /// From the first row to the terminal one, or the last; out of sight where the part does not hold that.
    [[nodiscard]] double executionBeginX() const;
    [[nodiscard]] double executionEndX() const;
    /// The mark of the Workflow Execution's start; empty where the file or the part does not have it.
    [[nodiscard]] QRectF start() const;
    /// The flag of the terminal Event; empty while the Workflow Execution runs and where the part does not have it.
    [[nodiscard]] QRectF flag() const { return m_flag; }

    [[nodiscard]] double x(core::Row row) const { return m_map.x(m_axis->at(row)); }
    [[nodiscard]] double laneTop(std::uint32_t lane) const;
    /// Where the lanes begin that scroll: below the pinned ones.
    [[nodiscard]] double scrolledTop() const;
    /// The lane whose name or bars are there.
    [[nodiscard]] std::optional<std::uint32_t> laneAt(const QPointF &point) const;

    /// The mark whose drawn rectangle holds the point, or else the nearest within metrics::kHitDistance.
    [[nodiscard]] SceneHit hit(const QPointF &point) const;
    /// Where a hit's items are now; nothing where none of them is in the draw list.
    [[nodiscard]] QRectF rectOf(const SceneHit &hit) const;

    /// The height that all lanes need below the rows above them.
    [[nodiscard]] static double lanesHeight(const core::Diagram &diagram, double laneHeight);
    /// The width that the names of all lanes ask for, within metrics' limits.
    [[nodiscard]] static double panelWidth(const core::Diagram &diagram);
    /// 0 while the Workflow Execution runs.
    [[nodiscard]] static double flagWidth(const core::Diagram &diagram);
    /// What a picture that shows the last row leaves free to the right of it: for the flag or the last label, where the
    /// plot is that wide, and else no more than a margin.
    [[nodiscard]] static double endRoom(const core::Diagram &diagram, double plotWidth);

private:
    friend class SceneBuilder;

    const core::Diagram *m_diagram;
    const core::Axis *m_axis;
    SceneRequest m_request;
    SceneRows m_rows;
    PixelMap m_map;
    QRectF m_flag;
    std::vector<SceneTick> m_ticks;
    SceneText m_rulerContext;
    std::vector<SceneGap> m_gaps;
    std::vector<SceneBox> m_boxes;
    std::vector<SceneBranch> m_branches;
    std::vector<SceneMark> m_marks;
    std::vector<SceneArrival> m_arrivals;
    std::vector<SceneLane> m_lanes;
    std::vector<SceneBar> m_bars;
    std::vector<SceneLink> m_links;
};

} // namespace hindsight::ui
