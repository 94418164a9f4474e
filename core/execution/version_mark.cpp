#include "core/execution/version_mark.h"

#include "core/model/base64.h"
#include "core/model/json_member.h"
#include "core/model/nesting.h"
#include "core/model/payload.h"

#include <nlohmann/json.hpp>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kVersion = "Version";  // Go, PHP, Java; Cadence's Go and Java
constexpr std::string_view kPatch = "core_patch"; // all that are made on sdk-core
constexpr std::uint64_t kMostBytes = 64U << 10U;  // of an id or a number, unpacked

/// The first of a marker detail's payloads, or the value itself where the file has it decoded.
const Json *firstOf(const Json *detail)
{
    if (const Json *payloads = detail != nullptr ? member(*detail, "payloads") : nullptr)
        detail = payloads;
    if (detail != nullptr && detail->is_array())
        return detail->empty() ? nullptr : &detail->front();
    return detail;
}

/// What a detail says, as JSON; null where it cannot be read.
Json valueOf(const Json *detail)
{
    const Json *value = firstOf(detail);
    if (value == nullptr)
        return {};
    if (!isPayload(*value))
        return *value;
    const Payload payload = decodePayload(*value, kMostBytes);
    if (payload.content == Payload::Content::Text)
        return payload.text;
    if (payload.content != Payload::Content::Json || payload.text.size() > kMostBytes)
        return {};
    Json json = parseBounded(payload.text);
    return json.is_discarded() ? Json() : json;
}

std::optional<VersionMark> version(const Json &change, const Json &number)
{
    if (!change.is_string() || !number.is_number_integer())
        return std::nullopt;
    return VersionMark{.change = change.get<std::string>(), .number = number.get<std::int64_t>()};
}

std::optional<VersionMark> patch(const Json &change, bool isDeprecated)
{
    if (!change.is_string())
        return std::nullopt;
    return VersionMark{.change = change.get<std::string>(), .isPatch = true, .isDeprecated = isDeprecated};
}

std::optional<VersionMark> patchIn(const Json &details)
{
    if (const Json *data = member(details, "patchData")) {
        const Json value = valueOf(data);
        const Json *change = member(value, "id");
        const Json *deprecated = member(value, "deprecated");
        return change == nullptr ? std::nullopt : patch(*change, deprecated != nullptr && *deprecated == true);
    }
    // What sdk-core wrote at first: the id as plain text, the flag as one byte.
    const Json *flag = firstOf(member(details, "deprecated"));
    const bool isDeprecated = flag != nullptr && decodeBase64(memberText(*flag, "data")) == std::string(1, '\1');
    return patch(valueOf(member(details, "patchId")), isDeprecated);
}

// Cadence has no payloads: its Go client writes the id and the version as JSON, a line each; its Java client the
// version alone, and the id into the marker's header.
std::optional<VersionMark> cadenceVersionIn(const std::string &details, const Json &attributes)
{
    const std::string text = decodeBase64(details).value_or(std::string());
    const auto json = [](std::string_view part) {
        Json value = part.size() > kMostBytes ? Json() : parseBounded(part);
        return value.is_discarded() ? Json() : value;
    };
    const std::size_t line = text.find('\n');
    const Json first = json(std::string_view(text).substr(0, line));
    if (line != std::string::npos && first.is_string())
        return version(first, json(std::string_view(text).substr(line + 1)));
    const Json *header = member(attributes, "header");
    const Json *fields = header != nullptr ? member(*header, "fields") : nullptr;
    if (fields == nullptr)
        return std::nullopt;
    const Json about = json(decodeBase64(memberText(*fields, "mutableMarkerHeader")).value_or(std::string()));
    return version(Json(memberText(about, "id")), first);
}

} // namespace

bool isVersionMarker(std::string_view markerName)
{
    return markerName == kVersion || markerName == kPatch;
}

std::optional<VersionMark> versionMarkIn(std::string_view markerName, const Json &attributes)
{
    const Json *details = member(attributes, "details");
    if (details == nullptr || !isVersionMarker(markerName))
        return std::nullopt;
    std::optional<VersionMark> mark;
    if (markerName == kPatch)
        mark = patchIn(*details);
    else if (details->is_string())
        mark = cadenceVersionIn(details->get_ref<const std::string &>(), attributes);
    else
        mark = version(valueOf(member(*details, "changeId")), valueOf(member(*details, "version")));
    return mark && !mark->change.empty() ? mark : std::nullopt;
}

} // namespace hindsight::core
