#include "core/writing/failure_text.h"

#include "core/model/failure.h"
#include "core/reading/details.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr std::size_t kLongestMessage = 300;

std::string firstLine(const std::string &text)
{
    std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
    if (end <= kLongestMessage)
        return text.substr(0, end);
    // Not in the middle of a character: those bytes begin with the bits 10.
    end = kLongestMessage;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end) + "…";
}

std::string messageOf(const Failure &failure)
{
    if (!failure.message.empty())
        return firstLine(failure.message);
    return failure.type.empty() ? failure.kind : failure.type;
}

} // namespace

std::string failureText(const History &history, EventIndex event)
{
    const auto attributes = eventAttributes(history, event);
    const nlohmann::ordered_json *failure = attributes ? failureIn(*attributes) : nullptr;
    if (failure == nullptr)
        return {};
    const std::vector<Failure> chain = parseFailure(*failure);
    if (chain.empty())
        return {};
    const std::string outer = messageOf(chain.front());
    const std::string cause = messageOf(chain.back());
    if (outer.empty() || cause.empty() || outer == cause)
        return outer.empty() ? cause : outer;
    return outer + ": " + cause;
}

} // namespace hindsight::core
