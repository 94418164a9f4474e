#include "core/diagram/chain.h"

#include <algorithm>

namespace hindsight::core {

namespace {

template<class T>
void makeSet(std::vector<T> &items)
{
    std::sort(items.begin(), items.end());
    items.erase(std::unique(items.begin(), items.end()), items.end());
}

template<class T>
void addIfValid(std::vector<T> &items, T item)
{
    if (item.isValid())
        items.push_back(item);
}

Chain sorted(Chain chain)
{
    makeSet(chain.tasks);
    makeSet(chain.commands);
    makeSet(chain.awaitables);
    makeSet(chain.arrivals);
    return chain;
}

std::uint32_t arrivalOf(const Execution &execution, EventIndex event)
{
    const auto &arrivals = execution.arrivals();
    const auto found = std::lower_bound(arrivals.begin(), arrivals.end(), event,
                                        [](const Arrival &arrival, EventIndex e) { return arrival.event < e; });
    const bool isOne = found != arrivals.end() && found->event == event;
    return static_cast<std::uint32_t>((isOne ? found : arrivals.end()) - arrivals.begin());
}

} // namespace

bool Chain::holds(TaskIndex task) const
{
    return std::binary_search(tasks.begin(), tasks.end(), task);
}

bool Chain::holds(CommandIndex command) const
{
    return std::binary_search(commands.begin(), commands.end(), command);
}

bool Chain::holds(AwaitableIndex awaitable) const
{
    return std::binary_search(awaitables.begin(), awaitables.end(), awaitable);
}

bool Chain::holdsArrival(std::uint32_t arrival) const
{
    return std::binary_search(arrivals.begin(), arrivals.end(), arrival);
}

Chain chainOf(const Execution &execution, AwaitableIndex awaitable)
{
    const Awaitable &item = execution.awaitable(awaitable);
    Chain chain;
    chain.awaitables.push_back(awaitable);
    chain.commands.push_back(item.command);
    addIfValid(chain.tasks, item.issuedBy);
    addIfValid(chain.tasks, item.resumed);
    const auto &commands = execution.commands();
    for (std::size_t i = item.command.value + 1; i < commands.size(); ++i) {
        const EventIndex event = commands[i].event;
        if (item.closed.isValid() && event > item.closed)
            break;
        if (!event.isValid() || execution.awaitableOf(event) != awaitable)
            continue;
        chain.commands.emplace_back(i);
        addIfValid(chain.tasks, commands[i].task);
    }
    return sorted(std::move(chain));
}

Chain chainOf(const Execution &execution, TaskIndex task)
{
    Chain chain;
    chain.tasks.push_back(task);
    for (const CommandIndex command : execution.commandsOf(task)) {
        chain.commands.push_back(command);
        const EventIndex event = execution.command(command).event;
        addIfValid(chain.awaitables,
                   event.isValid() ? execution.awaitableOf(event) : execution.command(command).awaitable);
    }
    for (std::size_t i = 0; i < execution.awaitables().size(); ++i) {
        if (execution.awaitables()[i].resumed == task) {
            chain.awaitables.emplace_back(i);
            chain.commands.push_back(execution.awaitables()[i].command);
        }
    }
    for (std::uint32_t i = 0; i < execution.arrivals().size(); ++i) {
        if (execution.arrivals()[i].woke == task)
            chain.arrivals.push_back(i);
    }
    return sorted(std::move(chain));
}

Chain chainOf(const Execution &execution, CommandIndex command)
{
    const Command &item = execution.command(command);
    const AwaitableIndex touched = item.event.isValid() ? execution.awaitableOf(item.event) : item.awaitable;
    if (touched.isValid())
        return chainOf(execution, touched);
    Chain chain;
    chain.commands.push_back(command);
    addIfValid(chain.tasks, item.task);
    return chain;
}

Chain chainOf(const Execution &execution, EventIndex event)
{
    if (const AwaitableIndex awaitable = execution.awaitableOf(event); awaitable.isValid())
        return chainOf(execution, awaitable);
    if (const CommandIndex command = execution.commandOf(event); command.isValid())
        return chainOf(execution, command);
    if (const TaskIndex task = execution.taskOf(event); task.isValid())
        return chainOf(execution, task);
    Chain chain;
    if (const std::uint32_t arrival = arrivalOf(execution, event); arrival < execution.arrivals().size()) {
        chain.arrivals.push_back(arrival);
        addIfValid(chain.tasks, execution.arrivals()[arrival].woke);
    }
    return chain;
}

} // namespace hindsight::core
