#include "core/execution/stepping.h"

#include <algorithm>
#include <functional>

namespace hindsight::core {

namespace {

/// The neighbour of `from` among `stops`, which `eventOf` puts in order.
template<class Stops, class EventOf>
EventIndex neighbour(const Stops &stops, EventIndex from, StepDirection direction, EventOf eventOf)
{
    if (direction == StepDirection::Forward) {
        const auto next =
            from.isValid() ? std::ranges::upper_bound(stops, from, std::less<>(), eventOf) : std::ranges::begin(stops);
        return next == std::ranges::end(stops) ? EventIndex() : std::invoke(eventOf, *next);
    }
    // None is the largest index, so from none the bound is the end and the last stop comes before it.
    const auto after = std::ranges::lower_bound(stops, from, std::less<>(), eventOf);
    return after == std::ranges::begin(stops) ? EventIndex() : std::invoke(eventOf, *std::prev(after));
}

EventIndex neighbourEvent(std::size_t count, EventIndex from, StepDirection direction)
{
    if (direction == StepDirection::Forward) {
        const std::size_t next = from.isValid() ? std::size_t{from.value} + 1 : 0;
        return next < count ? EventIndex(next) : EventIndex();
    }
    const std::size_t after = from.isValid() ? from.value : count;
    return after > 0 ? EventIndex(after - 1) : EventIndex();
}

bool hasHappened(EventIndex event, EventIndex step)
{
    return event.isValid() && event <= step;
}

bool isOpenAt(const WorkflowTask &task, EventIndex step)
{
    return (hasHappened(task.scheduled, step) || hasHappened(task.started, step)) && !hasHappened(task.closed, step);
}

} // namespace

EventIndex nextStop(const Execution &execution, EventIndex from, StepUnit unit, StepDirection direction)
{
    const std::size_t count = execution.history().eventCount();
    if (count == 0)
        return {};
    switch (unit) {
    case StepUnit::Event:
        return neighbourEvent(count, from, direction);
    case StepUnit::WorkflowTask:
        return neighbour(execution.taskStops(), from, direction, std::identity());
    case StepUnit::Command:
        return neighbour(execution.commands(), from, direction, &Command::event);
    }
    return {};
}

StateAtStep stateAt(const Execution &execution, EventIndex step)
{
    StateAtStep state;
    for (std::size_t index = 0; index < execution.awaitables().size(); ++index) {
        const Awaitable &awaitable = execution.awaitables()[index];
        if (hasHappened(awaitable.opened, step) && !hasHappened(awaitable.closed, step))
            state.waitingFor.push_back(AwaitableIndex(index));
    }
    for (std::size_t index = 0; index < execution.arrivals().size(); ++index) {
        const Arrival &arrival = execution.arrivals()[index];
        const bool isDelivered = arrival.woke.isValid() && hasHappened(execution.task(arrival.woke).started, step);
        if (hasHappened(arrival.event, step) && !isDelivered)
            state.undelivered.push_back(static_cast<std::uint32_t>(index));
    }
    const auto open = std::find_if(execution.tasks().rbegin(), execution.tasks().rend(),
                                   [step](const WorkflowTask &task) { return isOpenAt(task, step); });
    if (open != execution.tasks().rend())
        state.task = TaskIndex(static_cast<std::size_t>(execution.tasks().rend() - open - 1));
    state.ended = hasHappened(execution.terminalEvent(), step);
    return state;
}

} // namespace hindsight::core
