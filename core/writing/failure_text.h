// What went wrong at an Event, in one line.
#pragma once

#include "core/model/history.h"

#include <string>

namespace hindsight::core {

/// The failure's message and that of its first cause, `Activity task failed: card declined`; the failure's type where
/// it has no message. Empty where the Event carries no failure. Parses the Event's attributes.
[[nodiscard]] std::string failureText(const History &history, EventIndex event);

} // namespace hindsight::core
