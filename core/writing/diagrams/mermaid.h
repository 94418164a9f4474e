// Mermaid: sequence diagram, Gantt chart, flowchart. Written for Mermaid 10.9 and newer, with its default limits.
#pragma once

#include "core/writing/diagrams/chart.h"
#include "core/writing/diagrams/flow.h"
#include "core/writing/diagrams/sequence.h"

#include <cstddef>
#include <string>

namespace hindsight::core {

/// Bytes; Mermaid counts its `maxTextSize` in UTF-16, which is never more.
inline constexpr std::size_t kLongestMermaid = 50000;

[[nodiscard]] std::string mermaid(const Sequence &sequence, const std::string &title);
[[nodiscard]] std::string mermaid(const Chart &chart, const std::string &title);
[[nodiscard]] std::string mermaid(const Flow &flow, const std::string &title);
/// `maxEdges`.
[[nodiscard]] bool fitsMermaid(const Flow &flow);

} // namespace hindsight::core
