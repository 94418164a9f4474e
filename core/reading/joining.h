// Decides which of a file's lists make up one history: a list that goes on from the one before belongs to it, one that
// starts again or is of another run is another history.
#pragma once

#include "core/reading/event_list.h"
#include "core/reading/reader.h"

#include <memory>

namespace hindsight::core {

/// `format` is what Events of Temporal's own are called that were found. Of the `problems` of the file, each goes to the
/// history whose text it is in, and to the last one where it has no line.
[[nodiscard]] Histories joinLists(FileIndex index, const std::shared_ptr<const Source> &source, const char *format,
                                  std::vector<Problem> problems);

} // namespace hindsight::core
