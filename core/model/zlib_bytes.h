// Bytes that zlib compressed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hindsight::core {

struct ZlibBytes
{
    enum class Outcome : std::uint8_t {
        Whole,
        Damaged, // it is none, is cut or has more behind it
        TooLarge // it holds more than the limit
    };
    Outcome outcome = Outcome::Damaged;
    std::string bytes; // of a whole one
};

/// What is in a zlib stream, up to `limit` bytes.
[[nodiscard]] ZlibBytes inflateZlib(std::string_view bytes, std::uint64_t limit);

} // namespace hindsight::core
