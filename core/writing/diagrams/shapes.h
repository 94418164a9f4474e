// When two things look alike in a diagram, so that one of them can stand for both: the same kind of thing of the same
// name with the same outcome and attempt. How long it took, a Timer's length and payloads don't count.
#pragma once

#include "core/execution/execution.h"

#include <cstdint>

namespace hindsight::core {

using Shape = std::uint64_t;

/// Of news: a result, a start, what arrived from outside.
[[nodiscard]] Shape shapeOf(const Execution &execution, EventIndex event);
/// Of a Command, with what became of it.
[[nodiscard]] Shape shapeOf(const Execution &execution, CommandIndex command);
/// Both as one; the order counts.
[[nodiscard]] Shape combined(Shape first, Shape second);

/// Failures and timeouts.
[[nodiscard]] bool wentWrong(const Execution &execution, EventIndex event);
[[nodiscard]] bool wentWrong(const Execution &execution, CommandIndex command);

/// The attempt that ended an awaitable; 0 where not told.
[[nodiscard]] std::int32_t attemptOf(const Execution &execution, AwaitableIndex awaitable);

} // namespace hindsight::core
