#include "core/stops/expression_tokens.h"

#include "core/stops/folded.h"

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr std::string_view kBlanks = " \t\r\n";
constexpr std::string_view kSigns = "=<>!";
constexpr std::string_view kNoWord = " \t\r\n=<>!()\"'";

} // namespace

bool ExpressionToken::isWord(std::string_view word) const
{
    return kind == Kind::Word && isSameFolded(text, word);
}

Error expressionError(std::string_view text, std::size_t offset, std::string message)
{
    const auto before = text.substr(0, offset);
    const auto characters =
        std::ranges::count_if(before, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
    return {.kind = ErrorKind::Unsupported,
            .message = std::move(message),
            .place = {.offset = offset, .line = 1, .column = static_cast<std::uint64_t>(characters) + 1, .path = {}}};
}

Result<std::vector<ExpressionToken>> expressionTokens(std::string_view text)
{
    using Kind = ExpressionToken::Kind;
    std::vector<ExpressionToken> tokens;
    std::size_t at = 0;
    while ((at = text.find_first_not_of(kBlanks, at)) != std::string_view::npos) {
        const char first = text[at];
        if (first == '"' || first == '\'') {
            const std::size_t end = text.find(first, at + 1);
            if (end == std::string_view::npos)
                return expressionError(text, text.size(), std::string("expected ") + first + " to close the text");
            tokens.push_back({Kind::Quoted, std::string(text.substr(at + 1, end - at - 1)), at});
            at = end + 1;
            continue;
        }
        Kind kind = Kind::Word;
        std::size_t end = at + 1;
        if (first == '(' || first == ')')
            kind = first == '(' ? Kind::Open : Kind::Close;
        else if (kSigns.find(first) != std::string_view::npos) {
            kind = Kind::Sign;
            end += end < text.size() && text[end] == '=' ? 1U : 0U;
        } else {
            end = std::min(text.find_first_of(kNoWord, at), text.size());
        }
        tokens.push_back({kind, std::string(text.substr(at, end - at)), at});
        at = end;
    }
    tokens.push_back({Kind::End, {}, text.size()});
    return tokens;
}

} // namespace hindsight::core
