// The notes that concern what is selected: that on an Event, or those on the Events of a Workflow Task or an awaitable.
#pragma once

#include "core/notes/notes.h"
#include "ui/document/selection.h"

#include <vector>

namespace hindsight::ui {

struct EventNote
{
    core::EventId event;
    core::Note note;

    bool operator==(const EventNote &) const = default;
};

/// In the order of the Events.
[[nodiscard]] std::vector<EventNote> notesOn(const core::Execution &execution, const core::Notes &notes,
                                             const Selection &selection);

} // namespace hindsight::ui
