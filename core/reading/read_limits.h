// How much a read takes at most, and what is said where a file is larger.
#pragma once

#include "core/model/result.h"

#include <cstdint>
#include <string>

namespace hindsight::core {

/// 4 GiB less the padding is what the index can address.
inline constexpr std::uint64_t kMostBytes = 4'000'000'000;

/// REQUIRES: none is larger than kMostBytes
struct ReadLimits
{
    std::uint64_t file = kMostBytes;        // and what binary protobuf becomes as JSON
    std::uint64_t unpacked = 2'000'000'000; // what gzip unpacks to

    bool operator==(const ReadLimits &) const = default;
};

/// `larger than 500000000 bytes, …`, and how to have more read, if that is possible. `what` is what is larger.
[[nodiscard]] Error tooLarge(const std::string &what, std::uint64_t limit);

} // namespace hindsight::core
