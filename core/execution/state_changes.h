// What differs between two states of a Workflow Execution: what opened, closed and changed on the way from one step to
// another, forward or back. A plain value.
#pragma once

#include "core/execution/state_index.h"

#include <optional>
#include <vector>

namespace hindsight::core {

template<class Value>
struct Changed
{
    Value before;
    Value after;

    bool operator==(const Changed &) const = default;
};

/// Of one kind of things; each list in the order of their opening.
template<class Value>
struct ListChanges
{
    std::vector<Value> opened;           // in the second state alone
    std::vector<Value> closed;           // in the first state alone
    std::vector<Changed<Value>> changed; // the same thing in both, but another attempt, version or value

    [[nodiscard]] bool isNone() const { return opened.empty() && closed.empty() && changed.empty(); }
    bool operator==(const ListChanges &) const = default;
};

struct StateChanges
{
    ListChanges<OpenAwaitable> awaitables; // changed: started, its attempt, a cancel request
    std::vector<AwaitableIndex> passed;    // open in neither: opened and closed between the two
    std::optional<Changed<OpenTask>> task;
    ListChanges<ArrivalIndex> arrivals; // closed: handed over
    ListChanges<UpdateIndex> updates;   // closed: completed
    ListChanges<VersionIndex> versions;
    ListChanges<PropertyIndex> searchAttributes; // changed: another value; one that was set again is no change
    ListChanges<PropertyIndex> memo;
    std::optional<Changed<EventIndex>> cancelRequested;
    std::optional<Changed<bool>> ended;
    std::optional<Changed<StateCounts>> counts;

    [[nodiscard]] bool isNone() const { return *this == StateChanges(); }
    bool operator==(const StateChanges &) const = default;
};

/// From `from` to `to`, whichever is the earlier. O(what is open in both, and the awaitables opened between).
/// REQUIRES: both states are of `index`; `from` may also be State(), that before the first Event
[[nodiscard]] StateChanges changesBetween(const StateIndex &index, const State &from, const State &to);

} // namespace hindsight::core
