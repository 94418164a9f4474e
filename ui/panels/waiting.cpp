#include "ui/panels/waiting.h"

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

WaitingLine lineOf(const core::Execution &execution, const core::OpenTask &open, core::EventIndex step)
{
    const bool isWithWorker = open.started.isValid();
    const core::EventIndex since = isWithWorker ? open.started : execution.task(open.task).scheduled;
    const QString span = spanText(execution.history(), since, step);
    const QString where = isWithWorker ? tr("with a Worker") : tr("waiting for a Worker");
    return {taskTitle(open.task), span.isEmpty() ? where : tr("%1 for %2").arg(where, span),
            core::Category::WorkflowTask, Selection::of(open.task)};
}

WaitingLine lineOf(const core::Execution &execution, const core::Arrival &arrival)
{
    const core::Category category = core::info(execution.history().type(arrival.event)).category;
    return {titled(category, nameOfEvent(execution, arrival.event)), tr("not handed over yet"), category,
            Selection::of(arrival.event)};
}

} // namespace

std::vector<WaitingLine> waitingAt(const core::StateIndex &index, core::EventIndex step)
{
    const core::Execution &execution = index.execution();
    const core::State state = index.at(step);
    std::vector<WaitingLine> lines;
    if (state.task.task.isValid())
        lines.push_back(lineOf(execution, state.task, step));
    for (const core::OpenAwaitable &open : state.awaitables) {
        if (lines.size() < kMostLines)
            lines.push_back(lineOf(execution, open.awaitable, step));
    }
    for (const core::ArrivalIndex arrival : state.arrivals) {
        if (lines.size() < kMostLines)
            lines.push_back(lineOf(execution, execution.arrivals()[arrival.value]));
    }
    const std::size_t count = state.awaitables.size() + state.arrivals.size() + (state.task.task.isValid() ? 1 : 0);
    if (count > lines.size())
        lines.push_back({tr("and %1 more").arg(count - lines.size()), {}, core::Category::Unknown, {}});
    return lines;
}

} // namespace hindsight::ui
