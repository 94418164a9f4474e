// The state of a Workflow Execution as a patient reader finds it: from the first Event on, one after the other, with
// plain maps, straight from the History's columns and attributes. It shares the catalog and the decoding of payloads
// with what it is there to check, and nothing else.
#pragma once

#include "core/model/event_type.h"
#include "core/model/history.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hindsight::test {

class SlowState
{
public:
    /// REQUIRES: the history outlives this
    explicit SlowState(const core::History &history);

    /// The next Event has happened. REQUIRES: every Event is taken once, in their order
    void take(core::EventIndex event);

    /// What stateText() says of a right state.
    [[nodiscard]] std::string text() const;

private:
    using Id = std::int64_t;
    struct Task
    {
        Id scheduled = 0;
        Id started = 0;
        Id closed = 0;
    };
    struct Open
    {
        core::Category category = core::Category::Unknown;
        std::string what;
        std::string workflowId; // of a Child Workflow
        Id started = 0;
        int attempt = 0;
        std::string due;
        Id cancelRequested = 0;
    };

    void takeTask(core::EventIndex event);
    void takeAwaitable(core::EventIndex event);
    void takeUpdate(core::EventIndex event);
    void takeCancel(core::EventIndex event);
    void takeMarker(core::EventIndex event);
    void takeProperties(core::EventIndex event);

    const core::History &m_history;
    std::size_t m_events = 0;
    std::size_t m_commands = 0;
    std::uint64_t m_bytes = 0;
    Id m_id = 0;
    std::string m_told; // by the last WorkflowTaskStarted
    std::vector<Task> m_tasks;
    std::map<Id, std::size_t> m_scheduled;
    std::map<Id, std::size_t> m_notScheduled;
    std::map<Id, Open> m_open;
    std::set<Id> m_arrived;
    std::map<Id, std::string> m_updates; // accepted, with their ids
    Id m_cancelRequested = 0;
    std::map<std::string, std::string> m_versions;
    std::map<std::string, std::string> m_properties;
    std::vector<core::EventType> m_types;
    bool m_hasEnded = false;
};

} // namespace hindsight::test
