#include "core/reading/joining.h"

#include "core/model/history_builder.h"

#include <algorithm>
#include <unordered_set>

namespace hindsight::core {

namespace {

bool differ(const std::string &one, const std::string &other)
{
    return !one.empty() && !other.empty() && one != other;
}

bool hasStartedEvent(const EventList &list)
{
    return std::any_of(list.events.begin(), list.events.end(), [](const FoundEvent &event) {
        return event.record.type == EventType::WorkflowExecutionStarted;
    });
}

// One history in the making.
class Joined
{
public:
    Joined(const TextPool &pool, std::uint64_t begin) : m_pool(pool), m_begin(begin) {}

    [[nodiscard]] std::uint64_t begin() const { return m_begin; }
    [[nodiscard]] bool goesOnWith(const EventList &list) const;
    void take(const EventList &list);
    void add(Problem problem) { m_builder.add(std::move(problem)); }
    [[nodiscard]] std::shared_ptr<const History> finish(const std::shared_ptr<const Source> &source,
                                                        const char *format);

private:
    const TextPool &m_pool;
    std::uint64_t m_begin; // of its first list
    HistoryBuilder m_builder;
    WorkflowInfo m_workflow;
    WorkflowInfo m_started;
    std::unordered_set<std::int64_t> m_searchedIds;
    bool m_isDescending = true; // until two Events say otherwise
    bool m_isCadence = false;
};

bool Joined::goesOnWith(const EventList &list) const
{
    if (list.events.empty() || m_builder.eventCount() == 0)
        return false;
    if (differ(m_workflow.runId, list.workflow.runId) || differ(m_workflow.workflowId, list.workflow.workflowId) ||
        (m_builder.hasStartedEvent() && hasStartedEvent(list)))
        return false;
    if (list.isSearched)
        return std::none_of(list.events.begin(), list.events.end(),
                            [this](const FoundEvent &event) { return m_searchedIds.contains(event.record.id.value); });
    const auto [smallest, largest] =
        std::minmax_element(list.events.begin(), list.events.end(),
                            [](const FoundEvent &a, const FoundEvent &b) { return a.record.id < b.record.id; });
    return smallest->record.id > m_builder.largestId() ||
           (m_isDescending && largest->record.id < m_builder.smallestId());
}

void Joined::take(const EventList &list)
{
    m_builder.reserve(list.events.size());
    const EventId *before = nullptr;
    for (const FoundEvent &found : list.events) {
        EventRecord event = found.record;
        if (event.name.isValid())
            event.name = m_builder.intern(m_pool.text(event.name));
        m_isDescending &= before == nullptr || found.record.id < *before;
        before = &found.record.id;
        if (list.isSearched)
            m_searchedIds.insert(event.id.value);
        m_builder.add(event, m_pool.text(found.unknownType));
    }
    for (CommandRecord command : list.commands) {
        if (command.name.isValid())
            command.name = m_builder.intern(m_pool.text(command.name));
        m_builder.add(std::move(command));
    }
    for (const Problem &problem : list.problems)
        m_builder.add(problem);
    if (list.unlistedProblems > 0)
        m_builder.add(Problem{.severity = Severity::Warning,
                              .code = "more-problems",
                              .event = {},
                              .message = std::to_string(list.unlistedProblems) + " more problems are not listed",
                              .place = {}});
    fill(m_workflow, list.workflow);
    fill(m_started, list.started);
    m_isCadence |= list.isCadence;
}

std::shared_ptr<const History> Joined::finish(const std::shared_ptr<const Source> &source, const char *format)
{
    m_builder.describe(m_workflow);
    m_builder.describe(m_started);
    const char *found = m_builder.eventCount() == 0 ? "temporal-commands" : m_isCadence ? "cadence-json" : format;
    return m_builder.finish(source, found);
}

// The last history that begins before the problem has it: by then the one before has ended.
void addProblems(std::vector<Problem> problems, std::vector<Joined> &joined, const Source &source)
{
    if (problems.empty())
        return;
    std::vector<std::uint64_t> begins; // in the file
    PlaceFinder finder(source);
    for (const Joined &history : joined)
        begins.push_back(joined.size() == 1 ? 0 : finder.place(history.begin(), {}).offset);
    for (Problem &problem : problems) {
        const auto after =
            problem.place.line == 0 ? begins.end() : std::ranges::upper_bound(begins, problem.place.offset);
        const auto behind = after - begins.begin();
        joined[static_cast<std::size_t>(std::max<std::ptrdiff_t>(behind, 1)) - 1].add(std::move(problem));
    }
}

} // namespace

Histories joinLists(FileIndex index, const std::shared_ptr<const Source> &source, const char *format,
                    std::vector<Problem> problems)
{
    const bool hasEvents =
        std::any_of(index.lists.begin(), index.lists.end(), [](const EventList &list) { return !list.events.empty(); });
    std::vector<Joined> joined;
    for (EventList &list : index.lists) {
        // In a file of Events, Commands are a tool's notes about them.
        if (hasEvents && list.events.empty())
            continue;
        if (hasEvents)
            list.commands.clear();
        if (joined.empty() || !joined.back().goesOnWith(list))
            joined.emplace_back(index.pool, list.begin);
        joined.back().take(list);
        list = EventList();
    }
    addProblems(std::move(problems), joined, *source);
    Histories histories;
    histories.reserve(joined.size());
    for (Joined &history : joined)
        histories.push_back(history.finish(source, format));
    return histories;
}

} // namespace hindsight::core
