#include "core/model/utf8.h"

#include <simdjson.h>

#include <algorithm>
#include <array>

namespace hindsight::core {

namespace {

// What characters of more than one byte begin with, and what comes next.
struct Lead
{
    unsigned char first, last;
    unsigned char lowestNext, highestNext;
    unsigned char size;
};

constexpr std::array kLeads{Lead{0xC2, 0xDF, 0x80, 0xBF, 2}, Lead{0xE0, 0xE0, 0xA0, 0xBF, 3},
                            Lead{0xE1, 0xEC, 0x80, 0xBF, 3}, Lead{0xED, 0xED, 0x80, 0x9F, 3},
                            Lead{0xEE, 0xEF, 0x80, 0xBF, 3}, Lead{0xF0, 0xF0, 0x90, 0xBF, 4},
                            Lead{0xF1, 0xF3, 0x80, 0xBF, 4}, Lead{0xF4, 0xF4, 0x80, 0x8F, 4}};

} // namespace

std::size_t utf8CharacterSize(std::string_view text)
{
    const auto byte = [text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    if (text.empty() || byte(0) < 0x80)
        return text.empty() ? 0 : 1;
    const auto lead = std::find_if(kLeads.begin(), kLeads.end(), [first = byte(0)](const Lead &known) {
        return first >= known.first && first <= known.last;
    });
    if (lead == kLeads.end() || text.size() < lead->size || byte(1) < lead->lowestNext || byte(1) > lead->highestNext)
        return 0;
    for (std::size_t at = 2; at < lead->size; ++at) {
        if ((byte(at) & 0xC0U) != 0x80)
            return 0;
    }
    return lead->size;
}

bool isPrintableUtf8(std::string_view text)
{
    return simdjson::validate_utf8(text.data(), text.size()) && std::none_of(text.begin(), text.end(), [](char c) {
               const auto code = static_cast<unsigned char>(c);
               return (code < 0x20 && c != '\t' && c != '\n' && c != '\r') || code == 0x7F;
           });
}

InvalidUtf8 replaceInvalidUtf8(std::string &text)
{
    InvalidUtf8 invalid;
    if (simdjson::validate_utf8(text.data(), text.size()))
        return invalid;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t size = utf8CharacterSize(std::string_view(text).substr(at));
        if (size > 0) {
            at += size;
            continue;
        }
        if (invalid.count++ == 0) {
            invalid.first = at;
            invalid.firstByte = text[at];
        }
        text[at++] = '?';
    }
    return invalid;
}

std::string shortenedUtf8(std::string_view text, std::size_t mostBytes)
{
    if (text.size() <= mostBytes)
        return std::string(text);
    // Bytes in the middle of a character begin with the bits 10.
    std::size_t end = mostBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

} // namespace hindsight::core
