#include "core/stops/event_probe.h"

#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/reading/details.h"
#include "core/stops/attribute_search.h"
#include "core/stops/comparing.h"

#include <algorithm>

namespace hindsight::core {

namespace {

std::string nameOfCommand(const Execution &execution, CommandIndex index)
{
    const Command &command = execution.command(index);
    const History &history = execution.history();
    const std::string_view own = history.nameText(command.name);
    if (!own.empty() || command.type != CommandType::StartTimer || !command.event.isValid())
        return std::string(own);
    const Duration timeout = history.timeout(command.event);
    return timeout.nanoseconds > 0 ? toText(timeout) : std::string();
}

} // namespace

std::string nameOfEvent(const Execution &execution, EventIndex event)
{
    std::string name(execution.history().nameText(event));
    if (const CommandIndex command = execution.commandOf(event); command.isValid() && name.empty())
        name = nameOfCommand(execution, command);
    if (!name.empty())
        return name;
    const AwaitableIndex awaitable = execution.awaitableOf(event);
    return awaitable.isValid() ? nameOfCommand(execution, execution.awaitable(awaitable).command) : std::string();
}

bool EventProbe::holds(const Condition &condition, EventIndex event)
{
    if (event != m_event)
        m_attributes.reset();
    m_event = event;
    return isTrue(condition);
}

bool EventProbe::isTrue(const Condition &condition)
{
    switch (condition.kind) {
    case Condition::Kind::Anywhere:
        return isAnywhere(condition.needle);
    case Condition::Kind::Comparison:
        return compares(condition);
    case Condition::Kind::Not:
        return !isTrue(condition.parts.front());
    case Condition::Kind::And:
    case Condition::Kind::Or:
        break;
    }
    const bool isAll = condition.kind == Condition::Kind::And;
    for (const Condition &part : condition.parts) {
        if (isTrue(part) != isAll)
            return !isAll;
    }
    return isAll;
}

bool EventProbe::compares(const Condition &condition)
{
    const auto known = [&condition](std::string_view text) { return !text.empty() && core::compares(text, condition); };
    const auto word = [&condition](std::string_view text) { return !text.empty() && comparesWord(text, condition); };
    const EventTypeInfo &type = info(m_history.type(m_event));
    switch (condition.field) {
    case Field::Id:
        return core::compares(m_history.id(m_event).value, condition);
    case Field::Type:
        return known(m_history.typeName(m_event));
    case Field::Time:
        return comparesTime(condition);
    case Field::Name:
        return known(nameOfEvent(m_execution, m_event));
    case Field::Outcome:
        return word(nameOf(type.outcome));
    case Field::Attempt:
        return m_history.attempt(m_event) > 0 && core::compares(m_history.attempt(m_event), condition);
    case Field::Task: {
        const TaskIndex task = m_execution.taskOf(m_event);
        return task.isValid() && core::compares(std::int64_t{task.value} + 1, condition);
    }
    case Field::Kind:
        return word(nameOf(type.category));
    case Field::Command: {
        const CommandIndex command = m_execution.commandOf(m_event);
        return command.isValid() && word(typeName(m_execution, command));
    }
    case Field::Attributes:
        break;
    }
    return comparesAttributes(condition);
}

bool EventProbe::comparesTime(const Condition &condition) const
{
    const Timestamp time = m_history.time(m_event);
    if (!time.isKnown())
        return false;
    if (condition.operand.time)
        return core::compares(time, condition);
    if (const auto since = condition.operand.duration ? elapsed(m_history.firstTime(), time) : std::nullopt)
        return core::compares(*since, condition);
    return core::compares(toRfc3339(time), condition);
}

bool EventProbe::comparesAttributes(const Condition &condition)
{
    if (!m_attributes && !condition.path.empty() && !mayHaveMember(bytes(), condition.path.front()))
        return false;
    return AttributeSearch().compares(attributes(), condition);
}

bool EventProbe::isAnywhere(const FoldedNeedle &needle)
{
    if (needle.isIn(m_history.typeName(m_event)) || needle.isIn(label(m_execution, m_event)))
        return true;
    return mayContain(bytes(), needle) && AttributeSearch().contains(attributes(), needle);
}

std::string_view EventProbe::bytes() const
{
    return m_history.source().text(m_history.attributes(m_event));
}

const nlohmann::ordered_json &EventProbe::attributes()
{
    if (!m_attributes) {
        ++m_parsedCount;
        auto parsed = boundedAttributes(m_history, m_event);
        m_attributes = parsed ? std::move(*parsed) : nlohmann::ordered_json();
    }
    return *m_attributes;
}

} // namespace hindsight::core
