#include "core/writing/inspect_summary.h"

#include "core/model/catalog.h"
#include "core/writing/printable.h"

#include <array>

namespace hindsight::core {

namespace {

constexpr std::size_t kLabelWidth = 16;
constexpr std::size_t kOutcomes = static_cast<std::size_t>(Outcome::StartFailed) + 1;

/// How many have each Outcome, or each Severity.
template<class Kind, std::size_t kKinds>
class Tally
{
public:
    void add(Kind kind) { ++m_counts[static_cast<std::size_t>(kind)]; }

    /// `3: 2 Completed, 1 Failed`; `0` where there is none.
    [[nodiscard]] std::string text() const
    {
        std::size_t sum = 0;
        std::string parts;
        for (std::size_t kind = 0; kind < kKinds; ++kind) {
            if (m_counts[kind] == 0)
                continue;
            sum += m_counts[kind];
            parts += (parts.empty() ? ": " : ", ") + std::to_string(m_counts[kind]) + ' ';
            parts += nameOf(static_cast<Kind>(kind));
        }
        return std::to_string(sum) + parts;
    }

private:
    std::array<std::size_t, kKinds> m_counts{};
};

class SummaryWriter
{
public:
    explicit SummaryWriter(const Execution &execution) : m_execution(execution), m_history(execution.history()) {}

    [[nodiscard]] std::string write();

private:
    [[nodiscard]] std::string id(EventIndex event) const { return std::to_string(m_history.id(event).value); }
    [[nodiscard]] std::string commands() const;
    void field(std::string_view label, std::string_view value);
    void who();
    void events();
    void counts();

    const Execution &m_execution;
    const History &m_history;
    std::string m_out;
};

std::string SummaryWriter::write()
{
    who();
    if (m_history.eventCount() > 0)
        events();
    counts();
    return std::move(m_out);
}

void SummaryWriter::field(std::string_view label, std::string_view value)
{
    if (value.empty())
        return;
    m_out.append("  ").append(label).append(kLabelWidth - label.size(), ' ').append(printable(value)).append("\n");
}

void SummaryWriter::who()
{
    const WorkflowInfo &workflow = m_history.workflow();
    m_out += workflow.workflowType.empty() ? std::string("Workflow Execution") : printable(workflow.workflowType);
    m_out += '\n';
    field("Workflow ID", workflow.workflowId);
    field("Run ID", workflow.runId);
}

void SummaryWriter::events()
{
    const EventIndex first(0);
    const EventIndex last(m_history.eventCount() - 1);
    const EventIndex end = m_execution.terminalEvent();
    field("Status", std::string(nameOf(m_execution.status())) +
                        (end.isValid() ? " with Event " + id(end) + ", " + std::string(m_history.typeName(end)) : ""));
    field("Started", toRfc3339(m_history.time(first)));
    field(end.isValid() ? "Ended" : "Last Event", toRfc3339(m_history.time(end.isValid() ? end : last)));
    const Timestamp begun = m_history.time(first);
    const Timestamp ended = m_history.time(end.isValid() ? end : last);
    if (const auto span = elapsed(begun, ended))
        field("Duration", toText(*span));
    else if (begun.isKnown() && ended.isKnown())
        field("Duration", "out of range, more than 292 years");
    field("Events", std::to_string(m_history.eventCount()) + ", ids " + id(first) + " to " + id(last));
}

void SummaryWriter::counts()
{
    Tally<Outcome, kOutcomes> tasks;
    for (const WorkflowTask &task : m_execution.tasks())
        tasks.add(task.outcome);
    Tally<Outcome, kOutcomes> awaitables;
    for (const Awaitable &awaitable : m_execution.awaitables())
        awaitables.add(awaitable.outcome);
    Tally<Severity, 3> problems;
    for (const Problem &problem : m_execution.problems())
        problems.add(problem.severity);
    field("Workflow Tasks", tasks.text());
    field("Commands", commands());
    field("Awaitables", awaitables.text());
    field("Problems", problems.text());
}

std::string SummaryWriter::commands() const
{
    std::size_t ofNoTask = 0;
    for (const Command &command : m_execution.commands())
        ofNoTask += command.task.isValid() ? 0 : 1;
    return std::to_string(m_execution.commands().size()) +
           (ofNoTask > 0 ? ", " + std::to_string(ofNoTask) + " of no Workflow Task in the file" : "");
}

} // namespace

std::string inspectSummary(const Execution &execution)
{
    return SummaryWriter(execution).write();
}

} // namespace hindsight::core
