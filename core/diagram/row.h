// Counts the columns of the picture: what happened, in the order in which it happened.
#pragma once

#include "core/execution/execution.h"

#include <cstdint>
#include <limits>

namespace hindsight::core {

/// An Event's row is its EventIndex. A file of Commands has no Events: there row 0 is its Workflow Task and row n its
/// n-th Command.
using Row = std::uint32_t;
inline constexpr Row kNoRow = std::numeric_limits<Row>::max();

[[nodiscard]] inline Row rowOf(EventIndex event)
{
    return event.isValid() ? event.value : kNoRow;
}

[[nodiscard]] inline Row rowCountOf(const Execution &execution)
{
    const std::size_t events = execution.history().eventCount();
    return static_cast<Row>(events > 0 ? events : execution.commands().size() + 1);
}

} // namespace hindsight::core
