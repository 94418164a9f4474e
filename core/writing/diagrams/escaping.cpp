#include "core/writing/diagrams/escaping.h"

namespace hindsight::core {

namespace {

// What Mermaid itself turns `#` into while it parses; in a name it would come out as something else.
constexpr std::string_view kMermaidsOwnMark = "\xef\xac\x82"; // U+FB02

bool isPlain(char c, std::string_view marks)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' ||
           (static_cast<unsigned char>(c) & 0x80U) != 0 || marks.find(c) != std::string_view::npos;
}

std::string hexText(unsigned char c)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    return {digits[c >> 4U], digits[c & 0xfU]};
}

} // namespace

std::string mermaidText(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text.substr(at).starts_with(kMermaidsOwnMark)) {
            out += "#64258;";
            at += kMermaidsOwnMark.size() - 1;
        } else if (isPlain(text[at], ",()/")) {
            out += text[at];
        } else {
            out += "#" + std::to_string(static_cast<unsigned char>(text[at])) + ";";
        }
    }
    return out;
}

std::string yamlText(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (isPlain(c, ",()/.:;-_+#'"))
            out += c;
        else
            out += "\\x" + hexText(static_cast<unsigned char>(c));
    }
    return out;
}

std::string dotText(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '"' || c == '\\')
            out += std::string("\\") + c;
        else
            out += c;
    }
    return out;
}

std::string plantUmlText(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (isPlain(c, ",().:"))
            out += c;
        else
            out += "<U+00" + hexText(static_cast<unsigned char>(c)) + ">";
    }
    return out;
}

} // namespace hindsight::core
