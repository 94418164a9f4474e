// How much of what a history holds is left out of an export: all that a Workflow's code and its callers put into it,
// but not the ids, names, types and times by which its structure is known.
#pragma once

#include <cstdint>

namespace hindsight::core {

enum class Redaction : std::uint8_t {
    None,
    Drop, // `redacted` stands for what is private
    Hash  // its size and the beginning of its SHA-256 do; of a short or guessable value, this tells the value to
          // anybody who tries likely ones
};

} // namespace hindsight::core
