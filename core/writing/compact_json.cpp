#include "core/writing/compact_json.h"

#include <algorithm>

namespace hindsight::core {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/// The size of what stands up to the quotation mark that ends a string, and that mark.
std::size_t stringSize(std::string_view text)
{
    std::size_t at = 1;
    while (at < text.size() && text[at] != '"')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

} // namespace

void appendCompact(std::string &out, std::string_view json)
{
    while (!json.empty()) {
        if (isBlank(json.front())) {
            json.remove_prefix(1);
            continue;
        }
        // Strings are most of the text, and copied at once.
        std::size_t size = 0;
        if (json.front() == '"')
            size = stringSize(json);
        else
            while (size < json.size() && json[size] != '"' && !isBlank(json[size]))
                ++size;
        out.append(json.substr(0, size));
        json.remove_prefix(size);
    }
}

} // namespace hindsight::core
