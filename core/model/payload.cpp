#include "core/model/payload.h"

#include "core/model/base64.h"
#include "core/model/nesting.h"
#include "core/model/utf8.h"
#include "core/model/wire.h"
#include "core/model/wire_json.h"
#include "core/model/zlib_bytes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kShortestSureText = 9;
constexpr int kMostCodecs = 4; // one within the other
// temporal.api.common.v1.Payload, and an entry of its metadata
constexpr std::uint32_t kMetadataField = 1;
constexpr std::uint32_t kDataField = 2;
constexpr std::uint32_t kEntryKeyField = 1;
constexpr std::uint32_t kEntryValueField = 2;

using Metadata = std::map<std::string, std::string, std::less<>>;

// The API writes metadata in base64, decoding proxies in clear. `json/plain` in clear is made of base64's digits too,
// but what it would decode to is no text.
std::string metadataText(const Json &value)
{
    if (!value.is_string())
        return {};
    const auto &text = value.get_ref<const std::string &>();
    const std::optional<std::string> decoded = decodeBase64(text);
    return decoded && !decoded->empty() && isPrintableUtf8(*decoded) ? *decoded : text;
}

// Where the proxy left the encoding in clear, it may have the data, too.
bool isInClear(const Json &metadata)
{
    const Json &encoding = metadata["encoding"];
    return encoding.is_string() && metadataText(encoding) == encoding.get_ref<const std::string &>();
}

// A word can be base64 by accident, but hardly one that says so long a text.
bool isSurelyBase64(const std::string &decoded)
{
    return decoded.size() >= kShortestSureText && isPrintableUtf8(decoded);
}

bool isJsonEncoding(const std::string &encoding)
{
    return encoding.starts_with("json/");
}

void describe(Payload &payload, const Metadata &metadata)
{
    const auto text = [&](const char *key) {
        const auto found = metadata.find(key);
        return found == metadata.end() ? std::string() : found->second;
    };
    payload.encoding = text("encoding");
    payload.messageType = text("messageType");
    payload.keyId = text("encryption-key-id");
    payload.searchAttributeType = text("type");
}

/// How much of what codecs packed may be unpacked yet.
struct Allowance
{
    int codecs = kMostCodecs;
    std::uint64_t bytes = 0;
};

Payload decodeBytes(const Metadata &metadata, std::string data, Allowance allowance);

// What a codec compressed is a whole payload in protobuf.
std::optional<Payload> decodePacked(std::string_view bytes, Allowance allowance)
{
    Metadata metadata;
    std::string data;
    WireReader reader(bytes);
    while (const std::optional<WireField> field = reader.next()) {
        if (field->isCut())
            return std::nullopt;
        if (field->number == kDataField && field->type == WireType::Bytes)
            data = field->bytes;
        if (field->number != kMetadataField || field->type != WireType::Bytes)
            continue;
        std::string key;
        std::string value;
        WireReader entry(field->bytes);
        while (const std::optional<WireField> part = entry.next()) {
            if (part->number == kEntryKeyField)
                key = part->bytes;
            else if (part->number == kEntryValueField)
                value = part->bytes;
        }
        metadata[key] = value;
    }
    if (!reader.isAtEnd() || !metadata.contains("encoding"))
        return std::nullopt;
    return decodeBytes(metadata, std::move(data), allowance);
}

// Of what is no JSON to show, the text itself helps most.
void takeJson(Payload &payload, std::string data)
{
    if (!Json::accept(data))
        payload.flaw = Payload::Flaw::NotJson;
    else if (nestsTooDeep(data))
        payload.flaw = Payload::Flaw::TooDeep;
    if (payload.flaw == Payload::Flaw::None)
        payload.content = Payload::Content::Json;
    else if (!data.empty() && isPrintableUtf8(data))
        payload.content = Payload::Content::Text;
    else
        return;
    payload.text = std::move(data);
}

Payload decodeBytes(const Metadata &metadata, std::string data, Allowance allowance)
{
    Payload payload;
    describe(payload, metadata);
    payload.size = data.size();
    if (payload.encoding == "binary/null") {
        payload.content = Payload::Content::Nothing;
    } else if (isJsonEncoding(payload.encoding)) {
        takeJson(payload, std::move(data));
    } else if (payload.encoding == "binary/plain" && isPrintableUtf8(data)) {
        payload.content = Payload::Content::Text;
        payload.text = std::move(data);
    } else if (payload.encoding == "binary/protobuf") {
        if (const std::optional<Json> fields = jsonOfWire(data)) {
            payload.content = Payload::Content::Fields;
            payload.text = fields->dump();
        }
    } else if (payload.encoding == "binary/zlib" && allowance.codecs > 0) {
        const ZlibBytes inflated = inflateZlib(data, allowance.bytes);
        const bool isWhole = inflated.outcome == ZlibBytes::Outcome::Whole;
        --allowance.codecs;
        if (std::optional<Payload> inner = isWhole ? decodePacked(inflated.bytes, allowance) : std::nullopt) {
            inner->codec = payload.encoding;
            return std::move(*inner);
        }
        if (inflated.outcome == ZlibBytes::Outcome::TooLarge)
            payload.flaw = Payload::Flaw::TooLarge;
    }
    return payload;
}

// A decoding proxy leaves the JSON itself in `data`; where that is a string, it stands there in clear.
Payload decodedAlready(const Metadata &metadata, const std::string &data)
{
    Payload payload;
    describe(payload, metadata);
    payload.size = data.size();
    if (isJsonEncoding(payload.encoding)) {
        takeJson(payload, Json::accept(data) ? data : Json(data).dump(-1, ' ', false, Json::error_handler_t::replace));
    } else {
        payload.content = Payload::Content::Text;
        payload.text = data;
    }
    return payload;
}

} // namespace

std::string_view wordsFor(Payload::Flaw flaw)
{
    switch (flaw) {
    case Payload::Flaw::None:
        break;
    case Payload::Flaw::NotJson:
        return "not JSON";
    case Payload::Flaw::TooDeep:
        return "JSON nested deeper than 512 levels";
    case Payload::Flaw::TooLarge:
        return "larger than the 64 MiB that are unpacked";
    }
    return {};
}

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

Payload decodePayload(const Json &value, std::uint64_t mostUnpackedBytes)
{
    const Allowance allowance{.bytes = mostUnpackedBytes};
    Metadata metadata;
    for (const auto &entry : value.find("metadata")->items())
        metadata[entry.key()] = metadataText(entry.value());
    const auto data = value.find("data");
    if (data == value.end() || data->is_null())
        return decodeBytes(metadata, {}, allowance);
    if (data->is_string()) {
        const auto &text = data->get_ref<const std::string &>();
        std::optional<std::string> bytes = decodeBase64(text);
        const bool isNotJson = bytes && isJsonEncoding(metadata["encoding"]) && !Json::accept(*bytes);
        if (!bytes || (isNotJson && isInClear(*value.find("metadata")) && !isSurelyBase64(*bytes)))
            return decodedAlready(metadata, text);
        return decodeBytes(metadata, std::move(*bytes), allowance);
    }
    Payload payload;
    describe(payload, metadata);
    payload.content = Payload::Content::Json;
    payload.text = data->dump(-1, ' ', false, Json::error_handler_t::replace);
    payload.size = payload.text.size();
    return payload;
}

} // namespace hindsight::core
