// What is open after an Event has happened, a line each: awaitables without a result, a Workflow Task that has not
// closed, what came from outside and was not handed over yet, Updates that are being handled, a cancel request; and
// what was closed since the step that it is compared with.
#pragma once

#include "core/execution/state_index.h"
#include "ui/document/selection.h"

#include <QString>

#include <vector>

namespace hindsight::ui {

/// Since the step that a step is compared with.
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

/// The first few hundred of what is open and of what was closed, each with a line without a target that counts the
/// rest. REQUIRES:
/// step.isValid()
/// Compared with `base`, which may be the later one; with the step before where that is none.
[[nodiscard]] std::vector<WaitingLine> waitingAt(const core::StateIndex &index, core::EventIndex step,
                                                 core::EventIndex base = {});

} // namespace hindsight::ui
