// Makes a StateIndex of an Execution in one walk over its Events. One builder makes one index.
#pragma once

#include "core/execution/state_index.h"
#include "core/execution/updates.h"
#include "core/model/text_hash.h"

namespace hindsight::core {

class StateIndexBuilder
{
public:
    explicit StateIndexBuilder(std::shared_ptr<const Execution> execution);

    /// The builder is empty after it.
    [[nodiscard]] Result<std::shared_ptr<const StateIndex>> build(const std::stop_token &stop);

private:
    void visit(EventIndex event);
    void countBytes(EventIndex event);
    void addVersion(EventIndex event);
    void addProperties(EventIndex event);
    [[nodiscard]] std::uint32_t keyNumber(const PropertyUpdate &update);
    void layOut();

    std::shared_ptr<StateIndex> m_index;
    const Execution &m_execution;
    const History &m_history;
    Updates m_updates;
    CancelRequests m_cancelRequests;
    std::uint64_t m_bytes = 0;
    std::vector<OpenSpan> m_versionSpans;
    TextMap<std::size_t> m_lastVersions; // by change: the span of the last version
    std::vector<OpenSpan> m_propertySpans;
    TextMap<std::uint32_t> m_searchAttributeKeys;
    TextMap<std::uint32_t> m_memoKeys;
    std::vector<std::size_t>
        m_lastProperties; // by number of the key: the span of its last value; none: the largest number
};

} // namespace hindsight::core
