// What is open after an Event has happened, a line each: awaitables without a result, a Workflow Task that has not
// closed, what came from outside and was not handed over yet.
#pragma once

#include "core/execution/state_index.h"
#include "ui/document/selection.h"

#include <QString>

#include <vector>

namespace hindsight::ui {

struct WaitingLine
{
    QString text; // `Activity ChargeCard`
    QString note; // `for 3.2s`
    core::Category category = core::Category::Unknown;
    Selection target;

    bool operator==(const WaitingLine &) const = default;
};

/// The first few hundred; a last line without a target counts the rest. REQUIRES: step.isValid()
[[nodiscard]] std::vector<WaitingLine> waitingAt(const core::StateIndex &index, core::EventIndex step);

} // namespace hindsight::ui
