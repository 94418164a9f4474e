#include "core/reading/lone_surrogates.h"

#include <charconv>
#include <optional>
#include <string_view>

namespace hindsight::core {

namespace {

constexpr std::size_t kEscapeSize = 6; // \uXXXX

// The code unit of the escape that begins at `at`; nothing where there is no such escape.
std::optional<unsigned> codeUnit(std::string_view json, std::size_t at)
{
    if (at + kEscapeSize > json.size() || json[at] != '\\' || json[at + 1] != 'u')
        return std::nullopt;
    unsigned unit = 0;
    const char *digits = json.data() + at + 2;
    const auto [end, failure] = std::from_chars(digits, digits + 4, unit, 16);
    return failure == std::errc() && end == digits + 4 ? std::optional(unit) : std::nullopt;
}

bool isHigh(unsigned unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

bool isLow(unsigned unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

} // namespace

std::uint64_t replaceLoneSurrogates(std::string &json)
{
    std::uint64_t replaced = 0;
    std::size_t at = json.find('\\');
    while (at != std::string::npos) {
        const std::optional<unsigned> unit = codeUnit(json, at);
        std::size_t size = unit ? kEscapeSize : 2;
        if (unit && isHigh(*unit) && isLow(codeUnit(json, at + kEscapeSize).value_or(0))) {
            size = 2 * kEscapeSize;
        } else if (unit && (isHigh(*unit) || isLow(*unit))) {
            json.replace(at + 2, 4, "fffd");
            ++replaced;
        }
        at = json.find('\\', at + size);
    }
    return replaced;
}

} // namespace hindsight::core
