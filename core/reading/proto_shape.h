// Which of the binary protobuf messages that hold Events some bytes are, told strictly: protobuf has no mark of its
// own, and nearly any bytes can be read as some message.
#pragma once

#include <cstdint>
#include <string_view>

namespace hindsight::core {

/// The messages of Temporal's public API, by the numbers of their fields.
enum class ProtoShape : std::uint8_t {
    None,
    Event,         // temporal.api.history.v1.HistoryEvent
    History,       // temporal.api.history.v1.History
    Response,      // temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse
    Export,        // temporal.api.export.v1.WorkflowExecutions
    EventStream,   // Events, each behind its size
    HistoryStream, // Histories, each behind its size
};

/// By the first Event: it has an id, a type and attributes where they belong. A file's beginning is enough, if it is as
/// much as the id and the time of that Event.
[[nodiscard]] ProtoShape protoShapeOf(std::string_view bytes);

} // namespace hindsight::core
