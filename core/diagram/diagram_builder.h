// Lays a Diagram out, part by part. Used once, by buildDiagram().
#pragma once

#include "core/diagram/diagram.h"

namespace hindsight::core {

class DiagramBuilder
{
public:
    /// The arrangement and what is shown must outlive the builder.
    DiagramBuilder(std::shared_ptr<const Execution> execution, const Arrangement &arrangement,
                   const std::vector<bool> &shown);

    [[nodiscard]] std::shared_ptr<const Diagram> build();

private:
    void layTasks();
    void layBars();
    void layCommands();
    void layArrivals();
    void layHandovers();
    void layReach();
    void packBars(std::vector<Bar> &bars);
    void joinStretches(Lane &lane);
    void fillLanes();
    void nameLanes();
    void listFailures();
    [[nodiscard]] std::uint32_t barTouchedBy(EventIndex event) const;
    [[nodiscard]] bool isShown(AwaitableIndex awaitable) const;

    Diagram m_diagram;
    const Execution &m_execution;
    const History &m_history;
    const Arrangement &m_arrangement;
    const std::vector<bool> &m_shown;
};

} // namespace hindsight::core
