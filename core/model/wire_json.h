// A protobuf message without its schema as JSON, as far as its bytes tell: fields by their numbers.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string_view>

namespace hindsight::core {

/// `{"1": "text", "2": 7, "3": {…}}`; a number that occurs several times has an array. Whole numbers are unsigned,
/// those of fixed size are hexadecimal text (`0x0000000000000001`), bytes that are neither a message nor text are
/// base64. Nothing where the bytes are no message, or nested deeper than 64 levels.
[[nodiscard]] std::optional<nlohmann::ordered_json> jsonOfWire(std::string_view bytes);

} // namespace hindsight::core
