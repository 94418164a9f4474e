// A question about an Event in a small language, asked of many: `outcome = Failed and attempt > 2`,
// `attributes.input.orderId = 42`, or a bare text that may stand anywhere in it. Parsed once; asking never fails.
// Immutable, so it crosses threads freely.
#pragma once

#include "core/execution/execution.h"

#include <memory>
#include <string>
#include <string_view>

namespace hindsight::core {

struct Condition;

class Expression
{
public:
    /// A longer text is refused, and so is one that nests deeper.
    static constexpr std::size_t kLongest = 2'000;
    static constexpr int kDeepest = 50;

    /// The error's place has the offset in bytes and the column in characters from 1; its message says what was
    /// expected.
    [[nodiscard]] static Result<Expression> parse(std::string_view text);

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] const Condition &condition() const { return *m_condition; }

private:
    Expression(std::string text, std::shared_ptr<const Condition> condition);

    std::string m_text;
    std::shared_ptr<const Condition> m_condition;
};

} // namespace hindsight::core
