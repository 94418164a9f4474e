// `hindsight inspect`: prints what is in files, without a window or a display.
#pragma once

#include "app/options.h"

#include <iosfwd>

namespace hindsight::app {

/// Prints each history as soon as its file is read. Returns the exit status: 0 all was read; 1 a file is damaged, or
/// one of several could not be read or has not the Event that is asked for; 2 nothing could be read, there is no
/// history of the number or no Event of the id that is asked for, or `out` could not be written. What is wrong goes to
/// `err`, one line each, `FILE:LINE:COLUMN: what`. That a file in a folder is no history goes there too, but changes
/// the status only where nothing else was read.
[[nodiscard]] int runInspect(const InspectOptions &options, std::ostream &out, std::ostream &err);

} // namespace hindsight::app
