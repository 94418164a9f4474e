#include "core/reading/json_scanner.h"

#include "core/model/utf8.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstring>

namespace hindsight::core {

namespace {

constexpr std::uint64_t kEachByte = 0x0101010101010101;
constexpr std::uint64_t kHighBits = 0x80 * kEachByte;

// Not zero where one of eight bytes is no plain ASCII character of a string.
std::uint64_t specialBytes(const char *bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    const auto zeros = [](std::uint64_t of) { return (of - kEachByte) & ~of; };
    const std::uint64_t controls = (word - 0x20 * kEachByte) & ~word;
    return (word | controls | zeros(word ^ ('"' * kEachByte)) | zeros(word ^ ('\\' * kEachByte))) & kHighBits;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

std::optional<ScanFault> JsonScanner::scanString()
{
    ++m_at;
    while (true) {
        while (m_at + sizeof(std::uint64_t) <= m_text.size() && specialBytes(m_text.data() + m_at) == 0)
            m_at += sizeof(std::uint64_t);
        if (m_at >= m_text.size())
            return fault("expected the string's closing quote");
        const char c = m_text[m_at];
        const auto code = static_cast<unsigned char>(c);
        if (c == '"') {
            ++m_at;
            return std::nullopt;
        }
        if (c == '\\') {
            if (std::optional<ScanFault> found = scanEscape())
                return found;
        } else if (code >= 0x80) {
            const std::size_t size = utf8CharacterSize(m_text.substr(m_at));
            if (size == 0) {
                // What is missing of a character that breaks off is missing at the end.
                const auto isNext = [](char next) { return (static_cast<unsigned char>(next) & 0xC0U) == 0x80; };
                if (code >= 0xC2 && m_text.size() - m_at < 4 &&
                    std::all_of(m_text.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_text.end(), isNext))
                    m_at = m_text.size();
                return fault("expected UTF-8 text");
            }
            m_at += size;
        } else if (code < 0x20) {
            return fault("expected control characters in strings to be escaped");
        } else {
            ++m_at;
        }
    }
}

std::optional<ScanFault> JsonScanner::scanEscape()
{
    constexpr std::string_view kEscapes = "\"\\/bfnrt";
    ++m_at;
    if (peek() == 'u') {
        for (int digit = 0; digit < 4; ++digit) {
            ++m_at;
            const char c = peek();
            if (!isDigit(c) && !(c >= 'a' && c <= 'f') && !(c >= 'A' && c <= 'F'))
                return fault("expected four hexadecimal digits after \\u");
        }
    } else if (kEscapes.find(peek()) == std::string_view::npos) {
        return fault("expected an escape such as \\n after the backslash");
    }
    ++m_at;
    return std::nullopt;
}

std::optional<ScanFault> JsonScanner::scanScalar()
{
    switch (peek()) {
    case '"':
        return scanString();
    case 't':
        return scanWord("true");
    case 'f':
        return scanWord("false");
    case 'n':
        return scanWord("null");
    default:
        break;
    }
    if (peek() == '-' || isDigit(peek()))
        return scanNumber();
    return fault("expected a value");
}

std::optional<ScanFault> JsonScanner::scanWord(std::string_view word)
{
    for (const char c : word) {
        if (peek() != c)
            return fault("expected a value");
        ++m_at;
    }
    return std::nullopt;
}

bool JsonScanner::scanDigits()
{
    if (!isDigit(peek()))
        return false;
    while (isDigit(peek()))
        ++m_at;
    return true;
}

std::optional<ScanFault> JsonScanner::scanNumber()
{
    constexpr std::uint64_t kDigitsThatFit = 300;
    const std::uint64_t begin = m_at;
    if (peek() == '-')
        ++m_at;
    const bool isZero = peek() == '0';
    if (isZero)
        ++m_at;
    else if (!scanDigits())
        return fault("expected a digit after the minus sign");
    bool mayOverflow = m_at - begin > kDigitsThatFit;
    if (peek() == '.') {
        ++m_at;
        if (!scanDigits())
            return fault("expected a digit after the point");
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_at;
        if (peek() == '+' || peek() == '-')
            ++m_at;
        if (!scanDigits())
            return fault("expected a digit in the exponent");
        mayOverflow = true;
    }
    if (mayOverflow && !nlohmann::json::accept(m_text.substr(begin, m_at - begin))) {
        m_at = begin;
        return fault("expected a number that fits into 64 bits");
    }
    return std::nullopt;
}

} // namespace hindsight::core
