// nlohmann's syntax errors in the words of this program.
#pragma once

#include <string>
#include <string_view>

namespace hindsight::core {

/// `expected ',' or ']', got the end of the file`. `error` is nlohmann's text, `at` the JSON text from the place on.
[[nodiscard]] std::string wordsForJsonError(std::string_view error, std::string_view at);

/// `'x'`, `byte 0xE9`.
[[nodiscard]] std::string wordsForByte(char c);

} // namespace hindsight::core
