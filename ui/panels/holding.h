// What holds after an Event has happened, a line each: versions and patches that were recorded, search attributes and
// memo as upserted so far, and how far the history has grown against the Service's limits; and what changed of it since
// the step that it is compared with.
#pragma once

#include "ui/panels/waiting.h"

namespace hindsight::ui {

struct HoldingSection
{
    QString title;
    std::vector<WaitingLine> lines;

    bool operator==(const HoldingSection &) const = default;
};

/// Those that have a line. Of many the first hundred, with a line that counts the rest; values are shortened, and where
/// reading them would take long left out. Compared with `base`, which may be the later one; with the step before where
/// that is none. REQUIRES: step.isValid()
[[nodiscard]] std::vector<HoldingSection> holdingAt(const core::StateIndex &index, core::EventIndex step,
                                                    core::EventIndex base = {});

} // namespace hindsight::ui
