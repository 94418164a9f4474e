// The Workers go away: a Workflow Task times out in a Worker's own Task Queue, another one while it is worked on, and
// in the end the run's time is up while one waits that nobody takes.
#include "tests/support/history_writer.h"
#include "tests/support/samples/sample.h"

namespace hindsight::test {

using namespace std::chrono_literals;

std::string workerOutage()
{
    HistoryWriter history({.id = "meter-reading-0519",
                           .type = "CollectReadings",
                           .taskQueue = "meters",
                           .startTime = "2025-05-19T02:00:00.015Z",
                           .input = {{{"district", "north"}, {"meters", 5120}}},
                           .startedBy = "schedule@meters",
                           .worker = "7@meters-worker-c1",
                           .sdkName = "temporal-java",
                           .sdkVersion = "1.28.0",
                           .inNamespace = "utilities",
                           .runTimeout = 1h});
    Activity first;
    Activity second;
    history.workflowTask([&] {
        first = history.scheduleActivity(
            {.type = "ReadBatch", .input = {{{"from", 0}, {"to", 2560}}}, .startToClose = 10min});
        second = history.scheduleActivity(
            {.type = "ReadBatch", .input = {{{"from", 2560}, {"to", 5120}}}, .startToClose = 10min, .heartbeat = 30s});
    });
    history.after(6ms);
    history.activityStarts(first);
    history.after(2ms);
    history.activityStarts(second, "7@meters-worker-c2");
    history.after(3min);
    history.activityCompletes(first, {{"readings", 2551}});
    history.stickyTaskQueueTimesOut();
    history.workOn("7@meters-worker-c2");
    history.workflowTask();
    history.after(2min);
    history.activityAttemptFails(second, timeoutFailure("activity heartbeat timeout", "HEARTBEAT"));
    history.after(1s);
    history.activityStarts(second, "7@meters-worker-c3");
    history.after(4min);
    history.activityCompletes(second, {{"readings", 2560}});
    history.after(3ms);
    history.workflowTaskStarts();
    history.workflowTaskTimesOut();
    history.workOn("7@meters-worker-c3");
    Activity publish;
    history.workflowTask([&] {
        publish = history.scheduleActivity({.type = "PublishReadings", .input = {5111}, .startToClose = 5min});
    });
    history.after(4ms);
    history.activityStarts(publish);
    history.after(70s);
    history.activityCompletes(publish);
    history.stickyTaskQueueTimesOut();
    history.timeOut();
    return history.json();
}

} // namespace hindsight::test
