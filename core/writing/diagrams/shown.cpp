#include "core/model/utf8.h"
#include "core/writing/diagrams/words.h"
#include "core/writing/printable.h"

#include <algorithm>

namespace hindsight::core {

namespace {

char32_t codePoint(std::string_view character)
{
    const auto byte = [&](std::size_t at) { return static_cast<char32_t>(static_cast<unsigned char>(character[at])); };
    switch (character.size()) {
    case 1:
        return byte(0);
    case 2:
        return (byte(0) & 0x1fU) << 6U | (byte(1) & 0x3fU);
    case 3:
        return (byte(0) & 0xfU) << 12U | (byte(1) & 0x3fU) << 6U | (byte(2) & 0x3fU);
    default:
        return (byte(0) & 0x7U) << 18U | (byte(1) & 0x3fU) << 12U | (byte(2) & 0x3fU) << 6U | (byte(3) & 0x3fU);
    }
}

bool isBlank(char32_t point)
{
    return point == ' ' || (point >= '\t' && point <= '\r') || point == 0x85 || point == 0xa0 || point == 0x2028 ||
           point == 0x2029;
}

/// Marks that turn or isolate the direction of text, the byte order mark, the soft hyphen, the zero width space.
bool isInvisible(char32_t point)
{
    return point == 0xad || point == 0x61c || point == 0x200b || point == 0x200e || point == 0x200f ||
           (point >= 0x202a && point <= 0x202e) || (point >= 0x2060 && point <= 0x206f) || point == 0xfeff;
}

/// XML, which all of these diagrams are drawn as, has no place for it.
bool isNoCharacter(char32_t point)
{
    return (point & 0xfffeU) == 0xfffeU || (point >= 0xfdd0 && point <= 0xfdef);
}

} // namespace

std::string shown(std::string_view text, std::size_t most)
{
    std::string out;
    std::size_t count = 0;
    bool isAfterBlank = true;
    while (!text.empty()) {
        const std::size_t size = utf8CharacterSize(text);
        const std::string_view character = text.substr(0, size == 0 ? 1 : size);
        text.remove_prefix(character.size());
        const char32_t point = size == 0 ? U'?' : codePoint(character);
        if (isInvisible(point) || (isBlank(point) && isAfterBlank))
            continue;
        if (++count > most) {
            out += "…";
            break;
        }
        isAfterBlank = isBlank(point);
        if (isAfterBlank)
            out += ' ';
        else if (size == 0 || isNoCharacter(point))
            out += '?';
        else
            out += printable(character);
    }
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        if (lines.empty() || lines.back().size() + word.size() >= columns)
            lines.emplace_back(word);
        else
            lines.back().append(" ").append(word);
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return lines;
}

} // namespace hindsight::core
