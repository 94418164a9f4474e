#include "core/execution/state_changes.h"

#include <algorithm>
#include <functional>
#include <string>
#include <type_traits>
#include <unordered_map>

namespace hindsight::core {

namespace {

/// What makes two entries of two states the same thing.
std::uint32_t identityOf(const StateIndex &, const OpenAwaitable &open)
{
    return open.awaitable.value;
}

std::uint32_t identityOf(const StateIndex &, ArrivalIndex arrival)
{
    return arrival.value;
}

std::uint32_t identityOf(const StateIndex &, UpdateIndex update)
{
    return update.value;
}

std::string identityOf(const StateIndex &index, VersionIndex version)
{
    return index.version(version).mark.change;
}

std::uint32_t identityOf(const StateIndex &index, PropertyIndex property)
{
    return index.property(property).key;
}

template<class Value>
bool saysTheSame(const StateIndex &index, const Value &one, const Value &other)
{
    if constexpr (std::is_same_v<Value, VersionIndex>)
        return index.version(one).mark == index.version(other).mark;
    else if constexpr (std::is_same_v<Value, PropertyIndex>)
        return index.property(one).valueHash == index.property(other).valueHash;
    else
        return one == other;
}

template<class Value>
ListChanges<Value> compare(const StateIndex &index, const std::vector<Value> &from, const std::vector<Value> &to)
{
    std::unordered_map<decltype(identityOf(index, from.front())), const Value *> before;
    for (const Value &value : from)
        before.emplace(identityOf(index, value), &value);
    ListChanges<Value> changes;
    for (const Value &value : to) {
        const auto same = before.find(identityOf(index, value));
        if (same == before.end()) {
            changes.opened.push_back(value);
            continue;
        }
        if (!saysTheSame(index, *same->second, value))
            changes.changed.push_back({.before = *same->second, .after = value});
        before.erase(same);
    }
    for (const Value &value : from) {
        if (before.contains(identityOf(index, value)))
            changes.closed.push_back(value);
    }
    return changes;
}

template<class Value>
std::optional<Changed<Value>> compareOne(const Value &from, const Value &to)
{
    return from == to ? std::nullopt : std::optional(Changed<Value>{.before = from, .after = to});
}

std::vector<AwaitableIndex> passedBetween(const Execution &execution, EventIndex from, EventIndex to)
{
    const auto &awaitables = execution.awaitables();
    auto at = awaitables.begin();
    EventIndex later = to;
    if (from.isValid()) {
        at = std::ranges::upper_bound(awaitables, std::min(from, to), std::less(), &Awaitable::opened);
        later = std::max(from, to);
    }
    std::vector<AwaitableIndex> passed;
    for (; at != awaitables.end() && at->opened <= later; ++at) {
        if (at->closed <= later)
            passed.push_back(AwaitableIndex(static_cast<std::size_t>(at - awaitables.begin())));
    }
    return passed;
}

} // namespace

StateChanges changesBetween(const StateIndex &index, const State &from, const State &to)
{
    StateChanges changes;
    changes.awaitables = compare(index, from.awaitables, to.awaitables);
    changes.passed = passedBetween(index.execution(), from.step, to.step);
    changes.task = compareOne(from.task, to.task);
    changes.arrivals = compare(index, from.arrivals, to.arrivals);
    changes.updates = compare(index, from.updates, to.updates);
    changes.versions = compare(index, from.versions, to.versions);
    changes.searchAttributes = compare(index, from.searchAttributes, to.searchAttributes);
    changes.memo = compare(index, from.memo, to.memo);
    changes.cancelRequested = compareOne(from.cancelRequested, to.cancelRequested);
    changes.ended = compareOne(from.ended, to.ended);
    changes.counts = compareOne(from.counts, to.counts);
    return changes;
}

} // namespace hindsight::core
