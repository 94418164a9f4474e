// Something about a file or a history that a person should know: an unknown Event type, a gap in the ids, damage.
#pragma once

#include "core/model/ids.h"
#include "core/model/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hindsight::core {

enum class Severity : std::uint8_t { Info, Warning, Error };

struct Problem
{
    Severity severity = Severity::Warning;
    std::string code; // stable, for machines: `event-id-gap`
    EventId event;    // 0 where it is not about one Event
    std::string message;
    Place place;

    bool operator==(const Problem &) const = default;
};

/// `info`, `warning`, `error`.
[[nodiscard]] std::string_view nameOf(Severity severity);

} // namespace hindsight::core
