// A point in time as the clocks and the calendar of a zone show it. Which zone has which offset when, somebody else
// knows: core has no zones, only a function that tells.
#pragma once

#include "core/model/time.h"

#include <functional>

namespace hindsight::core {

/// Seconds east of UTC at a time. An empty one is UTC.
using ZoneOffset = std::function<std::int64_t(Timestamp)>;

struct ClockTime
{
    int year = 1970;
    unsigned month = 1;
    unsigned day = 1;
    unsigned hour = 0;
    unsigned minute = 0;
    unsigned second = 0;
    std::int64_t nanosecond = 0;

    bool operator==(const ClockTime &) const = default;
};

/// Any time and any offset: neither has to leave a sum that a Timestamp could hold. REQUIRES: time.isKnown()
[[nodiscard]] ClockTime clockTime(Timestamp time, std::int64_t offset);

/// `2025-03-01`.
[[nodiscard]] std::string dateText(const ClockTime &time);
/// `10:00:09.120`; cut, not rounded, to 0 to 9 digits.
[[nodiscard]] std::string clockText(const ClockTime &time, int digits);
/// 0, 3, 6 or 9: as many digits as leave nothing out.
[[nodiscard]] int digitsOf(std::int64_t nanosecond);
/// `+02:00`; with seconds where it has some, as before there were zones: `-00:25:21`.
[[nodiscard]] std::string offsetText(std::int64_t offset);
/// `Mar`.
[[nodiscard]] std::string monthName(unsigned month);

} // namespace hindsight::core
