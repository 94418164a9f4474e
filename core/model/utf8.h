// What is UTF-8 and what is not, byte by byte. A byte that is not, as a broken download or a wrong conversion leaves
// it, is no reason to lose the text around it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hindsight::core {

/// The size of the UTF-8 character that the text begins with, 1 to 4; 0 where it begins with none.
[[nodiscard]] std::size_t utf8CharacterSize(std::string_view text);
/// True for UTF-8 without control characters other than tabs and line breaks.
[[nodiscard]] bool isPrintableUtf8(std::string_view text);

struct InvalidUtf8
{
    std::uint64_t count = 0; // bytes
    std::uint64_t first = 0; // the offset of the first…
    char firstByte = 0;      // …which was this
};

/// Puts `?` for each byte that belongs to no character, in place: no byte moves.
InvalidUtf8 replaceInvalidUtf8(std::string &text);

/// The text, or as many whole characters of it as fit into so many bytes, and `…`.
[[nodiscard]] std::string shortenedUtf8(std::string_view text, std::size_t mostBytes);

} // namespace hindsight::core
