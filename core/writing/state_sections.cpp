#include "core/writing/state_sections.h"

#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/writing/payload_text.h"
#include "core/writing/printable.h"

#include <concepts>
#include <utility>

namespace hindsight::core {

namespace {

constexpr std::size_t kLongestValue = 300;

// `52,428,800`
template<std::integral Number>
std::string grouped(Number number)
{
    std::string text = std::to_string(number);
    const std::size_t firstDigit = number < 0 ? 1 : 0;
    for (std::size_t place = text.size(); place > firstDigit + 3;) {
        place -= 3;
        text.insert(place, 1, ',');
    }
    return text;
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

class SectionWriter
{
public:
    SectionWriter(const StateIndex &index, const State &state)
        : m_index(index), m_execution(index.execution()), m_history(m_execution.history()), m_state(state)
    {
    }

    [[nodiscard]] std::vector<StateSection> write();

private:
    [[nodiscard]] std::string id(EventIndex event) const { return std::to_string(m_history.id(event).value); }
    [[nodiscard]] std::string sinceThen(EventIndex event) const;
    [[nodiscard]] std::string taskText() const;
    [[nodiscard]] std::string awaitableText(const OpenAwaitable &open) const;

    void begin(std::string_view title);
    void line(std::string_view text);
    void row(EventIndex event, std::string_view text);
    void field(std::string_view name, std::string_view value);
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
    std::vector<StateSection> m_sections;
};

std::vector<StateSection> SectionWriter::write()
{
    standing();
    open();
    arrivals();
    versions();
    properties("Search attributes", m_state.searchAttributes);
    properties("Memo", m_state.memo);
    counts();
    return std::move(m_sections);
}

void SectionWriter::begin(std::string_view title)
{
    m_sections.push_back({.title = printable(title), .rows = {}});
}

void SectionWriter::line(std::string_view text)
{
    m_sections.back().rows.push_back({.lead = {}, .text = printable(text)});
}

void SectionWriter::row(EventIndex event, std::string_view text)
{
    m_sections.back().rows.push_back({.lead = id(event), .isEvent = true, .text = printable(text)});
}

void SectionWriter::field(std::string_view name, std::string_view value)
{
    m_sections.back().rows.push_back({.lead = std::string(name), .text = printable(value)});
}

/// ` for 3s`; empty where one of the times is not known, or the step's is the earlier: times may run back.
std::string SectionWriter::sinceThen(EventIndex event) const
{
    const auto span = elapsed(m_history.time(event), m_history.time(m_state.step));
    return span && span->nanoseconds >= 0 ? " for " + toText(*span) : std::string();
}

void SectionWriter::standing()
{
    begin(m_state.ended ? std::string(nameOf(m_execution.status())) : std::string("Running"));
    line(taskText());
    if (m_state.cancelRequested.isValid())
        line("Cancel of the Workflow Execution requested with Event " + id(m_state.cancelRequested));
}

std::string SectionWriter::taskText() const
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

void SectionWriter::open()
{
    if (m_state.awaitables.empty() && m_state.updates.empty())
        return;
    begin(m_state.ended ? "Had no result when it ended" : "Open");
    for (const OpenAwaitable &one : m_state.awaitables)
        row(m_execution.awaitable(one.awaitable).opened, awaitableText(one));
    for (const UpdateIndex update : m_state.updates) {
        const EventIndex event = m_index.update(update);
        row(event, label(m_execution, event) + sinceThen(event) + ", accepted");
    }
}

std::string SectionWriter::awaitableText(const OpenAwaitable &open) const
{
    const Awaitable &awaitable = m_execution.awaitable(open.awaitable);
    std::string text = label(m_execution, open.awaitable) + sinceThen(awaitable.opened);
    if (open.started.isValid())
        text += ", started with Event " + id(open.started);
    if (open.attempt > 1)
        text += ", attempt " + std::to_string(open.attempt);
    const auto left = elapsed(m_history.time(m_state.step), open.due);
    if (!m_state.ended && left && left->nanoseconds > 0)
        text += ", due in " + toText(*left);
    if (open.cancelRequested.isValid())
        text += ", cancel requested with Event " + id(open.cancelRequested);
    return text + (awaitable.issuedBy.isValid() ? ", issued by " + label(awaitable.issuedBy) : "");
}

void SectionWriter::arrivals()
{
    if (!m_state.arrivals.empty())
        begin(m_state.ended ? "Arrived, and was handed to no Worker" : "Arrived, and not handed to a Worker yet");
    for (const ArrivalIndex arrival : m_state.arrivals) {
        const EventIndex event = m_execution.arrivals()[arrival.value].event;
        row(event, label(m_execution, event) + sinceThen(event));
    }
}

void SectionWriter::versions()
{
    if (!m_state.versions.empty())
        begin("Versions and patches");
    for (const VersionIndex version : m_state.versions) {
        const auto &[event, mark] = m_index.version(version);
        row(event, mark.change + ": " +
                       (!mark.isPatch       ? "version " + std::to_string(mark.number)
                        : mark.isDeprecated ? std::string("patch, deprecated")
                                            : std::string("patch")));
    }
}

void SectionWriter::properties(std::string_view name, const std::vector<PropertyIndex> &properties)
{
    if (!properties.empty())
        begin(name);
    PropertyReader reader(m_history);
    for (const PropertyIndex index : properties) {
        const Property &property = m_index.property(index);
        const std::string &key = m_index.keyOf(property);
        const Payload payload = reader.read(property.event, property.kind, key);
        const std::string &type = payload.searchAttributeType;
        row(property.event, key + (type.empty() ? "" : " (" + type + ")") + ": " + shortText(payload, kLongestValue));
    }
}

void SectionWriter::counts()
{
    const StateCounts &counts = m_state.counts;
    begin("So far");
    field("Events", grouped(counts.historyLength) + " of " + grouped(kEventsToEnd) + " that the Service allows" +
                        levelText(counts.eventLevel()) +
                        (static_cast<std::int64_t>(counts.events) == counts.historyLength
                             ? ""
                             : "; " + grouped(counts.events) + " of them in the file"));
    field("Commands", grouped(counts.commands));
    field("Bytes",
          grouped(counts.fileBytes) + " as JSON" +
              (counts.historyBytes > 0 ? "; " + grouped(counts.historyBytes) + " of " + grouped(kHistoryBytesToEnd) +
                                             " as the Service last counted" + levelText(counts.byteLevel())
                                       : std::string()));
    if (counts.suggestsContinueAsNew)
        line("The Service suggests to continue as new");
}

} // namespace

std::vector<StateSection> stateSections(const StateIndex &index, const State &state)
{
    return SectionWriter(index, state).write();
}

} // namespace hindsight::core
