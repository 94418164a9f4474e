// What happens at an Event, in English that a newcomer understands: `ChargeCard failed: card declined. Workflow Task 4
// is handed the failure.` Shown while stepping, and the base of the text format.
#pragma once

#include "core/execution/execution.h"

#include <string>

namespace hindsight::core {

/// One to three sentences. Parses the attributes of Events that carry a failure or a reason; looks at the Events
/// around, not at the whole History.
[[nodiscard]] std::string caption(const Execution &execution, EventIndex event);

} // namespace hindsight::core
