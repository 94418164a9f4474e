// JSON on one line, character for character as a file has it.
#pragma once

#include <string>
#include <string_view>

namespace hindsight::core {

/// Appends `json` without the blanks and line breaks between its values. What is no JSON is appended all the same.
void appendCompact(std::string &out, std::string_view json);

} // namespace hindsight::core
