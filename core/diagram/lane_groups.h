// Which bars stand in lanes together, and in which order these groups come. The lanes of a group follow one another.
#pragma once

#include "core/diagram/diagram.h"

#include <vector>

namespace hindsight::core {

struct LaneGroup
{
    Category category = Category::Unknown;
    NameIndex name = {}; // none: a whole kind, or what has no name
    bool isCollapsed = false;
    bool isPinned = false;
    bool isHidden = false;

    bool operator==(const LaneGroup &) const = default;
};

struct LaneGroups
{
    std::vector<LaneGroup> groups;     // pinned ones first, hidden ones last
    std::vector<std::uint32_t> ofBars; // by bar: which group
};

/// O(bars + groups log groups). REQUIRES: the bars are in the order of their opening Events
[[nodiscard]] LaneGroups groupBars(const std::vector<Bar> &bars, const History &history,
                                   const Arrangement &arrangement);

/// How an Arrangement calls a group.
[[nodiscard]] LaneKey keyOf(const History &history, Category category, NameIndex name);

} // namespace hindsight::core
