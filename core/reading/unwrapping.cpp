#include "core/reading/unwrapping.h"

#include "core/reading/json_cursor.h"
#include "core/reading/lone_surrogates.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

namespace {

constexpr int kMostWrappings = 4;
constexpr std::size_t kLongestEscape = 6;

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

std::string closeString(std::string text)
{
    for (std::size_t cut = 0; cut <= 2 * kLongestEscape && cut < text.size(); ++cut) {
        std::string closed = text.substr(0, text.size() - cut) + '"';
        std::string mended = closed;
        replaceLoneSurrogates(mended);
        if (nlohmann::json::accept(mended))
            return closed;
    }
    return {};
}

} // namespace hindsight::core
