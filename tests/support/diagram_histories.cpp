#include "tests/support/diagram_histories.h"

#include "core/reading/reader.h"
#include "tests/support/history_text.h"

#include <nlohmann/json.hpp>

#include <cstdlib>

namespace hindsight::test {

namespace {

/// Writes Events one behind another, each 100 ms after the one before.
class Tale
{
public:
    int event(const std::string &type, const std::string &attributes = {})
    {
        ++m_id;
        m_text +=
            std::to_string(m_id) + " " + std::to_string((m_id - 1) * 100) + "ms " + type + " " + attributes + "\n";
        return m_id;
    }
    void taskStarts()
    {
        m_scheduled = event("WorkflowTaskScheduled");
        event("WorkflowTaskStarted", "scheduledEventId=" + std::to_string(m_scheduled));
    }
    void taskEnds(const std::string &how, const std::string &attributes = {})
    {
        m_completed = event("WorkflowTask" + how, "scheduledEventId=" + std::to_string(m_scheduled) + " " + attributes);
    }
    int command(const std::string &type, const std::string &attributes = {})
    {
        return event(type, "workflowTaskCompletedEventId=" + std::to_string(m_completed) + " " + attributes);
    }
    void activityEnds(int scheduled, const std::string &how)
    {
        const std::string opener = "scheduledEventId=" + std::to_string(scheduled);
        event("ActivityTaskStarted", opener + " attempt=1");
        event("ActivityTask" + how, opener + (how == "Failed" ? " failure.message=\"card declined\"" : ""));
    }
    [[nodiscard]] const std::string &text() const { return m_text; }

private:
    std::string m_text;
    int m_id = 0;
    int m_scheduled = 0;
    int m_completed = 0;
};

void replaceAll(std::string &text, const std::string &what, const std::string &with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

} // namespace

const std::vector<std::string> &hostileNames()
{
    static const std::vector<std::string> names{
        "end",
        "a \"quoted\" 'name'",
        "[brackets] {braces} (parentheses) <angles>",
        "two\nlines\r\nand\ttabs",
        "#; hash #35; #quot; %% comment",
        "%%{init: {'theme':'dark'}}%%",
        "--- -->|x| ==> -.- o--o",
        "1. list",
        "- list",
        "`code` **bold** __under__ ~~gone~~ $$x^2$$",
        "<b>bold</b> &lt;i&gt; <img src=x onerror=alert(1)> <script>",
        "[[https://example.org link]] <&star> <color:red>",
        "C:\\new\\table\\",
        "!include /etc/hosts $x %date%",
        "@enduml @startuml",
        "subgraph graph style click class default",
        "title note loop activate participant section done crit",
        "fa:fa-car: 5, 2025-01-01, 1d",
        "😀 👩‍👩‍👧 注文 עברית",
        "a\xe2\x80\xae turned around",
        std::string("null \0 escape \x1b[2J bell \x07", 25),
        std::string(300, 'x'),
        "};",
        "\"];",
        "\")",
        " ",
        "ﬂ°°35¶ß",
    };
    return names;
}

std::shared_ptr<const core::Execution> hostileExecution()
{
    Tale tale;
    tale.event("WorkflowExecutionStarted", "workflowType.name=@1@");
    tale.taskStarts();
    tale.taskEnds("Completed");
    std::vector<int> activities;
    const auto name = [](std::size_t index) { return "@" + std::to_string(index) + "@"; };
    for (std::size_t index = 0; index < hostileNames().size(); ++index)
        activities.push_back(tale.command("ActivityTaskScheduled", "activityType.name=" + name(index)));
    for (std::size_t index = 0; index < hostileNames().size(); ++index) {
        tale.event("WorkflowExecutionSignaled", "signalName=" + name(index));
        tale.event("ActivityTaskStarted", "scheduledEventId=" + std::to_string(activities[index]) + " attempt=1");
        tale.event("ActivityTaskFailed",
                   "scheduledEventId=" + std::to_string(activities[index]) + " failure.message=" + name(index));
    }
    tale.taskStarts();
    tale.taskEnds("Failed", "failure.message=@10@");
    tale.taskStarts();
    tale.taskEnds("Completed");
    tale.command("WorkflowExecutionFailed", "failure.message=@4@");
    std::string json = historyJson(tale.text());
    for (std::size_t index = 0; index < hostileNames().size(); ++index) {
        const std::string quoted = nlohmann::json(hostileNames()[index]).dump();
        replaceAll(json, name(index), quoted.substr(1, quoted.size() - 2));
    }
    const auto histories = core::readBytes(json, "hostile.json");
    if (!histories)
        std::abort();
    return *core::buildExecution(histories->front());
}

std::shared_ptr<const core::Execution> loopingExecution(int times, bool isVaried)
{
    Tale tale;
    tale.event("WorkflowExecutionStarted", "workflowType.name=Poller");
    tale.taskStarts();
    for (int index = 0; index < times; ++index) {
        const bool isMiddle = index == times / 2;
        tale.taskEnds("Completed");
        const int timer = tale.command("TimerStarted", "startToFireTimeout=" + std::to_string(30 + index % 3) + "s");
        tale.event("TimerFired", "startedEventId=" + std::to_string(timer));
        tale.taskStarts();
        for (int failed = 0; isMiddle && failed < 2; ++failed) {
            tale.taskEnds("Failed", "failure.message=\"no such Activity\"");
            tale.taskStarts();
        }
        tale.taskEnds("Completed");
        const int activity =
            tale.command("ActivityTaskScheduled", "activityType.name=Poll" + (isVaried ? std::to_string(index) : ""));
        tale.activityEnds(activity, isMiddle ? "Failed" : "Completed");
        tale.taskStarts();
    }
    tale.taskEnds("Completed");
    tale.command("WorkflowExecutionCompleted");
    return execution(tale.text());
}

std::shared_ptr<const core::Execution> wideExecution(int activities)
{
    Tale tale;
    tale.event("WorkflowExecutionStarted", "workflowType.name=FanOut");
    tale.taskStarts();
    tale.taskEnds("Completed");
    std::vector<int> scheduled;
    for (int index = 0; index < activities; ++index)
        scheduled.push_back(
            tale.command("ActivityTaskScheduled", "activityType.name=Part" + std::to_string(index < 10 ? 0 : index)));
    for (const int activity : scheduled)
        tale.activityEnds(activity, activity % 50 == 0 ? "Failed" : "Completed");
    tale.taskStarts();
    tale.taskEnds("Completed");
    tale.command("WorkflowExecutionCompleted");
    return execution(tale.text());
}

} // namespace hindsight::test
