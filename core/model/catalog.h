// What is known: one table of Event types, one of Command types, and how they relate. Everything else asks here; no
// other file decides which Command makes which Event, what can be awaited or what ends a Workflow Execution.
// Source: Temporal's public API (temporal/api/enums/v1, temporal/api/history/v1, temporal/api/command/v1) and the
// Commands and Events references of its documentation. Constant data: safe from any thread.
#pragma once

#include "core/model/event_type.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace hindsight::core {

/// The attribute that names the Event which an Event belongs to: the one that opened the awaitable or Workflow Task.
enum class Opener : std::uint8_t { None, ScheduledEventId, StartedEventId, InitiatedEventId, AcceptedEventId };

struct EventTypeInfo
{
    EventType type = EventType::Unknown;
    std::string_view name;          // PascalCase, as the Web UI and the CLI print it
    std::string_view attributesKey; // camelCase key of its attributes in JSON
    Category category = Category::Unknown;
    CommandType command = CommandType::None; // the Command that it is produced by; only the Command's first Event
    Role role = Role::None;
    Opener opener = Opener::None;    // None for an Event that opens
    Outcome outcome = Outcome::None; // of what it closes, or of the Workflow Execution where it is terminal
    bool terminal = false;
    bool fromOutside = false;       // reaches the Workflow from outside and makes a Workflow Task run
    std::string_view nameAttribute; // dotted path of what people call it, `activityType.name`; empty where it has none
};

struct CommandTypeInfo
{
    CommandType type = CommandType::None;
    std::string_view name;          // PascalCase
    std::string_view attributesKey; // `startTimerCommandAttributes`
    Category category = Category::Unknown;
    EventType event = EventType::Unknown; // what the Service writes for it; ProtocolMessage: UpdateAccepted
    bool awaitable = false;               // a Workflow can await its result
    std::string_view nameAttribute;       // as for an Event, within the Command's attributes
    std::string_view trigger;             // one or two sentences: what in a Workflow's code issues it
    std::string_view result;              // whether and what the Workflow can await
    std::string_view produces;            // which Event the Service writes, and what follows
};

/// In the API's order, without Unknown.
[[nodiscard]] std::span<const EventTypeInfo, kEventTypeCount> eventTypes();
[[nodiscard]] std::span<const CommandTypeInfo, kCommandTypeCount> commandTypes();

/// An Unknown type's info has empty texts and no relations.
[[nodiscard]] const EventTypeInfo &info(EventType type);
[[nodiscard]] const CommandTypeInfo &info(CommandType type);

/// Understands `EVENT_TYPE_TIMER_STARTED`, `TimerStarted`, `EventTypeTimerStarted`, a decimal number, and Cadence's
/// words (decision tasks); Unknown for anything else.
[[nodiscard]] EventType eventTypeFrom(std::string_view text);
[[nodiscard]] EventType eventTypeFrom(std::int64_t number);
/// The same for `COMMAND_TYPE_START_TIMER`, `StartTimer`, `CommandTypeStartTimer` and numbers.
[[nodiscard]] CommandType commandTypeFrom(std::string_view text);
[[nodiscard]] CommandType commandTypeFrom(std::int64_t number);
/// From the key of its attributes in any case style: `timerStartedEventAttributes`, `timer_started_event_attributes`,
/// `TimerStartedEventAttributes`, Cadence's `decisionTaskScheduledEventAttributes`.
[[nodiscard]] EventType eventTypeFromAttributesKey(std::string_view key);
[[nodiscard]] CommandType commandTypeFromAttributesKey(std::string_view key);

/// `Completed`, `TimedOut`, `StartFailed`…; empty for None.
[[nodiscard]] std::string_view nameOf(Outcome outcome);
[[nodiscard]] std::string_view nameOf(Category category);
/// True for what a person must not miss: Failed, TimedOut, Terminated, StartFailed.
[[nodiscard]] bool isFailure(Outcome outcome);

} // namespace hindsight::core
