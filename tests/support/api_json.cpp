#include "tests/support/api_json.h"

#include "core/model/time.h"

#include <cstdlib>

namespace hindsight::test {

namespace {

/// Drops the zeros at the end of nine digits in groups of three, and the dot with them.
std::string trimmedFraction(std::string digits)
{
    while (digits.size() >= 3 && digits.ends_with("000"))
        digits.resize(digits.size() - 3);
    return digits.empty() ? digits : '.' + digits;
}

} // namespace

std::string encodeBase64(std::string_view bytes)
{
    static constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const auto byteAt = [&](std::size_t at) {
            return at < bytes.size() ? static_cast<unsigned>(static_cast<unsigned char>(bytes[at])) : 0U;
        };
        const unsigned group = byteAt(i) << 16U | byteAt(i + 1) << 8U | byteAt(i + 2);
        text += kAlphabet[group >> 18U];
        text += kAlphabet[group >> 12U & 63U];
        text += i + 1 < bytes.size() ? kAlphabet[group >> 6U & 63U] : '=';
        text += i + 2 < bytes.size() ? kAlphabet[group & 63U] : '=';
    }
    return text;
}

Json payload(const Json &value)
{
    if (value.is_null())
        return {{"metadata", {{"encoding", encodeBase64("binary/null")}}}};
    return payload("json/plain", value.dump());
}

Json payload(std::string_view encoding, std::string_view bytes)
{
    return {{"metadata", {{"encoding", encodeBase64(encoding)}}}, {"data", encodeBase64(bytes)}};
}

Json payloads(const Json &values)
{
    Json list = Json::array();
    for (const Json &value : values)
        list.push_back(payload(value));
    return {{"payloads", std::move(list)}};
}

Json memo(const Json &values)
{
    Json fields = Json::object();
    for (const auto &[key, value] : values.items())
        fields[key] = payload(value);
    return {{"fields", std::move(fields)}};
}

Json searchAttributes(const Json &values)
{
    Json fields = Json::object();
    for (const auto &[key, typed] : values.items()) {
        Json field = payload(typed.begin().value());
        field["metadata"]["type"] = encodeBase64(typed.begin().key());
        fields[key] = std::move(field);
    }
    return {{"indexedFields", std::move(fields)}};
}

std::string durationText(std::chrono::nanoseconds duration)
{
    const std::lldiv_t parts = std::lldiv(duration.count(), 1'000'000'000);
    const std::string nanos = std::to_string(parts.rem);
    return std::to_string(parts.quot) + trimmedFraction(std::string(9 - nanos.size(), '0') + nanos) + 's';
}

std::string timestampText(std::int64_t nanosecondsSinceEpoch)
{
    const std::string whole = core::toRfc3339({nanosecondsSinceEpoch});
    const std::size_t dot = whole.find('.');
    return whole.substr(0, dot) + trimmedFraction(whole.substr(dot + 1, 9)) + 'Z';
}

std::string enumText(std::string_view prefix, std::string_view pascal)
{
    std::string text(prefix);
    for (std::size_t i = 0; i < pascal.size(); ++i) {
        const char c = pascal[i];
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper && i > 0)
            text += '_';
        text += upper ? c : static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

Json failure(const ApplicationFailure &application)
{
    Json json = {{"message", application.message}, {"source", application.source}};
    if (!application.stackTrace.empty())
        json["stackTrace"] = application.stackTrace;
    if (!application.cause.is_null())
        json["cause"] = application.cause;
    Json &info = json["applicationFailureInfo"] = Json::object();
    if (!application.type.empty())
        info["type"] = application.type;
    if (application.nonRetryable)
        info["nonRetryable"] = true;
    return json;
}

Json timeoutFailure(std::string_view message, std::string_view timeoutType, const Json &cause)
{
    Json json = {{"message", message}, {"source", "Server"}};
    if (!cause.is_null())
        json["cause"] = cause;
    json["timeoutFailureInfo"] = {{"timeoutType", "TIMEOUT_TYPE_" + std::string(timeoutType)}};
    return json;
}

Json canceledFailure(std::string_view message)
{
    return {{"message", message}, {"source", "GoSDK"}, {"canceledFailureInfo", Json::object()}};
}

} // namespace hindsight::test
