// What the details panel says in words about what is selected, as rich text whose links are addresses of relations.h:
// the heading, what a person noted on it, what it hangs together with, the failure with its causes and stack traces,
// the explanation of the Command. Everything that comes from a file is escaped.
#pragma once

#include "core/model/failure.h"
#include "ui/document/event_notes.h"
#include "ui/document/selection.h"
#include "ui/document/time_style.h"

#include <QString>

#include <vector>

namespace hindsight::ui {

struct Theme;

struct DetailsSubject
{
    const core::Execution &execution;
    Selection selection;
    std::vector<core::Failure> failures; // outermost first
    QString trouble;                     // why the attributes can't be shown; empty where they can
    TimeStyle times = {};
    std::vector<EventNote> notes = {};
};

/// About the Workflow Execution as a whole where nothing is selected.
[[nodiscard]] QString detailsText(const DetailsSubject &subject, const Theme &theme);

} // namespace hindsight::ui
