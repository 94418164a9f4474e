// `hindsight inspect`: prints what is in a file, without a window or a display.
#pragma once

#include "app/options.h"

#include <iosfwd>

namespace hindsight::app {

/// Returns the exit status: 0 read without an error; 1 read, but damaged; 2 nothing could be read, or `out` could not
/// be written. What is wrong goes to `err`, one line each, `FILE:LINE:COLUMN: what`.
[[nodiscard]] int runInspect(const InspectOptions &options, std::ostream &out, std::ostream &err);

} // namespace hindsight::app
