#include "core/model/failure.h"

#include "core/model/base64.h"
#include "core/model/json_member.h"
#include "core/model/nesting.h"
#include "core/model/payload.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kMostCauses = 100;

// `TIMEOUT_TYPE_START_TO_CLOSE` as `StartToClose`; other texts as they are.
std::string timeoutType(std::string text)
{
    constexpr std::string_view kPrefix = "TIMEOUT_TYPE_";
    if (!text.starts_with(kPrefix))
        return text;
    std::string pascal;
    bool startsWord = true;
    for (const char c : text.substr(kPrefix.size())) {
        if (c == '_') {
            startsWord = true;
            continue;
        }
        pascal += startsWord || c < 'A' || c > 'Z' ? c : static_cast<char>(c - 'A' + 'a');
        startsWord = false;
    }
    return pascal;
}

struct Kind
{
    std::string_view infoField;
    std::string_view name;
    std::string_view typeField; // of the info: what people call the failure
};

constexpr Kind kKinds[] = {
    {"applicationFailureInfo", "ApplicationFailure", "type"},
    {"timeoutFailureInfo", "TimeoutFailure", "timeoutType"},
    {"canceledFailureInfo", "CanceledFailure", ""},
    {"terminatedFailureInfo", "TerminatedFailure", ""},
    {"serverFailureInfo", "ServerFailure", ""},
    {"resetWorkflowFailureInfo", "ResetWorkflowFailure", ""},
    {"activityFailureInfo", "ActivityFailure", "activityType"},
    {"childWorkflowExecutionFailureInfo", "ChildWorkflowFailure", "workflowType"},
    {"nexusOperationExecutionFailureInfo", "NexusOperationFailure", "operation"},
    {"nexusHandlerFailureInfo", "NexusHandlerFailure", "type"},
};

void readKind(const Json &value, Failure &failure)
{
    for (const Kind &kind : kKinds) {
        const Json *info = member(value, kind.infoField);
        if (info == nullptr)
            continue;
        failure.kind = kind.name;
        const Json *type = kind.typeField.empty() ? nullptr : member(*info, kind.typeField);
        if (type != nullptr)
            failure.type = type->is_string() ? timeoutType(type->get<std::string>()) : memberText(*type, "name");
        const Json *nonRetryable = member(*info, "nonRetryable");
        failure.nonRetryable = nonRetryable != nullptr && nonRetryable->is_boolean() && nonRetryable->get<bool>();
        return;
    }
}

// An SDK that encrypts failures moves message and stack trace into a payload of its own.
void readEncodedAttributes(const Json &value, Failure &failure)
{
    const Json *encoded = member(value, "encodedAttributes");
    if (encoded == nullptr || !isPayload(*encoded))
        return;
    const Payload payload = decodePayload(*encoded);
    if (payload.content != Payload::Content::Json)
        return;
    const Json decoded = parseBounded(payload.text);
    if (decoded.is_discarded())
        return;
    if (std::string message = memberText(decoded, "message"); !message.empty())
        failure.message = std::move(message);
    if (std::string trace = memberText(decoded, "stackTrace"); !trace.empty())
        failure.stackTrace = std::move(trace);
}

bool isFailure(const Json &value)
{
    if (!value.is_object())
        return false;
    for (const Kind &kind : kKinds) {
        if (member(value, kind.infoField) != nullptr)
            return true;
    }
    return member(value, "message") != nullptr || member(value, "stackTrace") != nullptr ||
           member(value, "cause") != nullptr || member(value, "encodedAttributes") != nullptr;
}

// Cadence: a reason, and details in base64 that are mostly JSON or the error's text.
Failure cadenceFailure(const Json &attributes)
{
    Failure failure;
    failure.type = memberText(attributes, "reason");
    failure.message = failure.type;
    const std::string details = memberText(attributes, "details");
    const std::string text = decodeBase64(details).value_or(details);
    if (text.empty())
        return failure;
    const Json decoded = parseBounded(text);
    if (!decoded.is_object()) {
        failure.message = decoded.is_string() ? decoded.get<std::string>() : text;
        return failure;
    }
    // The Java client writes its exception's own fields.
    for (const char *name : {"message", "detailMessage"}) {
        if (std::string message = memberText(decoded, name); !message.empty())
            failure.message = std::move(message);
    }
    failure.stackTrace = memberText(decoded, "stackTrace");
    return failure;
}

} // namespace

std::vector<Failure> parseFailure(const Json &value)
{
    if (value.is_string()) {
        Failure failure;
        failure.message = value.get<std::string>();
        return {failure};
    }
    if (!isFailure(value)) {
        const bool isCadence = member(value, "reason") != nullptr;
        return isCadence ? std::vector<Failure>{cadenceFailure(value)} : std::vector<Failure>{};
    }
    std::vector<Failure> chain;
    for (const Json *link = &value; link != nullptr && isFailure(*link) && chain.size() < kMostCauses;
         link = member(*link, "cause")) {
        Failure failure;
        failure.message = memberText(*link, "message");
        failure.source = memberText(*link, "source");
        failure.stackTrace = memberText(*link, "stackTrace");
        readEncodedAttributes(*link, failure);
        readKind(*link, failure);
        chain.push_back(std::move(failure));
    }
    return chain;
}

const Json *failureIn(const Json &attributes)
{
    if (const Json *failure = member(attributes, "failure"))
        return failure;
    // Temporal has a `reason` too, of a termination, but its `details` are payloads.
    const Json *reason = member(attributes, "reason");
    const Json *details = member(attributes, "details");
    const bool isCadence = reason != nullptr && reason->is_string() && details != nullptr && details->is_string();
    return isCadence ? &attributes : nullptr;
}

} // namespace hindsight::core
