#include "ui/panels/workflow_task_model.h"

#include "core/execution/label.h"
#include "ui/panels/wording.h"

#include <QStringList>

namespace hindsight::ui {

namespace {

// A cell shows this many; hundreds of Commands of one Workflow Task are counted instead.
constexpr std::size_t kNamedCommands = 12;

core::TaskIndex taskAt(int row)
{
    return core::TaskIndex(static_cast<std::size_t>(row));
}

QString idText(const core::History &history, core::EventIndex event)
{
    return event.isValid() ? QString::number(history.id(event).value) : QString();
}

} // namespace

WorkflowTaskModel::WorkflowTaskModel(const Document &document, QObject *parent) : RowModel(document, parent)
{
}

int WorkflowTaskModel::rows() const
{
    return static_cast<int>(execution().tasks().size());
}

int WorkflowTaskModel::rowOf(const Selection &selection) const
{
    const core::TaskIndex task = selection.task(execution());
    return task.isValid() ? static_cast<int>(task.value) : -1;
}

Selection WorkflowTaskModel::selectionAt(int row) const
{
    return Selection::of(taskAt(row));
}

core::EventIndex WorkflowTaskModel::beginOf(int row) const
{
    const core::WorkflowTask &task = execution().task(taskAt(row));
    for (const core::EventIndex event : {task.scheduled, task.started, task.closed}) {
        if (event.isValid())
            return event;
    }
    return {};
}

QString WorkflowTaskModel::heading(int column) const
{
    switch (column) {
    case NumberColumn:
        return tr("Task");
    case OutcomeColumn:
        return tr("Outcome");
    case ScheduledColumn:
        return tr("Scheduled");
    case StartedColumn:
        return tr("Started");
    case ClosedColumn:
        return tr("Closed");
    case WaitingColumn:
        return tr("Waited");
    case WorkingColumn:
        return tr("Worked");
    case AttemptColumn:
        return tr("Attempt");
    case CommandCountColumn:
        return tr("Count");
    case CommandsColumn:
        return tr("Commands");
    default:
        return {};
    }
}

QString WorkflowTaskModel::text(int row, int column) const
{
    const core::WorkflowTask &task = execution().task(taskAt(row));
    const core::History &history = execution().history();
    switch (column) {
    case NumberColumn:
        return QString::number(row + 1);
    case OutcomeColumn:
        return outcomeText(task.outcome);
    case ScheduledColumn:
        return idText(history, task.scheduled);
    case StartedColumn:
        return idText(history, task.started);
    case ClosedColumn:
        return idText(history, task.closed);
    case WaitingColumn:
        return spanText(history, task.scheduled, task.started);
    case WorkingColumn:
        return spanText(history, task.started, task.closed);
    case AttemptColumn: {
        const int attempt = task.scheduled.isValid() ? history.attempt(task.scheduled) : 0;
        return attempt > 0 ? QString::number(attempt) : QString();
    }
    case CommandCountColumn:
        return QString::number(execution().commandsOf(taskAt(row)).size());
    case CommandsColumn:
        return commandNames(taskAt(row));
    default:
        return {};
    }
}

QString WorkflowTaskModel::commandNames(core::TaskIndex task) const
{
    const auto commands = execution().commandsOf(task);
    QStringList names;
    for (const core::CommandIndex command : commands.first(std::min(commands.size(), kNamedCommands))) {
        names += shortened(toQString(core::commandText(execution(), command)), 80);
    }
    if (commands.size() > kNamedCommands)
        names += tr("and %n more", nullptr, static_cast<int>(commands.size() - kNamedCommands));
    return names.join(u", ");
}

QString WorkflowTaskModel::toolTip(int row, int column) const
{
    const core::WorkflowTask &task = execution().task(taskAt(row));
    const core::History &history = execution().history();
    const auto timeOf = [&history](core::EventIndex event) {
        return event.isValid() ? toQString(core::toRfc3339(history.time(event))) : QString();
    };
    switch (column) {
    case ScheduledColumn:
        return timeOf(task.scheduled);
    case StartedColumn:
        return timeOf(task.started);
    case ClosedColumn:
        return timeOf(task.closed);
    case WaitingColumn:
        return tr("How long the Workflow Task waited for a Worker");
    case WorkingColumn:
        return tr("How long the Worker had the Workflow Task");
    case CommandsColumn:
        return text(row, column);
    default:
        return {};
    }
}

bool WorkflowTaskModel::isNumber(int column) const
{
    return column != OutcomeColumn && column != CommandsColumn;
}

QVariant WorkflowTaskModel::mark(int row, int column, int role) const
{
    if (column != OutcomeColumn || role != OutcomeRole)
        return {};
    return static_cast<int>(execution().task(taskAt(row)).outcome);
}

} // namespace hindsight::ui
