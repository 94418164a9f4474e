// The words in a diagram: what an entry of an Outline is called, short enough for a box or an arrow, names made fit for
// one line. Not escaped: that is each language's own (escaping.h).
#pragma once

#include "core/writing/diagrams/outline.h"

#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

inline constexpr std::size_t kLongestName = 40;

/// A text from a file in one line: blanks for line breaks, `\x1b` for other control characters, `?` for what is no
/// UTF-8; without characters that turn the direction of the text around them; cut after `most` characters, with `…`.
[[nodiscard]] std::string shown(std::string_view text, std::size_t most = kLongestName);

/// Broken between words into lines of so many bytes, as far as words are shorter than that.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

/// Entries of news and those of Commands, and how often their turn is repeated.
struct EntryWords
{
    const Execution &execution;
    std::size_t repeats = 1;
    bool hasTimes = true;

    /// ` ×12`; ` ×57 in all` where that is not once for each repeat; empty for one.
    [[nodiscard]] std::string count(const OutlineEntry &entry) const;

    /// `Event 5`, `Events 5 to 99`; empty for a Command without an Event.
    [[nodiscard]] std::string commandEvents(const OutlineEntry &entry) const;
    [[nodiscard]] std::string newsEvents(const OutlineEntry &entry) const;

    /// `ScheduleActivityTask`.
    [[nodiscard]] std::string commandType(const OutlineEntry &entry) const;
    /// `ChargeCard`, `30s`, `30s to 45s`, `Update setAddress completed`; empty where the type says it all.
    [[nodiscard]] std::string commandArgument(const OutlineEntry &entry) const;
    /// `Completed after 2.1s, attempt 3`; the failure too; empty where it opens nothing.
    [[nodiscard]] std::string commandOutcome(const OutlineEntry &entry) const;
    /// The outcome of what it opens; None where it opens nothing.
    [[nodiscard]] Outcome outcome(const OutlineEntry &entry) const;
    /// `ChargeCard`, `Timer 30s`, as label.h has it.
    [[nodiscard]] std::string commandSubject(const OutlineEntry &entry) const;

    /// `ChargeCard Completed after 2.1s`, `Signal approve`, `Shipping started`.
    [[nodiscard]] std::string newsText(const OutlineEntry &entry) const;
};

/// The outcome of a Workflow Task that is not everyday: `Failed: no such Activity`, `TimedOut`, `waits for a Worker`,
/// `is with a Worker`; empty where it is completed.
[[nodiscard]] std::string taskTrouble(const Execution &execution, TaskIndex task);
/// `Workflow Execution Completed after 1m 29s`, with the failure.
[[nodiscard]] std::string endText(const Execution &execution, EventIndex end, bool hasTimes);
/// `Still open: ChargeCard, Timer 30s and 4 more`; empty where nothing is.
[[nodiscard]] std::string openText(const Execution &execution);

} // namespace hindsight::core
