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

// The task, its Commands and what they opened.
void addIssued(Chain &chain, const Execution &execution, TaskIndex task)
{
    chain.tasks.push_back(task);
    for (const CommandIndex index : execution.commandsOf(task)) {
        const Command &command = execution.command(index);
        chain.commands.push_back(index);
        addIfValid(chain.awaitables,
                   command.event.isValid() ? execution.awaitableOf(command.event) : command.awaitable);
    }
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

Chain chainOf(const Diagram &diagram, AwaitableIndex awaitable)
{
    const Execution &execution = diagram.execution();
    const Awaitable &item = execution.awaitable(awaitable);
    Chain chain;
    chain.awaitables.push_back(awaitable);
    chain.commands.push_back(item.command);
    addIfValid(chain.tasks, item.issuedBy);
    if (item.resumed.isValid())
        addIssued(chain, execution, item.resumed);
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

Chain chainOf(const Diagram &diagram, TaskIndex task)
{
    const Execution &execution = diagram.execution();
    Chain chain;
    addIssued(chain, execution, task);
    for (const AwaitableIndex opened : chain.awaitables)
        addIfValid(chain.tasks, execution.awaitable(opened).resumed);
    const auto [first, end] = diagram.handoversTo(task);
    for (std::uint32_t i = first; i < end; ++i) {
        const Handover &handover = diagram.handovers()[i];
        if (handover.bar == kNoRow) {
            chain.arrivals.push_back(diagram.arrivals()[handover.arrivalMark].arrival);
            continue;
        }
        const Awaitable &awaitable = execution.awaitable(diagram.bars()[handover.bar].awaitable);
        chain.awaitables.push_back(diagram.bars()[handover.bar].awaitable);
        chain.commands.push_back(awaitable.command);
        addIfValid(chain.tasks, awaitable.issuedBy);
    }
    return sorted(std::move(chain));
}

Chain chainOf(const Diagram &diagram, CommandIndex command)
{
    const Execution &execution = diagram.execution();
    const Command &item = execution.command(command);
    const AwaitableIndex touched = item.event.isValid() ? execution.awaitableOf(item.event) : item.awaitable;
    if (touched.isValid())
        return chainOf(diagram, touched);
    Chain chain;
    chain.commands.push_back(command);
    addIfValid(chain.tasks, item.task);
    return chain;
}

Chain chainOf(const Diagram &diagram, EventIndex event)
{
    const Execution &execution = diagram.execution();
    if (const AwaitableIndex awaitable = execution.awaitableOf(event); awaitable.isValid())
        return chainOf(diagram, awaitable);
    if (const CommandIndex command = execution.commandOf(event); command.isValid())
        return chainOf(diagram, command);
    if (const TaskIndex task = execution.taskOf(event); task.isValid())
        return chainOf(diagram, task);
    Chain chain;
    if (const std::uint32_t arrival = arrivalOf(execution, event); arrival < execution.arrivals().size()) {
        chain.arrivals.push_back(arrival);
        if (const TaskIndex woke = execution.arrivals()[arrival].woke; woke.isValid())
            addIssued(chain, execution, woke);
    }
    return sorted(std::move(chain));
}

} // namespace hindsight::core
