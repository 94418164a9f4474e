#include "core/execution/execution.h"

#include "core/execution/execution_builder.h"

namespace hindsight::core {

std::span<const CommandIndex> Execution::commandsOf(TaskIndex task) const
{
    const std::uint32_t first = m_firstCommandOfTask[task.value];
    const std::uint32_t last = m_firstCommandOfTask[task.value + 1];
    return std::span(m_taskCommands).subspan(first, last - first);
}

Result<std::shared_ptr<const Execution>> buildExecution(std::shared_ptr<const History> history,
                                                        const std::stop_token &stop)
{
    return ExecutionBuilder(std::move(history)).build(stop);
}

} // namespace hindsight::core
