// Where JSON text stops being JSON, in words, and what of the text can be read all the same.
#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

struct Damage
{
    std::uint64_t offset = 0; // of the first byte that is not as it must be; the text's size where it ends too early
    std::string path;         // the JSON path there
    std::string message;      // `expected ',' or '}', got a string`
    std::uint64_t documentBegin = 0; // of the value, one of those that stand one after another, that holds the place
    std::uint64_t lostBegin = 0;     // what is left out begins here…
    std::uint64_t resumed = 0;       // …and ends here, where the next whole Event is; 0 where nothing behind is read
    bool isNothingLost = false;      // what is left out stood between Events
    std::uint64_t moreCommas = 0;    // that are missing behind this one
};

struct Mended
{
    /// By offset. Empty where the text is JSON values one after another, nested no deeper than kDeepestNesting.
    std::vector<Damage> damages;
    /// Where there are damages: the text without what is damaged, as JSON. What is left stands where it stood: blanks
    /// and `null` fill the holes. Empty where no Event is left.
    std::string text;
    /// Rising: where in `text` a comma is still to be put in for it to be JSON.
    std::vector<std::uint64_t> missingCommas;
};

/// Past this many places the text is cut. All commas that are missing before an object or array are one of them.
inline constexpr std::size_t kMostDamages = 100;

/// Throws ReadCancelled. Ten times slower than the index, so it is for text that the index did not take.
[[nodiscard]] Mended mend(std::string_view text, const std::stop_token &stop);

} // namespace hindsight::core
