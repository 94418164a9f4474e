// The program with its window.
#pragma once

#include <QStringList>

namespace hindsight::app {

/// Opens the window with these files, or on its start page, and runs until it is closed. Returns the exit status. What
/// Qt understands is taken out of `argc` and `argv`.
int runWindow(const QStringList &files, int &argc, char **argv);

} // namespace hindsight::app
