#include "ui/document/event_notes.h"

#include <set>

namespace hindsight::ui {

std::vector<EventNote> notesOn(const core::Execution &execution, const core::Notes &notes, const Selection &selection)
{
    if (notes.events.empty())
        return {};
    std::set<core::EventIndex> events{selection.event(execution)};
    if (selection.kind == Selection::Kind::WorkflowTask) {
        const core::WorkflowTask &task = execution.task(core::TaskIndex(selection.index));
        events.insert({task.scheduled, task.started, task.closed});
    }
    if (selection.kind == Selection::Kind::Command) {
        if (const core::AwaitableIndex index = selection.awaitable(execution); index.isValid()) {
            const core::Awaitable &awaitable = execution.awaitable(index);
            events.insert({awaitable.opened, awaitable.started, awaitable.closed});
        }
    }
    std::vector<EventNote> found;
    for (const core::EventIndex event : events) {
        if (!event.isValid())
            continue;
        const core::EventId id = execution.history().id(event);
        if (const auto note = notes.events.find(id); note != notes.events.end())
            found.push_back({id, note->second});
    }
    return found;
}

} // namespace hindsight::ui
