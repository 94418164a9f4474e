// Workflow Tasks: scheduled, taken, completed, failed and tried again, as the Service records them.
#include "core/model/catalog.h"
#include "tests/support/history_writer.h"

#include <algorithm>
#include <utility>

namespace hindsight::test {

using core::Category;
using core::EventType;

namespace {

/// The Service moves the ends of these behind whatever else arrived during the same Workflow Task.
bool isMovedBack(EventType type)
{
    const core::EventTypeInfo &info = core::info(type);
    return info.role == core::Role::Closes &&
           (info.category == Category::Activity || info.category == Category::ChildWorkflow ||
            info.category == Category::Nexus);
}

} // namespace

void HistoryWriter::wake()
{
    if (m_task == TaskState::None && !m_ended)
        scheduleTask();
}

void HistoryWriter::scheduleTask()
{
    m_task = TaskState::Scheduled;
    m_taskIsInHistory = m_taskAttempt == 1;
    if (m_taskIsInHistory)
        appendScheduledTask(0);
    m_taskScheduledTime = m_now;
    m_eventsWhenTaskScheduled = static_cast<std::int64_t>(m_eventCount);
    m_nextTaskId += 2;
}

void HistoryWriter::appendScheduledTask(std::int64_t time)
{
    Json queue = taskQueue(m_story.taskQueue);
    if (m_isSticky)
        queue = {{"name", m_stickyQueue}, {"kind", "TASK_QUEUE_KIND_STICKY"}, {"normalName", m_story.taskQueue}};
    Event scheduled =
        event(EventType::WorkflowTaskScheduled,
              {{"taskQueue", std::move(queue)}, {"startToCloseTimeout", "10s"}, {"attempt", m_taskAttempt}});
    scheduled.time = time;
    m_taskScheduledId = append(std::move(scheduled));
}

void HistoryWriter::appendStartedTask(std::int64_t time)
{
    Event started = event(EventType::WorkflowTaskStarted, {{"scheduledEventId", std::to_string(m_taskScheduledId)},
                                                           {"identity", m_story.worker},
                                                           {"requestId", uuid()},
                                                           {"historySizeBytes", std::to_string(m_bytes)},
                                                           {"workerVersion", Json::object()}});
    started.time = time;
    m_taskStartedId = append(std::move(started));
}

void HistoryWriter::workflowTaskStarts()
{
    if (m_task != TaskState::Scheduled)
        refuse("no Workflow Task is scheduled");
    m_task = TaskState::Started;
    if (!m_taskIsInHistory && m_eventsWhenTaskScheduled != static_cast<std::int64_t>(m_eventCount)) {
        // Something happened since the failure, so this is no mere repetition: it is recorded from its first attempt.
        m_taskAttempt = 1;
        m_taskIsInHistory = true;
        appendScheduledTask(0);
    }
    if (m_taskIsInHistory)
        appendStartedTask(0);
    m_taskStartedTime = m_now;
    m_nextTaskId += 3;
}

void HistoryWriter::closeTask(EventType type, Json attributes)
{
    if (m_task != TaskState::Started)
        refuse("no Workflow Task runs");
    if (!m_taskIsInHistory && type == EventType::WorkflowTaskCompleted) {
        appendScheduledTask(m_taskScheduledTime);
        appendStartedTask(m_taskStartedTime);
        m_taskIsInHistory = true;
    }
    m_task = TaskState::None;
    if (!m_taskIsInHistory)
        return;
    Json all = {{"scheduledEventId", std::to_string(m_taskScheduledId)},
                {"startedEventId", std::to_string(m_taskStartedId)}};
    all.update(attributes);
    m_taskCompletedId = append(event(type, std::move(all)));
}

void HistoryWriter::workflowTaskCompletes(const std::function<void()> &commands)
{
    Json attributes = {{"identity", m_story.worker}, {"workerVersion", Json::object()}};
    attributes["sdkMetadata"] = Json::object();
    if (!std::exchange(m_sdkIsKnown, true))
        attributes["sdkMetadata"] = sdkMetadata();
    attributes["meteringMetadata"] = Json::object();
    closeTask(EventType::WorkflowTaskCompleted, std::move(attributes));
    m_taskAttempt = 1;
    m_isSticky = true;
    if (commands) {
        m_isIssuingCommands = true;
        commands();
        m_isIssuingCommands = false;
    }
    if (m_ended && !m_arrived.empty())
        refuse("the Service refuses to end a Workflow Execution while something waits to be handed over");
    writeWhatArrived();
    if (std::exchange(m_updateWaits, false))
        wake();
}

void HistoryWriter::writeWhatArrived()
{
    m_nextTaskId += 3;
    if (m_arrived.empty())
        return;
    std::stable_partition(m_arrived.begin(), m_arrived.end(), [](const Event &e) { return !isMovedBack(e.type); });
    std::vector<Event> arrived = std::move(m_arrived);
    m_arrived.clear();
    happens(std::move(arrived));
}

void HistoryWriter::workflowTaskFails(std::string_view cause, const Json &failure)
{
    closeTask(EventType::WorkflowTaskFailed, {{"cause", "WORKFLOW_TASK_FAILED_CAUSE_" + std::string(cause)},
                                              {"failure", failure},
                                              {"identity", m_story.worker},
                                              {"workerVersion", Json::object()}});
    retryTask();
}

void HistoryWriter::workflowTaskTimesOut()
{
    goOnTo(m_taskStartedTime + 10'000'000'000);
    closeTask(EventType::WorkflowTaskTimedOut, {{"timeoutType", "TIMEOUT_TYPE_START_TO_CLOSE"}});
    retryTask();
}

void HistoryWriter::retryTask()
{
    m_isSticky = false;
    m_taskAttempt = m_arrived.empty() ? m_taskAttempt + 1 : 1;
    writeWhatArrived();
    wake();
}

void HistoryWriter::stickyTaskQueueTimesOut()
{
    if (m_task != TaskState::Scheduled || !m_isSticky)
        refuse("no Workflow Task waits in a sticky Task Queue");
    goOnTo(m_taskScheduledTime + 5'000'000'000);
    append(event(EventType::WorkflowTaskTimedOut, {{"scheduledEventId", std::to_string(m_taskScheduledId)},
                                                   {"timeoutType", "TIMEOUT_TYPE_SCHEDULE_TO_START"}}));
    m_task = TaskState::None;
    m_isSticky = false;
    scheduleTask();
}

void HistoryWriter::workflowTaskHeartbeats()
{
    workflowTaskCompletes();
    wake();
    workflowTaskStarts();
}

void HistoryWriter::workflowTask(const std::function<void()> &commands)
{
    using std::chrono::microseconds;
    after(microseconds(1'500 + m_random() % 4'000));
    workflowTaskStarts();
    after(microseconds(3'000 + m_random() % 9'000));
    workflowTaskCompletes(commands);
}

void HistoryWriter::reset(std::string_view reason, const std::function<void()> &carriedOver)
{
    const std::string baseRun = m_runId;
    m_runId = runId();
    closeTask(EventType::WorkflowTaskFailed,
              {{"cause", "WORKFLOW_TASK_FAILED_CAUSE_RESET_WORKFLOW"},
               {"failure", {{"message", reason}, {"source", "Server"}, {"resetWorkflowFailureInfo", Json::object()}}},
               {"identity", "history-service"},
               {"baseRunId", baseRun},
               {"newRunId", m_runId}});
    m_task = TaskState::Started; // nothing is handed over before all of it is there
    carriedOver();
    m_task = TaskState::None;
    m_isSticky = false;
    m_taskAttempt = 1;
    writeWhatArrived();
    wake();
}

void HistoryWriter::workOn(std::string worker)
{
    m_story.worker = std::move(worker);
    m_stickyQueue = m_story.worker + ':' + uuid();
}

} // namespace hindsight::test
