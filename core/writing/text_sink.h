// Where an export goes, piece by piece, so that nothing holds the whole of it in memory, and how a caller follows and
// ends one. Called on the thread that writes.
#pragma once

#include <functional>
#include <stop_token>
#include <string_view>

namespace hindsight::core {

/// Takes the next piece of the output, of 64 KiB or so; false ends the writing (a full disk, somebody cancelled).
using TextSink = std::function<bool(std::string_view)>;

/// `progress` gets 0 to 1, rising, about a hundred times. What is stopped leaves its output cut off.
struct WriteControl
{
    std::stop_token stop;
    std::function<void(double)> progress;
};

} // namespace hindsight::core
