// The files that a test goes through one by one.
#pragma once

#include <string>
#include <vector>

namespace hindsight::test {

/// The paths of all files in a folder and below it, sorted; none where there is no such folder.
[[nodiscard]] std::vector<std::string> filesBelow(const std::string &folder);

} // namespace hindsight::test
