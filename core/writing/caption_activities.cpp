// An Activity: its attempts, how it ended, why.
#include "core/model/failure.h"
#include "core/writing/caption_words.h"
#include "core/writing/failure_text.h"

#include <nlohmann/json.hpp>

#include <array>

namespace hindsight::core {

namespace {

using Row = std::pair<std::string_view, std::string_view>;

// temporal.api.enums.v1.RetryState
constexpr std::array<Row, 7> kNoMoreRetries{{
    {"inprogress", ""},
    {"nonretryablefailure", "The failure is not to be retried."},
    {"timeout", "No time is left for another attempt."},
    {"maximumattemptsreached", "No attempt is left."},
    {"retrypolicynotset", ""},
    {"internalservererror", "The Service could not retry it."},
    {"cancelrequested", "It is not retried, as it was asked to cancel."},
}};

// temporal.api.enums.v1.TimeoutType: the attribute of the limit, and what was not done within it
struct Limit
{
    std::string_view attribute;
    std::string_view name;
    std::string_view missed;
};
constexpr std::array<Row, 4> kLimitOfType{{
    {"starttoclose", "0"},
    {"scheduletostart", "1"},
    {"scheduletoclose", "2"},
    {"heartbeat", "3"},
}};
constexpr std::array<Limit, 4> kLimits{{
    {"startToCloseTimeout", "Start-To-Close", "the Worker did not finish it"},
    {"scheduleToStartTimeout", "Schedule-To-Start", "no Worker took it"},
    {"scheduleToCloseTimeout", "Schedule-To-Close", "it was not finished, retries included,"},
    {"heartbeatTimeout", "Heartbeat", "the Worker sent no Heartbeat"},
}};

/// The name, or what stands for it: `an Activity`.
std::string nameOr(const Telling &telling, const char *nameless)
{
    return telling.label == nameOf(Category::Activity) ? nameless : telling.label;
}

const Awaitable *awaitableOf(const Telling &telling)
{
    const AwaitableIndex index = telling.execution.awaitableOf(telling.event);
    return index.isValid() ? &telling.execution.awaitable(index) : nullptr;
}

/// Counting from 1; 0 where it is not told.
std::int64_t attemptAt(const History &history, EventIndex started)
{
    const std::int64_t attempt = started.isValid() ? history.attempt(started) : 0;
    if (attempt == 0 || history.format() != "cadence-json")
        return attempt;
    // Cadence counts from 0, files that were turned from Cadence's into Temporal's words do not.
    const Attributes attributes(history, started);
    if (attributes.has("lastFailureReason"))
        return attempt + 1;
    return attempt == 1 ? 1 : 0;
}

std::string attemptText(std::int64_t attempt, std::int64_t most)
{
    // A policy that was changed in between may have allowed more.
    return "attempt " + std::to_string(attempt) + (most >= attempt ? " of " + std::to_string(most) : "");
}

std::int64_t mostAttempts(const Telling &telling)
{
    const Awaitable *awaitable = awaitableOf(telling);
    return awaitable == nullptr ? 0
                                : Attributes(telling.history, awaitable->opened).number("retryPolicy.maximumAttempts");
}

std::string scheduled(const Telling &telling)
{
    const std::int64_t most = telling.attributes.number("retryPolicy.maximumAttempts");
    const std::string queue = inSentence(telling.attributes.text("taskQueue.name"));
    const std::string &own = telling.history.workflow().taskQueue;
    const bool isElsewhere = !queue.empty() && !own.empty() && queue != own;
    std::string text = whatWrote(telling) + "The Workflow can now await " + nameOr(telling, "the Activity") +
                       ", which waits for a Worker" + (isElsewhere ? " of the Task Queue " + queue : "");
    if (most > 0)
        text += most == 1 ? " and is tried only once" : " and is tried up to " + std::to_string(most) + " times";
    return text + ".";
}

/// ` The attempt before failed: out of stock.`
std::string lastFailure(const Telling &telling, std::int64_t attempt)
{
    const nlohmann::ordered_json *failure = telling.attributes.find("lastFailure");
    std::string what = failure == nullptr ? std::string() : inSentence(failureText(*failure));
    if (what.empty())
        what = inSentence(telling.attributes.text("lastFailureReason")); // Cadence
    const std::string before = attempt == 2 ? "The attempt before failed" : "The last of the attempts before failed";
    return what.empty() ? "How the attempts before ended is not in the file." : before + ": " + what + ".";
}

/// Where the time goes back, a reader wonders why.
std::string lateness(const Telling &telling)
{
    if (telling.event.value == 0)
        return {};
    const Timestamp before = telling.history.time(EventIndex(std::size_t{telling.event.value} - 1));
    const Timestamp time = telling.history.time(telling.event);
    return time.isKnown() && before.isKnown() && time < before
               ? " The Service writes this down only when the Activity ends."
               : "";
}

std::string started(const Telling &telling)
{
    const std::int64_t attempt = attemptAt(telling.history, telling.event);
    const std::int64_t most = mostAttempts(telling);
    const std::string worker = inSentence(telling.attributes.text("identity"));
    std::string text = (worker.empty() ? "A Worker" : "Worker " + worker) + " takes " + nameOr(telling, "an Activity");
    if (attempt > 1)
        text += " for " + attemptText(attempt, most);
    text += ".";
    if (attempt > 1)
        text += " " + lastFailure(telling, attempt);
    return text + lateness(telling) + whatIsMissing(telling);
}

std::string timeoutText(const Telling &telling, const Awaitable *awaitable)
{
    std::string word = telling.attributes.word("failure.timeoutFailureInfo.timeoutType", "TIMEOUT_TYPE");
    if (word.empty())
        word = telling.attributes.word("timeoutType", "TIMEOUT_TYPE"); // Cadence
    const std::string index = meaning(word, kLimitOfType);
    if (index.empty())
        return failureOf(telling);
    const Limit &limit = kLimits.at(static_cast<std::size_t>(index.front() - '0'));
    const Duration most =
        awaitable == nullptr ? Duration() : Attributes(telling.history, awaitable->opened).duration(limit.attribute);
    return ": " + std::string(limit.missed) + " within its " + std::string(limit.name) + " Timeout" +
           (most > Duration() ? " of " + toText(most) : "");
}

std::string howItEnded(const Telling &telling, const std::string &attempt, const Awaitable *awaitable)
{
    const std::string who = nameOr(telling, "An Activity");
    switch (telling.type.outcome) {
    case Outcome::Completed:
        return who + " completed" + attempt + ".";
    case Outcome::TimedOut:
        return who + " timed out" + attempt + timeoutText(telling, awaitable) + ".";
    case Outcome::Canceled:
        return who + " was canceled, as the Workflow had asked" + attempt + ".";
    default:
        return who + " failed" + attempt + failureOf(telling) + ".";
    }
}

std::string closed(const Telling &telling)
{
    const Awaitable *awaitable = awaitableOf(telling);
    const std::int64_t attempt = awaitable == nullptr ? 0 : attemptAt(telling.history, awaitable->started);
    const bool isGood = telling.type.outcome == Outcome::Completed;
    const std::int64_t most = isGood && attempt < 2 ? 0 : mostAttempts(telling);
    const bool isWorthSaying = attempt > 1 || (attempt == 1 && most > 1 && !isGood);
    std::string text =
        howItEnded(telling, isWorthSaying ? " (" + attemptText(attempt, most) + ")" : std::string(), awaitable);
    const std::string noMore = meaning(telling.attributes.word("retryState", "RETRY_STATE"), kNoMoreRetries);
    if (!isGood && !noMore.empty())
        text += " " + noMore;
    if (awaitable == nullptr)
        return text + whatIsMissing(telling);
    return text + whatBecomesOf(telling, *awaitable);
}

std::string modified(const Telling &telling)
{
    return "The properties of " + nameOr(telling, "an Activity") + " are changed from outside" +
           (telling.attributes.has("newRetryPolicy") ? ": its retry policy is another" : "") + "." +
           whatIsMissing(telling);
}

} // namespace

std::string captionOfActivity(const Telling &telling)
{
    switch (telling.type.type) {
    case EventType::ActivityTaskScheduled:
        return scheduled(telling);
    case EventType::ActivityTaskStarted:
        return started(telling);
    case EventType::ActivityTaskCancelRequested:
        return whatWrote(telling) + "The Workflow asks to cancel " + nameOr(telling, "an Activity") +
               ", which goes on until it gives in or ends." + whatIsMissing(telling);
    case EventType::ActivityPropertiesModifiedExternally:
        return modified(telling);
    default:
        return closed(telling);
    }
}

} // namespace hindsight::core
