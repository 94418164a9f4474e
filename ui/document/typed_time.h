// A time that a person types, to go there: the inverse of time_text.h, and more lenient.
#pragma once

#include "core/model/history.h"
#include "ui/document/zone.h"

#include <QString>

#include <optional>

namespace hindsight::ui {

/// A date and clock of the zone, `2025-03-01 10:00:09.12`; a clock alone, `10:00` or `10:00:09`, the first such time of
/// the history; a date and clock with their own zone, `2025-03-01T10:00:09Z`; a time since the history's first,
/// `+1h 4m 9.12s`. Nothing where the text is none of these, or the history has no times.
[[nodiscard]] std::optional<core::Timestamp> typedTime(const QString &text, const core::History &history,
                                                       const Zone &zone);

/// The last Event that had happened by then, the first Event before all. None where no Event has a time. O(Events).
[[nodiscard]] core::EventIndex eventAt(const core::History &history, core::Timestamp time);

} // namespace hindsight::ui
