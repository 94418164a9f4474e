#include "core/reading/json_fault_words.h"

#include <array>
#include <cstdio>
#include <utility>

namespace hindsight::core {

namespace {

using Words = std::pair<std::string_view, std::string_view>;

// What a lexical error comes down to, or else what nlohmann was at.
constexpr std::array kExpected{
    Words("ill-formed UTF-8", "expected UTF-8 text"),
    Words("missing closing quote", "expected the string's closing quote"),
    Words("control character", "expected control characters in strings to be escaped"),
    Words("'\\u' must be followed", "expected four hexadecimal digits after \\u"),
    Words("surrogate", "expected the other half of a UTF-16 pair"),
    Words("forbidden character after backslash", "expected an escape such as \\n after the backslash"),
    Words("after '-'", "expected a digit after the minus sign"),
    Words("after '.'", "expected a digit after the point"),
    Words("exponent", "expected a digit in the exponent"),
    Words("number overflow", "expected a number that fits into 64 bits"),
    Words("while parsing object key", "expected a key in quotes"),
    Words("while parsing object separator", "expected ':'"),
    Words("while parsing object -", "expected ',' or '}'"),
    Words("while parsing array -", "expected ',' or ']'"),
};

} // namespace

std::string wordsForByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F)
        return std::string("'") + c + "'";
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "byte 0x%02X", static_cast<unsigned>(byte));
    return text.data();
}

std::string wordsForJsonError(std::string_view error, std::string_view at)
{
    // Behind this stands the text of the file, which may hold any words.
    error = error.substr(0, error.find("; last read: "));
    std::string text = "expected a value";
    for (const auto &[part, words] : kExpected) {
        if (error.find(part) != std::string_view::npos) {
            text = words;
            break;
        }
    }
    return text + ", got " + (at.empty() ? "the end of the file" : wordsForByte(at.front()));
}

} // namespace hindsight::core
