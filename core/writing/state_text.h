// What `hindsight inspect --at EVENT --format text` prints for people: where the Workflow Execution stands after that
// Event, what it waits for, what holds, and how far its history has grown.
#pragma once

#include "core/execution/state_index.h"

#include <string>

namespace hindsight::core {

/// Lines that end in a line break each. What comes from the file is printable(); a long value is cut. REQUIRES: the
/// state is of `index`
[[nodiscard]] std::string stateText(const StateIndex &index, const State &state);

} // namespace hindsight::core
