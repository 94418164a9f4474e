#include "core/diagram/idle.h"

#include <algorithm>
#include <limits>

namespace hindsight::core {

Position longestPause(std::vector<Position> pauses)
{
    if (pauses.empty())
        return std::numeric_limits<Position>::max();
    std::sort(pauses.begin(), pauses.end());
    const std::size_t middle = (pauses.size() - 1) / 2;
    std::size_t widest = pauses.size();
    double widestRatio = kIdleFactor;
    for (std::size_t i = middle; i + 1 < pauses.size(); ++i) {
        const double ratio = static_cast<double>(pauses[i + 1]) / static_cast<double>(pauses[i]);
        if (ratio >= widestRatio) {
            widestRatio = ratio;
            widest = i;
        }
    }
    if (widest < pauses.size())
        return pauses[widest];
    return std::min(pauses[middle], std::numeric_limits<Position>::max() / kManyPauses) * kManyPauses;
}

} // namespace hindsight::core
