#include "core/execution/execution_builder.h"

#include "core/execution/references.h"
#include "core/model/catalog.h"

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr std::size_t kEventsBetweenStopChecks = 4096;

bool isAskedToStop(const std::stop_token &stop, std::size_t row)
{
    return row % kEventsBetweenStopChecks == 0 && stop.stop_requested();
}

bool opensSame(EventType opener, EventType member)
{
    return info(opener).role == Role::Opens && info(opener).category == info(member).category;
}

} // namespace

ExecutionBuilder::ExecutionBuilder(std::shared_ptr<const History> history)
    : m_execution(std::make_shared<Execution>()), m_history(*history)
{
    const std::size_t count = history->eventCount();
    m_execution->m_problems = history->problems();
    m_execution->m_history = std::move(history);
    m_execution->m_taskOfEvent.resize(count);
    m_execution->m_commandOfEvent.resize(count);
    m_execution->m_awaitableOfEvent.resize(count);
}

Result<std::shared_ptr<const Execution>> ExecutionBuilder::build(const std::stop_token &stop)
{
    if (!joinTasks(stop) || !walkEvents(stop))
        return Error{.kind = ErrorKind::Cancelled, .message = "cancelled", .place = {}};
    if (m_history.eventCount() == 0)
        readCommandFile();
    sortCommandsByTask();
    sortTaskStops();
    linkToTasks();
    for (Problem &problem : checkReferences(m_history, stop))
        m_execution->m_problems.push_back(std::move(problem));
    reportMissingStart();
    reportSeveralEnds();
    reportEventsAfterTheEnd();
    return std::shared_ptr<const Execution>(std::move(m_execution));
}

bool ExecutionBuilder::joinTasks(const std::stop_token &stop)
{
    for (std::size_t row = 0; row < m_history.eventCount(); ++row) {
        if (isAskedToStop(stop, row))
            return false;
        const EventIndex event(row);
        if (info(m_history.type(event)).category == Category::WorkflowTask)
            joinTask(event);
    }
    return true;
}

void ExecutionBuilder::joinTask(EventIndex event)
{
    const EventTypeInfo &type = info(m_history.type(event));
    const TaskIndex index = type.role == Role::Opens ? addTask() : taskNamedBy(event);
    m_execution->m_taskOfEvent[event.value] = index;

    WorkflowTask &task = m_execution->m_tasks[index.value];
    if (type.role == Role::Opens) {
        task.scheduled = event;
    } else if (type.role == Role::Starts && !task.started.isValid()) {
        task.started = event;
        m_taskStarts.push_back(event);
        if (!task.closed.isValid())
            task.outcome = Outcome::Started;
    } else if (type.role == Role::Closes && !task.closed.isValid()) {
        task.closed = event;
        task.outcome = type.outcome;
    }
}

TaskIndex ExecutionBuilder::taskNamedBy(EventIndex event)
{
    const EventId id = m_history.opener(event);
    if (!id)
        return addTask();
    const EventIndex opener = m_history.find(id);
    if (opener.isValid() && opener < event && opensSame(m_history.type(opener), m_history.type(event)))
        return m_execution->m_taskOfEvent[opener.value];
    const auto [entry, isNew] = m_tasksWithoutScheduled.try_emplace(id);
    if (isNew)
        entry->second = addTask();
    return entry->second;
}

TaskIndex ExecutionBuilder::addTask()
{
    m_execution->m_tasks.emplace_back();
    return TaskIndex(m_execution->m_tasks.size() - 1);
}

bool ExecutionBuilder::walkEvents(const std::stop_token &stop)
{
    for (std::size_t row = 0; row < m_history.eventCount(); ++row) {
        if (isAskedToStop(stop, row))
            return false;
        visit(EventIndex(row));
    }
    return true;
}

void ExecutionBuilder::visit(EventIndex event)
{
    const EventTypeInfo &type = info(m_history.type(event));
    if (type.command != CommandType::None)
        addCommand(event);
    else
        m_taskBefore = taskCompletedAt(event);
    if (type.opener != Opener::None)
        joinAwaitable(event);
    if (type.fromOutside && type.type != EventType::WorkflowExecutionStarted)
        m_execution->m_arrivals.push_back({.event = event, .woke = {}});
    if (type.terminal)
        endWith(event);
}

void ExecutionBuilder::addCommand(EventIndex event)
{
    const EventTypeInfo &type = info(m_history.type(event));
    const CommandIndex index(m_execution->m_commands.size());
    const TaskIndex task = issuerOf(event);
    m_execution->m_commands.push_back({.type = type.command,
                                       .event = event,
                                       .eventType = type.type,
                                       .task = task,
                                       .awaitable = {},
                                       .name = m_history.name(event),
                                       .attributes = m_history.attributes(event)});
    m_execution->m_commandOfEvent[event.value] = index;
    m_execution->m_taskOfEvent[event.value] = task;
    if (info(type.command).awaitable)
        openAwaitable(index);
}

TaskIndex ExecutionBuilder::issuerOf(EventIndex event)
{
    const EventId id = m_history.taskCompleted(event);
    if (!id)
        return m_taskBefore;
    const EventIndex named = m_history.find(id);
    return named.isValid() && named < event ? taskNamedByCommand(named, event) : TaskIndex();
}

/// The task that the Event completes; none for another Event.
TaskIndex ExecutionBuilder::taskCompletedAt(EventIndex event) const
{
    if (info(m_history.type(event)).category != Category::WorkflowTask)
        return {};
    const TaskIndex index = m_execution->m_taskOfEvent[event.value];
    const WorkflowTask &task = m_execution->task(index);
    return task.closed == event && task.outcome == Outcome::Completed ? index : TaskIndex();
}

/// The task that a Command's Event names by the task's closing Event or, as the test server has it, by the Started
/// Event of one that has completed.
TaskIndex ExecutionBuilder::taskNamedByCommand(EventIndex named, EventIndex command)
{
    const EventTypeInfo &type = info(m_history.type(named));
    if (type.category != Category::WorkflowTask)
        return {};
    const TaskIndex index = m_execution->m_taskOfEvent[named.value];
    const WorkflowTask &task = m_execution->task(index);
    const bool isCompleted = task.outcome == Outcome::Completed;
    // What ends the Workflow Execution beside a task that did not complete is the Service's doing.
    if (task.closed == named)
        return isCompleted || !info(m_history.type(command)).terminal ? index : TaskIndex();
    if (type.role != Role::Starts || !isCompleted || task.closed > command)
        return {};
    if (!m_hasNamedStartedEvent) {
        m_hasNamedStartedEvent = true;
        m_execution->m_problems.push_back(
            {.severity = Severity::Info,
             .code = "task-id-names-started-event",
             .event = m_history.id(command),
             .message = wordsFor(command) + " names " + wordsFor(named) +
                        " as the end of its Workflow Task, as the time-skipping test server writes it; "
                        "such Commands are counted to the Workflow Task that it started",
             .place = {}});
    }
    return index;
}

void ExecutionBuilder::openAwaitable(CommandIndex command)
{
    Command &opening = m_execution->m_commands[command.value];
    opening.awaitable = AwaitableIndex(m_execution->m_awaitables.size());
    m_execution->m_awaitableOfEvent[opening.event.value] = opening.awaitable;
    m_execution->m_awaitables.push_back({.command = command,
                                         .opened = opening.event,
                                         .started = {},
                                         .closed = {},
                                         .outcome = Outcome::Open,
                                         .issuedBy = opening.task,
                                         .resumed = {}});
}

void ExecutionBuilder::joinAwaitable(EventIndex event)
{
    const EventTypeInfo &type = info(m_history.type(event));
    if (!m_history.opener(event))
        return;
    const EventIndex opener = m_history.find(m_history.opener(event));
    if (!opener.isValid() || opener >= event || !opensSame(m_history.type(opener), type.type))
        return;
    const AwaitableIndex index = m_execution->m_awaitableOfEvent[opener.value];
    if (!index.isValid())
        return;
    m_execution->m_awaitableOfEvent[event.value] = index;
    Awaitable &awaitable = m_execution->m_awaitables[index.value];
    if (type.role == Role::Starts && !awaitable.started.isValid()) {
        awaitable.started = event;
    } else if (type.role == Role::Closes && !awaitable.closed.isValid()) {
        awaitable.closed = event;
        awaitable.outcome = type.outcome;
    }
}

/// Where several Events say that they are the end, the last is it: what stands before it did go on.
void ExecutionBuilder::endWith(EventIndex event)
{
    if (!m_firstEnd.isValid())
        m_firstEnd = event;
    m_execution->m_terminalEvent = event;
    m_execution->m_status = info(m_history.type(event)).outcome;
}

void ExecutionBuilder::readCommandFile()
{
    if (m_history.commands().empty())
        return;
    const TaskIndex task = addTask();
    m_execution->m_tasks[task.value].outcome = Outcome::Completed;
    for (const CommandRecord &record : m_history.commands())
        m_execution->m_commands.push_back({.type = record.type,
                                           .event = {},
                                           .eventType = info(record.type).event,
                                           .task = task,
                                           .awaitable = {},
                                           .name = record.name,
                                           .attributes = record.attributes});
}

void ExecutionBuilder::sortCommandsByTask()
{
    std::vector<std::uint32_t> &first = m_execution->m_firstCommandOfTask;
    first.assign(m_execution->m_tasks.size() + 1, 0);
    for (const Command &command : m_execution->m_commands) {
        if (command.task.isValid())
            ++first[command.task.value + 1];
    }
    for (std::size_t task = 1; task < first.size(); ++task)
        first[task] += first[task - 1];

    std::vector<std::uint32_t> next = first;
    m_execution->m_taskCommands.resize(first.back());
    for (std::size_t index = 0; index < m_execution->m_commands.size(); ++index) {
        const TaskIndex task = m_execution->m_commands[index].task;
        if (task.isValid())
            m_execution->m_taskCommands[next[task.value]++] = CommandIndex(index);
    }
}

void ExecutionBuilder::sortTaskStops()
{
    for (const WorkflowTask &task : m_execution->m_tasks) {
        const EventIndex last = task.started.isValid() ? task.started : task.scheduled;
        const EventIndex stop = task.closed.isValid() ? task.closed : last;
        if (stop.isValid())
            m_execution->m_taskStops.push_back(stop);
    }
    std::sort(m_execution->m_taskStops.begin(), m_execution->m_taskStops.end());
}

void ExecutionBuilder::linkToTasks()
{
    for (Awaitable &awaitable : m_execution->m_awaitables) {
        if (!awaitable.closed.isValid())
            continue;
        // What the Workflow closes itself, a Timer that it cancels, it knows at once: no task hands it over.
        const bool isClosedByCommand = info(m_history.type(awaitable.closed)).command != CommandType::None;
        awaitable.resumed = isClosedByCommand ? TaskIndex() : firstStartedAfter(awaitable.closed);
    }
    for (Arrival &arrival : m_execution->m_arrivals)
        arrival.woke = firstStartedAfter(arrival.event);
}

TaskIndex ExecutionBuilder::firstStartedAfter(EventIndex event) const
{
    const auto start = std::upper_bound(m_taskStarts.begin(), m_taskStarts.end(), event);
    return start == m_taskStarts.end() ? TaskIndex() : m_execution->m_taskOfEvent[start->value];
}

void ExecutionBuilder::reportMissingStart()
{
    const EventIndex first(0);
    if (m_history.eventCount() == 0 || m_history.id(first) != EventId{1} ||
        m_history.type(first) == EventType::WorkflowExecutionStarted)
        return;
    m_execution->m_problems.push_back(
        {.severity = Severity::Warning,
         .code = "no-start",
         .event = m_history.id(first),
         .message = wordsFor(first) + " is the first: a history begins with WorkflowExecutionStarted",
         .place = {}});
}

void ExecutionBuilder::reportSeveralEnds()
{
    const EventIndex end = m_execution->m_terminalEvent;
    if (m_firstEnd == end)
        return;
    m_execution->m_problems.push_back(
        {.severity = Severity::Warning,
         .code = "two-terminal-events",
         .event = m_history.id(end),
         .message = wordsFor(m_firstEnd) + " is not the only end: " + wordsFor(end) + " comes later and counts",
         .place = {}});
}

void ExecutionBuilder::reportEventsAfterTheEnd()
{
    const EventIndex end = m_execution->m_terminalEvent;
    if (!end.isValid() || end.value + 1 == m_history.eventCount())
        return;
    const std::size_t count = m_history.eventCount() - end.value - 1;
    m_execution->m_problems.push_back(
        {.severity = Severity::Warning,
         .code = "events-after-terminal-event",
         .event = m_history.id(EventIndex(end.value + 1)),
         .message = (count == 1 ? std::string("1 Event follows ") : std::to_string(count) + " Events follow ") +
                    wordsFor(end) + ", which ended the Workflow Execution",
         .place = {}});
}

std::string ExecutionBuilder::wordsFor(EventIndex event) const
{
    return "Event " + std::to_string(m_history.id(event).value) + " (" + std::string(m_history.typeName(event)) + ")";
}

} // namespace hindsight::core
