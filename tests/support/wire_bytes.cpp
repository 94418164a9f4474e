#include "tests/support/wire_bytes.h"

#include <bit>

namespace hindsight::test {

std::string varint(std::uint64_t value)
{
    std::string text;
    for (; value >= 0x80; value >>= 7U)
        text += static_cast<char>(value | 0x80U);
    return text + static_cast<char>(value);
}

std::string number(unsigned field, std::uint64_t value)
{
    return varint(field << 3U) + varint(value);
}

std::string bytes(unsigned field, std::string_view value)
{
    return varint(field << 3U | 2U) + delimited(value);
}

std::string fixed64(unsigned field, double value)
{
    std::string text = varint(field << 3U | 1U);
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (unsigned shift = 0; shift < 64; shift += 8)
        text += static_cast<char>(bits >> shift);
    return text;
}

std::string delimited(std::string_view message)
{
    return varint(message.size()) + std::string(message);
}

} // namespace hindsight::test
