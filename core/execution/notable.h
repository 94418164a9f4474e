// Which Events matter to somebody who looks for what went wrong or what moved a Workflow Execution.
#pragma once

#include "core/execution/execution.h"

namespace hindsight::core {

/// Failures and timeouts of Workflow Tasks, awaitables and of what was sent to others; an attempt after the first; what
/// came from outside: Signals, Updates and what became of them, cancel requests, a pause; what was canceled, except
/// Timers; the terminal Event. O(1).
[[nodiscard]] bool isNotable(const History &history, EventIndex event);

} // namespace hindsight::core
