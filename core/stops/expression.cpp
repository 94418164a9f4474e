#include "core/stops/expression.h"

#include "core/model/catalog.h"
#include "core/stops/condition.h"
#include "core/stops/expression_tokens.h"
#include "core/stops/operand.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hindsight::core {

namespace {

using Token = ExpressionToken;

constexpr std::string_view kAttributes = "attributes";

constexpr std::array<std::pair<std::string_view, Field>, 11> kFields{{{"id", Field::Id},
                                                                      {"type", Field::Type},
                                                                      {"time", Field::Time},
                                                                      {"name", Field::Name},
                                                                      {"outcome", Field::Outcome},
                                                                      {"attempt", Field::Attempt},
                                                                      {"task", Field::Task},
                                                                      {"kind", Field::Kind},
                                                                      {"category", Field::Kind},
                                                                      {"command", Field::Command},
                                                                      {kAttributes, Field::Attributes}}};

constexpr std::array<std::pair<std::string_view, Relation>, 9> kRelations{{{"=", Relation::Equal},
                                                                           {"==", Relation::Equal},
                                                                           {"!=", Relation::NotEqual},
                                                                           {"<", Relation::Less},
                                                                           {"<=", Relation::LessOrEqual},
                                                                           {">", Relation::Greater},
                                                                           {">=", Relation::GreaterOrEqual},
                                                                           {"contains", Relation::Contains},
                                                                           {"matches", Relation::Matches}}};

std::optional<Relation> relationOf(const Token &token)
{
    if (token.kind != Token::Kind::Word && token.kind != Token::Kind::Sign)
        return std::nullopt;
    const auto found = std::ranges::find_if(
        kRelations, [&token](const auto &relation) { return isSameFolded(relation.first, token.text); });
    return found == kRelations.end() ? std::nullopt : std::optional(found->second);
}

bool isOrdering(Relation relation)
{
    return relation == Relation::Less || relation == Relation::LessOrEqual || relation == Relation::Greater ||
           relation == Relation::GreaterOrEqual;
}

bool isAnd(const Token &token)
{
    return token.isWord("and") || token.isWord("&&");
}

bool isOr(const Token &token)
{
    return token.isWord("or") || token.isWord("||");
}

bool isText(const Token &token)
{
    const bool isPlain = token.kind == Token::Kind::Quoted || token.kind == Token::Kind::Word;
    return isPlain && !relationOf(token) && !isAnd(token) && !isOr(token) && !token.isWord("not");
}

std::string inWords(const Token &token)
{
    return token.kind == Token::Kind::End ? "the end" : "“" + token.text + "”";
}

std::vector<std::string> pathFrom(std::string_view text)
{
    std::vector<std::string> path(1);
    for (const char letter : text) {
        if (letter == '.')
            path.emplace_back();
        else if (letter != '_' && letter != '-')
            path.back() += letter;
    }
    return path;
}

Condition joined(Condition::Kind kind, std::vector<Condition> parts)
{
    if (parts.size() == 1 && kind != Condition::Kind::Not)
        return std::move(parts.front());
    Condition whole;
    whole.kind = kind;
    std::ranges::stable_sort(parts, {}, &Condition::cost);
    whole.cost = parts.back().cost;
    whole.parts = std::move(parts);
    return whole;
}

// A recursive descent, one function for each rule. The first error ends it.
class Parser
{
public:
    Parser(std::string_view text, std::vector<Token> tokens) : m_text(text), m_tokens(std::move(tokens)) {}

    std::optional<Condition> parse();
    [[nodiscard]] Error takeError() { return std::move(*m_error); }

private:
    std::optional<Condition> either();
    std::optional<Condition> all();
    std::optional<Condition> one();
    std::optional<Condition> inBrackets();
    std::optional<Condition> comparison();
    std::optional<Condition> anywhere();
    bool readField(const Token &token, Condition &condition);
    bool readOperand(const Token &token, Condition &condition);
    std::nullopt_t fail(const Token &token, std::string message);

    [[nodiscard]] const Token &peek(std::size_t ahead = 0) const
    {
        return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)];
    }
    const Token &take() { return m_tokens[std::min(m_at++, m_tokens.size() - 1)]; }
    bool takeIf(bool isIt)
    {
        m_at += isIt ? 1 : 0;
        return isIt;
    }

    std::string_view m_text;
    std::vector<Token> m_tokens;
    std::size_t m_at = 0;
    int m_depth = 0;
    std::optional<Error> m_error;
};

std::nullopt_t Parser::fail(const Token &token, std::string message)
{
    if (!m_error)
        m_error = expressionError(m_text, token.offset, std::move(message));
    return std::nullopt;
}

std::optional<Condition> Parser::parse()
{
    auto whole = either();
    if (!whole)
        return std::nullopt;
    const Token &behind = peek();
    if (behind.kind == Token::Kind::End)
        return whole;
    if (behind.kind == Token::Kind::Close)
        return fail(behind, "this bracket closes none");
    return fail(behind, "expected “and”, “or” or the end, got " + inWords(behind) +
                            "; a text of several words stands in quotes");
}

std::optional<Condition> Parser::either()
{
    std::vector<Condition> parts;
    do {
        auto part = all();
        if (!part)
            return std::nullopt;
        parts.push_back(std::move(*part));
    } while (takeIf(isOr(peek())));
    return joined(Condition::Kind::Or, std::move(parts));
}

std::optional<Condition> Parser::all()
{
    std::vector<Condition> parts;
    do {
        auto part = one();
        if (!part)
            return std::nullopt;
        parts.push_back(std::move(*part));
    } while (takeIf(isAnd(peek())));
    return joined(Condition::Kind::And, std::move(parts));
}

std::optional<Condition> Parser::one()
{
    if (m_depth == Expression::kDeepest)
        return fail(peek(), "brackets and “not” nest too deep here");
    if (peek().isWord("not")) {
        take();
        ++m_depth;
        auto part = one();
        --m_depth;
        if (!part)
            return std::nullopt;
        std::vector<Condition> parts;
        parts.push_back(std::move(*part));
        return joined(Condition::Kind::Not, std::move(parts));
    }
    if (peek().kind == Token::Kind::Open)
        return inBrackets();
    if (!isText(peek()))
        return fail(peek(), "expected a field or a text, got " + inWords(peek()));
    return relationOf(peek(1)) ? comparison() : anywhere();
}

std::optional<Condition> Parser::inBrackets()
{
    take();
    ++m_depth;
    auto whole = either();
    --m_depth;
    if (whole && peek().kind != Token::Kind::Close)
        return fail(peek(), "expected “and”, “or” or “)”, got " + inWords(peek()));
    take();
    return whole;
}

bool Parser::readField(const Token &token, Condition &condition)
{
    const std::string_view text = token.text;
    const std::string_view first = text.substr(0, text.find('.'));
    const auto found =
        std::ranges::find_if(kFields, [first](const auto &field) { return isSameFolded(field.first, first); });
    const bool isPath = first.size() < text.size();
    if (token.kind == Token::Kind::Quoted || found == kFields.end() || (isPath && found->second != Field::Attributes)) {
        fail(token, "there is no field " + inWords(token) +
                        "; expected id, type, time, name, outcome, attempt, task, kind, command or attributes.…");
        return false;
    }
    condition.field = found->second;
    condition.cost = condition.field == Field::Attributes ? 1 : 0;
    if (isPath)
        condition.path = pathFrom(text.substr(first.size() + 1));
    if (std::ranges::find(condition.path, std::string()) != condition.path.end()) {
        fail(token, "expected a name on both sides of each point of " + inWords(token));
        return false;
    }
    return true;
}

bool Parser::readOperand(const Token &token, Condition &condition)
{
    if (!isText(token)) {
        fail(token, "expected a value, got " + inWords(token));
        return false;
    }
    condition.operand = operandFrom(token.text);
    const Operand &operand = condition.operand;
    if (isOrdering(condition.relation) && !operand.number && !operand.duration && !operand.time) {
        fail(token, "expected a number, a duration such as 30s or a time, got " + inWords(token));
        return false;
    }
    const bool isCompared = condition.relation == Relation::Equal || condition.relation == Relation::NotEqual;
    if (condition.field == Field::Type && isCompared) {
        if (const EventType type = eventTypeFrom(operand.text); type != EventType::Unknown)
            condition.operand = {.text = std::string(info(type).name), .number = {}, .duration = {}, .time = {}};
    }
    condition.needle = FoldedNeedle(condition.operand.text);
    return true;
}

std::optional<Condition> Parser::comparison()
{
    Condition condition;
    condition.kind = Condition::Kind::Comparison;
    if (!readField(take(), condition))
        return std::nullopt;
    condition.relation = *relationOf(take());
    if (!readOperand(take(), condition))
        return std::nullopt;
    return condition;
}

std::optional<Condition> Parser::anywhere()
{
    std::string text = take().text;
    while (isText(peek())) {
        if (relationOf(peek(1)))
            return fail(peek(), "expected “and” or “or” before " + inWords(peek()));
        text += ' ';
        text += take().text;
    }
    if (text.empty())
        return fail(m_tokens[m_at - 1], "expected a text between the quotes");
    Condition condition;
    condition.kind = Condition::Kind::Anywhere;
    condition.needle = FoldedNeedle(text);
    condition.cost = 2;
    return condition;
}

} // namespace

Expression::Expression(std::string text, std::shared_ptr<const Condition> condition)
    : m_text(std::move(text)), m_condition(std::move(condition))
{
}

Result<Expression> Expression::parse(std::string_view text)
{
    if (text.size() > kLongest)
        return expressionError(text, kLongest, "the expression is too long");
    auto tokens = expressionTokens(text);
    if (!tokens)
        return tokens.error();
    if (tokens->size() == 1)
        return expressionError(text, 0, "expected a field or a text");
    Parser parser(text, std::move(*tokens));
    auto condition = parser.parse();
    if (!condition)
        return parser.takeError();
    return Expression(std::string(text), std::make_shared<const Condition>(std::move(*condition)));
}

} // namespace hindsight::core
