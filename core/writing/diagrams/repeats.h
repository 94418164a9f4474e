// Finds loops in a row of shapes: the same few shapes over and over.
#pragma once

#include "core/writing/diagrams/shapes.h"

#include <cstddef>
#include <span>
#include <vector>

namespace hindsight::core {

/// `period` things from `first` on, `times` in a row.
struct Repeat
{
    std::size_t first = 0;
    std::size_t period = 1;
    std::size_t times = 1;

    [[nodiscard]] std::size_t end() const { return first + period * times; }
    bool operator==(const Repeat &) const = default;
};

/// How many things may make up what is repeated.
inline constexpr std::size_t kLongestPeriod = 8;

/// All of `shapes`, in order, each in one Repeat. From the left: where something is repeated, the period that covers
/// most, of several the shortest; else once, alone. O(n).
[[nodiscard]] std::vector<Repeat> findRepeats(std::span<const Shape> shapes);

} // namespace hindsight::core
