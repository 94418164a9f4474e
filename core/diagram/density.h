// How much stands where along an Axis: counts in buckets of equal length, made in one pass over the rows, so that a
// strip of the whole history costs its pixels. What failed is counted, however much a bucket holds. A value; crosses
// threads freely.
#pragma once

#include "core/diagram/axis.h"

#include <array>
#include <span>
#include <vector>

namespace hindsight::core {

struct DensityBucket
{
    static constexpr std::size_t kCategories = static_cast<std::size_t>(Category::Properties) + 1;
    using Counts = std::array<std::uint32_t, kCategories>; // by Category

    Row firstRow = kNoRow; // of those that stand in it
    std::uint32_t rows = 0;
    Counts kinds = {};         // of its Events; in a file of Commands of these
    Counts open = {};          // awaitables, at the moment in it when most were
    std::uint32_t tasks = 0;   // Workflow Tasks that waited for a Worker or were at one at any moment in it
    std::uint32_t working = 0; // of these, those that a Worker had
    std::uint32_t failures = 0;
    Row firstFailure = kNoRow;
    Outcome worst = Outcome::None; // of the failures

    bool operator==(const DensityBucket &) const = default;
};

[[nodiscard]] std::uint32_t total(const DensityBucket::Counts &counts);

/// The graver of two failures, or the one that is a failure: what failed, then what ran out of time.
[[nodiscard]] Outcome graver(Outcome one, Outcome other);

/// `whole` in `count` buckets; what stands beside it is counted in the first or the last. After the last row nothing is
/// open any more. O(rows + count). REQUIRES: count > 0
[[nodiscard]] std::vector<DensityBucket> densityOf(const Execution &execution, const Axis &axis, const Range &whole,
                                                   std::uint32_t count);

} // namespace hindsight::core
