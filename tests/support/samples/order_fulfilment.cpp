// The shortest way through an order: a first look at what a History is.
#include "tests/support/history_writer.h"
#include "tests/support/samples/sample.h"

namespace hindsight::test {

using namespace std::chrono_literals;

std::string orderFulfilment()
{
    HistoryWriter history({.id = "order-1977",
                           .type = "OrderWorkflow",
                           .taskQueue = "orders",
                           .startTime = "2025-03-03T16:40:02.118Z",
                           .input = {{{"orderId", "1977"}, {"sku", "coffee-grinder-2"}}}});
    Activity charge;
    history.workflowTask([&] {
        charge = history.scheduleActivity(
            {.type = "ChargeCard", .input = {{{"orderId", "1977"}, {"amountCents", 8950}}}, .startToClose = 10s});
    });
    history.after(8ms);
    history.activityStarts(charge);
    history.after(410ms);
    history.activityCompletes(charge, {{"receipt", "ch_4810"}});
    Timer pause;
    history.workflowTask([&] { pause = history.startTimer(30s, "Leave time to cancel"); });
    history.timerFires(pause);
    Child shipment;
    history.workflowTask([&] {
        shipment =
            history.startChild({.workflowId = "shipment-1977", .type = "ShipOrder", .input = {{{"orderId", "1977"}}}});
    });
    history.after(15ms);
    history.childStarts(shipment);
    history.workflowTask();
    history.after(12s);
    history.signal("giftWrap", {true}, "storefront");
    history.workflowTask();
    history.after(47s);
    history.childCompletes(shipment, {{"trackingId", "HX-20931"}});
    history.workflowTask([&] { history.completeWorkflow({{"orderId", "1977"}, {"trackingId", "HX-20931"}}); });
    return history.json();
}

} // namespace hindsight::test
