#include "core/writing/diagrams/shapes.h"

#include "core/execution/label.h"
#include "core/model/catalog.h"

#include <functional>

namespace hindsight::core {

namespace {

/// A type that is not known is told by the file's word for it.
Shape wordShape(std::string_view word)
{
    return std::hash<std::string_view>()(word);
}

Shape number(EventType type)
{
    return static_cast<Shape>(type);
}

/// Whose name people see: that of what opened it.
EventIndex namedEvent(const Execution &execution, EventIndex event)
{
    const AwaitableIndex awaitable = execution.awaitableOf(event);
    return awaitable.isValid() ? execution.awaitable(awaitable).opened : event;
}

} // namespace

/// The finalizer of splitmix64.
Shape combined(Shape first, Shape second)
{
    Shape mixed = first * 0x9e3779b97f4a7c15U + second + 0x632be59bd9b4e019U;
    mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31U);
}

std::int32_t attemptOf(const Execution &execution, AwaitableIndex awaitable)
{
    const EventIndex started = awaitable.isValid() ? execution.awaitable(awaitable).started : EventIndex();
    return started.isValid() ? execution.history().attempt(started) : 0;
}

Shape shapeOf(const Execution &execution, EventIndex event)
{
    const History &history = execution.history();
    Shape shape = combined(number(history.type(event)), history.name(namedEvent(execution, event)).value);
    if (history.type(event) == EventType::Unknown)
        shape = combined(shape, wordShape(history.typeName(event)));
    return combined(shape, static_cast<Shape>(attemptOf(execution, execution.awaitableOf(event))));
}

Shape shapeOf(const Execution &execution, CommandIndex index)
{
    const Command &command = execution.command(index);
    Shape shape = combined(static_cast<Shape>(command.type), number(command.eventType));
    if (command.event.isValid())
        shape = combined(shape, execution.history().name(namedEvent(execution, command.event)).value);
    else
        shape = combined(shape, command.name.value);
    if (command.type == CommandType::None)
        shape = combined(shape, wordShape(typeName(execution, index)));
    if (!command.awaitable.isValid())
        return shape;
    shape = combined(shape, static_cast<Shape>(execution.awaitable(command.awaitable).outcome));
    return combined(shape, static_cast<Shape>(attemptOf(execution, command.awaitable)));
}

bool wentWrong(const Execution &execution, EventIndex event)
{
    return isFailure(info(execution.history().type(event)).outcome);
}

bool wentWrong(const Execution &execution, CommandIndex index)
{
    const Command &command = execution.command(index);
    if (!command.awaitable.isValid())
        return isFailure(info(command.eventType).outcome);
    return isFailure(execution.awaitable(command.awaitable).outcome);
}

} // namespace hindsight::core
