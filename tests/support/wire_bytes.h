// Protobuf's wire format as a test writes it down: fields by their numbers, with no definition of any message.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace hindsight::test {

/// The number alone.
[[nodiscard]] std::string varint(std::uint64_t value);
/// Field `number` as a varint, as bytes (text, messages), and as eight bytes.
[[nodiscard]] std::string number(unsigned field, std::uint64_t value);
[[nodiscard]] std::string bytes(unsigned field, std::string_view value);
[[nodiscard]] std::string fixed64(unsigned field, double value);
/// The message behind its size, as it stands in a stream.
[[nodiscard]] std::string delimited(std::string_view message);

} // namespace hindsight::test
