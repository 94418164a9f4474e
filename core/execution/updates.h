// The Updates that a Workflow accepted, each with the Event that completed it.
#pragma once

#include "core/execution/open_spans.h"
#include "core/model/history.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <unordered_map>
#include <vector>

namespace hindsight::core {

/// Takes the Events of Updates in their order. An Event that completes one names it by `acceptedEventId`; where it
/// doesn't, as in what early versions of the Service wrote, by the Update's id, for which attributes are parsed.
class Updates
{
public:
    /// REQUIRES: the history outlives this
    explicit Updates(const History &history) : m_history(history) {}

    /// An Event of another type does nothing.
    void add(EventIndex event);

    /// From the Event that accepted one to the first that completed it.
    [[nodiscard]] const std::vector<OpenSpan> &spans() const { return m_spans; }

private:
    void complete(EventIndex event);
    [[nodiscard]] OpenSpan *named(EventIndex event);
    void readIds();

    const History &m_history;
    std::vector<OpenSpan> m_spans;
    std::size_t m_idsRead = 0; // of the first so many
    std::unordered_map<std::string, std::vector<std::size_t>> m_byId;
};

} // namespace hindsight::core
