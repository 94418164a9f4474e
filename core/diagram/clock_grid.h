// The round times on the clock and the calendar of a zone, as far apart as somebody needs: whole seconds, minutes and
// hours as they are read there, midnights, the first days of months and years. Where clocks are set forward or back,
// the lines follow them; an hour that comes twice has its lines twice.
#pragma once

#include "core/diagram/scale.h"
#include "core/model/clock_time.h"

namespace hindsight::core {

class ClockGrid
{
public:
    /// The finest of those that people read whose lines are `least` nanoseconds apart, but for the hour by which a
    /// clock is set. REQUIRES: least > 0
    ClockGrid(Position least, ZoneOffset zone);

    /// The first line at or after `time`; nothing where a Timestamp can't hold it. REQUIRES: time.isKnown()
    [[nodiscard]] std::optional<Timestamp> atOrAfter(Timestamp time) const;

    /// What tells a line from its neighbours: `10:26:53.120`, `10:26`, `15 Mar`, `Mar`, `2025`. With which a day begins
    /// or a year, that says it.
    [[nodiscard]] std::string label(Timestamp line) const;
    /// A label that also says what context() says, as far as neighbours differ in it: `15 Mar 10:26`, `15 Mar 2026`.
    [[nodiscard]] std::string wholeLabel(Timestamp line) const;
    /// Whether the label says what context() says.
    [[nodiscard]] bool isLandmark(Timestamp line) const;
    /// What the labels around a time leave out: `14 Mar 2025`, `2025`, nothing.
    [[nodiscard]] std::string context(Timestamp time) const;

private:
    enum class Unit : std::uint8_t { Nanosecond, Second, Day, Month };

    [[nodiscard]] std::int64_t clockLine(std::int64_t second) const;
    [[nodiscard]] std::int64_t dayLine(std::int64_t second) const;
    [[nodiscard]] std::int64_t monthLine(std::int64_t second) const;
    [[nodiscard]] std::int64_t offsetAt(std::int64_t second) const;
    [[nodiscard]] std::int64_t firstAt(std::int64_t localSecond) const;
    [[nodiscard]] ClockTime local(Timestamp time) const;
    [[nodiscard]] ClockTime before(Timestamp line) const;

    Unit m_unit = Unit::Nanosecond;
    std::int64_t m_count = 1; // of the unit
    ZoneOffset m_zone;
};

} // namespace hindsight::core
