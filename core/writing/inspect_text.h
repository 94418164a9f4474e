// What `hindsight inspect --format text` prints for people: who and how long, then one paragraph a Workflow Task with
// what woke it, what it decided and what came of that; how it ended; what is wrong with the file.
#pragma once

#include "core/execution/execution.h"

#include <string>

namespace hindsight::core {

/// Lines that end in a line break each. What comes from the file is printable(). Parses the Events that carry a
/// failure.
[[nodiscard]] std::string inspectText(const Execution &execution);

} // namespace hindsight::core
