// Where JSON text breaks off or goes wrong, in the words of this program.
#pragma once

#include <string>
#include <string_view>

namespace hindsight::core {

/// `expected ',' or ']', got the end of the file`. `at` is the JSON text from the place on.
[[nodiscard]] std::string wordsForFault(std::string_view expected, std::string_view at);

/// `'x'`, `byte 0xE9`.
[[nodiscard]] std::string wordsForByte(char c);

} // namespace hindsight::core
