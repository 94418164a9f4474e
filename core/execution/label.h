// How people call what an Execution holds: `ChargeCard`, `Timer 30s`, `Signal approve`, `Marker Version`. One place, so
// that window, picture and text say the same. Never empty; names are as the file has them, control characters included.
#pragma once

#include "core/execution/execution.h"

#include <string>
#include <string_view>

namespace hindsight::core {

/// What the Event is about: the awaitable that it opens, starts, closes or touches, the Signal, the Update, the
/// Workflow Task (`Workflow Task 3`); else what its type is about.
[[nodiscard]] std::string label(const Execution &execution, EventIndex event);
[[nodiscard]] std::string label(const Execution &execution, CommandIndex command);
[[nodiscard]] std::string label(const Execution &execution, AwaitableIndex awaitable);
/// `Workflow Task 3`.
[[nodiscard]] std::string label(TaskIndex task);

/// `ScheduleActivityTask`; for a type that is not known, what the file says.
[[nodiscard]] std::string_view typeName(const Execution &execution, CommandIndex command);
/// A Command as code would write it: `ScheduleActivityTask (ChargeCard)`, `StartTimer (30s)`,
/// `CompleteWorkflowExecution`.
[[nodiscard]] std::string commandText(const Execution &execution, CommandIndex command);

} // namespace hindsight::core
