// One Event's attributes as values, in whatever dialect the file spells them. Parsed once, when made.
#pragma once

#include "core/model/history.h"

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

class Attributes
{
public:
    /// Without any, where they cannot be parsed.
    Attributes(const History &history, EventIndex event);

    /// By a dotted path of camelCase names, `retryPolicy.maximumAttempts`; null where there is no such value.
    [[nodiscard]] const nlohmann::ordered_json *find(std::string_view path) const;
    [[nodiscard]] bool has(std::string_view path) const { return find(path) != nullptr; }

    /// Empty, 0 or false where there is no such value or it has another form.
    [[nodiscard]] std::string text(std::string_view path) const;
    [[nodiscard]] std::int64_t number(std::string_view path) const;
    [[nodiscard]] bool isTrue(std::string_view path) const;
    /// Of `30s`, or of Cadence's `…Seconds` beside it.
    [[nodiscard]] Duration duration(std::string_view path) const;
    /// The keys of an object, as the file has them.
    [[nodiscard]] std::vector<std::string> keys(std::string_view path) const;
    /// A value of an enumeration in small letters without the enumeration's name and blanks:
    /// `RETRY_STATE_IN_PROGRESS`, `RetryStateInProgress` and `InProgress` are `inprogress`. A number stays one.
    [[nodiscard]] std::string word(std::string_view path, std::string_view enumeration) const;

private:
    std::shared_ptr<const nlohmann::ordered_json> m_json; // null where there are none
};

} // namespace hindsight::core
