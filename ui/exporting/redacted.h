// An Execution without what is private, from which every redacted export is made.
#pragma once

#include "core/execution/execution.h"
#include "core/writing/redaction.h"

#include <memory>
#include <stop_token>

namespace hindsight::ui {

/// The same Execution for Redaction::None; otherwise that of its redacted history, written and read again. The only
/// error is ErrorKind::Cancelled.
[[nodiscard]] core::Result<std::shared_ptr<const core::Execution>>
redacted(std::shared_ptr<const core::Execution> execution, core::Redaction redaction, const std::stop_token &stop = {});

} // namespace hindsight::ui
