// What a job does with the histories that it has read.
#pragma once

#include "core/execution/execution.h"
#include "core/reading/reader.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace hindsight::ui {

using Executions = std::vector<std::shared_ptr<const core::Execution>>;

/// The Execution of each, in their order; a thread of the global pool frees it when nobody has it any more.
/// ErrorKind::Cancelled where it was asked to stop.
[[nodiscard]] core::Result<Executions> buildExecutions(const core::Histories &histories, const std::stop_token &stop);

} // namespace hindsight::ui
