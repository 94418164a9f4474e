// Bytes that zlib compressed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hindsight::core {

/// The bytes in a whole zlib stream; nothing where it is none, is cut or damaged, or holds more than `limit` bytes.
[[nodiscard]] std::optional<std::string> inflateZlib(std::string_view bytes, std::uint64_t limit);

} // namespace hindsight::core
