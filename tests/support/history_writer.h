// Writes the Event History of an invented Workflow Execution as the Service would: a story goes in, told in the order
// in which things happen, and JSON as the CLI exports it comes out. The writer numbers the Events, keeps the clock and
// the references, holds back what arrives while a Workflow Task runs, schedules the Workflow Task that a result or a
// Signal wakes, and writes an Activity's start only when the Activity ends. The same story gives the same bytes.
// A story that the Service could not have recorded ends the program with a message.
#pragma once

#include "core/model/event_type.h"
#include "tests/support/api_json.h"

#include <chrono>
#include <functional>
#include <iosfwd>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace hindsight::test {

using std::chrono::nanoseconds;

struct WorkflowStory
{
    std::string id = {};
    std::string type = {};
    std::string taskQueue = {};
    std::string startTime = {}; // RFC 3339
    Json input = Json::array(); // one payload each
    std::string startedBy = "api@storefront-6c8d";
    std::string worker = "1@orders-worker-5b7f";
    std::string sdkName = "temporal-go";
    std::string sdkVersion = "1.34.0";
    std::string inNamespace = "shop";
    nanoseconds runTimeout{0};
    Json memo = {};
    Json searchAttributes = {};
    std::string continuedFromRun = {}; // the run before, where this one was continued as new
};

/// What a Command opened, known by its Event's id.
template<class Tag>
struct Opened
{
    std::int64_t eventId = 0;
};
using Activity = Opened<struct ActivityTag>;
using Timer = Opened<struct TimerTag>;
using Child = Opened<struct ChildTag>;
using NexusOperation = Opened<struct NexusOperationTag>;
using ExternalSignal = Opened<struct ExternalSignalTag>;
using ExternalCancel = Opened<struct ExternalCancelTag>;

/// An Update has no Event of its own until the Workflow accepts it.
struct Update
{
    std::string id = {};
    std::string name = {};
    Json arguments = Json::array();
    std::string sender = {};
    bool isAdmitted = false; // its request stands in a WorkflowExecutionUpdateAdmitted
    std::int64_t acceptedEventId = 0;
};

struct ActivityOptions
{
    std::string type = {};
    Json input = Json::array();
    nanoseconds startToClose = std::chrono::seconds(30);
    nanoseconds scheduleToStart{0};
    nanoseconds heartbeat{0};
    int maximumAttempts = 0; // 0: no limit
    std::string taskQueue = {};
    std::string summary = {};
};

struct ChildOptions
{
    std::string workflowId = {};
    std::string type = {};
    Json input = Json::array();
    std::string taskQueue = {};
    std::string parentClosePolicy = "TERMINATE";
};

struct NexusOptions
{
    std::string endpoint = {};
    std::string service = {};
    std::string operation = {};
    Json input = {};
    nanoseconds scheduleToClose{0};
};

class HistoryWriter
{
public:
    /// Writes WorkflowExecutionStarted and schedules the first Workflow Task.
    explicit HistoryWriter(WorkflowStory story);
    /// The same; each Event goes to `out` at once and is not kept, for histories that are larger than memory. REQUIRES:
    /// endStream() at the end; json() is not asked for
    HistoryWriter(WorkflowStory story, std::ostream &out);
    void endStream();
    /// What that Event opened is over: nothing is asked of it any more.
    void forget(std::int64_t openedEventId);

    /// Time passes: at least `duration`, and a little more, as on a real machine.
    void after(nanoseconds duration);

    void workflowTaskStarts();
    /// `commands` issues the Commands; what arrived in the meantime follows their Events.
    void workflowTaskCompletes(const std::function<void()> &commands = {});
    /// `cause` as in `WORKFLOW_TASK_FAILED_CAUSE_…`, without the prefix. Only the first of several failures in a row
    /// leaves Events.
    void workflowTaskFails(std::string_view cause, const Json &failure);
    /// Ten seconds after it started.
    void workflowTaskTimesOut();
    /// The Worker that kept the Workflow in its cache is gone: for five seconds nobody took the Workflow Task from
    /// its own Task Queue.
    void stickyTaskQueueTimesOut();
    /// Completed without a Command, only to be given more time: the Service hands over the next one at once.
    void workflowTaskHeartbeats();
    /// Taken, worked on and completed within a few milliseconds.
    void workflowTask(const std::function<void()> &commands = {});
    /// A reset: the running Workflow Task fails, and the Workflow goes on from here in a run of its own, which begins
    /// with what `carriedOver` brings.
    void reset(std::string_view reason, const std::function<void()> &carriedOver);
    /// The Worker that takes the Workflow Tasks from here on.
    void workOn(std::string worker);

    /// Commands, REQUIRES for all of these: within workflowTaskCompletes()
    Activity scheduleActivity(const ActivityOptions &options);
    void cancelActivity(Activity activity);
    Timer startTimer(nanoseconds duration, std::string_view summary = {});
    void cancelTimer(Timer timer);
    /// `details` has an array of values for each key.
    void recordMarker(std::string_view name, const Json &details, const Json &failure = {});
    Child startChild(const ChildOptions &options);
    ExternalSignal signalExternal(std::string_view workflowId, std::string_view signal, const Json &input);
    ExternalCancel cancelExternal(std::string_view workflowId, std::string_view reason);
    void upsertSearchAttributes(const Json &attributes);
    void modifyMemo(const Json &fields);
    NexusOperation scheduleNexusOperation(const NexusOptions &options);
    void cancelNexusOperation(NexusOperation operation);
    void acceptUpdate(Update &update);
    void completeUpdate(const Update &update, const Json &result);
    void failUpdate(const Update &update, const Json &failure);
    void completeWorkflow(const Json &result);
    void failWorkflow(const Json &failure);
    void cancelWorkflow(const Json &details);
    void continueAsNew(const Json &input);

    /// A Worker takes the Activity, or its attempt fails and is to be retried: no Event yet.
    void activityStarts(Activity activity, std::string_view worker = {});
    void activityAttemptFails(Activity activity, const Json &failure);
    void activityCompletes(Activity activity, const Json &result = {});
    void activityFails(Activity activity, const Json &failure, std::string_view retryState);
    /// `timeoutType` as in `TIMEOUT_TYPE_…`, `retryState` as in `RETRY_STATE_…`, without the prefix.
    void activityTimesOut(Activity activity, std::string_view timeoutType, std::string_view retryState);
    void activityIsCanceled(Activity activity, const Json &details);
    /// When its time is up: the clock goes on to it.
    void timerFires(Timer timer);
    void childStarts(Child child);
    /// `cause` as in `START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_…`.
    void childStartFails(Child child, std::string_view cause);
    void childCompletes(Child child, const Json &result);
    void childFails(Child child, const Json &failure);
    void childIsCanceled(Child child);
    void externalSignalArrives(ExternalSignal signal);
    /// `cause` as in `SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_…`.
    void externalSignalFails(ExternalSignal signal, std::string_view cause);
    void externalCancelArrives(ExternalCancel cancel);
    void nexusOperationStarts(NexusOperation operation, std::string_view handlerWorkflowId);
    void nexusOperationCompletes(NexusOperation operation, const Json &result);
    void nexusOperationFails(NexusOperation operation, const Json &cause);
    void nexusOperationIsCanceled(NexusOperation operation);
    void nexusCancelRequestCompletes(NexusOperation operation);

    void signal(std::string_view name, const Json &input, std::string_view sender);
    void requestCancel(std::string_view reason, std::string_view sender);
    /// An Update reaches the Service; it wakes the Workflow.
    [[nodiscard]] Update update(std::string_view name, const Json &arguments, std::string_view sender);
    /// An Update that a reset carried over: this one does have an Event before the Workflow accepts it.
    [[nodiscard]] Update admitUpdate(std::string_view name, const Json &arguments, std::string_view sender);
    void terminate(std::string_view reason, std::string_view sender);
    /// When the run's time is up. REQUIRES: a runTimeout in the story
    void timeOut();

    [[nodiscard]] std::size_t eventCount() const { return m_eventCount; }
    /// `{"events": […]}`.
    [[nodiscard]] std::string json() const;

private:
    enum class TaskState { None, Scheduled, Started };
    struct Event
    {
        core::EventType type = core::EventType::Unknown;
        std::int64_t time = 0;
        Json attributes = {};
        Json userMetadata = {};
        Json links = {};
    };
    struct Attempt
    {
        int number = 0;
        std::int64_t startedAt = 0;
        std::string worker = {};
        Json lastFailure = {};
    };
    struct CancelRequest
    {
        std::int64_t eventId = 0;
        std::int64_t taskCompletedId = 0;
    };

    [[noreturn]] static void refuse(std::string_view why);
    void begin();
    void keep(Json event);
    Event event(core::EventType type, Json attributes) const;
    std::int64_t append(Event event);
    void linkStart(Event &event, std::int64_t id);
    std::int64_t command(Event event);
    void happens(std::vector<Event> events);
    void goOnTo(std::int64_t time);
    void wake();
    void scheduleTask();
    void appendScheduledTask(std::int64_t time);
    void appendStartedTask(std::int64_t time);
    void closeTask(core::EventType type, Json attributes);
    void writeWhatArrived();
    void retryTask();
    void closeActivity(Activity activity, Event close);
    void closeChild(Child child, core::EventType type, const Json &before, const Json &after = Json::object());
    void endUpdate(const Update &update, Json outcome);
    [[nodiscard]] static Json requestOf(const Update &update);
    void end(Event event);
    [[nodiscard]] Json taskQueue(const std::string &name) const;
    [[nodiscard]] Json nexusFailure(NexusOperation operation, const Json &cause) const;
    [[nodiscard]] std::string commandId(int &sequence);
    [[nodiscard]] Json sdkMetadata() const;
    [[nodiscard]] std::string uuid();
    [[nodiscard]] std::string runId();

    WorkflowStory m_story;
    std::mt19937_64 m_random;
    std::int64_t m_start = 0;
    std::int64_t m_now = 0;
    std::int64_t m_nextTaskId = 1'048'576;
    std::string m_namespaceId;
    std::string m_runId;
    std::string m_stickyQueue;
    std::ostream *m_out = nullptr;
    Json m_events = Json::array(); // empty where there is a stream
    std::size_t m_eventCount = 0;
    std::size_t m_bytes = 0;

    TaskState m_task = TaskState::None;
    bool m_taskIsInHistory = false; // false for the retries of a failed task, which leave no Events until one completes
    bool m_isSticky = false;
    bool m_isIssuingCommands = false;
    bool m_sdkIsKnown = false;
    bool m_ended = false;
    int m_taskAttempt = 1;
    std::int64_t m_taskScheduledTime = 0;
    std::int64_t m_taskStartedTime = 0;
    std::int64_t m_taskScheduledId = 0;
    std::int64_t m_taskStartedId = 0;
    std::int64_t m_taskCompletedId = 0;
    std::int64_t m_eventsWhenTaskScheduled = 0;
    int m_activitySequence = 0;
    int m_timerSequence = 0;
    std::vector<Event> m_arrived; // while a Workflow Task ran
    bool m_updateWaits = false;   // came while a Workflow Task ran

    std::map<std::int64_t, Json> m_opened;            // attributes of what a Command opened, by its Event's id
    std::map<std::int64_t, std::int64_t> m_startedId; // of Activities and Child Workflows
    std::map<std::int64_t, CancelRequest> m_cancelRequests;
    std::map<std::int64_t, Attempt> m_attempts;
    std::map<std::int64_t, std::int64_t> m_timerDue;
    std::map<std::int64_t, std::string> m_childRuns;
    std::map<std::int64_t, std::string> m_operationTokens;
};

} // namespace hindsight::test
