#include "core/writing/state_text.h"

#include "core/writing/printable.h"
#include "core/writing/state_sections.h"

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr std::size_t kIdWidth = 7;
constexpr std::size_t kNameWidth = 12;

void appendLine(std::string &out, std::string_view text)
{
    out.append(text).append("\n");
}

void appendField(std::string &out, std::string_view name, std::string_view value)
{
    if (value.empty())
        return;
    out.append("  ").append(name).append(kNameWidth - std::min(kNameWidth, name.size()), ' ');
    appendLine(out, value);
}

void appendRow(std::string &out, const StateRow &row)
{
    if (row.isEvent) {
        out.append(kIdWidth - std::min(kIdWidth, row.lead.size()), ' ').append(row.lead).append("  ");
        appendLine(out, row.text);
    } else if (row.lead.empty()) {
        appendLine(out, "  " + row.text);
    } else {
        appendField(out, row.lead, row.text);
    }
}

// Which Workflow Execution, which file, after which Event.
std::string headOf(const History &history, EventIndex step)
{
    const WorkflowInfo &workflow = history.workflow();
    const std::string time = toRfc3339(history.time(step));
    std::string out;
    appendLine(out, workflow.workflowType.empty() ? "Workflow Execution" : printable(workflow.workflowType));
    appendField(out, "Workflow ID", printable(workflow.workflowId));
    appendField(out, "Run ID", printable(workflow.runId));
    appendField(out, "After",
                printable("Event " + std::to_string(history.id(step).value) + ", " +
                          std::string(history.typeName(step)) + (time.empty() ? "" : ", " + time)));
    appendField(out, "File", printable(history.source().label()));
    return out;
}

} // namespace

std::string stateText(const StateIndex &index, const State &state)
{
    std::string out = headOf(index.execution().history(), state.step);
    for (const StateSection &section : stateSections(index, state)) {
        out += '\n';
        appendLine(out, section.title);
        for (const StateRow &row : section.rows)
            appendRow(out, row);
    }
    return out;
}

} // namespace hindsight::core
