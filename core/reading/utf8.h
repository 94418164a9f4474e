// What is UTF-8 and what is not, byte by byte.
#pragma once

#include <cstddef>
#include <string_view>

namespace hindsight::core {

/// The size of the UTF-8 character that the text begins with, 1 to 4; 0 where it begins with none.
[[nodiscard]] std::size_t utf8CharacterSize(std::string_view text);
/// True for UTF-8 without control characters other than tabs and line breaks.
[[nodiscard]] bool isPrintableUtf8(std::string_view text);

} // namespace hindsight::core
