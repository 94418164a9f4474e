// How the picture's horizontal axis counts: in whole numbers, so that nanoseconds since 1970 lose no digits. A widget
// turns a Position into pixels by subtracting first and scaling after.
#pragma once

#include <cstdint>

namespace hindsight::core {

enum class Scale : std::uint8_t {
    Sequence,  // every Event has a column of its own, in Event id order
    Time,      // nanoseconds since the history's first time
    FoldedTime // the same, with the stretches in which nothing happens drawn short
};

/// In Sequence, kColumn units an Event: Event row n has its middle at n * kColumn. In Time, nanoseconds since
/// History::firstTime(). In FoldedTime too, less what is folded before; Axis::timeAt() tells the time.
using Position = std::int64_t;
inline constexpr Position kColumn = 1'000'000;

/// A part of the axis, [begin, end], begin < end.
struct Range
{
    Position begin = 0;
    Position end = kColumn;

    [[nodiscard]] Position length() const { return end - begin; }
    bool operator==(const Range &) const = default;
};

} // namespace hindsight::core
