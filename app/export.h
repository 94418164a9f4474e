// `hindsight export`: writes what happened into files, without a window or a display.
#pragma once

#include "app/options.h"

#include <iosfwd>

class QIODevice;

namespace hindsight::app {

/// Returns the exit status: 0 written; 1 written, but a file is damaged and what is left of it was written, or one of
/// several could not be read or written; 2 nothing was written. A file that was there is replaced as a whole or is as
/// it was. What is wrong goes to `err`, one line each; so does how far it is, where `isTerminal`. `-` writes to `out`.
/// Makes a QGuiApplication of its own where there is none, on the platform that needs no display.
[[nodiscard]] int runExport(const ExportOptions &options, QIODevice &out, std::ostream &err, bool isTerminal = false);

} // namespace hindsight::app
