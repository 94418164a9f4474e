// Still running, and waiting for much at once: Nexus Operations in every state, an Activity in its third attempt, a
// Timer, a Child Workflow, and a Workflow Task that no Worker has taken.
#include "tests/support/samples/markers.h"
#include "tests/support/samples/sample.h"

namespace hindsight::test {

using namespace std::chrono_literals;

namespace {

Json portClosed()
{
    return failure({.message = "the port's interface is closed until 06:00",
                    .type = "PortClosed",
                    .stackTrace = "ports.(*Client).Position(client.go:88)\nports.PollPosition(activities.go:23)"});
}

struct Waiting
{
    NexusOperation customs;
    NexusOperation insurance;
    NexusOperation tug;
    Activity position;
    Child unloading;
};

Waiting arrive(HistoryWriter &history)
{
    Waiting waiting;
    history.workflowTask([&] {
        recordLocalActivity(history, "1", "ParseManifest", {{"containers", 212}});
        waiting.customs = history.scheduleNexusOperation({.endpoint = "customs",
                                                          .service = "clearance.v2",
                                                          .operation = "clear",
                                                          .input = {{"ship", "Aurora"}},
                                                          .scheduleToClose = 48h});
        waiting.insurance = history.scheduleNexusOperation(
            {.endpoint = "insurance", .service = "cover.v1", .operation = "quote", .input = {{"ship", "Aurora"}}});
        waiting.tug = history.scheduleNexusOperation(
            {.endpoint = "harbour", .service = "tugs.v1", .operation = "order", .input = {{"berth", 7}}});
        waiting.position = history.scheduleActivity(
            {.type = "PollPosition", .input = {"Aurora"}, .startToClose = 12h, .heartbeat = 1min});
        history.startTimer(36h, "Demurrage begins");
    });
    history.after(8ms);
    history.activityStarts(waiting.position);
    history.after(60ms);
    history.nexusOperationCompletes(waiting.insurance, {{"premium", 1830}});
    history.after(3ms);
    history.nexusOperationStarts(waiting.customs, "clearance-aurora-0611");
    history.after(1ms);
    history.workflowTaskStarts();
    history.after(2ms);
    history.nexusOperationFails(waiting.tug,
                                failure({.message = "no tug before the tide", .type = "NoTug", .nonRetryable = true}));
    history.after(3ms);
    history.workflowTaskCompletes([&] { history.modifyMemo({{"berth", 7}, {"premium", 1830}}); });
    return waiting;
}

} // namespace

std::string shipmentTracking()
{
    HistoryWriter history({.id = "voyage-aurora-0611",
                           .type = "VoyageWorkflow",
                           .taskQueue = "voyages",
                           .startTime = "2025-06-11T21:14:03.290Z",
                           .input = {{{"ship", "Aurora"}, {"port", "Rotterdam"}}},
                           .worker = "5@voyages-6a",
                           .inNamespace = "harbour"});
    Waiting waiting = arrive(history);
    history.workflowTask([&] {
        waiting.unloading = history.startChild({.workflowId = "unload-aurora-0611",
                                                .type = "UnloadWorkflow",
                                                .input = {{{"containers", 212}}},
                                                .taskQueue = "cranes",
                                                .parentClosePolicy = "ABANDON"});
    });
    history.after(14ms);
    history.childStarts(waiting.unloading);
    history.workflowTask();
    for (int attempt = 1; attempt <= 2; ++attempt) {
        history.after(attempt * 45s);
        history.activityAttemptFails(waiting.position, portClosed());
        history.after(attempt * 1s);
        history.activityStarts(waiting.position, "5@voyages-6b");
    }
    history.after(2h + 6min);
    history.signal("delayed", {{{"hours", 5}, {"reason", "fog"}}}, "pilot-station");
    ExternalSignal notice;
    history.workflowTask([&] { notice = history.signalExternal("unload-aurora-0611", "delayed", {5}); });
    history.after(9ms);
    history.externalSignalArrives(notice);
    return history.json();
}

} // namespace hindsight::test
