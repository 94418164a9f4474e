// What failing looks like: an Activity that is retried until its policy gives up, one that times out, a Child Workflow
// that does not start, a Signal to a Workflow that is gone, and a Workflow that fails with the causes of all that.
#include "tests/support/history_writer.h"
#include "tests/support/samples/sample.h"

namespace hindsight::test {

using namespace std::chrono_literals;

namespace {

Json declined()
{
    return failure({.message = "card declined: insufficient funds",
                    .type = "CardDeclined",
                    .stackTrace = "payments.(*Gateway).authorize(gateway.go:164)\n"
                                  "payments.ChargeCard(activities.go:58)\n"
                                  "internal.(*activityExecutor).Execute(activity.go:211)",
                    .cause = failure({.message = "issuer answered 51", .type = "IssuerResponse"})});
}

Json activityFailure(Activity activity, const std::string &type, const Json &cause)
{
    return {{"message", "activity error"},
            {"source", "GoSDK"},
            {"cause", cause},
            {"activityFailureInfo",
             {{"scheduledEventId", std::to_string(activity.eventId)},
              {"activityType", {{"name", type}}},
              {"activityId", std::to_string(activity.eventId)},
              {"retryState", "RETRY_STATE_MAXIMUM_ATTEMPTS_REACHED"}}}};
}

void scoreTimesOut(HistoryWriter &history, Activity score)
{
    for (int attempt = 1; attempt <= 2; ++attempt) {
        history.activityStarts(score, "1@risk-worker-2c9a");
        history.after(2s);
        if (attempt == 1) {
            history.activityAttemptFails(score, timeoutFailure("activity start to close timeout", "START_TO_CLOSE"));
            history.after(1s);
        }
    }
    history.activityTimesOut(score, "START_TO_CLOSE", "MAXIMUM_ATTEMPTS_REACHED");
}

} // namespace

std::string paymentDeclined()
{
    HistoryWriter history({.id = "order-2102",
                           .type = "OrderWorkflow",
                           .taskQueue = "orders",
                           .startTime = "2025-03-17T11:25:47.903Z",
                           .input = {{{"orderId", "2102"}, {"customer", "c-552"}}}});
    Activity score;
    history.workflowTask([&] {
        score = history.scheduleActivity(
            {.type = "ScoreRisk", .input = {"c-552"}, .startToClose = 2s, .maximumAttempts = 2});
    });
    history.after(7ms);
    scoreTimesOut(history, score);

    Activity charge;
    Activity report;
    history.workflowTask([&] {
        charge = history.scheduleActivity(
            {.type = "ChargeCard", .input = {{{"orderId", "2102"}, {"amountCents", 129900}}}, .maximumAttempts = 3});
        report = history.scheduleActivity(
            {.type = "ReportRisk", .input = {"c-552"}, .scheduleToStart = 4s, .taskQueue = "risk-reports"});
    });
    for (int attempt = 1; attempt <= 2; ++attempt) {
        history.after(6ms);
        history.activityStarts(charge);
        history.after(380ms);
        history.activityAttemptFails(charge, declined());
        history.after(attempt * 1s);
    }
    history.after(6ms);
    history.activityStarts(charge);
    history.after(223ms);
    history.activityTimesOut(report, "SCHEDULE_TO_START", "NON_RETRYABLE_FAILURE");
    history.workflowTask();
    history.after(150ms);
    history.activityFails(charge, declined(), "MAXIMUM_ATTEMPTS_REACHED");

    Child dunning;
    ExternalSignal release;
    history.workflowTask([&] {
        dunning = history.startChild({.workflowId = "dunning-c-552",
                                      .type = "DunningWorkflow",
                                      .input = {"c-552"},
                                      .parentClosePolicy = "ABANDON"});
        release = history.signalExternal("reservation-2102", "release", {"2102"});
    });
    history.after(11ms);
    history.childStartFails(dunning, "WORKFLOW_ALREADY_EXISTS");
    history.after(1ms);
    history.externalSignalFails(release, "EXTERNAL_WORKFLOW_EXECUTION_NOT_FOUND");
    history.workflowTask([&] {
        history.failWorkflow(failure({.message = "order 2102 could not be paid",
                                      .type = "OrderRejected",
                                      .stackTrace = "orders.OrderWorkflow(workflow.go:131)",
                                      .nonRetryable = true,
                                      .cause = activityFailure(charge, "ChargeCard", declined())}));
    });
    return history.json();
}

} // namespace hindsight::test
