// A field of a JSON object by its camelCase name, however the file spells it: `scheduledEventId`, `scheduled_event_id`
// or `ScheduledEventId`.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace hindsight::core {

/// Null where `object` is no object, has no such field, or has null there.
[[nodiscard]] const nlohmann::ordered_json *fieldOf(const nlohmann::ordered_json &object, std::string_view name);

} // namespace hindsight::core
