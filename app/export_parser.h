// The command line of `hindsight export`.
#pragma once

#include "app/options.h"

namespace hindsight::app {

/// `arguments` without the word `export`.
[[nodiscard]] Options parseExport(const QStringList &arguments);

} // namespace hindsight::app
