// Says what an Outline folded and left out.
#pragma once

#include "core/writing/diagrams/outline.h"

#include <string>

namespace hindsight::core {

/// `Workflow Tasks 5 to 244`, `Workflow Task 5`; for none `what belongs to no Workflow Task`.
[[nodiscard]] std::string tasksText(TaskIndex first, TaskIndex last);
/// `120 times: Workflow Tasks 5 to 244`.
[[nodiscard]] std::string loopText(const OutlineBlock &block);
/// `Left out: Workflow Tasks 41 to 907 with 1730 Commands, 12 of them with failures`. REQUIRES: it is a gap
[[nodiscard]] std::string gapText(const OutlineBlock &gap);

/// Sentences; empty where everything is drawn one by one.
[[nodiscard]] std::string remarkOn(const Outline &outline);

} // namespace hindsight::core
