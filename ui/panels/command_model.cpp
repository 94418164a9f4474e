#include "ui/panels/command_model.h"

#include "core/model/catalog.h"
#include "ui/panels/wording.h"

namespace hindsight::ui {

namespace {

core::CommandIndex commandAt(int row)
{
    return core::CommandIndex(static_cast<std::size_t>(row));
}

} // namespace

CommandModel::CommandModel(const Document &document, QObject *parent) : RowModel(document, parent)
{
}

int CommandModel::rows() const
{
    return static_cast<int>(execution().commands().size());
}

int CommandModel::rowOf(const Selection &selection) const
{
    core::CommandIndex command = selection.command(execution());
    if (const core::AwaitableIndex awaitable = selection.awaitable(execution());
        !command.isValid() && awaitable.isValid())
        command = execution().awaitable(awaitable).command;
    return command.isValid() ? static_cast<int>(command.value) : -1;
}

Selection CommandModel::selectionAt(int row) const
{
    return Selection::of(commandAt(row));
}

core::EventIndex CommandModel::beginOf(int row) const
{
    return execution().command(commandAt(row)).event;
}

QString CommandModel::heading(int column) const
{
    switch (column) {
    case CommandColumn:
        return tr("Command");
    case NameColumn:
        return tr("Name");
    case TaskColumn:
        return tr("Workflow Task");
    case EventColumn:
        return tr("Event");
    case AwaitableColumn:
        return tr("Awaitable");
    case OutcomeColumn:
        return tr("Outcome");
    default:
        return {};
    }
}

QString CommandModel::text(int row, int column) const
{
    const core::Command &command = execution().command(commandAt(row));
    switch (column) {
    case CommandColumn:
        return commandTitle(execution(), commandAt(row));
    case NameColumn:
        return nameOfCommand(execution(), commandAt(row));
    case TaskColumn:
        return command.task.isValid() ? QString::number(command.task.value + 1) : QString();
    case EventColumn:
        return command.event.isValid() ? eventTitle(execution().history(), command.event)
                                       : toQString(core::info(command.eventType).name);
    case AwaitableColumn:
        return core::info(command.type).awaitable ? tr("yes") : tr("no");
    case OutcomeColumn:
        return command.awaitable.isValid() ? outcomeText(execution().awaitable(command.awaitable).outcome) : QString();
    default:
        return {};
    }
}

QString CommandModel::toolTip(int row, int column) const
{
    const core::CommandTypeInfo &type = core::info(execution().command(commandAt(row)).type);
    switch (column) {
    case CommandColumn:
        return toQString(type.trigger);
    case EventColumn:
        return toQString(type.produces);
    case AwaitableColumn:
        return toQString(type.result);
    default:
        return shortened(text(row, column), 400);
    }
}

bool CommandModel::isNumber(int column) const
{
    return column == TaskColumn;
}

QVariant CommandModel::mark(int row, int column, int role) const
{
    const core::Command &command = execution().command(commandAt(row));
    if (column == CommandColumn && role == CategoryRole)
        return static_cast<int>(core::info(command.type).category);
    if (column == OutcomeColumn && role == OutcomeRole && command.awaitable.isValid())
        return static_cast<int>(execution().awaitable(command.awaitable).outcome);
    return {};
}

} // namespace hindsight::ui
