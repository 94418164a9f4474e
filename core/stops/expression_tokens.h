// The words and signs of an expression, each with its place in the text.
#pragma once

#include "core/model/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

struct ExpressionToken
{
    enum class Kind : std::uint8_t { Word, Quoted, Sign, Open, Close, End };

    Kind kind = Kind::End;
    std::string text; // of Quoted without the quotes
    std::size_t offset = 0;

    /// For a Word alone, without regard to case: what is quoted is never a keyword.
    [[nodiscard]] bool isWord(std::string_view word) const;
};

/// Ends with a token of Kind::End. The only error is a text whose quotes do not close.
[[nodiscard]] Result<std::vector<ExpressionToken>> expressionTokens(std::string_view text);

/// An error at that place; its column counts characters.
[[nodiscard]] Error expressionError(std::string_view text, std::size_t offset, std::string message);

} // namespace hindsight::core
