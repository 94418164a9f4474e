// What belongs together: from something that happened back to the Workflow Task that issued it, and on to the one that
// it woke and what that one issued. What a person selects is lit as its chain, the rest dimmed.
#pragma once

#include "core/diagram/diagram.h"

#include <vector>

namespace hindsight::core {

/// Each list rises and holds nothing twice.
struct Chain
{
    std::vector<TaskIndex> tasks;
    std::vector<CommandIndex> commands;
    std::vector<AwaitableIndex> awaitables;
    std::vector<std::uint32_t> arrivals; // into Execution::arrivals()

    [[nodiscard]] bool isEmpty() const
    {
        return tasks.empty() && commands.empty() && awaitables.empty() && arrivals.empty();
    }
    [[nodiscard]] bool holds(TaskIndex task) const;
    [[nodiscard]] bool holds(CommandIndex command) const;
    [[nodiscard]] bool holds(AwaitableIndex awaitable) const;
    [[nodiscard]] bool holdsArrival(std::uint32_t arrival) const;

    bool operator==(const Chain &) const = default;
};

/// The awaitable, the Command that opened it and those that asked to cancel it, the task that issued it, the one that
/// got its result, and what that one then issued. O(Commands while it was open).
[[nodiscard]] Chain chainOf(const Diagram &diagram, AwaitableIndex awaitable);
/// What the task was handed and what issued that; the task, its Commands and what they opened; the tasks that got the
/// results of these.
[[nodiscard]] Chain chainOf(const Diagram &diagram, TaskIndex task);
/// Its awaitable's chain where it has one, else the Command and its task.
[[nodiscard]] Chain chainOf(const Diagram &diagram, CommandIndex command);
/// The chain of what the Event belongs to; empty where it belongs to nothing.
[[nodiscard]] Chain chainOf(const Diagram &diagram, EventIndex event);

} // namespace hindsight::core
