// What a read came to, as text that a test compares whole.
#pragma once

#include "core/reading/reader.h"

#include <string>

namespace hindsight::test {

/// One line an Event, `5 ActivityTaskScheduled by 4 Pay`: id, type, the Event that opened what it belongs to, the
/// Workflow Task's closing Event, name. One line a Command, `StartTimer 30s`. `--` between histories. After a history's
/// Events its problems, `warning event-id-gap 5`. For an error, `label:line:column: path: message`.
[[nodiscard]] std::string readText(const core::Result<core::Histories> &read);
/// readText() of `bytes`, which are known as `file`.
[[nodiscard]] std::string readText(std::string bytes);

} // namespace hindsight::test
