#include "core/diagram/folding.h"
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

double SceneBuilder::barBegin(std::uint32_t bar) const
{
    return m_scene.x(m_diagram.bars()[bar].opened) - m_barPad;
}

double SceneBuilder::barEnd(std::uint32_t bar) const
{
    const core::Bar &item = m_diagram.bars()[bar];
    const double end = m_scene.x(item.end);
    const bool goesOn = item.closed == core::kNoRow && m_diagram.terminal() == core::kNoRow;
    return goesOn ? end + kOpenTail : end;
}

double SceneBuilder::barCentre(std::uint32_t bar) const
{
    return m_scene.laneTop(m_diagram.bars()[bar].lane) + m_scene.request().laneHeight / 2;
}

void SceneBuilder::placeLanes()
{
    const SceneRequest &request = m_scene.request();
    const auto laneCount = static_cast<std::uint32_t>(m_diagram.lanes().size());
    const double from = request.lanesScrolled / request.laneHeight;
    const double to = (request.lanesScrolled + request.size.height() - m_rows.lanesTop) / request.laneHeight;
    const auto first = static_cast<std::uint32_t>(std::max(0.0, std::floor(from)));
    const auto end = std::min(laneCount, static_cast<std::uint32_t>(std::max(0.0, std::ceil(to))));
    for (std::uint32_t lane = first; lane < end; ++lane) {
        m_scene.m_lanes.push_back({lane, QRectF(0, m_scene.laneTop(lane), request.size.width(), request.laneHeight)});
        placeBars(lane);
    }
}

void SceneBuilder::placeBars(std::uint32_t lane)
{
    const core::Lane &bars = m_diagram.lanes()[lane];
    const auto &all = m_diagram.bars();
    const auto first = core::firstNot(bars.firstBar, bars.endBar, [&](auto i) { return all[i].end < m_firstRow; });
    const auto end = core::firstNot(first, bars.endBar, [&](auto i) { return all[i].opened <= m_lastRow; });
    core::fold(
        first, end, m_map.length(kFoldWidth), [&](auto i) { return m_axis.at(all[i].opened); },
        [&](auto i) { return m_axis.at(all[i].end); }, [this](auto i, auto j) { placeBar(i, j); });
}

void SceneBuilder::placeBar(std::uint32_t bar, std::uint32_t endBar)
{
    const core::Bar &first = m_diagram.bars()[bar];
    const double height = std::min(kBarHeight, m_scene.request().laneHeight * 0.75);
    const double left = barBegin(bar);
    const double nextLeft = endBar < m_diagram.lanes()[first.lane].endBar ? barBegin(endBar) : m_map.right() + 1e4;
    const double right = std::max(barEnd(endBar - 1), left + kFoldWidth);

    SceneBar item{{bar, endBar}, first.lane, QRectF(left, barCentre(bar) - height / 2, right - left, height)};
    if (item.isFolded())
        item.rect = snapped(item.rect);
    item.startedX = right;
    if (first.started != core::kNoRow)
        item.startedX = std::clamp(m_scene.x(first.started), left, right);
    // What nobody starts runs from its beginning.
    if (first.category == core::Category::Timer || first.category == core::Category::ExternalWorkflow)
        item.startedX = left;
    item.hasFailure = m_diagram.failedBarCount(bar, endBar) > 0;
    if (!item.isFolded() && first.closed != core::kNoRow) {
        const double column = isSequence() ? m_columnWidth : kEndRadius;
        const double room = std::min({nextLeft - right - 1, std::max((right - left) * 0.6, kFoldWidth), column});
        item.endRadius = std::clamp(room, 0.0, std::min(kEndRadius, height * 0.45));
    }
    if (!item.isFolded() && height >= m_smallText.height())
        labelBar(item, nextLeft);
    m_scene.m_bars.push_back(item);
}

// In the bar where it fits, else behind it, else shortened where there is more room.
void SceneBuilder::labelBar(SceneBar &item, double nextLeft)
{
    const double visibleLeft = std::max(item.rect.left(), m_map.left()) + 6;
    const double insideRoom = std::min(item.rect.right(), m_map.right()) - item.endRadius - 4 - visibleLeft;
    const double outsideLeft = item.rect.right() + item.endRadius + 4;
    double outsideRoom = std::min(nextLeft - 6, textEnd(outsideLeft)) - outsideLeft;
    if (std::max(insideRoom, outsideRoom) < kLeastLetterWidth)
        return;
    const QString text = TimelineWords::barLabel(m_diagram, m_diagram.bars()[item.first]);
    const double wanted = m_text.horizontalAdvance(text) + 1;
    if (outsideRoom < std::min(wanted, kLeastOutsideRoom))
        outsideRoom = 0;
    item.isLabelInside = insideRoom >= wanted || (outsideRoom < wanted && insideRoom >= outsideRoom);
    const double y = item.rect.center().y();
    item.label = item.isLabelInside ? fittedText(m_text, text, visibleLeft, insideRoom, y)
                                    : fittedText(m_text, text, outsideLeft, outsideRoom, y);
}

} // namespace hindsight::ui
