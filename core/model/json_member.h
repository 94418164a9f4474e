// An object's members by their camelCase names, however the file spells them: dialects write camelCase, snake_case or
// PascalCase, and SDKs kebab-case in what they record for themselves.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace hindsight::core {

/// The first member of that name which is not null; null where there is none, or `object` is no object.
[[nodiscard]] const nlohmann::ordered_json *member(const nlohmann::ordered_json &object, std::string_view name);
/// Its text; empty where it is none.
[[nodiscard]] std::string memberText(const nlohmann::ordered_json &object, std::string_view name);

} // namespace hindsight::core
