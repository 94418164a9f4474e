// The text of a JSON path, `events[17].eventTime`: how places inside a file's JSON are named to people.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hindsight::core {

/// One container that is open: the key or the element at which the reader stands in it.
struct PathStep
{
    std::string_view key;
    std::uint64_t index = 0;
    bool isElement = false;
    std::uint64_t begin = 0; // where the value under the key, or the element, begins
};

/// Empty at the top; the middle of a very deep path is left out.
[[nodiscard]] std::string pathText(const std::vector<PathStep> &steps);

} // namespace hindsight::core
