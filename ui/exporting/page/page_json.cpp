#include "ui/exporting/page/page_json.h"

#include "core/model/utf8.h"

#include <array>
#include <cstdio>

namespace hindsight::ui::page {

namespace {

void appendEscaped(std::string &out, unsigned code)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "\\u%04x", code);
    out += text.data();
}

bool isPlain(char c)
{
    const auto code = static_cast<unsigned char>(c);
    return code >= 0x20 && code < 0x7F && c != '"' && c != '\\' && c != '<' && c != '>';
}

void appendAscii(std::string &out, char c)
{
    if (c == '"' || c == '\\')
        (out += '\\') += c;
    else if (c == '\n')
        out += "\\n";
    else
        appendEscaped(out, static_cast<unsigned char>(c));
}

// U+2028 and U+2029 end a line in older JavaScript, also within a string.
void appendCharacter(std::string &out, std::string_view character)
{
    if (character == "\u2028")
        out += "\\u2028";
    else if (character == "\u2029")
        out += "\\u2029";
    else
        out += character;
}

template<class Values, class Append>
void appendList(std::string &out, const Values &values, Append append)
{
    out += '[';
    bool isFirst = true;
    for (const auto &value : values) {
        if (!isFirst)
            out += ',';
        isFirst = false;
        append(value);
    }
    out += ']';
}

} // namespace

void appendText(std::string &out, std::string_view utf8)
{
    out += '"';
    while (!utf8.empty()) {
        std::size_t size = 0;
        while (size < utf8.size() && isPlain(utf8[size]))
            ++size;
        out.append(utf8.substr(0, size));
        utf8.remove_prefix(size);
        if (utf8.empty())
            break;
        if (static_cast<unsigned char>(utf8.front()) < 0x80) {
            appendAscii(out, utf8.front());
            utf8.remove_prefix(1);
            continue;
        }
        const std::size_t character = core::utf8CharacterSize(utf8);
        if (character == 0)
            out += "\\ufffd";
        else
            appendCharacter(out, utf8.substr(0, character));
        utf8.remove_prefix(character == 0 ? 1 : character);
    }
    out += '"';
}

void appendTexts(std::string &out, const std::vector<std::string> &texts)
{
    appendList(out, texts, [&out](const std::string &text) { appendText(out, text); });
}

void appendNumbers(std::string &out, const std::vector<std::int64_t> &numbers)
{
    appendList(out, numbers, [&out](std::int64_t number) { out += std::to_string(number); });
}

} // namespace hindsight::ui::page
