// Whether a value and what a person wrote are in a relation to each other. What can't be compared is in none.
#pragma once

#include "core/stops/condition.h"

#include <nlohmann/json_fwd.hpp>

namespace hindsight::core {

/// Without regard to case.
[[nodiscard]] bool compares(std::string_view text, const Condition &condition);
[[nodiscard]] bool compares(std::int64_t number, const Condition &condition);
/// Without regard to blanks and `_` either: `timed_out`, `Timed Out` and `TimedOut` are one word.
[[nodiscard]] bool comparesWord(std::string_view word, const Condition &condition);
[[nodiscard]] bool compares(Duration duration, const Condition &condition);
[[nodiscard]] bool compares(Timestamp time, const Condition &condition);
/// A text, a number, true or false. A text counts as the number, time or duration that it spells.
[[nodiscard]] bool comparesScalar(const nlohmann::ordered_json &value, const Condition &condition);

} // namespace hindsight::core
