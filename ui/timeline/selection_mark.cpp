#include "ui/timeline/selection_mark.h"

#include <algorithm>

namespace hindsight::ui {

namespace {

using Rows = std::pair<core::Row, core::Row>;

SceneHit single(SceneHit::Kind kind, std::uint32_t item)
{
    return {.kind = kind, .first = item, .end = item + 1, .rect = {}};
}

std::optional<SceneHit> arrivalAt(const core::Diagram &diagram, core::Row row)
{
    const auto &arrivals = diagram.arrivals();
    const auto arrival = std::lower_bound(arrivals.begin(), arrivals.end(), row,
                                          [](const core::ArrivalMark &mark, core::Row r) { return mark.row < r; });
    if (arrival == arrivals.end() || arrival->row != row)
        return std::nullopt;
    return single(SceneHit::Kind::Arrival, static_cast<std::uint32_t>(arrival - arrivals.begin()));
}

std::optional<SceneHit> markOfEvent(const core::Diagram &diagram, core::EventIndex event)
{
    const core::Execution &execution = diagram.execution();
    if (const auto command = execution.commandOf(event); command.isValid())
        return single(SceneHit::Kind::Command, command.value);
    if (event.value == diagram.terminal())
        return single(SceneHit::Kind::Terminal, event.value);
    if (const auto awaitable = execution.awaitableOf(event); awaitable.isValid()) {
        const std::uint32_t bar = diagram.barOf(awaitable);
        const bool isItsEnd = diagram.bars()[bar].closed == event.value;
        return single(isItsEnd ? SceneHit::Kind::BarEnd : SceneHit::Kind::Bar, bar);
    }
    if (const auto task = execution.taskOf(event); task.isValid())
        return single(SceneHit::Kind::Task, task.value);
    if (const auto arrival = arrivalAt(diagram, event.value))
        return arrival;
    const bool isStart = event.value == 0 && diagram.hasStart();
    return isStart ? std::optional(single(SceneHit::Kind::Start, 0)) : std::nullopt;
}

// What of that kind belongs to the selection, whether or not a click on it selects the same.
std::optional<SceneHit> relatedMark(const core::Diagram &diagram, const Selection &selection, SceneHit::Kind kind)
{
    const core::Execution &execution = diagram.execution();
    const bool isEvent = selection.kind == Selection::Kind::Event;
    switch (kind) {
    case SceneHit::Kind::Bar:
    case SceneHit::Kind::BarEnd:
        if (const auto awaitable = selection.awaitable(execution);
            awaitable.isValid() && diagram.bars()[diagram.barOf(awaitable)].lane != core::kNoLane)
            return single(kind, diagram.barOf(awaitable));
        return std::nullopt;
    case SceneHit::Kind::Terminal:
        return isEvent && selection.index == diagram.terminal() ? std::optional(single(kind, selection.index))
                                                                : std::nullopt;
    case SceneHit::Kind::Arrival:
        return isEvent ? arrivalAt(diagram, selection.index) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<SceneHit> markOf(const core::Diagram &diagram, const Selection &selection)
{
    switch (selection.kind) {
    case Selection::Kind::Nothing:
        return std::nullopt;
    case Selection::Kind::Event:
        return markOfEvent(diagram, core::EventIndex(selection.index));
    case Selection::Kind::WorkflowTask:
        return single(SceneHit::Kind::Task, selection.index);
    case Selection::Kind::Command:
        return single(SceneHit::Kind::Command, selection.index);
    }
    return std::nullopt;
}

std::optional<SceneHit> markOf(const core::Diagram &diagram, const Selection &selection, SceneHit::Kind kind)
{
    const auto wanted = relatedMark(diagram, selection, kind);
    return wanted && selectionOf(diagram, *wanted) == selection ? wanted : markOf(diagram, selection);
}

std::optional<Rows> rowsOf(const core::Diagram &diagram, const SceneHit &hit)
{
    switch (hit.kind) {
    case SceneHit::Kind::Nothing:
    case SceneHit::Kind::Gap:
        return std::nullopt;
    case SceneHit::Kind::Start:
    case SceneHit::Kind::Terminal:
        return Rows(hit.first, hit.first);
    case SceneHit::Kind::Task:
        return Rows(diagram.tasks()[hit.first].begin, diagram.tasks()[hit.end - 1].end);
    case SceneHit::Kind::Command:
        return Rows(diagram.commands()[hit.first].row, diagram.commands()[hit.end - 1].row);
    case SceneHit::Kind::Bar:
    case SceneHit::Kind::BarEnd:
        return Rows(diagram.bars()[hit.first].opened, diagram.bars()[hit.end - 1].end);
    case SceneHit::Kind::Arrival:
        return Rows(diagram.arrivals()[hit.first].row, diagram.arrivals()[hit.end - 1].row);
    }
    return std::nullopt;
}

std::optional<Rows> rowsOf(const core::Diagram &diagram, const Selection &selection)
{
    if (selection.kind == Selection::Kind::Event)
        return Rows(selection.index, selection.index);
    const auto mark = markOf(diagram, selection);
    return mark ? rowsOf(diagram, *mark) : std::nullopt;
}

core::Chain chainOf(const core::Diagram &diagram, const Selection &selection)
{
    switch (selection.kind) {
    case Selection::Kind::Nothing:
        return {};
    case Selection::Kind::Event:
        return core::chainOf(diagram, core::EventIndex(selection.index));
    case Selection::Kind::WorkflowTask:
        return core::chainOf(diagram, core::TaskIndex(selection.index));
    case Selection::Kind::Command:
        return core::chainOf(diagram, core::CommandIndex(selection.index));
    }
    return {};
}

Selection selectionOf(const core::Diagram &diagram, const SceneHit &hit)
{
    switch (hit.kind) {
    case SceneHit::Kind::Nothing:
    case SceneHit::Kind::Gap:
        return {};
    case SceneHit::Kind::Start:
    case SceneHit::Kind::Terminal:
        return Selection::of(core::EventIndex(hit.first));
    case SceneHit::Kind::Task: {
        const std::uint32_t failed = diagram.firstFailedTask(hit.first, hit.end);
        return Selection::of(core::TaskIndex(failed < hit.end ? failed : hit.first));
    }
    case SceneHit::Kind::Command:
        return Selection::of(core::CommandIndex(hit.first));
    case SceneHit::Kind::Bar:
    case SceneHit::Kind::BarEnd: {
        const std::uint32_t failed = diagram.firstFailedBar(hit.first, hit.end);
        const core::Bar &bar = diagram.bars()[failed < hit.end ? failed : hit.first];
        if (hit.kind == SceneHit::Kind::BarEnd && bar.closed != core::kNoRow)
            return Selection::of(core::EventIndex(bar.closed));
        return Selection::of(diagram.execution().awaitable(bar.awaitable).command);
    }
    case SceneHit::Kind::Arrival:
        return Selection::of(core::EventIndex(diagram.arrivals()[hit.first].row));
    }
    return {};
}

} // namespace hindsight::ui
