// `hindsight export`: writes the timeline of a file's history as a picture, without a window or a display.
#pragma once

#include "app/options.h"

#include <iosfwd>

namespace hindsight::app {

/// Returns the exit status: 0 written; 1 written, but the file is damaged and the picture shows what stands before the
/// damage; 2 nothing could be read or written, and an old file at `output` is as it was. What is wrong goes to `err`,
/// one line each. Of a file with several histories the first is drawn, and `err` says so.
/// Makes a QGuiApplication of its own where there is none, on the platform that needs no display.
[[nodiscard]] int runExport(const ExportOptions &options, std::ostream &err);

} // namespace hindsight::app
