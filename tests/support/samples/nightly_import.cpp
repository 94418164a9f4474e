// A fan-out: eight files at once, with Local Activities before and after. One Workflow Task ends only to keep its
// Local Activity going, and one closing Command comes too late: a Signal has to be looked at first.
#include "tests/support/samples/markers.h"
#include "tests/support/samples/sample.h"

#include <array>

namespace hindsight::test {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t kFiles = 8;
constexpr std::int64_t kStartSeconds = 1'750'467'600; // 2025-06-21T01:00:00Z

/// Two of the files finish while the Workflow looks at a third. Ends within the Workflow Task that the last one woke.
void importFiles(HistoryWriter &history)
{
    std::array<Activity, kFiles> files;
    history.workflowTaskCompletes([&] {
        recordLocalActivity(history, {.number = 1,
                                      .attempt = 2,
                                      .type = "list_files",
                                      .completeSeconds = kStartSeconds + 12,
                                      .result = {{"files", kFiles}}});
        for (std::size_t i = 0; i < kFiles; ++i) {
            const std::string file = "ledger-" + std::to_string(i + 1) + ".csv";
            files[i] = history.scheduleActivity(
                {.type = "import_file", .input = {file}, .startToClose = 15min, .heartbeat = 30s, .summary = file});
        }
    });
    for (const Activity file : files) {
        history.after(3ms);
        history.activityStarts(file, "12@import-worker-" + std::to_string(file.eventId % 3));
    }
    const auto completes = [&](std::size_t number) {
        history.activityCompletes(files[number], {{"rows", 40'000 + 1'217 * number}});
    };
    for (const std::size_t number : {2U, 0U, 5U}) {
        history.after(6s + number * 700ms);
        completes(number);
        history.workflowTask();
    }
    history.after(3s);
    completes(1);
    history.after(2ms);
    history.workflowTaskStarts();
    for (const std::size_t number : {3U, 7U}) {
        history.after(1ms);
        completes(number);
    }
    history.after(3ms);
    history.workflowTaskCompletes();
    history.workflowTask();
    history.after(11s);
    completes(4);
    history.workflowTask();
    history.after(9s);
    completes(6);
    history.after(2ms);
    history.workflowTaskStarts();
}

} // namespace

std::string nightlyImport()
{
    HistoryWriter history({.id = "import-2025-06-21",
                           .type = "NightlyImport",
                           .taskQueue = "imports",
                           .startTime = "2025-06-21T01:00:00.044Z",
                           .input = {"2025-06-21"},
                           .startedBy = "schedule@imports",
                           .worker = "12@import-worker-0",
                           .sdkName = "temporal-python",
                           .sdkVersion = "1.11.1",
                           .inNamespace = "ledger"});
    history.after(3ms);
    history.workflowTaskStarts();
    history.after(8s);
    history.workflowTaskHeartbeats();
    history.after(4s);
    importFiles(history);
    history.after(4ms);
    history.signal("addNote", {"checked by finance"}, "finance-desk");
    history.after(2ms);
    history.workflowTaskFails("UNHANDLED_COMMAND", failure({.message = "UnhandledCommand", .source = "Server"}));
    history.workflowTask([&] {
        recordLocalActivity(
            history,
            {.number = 2,
             .type = "write_summary",
             .completeSeconds = kStartSeconds + 58,
             .failure =
                 failure({.message = "summary share is read-only", .type = "PermissionError", .source = "PythonSDK"})});
        recordLocalActivity(history, {.number = 3,
                                      .type = "mail_summary",
                                      .completeSeconds = kStartSeconds + 58,
                                      .result = {{"recipients", 2}}});
        history.completeWorkflow({{"files", kFiles}, {"note", "checked by finance"}});
    });
    return history.json();
}

} // namespace hindsight::test
