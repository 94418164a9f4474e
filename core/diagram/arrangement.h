// How a person wants the lanes: in which order, which of them drawn together, pinned or hidden. By names and not by
// indices, so that it means the same in another reading of the history. A value.
#pragma once

#include "core/model/event_type.h"

#include <string>
#include <vector>

namespace hindsight::core {

enum class LaneOrder : std::uint8_t { ByKind, ByName, ByFirstAppearance };

/// What shares one lane, however much of it overlaps.
enum class LaneCollapse : std::uint8_t { Nothing, Names, Kinds };

/// Lanes that are moved, hidden and collapsed together: all of one name, or with an empty name those of a kind that
/// have none or are not told apart by it.
struct LaneKey
{
    Category category = Category::Unknown;
    std::string name = {};

    auto operator<=>(const LaneKey &) const = default;
};

struct Arrangement
{
    LaneOrder order = LaneOrder::ByKind;
    LaneCollapse collapse = LaneCollapse::Nothing;
    std::vector<LaneKey> toggled = {}; // collapsed where `collapse` says not, and the other way round
    std::vector<LaneKey> pinned = {};  // first, in this order
    std::vector<LaneKey> hidden = {};

    bool operator==(const Arrangement &) const = default;
};

/// Puts the key into the list, or takes it out.
void toggle(std::vector<LaneKey> &keys, const LaneKey &key);
[[nodiscard]] bool holds(const std::vector<LaneKey> &keys, const LaneKey &key);

} // namespace hindsight::core
