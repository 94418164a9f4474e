// Where JSON text stops being JSON, in words, and how much before that place can still be read.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace hindsight::core {

struct Damage
{
    std::uint64_t offset = 0; // of the first byte that is not as it must be; the text's size where it ends too early
    std::string path;         // the JSON path there
    std::string message;      // `expected ',' or '}', got a string`
    std::uint64_t documentBegin = 0; // of the value, one of those that stand one after another, that holds the place
    std::uint64_t cut = 0;           // up to here the text is whole and holds an Event; 0 where there is no such place
    std::string closers;             // the brackets that close what is open at the cut
};

/// Nothing where the text is JSON values one after another, nested no deeper than kDeepestNesting. Throws
/// ReadCancelled. Ten times slower than the index, so it is for text that the index did not take.
[[nodiscard]] std::optional<Damage> findDamage(std::string_view text, const std::stop_token &stop);

} // namespace hindsight::core
