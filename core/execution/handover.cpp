#include "core/execution/handover.h"

#include "core/model/catalog.h"

#include <algorithm>

namespace hindsight::core {

namespace {

bool startsTask(const Execution &execution, EventIndex event)
{
    const TaskIndex task = execution.taskOf(event);
    return execution.history().type(event) == EventType::WorkflowTaskStarted && execution.task(task).started == event;
}

/// An Update is written down when a Workflow Task answers it, or before that when it is admitted; then its request
/// stands in the Event that admitted it, and the answer has none and so no name.
bool isUpdateThatCameAlong(const History &history, EventIndex event)
{
    const EventTypeInfo &type = info(history.type(event));
    return type.category == Category::Update && type.role != Role::Closes && history.name(event).isValid();
}

} // namespace

bool isNews(const Execution &execution, EventIndex event)
{
    const EventTypeInfo &type = info(execution.history().type(event));
    if (type.fromOutside)
        return true;
    const AwaitableIndex index = execution.awaitableOf(event);
    if (!index.isValid() || type.command != CommandType::None)
        return false;
    const Awaitable &awaitable = execution.awaitable(index);
    // A Workflow isn't told when its Activity starts, only when a Child or an Operation does.
    return awaitable.closed == event || (awaitable.started == event && type.category != Category::Activity);
}

std::vector<EventIndex> handedOver(const Execution &execution, TaskIndex index)
{
    const WorkflowTask &task = execution.task(index);
    const auto count = static_cast<std::uint32_t>(execution.history().eventCount());
    // Of several that have not started only the last waits; looking back from the end for each would add up.
    const bool waits = !task.closed.isValid() && index.value + 1 == execution.tasks().size();
    if (!task.started.isValid() && (!waits || count == 0))
        return {};

    std::vector<EventIndex> news;
    for (std::uint32_t row = std::min(task.started.value, count); row > 0; --row) {
        const EventIndex event(row - 1);
        if (startsTask(execution, event))
            break;
        if (isNews(execution, event))
            news.push_back(event);
    }
    std::reverse(news.begin(), news.end());
    for (const CommandIndex command : execution.commandsOf(index)) {
        const EventIndex event = execution.command(command).event;
        if (event.isValid() && isUpdateThatCameAlong(execution.history(), event))
            news.push_back(event);
    }
    return news;
}

TaskIndex retriedBy(const Execution &execution, TaskIndex task)
{
    if (task.value == 0)
        return {};
    const TaskIndex before(std::size_t{task.value} - 1);
    const Outcome outcome = execution.task(before).outcome;
    return outcome == Outcome::Failed || outcome == Outcome::TimedOut ? before : TaskIndex();
}

} // namespace hindsight::core
