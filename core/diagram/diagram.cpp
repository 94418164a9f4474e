#include "core/diagram/diagram.h"

#include "core/diagram/diagram_builder.h"
#include "core/diagram/lane_groups.h"

#include <algorithm>

namespace hindsight::core {

namespace {

using Numbers = std::vector<std::uint32_t>;

std::uint32_t firstWithin(const Numbers &rising, std::uint32_t first, std::uint32_t end)
{
    const auto found = std::lower_bound(rising.begin(), rising.end(), first);
    return found != rising.end() && *found < end ? *found : end;
}

std::uint32_t countWithin(const Numbers &rising, std::uint32_t first, std::uint32_t end)
{
    const auto from = std::lower_bound(rising.begin(), rising.end(), first);
    return static_cast<std::uint32_t>(std::lower_bound(from, rising.end(), end) - from);
}

} // namespace

int handoverSlot(Category category)
{
    switch (category) {
    case Category::Activity:
        return 1;
    case Category::Timer:
        return 2;
    case Category::ChildWorkflow:
    case Category::ExternalWorkflow:
        return 3;
    case Category::Nexus:
        return 4;
    default:
        return 0;
    }
}

std::uint32_t Diagram::firstFailedTask(std::uint32_t first, std::uint32_t end) const
{
    return firstWithin(m_failedTasks, first, end);
}

std::uint32_t Diagram::firstFailedBar(std::uint32_t first, std::uint32_t end) const
{
    return firstWithin(m_failedBars, first, end);
}

std::uint32_t Diagram::failedTaskCount(std::uint32_t first, std::uint32_t end) const
{
    return countWithin(m_failedTasks, first, end);
}

std::uint32_t Diagram::failedBarCount(std::uint32_t first, std::uint32_t end) const
{
    return countWithin(m_failedBars, first, end);
}

LaneKey Diagram::keyOf(const Lane &lane) const
{
    return core::keyOf(m_execution->history(), lane.category, lane.group);
}

// No task starts between what is handed to one, so that they stand side by side and before its start.
bool Diagram::hasStart() const
{
    const History &history = m_execution->history();
    return history.eventCount() > 0 && history.type(EventIndex(0)) == EventType::WorkflowExecutionStarted;
}

std::pair<std::uint32_t, std::uint32_t> Diagram::handoversTo(TaskIndex task) const
{
    const Row started = m_tasks[task.value].started;
    if (started == kNoRow)
        return {0, 0};
    const auto end = std::partition_point(m_handovers.begin(), m_handovers.end(),
                                          [started](const Handover &item) { return item.from < started; });
    auto first = end;
    while (first != m_handovers.begin() && (first - 1)->to == task)
        --first;
    return {static_cast<std::uint32_t>(first - m_handovers.begin()),
            static_cast<std::uint32_t>(end - m_handovers.begin())};
}

std::shared_ptr<const Diagram> buildDiagram(std::shared_ptr<const Execution> execution, const Arrangement &arrangement,
                                            const std::vector<bool> &shown)
{
    return DiagramBuilder(std::move(execution), arrangement, shown).build();
}

} // namespace hindsight::core
