// A payload, Temporal's envelope for every argument and result: metadata that names an encoding, and data in base64.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <string_view>

namespace hindsight::core {

struct Payload
{
    enum class Content : std::uint8_t {
        Nothing, // binary/null
        Json,    // json/plain, json/protobuf: `text` is JSON that parseBounded() reads
        Fields,  // binary/protobuf: `text` is JSON of the message's fields by their numbers (wire_json.h)
        Text,    // binary/plain, or JSON that is not shown as such, whose bytes are printable UTF-8: `text` is it
        Bytes    // anything else: `text` is empty; people see the encoding and the size
    };
    /// Why it is not shown as what its encoding says.
    enum class Flaw : std::uint8_t {
        None,
        NotJson,
        TooDeep, // JSON that nests deeper than kDeepestNesting
        TooLarge // compressed, and larger than is unpacked
    };
    Content content = Content::Bytes;
    Flaw flaw = Flaw::None;
    std::string encoding;            // `json/plain`; empty where the metadata has none
    std::string messageType;         // of a protobuf message
    std::string keyId;               // of what is encrypted, where the metadata tells it
    std::string searchAttributeType; // `Keyword`, of a search attribute's value
    std::string codec; // `binary/zlib` where the payload came compressed; the rest is said of what was in it
    std::string text;
    std::uint64_t size = 0; // bytes of the decoded data

    /// What only its owner's key can open.
    [[nodiscard]] bool isEncrypted() const { return !keyId.empty() || encoding == "binary/encrypted"; }

    bool operator==(const Payload &) const = default;
};

/// True for an object that has the shape of a payload: `metadata` with an `encoding`, and `data` or nothing besides.
[[nodiscard]] bool isPayload(const nlohmann::ordered_json &value);

/// `not JSON`, `JSON nested deeper than 512 levels`; empty of no flaw.
[[nodiscard]] std::string_view wordsFor(Payload::Flaw flaw);

inline constexpr std::uint64_t kMostUnpackedBytes = 64U << 20U;

/// What is in it, unpacked where zlib packed it. Understands metadata in base64, as the API writes it,
/// and in clear, as decoding proxies do, and data that is already decoded (any JSON value). REQUIRES: isPayload(value)
[[nodiscard]] Payload decodePayload(const nlohmann::ordered_json &value,
                                    std::uint64_t mostUnpackedBytes = kMostUnpackedBytes);

} // namespace hindsight::core
