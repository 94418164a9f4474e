#include "core/model/wire_json.h"

#include "core/model/base64.h"
#include "core/model/utf8.h"
#include "core/model/wire.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cstdio>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepest = 64;
constexpr unsigned char kFirstPrintable = 0x20;

std::optional<Json> messageOf(std::string_view bytes, int depth);

Json hexadecimal(std::uint64_t value, int digits)
{
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "0x%0*llX", digits, static_cast<unsigned long long>(value));
    return text.data();
}

// Short texts can be messages by accident, and messages texts. A message begins with its first field's tag, which is
// a control character where the number is small.
Json valueOfBytes(std::string_view bytes, int depth)
{
    const bool isText = isPrintableUtf8(bytes);
    const bool mayBeMessage =
        !bytes.empty() && (!isText || static_cast<unsigned char>(bytes.front()) < kFirstPrintable);
    if (mayBeMessage) {
        if (std::optional<Json> message = messageOf(bytes, depth + 1))
            return std::move(*message);
    }
    return isText ? Json(bytes) : Json(encodeBase64(bytes));
}

std::optional<Json> messageOf(std::string_view bytes, int depth)
{
    if (depth > kDeepest)
        return std::nullopt;
    Json message = Json::object();
    WireReader reader(bytes);
    while (const std::optional<WireField> field = reader.next()) {
        Json value;
        switch (field->type) {
        case WireType::Varint:
            value = field->value;
            break;
        case WireType::Fixed64:
            value = hexadecimal(field->value, 16);
            break;
        case WireType::Fixed32:
            value = hexadecimal(field->value, 8);
            break;
        case WireType::Bytes:
            if (field->isCut())
                return std::nullopt;
            value = valueOfBytes(field->bytes, depth);
            break;
        case WireType::GroupBegin:
        case WireType::GroupEnd:
            return std::nullopt;
        }
        Json &known = message[std::to_string(field->number)];
        if (known.is_null())
            known = std::move(value);
        else if (known.is_array())
            known.push_back(std::move(value));
        else
            known = Json::array({std::move(known), std::move(value)});
    }
    return reader.isAtEnd() ? std::optional(std::move(message)) : std::nullopt;
}

} // namespace

std::optional<Json> jsonOfWire(std::string_view bytes)
{
    return messageOf(bytes, 0);
}

} // namespace hindsight::core
