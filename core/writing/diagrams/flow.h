// A flowchart in plain words: each Workflow Task with the Commands that it issued, and arrows to the Workflow Tasks
// that were handed their results. Neutral: the languages write it down.
#pragma once

#include "core/writing/diagrams/outline.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hindsight::core {

enum class NodeShape : std::uint8_t { Task, Command, Arrival, End, Remark };
/// Said in words too, always.
enum class NodeTone : std::uint8_t { Plain, Good, Bad, Open, Muted };

struct FlowNode
{
    std::string id;                 // letters and digits
    std::vector<std::string> lines; // not escaped, never empty
    NodeShape shape = NodeShape::Command;
    NodeTone tone = NodeTone::Plain;
    std::size_t group = 0;

    bool operator==(const FlowNode &) const = default;
};

/// What a node's colours say, from its shape and its tone.
enum class NodeLook : std::uint8_t { Remark, Good, Bad, Open, Muted, Task, Plain };
[[nodiscard]] NodeLook lookOf(const FlowNode &node);

/// A frame around a Workflow Task and its Commands, or around a loop of these.
struct FlowGroup
{
    std::string title = {}; // may be empty
    std::size_t parent = 0;
    bool isLoop = false;

    bool operator==(const FlowGroup &) const = default;
};

/// Below: not to be seen; puts what is too wide for one row into several.
enum class EdgeStyle : std::uint8_t { Issues, Wakes, Follows, Below };

/// So many Commands of a Workflow Task stand beside each other, and so many arrivals.
inline constexpr std::size_t kFlowColumns = 4;

struct FlowEdge
{
    std::string from;
    std::string to;
    std::string text; // may be empty
    EdgeStyle style = EdgeStyle::Issues;

    bool operator==(const FlowEdge &) const = default;
};

struct Flow
{
    std::vector<FlowGroup> groups{FlowGroup{}}; // the first is the whole picture; parents stand before their groups
    std::vector<FlowNode> nodes;
    std::string remark;          // which a node says too
    std::vector<FlowEdge> edges; // each once
};

[[nodiscard]] Flow flowOf(const Execution &execution, const Outline &outline, bool hasTimes);

} // namespace hindsight::core
