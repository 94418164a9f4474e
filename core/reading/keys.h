// The keys that the index of a file is made of, whatever the dialect: camelCase, snake_case and PascalCase are one, and
// Cadence's words are Temporal's.
#pragma once

#include <cstdint>
#include <string_view>

namespace hindsight::core {

enum class Key : std::uint8_t {
    Other,
    // An Event's own
    EventId,
    Id,
    EventType,
    Type,
    EventTime,
    Timestamp,
    Attributes,      // the Web UI's flattened form
    EventAttributes, // any `…EventAttributes`
    // An Event's attributes
    ScheduledEventId,
    StartedEventId,
    InitiatedEventId,
    AcceptedEventId,
    TaskCompletedEventId,
    Attempt,
    StartToFireTimeout,
    StartToFireTimeoutSeconds,
    ActivityType,
    WorkflowType,
    SignalName,
    MarkerName,
    Operation,
    AcceptedRequest,
    RejectedRequest,
    Request,
    Input,
    Name,
    OriginalExecutionRunId,
    // A Command's own
    CommandType,
    CommandAttributes, // any `…CommandAttributes`
    // What holds Events or Commands
    Events,
    History,
    Batches,
    Commands,
    RawHistory, // batches of Events, encoded
    Data,       // of one of these
    WorkflowId,
    RunId,
    TaskQueue,
    Execution, // an object that says whose history it is
    // Points and spans of time as protobuf's fields
    Seconds,
    Nanos,
};

[[nodiscard]] Key keyFrom(std::string_view text);

} // namespace hindsight::core
