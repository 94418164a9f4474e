// What `hindsight inspect --at EVENT` prints for machines, schema `hindsight.state/1`; described in core/README.md.
// Adding keys is fine; renaming or removing one is a breaking change.
#pragma once

#include "core/execution/state_index.h"

#include <string>

namespace hindsight::core {

/// One JSON object on one line, UTF-8, without a line break at its end. REQUIRES: the state is of `index`
[[nodiscard]] std::string stateJson(const StateIndex &index, const State &state);

} // namespace hindsight::core
