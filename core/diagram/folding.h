// The rule by which what is too small to be seen is drawn together, so that a frame costs what it shows and not what
// the history holds.
#pragma once

#include "core/diagram/scale.h"

#include <cstdint>

namespace hindsight::core {

/// The first of [first, end) for which `isBefore` no longer holds. REQUIRES: it holds for a beginning of them. O(log
/// n).
template<class IsBefore>
[[nodiscard]] std::uint32_t firstNot(std::uint32_t first, std::uint32_t end, IsBefore isBefore)
{
    while (first < end) {
        const std::uint32_t middle = first + (end - first) / 2;
        if (isBefore(middle))
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

/// Calls `visit(i, j)` for the items [first, end) from left to right: a span at least `least` long, or one that has
/// room to be drawn that long, is visited alone, j = i + 1; shorter ones that begin within `least` of each other are
/// visited as one run. Visits at most (extent / least + 1) runs besides the spans that are long; O(log n) each.
/// REQUIRES: begins rise, spans don't overlap, least > 0
template<class BeginOf, class EndOf, class Visit>
void fold(std::uint32_t first, std::uint32_t end, Position least, BeginOf beginOf, EndOf endOf, Visit visit)
{
    while (first < end) {
        const Position begin = beginOf(first);
        std::uint32_t next = first + 1;
        if (endOf(first) - begin < least) {
            next = firstNot(next, end, [&](std::uint32_t i) { return beginOf(i) - begin < least; });
            if (next - first > 1 && endOf(next - 1) - beginOf(next - 1) >= least)
                --next;
        }
        visit(first, next);
        first = next;
    }
}

} // namespace hindsight::core
