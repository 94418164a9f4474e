// A Workflow Execution's Event History as flat columns, one row an Event, in Event id order; or, from a file of
// Commands, no Event and the Commands themselves. Immutable once built, so it crosses threads freely as
// std::shared_ptr<const History>. Attributes stay bytes of the Source: reading/details.h parses one Event's when asked.
#pragma once

#include "core/model/event_type.h"
#include "core/model/ids.h"
#include "core/model/problem.h"
#include "core/model/source.h"
#include "core/model/time.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hindsight::core {

/// Who the history is of; what the file does not tell is empty.
struct WorkflowInfo
{
    std::string workflowId;
    std::string runId;
    std::string workflowType;
    std::string taskQueue;

    bool operator==(const WorkflowInfo &) const = default;
};

/// One Event as the reader found it.
struct EventRecord
{
    EventId id;
    EventType type = EventType::Unknown;
    Timestamp time;
    EventId opener;           // the Event named by the attribute that the catalog says, 0 if none
    EventId taskCompleted;    // workflowTaskCompletedEventId; negative where Cadence says that it is none
    std::int32_t attempt = 0; // of a Workflow Task (Scheduled) or an Activity (Started); 0 where not told
    Duration timeout;         // of TimerStarted: until it fires
    NameIndex name;           // Activity type, Signal name, Marker name…; none where the type or the Event has none
    ByteRange bytes;          // the Event's own JSON object
    ByteRange attributes;     // the object of its attributes; the Event's own where it has none of its own (flattened)
};

/// One Command as a Worker sends it, from a file of Commands.
struct CommandRecord
{
    CommandType type = CommandType::None;
    std::string typeText; // the file's own word for it
    NameIndex name;
    Duration timeout; // of StartTimer
    ByteRange bytes;
    ByteRange attributes;
};

class History
{
public:
    [[nodiscard]] const Source &source() const { return *m_source; }
    /// `temporal-json`, `cadence-json`, `temporal-commands`…
    [[nodiscard]] const std::string &format() const { return m_format; }
    [[nodiscard]] const WorkflowInfo &workflow() const { return m_workflow; }
    [[nodiscard]] const std::vector<Problem> &problems() const { return m_problems; }

    [[nodiscard]] std::size_t eventCount() const { return m_ids.size(); }
    [[nodiscard]] const std::vector<CommandRecord> &commands() const { return m_commands; }

    /// REQUIRES for all of these: index.value < eventCount(). O(1).
    [[nodiscard]] EventId id(EventIndex index) const { return m_ids[index.value]; }
    [[nodiscard]] EventType type(EventIndex index) const { return m_types[index.value]; }
    /// The catalog's name, or for an Unknown type the file's own text.
    [[nodiscard]] std::string_view typeName(EventIndex index) const;
    [[nodiscard]] Timestamp time(EventIndex index) const { return m_times[index.value]; }
    [[nodiscard]] EventId opener(EventIndex index) const { return m_openers[index.value]; }
    [[nodiscard]] EventId taskCompleted(EventIndex index) const { return m_taskCompleted[index.value]; }
    [[nodiscard]] std::int32_t attempt(EventIndex index) const { return m_attempts[index.value]; }
    [[nodiscard]] Duration timeout(EventIndex index) const { return m_timeouts[index.value]; }
    [[nodiscard]] NameIndex name(EventIndex index) const { return m_names[index.value]; }
    [[nodiscard]] ByteRange bytes(EventIndex index) const { return m_bytes[index.value]; }
    [[nodiscard]] ByteRange attributes(EventIndex index) const { return m_attributes[index.value]; }

    /// Empty for "none".
    [[nodiscard]] std::string_view nameText(NameIndex name) const;
    [[nodiscard]] std::string_view nameText(EventIndex index) const { return nameText(name(index)); }
    [[nodiscard]] std::size_t nameCount() const { return m_namePool.size(); }

    /// The Event of that id; none if the file has none. O(log n), O(1) where the ids have no gap.
    [[nodiscard]] EventIndex find(EventId id) const;

    /// The smallest and largest known time of all Events; unknown where no Event has one.
    [[nodiscard]] Timestamp firstTime() const { return m_firstTime; }
    [[nodiscard]] Timestamp lastTime() const { return m_lastTime; }

private:
    friend class HistoryBuilder;

    std::shared_ptr<const Source> m_source;
    std::string m_format;
    WorkflowInfo m_workflow;
    std::vector<Problem> m_problems;
    std::vector<CommandRecord> m_commands;

    std::vector<EventId> m_ids;
    std::vector<EventType> m_types;
    std::vector<Timestamp> m_times;
    std::vector<EventId> m_openers;
    std::vector<EventId> m_taskCompleted;
    std::vector<std::int32_t> m_attempts;
    std::vector<Duration> m_timeouts;
    std::vector<NameIndex> m_names;
    std::vector<ByteRange> m_bytes;
    std::vector<ByteRange> m_attributes;
    std::unordered_map<std::uint32_t, std::string> m_unknownTypes; // by row
    std::vector<std::string> m_namePool;
    Timestamp m_firstTime;
    Timestamp m_lastTime;
};

} // namespace hindsight::core
