// How the panels word spans and things of an Execution. Temporal's own words are shown as they are; the rest
// goes through tr().
#pragma once

#include "core/execution/execution.h"

#include <QString>

#include <optional>
#include <string_view>

namespace hindsight::core {
struct Payload;
}

namespace hindsight::ui {

[[nodiscard]] QString toQString(std::string_view utf8);

/// `line 29, column 4`, of a binary file, which has no lines, `byte 950`; empty where it has neither.
[[nodiscard]] QString placeText(const core::Place &place);
[[nodiscard]] QString durationText(core::Duration duration);
/// The span from one Event to another; empty where an Event or its time is missing.
[[nodiscard]] QString spanText(const core::History &history, core::EventIndex from, core::EventIndex to);

/// `5 ActivityTaskScheduled`.
[[nodiscard]] QString eventTitle(const core::History &history, core::EventIndex event);
[[nodiscard]] QString taskTitle(core::TaskIndex task);
/// `StartTimer`.
[[nodiscard]] QString commandTitle(const core::Execution &execution, core::CommandIndex command);

/// `Completed`, in Temporal's words.
[[nodiscard]] QString outcomeText(core::Outcome outcome);

/// What an Event is known by: its own name, or that of the awaitable that it belongs to; for a Timer how long it runs.
[[nodiscard]] QString nameOfEvent(const core::Execution &execution, core::EventIndex event);
[[nodiscard]] QString nameOfCommand(const core::Execution &execution, core::CommandIndex command);

/// `encrypted with key K, 12 bytes`: what is said of a payload in place of its value, where that is bytes.
[[nodiscard]] QString bytesText(const core::Payload &payload);
/// ` (not JSON)`, to stand behind a value that is not shown as what its encoding says; empty of others.
[[nodiscard]] QString flawNote(const core::Payload &payload);

/// Cut to `longest` characters, on one line.
[[nodiscard]] QString shortened(const QString &text, int longest);

} // namespace hindsight::ui
