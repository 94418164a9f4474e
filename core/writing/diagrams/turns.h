// A Workflow Execution as turns: what the Workflow was told and what it answered, one turn a Workflow Task. Turns are
// looked up as they are asked for, so that a long history costs what is drawn of it. From any thread.
#pragma once

#include "core/execution/execution.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hindsight::core {

struct Turn
{
    TaskIndex task;               // none for what no Workflow Task of the file issued or was handed
    std::vector<EventIndex> news; // what it was handed, in order
    std::vector<CommandIndex> commands;

    bool operator==(const Turn &) const = default;
};

class Turns
{
public:
    /// All, or from one Workflow Task to another, both included; none: from the first, to the last. Besides the
    /// Workflow Tasks' turns there may be one before, of Commands whose Workflow Task the file does not have, and one
    /// behind, of news that none of these Workflow Tasks was handed. REQUIRES: the execution outlives this. O(Events)
    explicit Turns(const Execution &execution, TaskIndex first = {}, TaskIndex last = {});

    [[nodiscard]] const Execution &execution() const { return m_execution; }
    [[nodiscard]] std::size_t size() const { return before() + m_tasks + (m_late.empty() ? 0 : 1); }
    /// Costs as many steps as there are Events between two Workflow Tasks, and Commands of this one. REQUIRES: index <
    /// size()
    [[nodiscard]] Turn at(std::size_t index) const;
    /// None where the turn is of no Workflow Task. O(1).
    [[nodiscard]] TaskIndex taskAt(std::size_t index) const;
    /// Whether the end of the Workflow Execution belongs to them.
    [[nodiscard]] bool hasEnd() const { return m_hasEnd; }

private:
    [[nodiscard]] std::size_t before() const { return m_orphans.empty() ? 0 : 1; }
    void addNewsOfNoTask();
    void addResultsBehind(std::size_t end);

    const Execution &m_execution;
    std::size_t m_firstTask = 0;
    std::size_t m_tasks = 0;
    std::vector<CommandIndex> m_orphans;
    std::vector<EventIndex> m_late;
    bool m_hasEnd = true;
};

} // namespace hindsight::core
