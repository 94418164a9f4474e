#include "ui/panels/event_model.h"

#include "core/model/catalog.h"
#include "core/notes/notes.h"
#include "ui/document/document.h"
#include "ui/document/notebook.h"
#include "ui/document/time_text.h"
#include "ui/document/view_state.h"
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
    connect(&document.viewState(), &ViewState::timesChanged, this, &EventModel::announceTimes);
    connect(&document.notebook(), &Notebook::changed, this, &EventModel::announceNotes);
}

void EventModel::announceNotes()
{
    // Views repaint what they show of it; nothing here visits the rows.
    if (rows() > 0)
        emit dataChanged(index(0, IdColumn), index(rows() - 1, IdColumn), {NoteRole, Qt::ToolTipRole});
}

QVariant EventModel::noteSign(int row) const
{
    const core::Note note = document().notebook().noteOn(execution().history().id(eventAt(row)));
    return (note.isMarked ? Marked : NoNote) | (note.text.empty() ? NoNote : Noted);
}

void EventModel::announceTimes()
{
    emit headerDataChanged(Qt::Horizontal, TimeColumn, SpanColumn);
    if (rows() > 0)
        emit dataChanged(index(0, TimeColumn), index(rows() - 1, SpanColumn));
}

const TimeStyle &EventModel::times() const
{
    return document().viewState().times();
}

TimeForm EventModel::spanForm() const
{
    return times().form == TimeForm::SinceStart ? TimeForm::SincePrevious : TimeForm::SinceStart;
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
        return timeHeading(times());
    case SpanColumn:
        return timeHeading({.form = spanForm()});
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
        return eventTime(history, event, times());
    case SpanColumn:
        return spanForm() == TimeForm::SinceStart ? sinceStart(history, event) : sincePrevious(history, event);
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
    case IdColumn:
        return shortened(toQString(document().notebook().noteOn(history.id(eventAt(row))).text), 400);
    case TimeColumn:
        return wholeTime(history.time(eventAt(row)), times().zone);
    case SpanColumn:
        return eventTimeAlone(history, eventAt(row), {.form = TimeForm::SincePrevious});
    case TypeColumn:
        return toQString(core::nameOf(core::info(history.type(eventAt(row))).category));
    default:
        return shortened(text(row, column), 400);
    }
}

bool EventModel::isNumber(int column) const
{
    const bool isSpan = column == TimeColumn && times().form != TimeForm::Absolute;
    return isSpan || column == IdColumn || column == SpanColumn || column == TaskColumn;
}

QVariant EventModel::mark(int row, int column, int role) const
{
    if (role == NoteRole)
        return column == IdColumn ? noteSign(row) : QVariant();
    if (column != TypeColumn)
        return {};
    const core::EventTypeInfo &type = core::info(execution().history().type(eventAt(row)));
    if (role == CategoryRole)
        return static_cast<int>(type.category);
    return core::isFailure(type.outcome) ? QVariant(static_cast<int>(type.outcome)) : QVariant();
}

} // namespace hindsight::ui
