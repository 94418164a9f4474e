// Points and spans of time in whole nanoseconds, as Temporal records them, and their text.
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace hindsight::core {

/// A span of time in nanoseconds; may be negative.
struct Duration
{
    std::int64_t nanoseconds = 0;

    auto operator<=>(const Duration &) const = default;
};

/// Nanoseconds since 1970-01-01T00:00:00Z: 1677-09-21 to 2262-04-11. A default one is "unknown": hand-made histories
/// leave times out.
struct Timestamp
{
    static constexpr std::int64_t kUnknown = std::numeric_limits<std::int64_t>::min();
    std::int64_t nanoseconds = kUnknown;

    [[nodiscard]] bool isKnown() const { return nanoseconds != kUnknown; }
    auto operator<=>(const Timestamp &) const = default;
};

/// The span from `from` to `to`; nothing where one of them is unknown, or the span is
/// longer than a Duration holds, some 292 years.
[[nodiscard]] std::optional<Duration> elapsed(Timestamp from, Timestamp to);
/// The same, but a span that is too long is the longest there is: for what is placed by it and not told.
[[nodiscard]] std::optional<Duration> elapsedAtMost(Timestamp from, Timestamp to);

/// RFC 3339 with 0 to 9 fractional digits and `Z` or a numeric offset. Nothing where the text is no such time or the
/// time does not fit into a Timestamp.
[[nodiscard]] std::optional<Timestamp> parseRfc3339(std::string_view text);

/// Whether the text is such a time, of any year.
[[nodiscard]] bool isRfc3339(std::string_view text);

/// From whole seconds and nanoseconds (0 to 999,999,999), the JSON form of a protobuf Timestamp's fields.
[[nodiscard]] std::optional<Timestamp> timestampFrom(std::int64_t seconds, std::int64_t nanos);

/// protobuf's JSON form of a Duration: decimal seconds and `s`, as in `30s`, `0.250s`, `-1.5s`.
[[nodiscard]] std::optional<Duration> parseDuration(std::string_view text);

/// `2025-03-01T10:00:09.120000000Z`, always nine digits; empty where the time is unknown.
[[nodiscard]] std::string toRfc3339(Timestamp time);

/// For people: the two largest units that matter, `1d 4h`, `2m 30s`, `12.5ms`, `0s`.
[[nodiscard]] std::string toText(Duration duration);

} // namespace hindsight::core
