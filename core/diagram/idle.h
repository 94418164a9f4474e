// Which pauses of a history are idle time: those that stand out among the others, as a Timer of days does among tasks
// of milliseconds and Activities of seconds.
#pragma once

#include "core/diagram/scale.h"

#include <vector>

namespace hindsight::core {

/// The longest pause that is drawn as long as it was; what is longer is idle. Where pauses fall into two groups, one at
/// least kIdleFactor times as long as the other, that is the end of the shorter group; else kManyPauses times the
/// middle one. At least half of the pauses are kept. O(n log n).
[[nodiscard]] Position longestPause(std::vector<Position> pauses);

inline constexpr Position kIdleFactor = 8;
inline constexpr Position kManyPauses = 32;

} // namespace hindsight::core
