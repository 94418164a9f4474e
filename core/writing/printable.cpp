#include "core/writing/printable.h"

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
        if (byte < 0x20 || byte == 0x7f) {
            appendEscape(out, byte);
        } else if (byte == 0xc2 && next >= 0x80 && next < 0xa0) {
            appendEscape(out, next);
            ++at;
        } else {
            out += text[at];
        }
    }
    return out;
}

} // namespace hindsight::core
