// Walking through an Execution: which Event comes next in which unit. What is open at one, the StateIndex says.
#pragma once

#include "core/execution/execution.h"

namespace hindsight::core {

enum class StepUnit : std::uint8_t {
    Event,
    WorkflowTask, // stops where a Workflow Task closes, or at its last Event where it does not
    Command,      // stops at Events that a Command produced
    Notable       // stops at what matters: isNotable()
};

enum class StepDirection : std::uint8_t { Forward, Back };

/// The Event to stop at, or none at the end in that direction. From none, forward gives the first stop and back the
/// last. O(log n); for StepUnit::Notable as many steps as there are Events between.
[[nodiscard]] EventIndex nextStop(const Execution &execution, EventIndex from, StepUnit unit, StepDirection direction);

} // namespace hindsight::core
