// Reads the right side of a comparison.
#pragma once

#include "core/stops/condition.h"

namespace hindsight::core {

/// `42`, `1.5`, `30s`, `1h30m`, `250ms`, a time as RFC 3339, or any text.
[[nodiscard]] Operand operandFrom(std::string_view text);

} // namespace hindsight::core
