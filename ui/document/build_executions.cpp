#include "ui/document/build_executions.h"

#include <QThreadPool>

namespace hindsight::ui {

namespace {

constexpr int kFirst = 1; // before exports and loads, which need the room

// Whoever lets go of it last: to give back what a large file takes is the work of a tenth of a second, and that last
// one is the window's thread when it closes a tab.
std::shared_ptr<const core::Execution> freedByAnotherThread(std::shared_ptr<const core::Execution> execution)
{
    const core::Execution *shown = execution.get();
    return {shown, [execution = std::move(execution)](const core::Execution *) mutable {
                // At the very end of the program there is none any more.
                if (QThreadPool *pool = QThreadPool::globalInstance())
                    pool->start([execution = std::move(execution)]() mutable { execution.reset(); }, kFirst);
            }};
}

} // namespace

core::Result<Executions> buildExecutions(const core::Histories &histories, const std::stop_token &stop)
{
    Executions executions;
    executions.reserve(histories.size());
    for (const auto &history : histories) {
        auto execution = core::buildExecution(history, stop);
        if (!execution)
            return execution.error();
        executions.push_back(freedByAnotherThread(std::move(*execution)));
    }
    return executions;
}

} // namespace hindsight::ui
