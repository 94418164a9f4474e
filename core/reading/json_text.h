// Single values as JSON text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hindsight::core {

/// In quotes, with what JSON does not allow in a string escaped.
void appendQuoted(std::string &json, std::string_view text);
/// In quotes, as standard base64 with padding.
void appendBase64(std::string &json, std::string_view bytes);

/// RFC 3339 with as many of 0, 3, 6 or 9 digits as it needs, in quotes; `{"seconds","nanos"}` for what is no time from
/// year 1 to 9999.
void appendTime(std::string &json, std::int64_t seconds, std::int32_t nanos);
/// `30s`, `-1.500s`, in quotes; `{"seconds","nanos"}` where the two have different signs or nanos are a second or more.
void appendDuration(std::string &json, std::int64_t seconds, std::int32_t nanos);
/// The shortest text that reads as the same number; `"NaN"`, `"Infinity"`, `"-Infinity"`.
void appendNumber(std::string &json, double number);
void appendNumber(std::string &json, float number);

} // namespace hindsight::core
