// What `hindsight inspect --format summary` prints for people: who, when, how it ended, and how many of everything. Ten
// lines or so, however long the history is.
#pragma once

#include "core/execution/execution.h"

#include <string>

namespace hindsight::core {

/// Lines that end in a line break each. What comes from the file is printable(). Parses no Event. O(commands + tasks).
[[nodiscard]] std::string inspectSummary(const Execution &execution);

} // namespace hindsight::core
