#include "core/model/wire.h"

namespace hindsight::core {

namespace {

constexpr std::uint64_t kLargestTag = 0xFFFF'FFFF;
constexpr unsigned kTypeBits = 3;

} // namespace

std::optional<WireField> WireReader::next()
{
    if (isAtEnd())
        return std::nullopt;
    WireField field;
    field.begin = m_at;
    const std::optional<std::uint64_t> tag = varint();
    const auto type = tag.value_or(0) & ((1U << kTypeBits) - 1);
    const auto number = tag.value_or(0) >> kTypeBits;
    const bool isField = tag && *tag <= kLargestTag && number != 0 && type <= 5;
    field.number = static_cast<std::uint32_t>(number);
    field.type = static_cast<WireType>(type);
    if (isField && take(field))
        return field;
    m_at = field.begin;
    return std::nullopt;
}

std::optional<WireField> WireReader::nextDelimited()
{
    if (isAtEnd())
        return std::nullopt;
    WireField field;
    field.begin = m_at;
    field.type = WireType::Bytes;
    if (take(field))
        return field;
    m_at = field.begin;
    return std::nullopt;
}

bool WireReader::take(WireField &field)
{
    std::optional<std::uint64_t> value = 0;
    switch (field.type) {
    case WireType::Varint:
    case WireType::Bytes:
        value = varint();
        break;
    case WireType::Fixed64:
        value = fixed(8);
        break;
    case WireType::Fixed32:
        value = fixed(4);
        break;
    case WireType::GroupBegin:
    case WireType::GroupEnd:
        break;
    }
    field.value = value.value_or(0);
    if (value && field.type == WireType::Bytes) {
        field.bytes = m_bytes.substr(m_at, field.value);
        m_at += field.bytes.size();
    }
    return value.has_value();
}

std::optional<std::uint64_t> WireReader::varint()
{
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64 && !isAtEnd(); shift += 7) {
        const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
        if (byte < 0x80)
            return value;
    }
    m_ranOut = isAtEnd();
    return std::nullopt;
}

std::optional<std::uint64_t> WireReader::fixed(std::size_t size)
{
    m_ranOut = m_bytes.size() - m_at < size;
    if (m_ranOut)
        return std::nullopt;
    std::uint64_t value = 0;
    for (std::size_t at = size; at-- > 0;)
        value = value << 8U | static_cast<unsigned char>(m_bytes[m_at + at]);
    m_at += size;
    return value;
}

} // namespace hindsight::core
