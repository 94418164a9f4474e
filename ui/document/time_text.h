// Times in words, everywhere in the window, as the TimeStyle wants them. Pure functions; empty where a time is unknown.
#pragma once

#include "core/model/history.h"
#include "ui/document/time_style.h"

#include <QString>

namespace hindsight::ui {

/// `2025-03-01 10:00:09.120`, cut to so many digits; the zone is said somewhere else.
[[nodiscard]] QString dateAndClock(core::Timestamp time, const Zone &zone, int digits);
/// A time that stands alone: `2025-03-01 11:00:09.120045519 +01:00 (CET)`, with all the digits that it has.
[[nodiscard]] QString wholeTime(core::Timestamp time, const Zone &zone);

/// As a clock shows it, cut to 3 to 9 digits: `0.020s`, `1m 04.120s`, `-2d 01h 04m 09.120s`.
[[nodiscard]] QString clockedSpan(core::Duration span, int digits);
/// For a glance: `+1.2s`.
[[nodiscard]] QString sinceStart(const core::History &history, core::EventIndex event);
/// Empty for the first Event.
[[nodiscard]] QString sincePrevious(const core::History &history, core::EventIndex event);

/// When an Event happened, to be read down a column: `2025-03-01 10:00:09.120`, `+1m 04.120s`, `+20.5ms`. Where the
/// zone's clocks are set during the history, with the offset.
[[nodiscard]] QString eventTime(const core::History &history, core::EventIndex event, const TimeStyle &style);
/// The same where it stands alone, with all digits: `2025-03-01 10:00:09.120 UTC`, `1m 04.120s after the start`,
/// `0.020500s after Event 4`.
[[nodiscard]] QString eventTimeAlone(const core::History &history, core::EventIndex event, const TimeStyle &style);

/// Over a column of them: `Time (UTC)`, `Since start`, `Since previous`.
[[nodiscard]] QString timeHeading(const TimeStyle &style);

} // namespace hindsight::ui
