// A deployment changed the code of a Workflow that was running: its Workflow Tasks fail until somebody terminates it.
#include "tests/support/history_writer.h"
#include "tests/support/samples/sample.h"

namespace hindsight::test {

using namespace std::chrono_literals;

namespace {

Json nonDeterminism()
{
    return failure({.message = "[TMPRL1100] nondeterministic workflow: history event is ActivityTaskScheduled: "
                               "(ActivityId:5, ActivityType:(Name:ResizePhoto), TaskQueue:(Name:photos, Kind:Normal)), "
                               "replay command is ScheduleActivityTask: (ActivityId:5, ActivityType:(Name:ScanPhoto))",
                    .type = "NonDeterminismError",
                    .nonRetryable = true});
}

} // namespace

std::string brokenDeployment()
{
    HistoryWriter history({.id = "album-5530",
                           .type = "PublishAlbum",
                           .taskQueue = "photos",
                           .startTime = "2025-06-11T13:30:08.750Z",
                           .input = {{{"album", "5530"}, {"photos", 2}}},
                           .worker = "3@photos-v41",
                           .inNamespace = "media"});
    Activity resize;
    Activity thumbnail;
    history.workflowTask([&] {
        resize = history.scheduleActivity({.type = "ResizePhoto", .input = {"IMG_0811"}, .startToClose = 2min});
        thumbnail = history.scheduleActivity({.type = "MakeThumbnail", .input = {"IMG_0811"}, .startToClose = 2min});
    });
    history.after(9ms);
    history.activityStarts(thumbnail);
    history.after(1ms);
    history.activityStarts(resize);
    history.after(2400ms);
    history.activityCompletes(thumbnail, {{"bytes", 18231}});
    history.workflowTask();
    history.workOn("3@photos-v42");
    history.after(8s);
    history.activityCompletes(resize, {{"bytes", 402117}});
    history.stickyTaskQueueTimesOut();
    for (int attempt = 1; attempt <= 4; ++attempt) {
        history.after(4ms);
        history.workflowTaskStarts();
        history.after(11ms);
        history.workflowTaskFails("NON_DETERMINISTIC_ERROR", nonDeterminism());
        history.after(attempt * 10s);
    }
    history.signal("prioritize", Json::array(), "editor-desk");
    history.after(60s);
    history.workflowTaskStarts();
    history.after(12ms);
    history.workflowTaskFails("NON_DETERMINISTIC_ERROR", nonDeterminism());
    history.after(25min);
    history.terminate("broken by v42, starting afresh", "on-call@media");
    return history.json();
}

} // namespace hindsight::test
