// Bytes in text, as JSON carries them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hindsight::core {

/// The bytes of standard or URL-safe base64, padded or not; nothing where the text is neither.
[[nodiscard]] std::optional<std::string> decodeBase64(std::string_view text);
[[nodiscard]] std::string encodeBase64(std::string_view bytes);

} // namespace hindsight::core
