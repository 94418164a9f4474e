// Whether two JSON texts say the same.
#pragma once

#include <string_view>

namespace hindsight::core {

/// White space between what they say does not count; the order of keys and the spelling of values do.
[[nodiscard]] bool isSameJson(std::string_view one, std::string_view other);

} // namespace hindsight::core
