#include "core/model/utf8.h"

#include <simdjson.h>

#include <algorithm>

namespace hindsight::core {

std::size_t utf8CharacterSize(std::string_view text)
{
    constexpr std::size_t kLongest = 4;
    for (std::size_t size = 1; size <= std::min(kLongest, text.size()); ++size) {
        if (simdjson::validate_utf8(text.data(), size))
            return size;
    }
    return 0;
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
        if (invalid.count++ == 0)
            invalid.first = at;
        text[at++] = '?';
    }
    return invalid;
}

} // namespace hindsight::core
