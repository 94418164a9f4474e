// How deep JSON may nest. A value of nlohmann's is written, copied and compared as deep in the call stack as it nests,
// so that what nests deeper is never made one: a file of that kind is refused, a payload stays text.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string_view>

namespace hindsight::core {

/// Arrays and objects within one another, in a file and in a payload of it.
inline constexpr std::size_t kDeepestNesting = 512;

/// Looks at brackets only; the text need not be JSON. Linear in it.
[[nodiscard]] bool nestsTooDeep(std::string_view json);

/// Discarded where the text is no JSON or nests too deep.
[[nodiscard]] nlohmann::ordered_json parseBounded(std::string_view json);

} // namespace hindsight::core
