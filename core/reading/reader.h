// Bytes → histories. Knows every file shape and dialect there is; nothing behind it does.
// Free of shared state: several reads can run at once, on any threads.
#pragma once

#include "core/model/history.h"
#include "core/model/nesting.h"
#include "core/reading/read_limits.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace hindsight::core {

using Histories = std::vector<std::shared_ptr<const History>>;

/// How a caller follows and ends a read. `progress` gets 0 to 1, rising, on the reading thread, at most some hundred
/// times. Where the bytes are a part and the rest is still to come, nothing is said of damage: the end is no end yet.
struct ReadControl
{
    std::stop_token stop;
    std::function<void(double)> progress;
    bool isPart = false;
    ReadLimits limits = {}; // what is larger is refused with ErrorKind::TooLarge
};

/// gzip of gzip is unpacked this often at most.
inline constexpr int kMostGzipLayers = 3;

/// Reads a file, or standard input for `-`. At least one history where it succeeds. A damaged file whose beginning can
/// be read succeeds too: the history that is damaged then has a Problem of severity Error.
[[nodiscard]] Result<Histories> readFile(const std::filesystem::path &path, const ReadControl &control = {});

/// The same for bytes that are in memory; `label` is what people know them by.
[[nodiscard]] Result<Histories> readBytes(std::string bytes, const std::string &label, const ReadControl &control = {});

} // namespace hindsight::core
