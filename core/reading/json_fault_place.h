// Where a syntax error stands that nlohmann reports.
#pragma once

#include <cstdint>
#include <string_view>

namespace hindsight::core {

/// The first byte that is not as it must be; the size of `text` where it ends too early. `end` is how far nlohmann has
/// read, `error` its text, `lastToken` what it read last.
[[nodiscard]] std::uint64_t faultBegin(std::string_view text, std::uint64_t end, std::string_view error,
                                       std::string_view lastToken);

} // namespace hindsight::core
