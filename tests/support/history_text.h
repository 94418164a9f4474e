// Histories as a person writes them into a test, one Event a line: id, time since the start, type, attributes.
//
//     1 0s WorkflowExecutionStarted workflowType.name=Order taskQueue.name=orders
//     2 0s WorkflowTaskScheduled
//     3 10ms WorkflowTaskStarted scheduledEventId=2
//
// Dotted names nest; a value with blanks stands in double quotes; values that look like numbers of an id stay strings,
// as the API's JSON writes 64-bit integers.
#pragma once

#include "core/execution/execution.h"

#include <memory>
#include <string>
#include <string_view>

namespace hindsight::test {

/// The history as the CLI writes it: `{"events": […]}`, times counted from 2025-03-01T10:00:00Z. A line that is not of
/// the form above ends the test program with a message.
[[nodiscard]] std::string historyJson(std::string_view text);

/// historyJson() read back; a history that cannot be read ends the test program with a message.
[[nodiscard]] std::shared_ptr<const core::History> history(std::string_view text);
[[nodiscard]] std::shared_ptr<const core::Execution> execution(std::string_view text);

} // namespace hindsight::test
