// What stays where not everything can.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hindsight::core {

struct Weight
{
    std::size_t cost = 1;
    bool matters = false; // a failure, an end
};

/// All where they cost no more than `most`. Else the first and the last, always, and further ones from both ends for
/// two fifths of `most` each; with the rest those in between that matter, from the left. O(n).
[[nodiscard]] std::vector<bool> kept(std::span<const Weight> weights, std::size_t most);

} // namespace hindsight::core
