#include "core/model/clock_time.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace hindsight::core {

ClockTime clockTime(Timestamp time, std::int64_t offset)
{
    using namespace std::chrono;
    const sys_time<nanoseconds> point{nanoseconds(time.nanoseconds)};
    const auto second = floor<seconds>(point);
    // In seconds the sum fits, in nanoseconds it need not.
    const sys_seconds local = second + seconds(offset);
    const auto day = floor<days>(local);
    const year_month_day date(day);
    const hh_mm_ss clock(local - day);
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<unsigned>(date.month()),
            .day = static_cast<unsigned>(date.day()),
            .hour = static_cast<unsigned>(clock.hours().count()),
            .minute = static_cast<unsigned>(clock.minutes().count()),
            .second = static_cast<unsigned>(clock.seconds().count()),
            // In the first second that a Timestamp holds, the whole second before it is none.
            .nanosecond = (time.nanoseconds % 1'000'000'000 + 1'000'000'000) % 1'000'000'000};
}

std::string dateText(const ClockTime &time)
{
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", time.year, time.month, time.day);
    return text.data();
}

std::string clockText(const ClockTime &time, int digits)
{
    std::array<char, 64> text{};
    std::snprintf(text.data(), text.size(), "%02u:%02u:%02u.%09lld", time.hour, time.minute, time.second,
                  static_cast<long long>(time.nanosecond));
    constexpr std::size_t kWholeSeconds = 8;
    const std::size_t length = kWholeSeconds + (digits > 0 ? 1 + static_cast<std::size_t>(digits) : 0);
    return std::string(text.data()).substr(0, length);
}

int digitsOf(std::int64_t nanosecond)
{
    if (nanosecond % 1'000 != 0)
        return 9;
    if (nanosecond % 1'000'000 != 0)
        return 6;
    return nanosecond != 0 ? 3 : 0;
}

std::string offsetText(std::int64_t offset)
{
    const std::int64_t size = std::abs(offset);
    std::array<char, 96> text{};
    const int length = std::snprintf(text.data(), text.size(), "%c%02lld:%02lld", offset < 0 ? '-' : '+',
                                     static_cast<long long>(size / 3600), static_cast<long long>(size % 3600 / 60));
    if (size % 60 != 0)
        std::snprintf(text.data() + length, text.size() - static_cast<std::size_t>(length), ":%02lld",
                      static_cast<long long>(size % 60));
    return text.data();
}

std::string monthName(unsigned month)
{
    constexpr std::array kNames = {"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return kNames.at(month - 1);
}

} // namespace hindsight::core
