// Why something happened, and what came of it: one step back or forward along what an Execution knows to hang together.
// Steps lead from Event to Event, back as far as the start and forward as far as the end.
#pragma once

#include "core/execution/execution.h"

#include <vector>

namespace hindsight::core {

/// Of an Event of a Workflow Task: the failed task that it repeats, and what it brings to the Worker (handedOver()). Of
/// one that a Command produced: the Event with which the issuing Workflow Task closed. Of an awaitable's others: the
/// one that opened it. Empty for what came from outside, and where the file does not have it. Costs what handedOver()
/// does. All are earlier than `event`, except that a task's Updates may come with it.
[[nodiscard]] std::vector<EventIndex> causesOf(const Execution &execution, EventIndex event);

/// Of an Event of a Workflow Task: the Events of the Commands that it issued; where it failed, the task that tries
/// again. Of the Event that opened an awaitable: its end, or its start where it has none yet. Of a result and of what
/// came from outside: the start of the Workflow Task that was handed it. Empty where nothing has come of it. O(log n +
/// how many).
[[nodiscard]] std::vector<EventIndex> effectsOf(const Execution &execution, EventIndex event);

} // namespace hindsight::core
