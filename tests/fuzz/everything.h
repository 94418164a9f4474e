// What every fuzz target does with bytes: the whole way that a file goes.
#pragma once

#include <string>

namespace hindsight::fuzz {

/// Reads the bytes as a file, builds each history's Execution and its Diagram in both scales, and asks of them all that
/// the window and the command line ask. Ends the process where something is not as the headers promise; the sanitizers
/// do for the rest.
void everythingOf(std::string bytes);

} // namespace hindsight::fuzz
