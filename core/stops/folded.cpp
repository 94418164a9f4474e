#include "core/stops/folded.h"

#include <algorithm>

namespace hindsight::core {

namespace {

std::size_t placeOf(char letter)
{
    return static_cast<unsigned char>(foldedLetter(letter));
}

bool isWithinCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// Behind the UTF-8 character that begins at `at`.
std::size_t behindCharacter(std::string_view text, std::size_t at)
{
    ++at;
    while (at < text.size() && isWithinCharacter(text[at]))
        ++at;
    return at;
}

} // namespace

char foldedLetter(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string folded(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), &foldedLetter);
    return small;
}

bool isSameFolded(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, &foldedLetter, &foldedLetter);
}

// Horspool's search: a text is looked at only once every so many bytes.
FoldedNeedle::FoldedNeedle(std::string_view text) : m_text(folded(text))
{
    m_skips.fill(std::max<std::size_t>(m_text.size(), 1));
    for (std::size_t i = 0; i + 1 < m_text.size(); ++i)
        m_skips[static_cast<unsigned char>(m_text[i])] = m_text.size() - 1 - i;
}

bool FoldedNeedle::isIn(std::string_view text) const
{
    const std::size_t size = m_text.size();
    if (size == 0)
        return true;
    for (std::size_t at = 0; at + size <= text.size(); at += m_skips[placeOf(text[at + size - 1])]) {
        if (isSameFolded(text.substr(at, size), m_text))
            return true;
    }
    return false;
}

// After a mismatch only the last `*` can take more: what an earlier one took is enough as soon as a later one begins.
bool matchesGlob(std::string_view text, std::string_view pattern)
{
    std::size_t at = 0;
    std::size_t in = 0;
    std::size_t star = std::string_view::npos;
    std::size_t taken = 0;
    while (at < text.size()) {
        if (in < pattern.size() && pattern[in] == '*') {
            star = in++;
            taken = at;
        } else if (in < pattern.size() && pattern[in] == '?') {
            at = behindCharacter(text, at);
            ++in;
        } else if (in < pattern.size() && foldedLetter(pattern[in]) == foldedLetter(text[at])) {
            ++at;
            ++in;
        } else if (star != std::string_view::npos) {
            in = star + 1;
            at = ++taken;
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', in) == std::string_view::npos;
}

} // namespace hindsight::core
