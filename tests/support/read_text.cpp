#include "tests/support/read_text.h"

#include "core/model/catalog.h"

namespace hindsight::test {

namespace {

std::string eventLine(const core::History &history, core::EventIndex event)
{
    std::string line = std::to_string(history.id(event).value) + " " + std::string(history.typeName(event));
    if (history.opener(event))
        line += " of " + std::to_string(history.opener(event).value);
    if (history.taskCompleted(event))
        line += " by " + std::to_string(history.taskCompleted(event).value);
    if (!history.nameText(event).empty())
        line += " " + std::string(history.nameText(event));
    if (history.attempt(event) != 0)
        line += " attempt " + std::to_string(history.attempt(event));
    if (history.timeout(event) != core::Duration{})
        line += " after " + toText(history.timeout(event));
    return line + "\n";
}

std::string commandLine(const core::History &history, const core::CommandRecord &command)
{
    std::string line =
        command.type == core::CommandType::None ? command.typeText : std::string(core::info(command.type).name);
    if (command.name.isValid())
        line += " " + std::string(history.nameText(command.name));
    if (command.timeout != core::Duration{})
        line += " after " + toText(command.timeout);
    return line + "\n";
}

} // namespace

std::string readText(const core::Result<core::Histories> &read)
{
    if (!read)
        return describe(read.error(), "file");
    std::string text;
    for (const auto &history : *read) {
        text += text.empty() ? "" : "--\n";
        for (std::size_t row = 0; row < history->eventCount(); ++row)
            text += eventLine(*history, core::EventIndex(row));
        for (const core::CommandRecord &command : history->commands())
            text += commandLine(*history, command);
        for (const core::Problem &problem : history->problems()) {
            text += std::string(nameOf(problem.severity)) + " " + problem.code;
            if (problem.event)
                text += " " + std::to_string(problem.event.value);
            text += "\n";
        }
    }
    return text;
}

std::string readText(std::string bytes)
{
    return readText(core::readBytes(std::move(bytes), "file"));
}

} // namespace hindsight::test
