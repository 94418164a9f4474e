// JSON strings that hold JSON, as programs write that print a history twice encoded: takes the text out of them.
#pragma once

#include "core/model/source.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

struct Unwrapped
{
    std::string text;
    std::vector<Source::Section> sections; // where each string's text came from; their places have an offset only
};

/// Nothing where the text does not begin with a JSON string. Other values among the strings stay as they are.
/// Throws JsonFault and ReadCancelled. REQUIRES: simdjson::SIMDJSON_PADDING readable bytes behind `text`
[[nodiscard]] std::optional<Unwrapped> unwrapStrings(std::string_view text, const std::stop_token &stop);

/// Closes the JSON string that begins at `begin` and that `text` ends in, without the escape that the end may have cut
/// in two; takes away what is no string.
void closeString(std::string &text, std::uint64_t begin);

} // namespace hindsight::core
