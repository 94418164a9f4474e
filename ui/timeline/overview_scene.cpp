#include "ui/timeline/overview_scene.h"

#include "ui/timeline/metrics.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr QSizeF kFlagSize(15, 12);
constexpr double kSignReach = 2; // around a sign, where it is still meant

PixelMap mapOf(const core::Axis &axis, const OverviewRequest &request)
{
    const double width = request.size.width() - request.panelWidth;
    return {fitted(axis.extent(), width, kOverviewMarginLeft, kOverviewMarginRight), request.panelWidth, width};
}

} // namespace

OverviewScene::OverviewScene(const core::Execution &execution, const core::Axis &axis, const OverviewRequest &request)
    : m_request(request), m_extent(axis.extent()), m_map(mapOf(axis, request)),
      m_isUneven(axis.scale() != core::Scale::Sequence)
{
    countIn(execution, axis);
    placeFailures(axis);
    if (const core::EventIndex terminal = execution.terminalEvent(); terminal.isValid())
        m_flag = QRectF(QPointF(m_map.x(axis.at(terminal.value)), kOverviewSignY - kFlagSize.height() / 2), kFlagSize);
}

void OverviewScene::countIn(const core::Execution &execution, const core::Axis &axis)
{
    core::Range counted = m_map.range();
    auto count = static_cast<std::uint32_t>(std::max(1.0, plot().width() / kOverviewBucket));
    if (!m_isUneven) {
        // So many whole columns a bucket: else one would hold an Event more than the next, which means nothing.
        const double columns = std::ceil(kOverviewBucket / m_map.pixels(core::kColumn));
        const auto each = static_cast<std::uint32_t>(std::max(1.0, columns));
        count = (axis.rowCount() + each - 1) / each;
        counted.begin = -core::kColumn / 2;
        counted.end = counted.begin + static_cast<core::Position>(count) * each * core::kColumn;
    }
    m_bucketsLeft = m_map.x(counted.begin);
    m_bucketsRight = m_map.x(counted.end);
    m_buckets = core::densityOf(execution, axis, counted, count);
    for (const core::DensityBucket &bucket : m_buckets) {
        m_mostRows = std::max(m_mostRows, bucket.rows);
        m_mostTasks = std::max(m_mostTasks, bucket.tasks);
        m_mostOpen = std::max(m_mostOpen, core::total(bucket.open));
        m_failureCount += bucket.failures;
    }
}

void OverviewScene::placeFailures(const core::Axis &axis)
{
    for (const core::DensityBucket &bucket : m_buckets) {
        if (bucket.failures == 0)
            continue;
        const double x = m_map.x(axis.at(bucket.firstFailure));
        m_failureXs.push_back(x);
        if (!m_failures.empty() && x - m_failures.back().rect.center().x() < kOverviewSignPitch) {
            OverviewFailure &last = m_failures.back();
            last.count += bucket.failures;
            last.worst = core::graver(last.worst, bucket.worst);
            continue;
        }
        const double radius = kOverviewSignRadius;
        m_failures.push_back({.rect = QRectF(x - radius, kOverviewSignY - radius, 2 * radius, 2 * radius),
                              .first = bucket.firstFailure,
                              .count = bucket.failures,
                              .worst = bucket.worst});
    }
}

QRectF OverviewScene::plot() const
{
    return {m_map.left(), 0, m_map.right() - m_map.left(), m_request.size.height()};
}

double OverviewScene::edge(std::size_t i) const
{
    const double part = static_cast<double>(i) / static_cast<double>(m_buckets.size());
    return std::clamp(std::round(m_bucketsLeft + part * (m_bucketsRight - m_bucketsLeft)), std::ceil(m_map.left()),
                      std::floor(m_map.right()));
}

std::optional<std::size_t> OverviewScene::bucketAt(double x) const
{
    const double part = (x - m_bucketsLeft) / (m_bucketsRight - m_bucketsLeft);
    if (part < 0 || part >= 1 || x < m_map.left())
        return std::nullopt;
    return static_cast<std::size_t>(part * static_cast<double>(m_buckets.size()));
}

const OverviewFailure *OverviewScene::failureAt(const QPointF &point) const
{
    const auto found = std::ranges::find_if(m_failures, [&point](const OverviewFailure &failure) {
        return failure.rect.adjusted(-kSignReach, -kSignReach, kSignReach, kSignReach).contains(point);
    });
    return found == m_failures.end() ? nullptr : &*found;
}

QRectF OverviewScene::part(const core::Range &visible) const
{
    const QRectF whole = plot();
    double left = std::clamp(m_map.x(visible.begin), whole.left(), whole.right());
    double right = std::clamp(m_map.x(visible.end), whole.left(), whole.right());
    if (const double missing = kLeastHandle - (right - left); missing > 0) {
        const double most = std::max(whole.left(), whole.right() - kLeastHandle);
        left = std::clamp(left - missing / 2, whole.left(), most);
        right = left + kLeastHandle;
    }
    return {QPointF(left, whole.top()), QPointF(right, whole.bottom())};
}

OverviewHit OverviewScene::hit(const QPointF &point, const core::Range &visible) const
{
    if (!plot().contains(point))
        return OverviewHit::Nothing;
    const QRectF taken = part(visible);
    const double inside = std::min(kHandleEdge, taken.width() / 4);
    if (point.x() >= taken.left() - kHandleEdge && point.x() < taken.left() + inside)
        return OverviewHit::LeftEdge;
    if (point.x() > taken.right() - inside && point.x() <= taken.right() + kHandleEdge)
        return OverviewHit::RightEdge;
    const bool isWhole = visible.begin <= m_extent.begin && visible.end >= m_extent.end;
    return taken.contains(point) && !isWhole ? OverviewHit::Part : OverviewHit::Beside;
}

} // namespace hindsight::ui
