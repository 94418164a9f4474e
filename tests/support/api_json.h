// Pieces of the API's JSON as the Service writes it: payloads, times and spans of time, failures.
#pragma once

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace hindsight::test {

using Json = nlohmann::ordered_json;

[[nodiscard]] std::string encodeBase64(std::string_view bytes);

/// One value as a `json/plain` payload; null becomes `binary/null`.
[[nodiscard]] Json payload(const Json &value);
/// A payload whose bytes are no JSON.
[[nodiscard]] Json payload(std::string_view encoding, std::string_view bytes);
/// `{"payloads": […]}`, one payload for each element. REQUIRES: values is an array
[[nodiscard]] Json payloads(const Json &values);
/// `{"fields": {…}}`, one payload for each key. REQUIRES: values is an object
[[nodiscard]] Json memo(const Json &values);
/// `{"indexedFields": {…}}` from `{"OrderStatus": {"Keyword": "paid"}}`: each key's type and value.
[[nodiscard]] Json searchAttributes(const Json &values);

/// protobuf's JSON of a Duration and of a Timestamp: 0, 3, 6 or 9 fractional digits.
[[nodiscard]] std::string durationText(std::chrono::nanoseconds duration);
[[nodiscard]] std::string timestampText(std::int64_t nanosecondsSinceEpoch);

/// `EVENT_TYPE_` and the like: upper case with an underscore before each word of `pascal`.
[[nodiscard]] std::string enumText(std::string_view prefix, std::string_view pascal);

struct ApplicationFailure
{
    std::string message = {};
    std::string type = {};
    std::string stackTrace = {};
    bool nonRetryable = false;
    Json cause = {};
    std::string source = "GoSDK";
};
[[nodiscard]] Json failure(const ApplicationFailure &application);
/// `timeoutType` as in `TIMEOUT_TYPE_START_TO_CLOSE`, without the prefix.
[[nodiscard]] Json timeoutFailure(std::string_view message, std::string_view timeoutType, const Json &cause = {});
[[nodiscard]] Json canceledFailure(std::string_view message);

} // namespace hindsight::test
