#include "core/writing/diagrams/repeats.h"

namespace hindsight::core {

namespace {

Repeat repeatAt(std::span<const Shape> shapes, std::size_t first, std::size_t period)
{
    std::size_t same = 0;
    while (first + period + same < shapes.size() && shapes[first + same] == shapes[first + period + same])
        ++same;
    return {.first = first, .period = period, .times = same / period + 1};
}

} // namespace

std::vector<Repeat> findRepeats(std::span<const Shape> shapes)
{
    std::vector<Repeat> repeats;
    for (std::size_t at = 0; at < shapes.size();) {
        Repeat best{.first = at, .period = 1, .times = 1};
        for (std::size_t period = 1; period <= kLongestPeriod; ++period) {
            const Repeat found = repeatAt(shapes, at, period);
            if (found.times > 1 && (best.times == 1 || found.end() > best.end()))
                best = found;
        }
        repeats.push_back(best);
        at = best.end();
    }
    return repeats;
}

} // namespace hindsight::core
