// A Workflow without an end: it handles what comes and starts afresh before its History grows long.
#include "tests/support/samples/markers.h"
#include "tests/support/samples/sample.h"

namespace hindsight::test {

using namespace std::chrono_literals;

std::string subscriptionRenewal()
{
    HistoryWriter history({.id = "subscription-c-318",
                           .type = "SubscriptionWorkflow",
                           .taskQueue = "subscriptions",
                           .startTime = "2025-02-01T00:00:00.061Z",
                           .input = {{{"customer", "c-318"}, {"plan", "basic"}, {"period", 14}}},
                           .worker = "9@billing-5f6c",
                           .searchAttributes = {{"Plan", {{"Keyword", "basic"}}}},
                           .continuedFromRun = "0194b9a2-7f1e-7c33-9d7e-0a52c6f4e881"});
    Timer period;
    history.workflowTask([&] {
        recordVersion(history, "prorate-upgrades", 2);
        period = history.startTimer(28 * 24h, "Next renewal");
    });
    history.after(9 * 24h + 3h);
    history.signal("upgrade", {{{"plan", "family"}}}, "account-page");
    Activity prorate;
    history.workflowTask([&] {
        recordSideEffect(history, 1, "up_7f3a");
        history.upsertSearchAttributes({{"Plan", {{"Keyword", "family"}}}, {"PriceCents", {{"Int", 1490}}}});
        prorate = history.scheduleActivity({.type = "ChargeDifference", .input = {{{"request", "up_7f3a"}}}});
    });
    history.after(5ms);
    history.activityStarts(prorate);
    history.after(620ms);
    history.activityCompletes(prorate, {{"amountCents", 340}});
    history.workflowTask([&] { history.modifyMemo({{"lastInvoice", "inv-20250210"}}); });
    history.timerFires(period);
    history.after(2ms);
    history.workflowTaskStarts();
    history.after(4ms);
    history.signal("changeCard", {{{"last4", "0044"}}}, "account-page");
    history.after(5ms);
    Activity renew;
    history.workflowTaskCompletes([&] {
        renew = history.scheduleActivity({.type = "RenewPeriod", .input = {{{"plan", "family"}, {"period", 15}}}});
    });
    history.workflowTask();
    history.activityStarts(renew);
    history.after(830ms);
    history.activityCompletes(renew, {{"invoice", "inv-20250301"}});
    history.workflowTask([&] {
        history.continueAsNew({{{"customer", "c-318"}, {"plan", "family"}, {"period", 15}, {"card", "0044"}}});
    });
    return history.json();
}

} // namespace hindsight::test
