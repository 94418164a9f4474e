// JSON's strings may escape half of a UTF-16 pair (`\ud83d` alone), which stands for no character. Neither parser takes
// it, yet such strings are written by programs that cut text in the middle.
#pragma once

#include <cstdint>
#include <string>

namespace hindsight::core {

/// Makes U+FFFD of each escaped half that has no other half, in place: no byte moves. Returns how many there were.
std::uint64_t replaceLoneSurrogates(std::string &json);

} // namespace hindsight::core
