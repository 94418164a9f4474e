#include "core/model/json_member.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

namespace {

char lower(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isSameName(std::string_view key, std::string_view name)
{
    std::size_t at = 0;
    for (const char c : key) {
        if (c == '_' || c == '-')
            continue;
        if (at == name.size() || lower(c) != lower(name[at]))
            return false;
        ++at;
    }
    return at == name.size();
}

} // namespace

const nlohmann::ordered_json *member(const nlohmann::ordered_json &object, std::string_view name)
{
    if (!object.is_object())
        return nullptr;
    for (const auto &[key, value] : object.items()) {
        if (isSameName(key, name) && !value.is_null())
            return &value;
    }
    return nullptr;
}

std::string memberText(const nlohmann::ordered_json &object, std::string_view name)
{
    const nlohmann::ordered_json *value = member(object, name);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

} // namespace hindsight::core
