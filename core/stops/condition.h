// What an expression means, as a tree: comparisons of an Event's fields with what a person wrote, and how they hang
// together. A plain value that the parser makes and EventProbe asks.
#pragma once

#include "core/model/time.h"
#include "core/stops/folded.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hindsight::core {

enum class Field : std::uint8_t {
    Id,
    Type,
    Time, // against a Duration: since the first Event
    Name,
    Outcome,
    Attempt,
    Task, // the number of its Workflow Task
    Kind,
    Command,
    Attributes // a path into them
};

enum class Relation : std::uint8_t { Equal, NotEqual, Less, LessOrEqual, Greater, GreaterOrEqual, Contains, Matches };

/// A number as it was written: whole numbers keep all 64 bits.
struct Number
{
    std::optional<std::int64_t> whole;
    double real = 0;

    [[nodiscard]] static std::optional<Number> from(std::string_view text);
};

/// The right side of a comparison, and all that it can be read as.
struct Operand
{
    std::string text;
    std::optional<Number> number;
    std::optional<Duration> duration;
    std::optional<Timestamp> time;
};

struct Condition
{
    enum class Kind : std::uint8_t { Anywhere, Comparison, Not, And, Or };

    Kind kind = Kind::Anywhere;
    Field field = Field::Id;       // of a Comparison
    std::vector<std::string> path; // of Field::Attributes, without `_` and `-`
    Relation relation = Relation::Equal;
    Operand operand;
    FoldedNeedle needle = FoldedNeedle({}); // of Anywhere and Relation::Contains
    std::vector<Condition> parts;           // of Not one, of And and Or two or more, the cheapest first
    int cost = 0; // 0: from the columns; 1: from the attributes where they can matter; 2: from all text
};

} // namespace hindsight::core
