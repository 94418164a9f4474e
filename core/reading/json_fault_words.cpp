#include "core/reading/json_fault_words.h"

#include <array>
#include <cstdio>

namespace hindsight::core {

std::string wordsForFault(std::string_view expected, std::string_view at)
{
    return std::string(expected) + ", got " + (at.empty() ? "the end of the file" : wordsForByte(at.front()));
}

std::string wordsForByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F)
        return std::string("'") + c + "'";
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "byte 0x%02X", static_cast<unsigned>(byte));
    return text.data();
}

} // namespace hindsight::core
