#include "core/writing/failure_text.h"

#include "core/model/failure.h"
#include "core/model/utf8.h"
#include "core/reading/details.h"
#include "core/writing/attributes.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string_view>

namespace hindsight::core {

namespace {

constexpr std::size_t kLongestMessage = 300;

std::string messageOf(const Failure &failure)
{
    if (!failure.message.empty())
        return firstLine(failure.message);
    return failure.type.empty() ? failure.kind : failure.type;
}

// `WORKFLOW_ALREADY_EXISTS`, of those that the Service itself could not do.
std::string causeText(const History &history, EventIndex event)
{
    switch (history.type(event)) {
    case EventType::WorkflowTaskFailed:
    case EventType::StartChildWorkflowExecutionFailed:
    case EventType::SignalExternalWorkflowExecutionFailed:
    case EventType::RequestCancelExternalWorkflowExecutionFailed:
        break;
    default:
        return {};
    }
    constexpr std::string_view kEnumeration = "_CAUSE_";
    const std::string cause = firstLine(Attributes(history, event).text("cause"));
    const std::size_t name = cause.rfind(kEnumeration);
    return name == std::string::npos ? cause : cause.substr(name + kEnumeration.size());
}

} // namespace

std::string firstLine(const std::string &text)
{
    const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    return shortenedUtf8(std::string_view(text).substr(begin, end - begin), kLongestMessage);
}

std::string failureText(const nlohmann::ordered_json &failure)
{
    const std::vector<Failure> chain = parseFailure(failure);
    if (chain.empty())
        return {};
    const std::string outer = messageOf(chain.front());
    const std::string cause = messageOf(chain.back());
    if (outer.empty() || outer.find(cause) != std::string::npos)
        return outer.empty() ? cause : outer;
    return outer + ": " + cause;
}

std::string failureText(const History &history, EventIndex event)
{
    const auto attributes = eventAttributes(history, event);
    const nlohmann::ordered_json *failure = attributes ? failureIn(*attributes) : nullptr;
    const std::string text = failure == nullptr ? std::string() : failureText(*failure);
    return text.empty() ? causeText(history, event) : text;
}

} // namespace hindsight::core
