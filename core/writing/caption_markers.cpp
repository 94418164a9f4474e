// Markers: what an SDK notes in the Event History, as far as it is known how each SDK writes it down.
#include "core/model/base64.h"
#include "core/model/nesting.h"
#include "core/model/payload.h"
#include "core/writing/caption_words.h"

#include <nlohmann/json.hpp>

#include <initializer_list>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

/// The JSON of the first payload under one of the keys of a Marker's details; null where there is none.
Json detail(const Telling &telling, std::initializer_list<const char *> keys)
{
    const Json *details = telling.attributes.find("details");
    if (details == nullptr || !details->is_object())
        return {};
    for (const char *key : keys) {
        const auto entry = details->find(key);
        if (entry == details->end())
            continue;
        const Json *payloads = &*entry;
        if (const auto list = payloads->is_object() ? payloads->find("payloads") : payloads->end();
            list != payloads->end())
            payloads = &*list;
        if (payloads->is_array() && !payloads->empty())
            payloads = &payloads->front();
        if (!isPayload(*payloads))
            continue;
        const Payload payload = decodePayload(*payloads);
        Json value = payload.content == Payload::Content::Json ? parseBounded(payload.text) : Json();
        if (!value.is_discarded() && !value.is_null())
            return value;
    }
    return {};
}

/// Cadence's Go and Java clients: one JSON object in base64.
Json cadenceDetails(const Telling &telling)
{
    const std::string text = telling.attributes.text("details");
    const auto decoded = decodeBase64(text);
    Json value = decoded ? parseBounded(*decoded) : Json();
    return value.is_object() ? value : Json();
}

std::string textOf(const Json &value)
{
    if (value.is_string())
        return inSentence(value.get<std::string>());
    return value.is_number_integer() ? std::to_string(value.get<std::int64_t>()) : std::string();
}

std::string textOf(const Json &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        if (object.is_object() && object.contains(key))
            return textOf(object[key]);
    }
    return {};
}

std::string version(const Telling &telling)
{
    const std::string change = textOf(detail(telling, {"change-id", "changeId", "changeID"}));
    const std::string number = textOf(detail(telling, {"version"}));
    if (change.empty() || number.empty())
        return {};
    return "The Workflow's code takes " +
           (number == "-1" ? "the way before the change \"" + change + "\""
                           : "version " + number + " of the change \"" + change + "\"") +
           " and goes the same way when it is replayed.";
}

std::string patch(const Telling &telling)
{
    const Json data = detail(telling, {"patch-data", "patch_data", "data"});
    const std::string id = textOf(data, {"id", "patch_id"});
    if (id.empty())
        return {};
    const bool isDeprecated = data.contains("deprecated") && data["deprecated"] == true;
    return isDeprecated
               ? "The Workflow's code marks the patch \"" + id + "\" as deprecated: only the code with it is left."
               : "The Workflow's code goes the way of the patch \"" + id + "\", also when it is replayed.";
}

std::string localActivity(const Telling &telling)
{
    const Json cadence = cadenceDetails(telling);
    const Json data = cadence.is_null() ? detail(telling, {"data"}) : cadence;
    std::string name = textOf(data, {"ActivityType", "activity_type", "activityType"});
    if (name.empty())
        name = textOf(detail(telling, {"type"})); // the Java SDK
    std::string attempt = textOf(data, {"Attempt", "attempt"});
    if (attempt.empty())
        attempt = textOf(detail(telling, {"meta"}), {"atpt"});
    const std::string number = attempt.empty() || attempt == "0" || attempt == "1" ? "" : " (attempt " + attempt + ")";
    const std::string failure = failureOf(telling);
    const Json *canceled = telling.attributes.find("failure.canceledFailureInfo");
    const std::string text = "The Worker itself ran " +
                             (name.empty() ? std::string("a Local Activity") : "the Local Activity " + name) + number;
    if (canceled != nullptr)
        return text + ", which was canceled.";
    if (!failure.empty())
        return text + ", which failed" + failure + ".";
    const std::string error = cadence.is_null() ? std::string() : textOf(cadence, {"errReason", "errorReason"});
    return error.empty() ? text + " and notes its result, so that a replay finds it again."
                         : text + ", which failed: " + error + ".";
}

std::string sideEffect(const Telling &telling, bool isMutable)
{
    std::string id = isMutable ? textOf(detail(telling, {"side-effect-id", "id"})) : std::string();
    if (isMutable && id.empty())
        id = textOf(cadenceDetails(telling), {"id"});
    return "The value of " + std::string(isMutable ? "the MutableSideEffect" : "a SideEffect") +
           (id.empty() ? id : " " + id) + " is noted, so that a replay finds it again.";
}

} // namespace

std::string captionOfMarker(const Telling &telling)
{
    const std::string_view name = telling.history.nameText(telling.event);
    std::string text;
    if (name == "Version")
        text = version(telling);
    else if (name == "core_patch")
        text = patch(telling);
    else if (name == "LocalActivity" || name == "core_local_activity")
        text = localActivity(telling);
    else if (name == "SideEffect" || name == "MutableSideEffect")
        text = sideEffect(telling, name == "MutableSideEffect");
    if (text.empty())
        text = (name.empty() ? "A Marker" : "Marker " + std::string(name)) +
               " is noted in the Event History, so that a replay finds it again.";
    return whatWrote(telling) + text;
}

} // namespace hindsight::core
