// The program with its window.
#pragma once

#include "app/options.h"

namespace hindsight::app {

/// Opens the window with the files, or on its start page, and runs until it is closed. Returns the exit status. What
/// Qt understands is taken out of `argc` and `argv`.
int runWindow(const WindowOptions &options, int &argc, char **argv);

} // namespace hindsight::app
