// A Workflow Task: why it is scheduled, what it hands over.
#include "core/execution/handover.h"
#include "core/execution/label.h"
#include "core/writing/caption_words.h"
#include "core/writing/task_failure_cause.h"

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr Duration kAtOnce{10'000'000};

bool wasReset(const Telling &telling, TaskIndex failed)
{
    const EventIndex closed = telling.execution.task(failed).closed;
    return telling.history.type(closed) == EventType::WorkflowTaskFailed &&
           taskFailureCause(Attributes(telling.history, closed)).isReset;
}

/// What came before it was, or is to be, handed over by another Workflow Task.
bool handsOver(EventType type)
{
    return type == EventType::WorkflowTaskStarted || type == EventType::WorkflowTaskScheduled;
}

/// Whether all that came since another Workflow Task is in the file and can be no news.
bool isSureThatNothingCame(const Telling &telling)
{
    std::int64_t id = telling.history.id(telling.event).value;
    for (std::uint32_t row = telling.event.value; row > 0; --row) {
        const EventIndex event(row - 1);
        const EventTypeInfo &type = info(telling.history.type(event));
        if (telling.history.id(event).value != --id)
            return false;
        if (type.type == EventType::WorkflowTaskStarted)
            return true;
        if (type.type == EventType::WorkflowTaskScheduled &&
            telling.execution.taskOf(event) != telling.execution.taskOf(telling.event))
            return false;
        if (type.command == CommandType::None && type.category != Category::WorkflowTask)
            return false;
    }
    return false;
}

/// What came for the Workflow between the Workflow Task before and this Event.
std::vector<std::string> newsBefore(const Telling &telling)
{
    std::vector<std::string> news;
    for (std::uint32_t row = telling.event.value; row > 0; --row) {
        const EventIndex event(row - 1);
        if (handsOver(telling.history.type(event)))
            break;
        if (isNews(telling.execution, event))
            news.push_back(newsText(telling.execution, event));
    }
    std::ranges::reverse(news);
    return news;
}

/// The Updates that came with the task itself and have no Event before it.
std::vector<std::string> updatesAlong(const Telling &telling, TaskIndex task)
{
    std::vector<std::string> updates;
    for (const EventIndex event : handedOver(telling.execution, task)) {
        if (telling.execution.taskOf(event) == task)
            updates.push_back(newsText(telling.execution, event));
    }
    return updates;
}

/// Of several failures in a row only the first and what ended them leave Events.
std::string unwrittenAttempts(const Telling &telling, TaskIndex failed)
{
    const EventIndex scheduled = telling.execution.task(failed).scheduled;
    const std::int32_t before = scheduled.isValid() ? std::max(telling.history.attempt(scheduled), 1) : 0;
    const std::int32_t attempt = telling.history.attempt(telling.event);
    if (before == 0 || attempt < before + 2)
        return {};
    const std::string first = std::to_string(before + 1);
    return attempt == before + 2
               ? " Attempt " + first + " failed too and left no Events."
               : " Attempts " + first + " to " + std::to_string(attempt - 1) + " failed too and left no Events.";
}

std::string retryScheduled(const Telling &telling, TaskIndex failed)
{
    const std::string text = telling.label + " is scheduled ";
    if (wasReset(telling, failed))
        return text + "for the run to go on from here, after the reset.";
    if (!telling.execution.task(failed).started.isValid() && wasSticky(telling.execution, failed) &&
        !isSticky(telling.attributes))
        return text + "in the normal Task Queue, for any Worker, in place of " + label(failed) + ".";
    const std::vector<std::string> news = newsBefore(telling);
    return text + "to try again what " + label(failed) + " could not" +
           (news.empty() ? std::string() : ", with " + enumerate(news)) + "." + unwrittenAttempts(telling, failed);
}

/// Why a task may be scheduled for which there is no news: the Worker's wish, at once, or something without an Event.
std::string withoutNews(const Telling &telling, EventIndex taskBefore)
{
    const auto waited = elapsed(telling.history.time(taskBefore), telling.history.time(telling.event));
    return waited && *waited < kAtOnce ? "Workers ask for that while a Local Activity runs."
                                       : "What led to it left no Event, as an Update that was then rejected.";
}

std::string scheduled(const Telling &telling)
{
    const TaskIndex task = telling.execution.taskOf(telling.event);
    if (const TaskIndex failed = retriedBy(telling.execution, task); failed.isValid())
        return retryScheduled(telling, failed);
    const std::string text = telling.label + " is scheduled";
    const std::string where =
        isSticky(telling.attributes) ? " It waits for the Worker that has the Workflow in its cache." : "";
    const bool isFirst = task.value == 0;
    std::vector<std::string> news = newsBefore(telling);
    if (isFirst && telling.history.type(EventIndex(0)) == EventType::WorkflowExecutionStarted && news.size() == 1)
        return text + " to begin the Workflow, and waits for a Worker.";
    if (news.empty())
        news = updatesAlong(telling, task);
    if (!news.empty())
        return text + " to tell the Workflow of " + enumerate(news) + "." + where;
    const EventIndex before =
        isFirst ? EventIndex() : telling.execution.task(TaskIndex(std::size_t{task.value} - 1)).closed;
    if (before.isValid() && isSureThatNothingCame(telling))
        return text + ", though there is no news for the Workflow. " + withoutNews(telling, before);
    return text + " and waits for a Worker.";
}

/// The task whose Worker was handed the same before and failed at it; none where that was not so.
TaskIndex sameAgain(const Execution &execution, TaskIndex task)
{
    for (TaskIndex before = retriedBy(execution, task); before.isValid(); before = retriedBy(execution, before)) {
        if (execution.task(before).started.isValid())
            return before;
    }
    return {};
}

std::string started(const Telling &telling)
{
    const TaskIndex task = telling.execution.taskOf(telling.event);
    std::vector<std::string> news;
    for (const EventIndex event : handedOver(telling.execution, task))
        news.push_back(newsText(telling.execution, event));
    const std::string worker = inSentence(telling.attributes.text("identity"));
    std::string text = (worker.empty() ? "A Worker" : "Worker " + worker) + " takes " + telling.label;
    const TaskIndex failed = sameAgain(telling.execution, task);
    if (failed.isValid())
        text += " and is handed the same again as with " + label(failed) +
                (news.empty() ? std::string() : ", and " + enumerate(news));
    else if (!news.empty())
        text += " and is handed " + enumerate(news);
    else if (isSureThatNothingCame(telling))
        text += ", which brings no news";
    text += ".";
    return telling.attributes.isTrue("suggestContinueAsNew")
               ? text + " The Service suggests that the Workflow continue as new."
               : text;
}

} // namespace

std::string captionOfTask(const Telling &telling)
{
    if (telling.type.role == Role::Opens)
        return scheduled(telling);
    if (telling.type.role == Role::Starts)
        return started(telling);
    return captionOfTaskEnd(telling);
}

} // namespace hindsight::core
