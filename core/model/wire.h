// Protobuf's wire format, read front to back without a schema: what fields there are, and where their bytes stand.
// Nothing is copied.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace hindsight::core {

enum class WireType : std::uint8_t { Varint = 0, Fixed64 = 1, Bytes = 2, GroupBegin = 3, GroupEnd = 4, Fixed32 = 5 };

struct WireField
{
    std::uint64_t begin = 0; // of the field's tag, in the reader's bytes
    std::uint32_t number = 0;
    WireType type = WireType::Varint;
    std::uint64_t value = 0; // of a number; of Bytes how many there should be
    std::string_view bytes;  // fewer than `value` where the reader's bytes end before

    [[nodiscard]] bool isCut() const { return type == WireType::Bytes && bytes.size() < value; }
};

class WireReader
{
public:
    explicit WireReader(std::string_view bytes) : m_bytes(bytes) {}

    /// The next field; nothing at the end and at what is no field.
    std::optional<WireField> next();
    /// The same for messages that stand one after another, each behind its size: Bytes without a number.
    std::optional<WireField> nextDelimited();

    /// Where the next field begins.
    [[nodiscard]] std::uint64_t at() const { return m_at; }
    [[nodiscard]] bool isAtEnd() const { return m_at == m_bytes.size(); }
    /// True where the bytes end within a field's tag, size or number.
    [[nodiscard]] bool ranOut() const { return m_ranOut; }

private:
    std::optional<std::uint64_t> varint();
    std::optional<std::uint64_t> fixed(std::size_t size);
    bool take(WireField &field);

    std::string_view m_bytes;
    std::uint64_t m_at = 0;
    bool m_ranOut = false;
};

} // namespace hindsight::core
