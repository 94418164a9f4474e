// How many bytes a person means.
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace hindsight::app {

/// `1500`, `500k`, `500M`, `2G`, in thousands, small letters or large; nothing for another text.
[[nodiscard]] std::optional<std::uint64_t> byteSizeOf(const QString &text);

} // namespace hindsight::app
