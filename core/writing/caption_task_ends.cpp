// What comes of a Workflow Task: its Commands, or why it came to nothing.
#include "core/execution/label.h"
#include "core/writing/caption_words.h"
#include "core/writing/task_failure_cause.h"

namespace hindsight::core {

namespace {

/// What ran the task, where the Event tells: a version of a Worker Deployment, a build.
std::string buildOf(const Attributes &completed)
{
    for (const char *path : {"deploymentVersion.buildId", "deployment.buildId", "workerVersion.buildId",
                             "workerVersioningId.workerBuildId", "binaryChecksum"}) {
        if (std::string build = inSentence(completed.text(path)); !build.empty())
            return build;
    }
    return {};
}

/// ` It ran on build 7 of the Worker Deployment orders, not on build 6 as Workflow Task 3.`
std::string buildInWords(const Telling &telling, TaskIndex task)
{
    const std::string build = buildOf(telling.attributes);
    if (build.empty())
        return {};
    std::string before;
    const TaskIndex last(std::size_t{task.value} - 1);
    if (task.value > 0 && telling.execution.task(last).outcome == Outcome::Completed)
        before = buildOf(Attributes(telling.history, telling.execution.task(last).closed));
    std::string deployment = inSentence(telling.attributes.text("deploymentVersion.deploymentName"));
    if (deployment.empty())
        deployment = inSentence(telling.attributes.text("workerDeploymentName"));
    const bool isChange = !before.empty() && before != build;
    if (!isChange && (deployment.empty() || before == build))
        return {};
    return " It ran on build " + build + (deployment.empty() ? "" : " of the Worker Deployment " + deployment) +
           (isChange ? ", not on build " + before + " as " + label(last) : "") + ".";
}

std::string updateAt(const Execution &execution, CommandIndex index)
{
    const std::string update = label(execution, index);
    return update == nameOf(Category::Update) ? "an Update" : update;
}

std::string commandInWords(const Execution &execution, CommandIndex index)
{
    const Command &command = execution.command(index);
    switch (command.eventType) {
    case EventType::WorkflowExecutionUpdateAccepted:
        return "ProtocolMessage (accepts " + updateAt(execution, index) + ")";
    case EventType::WorkflowExecutionUpdateRejected:
        return "ProtocolMessage (rejects " + updateAt(execution, index) + ")";
    case EventType::WorkflowExecutionUpdateCompleted:
        return "ProtocolMessage (answers " + updateAt(execution, index) + ")";
    default:
        return commandText(execution, index);
    }
}

std::string completed(const Telling &telling)
{
    const TaskIndex task = telling.execution.taskOf(telling.event);
    std::vector<std::string> commands;
    for (const CommandIndex index : telling.execution.commandsOf(task))
        commands.push_back(commandInWords(telling.execution, index));
    const std::string text = telling.label + " completes. ";
    const std::string build = buildInWords(telling, task);
    if (!commands.empty())
        return text + "The Worker issued " + std::to_string(commands.size()) +
               (commands.size() == 1 ? " Command: " : " Commands: ") + enumerate(commands) + "." + build;
    const EventIndex next(std::size_t{telling.event.value} + 1);
    const bool isAtEnd = next.value >= telling.history.eventCount();
    const bool goesOn = isAtEnd || telling.history.type(next) == EventType::WorkflowTaskScheduled ||
                        info(telling.history.type(next)).terminal;
    return text +
           (goesOn ? "The Worker issued no Command." : "The Worker issued no Command: the Workflow goes on waiting.") +
           build;
}

/// What follows a task that came to nothing.
std::string retry(const Telling &telling)
{
    const TaskIndex next(std::size_t{telling.execution.taskOf(telling.event).value} + 1);
    if (next.value < telling.execution.tasks().size())
        return " " + label(next) + " tries again.";
    return telling.execution.terminalEvent().isValid()
               ? std::string()
               : " Further attempts leave no Events until one of them completes or there is news for the Workflow.";
}

std::string timedOut(const Telling &telling)
{
    const TaskIndex index = telling.execution.taskOf(telling.event);
    const WorkflowTask &task = telling.execution.task(index);
    const std::string text = telling.label + " timed out: ";
    const std::string type = telling.attributes.word("timeoutType", "TIMEOUT_TYPE");
    if (task.started.isValid() && type != "scheduletostart" && type != "2") {
        const Duration timeout = task.scheduled.isValid()
                                     ? Attributes(telling.history, task.scheduled).duration("startToCloseTimeout")
                                     : Duration();
        return text + "the Worker that took it did not answer within " +
               (timeout > Duration() ? toText(timeout) : "its time") + "." + retry(telling);
    }
    if (!task.scheduled.isValid())
        return text + "its Worker did not answer, or none took it, in time." + retry(telling);
    const auto waited = elapsed(telling.history.time(task.scheduled), telling.history.time(telling.event));
    const std::string within = waited && *waited > Duration() ? "within " + toText(*waited) : "in time";
    if (!wasSticky(telling.execution, index))
        return text + "no Worker took it " + within + "." + retry(telling);
    return text + "the Worker that has the Workflow in its cache did not take it " + within +
           ". The next one goes to the normal Task Queue, for any Worker.";
}

std::string reset(const Telling &telling)
{
    const std::string from = inSentence(telling.attributes.text("baseRunId"));
    const std::string to = inSentence(telling.attributes.text("newRunId"));
    const std::string lastTaken = std::to_string(telling.history.id(telling.event).value - 1);
    return "The Workflow Execution was reset" + failureOf(telling) + ". From here on this is " +
           (to.empty() ? "another run" : "run " + to) + "; Events 1 to " + lastTaken + " are " +
           (from.empty() ? "the run's before" : "those of run " + from) + ".";
}

std::string failed(const Telling &telling)
{
    const TaskFailureCause cause = taskFailureCause(telling.attributes);
    if (cause.isReset)
        return reset(telling);
    const std::string failure = failureOf(telling);
    const bool isBoth = !cause.words.empty() && !failure.empty();
    return telling.label + " failed" + colon(cause.words) + (isBoth ? " (" + failure.substr(2) + ")" : failure) +
           ". Nothing that it decided takes effect." + retry(telling);
}

} // namespace

std::string captionOfTaskEnd(const Telling &telling)
{
    switch (telling.type.outcome) {
    case Outcome::Completed:
        return completed(telling);
    case Outcome::TimedOut:
        return timedOut(telling);
    default:
        return failed(telling);
    }
}

} // namespace hindsight::core
