#include "core/reading/json_fields.h"

#include "core/reading/keys.h"

#include <charconv>
#include <cmath>

namespace hindsight::core {

namespace {

constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
constexpr std::size_t kLongestQuote = 40;

struct SecondsAndNanos
{
    std::optional<std::int64_t> seconds;
    std::optional<std::int64_t> nanos;
};

// protobuf leaves fields out that are 0.
SecondsAndNanos takeSecondsAndNanos(JsonCursor &cursor, JsonCursor::Value &value)
{
    SecondsAndNanos parts{.seconds = 0, .nanos = 0};
    cursor.forEachField(value, [&](std::string_view text, JsonCursor::Value &field) {
        const Key key = cursor.keyFrom(text);
        if (key == Key::Seconds)
            parts.seconds = integerOf(cursor.take(field));
        else if (key == Key::Nanos)
            parts.nanos = integerOf(cursor.take(field));
        return key == Key::Seconds || key == Key::Nanos;
    });
    return parts;
}

// `3.0` and `3e0`: tables turn ids into these.
std::optional<std::int64_t> wholeNumberOf(std::string_view text)
{
    constexpr double kLargestExact = 9007199254740992.0; // 2^53
    double number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, number);
    if (failure != std::errc() || stop != end || std::abs(number) > kLargestExact || std::trunc(number) != number)
        return std::nullopt;
    return static_cast<std::int64_t>(number);
}

} // namespace

std::optional<std::int64_t> integerOf(const Scalar &scalar)
{
    if (!scalar.isText() || scalar.text.empty())
        return std::nullopt;
    std::int64_t number = 0;
    const char *end = scalar.text.data() + scalar.text.size();
    const auto [stop, failure] = std::from_chars(scalar.text.data(), end, number);
    if (failure != std::errc())
        return std::nullopt;
    return stop == end ? std::optional(number) : wholeNumberOf(scalar.text);
}

std::string describe(const Scalar &scalar)
{
    if (scalar.kind == JsonKind::String)
        return scalar.text.size() > kLongestQuote ? "a string of " + std::to_string(scalar.text.size()) + " bytes"
                                                  : "\"" + std::string(scalar.text) + "\"";
    if (scalar.kind == JsonKind::Number && scalar.text.size() <= kLongestQuote)
        return "the number " + std::string(scalar.text);
    return std::string(nameOf(scalar.kind));
}

std::optional<std::int64_t> takeInteger(JsonCursor &cursor, JsonCursor::Value &value, const char *code,
                                        const char *what, const FieldComplaint &complain)
{
    const Scalar scalar = cursor.take(value);
    if (scalar.isNull())
        return std::nullopt;
    const std::optional<std::int64_t> number = integerOf(scalar);
    // An empty string is how some tools write "not set".
    if (!number && !(scalar.kind == JsonKind::String && scalar.text.empty()))
        complain(code, "expected " + std::string(what) + ", got " + describe(scalar));
    return number;
}

std::string_view takeText(JsonCursor &cursor, JsonCursor::Value &value, const FieldComplaint &complain)
{
    const Scalar scalar = cursor.take(value);
    if (scalar.kind == JsonKind::String)
        return scalar.text;
    if (!scalar.isNull())
        complain("bad-name", "expected a name, got " + describe(scalar));
    return {};
}

std::string_view takeName(JsonCursor &cursor, JsonCursor::Value &value, const FieldComplaint &complain)
{
    if (cursor.kindOf(value) != JsonKind::Object)
        return takeText(cursor, value, complain);
    std::string_view name;
    cursor.forEachField(value, [&](std::string_view text, JsonCursor::Value &field) {
        const Key key = cursor.keyFrom(text);
        if (key != Key::Name && key != Key::Input)
            return false;
        const std::string_view found = takeName(cursor, field, complain);
        if (!found.empty())
            name = found;
        return true;
    });
    return name;
}

Timestamp takeTime(JsonCursor &cursor, JsonCursor::Value &value, bool mayBeNanoseconds, std::string &wrong)
{
    constexpr const char *kExpected = "expected an RFC 3339 time, got ";
    if (cursor.kindOf(value) == JsonKind::Object) {
        const SecondsAndNanos parts = takeSecondsAndNanos(cursor, value);
        const auto time = parts.seconds && parts.nanos ? timestampFrom(*parts.seconds, *parts.nanos) : std::nullopt;
        if (!time)
            wrong = std::string(kExpected) + "an object without proper seconds and nanos";
        return time.value_or(Timestamp{});
    }
    const Scalar scalar = cursor.take(value);
    if (scalar.isNull())
        return {};
    const std::optional<std::int64_t> number = integerOf(scalar);
    if (number && mayBeNanoseconds)
        return *number == 0 ? Timestamp{} : Timestamp{*number};
    const auto time = scalar.kind == JsonKind::String ? parseRfc3339(scalar.text) : std::nullopt;
    if (!time && isRfc3339(scalar.text))
        wrong = "expected a time from 1677-09-21 to 2262-04-11, got " + describe(scalar);
    else if (!time)
        wrong = kExpected + (scalar.kind == JsonKind::String ? describe(scalar) : std::string(nameOf(scalar.kind)));
    return time.value_or(Timestamp{});
}

Duration takeDuration(JsonCursor &cursor, JsonCursor::Value &value, const FieldComplaint &complain)
{
    if (cursor.kindOf(value) == JsonKind::Object) {
        const SecondsAndNanos parts = takeSecondsAndNanos(cursor, value);
        std::int64_t total = 0;
        if (parts.seconds && parts.nanos && !__builtin_mul_overflow(*parts.seconds, kNanosPerSecond, &total) &&
            !__builtin_add_overflow(total, *parts.nanos, &total))
            return {total};
        complain("bad-duration", "expected a duration such as \"30s\", got an object without proper seconds and nanos");
        return {};
    }
    const Scalar scalar = cursor.take(value);
    if (scalar.isNull())
        return {};
    const auto duration = scalar.kind == JsonKind::String ? parseDuration(scalar.text) : std::nullopt;
    if (!duration)
        complain("bad-duration", "expected a duration such as \"30s\", got " + describe(scalar));
    return duration.value_or(Duration{});
}

Duration takeSeconds(JsonCursor &cursor, JsonCursor::Value &value, const FieldComplaint &complain)
{
    const auto seconds = takeInteger(cursor, value, "bad-duration", "a number of seconds", complain).value_or(0);
    std::int64_t total = 0;
    if (__builtin_mul_overflow(seconds, kNanosPerSecond, &total))
        return {};
    return {total};
}

} // namespace hindsight::core
