// JSON that other programs write, and Hindsight itself, for something else than a history: so that the error can name
// it, and nothing in it is taken for Events.
#pragma once

#include <stop_token>
#include <string_view>

namespace hindsight::core {

/// `a trace (Chrome trace format), not a history`; empty where one of the text's values is nothing known of this kind.
/// Only what stands at the top counts. Throws JsonFault and ReadCancelled.
/// REQUIRES: simdjson::SIMDJSON_PADDING readable bytes behind `text`
[[nodiscard]] std::string_view wordsForForeign(std::string_view text, const std::stop_token &stop);

} // namespace hindsight::core
