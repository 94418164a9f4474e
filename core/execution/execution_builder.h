// Makes an Execution of a History: first the Workflow Tasks, then, in a second walk over the Events, what hangs on
// them. Every rule about Event types is asked of the catalog. One builder makes one Execution.
#pragma once

#include "core/execution/execution.h"

#include <map>

namespace hindsight::core {

class ExecutionBuilder
{
public:
    explicit ExecutionBuilder(std::shared_ptr<const History> history);

    /// The builder is empty after it.
    [[nodiscard]] Result<std::shared_ptr<const Execution>> build(const std::stop_token &stop);

private:
    [[nodiscard]] bool joinTasks(const std::stop_token &stop); // false where it was asked to stop
    void joinTask(EventIndex event);
    [[nodiscard]] TaskIndex taskNamedBy(EventIndex event);
    [[nodiscard]] TaskIndex addTask();

    [[nodiscard]] bool walkEvents(const std::stop_token &stop); // false where it was asked to stop
    void visit(EventIndex event);
    void addCommand(EventIndex event);
    [[nodiscard]] TaskIndex issuerOf(EventIndex event);
    [[nodiscard]] TaskIndex taskCompletedAt(EventIndex event) const;
    [[nodiscard]] TaskIndex taskNamedByCommand(EventIndex named, EventIndex command);
    void openAwaitable(CommandIndex command);
    void joinAwaitable(EventIndex event);
    void endWith(EventIndex event);

    void readCommandFile();
    void sortCommandsByTask();
    void sortTaskStops();
    void linkToTasks();
    [[nodiscard]] TaskIndex firstStartedAfter(EventIndex event) const;
    void reportMissingStart();
    void reportSeveralEnds();
    void reportEventsAfterTheEnd();
    [[nodiscard]] std::string wordsFor(EventIndex event) const;

    std::shared_ptr<Execution> m_execution;
    const History &m_history;
    std::map<EventId, TaskIndex> m_tasksWithoutScheduled; // by the id that their Events name
    std::vector<EventIndex> m_taskStarts;                 // the Started Event of each task, in order
    TaskIndex m_taskBefore;                               // completed, and only Events of Commands have followed it
    bool m_hasNamedStartedEvent = false;
    EventIndex m_firstEnd;
};

} // namespace hindsight::core
