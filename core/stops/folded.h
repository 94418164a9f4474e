// Texts compared without regard to the case of ASCII letters, as a person types them. Bytes above 127 count as they
// are.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace hindsight::core {

[[nodiscard]] char foldedLetter(char letter);
[[nodiscard]] std::string folded(std::string_view text);
[[nodiscard]] bool isSameFolded(std::string_view one, std::string_view other);

/// What is looked for in many texts.
class FoldedNeedle
{
public:
    explicit FoldedNeedle(std::string_view text);

    [[nodiscard]] const std::string &text() const { return m_text; }
    /// An empty needle is in every text.
    [[nodiscard]] bool isIn(std::string_view text) const;

private:
    std::string m_text; // folded
    std::array<std::size_t, 256> m_skips = {};
};

/// Where `*` stands for any number of characters and `?` for one. Takes at most text.size() × pattern.size() steps.
[[nodiscard]] bool matchesGlob(std::string_view text, std::string_view pattern);

} // namespace hindsight::core
