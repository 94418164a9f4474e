#include "core/reading/raw_keys.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

std::string unescapedKey(std::string_view raw)
{
    if (raw.find('\\') == std::string_view::npos)
        return std::string(raw);
    std::string quoted;
    quoted.append("\"").append(raw).append("\"");
    const auto text = nlohmann::json::parse(quoted, nullptr, false);
    return text.is_string() ? text.get<std::string>() : std::string(raw);
}

} // namespace hindsight::core
