#include "core/writing/caption.h"

#include "core/writing/caption_words.h"

namespace hindsight::core {

std::string caption(const Execution &execution, EventIndex event)
{
    const Telling telling(execution, event);
    switch (telling.type.category) {
    case Category::Execution:
        return captionOfExecution(telling);
    case Category::WorkflowTask:
        return captionOfTask(telling);
    case Category::Activity:
        return captionOfActivity(telling);
    case Category::Timer:
    case Category::ChildWorkflow:
    case Category::Nexus:
    case Category::ExternalWorkflow:
        return captionOfAwaitable(telling);
    case Category::Signal:
    case Category::CancelRequest:
        return captionOfArrival(telling);
    case Category::Update:
        return captionOfUpdate(telling);
    case Category::Marker:
        return captionOfMarker(telling);
    case Category::Properties:
        return captionOfProperties(telling);
    case Category::Unknown:
        break;
    }
    return inSentence(telling.label) + " is an Event of a type that this version does not know.";
}

} // namespace hindsight::core
