// Single values as the dialects write them: integers as numbers or strings, times in four forms, names bare or wrapped.
#pragma once

#include "core/model/time.h"
#include "core/reading/json_cursor.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hindsight::core {

/// Takes a problem: its code, and what is wrong with the field at which the cursor stands.
using FieldComplaint = std::function<void(const char *code, const std::string &message)>;

/// A whole number of 64 bits, from a JSON number (`3`, and `3.0` up to 2^53) or a string of one.
[[nodiscard]] std::optional<std::int64_t> integerOf(const Scalar &scalar);
/// `a number`, `"yesterday"`: for messages, never long.
[[nodiscard]] std::string describe(const Scalar &scalar);

/// Consumes the value. Nothing for null; nothing and a complaint for what is no `what`.
[[nodiscard]] std::optional<std::int64_t> takeInteger(JsonCursor &cursor, JsonCursor::Value &value, const char *code,
                                                      const char *what, const FieldComplaint &complain);
/// A string; empty for null, empty and a complaint for anything else.
[[nodiscard]] std::string_view takeText(JsonCursor &cursor, JsonCursor::Value &value, const FieldComplaint &complain);
/// A string, the `name` of an object, or the `name` of an object's `input`; empty where it has none, and a complaint
/// where it can have none.
[[nodiscard]] std::string_view takeName(JsonCursor &cursor, JsonCursor::Value &value, const FieldComplaint &complain);
/// RFC 3339, `{"seconds", "nanos"}`, or nanoseconds where that is possible; `wrong` says what is wrong.
[[nodiscard]] Timestamp takeTime(JsonCursor &cursor, JsonCursor::Value &value, bool mayBeNanoseconds,
                                 std::string &wrong);
/// `30s` or `{"seconds", "nanos"}`.
[[nodiscard]] Duration takeDuration(JsonCursor &cursor, JsonCursor::Value &value, const FieldComplaint &complain);
/// Whole seconds.
[[nodiscard]] Duration takeSeconds(JsonCursor &cursor, JsonCursor::Value &value, const FieldComplaint &complain);

} // namespace hindsight::core
