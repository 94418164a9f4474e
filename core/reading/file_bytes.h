// A file's bytes, read in pieces, so that a reader can be followed and stopped, and a file that can't be a history is
// given up at its first piece.
#pragma once

#include "core/reading/reader.h"

#include <filesystem>
#include <string>

namespace hindsight::core {

/// `-` is standard input. The file is opened for reading only; waiting for a pipe can be cancelled too.
[[nodiscard]] Result<std::string> readAllBytes(const std::filesystem::path &path, const ReadControl &control);

} // namespace hindsight::core
