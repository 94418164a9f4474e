#include "core/stops/comparing.h"

#include <nlohmann/json.hpp>

#include <compare>

namespace hindsight::core {

namespace {

bool isIn(std::partial_ordering order, Relation relation)
{
    switch (relation) {
    case Relation::Equal:
        return order == 0;
    case Relation::NotEqual:
        return order != 0;
    case Relation::Less:
        return order < 0;
    case Relation::LessOrEqual:
        return order <= 0;
    case Relation::Greater:
        return order > 0;
    case Relation::GreaterOrEqual:
        return order >= 0;
    case Relation::Contains:
    case Relation::Matches:
        break;
    }
    return false;
}

bool isOfText(Relation relation)
{
    return relation == Relation::Contains || relation == Relation::Matches;
}

// Of the texts alone, whatever they spell.
bool comparesText(std::string_view text, const Condition &condition)
{
    switch (condition.relation) {
    case Relation::Equal:
        return isSameFolded(text, condition.operand.text);
    case Relation::NotEqual:
        return !isSameFolded(text, condition.operand.text);
    case Relation::Contains:
        return condition.needle.isIn(text);
    case Relation::Matches:
        return matchesGlob(text, condition.operand.text);
    default:
        return false;
    }
}

std::partial_ordering order(const Number &one, const Number &other)
{
    return one.whole && other.whole ? std::partial_ordering(*one.whole <=> *other.whole) : one.real <=> other.real;
}

std::string plain(std::string_view text)
{
    std::string word;
    for (const char letter : text) {
        if (letter != ' ' && letter != '_')
            word += letter;
    }
    return word;
}

} // namespace

bool compares(std::string_view text, const Condition &condition)
{
    const Operand &operand = condition.operand;
    if (!isOfText(condition.relation)) {
        const auto number = operand.number ? Number::from(text) : std::nullopt;
        if (number)
            return isIn(order(*number, *operand.number), condition.relation);
        if (const auto time = operand.time ? parseRfc3339(text) : std::nullopt)
            return compares(*time, condition);
        if (const auto duration = operand.duration ? parseDuration(text) : std::nullopt)
            return compares(*duration, condition);
    }
    return comparesText(text, condition);
}

bool compares(std::int64_t number, const Condition &condition)
{
    if (isOfText(condition.relation) || !condition.operand.number)
        return comparesText(std::to_string(number), condition);
    return isIn(order({number, static_cast<double>(number)}, *condition.operand.number), condition.relation);
}

bool comparesWord(std::string_view word, const Condition &condition)
{
    if (isOfText(condition.relation))
        return comparesText(word, condition);
    const bool isSame = isSameFolded(plain(word), plain(condition.operand.text));
    return condition.relation == Relation::Equal ? isSame : condition.relation == Relation::NotEqual && !isSame;
}

bool compares(Duration duration, const Condition &condition)
{
    return condition.operand.duration && isIn(duration <=> *condition.operand.duration, condition.relation);
}

bool compares(Timestamp time, const Condition &condition)
{
    return condition.operand.time && isIn(time <=> *condition.operand.time, condition.relation);
}

bool comparesScalar(const nlohmann::ordered_json &value, const Condition &condition)
{
    using Type = nlohmann::ordered_json::value_t;
    switch (value.type()) {
    case Type::string:
        return compares(value.get_ref<const std::string &>(), condition);
    case Type::boolean:
        return comparesText(value.get<bool>() ? "true" : "false", condition);
    case Type::number_integer:
    case Type::number_unsigned:
    case Type::number_float:
        return compares(value.dump(), condition);
    default:
        return false;
    }
}

} // namespace hindsight::core
