#include "core/writing/diagrams/turns.h"

#include "core/execution/handover.h"

#include <algorithm>

namespace hindsight::core {

Turns::Turns(const Execution &execution, TaskIndex first, TaskIndex last) : m_execution(execution)
{
    const std::size_t count = execution.tasks().size();
    m_firstTask = first.isValid() ? std::min<std::size_t>(first.value, count) : 0;
    const std::size_t end = last.isValid() ? std::min<std::size_t>(std::size_t{last.value} + 1, count) : count;
    m_tasks = end > m_firstTask ? end - m_firstTask : 0;
    m_hasEnd = end == count;
    if (m_firstTask > 0 || !m_hasEnd) {
        addResultsBehind(end);
        return;
    }
    for (std::size_t index = 0; index < execution.commands().size(); ++index) {
        if (!execution.commands()[index].task.isValid())
            m_orphans.emplace_back(index);
    }
    addNewsOfNoTask();
}

/// What came after the start of the last Workflow Task. Where that waits for a Worker, it is what it will be handed.
void Turns::addNewsOfNoTask()
{
    std::size_t row = 0;
    for (const WorkflowTask &task : m_execution.tasks())
        row = task.started.isValid() ? std::max<std::size_t>(row, std::size_t{task.started.value} + 1) : row;
    if (m_tasks > 0 && !m_execution.tasks().back().started.isValid() && !m_execution.tasks().back().closed.isValid())
        return;
    for (; row < m_execution.history().eventCount(); ++row) {
        const EventIndex event(row);
        // An answered Update is among the last Workflow Task's Commands.
        if (isNews(m_execution, event) && !m_execution.commandOf(event).isValid())
            m_late.push_back(event);
    }
}

/// Of what these Workflow Tasks began, the results that later ones were handed.
void Turns::addResultsBehind(std::size_t end)
{
    for (const Awaitable &awaitable : m_execution.awaitables()) {
        const bool isOurs =
            awaitable.issuedBy.isValid() && awaitable.issuedBy.value >= m_firstTask && awaitable.issuedBy.value < end;
        const bool isLate = !awaitable.resumed.isValid() || awaitable.resumed.value >= end;
        // What the Workflow closed itself is a Command.
        if (isOurs && isLate && awaitable.closed.isValid() && !m_execution.commandOf(awaitable.closed).isValid())
            m_late.push_back(awaitable.closed);
    }
    std::ranges::sort(m_late);
}

TaskIndex Turns::taskAt(std::size_t index) const
{
    if (index < before() || index - before() >= m_tasks)
        return {};
    return TaskIndex(m_firstTask + index - before());
}

Turn Turns::at(std::size_t index) const
{
    const TaskIndex task = taskAt(index);
    if (!task.isValid() && index < before())
        return {.task = {}, .news = {}, .commands = m_orphans};
    if (!task.isValid())
        return {.task = {}, .news = m_late, .commands = {}};
    const auto commands = m_execution.commandsOf(task);
    return {.task = task, .news = handedOver(m_execution, task), .commands = {commands.begin(), commands.end()}};
}

} // namespace hindsight::core
