// Where a Workflow Execution stands after one of its Events has happened: what is open, what has come, what holds, how
// far the history has grown. A plain value of indices into the Execution and its StateIndex, small to copy and compare.
#pragma once

#include "core/execution/service_limits.h"
#include "core/model/ids.h"
#include "core/model/time.h"

#include <vector>

namespace hindsight::core {

using UpdateIndex = Index<struct UpdateTag>;     // into StateIndex::updates()
using VersionIndex = Index<struct VersionTag>;   // into StateIndex::versions()
using PropertyIndex = Index<struct PropertyTag>; // into StateIndex::properties()

/// An awaitable that has no result yet. What it is, since when, and who issued it, the Execution says.
struct OpenAwaitable
{
    AwaitableIndex awaitable;
    EventIndex started;         // none where it has not started by then
    std::int32_t attempt = 0;   // the one that has started; 0 where not told
    Timestamp due;              // of a Timer: when it fires; unknown where the file doesn't tell
    EventIndex cancelRequested; // none where nobody has asked for it by then

    bool operator==(const OpenAwaitable &) const = default;
};

/// The Workflow Task that waits for a Worker or, where it has started by then, is with one.
struct OpenTask
{
    TaskIndex task; // none where none is open
    EventIndex started;

    bool operator==(const OpenTask &) const = default;
};

struct StateCounts
{
    std::size_t events = 0;             // of the file, up to here
    std::int64_t historyLength = 0;     // as the Service counts: the Event's id
    std::size_t commands = 0;           // of the file, up to here
    std::uint64_t fileBytes = 0;        // of these Events in the file; of protobuf, as JSON
    std::int64_t historyBytes = 0;      // as the last WorkflowTaskStarted tells; 0 where it doesn't
    bool suggestsContinueAsNew = false; // told by the same

    [[nodiscard]] LimitLevel eventLevel() const { return levelOf(historyLength, kEventsToWarn, kEventsToEnd); }
    /// By what the Service tells; a file's own bytes are no measure.
    [[nodiscard]] LimitLevel byteLevel() const
    {
        return levelOf(historyBytes, kHistoryBytesToWarn, kHistoryBytesToEnd);
    }

    bool operator==(const StateCounts &) const = default;
};

struct State
{
    EventIndex step;
    std::vector<OpenAwaitable> awaitables; // in the order of their opening, as everything here
    OpenTask task;                         // the last one where a file leaves several open
    std::vector<ArrivalIndex> arrivals;    // no Workflow Task has started since
    std::vector<UpdateIndex> updates;      // accepted and not completed
    EventIndex cancelRequested;            // the first that asked for the Workflow Execution to be canceled
    std::vector<VersionIndex> versions;    // of each change the last that was recorded
    std::vector<PropertyIndex> searchAttributes;
    std::vector<PropertyIndex> memo;
    StateCounts counts;
    bool ended = false; // what is open then had no result when the Workflow Execution ended

    bool operator==(const State &) const = default;
};

} // namespace hindsight::core
