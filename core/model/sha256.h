// SHA-256, by which two values can be told to be the same without being shown.
#pragma once

#include <string>
#include <string_view>

namespace hindsight::core {

/// 64 hexadecimal digits in small letters; empty where the machine has no memory left for it.
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace hindsight::core
