// Puts spans that overlap into different lanes, with few lanes and those of one name together.
#pragma once

#include "core/diagram/row.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hindsight::core {

struct PackedSpan
{
    Row begin = 0;
    Row end = 0; // inclusive
    std::uint32_t name = 0;

    bool operator==(const PackedSpan &) const = default;
};

struct Packing
{
    std::vector<std::uint32_t> laneOf; // by span
    std::uint32_t laneCount = 0;
};

/// First fit: a span goes to the lane where the last one of its name was, if that is free; else to the topmost free
/// lane; else to a new one. As many lanes as spans overlap at most at one row. O(n log n).
/// REQUIRES: sorted by begin
[[nodiscard]] Packing pack(std::span<const PackedSpan> spans);

} // namespace hindsight::core
