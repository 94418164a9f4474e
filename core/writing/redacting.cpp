#include "core/writing/redacting.h"

#include "core/model/base64.h"
#include "core/model/json_member.h"
#include "core/model/payload.h"
#include "core/model/sha256.h"
#include "core/writing/history_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kHashDigits = 16;
constexpr const char *kEmptyList = "W10="; // `[]` in base64

Json payload(std::string_view encoding)
{
    return {{"metadata", {{"encoding", encodeBase64(encoding)}}}};
}

bool isEmptyList(const Json &data)
{
    return data == kEmptyList || data == "[]" || (data.is_array() && data.empty());
}

/// True for what hides nothing. An upsert of an empty value removes a key, which is no secret and has to stay so.
bool isNothing(const Json &value)
{
    if (!isPayload(value))
        return value.empty() || value == "";
    const auto data = value.find("data");
    return data == value.end() || data->empty() || *data == "" || isEmptyList(*data);
}

std::string hash(std::string_view bytes)
{
    return sha256(bytes).substr(0, kHashDigits);
}

std::string bytesOf(const Json &value, bool isBase64)
{
    if (!value.is_string())
        return dumpJson(value);
    const auto &text = value.get_ref<const std::string &>();
    return isBase64 ? decodeBase64(text).value_or(text) : text;
}

/// The array of `{"payloads": […]}`; null for anything else.
Json *payloadsIn(Json &value)
{
    if (!value.is_object() || value.size() != 1 || member(value, "payloads") == nullptr)
        return nullptr;
    Json &payloads = value.begin().value();
    return payloads.is_array() ? &payloads : nullptr;
}

/// `TASK_QUEUE_KIND_STICKY`, `Sticky`, 2.
bool isSticky(const Json &kind)
{
    if (!kind.is_string())
        return kind == 2;
    const auto &text = kind.get_ref<const std::string &>();
    return text.ends_with("STICKY") || text.ends_with("Sticky");
}

/// Where no kind is told: `host:9a2f…`, `7@host-9a2f…`, as SDKs call a Task Queue of one Worker's own.
bool looksSticky(std::string_view name)
{
    constexpr std::size_t kUuidSize = 36;
    const bool endsInUuid =
        name.size() > kUuidSize && name[name.size() - kUuidSize - 1] == ':' && name[name.size() - 13] == '-';
    return endsInUuid || name.find('@') != std::string_view::npos;
}

} // namespace

void Redactor::hideMembers(Json &object, Surrounding surrounding) const
{
    Json kept = Json::object();
    auto &members = kept.get_ref<Json::object_t &>();
    for (auto &[key, value] : object.get_ref<Json::object_t &>()) {
        const DisclosureRule rule = disclosureOf(key, surrounding);
        if (rule.disclosure == Disclosure::LeftOut)
            continue;
        hide(value, rule);
        members.emplace_back(key, std::move(value));
    }
    object = std::move(kept);
    if (surrounding == Surrounding::TaskQueue)
        hideStickyName(object);
}

void Redactor::hideStickyName(Json &taskQueue) const
{
    const Json *kind = member(taskQueue, "kind");
    for (auto &[key, value] : taskQueue.get_ref<Json::object_t &>()) {
        const bool isName = value.is_string() && (key == "name" || key == "Name");
        if (isName && (kind != nullptr ? isSticky(*kind) : looksSticky(value.get_ref<const std::string &>())))
            hideText(value);
    }
}

void Redactor::hide(Json &value, DisclosureRule rule) const
{
    switch (rule.disclosure) {
    case Disclosure::LeftOut:
        value = nullptr;
        break;
    case Disclosure::Open:
        open(value, rule.within);
        break;
    case Disclosure::Members:
        hideWords(value, rule.within);
        break;
    case Disclosure::Text:
        hideText(value);
        break;
    case Disclosure::Value:
        hideValue(value);
        break;
    case Disclosure::Values:
        hideValues(value);
        break;
    case Disclosure::ValueMap:
        hideMap(value, &Redactor::hideValue);
        break;
    case Disclosure::ValuesMap:
        if (payloadsIn(value) != nullptr || !value.is_object())
            hideValues(value);
        else
            hideMap(value, &Redactor::hideValues);
        break;
    case Disclosure::TextMap:
        hideMap(value, &Redactor::hideText);
        break;
    case Disclosure::Control:
        hideControl(value);
        break;
    }
}

void Redactor::open(Json &value, Surrounding within) const
{
    if (value.is_array()) {
        for (Json &element : value)
            open(element, within);
    } else if (isPayload(value)) {
        hideValue(value);
    } else if (value.is_object()) {
        hideMembers(value, within);
    } else if (within == Surrounding::TaskQueue && value.is_string() &&
               looksSticky(value.get_ref<const std::string &>())) {
        hideText(value);
    }
}

void Redactor::hideText(Json &value) const
{
    if (!isNothing(value))
        value = words(bytesOf(value, false));
}

void Redactor::hideWords(Json &value, Surrounding within) const
{
    if (value.is_string())
        hideText(value);
    else if (value.is_array())
        std::ranges::for_each(value, [&](Json &element) { hideWords(element, within); });
    else
        open(value, within);
}

void Redactor::hideControl(Json &value) const
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (value.is_number() || (value.is_string() && std::ranges::all_of(value.get_ref<const std::string &>(), isDigit)))
        return;
    if (m_isCadence)
        hideValue(value);
    else
        hideText(value);
}

// As the API has it in JSON, whatever the file had: a payload that something decoded is none for Temporal's tools.
void Redactor::hideValue(Json &value) const
{
    const bool isWrapped = isPayload(value);
    if (isNothing(value)) {
        if (!isWrapped)
            return;
        const auto data = value.find("data");
        const bool isList = data != value.end() && isEmptyList(*data);
        value = payload(isList ? "json/plain" : "binary/null");
        if (isList)
            value["data"] = kEmptyList;
        return;
    }
    const std::string hidden =
        encodeBase64(valueFor(isWrapped ? bytesOf(*value.find("data"), true) : bytesOf(value, m_isCadence)));
    if (m_isCadence && value.is_string()) {
        value = hidden;
        return;
    }
    value = payload("json/plain");
    value["data"] = hidden;
}

void Redactor::hideValues(Json &value) const
{
    Json *payloads = value.is_array() ? &value : payloadsIn(value);
    const bool isOne = payloads == nullptr;
    if (isOne)
        hideValue(value);
    else
        std::ranges::for_each(*payloads, [this](Json &element) { hideValue(element); });
    // Decoded ones stand there without what holds them together.
    const bool isDecoded = (isOne ? isPayload(value) : payloads == &value) && !value.empty();
    if (isDecoded && !m_isCadence) {
        Json list = isOne ? Json::array({std::move(value)}) : std::move(value);
        value = Json{{"payloads", std::move(list)}};
    }
}

void Redactor::hideMap(Json &value, void (Redactor::*hideOne)(Json &) const) const
{
    if (!value.is_object() || isPayload(value)) {
        (this->*hideOne)(value);
        return;
    }
    // `{"fields": {…}}`, `{"indexedFields": {…}}`, or the map itself.
    Json *map = &value;
    if (value.size() == 1 && value.front().is_object() && !isPayload(value.front()) &&
        (member(value, "fields") != nullptr || member(value, "indexedFields") != nullptr))
        map = &value.front();
    for (auto &[key, element] : map->get_ref<Json::object_t &>())
        (this->*hideOne)(element);
}

std::string Redactor::words(std::string_view text) const
{
    if (m_redaction == Redaction::Drop)
        return "redacted";
    return "redacted, " + std::to_string(text.size()) + " bytes, sha256 " + hash(text);
}

/// JSON in place of the bytes.
std::string Redactor::valueFor(std::string_view bytes) const
{
    if (m_redaction == Redaction::Drop)
        return "\"redacted\"";
    return Json{{"redacted", {{"bytes", bytes.size()}, {"sha256", hash(bytes)}}}}.dump();
}

} // namespace hindsight::core
