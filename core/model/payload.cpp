#include "core/model/payload.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kNoDigit = -1;

// The value of one digit of either alphabet: standard `+/`, URL-safe `-_`.
int digitOf(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '+' || c == '-')
        return 62;
    return c == '/' || c == '_' ? 63 : kNoDigit;
}

// nlohmann refuses to write a string that is not UTF-8.
bool isUtf8(const std::string &bytes)
{
    try {
        (void)Json(bytes).dump();
        return true;
    } catch (const Json::exception &) {
        return false;
    }
}

bool isPrintable(const std::string &bytes)
{
    return isUtf8(bytes) && std::none_of(bytes.begin(), bytes.end(), [](char c) {
               const auto code = static_cast<unsigned char>(c);
               return (code < 0x20 && c != '\n' && c != '\r' && c != '\t') || code == 0x7F;
           });
}

// The API writes metadata in base64, decoding proxies in clear. `json/plain` in clear is made of base64's digits too,
// but what it would decode to is no text.
std::string metadataText(const Json &metadata, const char *key)
{
    const auto value = metadata.find(key);
    if (value == metadata.end() || !value->is_string())
        return {};
    const auto &text = value->get_ref<const std::string &>();
    const std::optional<std::string> decoded = decodeBase64(text);
    return decoded && !decoded->empty() && isPrintable(*decoded) ? *decoded : text;
}

bool isJsonEncoding(const std::string &encoding)
{
    return encoding.starts_with("json/");
}

void decodeText(const std::string &data, Payload &payload)
{
    const std::optional<std::string> decoded = decodeBase64(data);
    const bool isJson = isJsonEncoding(payload.encoding);
    // A decoding proxy leaves the JSON itself in `data`; where that is a string, it stands here in clear.
    if (!decoded || (isJson && !Json::accept(*decoded))) {
        payload.content = isJson ? Payload::Content::Json : Payload::Content::Text;
        payload.text =
            isJson && !Json::accept(data) ? Json(data).dump(-1, ' ', false, Json::error_handler_t::replace) : data;
        payload.size = data.size();
        return;
    }
    payload.size = decoded->size();
    if (payload.encoding == "binary/null") {
        payload.content = Payload::Content::Nothing;
    } else if (isJson) {
        payload.content = Payload::Content::Json;
        payload.text = *decoded;
    } else if (payload.encoding == "binary/plain" && isPrintable(*decoded)) {
        payload.content = Payload::Content::Text;
        payload.text = *decoded;
    }
}

} // namespace

bool isPayload(const Json &value)
{
    if (!value.is_object())
        return false;
    const auto metadata = value.find("metadata");
    if (metadata == value.end() || !metadata->is_object() || !metadata->contains("encoding"))
        return false;
    return std::all_of(value.items().begin(), value.items().end(), [](const auto &field) {
        return field.key() == "metadata" || field.key() == "data" || field.key() == "externalPayloads";
    });
}

Payload decodePayload(const Json &value)
{
    Payload payload;
    const auto metadata = value.find("metadata");
    payload.encoding = metadataText(*metadata, "encoding");
    payload.messageType = metadataText(*metadata, "messageType");
    const auto data = value.find("data");
    if (data == value.end() || data->is_null()) {
        if (payload.encoding == "binary/null")
            payload.content = Payload::Content::Nothing;
        return payload;
    }
    if (data->is_string()) {
        decodeText(data->get_ref<const std::string &>(), payload);
        return payload;
    }
    payload.content = Payload::Content::Json;
    payload.text = data->dump(-1, ' ', false, Json::error_handler_t::replace);
    payload.size = payload.text.size();
    return payload;
}

std::optional<std::string> decodeBase64(std::string_view text)
{
    const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with("=") ? 1 : 0;
    if (padding > 0 && text.size() % 4 != 0)
        return std::nullopt;
    text.remove_suffix(padding);
    if (text.size() % 4 == 1)
        return std::nullopt;
    std::string bytes;
    bytes.reserve(text.size() * 3 / 4);
    std::uint32_t bits = 0;
    int bitCount = 0;
    for (const char c : text) {
        const int digit = digitOf(c);
        if (digit == kNoDigit)
            return std::nullopt;
        bits = (bits << 6) | static_cast<std::uint32_t>(digit);
        bitCount += 6;
        if (bitCount < 8)
            continue;
        bitCount -= 8;
        bytes.push_back(static_cast<char>((bits >> bitCount) & 0xFF));
    }
    return bytes;
}

} // namespace hindsight::core
