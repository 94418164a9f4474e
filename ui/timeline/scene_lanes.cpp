#include "core/diagram/folding.h"
#include "ui/timeline/bar_ends.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/scene_builder.h"
#include "ui/timeline/timeline_words.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

// Behind a bar a shortened name needs more room than within it to be worth its place.
constexpr double kLeastOutsideRoom = 70;

} // namespace

void SceneBuilder::placeArrivals()
{
    const auto &arrivals = m_diagram.arrivals();
    const auto count = static_cast<std::uint32_t>(arrivals.size());
    const auto first = core::firstNot(0, count, [&](auto i) { return arrivals[i].row < m_firstRow; });
    const auto end = core::firstNot(first, count, [&](auto i) { return arrivals[i].row <= m_lastRow; });
    const auto place = [&](auto i) { return m_axis.at(arrivals[i].row); };
    core::fold(first, end, m_map.length(kFoldWidth), place, place, [&](auto i, auto j) {
        const double x = m_scene.x(arrivals[i].row);
        const double room = (j < count ? m_scene.x(arrivals[j].row) : m_map.right() + kDiamondSize) - x;
        const double size = std::clamp(room * 0.9, kFoldWidth + 1, kDiamondSize);
        SceneArrival item{{i, j}, QRectF(x - size / 2, m_rows.outsideY - size / 2, size, size), {}};
        if (!item.isFolded())
            item.label = fittedText(m_smallText, TimelineWords::arrivalLabel(m_diagram, arrivals[i]), x + size / 2 + 3,
                                    std::min(x + room - kDiamondSize, textEnd(x)) - x - size / 2 - 3, m_rows.outsideY);
        m_scene.m_arrivals.push_back(item);
    });
}

void SceneBuilder::placeLanes()
{
    const SceneRequest &request = m_scene.request();
    const auto laneCount = static_cast<std::uint32_t>(m_diagram.lanes().size());
    const std::uint32_t pinned = m_diagram.pinnedLaneCount();
    const double hidden = pinned + request.lanesScrolled / request.laneHeight; // behind the pinned ones or above them
    const double to = (request.lanesScrolled + request.size.height() - m_rows.lanesTop) / request.laneHeight;
    const auto first = static_cast<std::uint32_t>(std::max(0.0, std::floor(hidden)));
    const auto end = std::min(laneCount, static_cast<std::uint32_t>(std::max(0.0, std::ceil(to))));
    const auto place = [&](std::uint32_t lane) {
        m_scene.m_lanes.push_back({lane, QRectF(0, m_scene.laneTop(lane), request.size.width(), request.laneHeight)});
        m_diagram.lanes()[lane].isCollapsed ? placeStretches(lane) : placeBars(lane);
    };
    for (std::uint32_t lane = first; lane < end; ++lane)
        place(lane);
    for (std::uint32_t lane = 0; lane < pinned; ++lane)
        place(lane);
}

void SceneBuilder::placeBars(std::uint32_t lane)
{
    const core::Lane &bars = m_diagram.lanes()[lane];
    const auto &all = m_diagram.bars();
    const auto first = core::firstNot(bars.firstBar, bars.endBar, [&](auto i) { return all[i].end < m_firstRow; });
    const auto end = core::firstNot(first, bars.endBar, [&](auto i) { return all[i].opened <= m_lastRow; });
    core::fold(
        first, end, m_map.length(kFoldWidth), [&](auto i) { return m_axis.at(all[i].opened); },
        [&](auto i) { return m_axis.at(all[i].end); },
        [&](auto i, auto j) {
            if (j - i == 1)
                placeBar(i);
            else
                placeFoldedBars(lane, i, j, m_places.barEnd(j - 1));
        });
}

// Bars that overlap are one stretch; what is alone looks as it does in any lane.
void SceneBuilder::placeStretches(std::uint32_t lane)
{
    const core::Lane &item = m_diagram.lanes()[lane];
    const auto &all = m_diagram.stretches();
    const auto &bars = m_diagram.bars();
    const auto first =
        core::firstNot(item.firstStretch, item.endStretch, [&](auto i) { return all[i].end < m_firstRow; });
    const auto end =
        core::firstNot(first, item.endStretch, [&](auto i) { return bars[all[i].firstBar].opened <= m_lastRow; });
    core::fold(
        first, end, m_map.length(kFoldWidth), [&](auto i) { return m_axis.at(bars[all[i].firstBar].opened); },
        [&](auto i) { return m_axis.at(all[i].end); },
        [&](auto i, auto j) {
            if (all[j - 1].endBar - all[i].firstBar == 1)
                placeBar(all[i].firstBar);
            else
                placeFoldedBars(lane, all[i].firstBar, all[j - 1].endBar, m_places.endX(all[j - 1].end));
        });
}

// Without those that the part does not see end.
std::uint32_t SceneBuilder::firstFailedHere(std::uint32_t first, std::uint32_t end) const
{
    auto bar = m_diagram.firstFailedBar(first, end);
    while (bar < end && m_diagram.bars()[bar].end > m_scene.request().lastRow)
        bar = m_diagram.firstFailedBar(bar + 1, end);
    return bar;
}

void SceneBuilder::placeFoldedBars(std::uint32_t lane, std::uint32_t first, std::uint32_t end, double right)
{
    const double height = m_places.barHeight();
    const double left = m_places.barBegin(first);
    const double top = m_places.barCentre(first) - height / 2;
    SceneBar item{{first, end}, lane, snapped({left, top, std::max(right - left, kFoldWidth), height})};
    item.startedX = item.rect.right();
    item.hasFailure = firstFailedHere(first, end) < end;
    if (item.rect.width() >= kLeastCountedWidth) {
        const auto &bars = m_diagram.bars();
        const core::Position pitch = m_map.length(kFailurePitch);
        for (auto bar = firstFailedHere(first, end); bar < end;) {
            const core::Position place = m_axis.at(bars[bar].opened);
            item.failures.push_back(std::clamp(m_scene.x(bars[bar].end), item.rect.left(), item.rect.right()));
            const auto next =
                core::firstNot(bar + 1, end, [&](auto i) { return m_axis.at(bars[i].opened) - place < pitch; });
            bar = firstFailedHere(next, end);
        }
        const double visibleLeft = std::max(item.rect.left(), m_map.left()) + 5;
        const double room = std::min(item.rect.right(), m_map.right()) - 3 - visibleLeft;
        const QString count = TimelineWords::count(end - first);
        if (height >= m_smallText.height() && m_smallText.width(count) <= room)
            item.label = fittedText(m_smallText, count, visibleLeft, room, item.rect.center().y());
    }
    m_scene.m_bars.push_back(item);
}

void SceneBuilder::placeBar(std::uint32_t bar)
{
    const core::Bar &first = m_diagram.bars()[bar];
    const double height = m_places.barHeight();
    const double left = m_places.barBegin(bar);
    const bool isLast = bar + 1 == m_diagram.lanes()[first.lane].endBar;
    const double nextLeft = isLast ? m_map.right() + 1e4 : m_places.barBegin(bar + 1);
    const double right = std::max(m_places.barEnd(bar), left + kFoldWidth);

    SceneBar item{{bar, bar + 1}, first.lane, QRectF(left, m_places.barCentre(bar) - height / 2, right - left, height)};
    item.startedX = right;
    item.endX = right;
    if (first.started != core::kNoRow)
        item.startedX = std::clamp(m_scene.x(first.started), left, right);
    if (isRunningFromItsBegin(first.category))
        item.startedX = left;
    // How it ended is not told of one that the part does not see end.
    const bool endsHere = first.end <= m_scene.request().lastRow;
    item.hasFailure = firstFailedHere(bar, bar + 1) == bar;
    if (first.closed != core::kNoRow && endsHere) {
        const double column = isSequence() ? m_places.columnWidth() : kEndRadius;
        const double room = std::min(std::max((right - left) * 0.6, kFoldWidth), column);
        placeEnd(item, std::clamp(room, 0.0, std::min(kEndRadius, height * 0.45)), nextLeft - 1);
    }
    if (m_scene.request().hasLabels && height >= m_smallText.height())
        labelBar(item, nextLeft);
    m_scene.m_bars.push_back(item);
}

// Around the end of the bar; where the next one begins at once and hides how this one ended, within it.
void SceneBuilder::placeEnd(SceneBar &item, double wanted, double limit)
{
    const double beside = limit - item.rect.right();
    const double within = std::min(wanted, (limit - item.rect.left()) / 2);
    const bool isBeside = beside >= std::min(wanted, kLeastSignedRadius) || beside >= within;
    item.endRadius = std::max(0.0, isBeside ? std::min(wanted, beside) : within);
    item.endX = isBeside ? item.rect.right() : limit - item.endRadius;
}

// In the bar where it fits, else behind it, else shortened where there is more room.
void SceneBuilder::labelBar(SceneBar &item, double nextLeft)
{
    const double visibleLeft = std::max(item.rect.left(), m_map.left()) + 6;
    const double insideRoom = std::min(item.endX - item.endRadius, m_map.right() - item.endRadius) - 4 - visibleLeft;
    const double outsideLeft = item.rect.right() + item.endRadius + 4;
    double outsideRoom = std::min(nextLeft - 6, textEnd(outsideLeft)) - outsideLeft;
    if (std::max(insideRoom, outsideRoom) < kLeastLetterWidth)
        return;
    const QString text = TimelineWords::barLabel(m_diagram, m_diagram.bars()[item.first]);
    const double wanted = m_text.width(text) + 1;
    if (outsideRoom < std::min(wanted, kLeastOutsideRoom))
        outsideRoom = 0;
    item.isLabelInside = insideRoom >= wanted || (outsideRoom < wanted && insideRoom >= outsideRoom);
    const double y = item.rect.center().y();
    item.label = item.isLabelInside ? fittedText(m_text, text, visibleLeft, insideRoom, y)
                                    : fittedText(m_text, text, outsideLeft, outsideRoom, y);
}

} // namespace hindsight::ui
