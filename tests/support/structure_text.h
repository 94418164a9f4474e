// An Execution's structure as a person reads it in a test, one thing a line, Event ids in place of rows:
//
//     task 1: 2 3 4 Completed
//       ScheduleActivityTask 5 ActivityTaskScheduled Charge
//     awaitable 5 6 7 Completed, issued by 1, resumed 2
//     arrival 8, woke 2
//     end 12 Completed
//     warning event-id-gap 9
//
// An Event or a task that there is none of is `-`. Commands of no task stand under `task -`. That a history has no start
// (`no-start`) is left out: it is true of most that tests write.
#pragma once

#include "core/execution/execution.h"

#include <string>

namespace hindsight::test {

[[nodiscard]] std::string structure(const core::Execution &execution);

/// Text without the indentation that it has in a test's source, and without an empty first line.
[[nodiscard]] std::string unindented(std::string_view text);

} // namespace hindsight::test
