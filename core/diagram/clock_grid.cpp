#include "core/diagram/clock_grid.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>

namespace hindsight::core {

namespace {

constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
constexpr std::int64_t kMinute = 60;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

constexpr std::array<std::int64_t, 17> kClockSteps = {
    1,       2,           5,           10,           15,           30,
    kMinute, 2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute,
    kHour,   2 * kHour,   3 * kHour,   6 * kHour,    12 * kHour};
constexpr std::array<std::int64_t, 3> kDaySteps = {1, 2, 7};
constexpr std::array<std::int64_t, 11> kMonthSteps = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400};
constexpr std::int64_t kShortestMonth = 28 * kDay;
constexpr std::int64_t kMonday = 4; // the first one, in days since Thursday, 1970-01-01

std::int64_t floorDivided(std::int64_t number, std::int64_t by)
{
    return number / by - (number % by < 0 ? 1 : 0);
}

std::int64_t raisedTo(std::int64_t step, std::int64_t number)
{
    return -floorDivided(-number, step) * step;
}

// 1, 2, 5, 10, 20… up to half a second.
std::int64_t decimalStep(std::int64_t least)
{
    for (std::int64_t power = 1;; power *= 10) {
        for (const std::int64_t factor : {1, 2, 5}) {
            if (power * factor >= least)
                return power * factor;
        }
    }
}

template<class Steps>
const std::int64_t *firstAtLeast(const Steps &steps, std::int64_t least, std::int64_t unit)
{
    return std::ranges::find_if(steps, [=](std::int64_t count) { return count * unit >= least; });
}

// The local second with which the month begins that is so many months after January of year 0.
std::int64_t beginOfMonth(std::int64_t month)
{
    using namespace std::chrono;
    const auto year = static_cast<int>(floorDivided(month, 12));
    const auto ofYear = static_cast<unsigned>(month - floorDivided(month, 12) * 12);
    const sys_days day = std::chrono::year(year) / std::chrono::month(ofYear + 1) / 1;
    return day.time_since_epoch().count() * kDay;
}

std::string dayText(const ClockTime &time, bool withYear)
{
    const std::string text = std::to_string(time.day) + " " + monthName(time.month);
    return withYear ? text + " " + std::to_string(time.year) : text;
}

int digitsFor(std::int64_t step)
{
    int digits = 9;
    for (std::int64_t power = 10; digits > 1 && step % power == 0; power *= 10)
        --digits;
    return digits;
}

} // namespace

ClockGrid::ClockGrid(Position least, ZoneOffset zone) : m_zone(std::move(zone))
{
    if (least <= kNanosPerSecond / 2) {
        m_count = decimalStep(least);
        return;
    }
    const std::int64_t seconds = (least - 1) / kNanosPerSecond + 1;
    if (const auto *const step = firstAtLeast(kClockSteps, seconds, 1); step != kClockSteps.end()) {
        m_unit = Unit::Second;
        m_count = *step;
    } else if (const auto *const days = firstAtLeast(kDaySteps, seconds, kDay); days != kDaySteps.end()) {
        m_unit = Unit::Day;
        m_count = *days;
    } else {
        const auto *const months = firstAtLeast(kMonthSteps, seconds, kShortestMonth);
        m_unit = Unit::Month;
        m_count = months != kMonthSteps.end() ? *months : kMonthSteps.back();
    }
}

std::int64_t ClockGrid::offsetAt(std::int64_t second) const
{
    constexpr std::int64_t kLatest = std::numeric_limits<std::int64_t>::max() / kNanosPerSecond;
    return m_zone ? m_zone(Timestamp{std::clamp(second, -kLatest, kLatest) * kNanosPerSecond}) : 0;
}

// The first second at which the clocks there show `localSecond` or, where they skip it, something later.
std::int64_t ClockGrid::firstAt(std::int64_t localSecond) const
{
    const std::int64_t before = offsetAt(localSecond - kDay);
    const std::int64_t after = offsetAt(localSecond + kDay);
    std::int64_t low = localSecond - std::max(before, after);
    std::int64_t high = localSecond - std::min(before, after);
    while (low < high) {
        const std::int64_t middle = low + (high - low) / 2;
        if (middle + offsetAt(middle) >= localSecond)
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

std::int64_t ClockGrid::clockLine(std::int64_t second) const
{
    const std::int64_t offset = offsetAt(second);
    const std::int64_t line = raisedTo(m_count, second + offset) - offset;
    const std::int64_t offsetThere = offsetAt(line);
    if (offsetThere == offset)
        return line;
    // The clocks are set on the way: from there on the lines stand by what they show then.
    std::int64_t low = second;
    std::int64_t high = line;
    while (low + 1 < high) {
        const std::int64_t middle = low + (high - low) / 2;
        (offsetAt(middle) == offset ? low : high) = middle;
    }
    return raisedTo(m_count, high + offsetThere) - offsetThere;
}

std::int64_t ClockGrid::dayLine(std::int64_t second) const
{
    const std::int64_t anchor = m_count == 7 ? kMonday : 0;
    const std::int64_t today = floorDivided(second + offsetAt(second), kDay) - anchor;
    const auto lineAt = [&](std::int64_t day) { return firstAt((raisedTo(m_count, day) + anchor) * kDay); };
    const std::int64_t line = lineAt(today);
    return line >= second ? line : lineAt(today + 1);
}

std::int64_t ClockGrid::monthLine(std::int64_t second) const
{
    using namespace std::chrono;
    const sys_days today{days(floorDivided(second + offsetAt(second), kDay))};
    const year_month_day date(today);
    const std::int64_t month = static_cast<int>(date.year()) * 12 + static_cast<unsigned>(date.month()) - 1;
    const auto lineAt = [&](std::int64_t index) { return firstAt(beginOfMonth(raisedTo(m_count, index))); };
    const std::int64_t line = lineAt(month);
    return line >= second ? line : lineAt(month + 1);
}

std::optional<Timestamp> ClockGrid::atOrAfter(Timestamp time) const
{
    if (m_unit == Unit::Nanosecond) {
        // Zones differ by whole seconds.
        const std::int64_t past = time.nanoseconds - floorDivided(time.nanoseconds, m_count) * m_count;
        std::int64_t line = 0;
        if (__builtin_add_overflow(time.nanoseconds, past > 0 ? m_count - past : 0, &line))
            return std::nullopt;
        return Timestamp{line};
    }
    const std::int64_t second = -floorDivided(-time.nanoseconds, kNanosPerSecond);
    if (m_unit == Unit::Second)
        return timestampFrom(clockLine(second), 0);
    return timestampFrom(m_unit == Unit::Day ? dayLine(second) : monthLine(second), 0);
}

ClockTime ClockGrid::local(Timestamp time) const
{
    return clockTime(time, m_zone ? m_zone(time) : 0);
}

// What the clocks show just before.
ClockTime ClockGrid::before(Timestamp line) const
{
    return local(Timestamp{std::max(line.nanoseconds, std::numeric_limits<std::int64_t>::min() + 2) - 1});
}

bool ClockGrid::isLandmark(Timestamp line) const
{
    const ClockTime time = local(line);
    if (m_unit == Unit::Month)
        return m_count < 12 && time.month == 1;
    if (m_unit != Unit::Day)
        return before(line).day != time.day;
    // The first line of its year.
    return time.month == 1 && time.day <= static_cast<unsigned>(m_count);
}

std::string ClockGrid::label(Timestamp line) const
{
    const ClockTime time = local(line);
    if (m_unit == Unit::Month)
        return m_count >= 12 || time.month == 1 ? std::to_string(time.year) : monthName(time.month);
    const bool isFirst = isLandmark(line);
    if (m_unit == Unit::Day || isFirst)
        return dayText(time, isFirst && time.month == 1 && (m_unit == Unit::Day || time.day == 1));
    if (m_unit == Unit::Nanosecond)
        return clockText(time, digitsFor(m_count));
    return m_count < kMinute ? clockText(time, 0) : clockText(time, 0).substr(0, 5);
}

std::string ClockGrid::wholeLabel(Timestamp line) const
{
    const ClockTime time = local(line);
    if (m_unit == Unit::Month)
        return m_count >= 12 ? label(line) : monthName(time.month) + " " + std::to_string(time.year);
    return m_unit == Unit::Day || isLandmark(line) ? dayText(time, true) : dayText(time, false) + " " + label(line);
}

std::string ClockGrid::context(Timestamp time) const
{
    if (m_unit == Unit::Month && m_count >= 12)
        return {};
    const ClockTime shown = local(time);
    return m_unit == Unit::Day || m_unit == Unit::Month ? std::to_string(shown.year) : dayText(shown, true);
}

} // namespace hindsight::core
