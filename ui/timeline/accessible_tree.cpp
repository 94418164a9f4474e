#include "ui/timeline/accessible_tree.h"

#include "ui/timeline/metrics.h"

#include <algorithm>

namespace hindsight::ui {

namespace {

using Kind = AccessibleKey::Kind;

AccessibleKey groupKey(Kind kind, std::uint32_t number = 0)
{
    return {.kind = kind, .first = number, .end = number + 1};
}

// The rows above the lanes; these are scrolled under them.
QRectF clipOf(const TimelineScene &scene)
{
    return scene.plot();
}

QRectF laneClipOf(const TimelineScene &scene)
{
    QRectF clip = scene.plot();
    clip.setTop(std::max(clip.top(), scene.rows().lanesTop));
    return clip;
}

QRectF rowOf(const TimelineScene &scene, double centreY, double height)
{
    return {0, centreY - height / 2, scene.request().size.width(), height};
}

} // namespace

AccessibleTree::AccessibleTree(const TimelineScene &scene)
{
    addExecution(scene);
    addTasks(scene);
    addOutside(scene);
    addLanes(scene);
}

const AccessibleNode *AccessibleTree::find(const AccessibleKey &key) const
{
    const auto found = m_nodeOf.find(key);
    return found == m_nodeOf.end() ? nullptr : &m_nodes[static_cast<std::size_t>(found->second)];
}

const AccessibleNode *AccessibleTree::nodeOf(const SceneHit &mark) const
{
    const auto standsFor = [&mark](SceneHit::Kind kind) {
        return [&mark, kind](const AccessibleNode &node) {
            const AccessibleKey &key = node.key;
            return key.isMark() && key.markKind == kind && key.first <= mark.first && mark.first < key.end;
        };
    };
    auto found = std::ranges::find_if(m_nodes, standsFor(mark.kind));
    // A bar that has no mark at its end ends as a whole.
    if (found == m_nodes.end() && mark.kind == SceneHit::Kind::BarEnd)
        found = std::ranges::find_if(m_nodes, standsFor(SceneHit::Kind::Bar));
    return found == m_nodes.end() ? nullptr : &*found;
}

const AccessibleNode *AccessibleTree::groupAt(const QPointF &point) const
{
    const auto found = std::ranges::find_if(
        m_nodes, [&point](const AccessibleNode &node) { return !node.key.isMark() && node.rect.contains(point); });
    return found == m_nodes.end() ? nullptr : &*found;
}

const std::vector<int> &AccessibleTree::siblingsOf(const AccessibleNode &node) const
{
    return node.parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(node.parent)].children;
}

int AccessibleTree::add(const AccessibleKey &key, const QRectF &rect, int parent)
{
    const int index = static_cast<int>(m_nodes.size());
    m_nodes.push_back({.key = key, .rect = rect, .parent = parent});
    m_nodeOf.emplace(key, index);
    (parent < 0 ? m_top : m_nodes[static_cast<std::size_t>(parent)].children).push_back(index);
    return index;
}

// REQUIRES: a rectangle in sight
void AccessibleTree::addMark(SceneHit::Kind kind, const SceneRun &run, const QRectF &rect, int parent)
{
    add({.kind = Kind::Mark, .markKind = kind, .first = run.first, .end = run.end}, rect, parent);
}

void AccessibleTree::addExecution(const TimelineScene &scene)
{
    if (scene.diagram().execution().history().eventCount() == 0)
        return;
    const QRectF clip = clipOf(scene);
    const int group =
        add(groupKey(Kind::Execution), rowOf(scene, scene.rows().executionY, metrics::kExecutionHeight), -1);
    if (const QRectF start = scene.start() & clip; !start.isEmpty())
        addMark(SceneHit::Kind::Start, {0, 1}, start, group);
    const core::Row terminal = scene.diagram().terminal();
    if (const QRectF flag = scene.flag() & clip; !flag.isEmpty())
        addMark(SceneHit::Kind::Terminal, {terminal, terminal + 1}, flag, group);
}

void AccessibleTree::addTasks(const TimelineScene &scene)
{
    const QRectF clip = clipOf(scene);
    const auto &boxes = scene.boxes();
    std::vector<std::vector<const SceneMark *>> commandsOf(boxes.size());
    std::vector<const SceneMark *> loose;
    for (const SceneMark &mark : scene.marks()) {
        if (!mark.rect.intersects(clip))
            continue;
        const core::TaskIndex task = scene.diagram().commands()[mark.first].task;
        const auto box = std::partition_point(boxes.begin(), boxes.end(),
                                              [task](const SceneBox &each) { return each.end <= task.value; });
        const bool isOfBox = task.isValid() && box != boxes.end() && box->first <= task.value;
        (isOfBox ? commandsOf[static_cast<std::size_t>(box - boxes.begin())] : loose).push_back(&mark);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const QRectF rect = boxes[i].rect & clip;
        if (rect.isEmpty() && commandsOf[i].empty())
            continue;
        const int task = static_cast<int>(m_nodes.size());
        addMark(SceneHit::Kind::Task, boxes[i], rect, -1);
        for (const SceneMark *mark : commandsOf[i])
            addMark(SceneHit::Kind::Command, *mark, mark->rect & clip, task);
    }
    if (loose.empty())
        return;
    const int group =
        add(groupKey(Kind::LooseCommands), rowOf(scene, scene.rows().branchY, metrics::kBranchHeight), -1);
    for (const SceneMark *mark : loose)
        addMark(SceneHit::Kind::Command, *mark, mark->rect & clip, group);
}

void AccessibleTree::addOutside(const TimelineScene &scene)
{
    if (scene.diagram().arrivals().empty())
        return;
    const QRectF clip = clipOf(scene);
    const int group = add(groupKey(Kind::Outside), rowOf(scene, scene.rows().outsideY, metrics::kOutsideHeight), -1);
    for (const SceneArrival &arrival : scene.arrivals()) {
        if (const QRectF rect = arrival.rect & clip; !rect.isEmpty())
            addMark(SceneHit::Kind::Arrival, arrival, rect, group);
    }
}

void AccessibleTree::addLanes(const TimelineScene &scene)
{
    QRectF clip = laneClipOf(scene);
    clip.setLeft(0);
    auto bar = scene.bars().begin();
    for (const SceneLane &lane : scene.lanes()) {
        const QRectF rect = lane.rect & clip;
        const int group = rect.isEmpty() ? -1 : add(groupKey(Kind::Lane, lane.lane), rect, -1);
        for (; bar != scene.bars().end() && bar->lane == lane.lane; ++bar) {
            if (group >= 0)
                addBar(scene, *bar, group);
        }
    }
}

void AccessibleTree::addBar(const TimelineScene &scene, const SceneBar &bar, int lane)
{
    const QRectF clip = laneClipOf(scene);
    const SceneHit end{SceneHit::Kind::BarEnd, bar.first, bar.end, {}};
    const QRectF endRect = bar.endRadius > 0 ? scene.rectOf(end) & clip : QRectF();
    const QRectF rect = bar.rect & clip;
    if (rect.isEmpty() && endRect.isEmpty())
        return;
    const int parent = static_cast<int>(m_nodes.size());
    addMark(SceneHit::Kind::Bar, bar, rect, lane);
    if (!endRect.isEmpty())
        addMark(SceneHit::Kind::BarEnd, bar, endRect, parent);
}

} // namespace hindsight::ui
