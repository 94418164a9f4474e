// The numbers of the fields, in Temporal's public API, of the messages around Events and of an Event's own head. What
// is in an Event stands in proto/event.proto.
#pragma once

#include <cstdint>

namespace hindsight::core {

// temporal.api.history.v1.History
inline constexpr std::uint32_t kHistoryEvents = 1;
// temporal.api.export.v1.WorkflowExecutions and its WorkflowExecution
inline constexpr std::uint32_t kExportItems = 1;
inline constexpr std::uint32_t kExportedHistory = 1;

// temporal.api.workflowservice.v1.GetWorkflowExecutionHistoryResponse
struct ResponseField
{
    static constexpr std::uint32_t kHistory = 1;
    static constexpr std::uint32_t kRawHistory = 2;
    static constexpr std::uint32_t kNextPageToken = 3;
    static constexpr std::uint32_t kArchived = 4;
};

// temporal.api.common.v1.DataBlob
struct BlobField
{
    static constexpr std::uint32_t kEncoding = 1;
    static constexpr std::uint32_t kData = 2;
};

// temporal.api.history.v1.HistoryEvent
struct EventField
{
    static constexpr std::uint32_t kId = 1;
    static constexpr std::uint32_t kTime = 2;
    static constexpr std::uint32_t kType = 3;
    static constexpr std::uint32_t kVersion = 4;
    static constexpr std::uint32_t kTaskId = 5;
};

} // namespace hindsight::core
