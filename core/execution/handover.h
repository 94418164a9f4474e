// What a Workflow Task brings to the Worker: the news since the Workflow Task before it.
#pragma once

#include "core/execution/execution.h"

#include <vector>

namespace hindsight::core {

/// True for what a Workflow is told of: what arrives from outside, results of awaitables, starts of Child Workflows and
/// Nexus Operations.
[[nodiscard]] bool isNews(const Execution &execution, EventIndex event);

/// In order: the start of the Workflow Execution, results of awaitables, starts of Child Workflows and Nexus
/// Operations, and what arrived from outside, since the last Workflow Task that started; then the Updates that came
/// with the Workflow Task itself, by the Events that accepted or rejected them. For the last task, where it still waits
/// for a Worker, what has come so far; nothing for another that did not start. Costs as many steps as there are Events
/// between the two starts, and Commands of the task.
[[nodiscard]] std::vector<EventIndex> handedOver(const Execution &execution, TaskIndex task);

/// The Workflow Task before it where that failed or timed out, so that this one tries again; none otherwise.
[[nodiscard]] TaskIndex retriedBy(const Execution &execution, TaskIndex task);

} // namespace hindsight::core
