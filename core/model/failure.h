// A failure as the API records it: a message, where it came from, its stack trace, what kind it is, and its causes.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace hindsight::core {

struct Failure
{
    std::string kind; // `ApplicationFailure`, `TimeoutFailure`, `ActivityFailure`…; empty where not told
    std::string type; // an application's own name for it, a timeout's type
    std::string message;
    std::string source; // the SDK
    std::string stackTrace;
    bool nonRetryable = false;

    bool operator==(const Failure &) const = default;
};

/// The failure and its causes, outermost first. Cadence's `reason` and `details` are understood too. Empty where
/// `value` is no failure.
[[nodiscard]] std::vector<Failure> parseFailure(const nlohmann::ordered_json &value);

/// The failure among an Event's attributes (`failure`, or Cadence's `reason`); null where there is none.
[[nodiscard]] const nlohmann::ordered_json *failureIn(const nlohmann::ordered_json &attributes);

} // namespace hindsight::core
