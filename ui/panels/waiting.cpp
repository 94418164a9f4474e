#include "ui/panels/waiting.h"

#include "core/execution/stepping.h"
#include "core/model/catalog.h"
#include "ui/panels/wording.h"

#include <QCoreApplication>

namespace hindsight::ui {

namespace {

constexpr std::size_t kMostLines = 300;

QString tr(const char *text)
{
    return QCoreApplication::translate("Waiting", text);
}

// `Activity ChargeCard`; the category alone where there is no name.
QString titled(core::Category category, const QString &name)
{
    const QString kind = toQString(core::nameOf(category));
    return name.isEmpty() ? kind : QString(kind % u' ' % shortened(name, 80));
}

WaitingLine lineOf(const core::Execution &execution, core::AwaitableIndex index, core::EventIndex step)
{
    const core::Awaitable &awaitable = execution.awaitable(index);
    const core::Category category = core::info(execution.command(awaitable.command).type).category;
    const QString span = spanText(execution.history(), awaitable.opened, step);
    return {titled(category, nameOfCommand(execution, awaitable.command)),
            span.isEmpty() ? QString() : tr("for %1").arg(span), category, Selection::of(awaitable.command)};
}

WaitingLine lineOf(const core::Execution &execution, core::TaskIndex index, core::EventIndex step)
{
    const core::WorkflowTask &task = execution.task(index);
    const bool isWithWorker = task.started.isValid() && task.started <= step;
    const core::EventIndex since = isWithWorker ? task.started : task.scheduled;
    const QString span = spanText(execution.history(), since, step);
    const QString where = isWithWorker ? tr("with a Worker") : tr("waiting for a Worker");
    return {taskTitle(index), span.isEmpty() ? where : tr("%1 for %2").arg(where, span), core::Category::WorkflowTask,
            Selection::of(index)};
}

WaitingLine lineOf(const core::Execution &execution, const core::Arrival &arrival)
{
    const core::Category category = core::info(execution.history().type(arrival.event)).category;
    return {titled(category, nameOfEvent(execution, arrival.event)), tr("not handed over yet"), category,
            Selection::of(arrival.event)};
}

} // namespace

std::vector<WaitingLine> waitingAt(const core::Execution &execution, core::EventIndex step)
{
    const core::StateAtStep state = core::stateAt(execution, step);
    std::vector<WaitingLine> lines;
    if (state.task.isValid())
        lines.push_back(lineOf(execution, state.task, step));
    for (const core::AwaitableIndex awaitable : state.waitingFor) {
        if (lines.size() < kMostLines)
            lines.push_back(lineOf(execution, awaitable, step));
    }
    for (const std::uint32_t arrival : state.undelivered) {
        if (lines.size() < kMostLines)
            lines.push_back(lineOf(execution, execution.arrivals()[arrival]));
    }
    const std::size_t count = state.waitingFor.size() + state.undelivered.size() + (state.task.isValid() ? 1 : 0);
    if (count > lines.size())
        lines.push_back({tr("and %1 more").arg(count - lines.size()), {}, core::Category::Unknown, {}});
    return lines;
}

} // namespace hindsight::ui
