// What happened from the start to the end, for people: what each Event means (caption.h), under a heading for each
// Workflow Task Execution. At most a hundred columns wide, as far as the words can be broken.
#pragma once

#include "core/execution/execution.h"

#include <cstddef>
#include <iosfwd>

namespace hindsight::core {

/// Written piece by piece; stops where `out` fails. Returns how many Events were told. Parses each Event's attributes
/// once or twice, and keeps none. A file of Commands is told as what the one Workflow Task issued.
std::size_t writeStory(const Execution &execution, std::ostream &out);

} // namespace hindsight::core
