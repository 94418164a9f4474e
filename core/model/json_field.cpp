#include "core/model/json_field.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

namespace {

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isSame(std::string_view key, std::string_view name)
{
    std::size_t at = 0;
    for (const char c : key) {
        if (c == '_')
            continue;
        if (at == name.size() || lower(c) != lower(name[at]))
            return false;
        ++at;
    }
    return at == name.size();
}

} // namespace

const nlohmann::ordered_json *fieldOf(const nlohmann::ordered_json &object, std::string_view name)
{
    if (!object.is_object())
        return nullptr;
    for (const auto &[key, value] : object.items()) {
        if (isSame(key, name) && !value.is_null())
            return &value;
    }
    return nullptr;
}

} // namespace hindsight::core
