#include "core/writing/diagrams/chart.h"

#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/writing/diagrams/outline_remark.h"
#include "core/writing/diagrams/words.h"

#include <algorithm>
#include <array>

namespace hindsight::core {

namespace {

enum class Section : std::uint8_t { Tasks, Activities, Timers, Children, Nexus, Others, Outside, Execution };
constexpr std::array<const char *, 8> kTitles{"Workflow Tasks",   "Activities",      "Timers",  "Child Workflows",
                                              "Nexus Operations", "Other Workflows", "Outside", "Workflow Execution"};

Section sectionOf(Category category)
{
    switch (category) {
    case Category::Activity:
        return Section::Activities;
    case Category::Timer:
        return Section::Timers;
    case Category::ChildWorkflow:
        return Section::Children;
    case Category::Nexus:
        return Section::Nexus;
    case Category::ExternalWorkflow:
        return Section::Others;
    default:
        return Section::Outside;
    }
}

SpanState stateOf(Outcome outcome)
{
    if (isFailure(outcome))
        return SpanState::Failed;
    switch (outcome) {
    case Outcome::Canceled:
        return SpanState::Canceled;
    case Outcome::Open:
    case Outcome::Scheduled:
    case Outcome::Started:
        return SpanState::Open;
    default:
        return SpanState::Done;
    }
}

/// `Workflow Tasks 2 to 31`; of a loop of several, `Workflow Tasks 2 and 5`, `Workflow Tasks 2, 5 … 89`.
std::string repeatedText(const std::vector<TaskIndex> &tasks)
{
    const auto number = [&](std::size_t i) { return std::to_string(std::size_t{tasks[i].value} + 1); };
    const std::size_t last = tasks.size() - 1;
    if (tasks[last].value - tasks[0].value == last)
        return tasksText(tasks[0], tasks[last]);
    return "Workflow Tasks " + number(0) + (last == 1 ? " and " : ", " + number(1) + (last == 2 ? ", " : " … ")) +
           number(last);
}

class ChartBuilder
{
public:
    ChartBuilder(const Execution &execution, const Outline &outline, bool hasTimes)
        : m_execution(execution), m_history(execution.history()),
          m_outline(outline), m_words{.execution = execution, .hasTimes = hasTimes}
    {
        m_chart.hasTimes = m_history.firstTime().isKnown();
    }

    Chart build();

private:
    void turn(const OutlineTurn &turn);
    void task(const OutlineTurn &turn);
    void news(const OutlineEntry &entry);
    void command(const OutlineEntry &entry);
    void add(Section section, ChartSpan span);
    void cover(ChartSpan &span, EventIndex from, EventIndex to);
    [[nodiscard]] std::int64_t placeOf(EventIndex event) const;
    [[nodiscard]] std::int64_t lastPlace() const;

    const Execution &m_execution;
    const History &m_history;
    const Outline &m_outline;
    EntryWords m_words;
    Chart m_chart;
    std::array<std::vector<ChartSpan>, kTitles.size()> m_spans;
    bool m_isEmpty = true;     // no span yet
    bool m_isUntouched = true; // of the span that is being made
};

Chart ChartBuilder::build()
{
    // There is no frame around a loop to say how often it was gone through: each bar says it.
    for (const OutlineBlock &block : m_outline.blocks) {
        for (const OutlineTurn &each : block.turns)
            turn(each);
    }
    if (m_outline.end.isValid()) {
        const std::int64_t place = placeOf(m_outline.end);
        add(Section::Execution, {.name = endText(m_execution, m_outline.end, m_words.hasTimes),
                                 .state = SpanState::Moment,
                                 .begin = place,
                                 .end = place});
    }
    for (std::size_t index = 0; index < m_spans.size(); ++index) {
        if (!m_spans[index].empty())
            m_chart.sections.push_back({.title = kTitles[index], .spans = std::move(m_spans[index])});
    }
    m_chart.remark = m_outline.remark;
    if (!m_chart.hasTimes)
        m_chart.remark +=
            std::string(m_chart.remark.empty() ? "" : " ") + "The file has no times: the axis counts Events, not time.";
    return std::move(m_chart);
}

std::int64_t ChartBuilder::placeOf(EventIndex event) const
{
    if (!m_chart.hasTimes)
        return event.value;
    const Timestamp time = m_history.time(event);
    return time.isKnown() ? time.nanoseconds : m_history.firstTime().nanoseconds;
}

std::int64_t ChartBuilder::lastPlace() const
{
    return m_chart.hasTimes ? m_history.lastTime().nanoseconds : static_cast<std::int64_t>(m_history.eventCount());
}

void ChartBuilder::cover(ChartSpan &span, EventIndex from, EventIndex to)
{
    const std::int64_t begin = placeOf(from);
    const std::int64_t end = std::max(begin, to.isValid() ? placeOf(to) : lastPlace());
    span.begin = m_isUntouched ? begin : std::min(span.begin, begin);
    span.end = m_isUntouched ? end : std::max(span.end, end);
    m_isUntouched = false;
}

void ChartBuilder::add(Section section, ChartSpan span)
{
    m_chart.begin = m_isEmpty ? span.begin : std::min(m_chart.begin, span.begin);
    m_chart.end = m_isEmpty ? span.end : std::max(m_chart.end, span.end);
    m_isEmpty = false;
    m_spans[static_cast<std::size_t>(section)].push_back(std::move(span));
}

void ChartBuilder::turn(const OutlineTurn &turn)
{
    if (!turn.tasks.empty())
        task(turn);
    for (const OutlineEntry &entry : turn.news)
        news(entry);
    for (const OutlineEntry &entry : turn.commands)
        command(entry);
}

void ChartBuilder::task(const OutlineTurn &turn)
{
    ChartSpan span;
    m_isUntouched = true;
    for (const TaskIndex index : turn.tasks) {
        const WorkflowTask &task = m_execution.task(index);
        for (const EventIndex from : {task.scheduled, task.started, task.closed}) {
            if (from.isValid()) {
                cover(span, from, task.closed);
                break;
            }
        }
    }
    if (m_isUntouched) // of a file of Commands
        return;
    const TaskIndex first = turn.tasks.front();
    span.name = label(first);
    if (turn.tasks.size() > 1)
        span.name = repeatedText(turn.tasks) + " ×" + std::to_string(turn.tasks.size());
    span.detail = taskTrouble(m_execution, first);
    span.state = stateOf(m_execution.task(first).outcome);
    add(Section::Tasks, std::move(span));
}

/// What came from outside; results stand with what they are of.
void ChartBuilder::news(const OutlineEntry &entry)
{
    const EventIndex event(entry.members.front());
    if (entry.isLeftOut || m_execution.awaitableOf(event).isValid() ||
        m_history.type(event) == EventType::WorkflowExecutionStarted)
        return;
    ChartSpan span{.name = m_words.newsText(entry) + m_words.count(entry), .state = SpanState::Moment};
    m_isUntouched = true;
    for (const std::uint32_t member : entry.members)
        cover(span, EventIndex(member), EventIndex(member));
    if (span.end > span.begin)
        span.state = SpanState::Done;
    add(Section::Outside, std::move(span));
}

void ChartBuilder::command(const OutlineEntry &entry)
{
    const Command &first = m_execution.command(CommandIndex(entry.members.front()));
    if (entry.isLeftOut || !first.awaitable.isValid() || !first.event.isValid())
        return;
    ChartSpan span{.name = m_words.commandSubject(entry) + m_words.count(entry),
                   .detail = m_words.commandOutcome(entry),
                   .state = stateOf(m_words.outcome(entry))};
    m_isUntouched = true;
    for (const std::uint32_t member : entry.members) {
        const Awaitable &awaitable = m_execution.awaitable(m_execution.command(CommandIndex(member)).awaitable);
        cover(span, awaitable.opened, awaitable.closed);
    }
    add(sectionOf(info(first.type).category), std::move(span));
}

} // namespace

Chart chartOf(const Execution &execution, const Outline &outline, bool hasTimes)
{
    return ChartBuilder(execution, outline, hasTimes).build();
}

} // namespace hindsight::core
