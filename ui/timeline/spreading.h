// Moves what stands too close aside, so that each item has its width and its number can be read. A pure function.
#pragma once

#include <span>
#include <vector>

namespace hindsight::ui {

struct SpreadItem
{
    double left = 0;         // its place
    double width = 0;        // that it wants
    double tightWidth = 0;   // that it makes do with
    double leastWidth = 0;   // that it gets where there is no room
    double rightLimit = 1e9; // it should not end behind this
    double leftLimit = -1e9; // nor begin before this
};

struct Spread
{
    double left = 0;
    double width = 0;
};

/// Each item as near to its place as the others allow, `gap` apart from them and within its limits; all of a crowd that
/// has no room for that makes do with less. Items that have no room even so stay where they are, with what width there
/// is up to the next. O(n). REQUIRES: the items' places rise; tightWidth is not above width
[[nodiscard]] std::vector<Spread> spread(std::span<const SpreadItem> items, double gap);

} // namespace hindsight::ui
