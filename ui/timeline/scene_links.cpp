// Which links a scene has: all that can be told apart, bundles where columns are too narrow for that, and those of a
// chain wherever it reaches.
#include "core/diagram/folding.h"
#include "ui/timeline/link_placer.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/scene_builder.h"

#include <algorithm>

namespace hindsight::ui {

using namespace metrics;

namespace {

void add(std::vector<SceneLink> &links, std::optional<SceneLink> link)
{
    if (link)
        links.push_back(*std::move(link));
}

// Where a Command's mark is, or that of the run it is drawn in; where it is out of sight, its place.
QRectF markOf(const TimelineScene &scene, std::uint32_t command)
{
    const auto &marks = scene.marks();
    const auto found = std::find_if(marks.begin(), marks.end(), [command](const SceneMark &mark) {
        return mark.first <= command && command < mark.end;
    });
    if (found != marks.end())
        return found->rect;
    const double x = scene.x(scene.diagram().commands()[command].row);
    return {x, scene.rows().branchY, 0, 0};
}

// The handover of what closed at that row.
template<class IsIt>
void addHandover(std::vector<SceneLink> &links, const LinkPlacer &placer, const core::Diagram &diagram, core::Row from,
                 IsIt isIt)
{
    const auto &handovers = diagram.handovers();
    auto item = std::partition_point(handovers.begin(), handovers.end(),
                                     [from](const core::Handover &handover) { return handover.from < from; });
    for (; item != handovers.end() && item->from == from; ++item) {
        if (isIt(*item))
            add(links, placer.ofHandover(static_cast<std::uint32_t>(item - handovers.begin())));
    }
}

} // namespace

// Where Events stand so close that all links together would be a curtain.
bool SceneBuilder::isCrowded() const
{
    return isSequence() && m_places.columnWidth() < kLeastLinkColumn;
}

void SceneBuilder::placeCommandLinks()
{
    if (isCrowded())
        return;
    const LinkPlacer placer(m_scene);
    for (const SceneMark &mark : m_scene.m_marks) {
        if (!mark.isFolded())
            add(m_scene.m_links, placer.ofCommand(mark.first, mark.rect));
    }
}

// For each box of a single task one link a kind, from the first that it was handed.
void SceneBuilder::placeBundles()
{
    const LinkPlacer placer(m_scene);
    const auto &handovers = m_diagram.handovers();
    for (const SceneBox &box : m_scene.m_boxes) {
        if (box.isFolded())
            continue;
        const auto [first, end] = m_diagram.handoversTo(core::TaskIndex(box.first));
        unsigned left = m_diagram.tasks()[box.first].handed;
        for (auto handover = first; handover < end && left != 0; ++handover) {
            const unsigned kind = 1U << static_cast<unsigned>(core::handoverSlot(handovers[handover].category));
            if ((left & kind) == 0)
                continue;
            left &= ~kind;
            m_scene.m_links.push_back(placer.ofBundle(handover));
        }
    }
}

void SceneBuilder::placeHandovers()
{
    if (isCrowded())
        return placeBundles();
    const LinkPlacer placer(m_scene);
    const auto &handovers = m_diagram.handovers();
    const auto count = static_cast<std::uint32_t>(handovers.size());
    const auto startedOf = [&](auto i) { return m_diagram.tasks()[handovers[i].to.value].started; };
    const auto first = core::firstNot(0, count, [&](auto i) { return startedOf(i) < m_firstRow; });
    const auto end = core::firstNot(first, count, [&](auto i) { return handovers[i].from <= m_lastRow; });
    const auto place = [&](auto i) { return m_axis.at(handovers[i].from); };
    core::fold(first, end, m_map.length(kFoldWidth), place, place, [&](auto i, auto j) {
        for (auto handover = i; handover < j && j - i <= kLinksOfAFold; ++handover)
            add(m_scene.m_links, placer.ofHandover(handover));
    });
}

std::vector<SceneLink> TimelineScene::linksOf(const core::Chain &chain) const
{
    const LinkPlacer placer(*this);
    std::vector<SceneLink> links;
    for (const core::CommandIndex command : chain.commands) {
        const bool hasLink = m_diagram->commands()[command.value].bar != core::kNoRow;
        if (hasLink && links.size() < kLitLinks)
            add(links, placer.ofCommand(command.value, markOf(*this, command.value)));
    }
    for (const core::AwaitableIndex awaitable : chain.awaitables) {
        const std::uint32_t bar = m_diagram->barOf(awaitable);
        if (links.size() < kLitLinks)
            addHandover(links, placer, *m_diagram, m_diagram->bars()[bar].end, [&](const core::Handover &handover) {
                return handover.bar == bar && chain.holds(handover.to);
            });
    }
    for (const std::uint32_t arrival : chain.arrivals) {
        const core::Row row = core::rowOf(m_diagram->execution().arrivals()[arrival].event);
        if (links.size() < kLitLinks)
            addHandover(links, placer, *m_diagram, row, [&](const core::Handover &handover) {
                return handover.arrivalMark != core::kNoRow && chain.holds(handover.to);
            });
    }
    return links;
}

} // namespace hindsight::ui
