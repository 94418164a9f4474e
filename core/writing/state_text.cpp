#include "core/writing/state_text.h"

#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/writing/printable.h"

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr std::size_t kIdWidth = 7;
constexpr std::size_t kLongestValue = 300;

std::string valueText(const Payload &payload)
{
    if (payload.content == Payload::Content::Nothing)
        return "nothing";
    if (payload.content == Payload::Content::Bytes)
        return (payload.encoding.empty() ? "unreadable" : payload.encoding) + ", " + std::to_string(payload.size) +
               " bytes";
    if (payload.text.size() <= kLongestValue)
        return payload.text;
    std::size_t end = kLongestValue;
    while (end > 0 && (static_cast<unsigned char>(payload.text[end]) & 0xC0U) == 0x80U)
        --end;
    return payload.text.substr(0, end) + "…";
}

std::string levelText(LimitLevel level)
{
    switch (level) {
    case LimitLevel::Within:
        return {};
    case LimitLevel::Warned:
        return ": past where it warns";
    case LimitLevel::Exceeded:
        return ": past where it ends a Workflow Execution";
    }
    return {};
}

class TextWriter
{
public:
    TextWriter(const StateIndex &index, const State &state)
        : m_index(index), m_execution(index.execution()), m_history(m_execution.history()), m_state(state)
    {
    }

    [[nodiscard]] std::string writeBody();
    [[nodiscard]] std::string write();

private:
    [[nodiscard]] std::string id(EventIndex event) const { return std::to_string(m_history.id(event).value); }
    [[nodiscard]] std::string sinceThen(EventIndex event) const;
    [[nodiscard]] std::string taskText() const;
    [[nodiscard]] std::string awaitableText(const OpenAwaitable &open) const;

    void line(std::string_view text);
    void title(std::string_view text);
    void row(EventIndex event, std::string_view text);
    void field(std::string_view name, std::string_view value);
    void header();
    void standing();
    void open();
    void arrivals();
    void versions();
    void properties(std::string_view name, const std::vector<PropertyIndex> &properties);
    void counts();

    const StateIndex &m_index;
    const Execution &m_execution;
    const History &m_history;
    const State &m_state;
    std::string m_out;
};

std::string TextWriter::write()
{
    header();
    return writeBody();
}

std::string TextWriter::writeBody()
{
    standing();
    open();
    arrivals();
    versions();
    properties("Search attributes", m_state.searchAttributes);
    properties("Memo", m_state.memo);
    counts();
    return std::move(m_out);
}

void TextWriter::line(std::string_view text)
{
    m_out += printable(text);
    m_out += '\n';
}

void TextWriter::title(std::string_view text)
{
    m_out += '\n';
    line(text);
}

void TextWriter::row(EventIndex event, std::string_view text)
{
    const std::string number = id(event);
    m_out.append(kIdWidth - std::min(kIdWidth, number.size()), ' ').append(number).append("  ");
    line(text);
}

void TextWriter::field(std::string_view name, std::string_view value)
{
    if (value.empty())
        return;
    m_out.append("  ").append(name).append(12 - name.size(), ' ');
    line(value);
}

/// ` for 3s`; empty where one of the times is not known, or the step's is the earlier: times may run back.
std::string TextWriter::sinceThen(EventIndex event) const
{
    const auto span = elapsed(m_history.time(event), m_history.time(m_state.step));
    return span && span->nanoseconds >= 0 ? " for " + toText(*span) : std::string();
}

void TextWriter::header()
{
    const WorkflowInfo &workflow = m_history.workflow();
    const std::string time = toRfc3339(m_history.time(m_state.step));
    line(workflow.workflowType.empty() ? std::string("Workflow Execution") : workflow.workflowType);
    field("Workflow ID", workflow.workflowId);
    field("Run ID", workflow.runId);
    field("After", "Event " + id(m_state.step) + ", " + std::string(m_history.typeName(m_state.step)) +
                       (time.empty() ? "" : ", " + time));
    field("File", m_history.source().label());
}

void TextWriter::standing()
{
    title(m_state.ended ? std::string(nameOf(m_execution.status())) : std::string("Running"));
    line("  " + taskText());
    if (m_state.cancelRequested.isValid())
        line("  Cancel of the Workflow Execution requested with Event " + id(m_state.cancelRequested));
}

std::string TextWriter::taskText() const
{
    const OpenTask &open = m_state.task;
    if (!open.task.isValid())
        return "No Workflow Task is open";
    const EventIndex scheduled = m_execution.task(open.task).scheduled;
    const EventIndex since = open.started.isValid() ? open.started : scheduled;
    const std::string verb = open.started.isValid() ? (m_state.ended ? " was with a Worker" : " is with a Worker")
                                                    : (m_state.ended ? " waited for a Worker" : " waits for a Worker");
    std::string text = label(open.task) + verb + sinceThen(since) + ", since Event " + id(since);
    if (scheduled.isValid() && m_history.attempt(scheduled) > 1)
        text += ", attempt " + std::to_string(m_history.attempt(scheduled));
    return text;
}

void TextWriter::open()
{
    if (m_state.awaitables.empty() && m_state.updates.empty())
        return;
    title(m_state.ended ? "Had no result when it ended" : "Open");
    for (const OpenAwaitable &one : m_state.awaitables)
        row(m_execution.awaitable(one.awaitable).opened, awaitableText(one));
    for (const UpdateIndex update : m_state.updates) {
        const EventIndex event = m_index.update(update);
        row(event, label(m_execution, event) + sinceThen(event) + ", accepted");
    }
}

std::string TextWriter::awaitableText(const OpenAwaitable &open) const
{
    const Awaitable &awaitable = m_execution.awaitable(open.awaitable);
    std::string text = label(m_execution, open.awaitable) + sinceThen(awaitable.opened);
    if (open.started.isValid())
        text += ", started with Event " + id(open.started);
    if (open.attempt > 1)
        text += ", attempt " + std::to_string(open.attempt);
    if (open.due.isKnown())
        text += ", due " + toRfc3339(open.due);
    if (open.cancelRequested.isValid())
        text += ", cancel requested with Event " + id(open.cancelRequested);
    return text + (awaitable.issuedBy.isValid() ? ", issued by " + label(awaitable.issuedBy) : "");
}

void TextWriter::arrivals()
{
    if (!m_state.arrivals.empty())
        title(m_state.ended ? "Arrived, and was handed to no Worker" : "Arrived, and not handed to a Worker yet");
    for (const ArrivalIndex arrival : m_state.arrivals) {
        const EventIndex event = m_execution.arrivals()[arrival.value].event;
        row(event, label(m_execution, event) + sinceThen(event));
    }
}

void TextWriter::versions()
{
    if (!m_state.versions.empty())
        title("Versions and patches");
    for (const VersionIndex version : m_state.versions) {
        const auto &[event, mark] = m_index.version(version);
        row(event, mark.change + ": " +
                       (!mark.isPatch       ? "version " + std::to_string(mark.number)
                        : mark.isDeprecated ? std::string("patch, deprecated")
                                            : std::string("patch")));
    }
}

void TextWriter::properties(std::string_view name, const std::vector<PropertyIndex> &properties)
{
    if (!properties.empty())
        title(name);
    PropertyReader reader(m_history);
    for (const PropertyIndex index : properties) {
        const Property &property = m_index.property(index);
        const std::string &key = m_index.keyOf(property);
        const Payload payload = reader.read(property.event, property.kind, key);
        const std::string &type = payload.searchAttributeType;
        row(property.event, key + (type.empty() ? "" : " (" + type + ")") + ": " + valueText(payload));
    }
}

void TextWriter::counts()
{
    const StateCounts &counts = m_state.counts;
    title("So far");
    field("Events", std::to_string(counts.historyLength) + " of " + std::to_string(kEventsToEnd) +
                        " that the Service allows" + levelText(counts.eventLevel()) +
                        (static_cast<std::int64_t>(counts.events) == counts.historyLength
                             ? ""
                             : "; " + std::to_string(counts.events) + " of them in the file"));
    field("Commands", std::to_string(counts.commands));
    field("Bytes", std::to_string(counts.fileBytes) + " in the file" +
                       (counts.historyBytes > 0
                            ? "; " + std::to_string(counts.historyBytes) + " of " + std::to_string(kHistoryBytesToEnd) +
                                  " as the Service counts" + levelText(counts.byteLevel())
                            : std::string()));
    if (counts.suggestsContinueAsNew)
        line("  The Service suggests to continue as new");
}

} // namespace

std::string stateText(const StateIndex &index, const State &state)
{
    return TextWriter(index, state).write();
}

std::string stateBodyText(const StateIndex &index, const State &state)
{
    return TextWriter(index, state).writeBody();
}

} // namespace hindsight::core
