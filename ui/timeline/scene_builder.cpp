#include "ui/timeline/scene_builder.h"

#include "core/diagram/folding.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_words.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

using namespace metrics;

namespace {

constexpr double kLeastTextRoom = 30;

} // namespace

SceneBuilder::SceneBuilder(TimelineScene &scene)
    : m_scene(scene), m_diagram(scene.diagram()), m_axis(scene.axis()), m_map(scene.map()), m_rows(scene.rows()),
      m_places(scene), m_text(fonts::text()), m_smallText(fonts::small())
{
    const core::Range &range = m_map.range();
    const core::Position overhang = m_map.length(kOverhang);
    m_firstRow = std::max(m_scene.request().firstRow, m_axis.firstAtOrAfter(range.begin - overhang));
    const core::Row after = m_axis.firstAtOrAfter(range.end + overhang + 1);
    m_lastRow = std::min(m_scene.request().lastRow, after > 0 ? after - 1 : 0);
}

void SceneBuilder::build()
{
    placeTicks();
    placeGaps();
    placeFlag();
    placeTasks();
    placeOrphans();
    if (m_scene.request().hasLabels)
        labelMarks();
    placeArrivals();
    placeLanes();
    placeCommandLinks();
    placeHandovers();
}

// Blocks side by side make one surface, without seams.
QRectF SceneBuilder::snapped(const QRectF &rect)
{
    const double left = std::floor(rect.left());
    return {left, rect.top(), std::max(std::ceil(rect.right()) - left, 1.0), rect.height()};
}

// How far a text may go that begins there: the terminal Event's rule is not written across.
double SceneBuilder::textEnd(double begin) const
{
    const double rule = m_places.terminalX() - 4;
    return rule > begin ? std::min(rule, m_map.right()) : m_map.right();
}

SceneText SceneBuilder::fittedText(TextMeasure &measure, const QString &text, double left, double room, double centreY)
{
    // What has to be shortened to two or three letters says nothing.
    if (!m_scene.request().hasLabels || text.isEmpty() || (room < kLeastTextRoom && measure.width(text) > room))
        return {};
    const QString fitted = measure.elided(text, room);
    return {QRectF(left, centreY - measure.height() / 2, measure.width(fitted), measure.height()), fitted};
}

// All gaps of an axis are equally wide, so that either all of them can be seen or none.
void SceneBuilder::placeGaps()
{
    const auto &gaps = m_axis.gaps();
    if (gaps.empty() || m_map.pixels(gaps.front().place.length()) < kLeastGapWidth)
        return;
    const core::Range &range = m_map.range();
    const double y = m_rows.executionY - 5 - m_smallText.height() / 2;
    auto gap = std::partition_point(gaps.begin(), gaps.end(), [&](auto &item) { return item.place.end < range.begin; });
    for (; gap != gaps.end() && gap->place.begin <= range.end; ++gap) {
        const double left = m_map.x(gap->place.begin);
        const QRectF rect(left, kRulerHeight, m_map.x(gap->place.end) - left,
                          m_scene.request().size.height() - kRulerHeight);
        SceneGap item{static_cast<std::uint32_t>(gap - gaps.begin()), rect, {}};
        const QString text = TimelineWords::duration({gap->to - gap->from});
        const double width = m_smallText.width(text);
        if (width + 4 <= rect.width())
            item.label = fittedText(m_smallText, text, rect.center().x() - width / 2, width + 1, y);
        m_scene.m_gaps.push_back(item);
    }
}

void SceneBuilder::placeFlag()
{
    const double width = TimelineScene::flagWidth(m_diagram);
    if (width <= 0 || !m_scene.request().holds(m_diagram.terminal()))
        return;
    const double x = m_scene.x(m_diagram.terminal());
    // The flag flies to the left where the picture ends too early at the right.
    const bool hasRoom = x + width <= m_map.right() + 1 || x > m_map.right();
    m_scene.m_flag = QRectF(hasRoom ? x : x - width, m_rows.executionY - 12, width, 24);
}

} // namespace hindsight::ui
