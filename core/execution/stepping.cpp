#include "core/execution/stepping.h"

#include "core/execution/notable.h"

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

EventIndex neighbourNotable(const History &history, EventIndex from, StepDirection direction)
{
    EventIndex at = from;
    do
        at = neighbourEvent(history.eventCount(), at, direction);
    while (at.isValid() && !isNotable(history, at));
    return at;
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
    case StepUnit::Notable:
        return neighbourNotable(execution.history(), from, direction);
    }
    return {};
}

} // namespace hindsight::core
