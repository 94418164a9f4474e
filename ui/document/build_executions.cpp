#include "ui/document/build_executions.h"

namespace hindsight::ui {

core::Result<Executions> buildExecutions(const core::Histories &histories, const std::stop_token &stop)
{
    Executions executions;
    executions.reserve(histories.size());
    for (const auto &history : histories) {
        auto execution = core::buildExecution(history, stop);
        if (!execution)
            return execution.error();
        executions.push_back(std::move(*execution));
    }
    return executions;
}

} // namespace hindsight::ui
