// Text from a file, made safe for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace hindsight::core {

/// The text with its control characters (C0, DEL and C1, line breaks included) and bytes that are no UTF-8 written as
/// `\x1b`, so that a name in a file, or of one, can neither break a line nor command the terminal. Everything else
/// stays as it is.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace hindsight::core
