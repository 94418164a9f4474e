// What is where in the overview: the whole history on one strip, beside a panel with the rows' names. Made once for a
// history, a scale and a size; which part of it is visible in the timeline is asked with each frame. The painter
// paints it, the hit test looks into it; neither computes a place of its own. A value.
#pragma once

#include "core/diagram/density.h"
#include "ui/timeline/pixel_map.h"

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace hindsight::ui {

struct OverviewRequest
{
    QSizeF size;
    double panelWidth = 0;

    bool operator==(const OverviewRequest &) const = default;
};

/// Failures that stand too close to be told apart, with the worst of them for a sign.
struct OverviewFailure
{
    QRectF rect; // of the sign
    core::Row first = core::kNoRow;
    std::uint32_t count = 0;
    core::Outcome worst = core::Outcome::None;
};

/// What the mouse can take hold of.
enum class OverviewHit : std::uint8_t { Nothing, Beside, Part, LeftEdge, RightEdge };

class OverviewScene
{
public:
    /// O(rows). REQUIRES: request.size is wider than request.panelWidth
    OverviewScene(const core::Execution &execution, const core::Axis &axis, const OverviewRequest &request);

    [[nodiscard]] const OverviewRequest &request() const { return m_request; }
    [[nodiscard]] const PixelMap &map() const { return m_map; }
    [[nodiscard]] QRectF plot() const;

    [[nodiscard]] const std::vector<core::DensityBucket> &buckets() const { return m_buckets; }
    /// Where bucket `i` begins, on a whole pixel; the end of the last is edge(buckets().size()).
    [[nodiscard]] double edge(std::size_t i) const;
    /// The bucket under `x`; nothing where there is none.
    [[nodiscard]] std::optional<std::size_t> bucketAt(double x) const;
    /// Whether heights tell how much stands in a bucket. In Sequence every Event has its column and all are alike.
    [[nodiscard]] bool isUneven() const { return m_isUneven; }
    [[nodiscard]] std::uint32_t mostRows() const { return m_mostRows; }
    [[nodiscard]] std::uint32_t mostTasks() const { return m_mostTasks; }
    [[nodiscard]] std::uint32_t mostOpen() const { return m_mostOpen; }

    /// Where something failed, once a bucket.
    [[nodiscard]] const std::vector<double> &failureXs() const { return m_failureXs; }
    [[nodiscard]] const std::vector<OverviewFailure> &failures() const { return m_failures; }
    [[nodiscard]] std::uint32_t failureCount() const { return m_failureCount; }
    [[nodiscard]] const OverviewFailure *failureAt(const QPointF &point) const;
    /// The flag of the terminal Event, its pole at the left; empty while the Workflow Execution runs.
    [[nodiscard]] QRectF flag() const { return m_flag; }

    /// The visible part as it is drawn: within the strip and wide enough to be taken.
    [[nodiscard]] QRectF part(const core::Range &visible) const;
    /// Where everything is visible there is nowhere to move the part to, and all but its edges counts as beside it.
    [[nodiscard]] OverviewHit hit(const QPointF &point, const core::Range &visible) const;

private:
    void countIn(const core::Execution &execution, const core::Axis &axis);
    void placeFailures(const core::Axis &axis);

    OverviewRequest m_request;
    core::Range m_extent;
    PixelMap m_map;
    bool m_isUneven;
    double m_bucketsLeft = 0;
    double m_bucketsRight = 0;
    std::vector<core::DensityBucket> m_buckets;
    std::uint32_t m_mostRows = 0;
    std::uint32_t m_mostTasks = 0;
    std::uint32_t m_mostOpen = 0;
    std::uint32_t m_failureCount = 0;
    std::vector<double> m_failureXs;
    std::vector<OverviewFailure> m_failures;
    QRectF m_flag;
};

} // namespace hindsight::ui
