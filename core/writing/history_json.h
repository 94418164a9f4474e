// What every JSON that is printed says of the history that it is about.
#pragma once

#include "core/model/history.h"

#include <nlohmann/json_fwd.hpp>

namespace hindsight::core {

/// `{"path", "format", "bytes"}`
[[nodiscard]] nlohmann::ordered_json sourceJson(const History &history);
/// `{"workflowId", "runId", "workflowType", "taskQueue"}`
[[nodiscard]] nlohmann::ordered_json workflowJson(const History &history);
/// The name, or null where it is none.
[[nodiscard]] nlohmann::ordered_json nameJson(const History &history, NameIndex name);
/// On one line; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string dumpJson(const nlohmann::ordered_json &value);

} // namespace hindsight::core
