#include "ui/panels/event_model.h"

#include "core/model/catalog.h"
#include "ui/panels/wording.h"

namespace hindsight::ui {

namespace {

core::EventIndex eventAt(int row)
{
    return core::EventIndex(static_cast<std::size_t>(row));
}

} // namespace

EventModel::EventModel(const Document &document, QObject *parent) : RowModel(document, parent)
{
}

int EventModel::rows() const
{
    return static_cast<int>(execution().history().eventCount());
}

int EventModel::rowOf(const Selection &selection) const
{
    const core::EventIndex event = selection.event(execution());
    return event.isValid() ? static_cast<int>(event.value) : -1;
}

Selection EventModel::selectionAt(int row) const
{
    return Selection::of(eventAt(row));
}

core::EventIndex EventModel::beginOf(int row) const
{
    return eventAt(row);
}

QString EventModel::heading(int column) const
{
    switch (column) {
    case IdColumn:
        return tr("Id");
    case TimeColumn:
        return tr("Time (UTC)");
    case ElapsedColumn:
        return tr("Elapsed");
    case TypeColumn:
        return tr("Event");
    case NameColumn:
        return tr("Name");
    case TaskColumn:
        return tr("Workflow Task");
    case CommandColumn:
        return tr("Command");
    default:
        return {};
    }
}

QString EventModel::text(int row, int column) const
{
    const core::EventIndex event = eventAt(row);
    const core::History &history = execution().history();
    switch (column) {
    case IdColumn:
        return QString::number(history.id(event).value);
    case TimeColumn:
        return clockText(history.time(event));
    case ElapsedColumn:
        return elapsedText(history, event);
    case TypeColumn:
        return toQString(history.typeName(event));
    case NameColumn:
        return nameOfEvent(execution(), event);
    case TaskColumn: {
        const core::TaskIndex task = execution().taskOf(event);
        return task.isValid() ? QString::number(task.value + 1) : QString();
    }
    case CommandColumn: {
        const core::CommandIndex command = execution().commandOf(event);
        return command.isValid() ? commandTitle(execution(), command) : QString();
    }
    default:
        return {};
    }
}

QString EventModel::toolTip(int row, int column) const
{
    const core::History &history = execution().history();
    switch (column) {
    case TimeColumn:
        return toQString(core::toRfc3339(history.time(eventAt(row))));
    case ElapsedColumn:
        return row == 0 ? QString()
                        : tr("%1 after the Event before").arg(spanText(history, eventAt(row - 1), eventAt(row)));
    case TypeColumn:
        return toQString(core::nameOf(core::info(history.type(eventAt(row))).category));
    default:
        return shortened(text(row, column), 400);
    }
}

bool EventModel::isNumber(int column) const
{
    return column == IdColumn || column == ElapsedColumn || column == TaskColumn;
}

QVariant EventModel::mark(int row, int column, int role) const
{
    if (column != TypeColumn)
        return {};
    const core::EventTypeInfo &type = core::info(execution().history().type(eventAt(row)));
    if (role == CategoryRole)
        return static_cast<int>(type.category);
    return core::isFailure(type.outcome) ? QVariant(static_cast<int>(type.outcome)) : QVariant();
}

} // namespace hindsight::ui
