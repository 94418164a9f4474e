#include "core/model/nesting.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

bool nestsTooDeep(std::string_view json)
{
    std::size_t depth = 0;
    bool isText = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        if (isText && c == '\\')
            ++at;
        else if (c == '"')
            isText = !isText;
        else if (!isText && (c == '[' || c == '{') && ++depth > kDeepestNesting)
            return true;
        else if (!isText && depth > 0 && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

nlohmann::ordered_json parseBounded(std::string_view json)
{
    using Json = nlohmann::ordered_json;
    return nestsTooDeep(json) ? Json(Json::value_t::discarded) : Json::parse(json, nullptr, false);
}

} // namespace hindsight::core
