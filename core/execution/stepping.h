// Walking through an Execution: which Event comes next in which unit, and what the Workflow was waiting for at one.
#pragma once

#include "core/execution/execution.h"

namespace hindsight::core {

enum class StepUnit : std::uint8_t {
    Event,
    WorkflowTask, // stops where a Workflow Task closes, or at its last Event where it does not
    Command       // stops at Events that a Command produced
};

enum class StepDirection : std::uint8_t { Forward, Back };

/// The Event to stop at, or none at the end in that direction. From none, forward gives the first stop and back the
/// last. O(log n).
[[nodiscard]] EventIndex nextStop(const Execution &execution, EventIndex from, StepUnit unit, StepDirection direction);

/// What is open after the Event at `step` has happened.
struct StateAtStep
{
    std::vector<AwaitableIndex> waitingFor; // opened at or before the step and not closed by then, in order
    TaskIndex task;                         // the last that is scheduled or started and not closed by then
    std::vector<std::uint32_t> undelivered; // into arrivals(): arrived, and no Workflow Task has started since
    bool ended = false;                     // the terminal Event is at or before the step
};

/// O(awaitables + arrivals + tasks). REQUIRES: step.isValid()
[[nodiscard]] StateAtStep stateAt(const Execution &execution, EventIndex step);

} // namespace hindsight::core
