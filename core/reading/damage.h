// Where JSON text stops being JSON, in words, and what is to be put there for the rest of it to be read all the same.
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
    std::uint64_t lostEvents = 0;    // 0 where their number is not known
    std::uint64_t moreCommas = 0;    // that are missing behind this one
    std::uint64_t unread = 0;        // bytes behind it, where it is one more than kMostDamages
};

/// What is to stand in the text in place of a part that is damaged: this, then blanks. Line breaks stay where they are.
struct Filling
{
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    std::string text; // not longer than the part, but for one that ends the text
};

struct Mended
{
    /// By offset. Empty where the text is JSON values one after another, nested no deeper than kDeepestNesting.
    std::vector<Damage> damages;
    /// Where there are damages: what makes JSON of the text. By offset, none in another.
    std::vector<Filling> fillings;
    /// Rising: where in the text a comma is still to be put in for it to be JSON. None is in a filling.
    std::vector<std::uint64_t> missingCommas;
    bool isNothingLeft = false; // no Event is whole
};

/// Past this many places the text is cut. All commas that are missing before an object or array are one of them.
inline constexpr std::size_t kMostDamages = 10'000;

/// Throws ReadCancelled. Slower than the index, so it is for text that the index did not take.
[[nodiscard]] Mended mend(std::string_view text, const std::stop_token &stop);

} // namespace hindsight::core
