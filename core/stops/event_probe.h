// Asks Conditions of one Event after another. Attributes are parsed only where the answer can depend on them, and once
// for all Conditions. Not shared between threads.
#pragma once

#include "core/execution/execution.h"
#include "core/stops/condition.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace hindsight::core {

/// What an Event is known by: its own name, that of the awaitable or Command that it belongs to, of a Timer how long
/// it runs; empty where it has none.
[[nodiscard]] std::string nameOfEvent(const Execution &execution, EventIndex event);

class EventProbe
{
public:
    /// REQUIRES: the execution outlives the probe
    explicit EventProbe(const Execution &execution) : m_execution(execution), m_history(execution.history()) {}

    /// REQUIRES: event.value < eventCount()
    [[nodiscard]] bool holds(const Condition &condition, EventIndex event);

    /// How many Events' attributes have been parsed.
    [[nodiscard]] std::size_t parsedCount() const { return m_parsedCount; }

private:
    [[nodiscard]] bool isTrue(const Condition &condition);
    [[nodiscard]] bool compares(const Condition &condition);
    [[nodiscard]] bool comparesTime(const Condition &condition) const;
    [[nodiscard]] bool comparesAttributes(const Condition &condition);
    [[nodiscard]] bool isAnywhere(const FoldedNeedle &needle);
    [[nodiscard]] std::string_view bytes() const;
    [[nodiscard]] const nlohmann::ordered_json &attributes();

    const Execution &m_execution;
    const History &m_history;
    EventIndex m_event;
    std::optional<nlohmann::ordered_json> m_attributes; // of that Event, once parsed
    std::size_t m_parsedCount = 0;
};

} // namespace hindsight::core
