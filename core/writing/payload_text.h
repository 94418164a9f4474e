// What is said of a payload beside its value, or in its place.
#pragma once

#include "core/model/payload.h"

#include <cstddef>
#include <string>

namespace hindsight::core {

/// `encrypted with key K, 12 bytes`, `binary/protobuf, 3 bytes`, `not JSON`; empty where the value says all.
[[nodiscard]] std::string noteOn(const Payload &payload);

/// `nothing`, the value with its note, or what is said in its place; each cut between two letters past so many bytes.
[[nodiscard]] std::string shortText(const Payload &payload, std::size_t mostBytes);

} // namespace hindsight::core
