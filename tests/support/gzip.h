// gzip, for files that a test writes packed.
#pragma once

#include <string>
#include <string_view>

namespace hindsight::test {

/// One member.
[[nodiscard]] std::string gzip(std::string_view bytes);

} // namespace hindsight::test
