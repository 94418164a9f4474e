// What went wrong at an Event, in one line.
#pragma once

#include "core/model/history.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace hindsight::core {

/// The failure's message and that of its first cause, `Activity task failed: card declined`; the failure's type where
/// it has no message; what the Service gives as the cause where it carries no failure, `WORKFLOW_ALREADY_EXISTS`. Empty
/// where nothing failed. Parses the Event's attributes.
[[nodiscard]] std::string failureText(const History &history, EventIndex event);
/// The same of a failure itself; empty where `failure` is none.
[[nodiscard]] std::string failureText(const nlohmann::ordered_json &failure);

/// The first line with something in it of a text from a file, cut where it is too long for a sentence.
[[nodiscard]] std::string firstLine(const std::string &text);

} // namespace hindsight::core
