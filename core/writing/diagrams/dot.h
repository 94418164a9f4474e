// Graphviz DOT: the flowchart.
#pragma once

#include "core/writing/diagrams/flow.h"

#include <string>

namespace hindsight::core {

[[nodiscard]] std::string dot(const Flow &flow, const std::string &title);

} // namespace hindsight::core
