#include "core/stops/operand.h"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace hindsight::core {

namespace {

constexpr double kMostNanoseconds = 9.2e18;
// Longer ones first: `ms` is no `m`.
constexpr std::array<std::pair<std::string_view, double>, 8> kUnits{
    {{"ms", 1e6}, {"us", 1e3}, {"µs", 1e3}, {"ns", 1}, {"s", 1e9}, {"m", 60e9}, {"h", 3'600e9}, {"d", 86'400e9}}};

double takeUnit(std::string_view &text)
{
    for (const auto &[unit, nanoseconds] : kUnits) {
        if (text.starts_with(unit)) {
            text.remove_prefix(unit.size());
            return nanoseconds;
        }
    }
    return 0;
}

std::optional<Duration> durationFrom(std::string_view text)
{
    const bool isNegative = text.starts_with('-');
    text.remove_prefix(isNegative ? 1 : 0);
    double nanoseconds = 0;
    if (text.empty())
        return std::nullopt;
    while (!text.empty()) {
        double amount = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
        if (error != std::errc() || amount < 0)
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        const double unit = takeUnit(text);
        if (unit == 0)
            return std::nullopt;
        nanoseconds += amount * unit;
        while (text.starts_with(' '))
            text.remove_prefix(1);
    }
    if (!(nanoseconds <= kMostNanoseconds))
        return std::nullopt;
    return Duration{std::llround(isNegative ? -nanoseconds : nanoseconds)};
}

} // namespace

std::optional<Number> Number::from(std::string_view text)
{
    Number number;
    const char *const end = text.data() + text.size();
    std::int64_t whole = 0;
    if (const auto read = std::from_chars(text.data(), end, whole); read.ec == std::errc() && read.ptr == end)
        number.whole = whole;
    const auto read = std::from_chars(text.data(), end, number.real);
    if (text.empty() || read.ec != std::errc() || read.ptr != end || !std::isfinite(number.real))
        return std::nullopt;
    return number;
}

Operand operandFrom(std::string_view text)
{
    return {.text = std::string(text),
            .number = Number::from(text),
            .duration = durationFrom(text),
            .time = parseRfc3339(text)};
}

} // namespace hindsight::core
