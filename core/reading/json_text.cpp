#include "core/reading/json_text.h"

#include "core/model/base64.h"

#include "core/model/time.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>

namespace hindsight::core {

namespace {

constexpr std::int32_t kNanosInSecond = 1'000'000'000;
constexpr std::int64_t kFirstSecond = -62'135'596'800; // 0001-01-01T00:00:00Z
constexpr std::int64_t kLastSecond = 253'402'300'799;  // 9999-12-31T23:59:59Z

bool needsEscape(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

void appendEscaped(std::string &json, char c)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    switch (c) {
    case '"':
    case '\\':
        json += '\\';
        json += c;
        break;
    case '\n':
        json += "\\n";
        break;
    case '\r':
        json += "\\r";
        break;
    case '\t':
        json += "\\t";
        break;
    default:
        json += "\\u00";
        json += kDigits[static_cast<unsigned char>(c) >> 4U];
        json += kDigits[static_cast<unsigned char>(c) & 0xFU];
        break;
    }
}

void appendPadded(std::string &json, std::int64_t number, std::size_t digits)
{
    const std::string text = std::to_string(number);
    json.append(digits - std::min(digits, text.size()), '0').append(text);
}

void appendFraction(std::string &json, std::int32_t nanos)
{
    if (nanos == 0)
        return;
    json += '.';
    if (nanos % 1'000'000 == 0)
        appendPadded(json, nanos / 1'000'000, 3);
    else if (nanos % 1'000 == 0)
        appendPadded(json, nanos / 1'000, 6);
    else
        appendPadded(json, nanos, 9);
}

void appendParts(std::string &json, std::int64_t seconds, std::int32_t nanos)
{
    json.append("{\"seconds\":\"").append(std::to_string(seconds));
    json.append("\",\"nanos\":").append(std::to_string(nanos)).append("}");
}

template<class Number>
void appendFloating(std::string &json, Number number)
{
    if (std::isnan(number)) {
        json += "\"NaN\"";
    } else if (std::isinf(number)) {
        json += number > 0 ? "\"Infinity\"" : "\"-Infinity\"";
    } else {
        std::array<char, 32> text;
        const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
        json.append(text.data(), end);
    }
}

} // namespace

void appendQuoted(std::string &json, std::string_view text)
{
    json += '"';
    while (!text.empty()) {
        const auto plain = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), needsEscape) - text.begin());
        json.append(text.substr(0, plain));
        if (plain == text.size())
            break;
        appendEscaped(json, text[plain]);
        text.remove_prefix(plain + 1);
    }
    json += '"';
}

void appendBase64(std::string &json, std::string_view bytes)
{
    json += '"';
    json += encodeBase64(bytes);
    json += '"';
}

void appendTime(std::string &json, std::int64_t seconds, std::int32_t nanos)
{
    if (seconds < kFirstSecond || seconds > kLastSecond || nanos < 0 || nanos >= kNanosInSecond) {
        appendParts(json, seconds, nanos);
        return;
    }
    const std::chrono::sys_seconds time{std::chrono::seconds(seconds)};
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    json += '"';
    appendPadded(json, static_cast<int>(date.year()), 4);
    json += '-';
    appendPadded(json, static_cast<unsigned>(date.month()), 2);
    json += '-';
    appendPadded(json, static_cast<unsigned>(date.day()), 2);
    json += 'T';
    appendPadded(json, clock.hours().count(), 2);
    json += ':';
    appendPadded(json, clock.minutes().count(), 2);
    json += ':';
    appendPadded(json, clock.seconds().count(), 2);
    appendFraction(json, nanos);
    json += "Z\"";
}

void appendDuration(std::string &json, std::int64_t seconds, std::int32_t nanos)
{
    const bool isMixed = (seconds > 0 && nanos < 0) || (seconds < 0 && nanos > 0);
    if (isMixed || nanos <= -kNanosInSecond || nanos >= kNanosInSecond) {
        appendParts(json, seconds, nanos);
        return;
    }
    json += '"';
    if (seconds == 0 && nanos < 0)
        json += '-';
    json += std::to_string(seconds);
    appendFraction(json, std::abs(nanos));
    json += "s\"";
}

void appendNumber(std::string &json, double number)
{
    appendFloating(json, number);
}

void appendNumber(std::string &json, float number)
{
    appendFloating(json, number);
}

} // namespace hindsight::core
