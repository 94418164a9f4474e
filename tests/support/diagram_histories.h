// Histories that are hard to draw: names that mean something to the languages of diagrams, loops, far too much.
#pragma once

#include "core/execution/execution.h"

#include <memory>
#include <string>
#include <vector>

namespace hindsight::test {

/// What a name can be that breaks a diagram where it is not escaped.
[[nodiscard]] const std::vector<std::string> &hostileNames();

/// An Activity that is scheduled, a Signal and an Update of each of the names, and a Workflow of such a name.
[[nodiscard]] std::shared_ptr<const core::Execution> hostileExecution();

/// A Timer and an Activity over and over, `times` of them; in the middle the Activity fails once and a Workflow Task
/// fails twice. `isVaried`: each Activity has a name of its own, so that nothing can be folded.
[[nodiscard]] std::shared_ptr<const core::Execution> loopingExecution(int times, bool isVaried = false);

/// One Workflow Task that schedules so many Activities, each of another name but for ten of one name.
[[nodiscard]] std::shared_ptr<const core::Execution> wideExecution(int activities);

} // namespace hindsight::test
