// What is in sight as a tree in the order in which a person reads it: the Workflow Execution with its start and end,
// each Workflow Task with its Commands, what came from outside, each lane with its bars and their ends. A value, made
// of a TimelineScene alone; what screen readers are told.
#pragma once

#include "ui/timeline/timeline_scene.h"

#include <compare>
#include <cstdint>
#include <map>
#include <vector>

namespace hindsight::ui {

/// What a node stands for; stays the same while the history does, wherever it is drawn.
struct AccessibleKey
{
    enum class Kind : std::uint8_t {
        Execution, // a group, as the next three are
        Outside,
        LooseCommands, // that no Workflow Task of the file issued
        Lane,          // first is its number
        Mark           // of markKind, one item or several folded
    };
    Kind kind = Kind::Mark;
    SceneHit::Kind markKind = SceneHit::Kind::Nothing;
    std::uint32_t first = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool isMark() const { return kind == Kind::Mark; }
    /// REQUIRES: isMark()
    [[nodiscard]] SceneHit mark() const { return {.kind = markKind, .first = first, .end = end, .rect = {}}; }

    auto operator<=>(const AccessibleKey &) const = default;
};

struct AccessibleNode
{
    AccessibleKey key;
    QRectF rect;     // as far as it is in sight; empty for a Workflow Task of which only Commands are
    int parent = -1; // -1: the timeline
    std::vector<int> children = {};
};

class AccessibleTree
{
public:
    AccessibleTree() = default;
    explicit AccessibleTree(const TimelineScene &scene);

    [[nodiscard]] const std::vector<AccessibleNode> &nodes() const { return m_nodes; }
    [[nodiscard]] const std::vector<int> &top() const { return m_top; }
    [[nodiscard]] const AccessibleNode *find(const AccessibleKey &key) const;
    /// The node that stands for the mark, alone or with others; null where none is in sight.
    [[nodiscard]] const AccessibleNode *nodeOf(const SceneHit &mark) const;
    /// The row that the point is in, where that is a group.
    [[nodiscard]] const AccessibleNode *groupAt(const QPointF &point) const;
    [[nodiscard]] const std::vector<int> &siblingsOf(const AccessibleNode &node) const;

private:
    int add(const AccessibleKey &key, const QRectF &rect, int parent);
    void addMark(SceneHit::Kind kind, const SceneRun &run, const QRectF &rect, int parent);
    void addExecution(const TimelineScene &scene);
    void addTasks(const TimelineScene &scene);
    void addOutside(const TimelineScene &scene);
    void addLanes(const TimelineScene &scene);
    void addBar(const TimelineScene &scene, const SceneBar &bar, int lane);

    std::vector<AccessibleNode> m_nodes;
    std::vector<int> m_top;
    std::map<AccessibleKey, int> m_nodeOf;
};

} // namespace hindsight::ui
