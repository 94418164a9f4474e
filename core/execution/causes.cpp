#include "core/execution/causes.h"

#include "core/execution/handover.h"
#include "core/model/catalog.h"

#include <algorithm>

namespace hindsight::core {

namespace {

bool isOfTask(const Execution &execution, EventIndex event)
{
    return info(execution.history().type(event)).category == Category::WorkflowTask &&
           execution.taskOf(event).isValid();
}

void addKnown(std::vector<EventIndex> &events, EventIndex event)
{
    if (event.isValid())
        events.push_back(event);
}

EventIndex lastOf(const WorkflowTask &task)
{
    return task.closed.isValid() ? task.closed : task.started.isValid() ? task.started : task.scheduled;
}

EventIndex startOf(const Execution &execution, TaskIndex task)
{
    return task.isValid() ? execution.task(task).started : EventIndex();
}

std::vector<EventIndex> effectsOfTask(const Execution &execution, TaskIndex task)
{
    std::vector<EventIndex> effects;
    const TaskIndex next(std::size_t{task.value} + 1);
    if (next.value < execution.tasks().size() && retriedBy(execution, next) == task)
        addKnown(effects, lastOf(execution.task(next)));
    for (const CommandIndex command : execution.commandsOf(task))
        addKnown(effects, execution.command(command).event);
    return effects;
}

} // namespace

std::vector<EventIndex> causesOf(const Execution &execution, EventIndex event)
{
    std::vector<EventIndex> causes;
    if (isOfTask(execution, event)) {
        const TaskIndex task = execution.taskOf(event);
        if (const TaskIndex retried = retriedBy(execution, task); retried.isValid())
            addKnown(causes, lastOf(execution.task(retried)));
        for (const EventIndex news : handedOver(execution, task))
            causes.push_back(news);
        return causes;
    }
    if (const CommandIndex command = execution.commandOf(event); command.isValid()) {
        if (const TaskIndex task = execution.command(command).task; task.isValid())
            addKnown(causes, execution.task(task).closed);
        return causes;
    }
    if (const AwaitableIndex awaitable = execution.awaitableOf(event); awaitable.isValid())
        addKnown(causes, execution.awaitable(awaitable).opened);
    return causes;
}

std::vector<EventIndex> effectsOf(const Execution &execution, EventIndex event)
{
    if (isOfTask(execution, event))
        return effectsOfTask(execution, execution.taskOf(event));
    std::vector<EventIndex> effects;
    if (execution.history().type(event) == EventType::WorkflowExecutionStarted) {
        if (!execution.tasks().empty())
            addKnown(effects, execution.tasks().front().started);
        return effects;
    }
    if (const AwaitableIndex index = execution.awaitableOf(event); index.isValid()) {
        const Awaitable &awaitable = execution.awaitable(index);
        if (event == awaitable.closed)
            addKnown(effects, startOf(execution, awaitable.resumed));
        else if (event == awaitable.opened || event == awaitable.started)
            addKnown(effects,
                     awaitable.closed.isValid() || event == awaitable.started ? awaitable.closed : awaitable.started);
        return effects;
    }
    const auto &arrivals = execution.arrivals();
    const auto arrival = std::ranges::lower_bound(arrivals, event, {}, &Arrival::event);
    if (arrival != arrivals.end() && arrival->event == event)
        addKnown(effects, startOf(execution, arrival->woke));
    return effects;
}

} // namespace hindsight::core
