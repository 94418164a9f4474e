// The state of a Workflow Execution at any of its Events, in any order, without reading the Events before it. Built
// once from an Execution; immutable, so it crosses threads freely as std::shared_ptr<const StateIndex>.
#pragma once

#include "core/execution/cancel_requests.h"
#include "core/execution/execution.h"
#include "core/execution/open_spans.h"
#include "core/execution/properties.h"
#include "core/execution/state.h"
#include "core/execution/version_mark.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hindsight::core {

/// A version or patch that a marker recorded.
struct RecordedVersion
{
    EventIndex event;
    VersionMark mark;

    bool operator==(const RecordedVersion &) const = default;
};

/// A value that an Event gave to a search attribute or to a key of the memo; PropertyReader reads it.
struct Property
{
    EventIndex event;
    PropertyKind kind = PropertyKind::SearchAttribute;
    std::uint32_t key = 0;       // keyOf() says it
    std::uint64_t valueHash = 0; // the same for the same value

    bool operator==(const Property &) const = default;
};

class StateIndex
{
public:
    [[nodiscard]] const Execution &execution() const { return *m_execution; }
    [[nodiscard]] const std::shared_ptr<const Execution> &sharedExecution() const { return m_execution; }

    /// REQUIRES: step.value < eventCount(). O(what is open × log n), and one Event's attributes are parsed.
    [[nodiscard]] State at(EventIndex step) const;

    [[nodiscard]] const RecordedVersion &version(VersionIndex index) const { return m_versions[index.value]; }
    [[nodiscard]] const Property &property(PropertyIndex index) const { return m_properties[index.value]; }
    [[nodiscard]] const std::string &keyOf(const Property &property) const { return m_keys[property.key]; }
    /// The Event that accepted it.
    [[nodiscard]] EventIndex update(UpdateIndex index) const { return m_updates[index.value]; }

    /// Its memory, beside the Execution.
    [[nodiscard]] std::size_t bytes() const;

private:
    friend class StateIndexBuilder;
    static constexpr std::uint32_t kEventsOfABlock = 64;

    [[nodiscard]] OpenAwaitable openAwaitable(AwaitableIndex index, EventIndex step) const;
    [[nodiscard]] OpenTask openTask(EventIndex step) const;
    [[nodiscard]] StateCounts countsAt(EventIndex step) const;

    std::shared_ptr<const Execution> m_execution;
    OpenSpans m_openAwaitables;
    OpenSpans m_openTasks;
    OpenSpans m_openArrivals;
    OpenSpans m_openUpdates;
    OpenSpans m_heldVersions;
    OpenSpans m_heldProperties;
    std::vector<EventIndex> m_updates;
    std::vector<RecordedVersion> m_versions;
    std::vector<Property> m_properties;
    std::vector<std::string> m_keys;
    std::vector<CancelRequest> m_cancelRequests; // by awaitable
    EventIndex m_cancelRequested;
    std::vector<EventIndex> m_taskStarts;
    std::vector<std::uint64_t> m_bytesBefore; // by block of Events
};

/// O(n log n) at most in the number of Events; parses the attributes of the start, of version markers and of upserts.
/// The only error is ErrorKind::Cancelled.
[[nodiscard]] Result<std::shared_ptr<const StateIndex>> buildStateIndex(std::shared_ptr<const Execution> execution,
                                                                        const std::stop_token &stop = {});

} // namespace hindsight::core
