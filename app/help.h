// What --help prints.
#pragma once

#include <QString>

namespace hindsight::app {

[[nodiscard]] QString programHelp();
[[nodiscard]] QString exportHelp();

} // namespace hindsight::app
