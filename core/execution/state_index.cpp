#include "core/execution/state_index.h"

#include "core/execution/state_index_builder.h"
#include "core/model/json_member.h"
#include "core/reading/details.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

/// When a Timer fires; unknown where the file tells neither when it started nor for how long.
Timestamp dueTime(const History &history, EventIndex started)
{
    const Timestamp from = history.time(started);
    const std::int64_t span = history.timeout(started).nanoseconds;
    // Nothing told reads as 0; a Timer of 0 fires at once, and nobody misses when.
    if (!from.isKnown() || span <= 0 || from.nanoseconds > std::numeric_limits<std::int64_t>::max() - span)
        return {};
    return {from.nanoseconds + span};
}

/// protobuf's JSON has 64-bit numbers as texts; other dialects have them as numbers.
std::int64_t wholeNumber(const Json *value)
{
    if (value != nullptr && value->is_number_integer())
        return std::max<std::int64_t>(value->get<std::int64_t>(), 0);
    std::int64_t number = 0;
    if (value != nullptr && value->is_string()) {
        const auto &text = value->get_ref<const std::string &>();
        const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (failure != std::errc() || end != text.data() + text.size() || number < 0)
            return 0;
    }
    return number;
}

template<class Index>
std::vector<Index> indices(const std::vector<std::uint32_t> &positions)
{
    return {positions.begin(), positions.end()};
}

} // namespace

State StateIndex::at(EventIndex step) const
{
    State state;
    state.step = step;
    for (const std::uint32_t position : m_openAwaitables.openAt(step))
        state.awaitables.push_back(openAwaitable(AwaitableIndex(position), step));
    state.task = openTask(step);
    state.arrivals = indices<ArrivalIndex>(m_openArrivals.openAt(step));
    state.updates = indices<UpdateIndex>(m_openUpdates.openAt(step));
    if (m_cancelRequested <= step)
        state.cancelRequested = m_cancelRequested;
    state.versions = indices<VersionIndex>(m_heldVersions.openAt(step));
    for (const std::uint32_t position : m_heldProperties.openAt(step)) {
        const bool isMemo = m_properties[position].kind == PropertyKind::Memo;
        (isMemo ? state.memo : state.searchAttributes).push_back(PropertyIndex(position));
    }
    state.counts = countsAt(step);
    state.ended = m_execution->terminalEvent() <= step;
    return state;
}

OpenAwaitable StateIndex::openAwaitable(AwaitableIndex index, EventIndex step) const
{
    const History &history = m_execution->history();
    const Awaitable &awaitable = m_execution->awaitable(index);
    OpenAwaitable open;
    open.awaitable = index;
    if (awaitable.started <= step) {
        open.started = awaitable.started;
        open.attempt = history.attempt(awaitable.started);
    }
    if (history.type(awaitable.opened) == EventType::TimerStarted)
        open.due = dueTime(history, awaitable.opened);
    const auto request = std::ranges::lower_bound(m_cancelRequests, index, {}, &CancelRequest::awaitable);
    if (request != m_cancelRequests.end() && request->awaitable == index && request->event <= step)
        open.cancelRequested = request->event;
    return open;
}

OpenTask StateIndex::openTask(EventIndex step) const
{
    const auto position = m_openTasks.lastOpenAt(step);
    if (!position)
        return {};
    const TaskIndex index(*position);
    const EventIndex started = m_execution->task(index).started;
    return {.task = index, .started = started <= step ? started : EventIndex()};
}

StateCounts StateIndex::countsAt(EventIndex step) const
{
    const History &history = m_execution->history();
    const auto &commands = m_execution->commands();
    StateCounts counts;
    counts.events = std::size_t{step.value} + 1;
    counts.historyLength = history.id(step).value;
    counts.commands = static_cast<std::size_t>(std::ranges::upper_bound(commands, step, std::less(), &Command::event) -
                                               commands.begin());
    counts.fileBytes = m_bytesBefore[step.value / kEventsOfABlock];
    for (std::uint32_t row = step.value - step.value % kEventsOfABlock; row <= step.value; ++row)
        counts.fileBytes += history.bytes(EventIndex(row)).size;
    const auto after = std::ranges::upper_bound(m_taskStarts, step);
    if (after == m_taskStarts.begin())
        return counts;
    if (const auto attributes = boundedAttributes(history, *std::prev(after))) {
        counts.historyBytes = wholeNumber(member(*attributes, "historySizeBytes"));
        const Json *suggestion = member(*attributes, "suggestContinueAsNew");
        counts.suggestsContinueAsNew = suggestion != nullptr && *suggestion == true;
    }
    return counts;
}

std::size_t StateIndex::bytes() const
{
    std::size_t bytes = sizeof(*this);
    for (const OpenSpans *spans :
         {&m_openAwaitables, &m_openTasks, &m_openArrivals, &m_openUpdates, &m_heldVersions, &m_heldProperties})
        bytes += spans->bytes();
    bytes += m_updates.capacity() * sizeof(EventIndex) + m_versions.capacity() * sizeof(RecordedVersion) +
             m_properties.capacity() * sizeof(Property) + m_keys.capacity() * sizeof(std::string) +
             m_cancelRequests.capacity() * sizeof(CancelRequest) + m_taskStarts.capacity() * sizeof(EventIndex) +
             m_bytesBefore.capacity() * sizeof(std::uint64_t);
    for (const RecordedVersion &version : m_versions)
        bytes += version.mark.change.capacity();
    for (const std::string &key : m_keys)
        bytes += key.capacity();
    return bytes;
}

Result<std::shared_ptr<const StateIndex>> buildStateIndex(std::shared_ptr<const Execution> execution,
                                                          const std::stop_token &stop)
{
    return StateIndexBuilder(std::move(execution)).build(stop);
}

} // namespace hindsight::core
