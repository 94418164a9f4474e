// Where a run through a history stops: at Events of a type, at what has a name, at failures, where an expression holds.
// A person keeps several, each of which can be switched off. Plain values.
#pragma once

#include "core/execution/stepping.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace hindsight::core {

struct Stop
{
    enum class Kind : std::uint8_t { EventType, Name, Failure, Expression };

    Kind kind = Kind::Failure;
    std::string text; // the type's name, the name, or the expression; empty for Failure
    bool isOn = true;

    bool operator==(const Stop &) const = default;
};

struct FoundStop
{
    EventIndex event;     // none where there is no further one
    std::size_t stop = 0; // into the list, the first that applies there

    bool operator==(const FoundStop &) const = default;
};

struct StopSearchControl
{
    std::stop_token stop;
    std::function<void(double)> progress; // 0 to 1 of the way to the end; may be empty
};

/// The next Event from `from` on, that one left out, at which one of the stops that are on applies; from none, that
/// nearest to the beginning, backward that nearest to the end. An expression that cannot be parsed applies nowhere.
/// O(Events between); what an expression needs of their attributes is parsed. The only error is ErrorKind::Cancelled.
[[nodiscard]] Result<FoundStop> findStop(const Execution &execution, EventIndex from, const std::vector<Stop> &stops,
                                         StepDirection direction, const StopSearchControl &control = {});

} // namespace hindsight::core
