#include "ui/document/selection.h"

namespace hindsight::ui {

namespace {

core::EventIndex lastEventOf(const core::WorkflowTask &task)
{
    if (task.closed.isValid())
        return task.closed;
    return task.started.isValid() ? task.started : task.scheduled;
}

} // namespace

core::EventIndex Selection::event(const core::Execution &execution) const
{
    switch (kind) {
    case Kind::Nothing:
        return {};
    case Kind::Event:
        return core::EventIndex(index);
    case Kind::WorkflowTask:
        return lastEventOf(execution.task(core::TaskIndex(index)));
    case Kind::Command:
        return execution.command(core::CommandIndex(index)).event;
    }
    return {};
}

core::TaskIndex Selection::task(const core::Execution &execution) const
{
    switch (kind) {
    case Kind::Nothing:
        return {};
    case Kind::Event:
        return execution.taskOf(core::EventIndex(index));
    case Kind::WorkflowTask:
        return core::TaskIndex(index);
    case Kind::Command:
        return execution.command(core::CommandIndex(index)).task;
    }
    return {};
}

core::CommandIndex Selection::command(const core::Execution &execution) const
{
    if (kind == Kind::Command)
        return core::CommandIndex(index);
    return kind == Kind::Event ? execution.commandOf(core::EventIndex(index)) : core::CommandIndex();
}

core::AwaitableIndex Selection::awaitable(const core::Execution &execution) const
{
    if (kind == Kind::Command)
        return execution.command(core::CommandIndex(index)).awaitable;
    return kind == Kind::Event ? execution.awaitableOf(core::EventIndex(index)) : core::AwaitableIndex();
}

Selection Selection::followed(const core::Execution &before, const core::Execution &after) const
{
    const core::EventIndex anchor = event(before);
    if (!anchor.isValid()) {
        // Of a file of Commands, which have no Events.
        const bool isThere = kind == Kind::Command ? index < after.commands().size() : index < after.tasks().size();
        return isThere && !isNothing() ? *this : Selection();
    }
    const core::EventIndex there = after.history().find(before.history().id(anchor));
    if (!there.isValid())
        return {};
    if (kind == Kind::Event)
        return of(there);
    if (kind == Kind::WorkflowTask)
        return after.taskOf(there).isValid() ? of(after.taskOf(there)) : Selection();
    return after.commandOf(there).isValid() ? of(after.commandOf(there)) : Selection();
}

} // namespace hindsight::ui
