// A Workflow that people talk to by Updates: one is accepted and completed, one fails, one is refused by its validator
// and leaves no Event. The run goes on after a reset, which carried a Signal and an Update over, and it still runs.
#include "tests/support/samples/markers.h"
#include "tests/support/samples/sample.h"

namespace hindsight::test {

using namespace std::chrono_literals;

namespace {

void askForDocuments(HistoryWriter &history)
{
    Activity check;
    history.after(2min);
    Update salary = history.update("addDocument", {{{"kind", "salary"}, {"pages", 3}}}, "applicant-portal");
    history.workflowTask([&] {
        history.acceptUpdate(salary);
        check = history.scheduleActivity({.type = "CheckDocument", .input = {"salary"}, .startToClose = 1min});
    });
    history.after(8ms);
    history.activityStarts(check, "31@documents-worker-77");
    history.after(3s);
    history.activityCompletes(check, {{"legible", true}});
    history.workflowTask([&] { history.completeUpdate(salary, {{"documents", 1}}); });

    history.after(40s);
    Update wrong = history.update("changeAmount", {9'000'000}, "applicant-portal");
    history.workflowTask([&] {
        history.acceptUpdate(wrong);
        history.failUpdate(
            wrong,
            failure({.message = "more than the branch may lend", .type = "AmountTooHigh", .source = "PythonSDK"}));
    });
    // The validator refuses a second page count of -1: a Signal in the same Workflow Task is all that remains.
    history.after(12s);
    const Update refused = history.update("addDocument", {{{"kind", "rent"}, {"pages", -1}}}, "applicant-portal");
    history.after(1ms);
    history.signal("assignOfficer", {{{"officer", "m.ito"}}}, "branch-desk");
    history.workflowTask([&] { history.upsertSearchAttributes({{"Officer", {{"Keyword", "m.ito"}}}}); });
}

} // namespace

std::string loanApproval()
{
    HistoryWriter history({.id = "loan-60317",
                           .type = "LoanApproval",
                           .taskQueue = "loans",
                           .startTime = "2025-05-20T07:45:10.377Z",
                           .input = {{{"applicant", "a-1209"}, {"amount", 18000}}},
                           .worker = "31@loans-worker-40",
                           .sdkName = "temporal-python",
                           .sdkVersion = "1.11.1",
                           .inNamespace = "bank"});
    history.workflowTask([&] {
        recordPatch(history, "two-officers");
        history.upsertSearchAttributes({{"LoanState", {{"Keyword", "documents"}}}});
    });
    askForDocuments(history);

    Update approval;
    history.after(26h);
    history.signal("officerReady", Json::array(), "branch-desk");
    history.after(3ms);
    history.workflowTaskStarts();
    history.after(35min);
    history.reset("redo with the corrected interest table", [&] {
        history.signal("changeBranch", {"harbour"}, "branch-desk");
        approval = history.admitUpdate("approve", {{{"officer", "m.ito"}, {"rate", 4.1}}}, "branch-desk");
    });
    Activity second;
    history.workflowTask([&] {
        history.acceptUpdate(approval);
        second = history.scheduleActivity(
            {.type = "AskSecondOfficer", .input = {"loan-60317"}, .startToClose = 48h, .heartbeat = 10min});
        history.startTimer(24h, "Remind the second officer");
    });
    history.after(7ms);
    history.activityStarts(second);
    history.after(6h);
    history.signal("rateChanged", {3.9}, "rates-feed");
    history.after(2ms);
    history.workflowTaskStarts();
    return history.json();
}

} // namespace hindsight::test
