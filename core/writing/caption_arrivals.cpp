// What comes from outside: Signals, cancel requests, Updates.
#include "core/execution/handover.h"
#include "core/execution/label.h"
#include "core/model/failure.h"
#include "core/writing/caption_words.h"
#include "core/writing/failure_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr std::size_t kLookedAtMost = 100; // admitted Updates; the Service lets ten wait

/// Who tells the Workflow of what arrived.
std::string news(const Telling &telling)
{
    const auto &arrivals = telling.execution.arrivals();
    const auto arrival = std::ranges::lower_bound(arrivals, telling.event, {}, &Arrival::event);
    const bool isThere = arrival != arrivals.end() && arrival->event == telling.event;
    return isThere ? whoTells(telling, arrival->woke) : std::string();
}

/// ` from the Workflow order-7`, ` from alice@host`, ` from outside`.
std::string sender(const Telling &telling)
{
    const std::string workflow = inSentence(telling.attributes.text("externalWorkflowExecution.workflowId"));
    if (!workflow.empty())
        return " from the Workflow " + workflow;
    std::string identity = inSentence(telling.attributes.text("identity"));
    if (identity.empty())
        identity = inSentence(telling.attributes.text("request.meta.identity"));
    return " from " + (identity.empty() ? "outside" : identity);
}

std::string cancelRequest(const Telling &telling)
{
    std::string reason = inSentence(telling.attributes.text("cause"));
    if (reason.empty())
        reason = inSentence(telling.attributes.text("reason"));
    return "A request to cancel the Workflow arrives" + sender(telling) + colon(reason) +
           ". What comes of it is up to the Workflow's code." + news(telling);
}

/// Of an Update whose request stands in the Event that admitted it: one of those that the task brought.
std::string admittedName(const Telling &telling)
{
    const TaskIndex task = telling.execution.taskOf(telling.event);
    const std::string id = telling.attributes.text("protocolInstanceId");
    if (!task.isValid() || id.empty() || telling.type.type != EventType::WorkflowExecutionUpdateAccepted)
        return {};
    std::size_t looked = 0;
    for (const EventIndex event : handedOver(telling.execution, task)) {
        if (telling.history.type(event) != EventType::WorkflowExecutionUpdateAdmitted)
            continue;
        if (++looked > kLookedAtMost)
            break;
        if (Attributes(telling.history, event).text("request.meta.updateId") == id)
            return label(telling.execution, event);
    }
    return {};
}

/// Names an Update by what its request says, or by its id where the request is in another Event.
std::string updateName(const Telling &telling)
{
    if (telling.label != nameOf(Category::Update))
        return telling.label;
    if (std::string admitted = admittedName(telling); !admitted.empty())
        return admitted;
    for (const char *path : {"meta.updateId", "protocolInstanceId"}) {
        if (std::string id = inSentence(telling.attributes.text(path)); !id.empty())
            return "Update " + id;
    }
    return "An Update";
}

std::string accepted(const Telling &telling)
{
    const std::string who = inSentence(telling.attributes.text("acceptedRequest.meta.identity"));
    return updateName(telling) + (who.empty() ? who : " from " + who) + " is accepted: its handler begins to run.";
}

std::string rejected(const Telling &telling)
{
    return updateName(telling) + " is rejected before its handler ran" + failureOf(telling) + ".";
}

std::string completed(const Telling &telling)
{
    const nlohmann::ordered_json *failure = telling.attributes.find("outcome.failure");
    const std::string missing =
        !telling.history.opener(telling.event) || telling.history.find(telling.history.opener(telling.event)).isValid()
            ? std::string()
            : whatIsMissing(telling);
    if (failure != nullptr)
        return updateName(telling) + " failed" + colon(inSentence(failureText(*failure))) +
               ". Its caller is given the failure." + missing;
    return updateName(telling) + " is completed: its caller is given the result." + missing;
}

} // namespace

std::string captionOfArrival(const Telling &telling)
{
    if (telling.type.type == EventType::WorkflowExecutionCancelRequested)
        return cancelRequest(telling);
    const std::string text = telling.label + " arrives" + sender(telling) + ".";
    return telling.attributes.isTrue("skipGenerateWorkflowTask")
               ? text + " It schedules no Workflow Task; the next one tells the Workflow."
               : text + news(telling);
}

std::string captionOfUpdate(const Telling &telling)
{
    switch (telling.type.type) {
    case EventType::WorkflowExecutionUpdateAccepted:
        return whatWrote(telling) + accepted(telling);
    case EventType::WorkflowExecutionUpdateRejected:
        return whatWrote(telling) + rejected(telling);
    case EventType::WorkflowExecutionUpdateCompleted:
        return whatWrote(telling) + completed(telling);
    default:
        break;
    }
    const std::string origin = telling.attributes.word("origin", "UPDATE_ADMITTED_EVENT_ORIGIN");
    return telling.label + " arrives" + sender(telling) +
           (origin == "reapply" || origin == "1" ? ", taken over from the run that was reset." : ".") + news(telling);
}

} // namespace hindsight::core
