#include "core/model/base64.h"

#include <array>
#include <cstdint>

namespace hindsight::core {

namespace {

constexpr int kNoDigit = -1;

// The value of one digit of either alphabet: standard `+/`, URL-safe `-_`.
int digitOf(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? 63 : kNoDigit;
}

} // namespace

std::optional<std::string> decodeBase64(std::string_view text)
{
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    if (padding > 0 && text.size() % 4 != 0)
        return std::nullopt;
    text.remove_suffix(padding);
    if (text.size() % 4 == 1)
        return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    int bitCount = 0;
    for (const char c : text) {
        const int digit = digitOf(c);
        if (digit == kNoDigit)
            return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(digit);
        bitCount += 6;
        if (bitCount < 8)
            continue;
        bitCount -= 8;
        bytes.push_back(static_cast<char>((bits >> bitCount) & 0xFF));
    }
    return bytes;
}

std::string encodeBase64(std::string_view bytes)
{
    constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        const auto byte = [&](std::size_t index) {
            return index < bytes.size() ? static_cast<unsigned char>(bytes[index]) : 0U;
        };
        const std::uint32_t bits = byte(at) << 16U | byte(at + 1) << 8U | byte(at + 2);
        const std::size_t known = bytes.size() - at;
        text += kDigits[bits >> 18U & 0x3FU];
        text += kDigits[bits >> 12U & 0x3FU];
        text += known > 1 ? kDigits[bits >> 6U & 0x3FU] : '=';
        text += known > 2 ? kDigits[bits & 0x3FU] : '=';
    }
    return text;
}

} // namespace hindsight::core
