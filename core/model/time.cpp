#include "core/model/time.h"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace hindsight::core {

namespace {

constexpr std::int64_t kNanosPerSecond = 1'000'000'000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

// Takes `count` digits off the front; nothing where there are fewer.
std::optional<int> takeNumber(std::string_view &text, std::size_t count)
{
    if (text.size() < count)
        return std::nullopt;
    int number = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (!isDigit(text[i]))
            return std::nullopt;
        number = number * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return number;
}

bool take(std::string_view &text, std::string_view oneOf)
{
    if (text.empty() || oneOf.find(text.front()) == std::string_view::npos)
        return false;
    text.remove_prefix(1);
    return true;
}

// `.120` as 120,000,000: a point and 1 to 9 digits; 0 where there is no point.
std::optional<std::int64_t> takeFraction(std::string_view &text)
{
    if (!take(text, "."))
        return 0;
    std::int64_t nanos = 0;
    std::size_t digits = 0;
    while (digits < text.size() && isDigit(text[digits]) && digits < 10) {
        nanos = nanos * 10 + (text[digits] - '0');
        ++digits;
    }
    if (digits == 0 || digits > 9)
        return std::nullopt;
    text.remove_prefix(digits);
    for (; digits < 9; ++digits)
        nanos *= 10;
    return nanos;
}

// `Z` or `+02:00`, in seconds east of UTC.
std::optional<int> takeOffset(std::string_view &text)
{
    if (take(text, "Zz"))
        return 0;
    if (text.empty())
        return std::nullopt;
    const int sign = text.front() == '-' ? -1 : 1;
    if (!take(text, "+-"))
        return std::nullopt;
    const auto hours = takeNumber(text, 2);
    if (!hours || !take(text, ":"))
        return std::nullopt;
    const auto minutes = takeNumber(text, 2);
    if (!minutes || *hours > 23 || *minutes > 59)
        return std::nullopt;
    return sign * (*hours * 3600 + *minutes * 60);
}

std::string number(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.3g", value);
    return text.data();
}

struct SecondsAndNanos
{
    std::int64_t seconds = 0;
    std::int64_t nanos = 0;
};

// Since 1970, of any year that RFC 3339 can write.
std::optional<SecondsAndNanos> partsOfRfc3339(std::string_view text)
{
    const auto year = takeNumber(text, 4);
    if (!year || !take(text, "-"))
        return std::nullopt;
    const auto month = takeNumber(text, 2);
    if (!month || !take(text, "-"))
        return std::nullopt;
    const auto day = takeNumber(text, 2);
    if (!day || !take(text, "Tt "))
        return std::nullopt;
    const auto hour = takeNumber(text, 2);
    if (!hour || !take(text, ":"))
        return std::nullopt;
    const auto minute = takeNumber(text, 2);
    if (!minute || !take(text, ":"))
        return std::nullopt;
    const auto second = takeNumber(text, 2);
    const auto nanos = second ? takeFraction(text) : std::nullopt;
    const auto offset = nanos ? takeOffset(text) : std::nullopt;
    if (!offset || !text.empty() || *hour > 23 || *minute > 59 || *second > 60)
        return std::nullopt;

    const std::chrono::year_month_day date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    return SecondsAndNanos{days * 86400 + *hour * 3600 + *minute * 60 + *second - *offset, *nanos};
}

} // namespace

std::optional<Duration> elapsedAtMost(Timestamp from, Timestamp to)
{
    if (!from.isKnown() || !to.isKnown())
        return std::nullopt;
    if (const auto span = elapsed(from, to))
        return span;
    return Duration{to > from ? std::numeric_limits<std::int64_t>::max() : std::numeric_limits<std::int64_t>::min()};
}

std::optional<Duration> elapsed(Timestamp from, Timestamp to)
{
    if (!from.isKnown() || !to.isKnown())
        return std::nullopt;
    std::int64_t difference = 0;
    if (__builtin_sub_overflow(to.nanoseconds, from.nanoseconds, &difference))
        return std::nullopt;
    return Duration{difference};
}

std::optional<Timestamp> timestampFrom(std::int64_t seconds, std::int64_t nanos)
{
    std::int64_t total = 0;
    if (nanos < 0 || nanos >= kNanosPerSecond || __builtin_mul_overflow(seconds, kNanosPerSecond, &total) ||
        __builtin_add_overflow(total, nanos, &total) || total == Timestamp::kUnknown)
        return std::nullopt;
    return Timestamp{total};
}

std::optional<Timestamp> parseRfc3339(std::string_view text)
{
    const auto parts = partsOfRfc3339(text);
    return parts ? timestampFrom(parts->seconds, parts->nanos) : std::nullopt;
}

bool isRfc3339(std::string_view text)
{
    return partsOfRfc3339(text).has_value();
}

std::optional<Duration> parseDuration(std::string_view text)
{
    const bool isNegative = take(text, "-");
    std::int64_t seconds = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (failure != std::errc() || seconds < 0)
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    const auto nanos = takeFraction(text);
    if (!nanos || text != "s")
        return std::nullopt;
    std::int64_t total = 0;
    if (__builtin_mul_overflow(seconds, kNanosPerSecond, &total) || __builtin_add_overflow(total, *nanos, &total))
        return std::nullopt;
    return Duration{isNegative ? -total : total};
}

std::string toRfc3339(Timestamp time)
{
    if (!time.isKnown())
        return {};
    using namespace std::chrono;
    const sys_time<nanoseconds> point{nanoseconds(time.nanoseconds)};
    const auto day = floor<days>(point);
    const year_month_day date(day);
    const hh_mm_ss clock(point - day);
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%09lldZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                  static_cast<int>(clock.seconds().count()), static_cast<long long>(clock.subseconds().count()));
    return text.data();
}

std::string toText(Duration duration)
{
    if (duration.nanoseconds < 0) {
        const bool isSmallest = duration.nanoseconds == std::numeric_limits<std::int64_t>::min();
        return "-" + toText(Duration{isSmallest ? std::numeric_limits<std::int64_t>::max() : -duration.nanoseconds});
    }
    const std::int64_t nanos = duration.nanoseconds;
    if (nanos == 0)
        return "0s";
    if (nanos < 1'000)
        return std::to_string(nanos) + "ns";
    // 999.5 and more of a unit would round to 1000 of it, which is one of the next.
    if (nanos < 999'500)
        return number(static_cast<double>(nanos) / 1e3) + "µs";
    if (nanos < 999'500'000)
        return number(static_cast<double>(nanos) / 1e6) + "ms";
    if (nanos < 59'950'000'000)
        return number(static_cast<double>(nanos) / 1e9) + "s";

    const std::int64_t seconds = nanos / kNanosPerSecond + (nanos % kNanosPerSecond >= kNanosPerSecond / 2 ? 1 : 0);
    const auto both = [](std::int64_t large, const char *largeUnit, std::int64_t small, const char *smallUnit) {
        std::string text = std::to_string(large) + largeUnit;
        if (small > 0)
            text += " " + std::to_string(small) + smallUnit;
        return text;
    };
    if (seconds < 3600)
        return both(seconds / 60, "m", seconds % 60, "s");
    if (seconds < 86400)
        return both(seconds / 3600, "h", seconds % 3600 / 60, "m");
    return both(seconds / 86400, "d", seconds % 86400 / 3600, "h");
}

} // namespace hindsight::core
