// An order with everything in it: each of the Commands that one Workflow Execution can issue, and the one of the four
// closing Commands that a finished order ends with.
#include "tests/support/samples/markers.h"
#include "tests/support/samples/sample.h"

namespace hindsight::test {

using namespace std::chrono_literals;

namespace {

Json gatewayUnavailable(int attempt)
{
    return failure({.message = "payment gateway answered 503 (try " + std::to_string(attempt) + ')',
                    .type = "GatewayUnavailable",
                    .stackTrace = "payments.(*Gateway).post(gateway.go:118)\npayments.ChargeCard(activities.go:41)"});
}

/// Takes the stock and the money; the card takes three attempts.
void pay(HistoryWriter &history)
{
    Activity stock;
    Activity charge;
    history.workflowTask([&] {
        recordVersion(history, "address-check", 1);
        history.upsertSearchAttributes({{"OrderStatus", {{"Keyword", "received"}}}});
        stock = history.scheduleActivity(
            {.type = "ReserveStock", .input = {{{"sku", "espresso-machine-9"}, {"quantity", 1}}}});
        charge = history.scheduleActivity({.type = "ChargeCard",
                                           .input = {{{"orderId", "2041"}, {"amountCents", 64900}}},
                                           .startToClose = 10s,
                                           .maximumAttempts = 5,
                                           .summary = "649.00 EUR"});
    });
    history.after(9ms);
    history.activityStarts(stock, "1@warehouse-worker-7d4c");
    history.after(3ms);
    history.activityStarts(charge);
    history.after(140ms);
    history.activityCompletes(stock, {{"reservation", "R-77120"}});
    history.workflowTask();
    history.after(1900ms);
    history.activityAttemptFails(charge, gatewayUnavailable(1));
    history.after(1s);
    history.activityStarts(charge);
    history.after(2100ms);
    history.activityAttemptFails(charge, gatewayUnavailable(2));
    history.after(2s);
    history.activityStarts(charge, "1@orders-worker-9f02");
    history.after(730ms);
    history.activityCompletes(charge, {{"receipt", "ch_5521"}, {"amountCents", 64900}});
}

/// The customer may still change the order for half an hour, and does.
Timer takeChanges(HistoryWriter &history)
{
    Timer window;
    history.workflowTask([&] {
        history.modifyMemo({{"receipt", "ch_5521"}});
        history.upsertSearchAttributes({{"OrderStatus", {{"Keyword", "paid"}}}});
        window = history.startTimer(30min, "Time to change the order");
    });
    history.after(4min + 12s);
    Update address = history.update("changeAddress", {{{"street", "Harbour Road 12"}, {"zip", "20457"}}}, "storefront");
    Activity check;
    history.workflowTask([&] {
        history.acceptUpdate(address);
        check = history.scheduleActivity({.type = "CheckAddress", .input = {{{"zip", "20457"}}}, .startToClose = 5s});
    });
    history.after(11ms);
    history.activityStarts(check);
    history.after(260ms);
    history.activityCompletes(check, {{"deliverable", true}});
    history.workflowTask([&] { history.completeUpdate(address, {{"accepted", true}}); });
    history.after(3min);
    history.signal("expedite", {{{"level", "same-day"}}}, "storefront");
    return window;
}

/// One Worker trips over the Signal; the next one ships.
void ship(HistoryWriter &history, Timer window, Child &shipment, NexusOperation &courier)
{
    history.after(3ms);
    history.workflowTaskStarts();
    history.after(18ms);
    history.workflowTaskFails(
        "WORKFLOW_WORKER_UNHANDLED_FAILURE",
        failure({.message = "panic: assignment to entry in nil map",
                 .type = "PanicError",
                 .stackTrace = "orders.(*Order).expedite(order.go:203)\norders.OrderWorkflow(workflow.go:77)",
                 .nonRetryable = true}));
    history.workOn("1@orders-worker-9f02");
    history.after(10s);
    history.workflowTaskStarts();
    history.after(14ms);
    history.workflowTaskCompletes([&] {
        history.cancelTimer(window);
        shipment = history.startChild(
            {.workflowId = "shipment-2041", .type = "ShipOrder", .input = {{{"reservation", "R-77120"}}}});
        courier = history.scheduleNexusOperation({.endpoint = "couriers",
                                                  .service = "booking.v1",
                                                  .operation = "bookCourier",
                                                  .input = {{"parcel", "2041"}, {"level", "same-day"}},
                                                  .scheduleToClose = 4h});
    });
    history.after(16ms);
    history.childStarts(shipment);
    history.after(2ms);
    history.nexusOperationStarts(courier, "courier-booking-2041");
}

/// The courier does not answer within two hours, so the warehouse delivers.
void replaceCourier(HistoryWriter &history, NexusOperation courier, Child shipment)
{
    Timer patience;
    history.workflowTask([&] { patience = history.startTimer(2h, "The courier has to confirm"); });
    history.timerFires(patience);
    ExternalSignal request;
    history.workflowTask([&] {
        history.cancelNexusOperation(courier);
        request = history.signalExternal("warehouse-hamburg", "deliver", {{{"orderId", "2041"}}});
    });
    history.after(12ms);
    history.externalSignalArrives(request);
    history.after(2ms);
    history.nexusCancelRequestCompletes(courier);
    history.workflowTask();
    history.after(340ms);
    history.nexusOperationIsCanceled(courier);
    Activity tracking;
    history.workflowTask([&] {
        tracking = history.scheduleActivity(
            {.type = "TrackParcel", .input = {{{"parcel", "2041"}}}, .startToClose = 24h, .heartbeat = 1min});
    });
    history.after(20ms);
    history.activityStarts(tracking);
    history.after(1h + 41min);
    history.childCompletes(shipment, {{"deliveredTo", "neighbour"}});
    ExternalCancel reminder;
    history.workflowTask([&] {
        history.cancelActivity(tracking);
        reminder = history.cancelExternal("reminder-2041", "the order is delivered");
    });
    history.after(9ms);
    history.externalCancelArrives(reminder);
    history.workflowTask();
    history.after(22s);
    history.activityIsCanceled(tracking, {{"lastSeen", "Harbour Road 12"}});
}

} // namespace

std::string everyCommand()
{
    HistoryWriter history({.id = "order-2041",
                           .type = "OrderWorkflow",
                           .taskQueue = "orders",
                           .startTime = "2025-03-14T08:12:31.482Z",
                           .input = {{{"orderId", "2041"}, {"customer", "c-318"}, {"sku", "espresso-machine-9"}}},
                           .memo = {{"customer", "c-318"}}});
    pay(history);
    const Timer window = takeChanges(history);
    Child shipment;
    NexusOperation courier;
    ship(history, window, shipment, courier);
    replaceCourier(history, courier, shipment);
    history.workflowTask([&] {
        history.upsertSearchAttributes({{"OrderStatus", {{"Keyword", "delivered"}}}});
        history.completeWorkflow({{"orderId", "2041"}, {"status", "delivered"}});
    });
    return history.json();
}

} // namespace hindsight::test
