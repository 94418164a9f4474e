#include "core/model/history_builder.h"

#include "core/model/catalog.h"
#include "core/model/same_json.h"

#include <algorithm>
#include <numeric>

namespace hindsight::core {

namespace {

// A file can hold millions of oddities of one kind; past this many the rest are counted, not listed.
constexpr std::size_t kListedProblemsOfAKind = 100;

template<class T>
void permute(std::vector<T> &column, const std::vector<std::uint32_t> &rows)
{
    std::vector<T> sorted;
    sorted.reserve(rows.size());
    for (const std::uint32_t row : rows)
        sorted.push_back(column[row]);
    column = std::move(sorted);
}

std::string wordsForRepetition(const History &history, EventIndex event)
{
    return "Event " + std::to_string(history.id(event).value) + " occurs twice with the same content, " +
           std::string(history.typeName(event)) + ": the repetition is left out, nothing is lost";
}

std::string wordsForOther(const History &history, EventIndex first, EventIndex second)
{
    return "Event " + std::to_string(history.id(first).value) + " occurs twice with different content: the first, " +
           std::string(history.typeName(first)) + ", is kept, the other, " + std::string(history.typeName(second)) +
           ", is left out; the file may have been edited, or hold Events of two runs";
}

} // namespace

HistoryBuilder::HistoryBuilder() = default;

NameIndex HistoryBuilder::intern(std::string_view name)
{
    if (const auto known = m_nameIndices.find(name); known != m_nameIndices.end())
        return known->second;
    const NameIndex index(m_history.m_namePool.size());
    m_nameIndices.emplace(name, index);
    m_history.m_namePool.emplace_back(name);
    return index;
}

void HistoryBuilder::reserve(std::size_t events)
{
    History &history = m_history;
    const std::size_t size = eventCount() + events;
    // Many small lists one after another must not move all that is there each time.
    if (events < eventCount())
        return;
    history.m_ids.reserve(size);
    history.m_types.reserve(size);
    history.m_times.reserve(size);
    history.m_openers.reserve(size);
    history.m_taskCompleted.reserve(size);
    history.m_attempts.reserve(size);
    history.m_timeouts.reserve(size);
    history.m_names.reserve(size);
    history.m_bytes.reserve(size);
    history.m_attributes.reserve(size);
}

void HistoryBuilder::add(const EventRecord &event, std::string_view unknownType)
{
    History &history = m_history;
    if (event.type == EventType::Unknown)
        history.m_unknownTypes.emplace(static_cast<std::uint32_t>(eventCount()), unknownType);
    m_hasStartedEvent |= event.type == EventType::WorkflowExecutionStarted;
    m_smallestId = eventCount() == 0 ? event.id : std::min(m_smallestId, event.id);
    m_largestId = eventCount() == 0 ? event.id : std::max(m_largestId, event.id);

    history.m_ids.push_back(event.id);
    history.m_types.push_back(event.type);
    history.m_times.push_back(event.time);
    history.m_openers.push_back(event.opener);
    history.m_taskCompleted.push_back(event.taskCompleted);
    history.m_attempts.push_back(event.attempt);
    history.m_timeouts.push_back(event.timeout);
    history.m_names.push_back(event.name);
    history.m_bytes.push_back(event.bytes);
    history.m_attributes.push_back(event.attributes);
}

void HistoryBuilder::add(CommandRecord command)
{
    m_history.m_commands.push_back(std::move(command));
}

void HistoryBuilder::add(Problem problem)
{
    m_history.m_problems.push_back(std::move(problem));
}

void HistoryBuilder::describe(const WorkflowInfo &workflow)
{
    const auto fill = [](std::string &known, const std::string &told) {
        if (known.empty())
            known = told;
    };
    fill(m_history.m_workflow.workflowId, workflow.workflowId);
    fill(m_history.m_workflow.runId, workflow.runId);
    fill(m_history.m_workflow.workflowType, workflow.workflowType);
    fill(m_history.m_workflow.taskQueue, workflow.taskQueue);
}

std::shared_ptr<const History> HistoryBuilder::finish(std::shared_ptr<const Source> source, std::string format)
{
    m_history.m_source = std::move(source);
    m_history.m_format = std::move(format);
    sortById();
    dropDuplicates();
    reportLateStart();
    reportGaps();
    placeProblems();
    for (const Timestamp time : m_history.m_times) {
        if (!time.isKnown())
            continue;
        const bool isFirst = !m_history.m_firstTime.isKnown();
        m_history.m_firstTime = isFirst ? time : std::min(m_history.m_firstTime, time);
        m_history.m_lastTime = isFirst ? time : std::max(m_history.m_lastTime, time);
    }
    auto finished = std::make_shared<const History>(std::move(m_history));
    *this = HistoryBuilder();
    return finished;
}

void HistoryBuilder::sortById()
{
    History &history = m_history;
    if (std::is_sorted(history.m_ids.begin(), history.m_ids.end()))
        return;
    std::vector<std::uint32_t> order(history.m_ids.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&history](std::uint32_t a, std::uint32_t b) { return history.m_ids[a] < history.m_ids[b]; });

    keepRows(order);
}

bool HistoryBuilder::isSame(std::uint32_t one, std::uint32_t other) const
{
    const History &history = m_history;
    return history.m_types[one] == history.m_types[other] && history.m_times[one] == history.m_times[other] &&
           isSameJson(history.m_source->text(history.m_bytes[one]), history.m_source->text(history.m_bytes[other]));
}

void HistoryBuilder::dropDuplicates()
{
    History &history = m_history;
    if (std::adjacent_find(history.m_ids.begin(), history.m_ids.end()) == history.m_ids.end())
        return;
    std::vector<std::uint32_t> kept;
    std::size_t duplicates = 0;
    std::size_t unlistedOthers = 0;
    for (std::uint32_t row = 0; row < eventCount(); ++row) {
        if (kept.empty() || history.m_ids[kept.back()] != history.m_ids[row]) {
            kept.push_back(row);
            continue;
        }
        const bool isRepetition = isSame(kept.back(), row);
        if (++duplicates <= kListedProblemsOfAKind)
            add(Problem{.severity = Severity::Warning,
                        .code = "duplicate-event-id",
                        .event = history.m_ids[row],
                        .message = isRepetition ? wordsForRepetition(history, EventIndex(row))
                                                : wordsForOther(history, EventIndex(kept.back()), EventIndex(row)),
                        .place = {.offset = history.m_bytes[row].begin, .line = 0, .column = 0, .path = {}}});
        else if (!isRepetition)
            ++unlistedOthers;
    }
    if (duplicates > kListedProblemsOfAKind)
        add(Problem{.severity = Severity::Warning,
                    .code = "duplicate-event-id",
                    .event = {},
                    .message = std::to_string(duplicates - kListedProblemsOfAKind) + " more Events occur twice, " +
                               std::to_string(unlistedOthers) + " of them with different content",
                    .place = {}});

    keepRows(kept);
}

void HistoryBuilder::keepRows(const std::vector<std::uint32_t> &rows)
{
    History &history = m_history;
    std::unordered_map<std::uint32_t, std::string> unknownTypes;
    for (std::uint32_t row = 0; row < rows.size() && !history.m_unknownTypes.empty(); ++row) {
        if (auto text = history.m_unknownTypes.extract(rows[row]))
            unknownTypes.emplace(row, std::move(text.mapped()));
    }
    history.m_unknownTypes = std::move(unknownTypes);
    permute(history.m_ids, rows);
    permute(history.m_types, rows);
    permute(history.m_times, rows);
    permute(history.m_openers, rows);
    permute(history.m_taskCompleted, rows);
    permute(history.m_attempts, rows);
    permute(history.m_timeouts, rows);
    permute(history.m_names, rows);
    permute(history.m_bytes, rows);
    permute(history.m_attributes, rows);
}

void HistoryBuilder::reportLateStart()
{
    if (eventCount() == 0 || m_history.m_ids.front().value <= 1)
        return;
    const std::string first = std::to_string(m_history.m_ids.front().value);
    add(Problem{.severity = Severity::Info,
                .code = "history-starts-late",
                .event = m_history.m_ids.front(),
                .message = "the first Event is " + first + ": what came before it is not in the file",
                .place = {}});
}

// Problems come with an offset; line and column of all of them take one pass.
void HistoryBuilder::placeProblems()
{
    std::vector<Place *> places;
    for (Problem &problem : m_history.m_problems) {
        if (problem.place.offset > 0 && problem.place.line == 0)
            places.push_back(&problem.place);
    }
    std::sort(places.begin(), places.end(), [](const Place *a, const Place *b) { return a->offset < b->offset; });
    PlaceFinder finder(*m_history.m_source);
    for (Place *place : places)
        *place = finder.place(place->offset, std::move(place->path));
}

void HistoryBuilder::reportGaps()
{
    const std::vector<EventId> &ids = m_history.m_ids;
    std::size_t gaps = 0;
    for (std::size_t row = 1; row < ids.size(); ++row) {
        const std::int64_t before = ids[row - 1].value;
        const std::int64_t after = ids[row].value;
        if (after - before <= 1 || ++gaps > kListedProblemsOfAKind)
            continue;
        const std::string missing =
            after - before == 2 ? "Event " + std::to_string(before + 1) + " is"
                                : "Events " + std::to_string(before + 1) + " to " + std::to_string(after - 1) + " are";
        add(Problem{.severity = Severity::Warning,
                    .code = "event-id-gap",
                    .event = ids[row],
                    .message = missing + " not in the file",
                    .place = {}});
    }
    if (gaps > kListedProblemsOfAKind)
        add(Problem{.severity = Severity::Warning,
                    .code = "event-id-gap",
                    .event = {},
                    .message = std::to_string(gaps - kListedProblemsOfAKind) + " more gaps in the Event ids",
                    .place = {}});
}

} // namespace hindsight::core
