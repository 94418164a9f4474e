// What is open after an Event has happened, a line each: awaitables without a result, a Workflow Task that has not
// closed, what came from outside and was not handed over yet, Updates that are being handled, a cancel request; and
// what that very Event closed.
#pragma once

#include "core/execution/state_index.h"
#include "ui/document/selection.h"

#include <QString>

#include <vector>

namespace hindsight::ui {

/// By the Event of the step itself.
enum class StepChange : std::uint8_t { None, Opened, Changed, Closed };

struct WaitingLine
{
    QString text; // `Activity ChargeCard`
    QString note; // `for 3.2s, attempt 2`
    core::Category category = core::Category::Unknown;
    Selection target;
    StepChange change = StepChange::None;

    bool operator==(const WaitingLine &) const = default;
};

/// The first few hundred, a line without a target that counts the rest, and then what the step closed. REQUIRES:
/// step.isValid()
[[nodiscard]] std::vector<WaitingLine> waitingAt(const core::StateIndex &index, core::EventIndex step);

} // namespace hindsight::ui
