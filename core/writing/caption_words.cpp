#include "core/writing/caption_words.h"

#include "core/execution/label.h"
#include "core/model/failure.h"
#include "core/writing/failure_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

namespace hindsight::core {

namespace {

constexpr std::size_t kListedAtMost = 5;

constexpr std::array<std::string_view, 10> kOrdinals{"first", "second",  "third",  "fourth", "fifth",
                                                     "sixth", "seventh", "eighth", "ninth",  "tenth"};

/// `the second of 3 Commands`.
std::string ordinal(std::size_t position, std::size_t count)
{
    if (count == 1)
        return "the only Command";
    if (position < kOrdinals.size())
        return "the " + std::string(kOrdinals[position]) + " of " + std::to_string(count) + " Commands";
    return "Command " + std::to_string(position + 1) + " of the " + std::to_string(count);
}

struct Counted
{
    std::string thing;
    std::size_t count = 1;

    [[nodiscard]] std::string text() const { return count == 1 ? thing : std::to_string(count) + " × " + thing; }
};

/// Neighbours that are the same as one; where that leaves too many to list, all that are the same.
std::vector<Counted> withoutRepetition(const std::vector<std::string> &things)
{
    std::vector<Counted> once;
    for (const std::string &thing : things) {
        if (!once.empty() && once.back().thing == thing)
            ++once.back().count;
        else
            once.push_back({.thing = thing});
    }
    if (once.size() <= kListedAtMost + 1)
        return once;
    std::vector<Counted> kinds;
    std::unordered_map<std::string, std::size_t> places;
    for (Counted &counted : once) {
        const auto [place, isNew] = places.try_emplace(counted.thing, kinds.size());
        if (isNew)
            kinds.push_back(std::move(counted));
        else
            kinds[place->second].count += counted.count;
    }
    return kinds;
}

std::string_view outcomeInWords(const EventTypeInfo &type)
{
    const bool isExternal = type.category == Category::ExternalWorkflow;
    switch (type.outcome) {
    case Outcome::Completed:
        return isExternal ? "delivered" : "completed";
    case Outcome::Failed:
        return isExternal ? "not delivered" : "failed";
    case Outcome::TimedOut:
        return "timed out";
    case Outcome::Canceled:
        return "canceled";
    case Outcome::Terminated:
        return "terminated";
    case Outcome::StartFailed:
        return "not started";
    case Outcome::Fired:
        return "fired";
    default:
        return {};
    }
}

/// Whether another Workflow Task was scheduled after the Event and before this one, and came to nothing.
bool isNotTheFirst(const Telling &telling, TaskIndex task)
{
    if (task.value == 0)
        return false;
    const EventIndex scheduled = telling.execution.task(TaskIndex(std::size_t{task.value} - 1)).scheduled;
    return scheduled.isValid() && scheduled > telling.event;
}

} // namespace

Telling::Telling(const Execution &of, EventIndex at)
    : execution(of), history(of.history()), event(at), type(info(of.history().type(at))), attributes(of.history(), at),
      label(core::label(of, at))
{
}

std::string enumerate(const std::vector<std::string> &all)
{
    const std::vector<Counted> things = withoutRepetition(all);
    const std::size_t listed = things.size() > kListedAtMost + 1 ? kListedAtMost : things.size();
    std::size_t left = all.size();
    std::string text;
    for (std::size_t index = 0; index < listed; ++index) {
        if (index > 0)
            text += index + 1 == things.size() ? " and " : ", ";
        text += things[index].text();
        left -= things[index].count;
    }
    return left == 0 ? text : text + " and " + std::to_string(left) + " more";
}

std::string inSentence(const std::string &text)
{
    std::string words;
    for (const char c : firstLine(text)) {
        const bool isBlank = c == ' ' || c == '\t';
        if (!isBlank || (!words.empty() && words.back() != ' '))
            words += isBlank ? ' ' : c;
    }
    words.erase(words.find_last_not_of(" .:,;!?") + 1);
    return words;
}

std::string colon(const std::string &what)
{
    return what.empty() ? what : ": " + what;
}

std::string failureOf(const Telling &telling)
{
    const nlohmann::ordered_json *attributes = telling.attributes.find("");
    const nlohmann::ordered_json *failure = attributes == nullptr ? nullptr : failureIn(*attributes);
    return failure == nullptr ? std::string() : colon(inSentence(failureText(*failure)));
}

std::string byWhom(const Telling &telling)
{
    const std::string identity = inSentence(telling.attributes.text("identity"));
    return identity.empty() ? identity : " by " + identity;
}

std::string whatWrote(const Telling &telling)
{
    if (telling.type.command == CommandType::None)
        return {};
    const std::string text = "The Service writes " + std::string(telling.type.name) + " for ";
    const TaskIndex task = telling.execution.taskOf(telling.event);
    if (!task.isValid()) {
        const EventId completed = telling.history.taskCompleted(telling.event);
        const bool isMissing = completed.value > 0 && !telling.history.find(completed).isValid();
        return text + (isMissing ? "a Command of a Workflow Task that is not in the file. " : "a Command. ");
    }
    const auto commands = telling.execution.commandsOf(task);
    const auto command = std::ranges::lower_bound(commands, telling.execution.commandOf(telling.event));
    const auto position = static_cast<std::size_t>(command - commands.begin());
    return text + ordinal(position, commands.size()) + " of " + label(task) + ". ";
}

bool isSticky(const Attributes &scheduled)
{
    const std::string kind = scheduled.word("taskQueue.kind", "TASK_QUEUE_KIND");
    return kind == "sticky" || kind == "2";
}

bool wasSticky(const Execution &execution, TaskIndex task)
{
    const EventIndex scheduled = execution.task(task).scheduled;
    return scheduled.isValid() && isSticky(Attributes(execution.history(), scheduled));
}

std::string newsText(const Execution &execution, EventIndex event)
{
    const EventTypeInfo &type = info(execution.history().type(event));
    switch (type.type) {
    case EventType::WorkflowExecutionStarted:
        return "the Workflow's input";
    case EventType::WorkflowExecutionCancelRequested:
        return "the request to cancel";
    case EventType::WorkflowPropertiesModifiedExternally:
        return "changed properties";
    case EventType::ActivityPropertiesModifiedExternally:
        return "changed properties of " + label(execution, event);
    case EventType::WorkflowExecutionOptionsUpdated:
        return "changed options";
    case EventType::WorkflowExecutionPaused:
        return "the pause";
    case EventType::WorkflowExecutionUnpaused:
        return "the end of the pause";
    default:
        break;
    }
    std::string text = label(execution, event);
    if (type.category == Category::ExternalWorkflow) {
        constexpr std::string_view prefix = "External ";
        const bool isSignal = text.starts_with(prefix) && text != "External cancel";
        text = (isSignal ? text.substr(prefix.size()) + " to" : std::string("the request to cancel")) +
               " another Workflow";
    }
    if (type.role == Role::Starts)
        return text + " (started)";
    return type.role == Role::Closes ? text + " (" + std::string(outcomeInWords(type)) + ")" : text;
}

std::string whoTells(const Telling &telling, TaskIndex task)
{
    const Execution &execution = telling.execution;
    if (task.isValid()) {
        const EventIndex scheduled = execution.task(task).scheduled;
        if (!scheduled.isValid() || isNotTheFirst(telling, task))
            return " " + label(task) + " tells the Workflow.";
        return " " + label(task) +
               (scheduled > telling.event ? " is scheduled to tell the Workflow."
                                          : ", which is scheduled already, tells the Workflow.");
    }
    if (execution.terminalEvent().isValid())
        return " The Workflow Execution ended before a Workflow Task told the Workflow.";
    if (!execution.tasks().empty()) {
        const WorkflowTask &last = execution.tasks().back();
        if (last.scheduled.isValid() && !last.started.isValid() && !last.closed.isValid())
            return " " + label(TaskIndex(execution.tasks().size() - 1)) +
                   " is to tell the Workflow, and no Worker has taken it so far.";
    }
    return " No Workflow Task has told the Workflow so far.";
}

std::string whatBecomesOf(const Telling &telling, const Awaitable &awaitable)
{
    if (awaitable.closed == telling.event)
        return whoTells(telling, awaitable.resumed);
    return " Event " + std::to_string(telling.history.id(awaitable.closed).value) +
           " had closed it before, so this counts for nothing.";
}

std::string whatIsMissing(const Telling &telling)
{
    if (telling.execution.awaitableOf(telling.event).isValid())
        return {};
    const EventId opener = telling.history.opener(telling.event);
    if (!opener)
        return " Which Event it belongs to is not in the file.";
    const std::string id = " Event " + std::to_string(opener.value);
    return telling.history.find(opener).isValid() ? id + ", which it names, is none that it can belong to."
                                                  : id + ", which it belongs to, is not in the file.";
}

std::string meaning(const std::string &word, Meanings meanings)
{
    std::size_t number = 0;
    const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (failure == std::errc() && end == word.data() + word.size())
        return number >= 1 && number <= meanings.size() ? std::string(meanings[number - 1].second) : std::string();
    const auto found = std::ranges::find(meanings, word, [](const auto &pair) { return pair.first; });
    return found == meanings.end() ? std::string() : std::string(found->second);
}

} // namespace hindsight::core
