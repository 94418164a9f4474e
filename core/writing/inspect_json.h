// What `hindsight inspect` prints for machines: the public, stable face of an Execution, schema
// `hindsight.execution/1`. Adding keys is fine; renaming or removing one is a breaking change.
#pragma once

#include "core/execution/execution.h"

#include <string>

namespace hindsight::core {

/// One JSON object on one line, UTF-8, without a line break at its end. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string inspectJson(const Execution &execution);

} // namespace hindsight::core
