// The Workflow Execution as a whole: where it comes from, how it ends, and what holds it up.
#include "core/writing/caption_words.h"
#include "core/writing/failure_text.h"

#include <nlohmann/json.hpp>

#include <array>

namespace hindsight::core {

namespace {

using Row = std::pair<std::string_view, std::string_view>;

// temporal.api.enums.v1.ContinueAsNewInitiator
constexpr std::array<Row, 3> kHowItBegan{{
    {"workflow", "It was continued as new from the run"},
    {"retry", "It retries the run"},
    {"cronschedule", "By its Cron Schedule it follows the run"},
}};
constexpr std::array<Row, 3> kHowItGoesOn{{
    {"workflow", "The Workflow goes on as new"},
    {"retry", "The Workflow is retried"},
    {"cronschedule", "By its Cron Schedule the Workflow goes on"},
}};

/// ` 0198…`, or nothing.
std::string idAt(const Telling &telling, const char *path)
{
    const std::string id = inSentence(telling.attributes.text(path));
    return id.empty() ? id : " " + id;
}

std::string attempt(const Telling &telling)
{
    std::int64_t attempt = telling.attributes.number("attempt");
    const std::int64_t most = telling.attributes.number("retryPolicy.maximumAttempts");
    // Cadence counts from 0, files that were turned from Cadence's into Temporal's words do not.
    if (telling.history.format() == "cadence-json")
        attempt = telling.attributes.has("continuedFailureReason") ? attempt + 1 : 0;
    if (attempt < 2)
        return {};
    return ", attempt " + std::to_string(attempt) + (most >= attempt ? " of " + std::to_string(most) : "");
}

/// ` It retries the run 0198…`, and what that one left behind.
std::string before(const Telling &telling)
{
    const std::string run = idAt(telling, "continuedExecutionRunId");
    if (run.empty())
        return {};
    const std::string how = meaning(telling.attributes.word("initiator", "CONTINUE_AS_NEW_INITIATOR"), kHowItBegan);
    const std::string text = " " + (how.empty() ? "It follows the run" : how) + run;
    const nlohmann::ordered_json *failure = telling.attributes.find("continuedFailure");
    std::string what = failure == nullptr ? std::string() : inSentence(failureText(*failure));
    if (what.empty())
        what = inSentence(telling.attributes.text("continuedFailureReason")); // Cadence
    if (!what.empty())
        return text + ", which failed: " + what + ".";
    return text + (telling.attributes.has("lastCompletionResult") ? " and is given the last result." : ".");
}

std::string start(const Telling &telling)
{
    const std::string name(telling.history.nameText(telling.event));
    std::string text = "A Workflow Execution" + (name.empty() ? std::string() : " of " + name) + " starts";
    const std::string parent = idAt(telling, "parentWorkflowExecution.workflowId");
    if (!parent.empty())
        text += " as a Child of the Workflow" + parent;
    text += attempt(telling) + "." + before(telling);
    const Duration backoff = telling.attributes.duration("firstWorkflowTaskBackoff");
    const Duration cadence = telling.attributes.duration("firstDecisionTaskBackoff");
    const Duration wait = std::max(backoff, cadence);
    if (wait > Duration())
        return text + " Its first Workflow Task is scheduled " + toText(wait) + " later.";
    return text + " The Workflow's code begins to run when a Worker takes the first Workflow Task.";
}

/// ` The run 0198… follows.`
std::string after(const Telling &telling)
{
    const std::string run = idAt(telling, "newExecutionRunId");
    return run.empty() ? run : " The run" + run + " follows.";
}

std::string continuedAsNew(const Telling &telling)
{
    const std::string how = meaning(telling.attributes.word("initiator", "CONTINUE_AS_NEW_INITIATOR"), kHowItGoesOn);
    const Duration wait = telling.attributes.duration("backoffStartInterval");
    const std::string run = idAt(telling, "newExecutionRunId");
    const std::string failure = failureOf(telling);
    return "This run ends" + (failure.empty() ? failure : " with a failure" + failure) + ". " +
           (how.empty() ? "The Workflow goes on as new" : how) +
           (run.empty() ? " in another run" : " in the run" + run) + ", with an Event History of its own" +
           (wait > Duration() ? " and after " + toText(wait) : "") + ".";
}

std::string end(const Telling &telling)
{
    const std::string wrote = telling.execution.taskOf(telling.event).isValid() ? whatWrote(telling) : std::string();
    switch (telling.type.outcome) {
    case Outcome::Completed:
        return wrote + "The Workflow has returned: the Workflow Execution is completed." + after(telling);
    case Outcome::Failed:
        return wrote +
               (wrote.empty() ? "The Service ended the Workflow Execution as failed"
                              : "The Workflow Execution has failed") +
               failureOf(telling) + "." + after(telling);
    case Outcome::TimedOut:
        return "The Workflow Execution has run out of time: the Service ended it." + after(telling);
    case Outcome::Canceled:
        return wrote + "The Workflow has ended as canceled: the Workflow Execution is canceled.";
    case Outcome::Terminated:
        return "The Workflow Execution was terminated" + byWhom(telling) +
               colon(inSentence(telling.attributes.text("reason"))) + ". The Workflow's code was not asked.";
    default:
        return wrote + continuedAsNew(telling);
    }
}

} // namespace

std::string captionOfExecution(const Telling &telling)
{
    if (telling.type.terminal)
        return end(telling);
    const std::string reason = colon(inSentence(telling.attributes.text("reason")));
    switch (telling.type.type) {
    case EventType::WorkflowExecutionPaused:
        return "The Workflow Execution is paused" + byWhom(telling) + reason +
               ". It makes no progress until it is unpaused.";
    case EventType::WorkflowExecutionUnpaused:
        return "The Workflow Execution is unpaused" + byWhom(telling) + reason + ". It can go on.";
    case EventType::WorkflowExecutionTimeSkippingTransitioned:
        return telling.attributes.isTrue("disabledAfterFastForward")
                   ? "Time skipping ends for this Workflow Execution: from here on its time goes with the clock."
                   : "Time skipping moves the time of this Workflow Execution: from here on it runs ahead of the "
                     "clock.";
    default:
        return start(telling);
    }
}

} // namespace hindsight::core
