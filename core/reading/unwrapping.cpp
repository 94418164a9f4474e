#include "core/reading/unwrapping.h"

#include "core/reading/json_cursor.h"
#include "core/reading/json_scanner.h"
#include "core/reading/lone_surrogates.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

namespace {

constexpr int kMostWrappings = 4;
constexpr std::size_t kMostCut = 12; // a pair of escapes

// Of one string.
struct StringVisitor
{
    static bool isOpen() { return false; }
    static bool isInArray() { return false; }
    static bool open(bool) { return false; }
    static void close() {}
    static void scalar(bool) {}
    static void key(std::string_view) {}
    static bool mayLackComma() { return false; }
};

bool isString(std::string_view text)
{
    JsonScanner scanner(text, 0);
    StringVisitor visitor;
    return text.starts_with('"') && !scanner.scan(visitor) && scanner.at() == text.size();
}

std::string unwrap(std::string text)
{
    for (int wrapping = 0; wrapping < kMostWrappings && text.starts_with('"'); ++wrapping) {
        replaceLoneSurrogates(text);
        const auto value = nlohmann::json::parse(text, nullptr, false);
        if (!value.is_string())
            break;
        text = value.get<std::string>();
    }
    return text;
}

} // namespace

std::optional<Unwrapped> unwrapStrings(std::string_view text, const std::stop_token &stop)
{
    const std::string_view json = withoutByteOrderMark(text);
    const std::size_t first = json.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || json[first] != '"')
        return std::nullopt;
    Unwrapped result;
    const auto add = [&](std::uint64_t offset, std::string inner) {
        result.sections.push_back(
            {.begin = result.text.size(), .place = {.offset = offset, .line = 0, .column = 0, .path = {}}});
        result.text += std::move(inner);
        result.text += '\n';
    };
    JsonCursor cursor(text, stop, {});
    cursor.forEachDocument(
        [&](JsonCursor::Value &value) {
            const std::uint64_t begin = cursor.begin(value);
            (void)cursor.take(value);
            add(begin, std::string(text.substr(begin, cursor.end() - begin)));
        },
        [&](std::string_view token) {
            const auto begin = static_cast<std::uint64_t>(token.data() - text.data());
            std::string inner = unwrap(std::string(token.substr(0, token.find_last_not_of(" \t\r\n") + 1)));
            if (inner.starts_with('"'))
                throw JsonFault();
            add(begin, std::move(inner));
        });
    return result;
}

void closeString(std::string &text, std::uint64_t begin)
{
    for (std::size_t cut = 0; cut <= kMostCut && text.size() > begin; ++cut) {
        text += '"';
        if (isString(std::string_view(text).substr(begin)))
            return;
        text.resize(text.size() - 2);
    }
    text.resize(begin);
}

} // namespace hindsight::core
