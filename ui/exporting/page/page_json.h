// JSON for a page: written so that no text in it can end the <script> that holds it, whatever the history's names are.
// Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight::ui::page {

/// Appends a JSON string. `<` and `>`, line and paragraph separators and control characters are escaped, so the result
/// is a string of JavaScript too; each byte that is no UTF-8 becomes U+FFFD.
void appendText(std::string &out, std::string_view utf8);
/// `["a","b"]`
void appendTexts(std::string &out, const std::vector<std::string> &texts);
/// `[1,-1,3]`
void appendNumbers(std::string &out, const std::vector<std::int64_t> &numbers);

} // namespace hindsight::ui::page
