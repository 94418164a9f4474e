#include "core/execution/notable.h"

#include "core/model/catalog.h"

namespace hindsight::core {

bool isNotable(const History &history, EventIndex event)
{
    const EventTypeInfo &type = info(history.type(event));
    if (type.type == EventType::WorkflowExecutionStarted)
        return false;
    if (type.terminal || type.fromOutside || isFailure(type.outcome))
        return true;
    // A Timer that lost its race is everyday life.
    if (type.outcome == Outcome::Canceled)
        return type.type != EventType::TimerCanceled;
    switch (type.category) {
    case Category::Signal:
    case Category::Update:
    case Category::CancelRequest:
        return true;
    default:
        break;
    }
    switch (type.type) {
    case EventType::ActivityTaskCancelRequested:
    case EventType::NexusOperationCancelRequested:
    case EventType::NexusOperationCancelRequestFailed:
    case EventType::WorkflowExecutionPaused:
    case EventType::WorkflowExecutionUnpaused:
        return true;
    default:
        return history.attempt(event) > 1;
    }
}

} // namespace hindsight::core
