#include "core/writing/printable.h"

#include "core/model/utf8.h"

namespace hindsight::core {

namespace {

void appendEscape(std::string &out, unsigned char byte)
{
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\x";
    out += digits[byte >> 4U];
    out += digits[byte & 0xfU];
}

} // namespace

std::string printable(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const auto next = static_cast<unsigned char>(at + 1 < text.size() ? text[at + 1] : 0);
        const std::size_t size = byte < 0x80 ? 1 : utf8CharacterSize(text.substr(at));
        if (byte < 0x20 || byte == 0x7f || size == 0) {
            appendEscape(out, byte);
            continue;
        }
        if (byte == 0xc2 && next < 0xa0)
            appendEscape(out, next);
        else
            out += text.substr(at, size);
        at += size - 1;
    }
    return out;
}

} // namespace hindsight::core
