#include "core/execution/state_index_builder.h"

#include "core/reading/details.h"

#include <algorithm>
#include <functional>

namespace hindsight::core {

namespace {

constexpr std::size_t kEventsBetweenStopChecks = 256;

OpenSpan spanOf(const WorkflowTask &task)
{
    return {.begin = std::min({task.scheduled, task.started, task.closed}), .end = task.closed};
}

template<class Item, class SpanOf>
OpenSpans spansOf(const std::vector<Item> &items, SpanOf span)
{
    std::vector<OpenSpan> spans;
    spans.reserve(items.size());
    std::ranges::transform(items, std::back_inserter(spans), span);
    return OpenSpans(spans);
}

std::uint64_t hashOf(const nlohmann::ordered_json &value)
{
    return std::hash<std::string>()(value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
}

} // namespace

StateIndexBuilder::StateIndexBuilder(std::shared_ptr<const Execution> execution)
    : m_index(std::make_shared<StateIndex>()), m_execution(*execution), m_history(execution->history()),
      m_updates(m_history), m_cancelRequests(m_execution)
{
    m_index->m_execution = std::move(execution);
}

Result<std::shared_ptr<const StateIndex>> StateIndexBuilder::build(const std::stop_token &stop)
{
    for (std::size_t row = 0; row < m_history.eventCount(); ++row) {
        if (row % kEventsBetweenStopChecks == 0 && stop.stop_requested())
            return Error{.kind = ErrorKind::Cancelled, .message = "cancelled", .place = {}};
        visit(EventIndex(row));
    }
    layOut();
    return std::shared_ptr<const StateIndex>(std::move(m_index));
}

void StateIndexBuilder::visit(EventIndex event)
{
    countBytes(event);
    const EventType type = m_history.type(event);
    if (type == EventType::WorkflowTaskStarted)
        m_index->m_taskStarts.push_back(event);
    else if (type == EventType::WorkflowExecutionCancelRequested && !m_index->m_cancelRequested.isValid())
        m_index->m_cancelRequested = event;
    else if (type == EventType::MarkerRecorded && isVersionMarker(m_history.nameText(event)))
        addVersion(event);
    else if (setsProperties(type))
        addProperties(event);
    m_updates.add(event);
    m_cancelRequests.add(event);
}

void StateIndexBuilder::countBytes(EventIndex event)
{
    if (event.value % StateIndex::kEventsOfABlock == 0)
        m_index->m_bytesBefore.push_back(m_bytes);
    m_bytes += m_history.bytes(event).size;
}

void StateIndexBuilder::addVersion(EventIndex event)
{
    const auto attributes = boundedAttributes(m_history, event);
    auto mark = attributes ? versionMarkIn(m_history.nameText(event), *attributes) : std::nullopt;
    if (!mark)
        return;
    const auto [last, isNew] = m_lastVersions.try_emplace(mark->change, m_versionSpans.size());
    if (!isNew)
        m_versionSpans[last->second].end = event;
    last->second = m_versionSpans.size();
    m_versionSpans.push_back({.begin = event, .end = {}});
    m_index->m_versions.push_back({.event = event, .mark = std::move(*mark)});
}

void StateIndexBuilder::addProperties(EventIndex event)
{
    const auto attributes = boundedAttributes(m_history, event);
    if (!attributes)
        return;
    for (const PropertyUpdate &update : propertiesIn(m_history.type(event), *attributes)) {
        const std::uint32_t key = keyNumber(update);
        std::size_t &last = m_lastProperties[key];
        if (last < m_propertySpans.size() && !m_propertySpans[last].end.isValid())
            m_propertySpans[last].end = event;
        last = m_propertySpans.size();
        // What is removed is a value that ends where it begins.
        m_propertySpans.push_back({.begin = event, .end = update.isRemoval ? event : EventIndex()});
        m_index->m_properties.push_back(
            {.event = event, .kind = update.kind, .key = key, .valueHash = hashOf(*update.value)});
    }
}

std::uint32_t StateIndexBuilder::keyNumber(const PropertyUpdate &update)
{
    auto &numbers = update.kind == PropertyKind::Memo ? m_memoKeys : m_searchAttributeKeys;
    const auto [entry, isNew] = numbers.try_emplace(update.key, static_cast<std::uint32_t>(m_index->m_keys.size()));
    if (isNew) {
        m_index->m_keys.push_back(update.key);
        m_lastProperties.push_back(std::numeric_limits<std::size_t>::max());
    }
    return entry->second;
}

void StateIndexBuilder::layOut()
{
    m_index->m_openAwaitables = spansOf(m_execution.awaitables(), [](const Awaitable &awaitable) {
        return OpenSpan{.begin = awaitable.opened, .end = awaitable.closed};
    });
    m_index->m_openTasks = spansOf(m_execution.tasks(), spanOf);
    m_index->m_openArrivals = spansOf(m_execution.arrivals(), [this](const Arrival &arrival) {
        return OpenSpan{.begin = arrival.event,
                        .end = arrival.woke.isValid() ? m_execution.task(arrival.woke).started : EventIndex()};
    });
    m_index->m_openUpdates = OpenSpans(m_updates.spans());
    std::ranges::transform(m_updates.spans(), std::back_inserter(m_index->m_updates), &OpenSpan::begin);
    m_index->m_heldVersions = OpenSpans(m_versionSpans);
    m_index->m_heldProperties = OpenSpans(m_propertySpans);
    m_index->m_cancelRequests = m_cancelRequests.take();
}

} // namespace hindsight::core
