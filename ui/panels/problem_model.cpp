#include "ui/panels/problem_model.h"

#include "ui/panels/wording.h"

#include <algorithm>

namespace hindsight::ui {

ProblemModel::ProblemModel(const Document &document, QObject *parent) : RowModel(document, parent)
{
}

const core::Problem &ProblemModel::problem(int row) const
{
    return execution().problems()[static_cast<std::size_t>(row)];
}

int ProblemModel::rows() const
{
    return static_cast<int>(execution().problems().size());
}

int ProblemModel::rowOf(const Selection &selection) const
{
    if (selection.kind != Selection::Kind::Event)
        return -1;
    const core::EventId id = execution().history().id(core::EventIndex(selection.index));
    const auto &problems = execution().problems();
    const auto found = std::ranges::find(problems, id, &core::Problem::event);
    return found == problems.end() ? -1 : static_cast<int>(found - problems.begin());
}

Selection ProblemModel::selectionAt(int row) const
{
    const core::EventIndex event = execution().history().find(problem(row).event);
    return event.isValid() ? Selection::of(event) : Selection();
}

core::EventIndex ProblemModel::beginOf(int /*row*/) const
{
    return {};
}

QString ProblemModel::heading(int column) const
{
    switch (column) {
    case SeverityColumn:
        return tr("Severity");
    case EventColumn:
        return tr("Event");
    case PlaceColumn:
        return tr("Place");
    case MessageColumn:
        return tr("Message");
    default:
        return {};
    }
}

QString ProblemModel::text(int row, int column) const
{
    const core::Problem &what = problem(row);
    switch (column) {
    case SeverityColumn:
        return toQString(core::nameOf(what.severity));
    case EventColumn:
        return what.event ? QString::number(what.event.value) : QString();
    case PlaceColumn:
        return placeText(what.place);
    case MessageColumn:
        return toQString(what.message); // it names the JSON path itself
    default:
        return {};
    }
}

QString ProblemModel::toolTip(int row, int column) const
{
    return column == SeverityColumn ? toQString(problem(row).code) : shortened(text(row, column), 400);
}

} // namespace hindsight::ui
