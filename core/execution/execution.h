// What happened: a History read as Workflow Task Executions, the Commands they issued, the awaitables those opened, the
// Workflow Task that got each result, what came from outside, and the terminal Event. By the rules of core/README.md.
// Immutable once built, so it crosses threads freely as std::shared_ptr<const Execution>.
#pragma once

#include "core/model/history.h"

#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace hindsight::core {

/// One Workflow Task Execution. An Event that the file does not have is none.
struct WorkflowTask
{
    EventIndex scheduled;
    EventIndex started;
    EventIndex closed;
    Outcome outcome = Outcome::Scheduled; // Scheduled, Started, Completed, Failed, TimedOut

    bool operator==(const WorkflowTask &) const = default;
};

/// One Command. From a History it is reconstructed from `event`; from a file of Commands it has no Event, and
/// `eventType` is what the Service will write for it.
struct Command
{
    CommandType type = CommandType::None;
    EventIndex event;
    EventType eventType = EventType::Unknown;
    TaskIndex task; // who issued it; none where no Workflow Task of the file did
    AwaitableIndex awaitable;
    NameIndex name;
    ByteRange attributes; // of the Event, or of the Command itself where it is from a file of Commands

    bool operator==(const Command &) const = default;
};

/// What a Workflow can await: an Activity, a Timer, a Child Workflow, a Nexus Operation, a Signal or a cancel request
/// to another Workflow.
struct Awaitable
{
    CommandIndex command;
    EventIndex opened; // the Event that the Command produced
    EventIndex started;
    EventIndex closed; // the first Event that closes it
    Outcome outcome = Outcome::Open;
    TaskIndex issuedBy;
    TaskIndex resumed; // got the result: the first Workflow Task that started after `closed`

    bool operator==(const Awaitable &) const = default;
};

/// A Signal, an Update, a cancel request or another change from outside, and the Workflow Task that was handed it: the
/// first that started after it.
struct Arrival
{
    EventIndex event;
    TaskIndex woke;

    bool operator==(const Arrival &) const = default;
};

class Execution
{
public:
    [[nodiscard]] const History &history() const { return *m_history; }
    [[nodiscard]] const std::shared_ptr<const History> &sharedHistory() const { return m_history; }

    [[nodiscard]] const std::vector<WorkflowTask> &tasks() const { return m_tasks; }
    /// In Event id order, those of no Workflow Task among them.
    [[nodiscard]] const std::vector<Command> &commands() const { return m_commands; }
    [[nodiscard]] const std::vector<Awaitable> &awaitables() const { return m_awaitables; }
    [[nodiscard]] const std::vector<Arrival> &arrivals() const { return m_arrivals; }

    [[nodiscard]] const WorkflowTask &task(TaskIndex index) const { return m_tasks[index.value]; }
    [[nodiscard]] const Command &command(CommandIndex index) const { return m_commands[index.value]; }
    [[nodiscard]] const Awaitable &awaitable(AwaitableIndex index) const { return m_awaitables[index.value]; }

    /// What one Workflow Task issued, in Event id order.
    [[nodiscard]] std::span<const CommandIndex> commandsOf(TaskIndex task) const;

    /// Where each Workflow Task closes, or its last Event where it does not; in order.
    [[nodiscard]] const std::vector<EventIndex> &taskStops() const { return m_taskStops; }

    /// The terminal Event, the last of them in a History that has several; none while the Workflow Execution runs.
    [[nodiscard]] EventIndex terminalEvent() const { return m_terminalEvent; }
    /// Running, or the terminal Event's outcome.
    [[nodiscard]] Outcome status() const { return m_status; }

    /// What an Event belongs to, each none where it belongs to none. O(1).
    /// The task that it schedules, starts or closes, or that issued the Command which produced it.
    [[nodiscard]] TaskIndex taskOf(EventIndex event) const { return m_taskOfEvent[event.value]; }
    /// The Command that produced it.
    [[nodiscard]] CommandIndex commandOf(EventIndex event) const { return m_commandOfEvent[event.value]; }
    /// The awaitable that it opens, starts, closes or touches.
    [[nodiscard]] AwaitableIndex awaitableOf(EventIndex event) const { return m_awaitableOfEvent[event.value]; }

    /// Those of the History and those found while building.
    [[nodiscard]] const std::vector<Problem> &problems() const { return m_problems; }

private:
    friend class ExecutionBuilder;

    std::shared_ptr<const History> m_history;
    std::vector<WorkflowTask> m_tasks;
    std::vector<Command> m_commands;
    std::vector<Awaitable> m_awaitables;
    std::vector<Arrival> m_arrivals;
    std::vector<CommandIndex> m_taskCommands;        // by task
    std::vector<std::uint32_t> m_firstCommandOfTask; // tasks + 1 entries
    std::vector<EventIndex> m_taskStops;
    std::vector<TaskIndex> m_taskOfEvent;
    std::vector<CommandIndex> m_commandOfEvent;
    std::vector<AwaitableIndex> m_awaitableOfEvent;
    std::vector<Problem> m_problems;
    EventIndex m_terminalEvent;
    Outcome m_status = Outcome::Running;
};

/// O(n log n) at most in the number of Events. The only error is ErrorKind::Cancelled.
[[nodiscard]] Result<std::shared_ptr<const Execution>> buildExecution(std::shared_ptr<const History> history,
                                                                      const std::stop_token &stop = {});

} // namespace hindsight::core
