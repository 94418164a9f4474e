// The picture without pixels, colours or a scale: which boxes, marks, bars and links there are, between which rows, and
// in which lane. An Axis says where a row stands; rows rise with it in every scale, so each list here is sorted for all
// of them and a view finds its part by binary search. Immutable; crosses threads freely.
#pragma once

#include "core/diagram/arrangement.h"
#include "core/diagram/row.h"

#include <limits>
#include <memory>
#include <utility>
#include <vector>

namespace hindsight::core {

/// A Workflow Task Execution. Rows that the file does not have are kNoRow.
struct TaskBox
{
    TaskIndex task;
    Row scheduled = kNoRow;
    Row started = kNoRow;
    Row closed = kNoRow;
    Row begin = 0; // the first of these
    Row end = 0;   // the last of these; of an open task that is the last one, the last row of all
    bool isOpen = false;
    std::uint8_t handed = 0; // the kinds of what it was handed, one bit each: 1 << handoverSlot(category)

    bool operator==(const TaskBox &) const = default;
};

/// What a Command does, for the sign within its mark.
enum class CommandSign : std::uint8_t {
    Opens, // an awaitable
    Cancels,
    Marks,
    Updates,
    Changes, // search attributes, memo
    Completes,
    Fails,
    GivesIn, // CancelWorkflowExecution
    Continues
};

/// A Command's mark, in Event order as in Execution::commands(), at the same position.
struct CommandMark
{
    CommandIndex command;
    TaskIndex task;
    Row row = 0;
    Category category = Category::Unknown;
    CommandSign sign = CommandSign::Opens;
    std::uint32_t bar = kNoRow; // what it opens, cancels or asks to cancel

    bool operator==(const CommandMark &) const = default;
};

inline constexpr std::uint32_t kNoLane = std::numeric_limits<std::uint32_t>::max();

/// An awaitable, from the Event that opened it to the one that closed it.
struct Bar
{
    AwaitableIndex awaitable;
    Category category = Category::Unknown;
    Outcome outcome = Outcome::Open;
    NameIndex name = {};
    Row opened = 0;
    Row started = kNoRow;
    Row closed = kNoRow;
    Row end = 0;              // closed, or the last row of all
    std::uint32_t lane = 0;   // kNoLane where it is hidden
    std::int32_t attempt = 0; // that ended it; 0 where not told
    Duration timeout = {};    // of a Timer

    bool operator==(const Bar &) const = default;
};

/// Bars of a collapsed lane that overlap, drawn as one.
struct Stretch
{
    std::uint32_t firstBar = 0;
    std::uint32_t endBar = 0;
    Row end = 0; // the last of their ends

    bool operator==(const Stretch &) const = default;
};

/// A line of bars, all of one category. They don't overlap, except where the lane is collapsed.
struct Lane
{
    Category category = Category::Unknown;
    NameIndex group = {}; // the name that its group of lanes goes by; none for a whole kind
    bool isCollapsed = false;
    bool isPinned = false;
    std::vector<NameIndex> names = {}; // in order of their first bar, at most kListedNames
    std::uint32_t nameCount = 0;
    Duration timeout = {}; // of a lane of Timers that all have the same; otherwise 0
    std::uint32_t firstBar = 0;
    std::uint32_t endBar = 0;
    std::uint32_t firstStretch = 0; // of a collapsed lane
    std::uint32_t endStretch = 0;

    static constexpr std::size_t kListedNames = 3;
    bool operator==(const Lane &) const = default;
};

/// A Signal, an Update, a cancel request or another change from outside.
struct ArrivalMark
{
    std::uint32_t arrival = 0; // into Execution::arrivals()
    Row row = 0;
    Category category = Category::Unknown;
    NameIndex name = {};

    bool operator==(const ArrivalMark &) const = default;
};

/// From what a Workflow Task was handed to that task: a bar's end, or an arrival.
struct Handover
{
    Row from = 0;
    TaskIndex to;
    Category category = Category::Unknown;
    std::uint32_t bar = kNoRow;
    std::uint32_t arrivalMark = kNoRow;

    bool operator==(const Handover &) const = default;
};

/// Where a category's links enter a task's box: 0 for what comes from outside, then Activities, Timers, other
/// Workflows, Nexus Operations.
[[nodiscard]] int handoverSlot(Category category);
inline constexpr int kHandoverSlots = 5;

class Diagram
{
public:
    [[nodiscard]] const Execution &execution() const { return *m_execution; }
    [[nodiscard]] const std::shared_ptr<const Execution> &sharedExecution() const { return m_execution; }
    [[nodiscard]] Row rowCount() const { return m_rowCount; }

    /// By begin; as Execution::tasks(), at the same position.
    [[nodiscard]] const std::vector<TaskBox> &tasks() const { return m_tasks; }
    [[nodiscard]] const std::vector<CommandMark> &commands() const { return m_commands; }
    /// Those that no Workflow Task of the file issued, as positions in commands(), rising.
    [[nodiscard]] const std::vector<std::uint32_t> &orphanCommands() const { return m_orphanCommands; }
    /// Lane by lane, and in each by `opened`; last the hidden ones.
    [[nodiscard]] const std::vector<Bar> &bars() const { return m_bars; }
    /// Pinned ones first.
    [[nodiscard]] const std::vector<Lane> &lanes() const { return m_lanes; }
    [[nodiscard]] std::uint32_t pinnedLaneCount() const { return m_pinnedLaneCount; }
    /// Of the collapsed lanes, lane by lane, rising within each.
    [[nodiscard]] const std::vector<Stretch> &stretches() const { return m_stretches; }
    [[nodiscard]] std::uint32_t hiddenBarCount() const { return m_hiddenBarCount; }
    [[nodiscard]] LaneKey keyOf(const Lane &lane) const;
    [[nodiscard]] const std::vector<ArrivalMark> &arrivals() const { return m_arrivals; }
    /// By `from`; where the tasks are in order, `to` rises too.
    [[nodiscard]] const std::vector<Handover> &handovers() const { return m_handovers; }
    /// What a task was handed, as positions in handovers() from the first to behind the last. O(log n + how many).
    [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> handoversTo(TaskIndex task) const;
    /// Whether the first row is the start of the Workflow Execution; a part of a history may begin later.
    [[nodiscard]] bool hasStart() const;
    /// The terminal Event's row, or kNoRow.
    [[nodiscard]] Row terminal() const { return m_terminal; }

    /// Which bar an awaitable is.
    [[nodiscard]] std::uint32_t barOf(AwaitableIndex awaitable) const { return m_barOfAwaitable[awaitable.value]; }
    /// The last row that is a task's own: its end, or that of its last Command. For a task and all before it, so it
    /// rises and a view can search it.
    [[nodiscard]] Row reachOf(std::uint32_t task) const { return m_reach[task]; }

    /// The first of [first, end) that a person must not miss, or `end`. O(log n).
    [[nodiscard]] std::uint32_t firstFailedTask(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] std::uint32_t firstFailedBar(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] std::uint32_t failedTaskCount(std::uint32_t first, std::uint32_t end) const;
    [[nodiscard]] std::uint32_t failedBarCount(std::uint32_t first, std::uint32_t end) const;

private:
    friend class DiagramBuilder;

    std::shared_ptr<const Execution> m_execution;
    Row m_rowCount = 0;
    Row m_terminal = kNoRow;
    std::vector<TaskBox> m_tasks;
    std::vector<CommandMark> m_commands;
    std::vector<std::uint32_t> m_orphanCommands;
    std::vector<Bar> m_bars;
    std::vector<Lane> m_lanes;
    std::vector<Stretch> m_stretches;
    std::uint32_t m_pinnedLaneCount = 0;
    std::uint32_t m_hiddenBarCount = 0;
    std::vector<ArrivalMark> m_arrivals;
    std::vector<Handover> m_handovers;
    std::vector<std::uint32_t> m_barOfAwaitable;
    std::vector<Row> m_reach;
    std::vector<std::uint32_t> m_failedTasks; // rising
    std::vector<std::uint32_t> m_failedBars;  // rising
};

/// Awaitables of different names stand in lanes of their own as long as there are no more than kNamedGroups names of
/// all kinds, or the arrangement asks for names; else all of a kind share. O(n log n).
inline constexpr std::size_t kNamedGroups = 24;
/// `shown`, by awaitable, says which have a bar in a lane; empty for all. The others are hidden. REQUIRES: it is empty
/// or as long as Execution::awaitables()
[[nodiscard]] std::shared_ptr<const Diagram> buildDiagram(std::shared_ptr<const Execution> execution,
                                                          const Arrangement &arrangement = {},
                                                          const std::vector<bool> &shown = {});

} // namespace hindsight::core
