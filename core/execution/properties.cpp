#include "core/execution/properties.h"

#include "core/model/base64.h"
#include "core/model/json_member.h"
#include "core/model/nesting.h"
#include "core/model/utf8.h"
#include "core/reading/details.h"

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char *kEmptyList = "W10="; // `[]` in base64

// Source: MergeMapOfPayload in common/payload/payload.go of github.com/temporalio/temporal.
bool removesKey(const Json &value)
{
    if (!isPayload(value))
        return value.is_null() || (value.is_array() && value.empty());
    const Json *data = member(value, "data");
    if (data == nullptr || (data->is_array() && data->empty()))
        return true;
    return *data == "" || *data == "[]" || *data == kEmptyList;
}

void addFields(PropertyKind kind, const Json *fields, bool isStart, std::vector<PropertyUpdate> &updates)
{
    if (fields == nullptr || !fields->is_object())
        return;
    for (const auto &[key, value] : fields->items())
        updates.push_back({.kind = kind, .key = key, .value = &value, .isRemoval = !isStart && removesKey(value)});
}

const Json *memberOf(const Json *object, std::string_view name)
{
    return object != nullptr ? member(*object, name) : nullptr;
}

// Cadence has no payloads but bytes in base64, most often JSON.
Payload cadenceValue(const std::string &text)
{
    std::string bytes = decodeBase64(text).value_or(text);
    Payload payload;
    payload.size = bytes.size();
    const bool isJson = Json::accept(bytes);
    if (isJson && nestsTooDeep(bytes))
        payload.flaw = Payload::Flaw::TooDeep;
    if (isJson && payload.flaw == Payload::Flaw::None)
        payload.content = Payload::Content::Json;
    else if (isPrintableUtf8(bytes))
        payload.content = Payload::Content::Text;
    else
        return payload;
    payload.text = std::move(bytes);
    return payload;
}

Payload valueOf(const Json &value, const History &history)
{
    if (isPayload(value))
        return decodePayload(value);
    if (value.is_string() && history.format() == "cadence-json")
        return cadenceValue(value.get_ref<const std::string &>());
    Payload payload;
    payload.content = value.is_null() ? Payload::Content::Nothing : Payload::Content::Json;
    if (!value.is_null())
        payload.text = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    payload.size = payload.text.size();
    return payload;
}

} // namespace

bool setsProperties(EventType type)
{
    return type == EventType::WorkflowExecutionStarted || type == EventType::UpsertWorkflowSearchAttributes ||
           type == EventType::WorkflowPropertiesModified || type == EventType::WorkflowPropertiesModifiedExternally;
}

std::vector<PropertyUpdate> propertiesIn(EventType type, const Json &attributes)
{
    std::vector<PropertyUpdate> updates;
    if (!setsProperties(type))
        return updates;
    const bool isStart = type == EventType::WorkflowExecutionStarted;
    if (isStart || type == EventType::UpsertWorkflowSearchAttributes)
        addFields(PropertyKind::SearchAttribute, memberOf(member(attributes, "searchAttributes"), "indexedFields"),
                  isStart, updates);
    if (type != EventType::UpsertWorkflowSearchAttributes)
        addFields(PropertyKind::Memo, memberOf(member(attributes, isStart ? "memo" : "upsertedMemo"), "fields"),
                  isStart, updates);
    return updates;
}

Payload PropertyReader::read(EventIndex event, PropertyKind kind, std::string_view key)
{
    if (event != m_event)
        open(event);
    const auto &values = kind == PropertyKind::Memo ? m_memo : m_searchAttributes;
    const auto value = values.find(key);
    return value == values.end() ? Payload() : valueOf(*value->second, m_history);
}

void PropertyReader::open(EventIndex event)
{
    auto attributes = boundedAttributes(m_history, event);
    m_attributes = attributes ? std::move(*attributes) : Json();
    m_event = event;
    m_searchAttributes.clear();
    m_memo.clear();
    for (const PropertyUpdate &update : propertiesIn(m_history.type(event), m_attributes))
        (update.kind == PropertyKind::Memo ? m_memo : m_searchAttributes).emplace(update.key, update.value);
}

} // namespace hindsight::core
