#include "tests/support/structure_text.h"

#include "core/model/catalog.h"

#include <sstream>

namespace hindsight::test {

namespace {

std::string idOf(const core::History &history, core::EventIndex event)
{
    return event.isValid() ? std::to_string(history.id(event).value) : "-";
}

std::string numberOf(core::TaskIndex task)
{
    return task.isValid() ? std::to_string(task.value + 1) : "-";
}

void writeCommand(std::ostream &out, const core::Execution &execution, const core::Command &command)
{
    const core::History &history = execution.history();
    out << "  " << core::info(command.type).name << ' ' << idOf(history, command.event) << ' '
        << core::info(command.eventType).name;
    if (command.name.isValid())
        out << ' ' << history.nameText(command.name);
    out << '\n';
}

void writeTasks(std::ostream &out, const core::Execution &execution)
{
    const core::History &history = execution.history();
    for (std::size_t index = 0; index < execution.tasks().size(); ++index) {
        const core::WorkflowTask &task = execution.tasks()[index];
        out << "task " << index + 1 << ": " << idOf(history, task.scheduled) << ' ' << idOf(history, task.started)
            << ' ' << idOf(history, task.closed) << ' ' << core::nameOf(task.outcome) << '\n';
        for (const core::CommandIndex command : execution.commandsOf(core::TaskIndex(index)))
            writeCommand(out, execution, execution.command(command));
    }
    bool isFirst = true;
    for (const core::Command &command : execution.commands()) {
        if (command.task.isValid())
            continue;
        if (isFirst)
            out << "task -\n";
        isFirst = false;
        writeCommand(out, execution, command);
    }
}

} // namespace

std::string structure(const core::Execution &execution)
{
    const core::History &history = execution.history();
    std::ostringstream out;
    writeTasks(out, execution);
    for (const core::Awaitable &awaitable : execution.awaitables())
        out << "awaitable " << idOf(history, awaitable.opened) << ' ' << idOf(history, awaitable.started) << ' '
            << idOf(history, awaitable.closed) << ' ' << core::nameOf(awaitable.outcome) << ", issued by "
            << numberOf(awaitable.issuedBy) << ", resumed " << numberOf(awaitable.resumed) << '\n';
    for (const core::Arrival &arrival : execution.arrivals())
        out << "arrival " << idOf(history, arrival.event) << ", woke " << numberOf(arrival.woke) << '\n';
    if (execution.terminalEvent().isValid())
        out << "end " << idOf(history, execution.terminalEvent()) << ' ' << core::nameOf(execution.status()) << '\n';
    for (const core::Problem &problem : execution.problems()) {
        if (problem.code == "no-start")
            continue;
        out << core::nameOf(problem.severity) << ' ' << problem.code << ' ' << problem.event.value << '\n';
    }
    return out.str();
}

std::string unindented(std::string_view text)
{
    if (text.starts_with('\n'))
        text.remove_prefix(1);
    const std::size_t indent = text.find_first_not_of(' ');
    std::istringstream lines{std::string(text)};
    std::string result;
    for (std::string line; std::getline(lines, line);) {
        if (line.find_first_not_of(' ') != std::string::npos)
            result += line.substr(std::min(indent, line.find_first_not_of(' '))) + '\n';
    }
    return result;
}

} // namespace hindsight::test
