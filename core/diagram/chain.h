// What belongs together: from something that happened to all that it led to and came from, one step each way. What a
// person selects is lit as its chain, the rest dimmed.
#pragma once

#include "core/execution/execution.h"

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

/// The awaitable, the Command that opened it and those that asked to cancel it, the task that issued it and the one
/// that got its result.
[[nodiscard]] Chain chainOf(const Execution &execution, AwaitableIndex awaitable);
/// The task, its Commands and what they opened, and what it was handed. O(awaitables + arrivals).
[[nodiscard]] Chain chainOf(const Execution &execution, TaskIndex task);
/// Its awaitable's chain where it has one, else the Command and its task.
[[nodiscard]] Chain chainOf(const Execution &execution, CommandIndex command);
/// The chain of what the Event belongs to; empty where it belongs to nothing.
[[nodiscard]] Chain chainOf(const Execution &execution, EventIndex event);

} // namespace hindsight::core
