// PlantUML: sequence diagram, timing diagram, and the flowchart as boxes. Written for 1.2020.2, which Debian 12 and
// Ubuntu 24.04 have, and newer.
#pragma once

#include "core/writing/diagrams/chart.h"
#include "core/writing/diagrams/flow.h"
#include "core/writing/diagrams/sequence.h"

#include <string>

namespace hindsight::core {

[[nodiscard]] std::string plantUml(const Sequence &sequence, const std::string &title);
[[nodiscard]] std::string plantUml(const Chart &chart, const std::string &title);
[[nodiscard]] std::string plantUml(const Flow &flow, const std::string &title);

/// What all of them begin with. Of the lines of the title those that are empty are left out.
[[nodiscard]] std::string plantUmlBeginning(const std::vector<std::string> &titleLines, const std::string &remark);

/// What is a little too large is drawn smaller by PlantUML itself (`scale max`); a picture that is much too large could
/// not be read then. Whether its picture stays within the 4096 pixels that PlantUML draws at most
/// (`PLANTUML_LIMIT_SIZE`), about.
[[nodiscard]] bool fitsPlantUml(const Sequence &sequence);
[[nodiscard]] bool fitsPlantUml(const Chart &chart);
[[nodiscard]] bool fitsPlantUml(const Flow &flow);

} // namespace hindsight::core
