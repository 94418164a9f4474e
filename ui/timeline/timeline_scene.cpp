#include "ui/timeline/timeline_scene.h"

#include "ui/timeline/fonts.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/scene_builder.h"
#include "ui/timeline/timeline_words.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kStartSize = 16;
// A history can have as many lanes as awaitables; past this many, names ask for no more width.
constexpr std::size_t kMeasuredLanes = 500;

double distance(const QRectF &rect, const QPointF &point)
{
    const double dx = std::max({rect.left() - point.x(), 0.0, point.x() - rect.right()});
    const double dy = std::max({rect.top() - point.y(), 0.0, point.y() - rect.bottom()});
    return std::hypot(dx, dy);
}

// Keeps the nearest; of equally near ones the first offered.
class NearestHit
{
public:
    explicit NearestHit(const QPointF &point) : m_point(point) {}

    void offer(SceneHit::Kind kind, std::uint32_t first, std::uint32_t end, const QRectF &rect)
    {
        const double away = distance(rect, m_point);
        if (away > kHitDistance || (m_hit.kind != SceneHit::Kind::Nothing && away >= m_distance))
            return;
        m_hit = {kind, first, end, rect};
        m_distance = away;
    }

    [[nodiscard]] const SceneHit &hit() const { return m_hit; }

private:
    QPointF m_point;
    SceneHit m_hit;
    double m_distance = 0;
};

template<class Item>
QRectF rectOfRun(const std::vector<Item> &items, const SceneHit &hit)
{
    QRectF rect;
    for (const Item &item : items) {
        if (item.first < hit.end && item.end > hit.first)
            rect |= item.rect;
    }
    return rect;
}

QRectF endMark(const SceneBar &bar)
{
    return QRectF(-bar.endRadius, -bar.endRadius, 2 * bar.endRadius, 2 * bar.endRadius).translated(bar.endPoint());
}

// The part of a gap that says how long it was.
QRectF gapMark(const SceneGap &gap, const SceneRows &rows)
{
    return {gap.rect.left(), rows.executionY - kStartSize / 2, gap.rect.width(), kStartSize};
}

// A bar that has no mark at its end ends as a whole.
QRectF rectOfEnd(const std::vector<SceneBar> &bars, const SceneHit &hit)
{
    for (const SceneBar &bar : bars) {
        if (bar.first == hit.first && bar.end == hit.end && bar.endRadius > 0)
            return endMark(bar);
    }
    return rectOfRun(bars, hit);
}

double statusWidth(const core::Execution &execution)
{
    return QFontMetricsF(fonts::strong()).horizontalAdvance(TimelineWords::status(execution));
}

} // namespace

SceneRows SceneRows::of(const core::Diagram &diagram)
{
    SceneRows rows;
    rows.executionY = kRulerHeight + kExecutionHeight / 2;
    const double taskTop = kRulerHeight + kExecutionHeight;
    rows.boxTop = taskTop + (kTaskHeight - kBoxHeight) / 2 + 2;
    rows.boxBottom = rows.boxTop + kBoxHeight;
    rows.branchY = taskTop + kTaskHeight + kMarkSize / 2 + 3;
    rows.gutterTop = taskTop + kTaskHeight + kBranchHeight;
    rows.lanesTop = rows.gutterTop + kGutterHeight;
    if (!diagram.arrivals().empty()) {
        rows.outsideY = rows.lanesTop + kOutsideHeight / 2;
        rows.lanesTop += kOutsideHeight;
    }
    return rows;
}

TimelineScene::TimelineScene(const core::Diagram &diagram, const core::Axis &axis, const SceneRequest &request)
    : m_diagram(&diagram), m_axis(&axis), m_request(request), m_rows(SceneRows::of(diagram)),
      m_map(request.range, request.panelWidth, request.size.width() - request.panelWidth)
{
    SceneBuilder(*this).build();
}

QRectF TimelineScene::plot() const
{
    return {m_map.left(), kRulerHeight, m_map.right() - m_map.left(), m_request.size.height() - kRulerHeight};
}

double TimelineScene::executionBeginX() const
{
    return m_request.firstRow > 0 ? m_map.left() - kOverhang : x(0);
}

double TimelineScene::executionEndX() const
{
    const core::Row terminal = m_diagram->terminal();
    const core::Row last = terminal != core::kNoRow ? terminal : m_diagram->rowCount() - 1;
    return last > m_request.lastRow ? m_map.right() + kOverhang : x(last);
}

QRectF TimelineScene::start() const
{
    if (!m_diagram->hasStart() || m_request.firstRow > 0)
        return {};
    return {executionBeginX() - kStartSize / 2, m_rows.executionY - kStartSize / 2, kStartSize, kStartSize};
}

double TimelineScene::laneTop(std::uint32_t lane) const
{
    const double scrolled = lane < m_diagram->pinnedLaneCount() ? 0 : m_request.lanesScrolled;
    return m_rows.lanesTop - scrolled + lane * m_request.laneHeight;
}

double TimelineScene::scrolledTop() const
{
    return m_rows.lanesTop + m_diagram->pinnedLaneCount() * m_request.laneHeight;
}

std::optional<std::uint32_t> TimelineScene::laneAt(const QPointF &point) const
{
    if (point.y() < m_rows.lanesTop)
        return std::nullopt;
    const double scrolled = point.y() < scrolledTop() ? 0 : m_request.lanesScrolled;
    const double lane = std::floor((point.y() - m_rows.lanesTop + scrolled) / m_request.laneHeight);
    const bool isOne = lane < static_cast<double>(m_diagram->lanes().size());
    return isOne ? std::optional(static_cast<std::uint32_t>(lane)) : std::nullopt;
}

double TimelineScene::lanesHeight(const core::Diagram &diagram, double laneHeight)
{
    return static_cast<double>(diagram.lanes().size()) * laneHeight + kBelowLanes;
}

double TimelineScene::flagWidth(const core::Diagram &diagram)
{
    return diagram.terminal() == core::kNoRow ? 0 : statusWidth(diagram.execution()) + 40;
}

double TimelineScene::endRoom(const core::Diagram &diagram, double plotWidth)
{
    const core::Execution &execution = diagram.execution();
    const bool isOfCommands = execution.history().eventCount() == 0;
    const double needed = isOfCommands                         ? kMarginRight + kCommandLabelRoom
                          : diagram.terminal() == core::kNoRow ? kRunningLabel + statusWidth(execution) + kFlagMargin
                                                               : flagWidth(diagram) + kFlagMargin;
    return kMarginLeft + needed > plotWidth / 2 ? kMarginRight : std::ceil(needed);
}

double TimelineScene::panelWidth(const core::Diagram &diagram)
{
    const QFontMetricsF text(fonts::text());
    const QFontMetricsF small(fonts::small());
    double widest = QFontMetricsF(fonts::strong()).horizontalAdvance(TimelineWords::tr("Workflow Execution"));
    for (std::size_t i = 0; i < std::min(diagram.lanes().size(), kMeasuredLanes); ++i) {
        const core::Lane &lane = diagram.lanes()[i];
        widest = std::max(widest, text.horizontalAdvance(TimelineWords::laneName(diagram, lane)) + kLaneSignsWidth +
                                      small.horizontalAdvance(TimelineWords::kindOf(lane.category)));
    }
    return std::clamp(std::ceil(widest) + 28, kLeastPanelWidth, kMostPanelWidth);
}

SceneHit TimelineScene::hit(const QPointF &point) const
{
    NearestHit nearest(point);
    if (point.x() < m_map.left())
        return {};
    if (point.y() >= m_rows.lanesTop) {
        // Pinned lanes lie over those that scroll.
        const auto isThere = [&](const SceneBar &bar) {
            return (point.y() < scrolledTop()) == (bar.lane < m_diagram->pinnedLaneCount());
        };
        for (const SceneBar &bar : m_bars) {
            if (bar.endRadius > 0 && isThere(bar))
                nearest.offer(SceneHit::Kind::BarEnd, bar.first, bar.end, endMark(bar));
        }
        for (const SceneBar &bar : m_bars) {
            if (isThere(bar))
                nearest.offer(SceneHit::Kind::Bar, bar.first, bar.end, bar.rect);
        }
        return nearest.hit();
    }
    for (const SceneMark &mark : m_marks)
        nearest.offer(SceneHit::Kind::Command, mark.first, mark.end, mark.rect);
    for (const SceneBox &box : m_boxes)
        nearest.offer(SceneHit::Kind::Task, box.first, box.end, box.rect);
    for (const SceneArrival &arrival : m_arrivals)
        nearest.offer(SceneHit::Kind::Arrival, arrival.first, arrival.end, arrival.rect);
    const core::Row terminal = m_diagram->terminal();
    if (terminal != core::kNoRow)
        nearest.offer(SceneHit::Kind::Terminal, terminal, terminal + 1, m_flag);
    if (const QRectF begin = start(); !begin.isEmpty())
        nearest.offer(SceneHit::Kind::Start, 0, 1, begin);
    if (nearest.hit().kind != SceneHit::Kind::Nothing || point.y() > m_rows.executionY + kStartSize / 2)
        return nearest.hit();
    for (const SceneGap &gap : m_gaps) {
        if (gap.rect.left() <= point.x() && point.x() <= gap.rect.right())
            return {SceneHit::Kind::Gap, gap.gap, gap.gap + 1, gapMark(gap, m_rows)};
    }
    return {};
}

QRectF TimelineScene::rectOf(const SceneHit &hit) const
{
    switch (hit.kind) {
    case SceneHit::Kind::Task:
        return rectOfRun(m_boxes, hit);
    case SceneHit::Kind::Command:
        return rectOfRun(m_marks, hit);
    case SceneHit::Kind::Bar:
        return rectOfRun(m_bars, hit);
    case SceneHit::Kind::BarEnd:
        return rectOfEnd(m_bars, hit);
    case SceneHit::Kind::Arrival:
        return rectOfRun(m_arrivals, hit);
    case SceneHit::Kind::Terminal:
        return m_flag;
    case SceneHit::Kind::Start:
        return start();
    case SceneHit::Kind::Gap:
    case SceneHit::Kind::Nothing:
        return {};
    }
    return {};
}

} // namespace hindsight::ui
