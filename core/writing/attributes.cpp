#include "core/writing/attributes.h"

#include "core/model/json_member.h"
#include "core/reading/details.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
constexpr std::int64_t kMostSeconds = 1'000'000'000; // more than thirty years

std::int64_t numberOf(const Json &value)
{
    if (value.is_number_integer())
        return value.get<std::int64_t>();
    std::int64_t number = 0;
    if (value.is_string()) {
        const auto &text = value.get_ref<const std::string &>();
        std::from_chars(text.data(), text.data() + text.size(), number);
    }
    return number;
}

std::string plain(std::string_view text)
{
    std::string small;
    for (const char c : text) {
        if (c != '_' && c != ' ')
            small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return small;
}

} // namespace

Attributes::Attributes(const History &history, EventIndex event)
{
    if (auto parsed = eventAttributes(history, event))
        m_json = std::make_shared<const Json>(std::move(*parsed));
}

const Json *Attributes::find(std::string_view path) const
{
    const Json *value = m_json.get();
    while (value != nullptr && !path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        value = member(*value, path.substr(0, dot));
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return value;
}

std::string Attributes::text(std::string_view path) const
{
    const Json *value = find(path);
    return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

std::int64_t Attributes::number(std::string_view path) const
{
    const Json *value = find(path);
    return value == nullptr ? 0 : numberOf(*value);
}

bool Attributes::isTrue(std::string_view path) const
{
    const Json *value = find(path);
    return value != nullptr && (value->is_string() ? *value == "true" : *value == true);
}

Duration Attributes::duration(std::string_view path) const
{
    const Json *value = find(path);
    if (value == nullptr) {
        const std::int64_t seconds = number(std::string(path) + "Seconds");
        return seconds > 0 && seconds < kMostSeconds ? Duration{seconds * kNanosPerSecond} : Duration();
    }
    if (value->is_string())
        return parseDuration(value->get_ref<const std::string &>()).value_or(Duration());
    const Json *seconds = member(*value, "seconds");
    const Json *nanos = member(*value, "nanos");
    const auto span =
        timestampFrom(seconds == nullptr ? 0 : numberOf(*seconds), nanos == nullptr ? 0 : numberOf(*nanos));
    return span ? Duration{span->nanoseconds} : Duration();
}

std::vector<std::string> Attributes::keys(std::string_view path) const
{
    std::vector<std::string> keys;
    const Json *value = find(path);
    if (value != nullptr && value->is_object()) {
        for (const auto &entry : value->items())
            keys.push_back(entry.key());
    }
    return keys;
}

std::string Attributes::word(std::string_view path, std::string_view enumeration) const
{
    const Json *value = find(path);
    if (value == nullptr)
        return {};
    if (value->is_number_integer())
        return std::to_string(value->get<std::int64_t>());
    std::string small = value->is_string() ? plain(value->get_ref<const std::string &>()) : std::string();
    // Cadence calls a Workflow Task a decision task.
    if (small.starts_with("decisiontask"))
        small.replace(0, std::string_view("decision").size(), "workflow");
    const std::string prefix = plain(enumeration);
    return small.starts_with(prefix) ? small.substr(prefix.size()) : small;
}

} // namespace hindsight::core
