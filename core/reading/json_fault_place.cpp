#include "core/reading/json_fault_place.h"

#include <algorithm>

namespace hindsight::core {

namespace {

// Where the token begins that `text` ends with. nlohmann knows it of strings and numbers only.
std::uint64_t tokenBegin(std::string_view text, std::string_view lastToken)
{
    const auto isWord = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == 'E' || c == '+' || c == '-' || c == '.';
    };
    const bool isString = text.ends_with('"');
    const bool isNumber = lastToken.find_first_not_of("0123456789+-.eE") == std::string_view::npos;
    if ((isString || isNumber) && text.ends_with(lastToken))
        return text.size() - std::max<std::size_t>(lastToken.size(), 1);
    std::size_t begin = text.size() - 1;
    while (isWord(text[begin]) && begin > 0 && isWord(text[begin - 1]))
        --begin;
    return begin;
}

// Where the UTF-8 character begins that breaks off before `offset`.
std::uint64_t characterBegin(std::string_view text, std::uint64_t offset)
{
    const auto byte = [text](std::uint64_t at) { return static_cast<unsigned char>(text[at]); };
    std::uint64_t begin = offset;
    while (begin > 0 && offset - begin < 3 && (byte(begin - 1) & 0xC0U) == 0x80)
        --begin;
    return begin > 0 && byte(begin - 1) >= 0xC0 ? begin - 1 : offset;
}

} // namespace

std::uint64_t faultBegin(std::string_view text, std::uint64_t end, std::string_view error, std::string_view lastToken)
{
    end = std::min<std::uint64_t>(end, text.size() + 1);
    const std::uint64_t offset = end == 0 ? 0 : end - 1;
    if (offset >= text.size())
        return offset;
    if (error.find("; last read: ") == std::string_view::npos)
        return tokenBegin(text.substr(0, end), lastToken);
    return error.find("ill-formed UTF-8") == std::string_view::npos ? offset : characterBegin(text, offset);
}

} // namespace hindsight::core
