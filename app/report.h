// How the subcommands say what is wrong: one line each on standard error, `FILE:LINE:COLUMN: what`, with nothing in it
// that a terminal would obey.
#pragma once

#include "core/reading/reader.h"

#include <iosfwd>
#include <string>

namespace hindsight::app {

/// Exit statuses of inspect and export.
inline constexpr int kExitDone = 0;
inline constexpr int kExitDamaged = 1; // what is left of a damaged file was read
inline constexpr int kExitNothing = 2; // nothing was read or written

void report(std::ostream &err, const core::Error &error, const std::string &file);

/// Says where the file is damaged; false where it isn't.
[[nodiscard]] bool reportDamage(std::ostream &err, const core::Histories &histories, const std::string &file);

} // namespace hindsight::app
