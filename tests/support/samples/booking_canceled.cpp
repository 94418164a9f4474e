// A trip is canceled from outside: what runs is canceled with it, what is done is undone, and the Workflow ends
// Canceled.
#include "tests/support/history_writer.h"
#include "tests/support/samples/sample.h"

namespace hindsight::test {

using namespace std::chrono_literals;

namespace {

struct Trip
{
    Activity flight;
    Activity visa;
    Child hotel;
    Timer deadline;
};

Trip book(HistoryWriter &history)
{
    Trip trip;
    history.workflowTask([&] {
        trip.flight = history.scheduleActivity({.type = "BookFlight", .input = {{{"from", "HAM"}, {"to", "LIS"}}}});
        trip.hotel = history.startChild({.workflowId = "hotel-8841",
                                         .type = "HotelWorkflow",
                                         .input = {{{"city", "Lisbon"}, {"nights", 4}}},
                                         .taskQueue = "hotels",
                                         .parentClosePolicy = "REQUEST_CANCEL"});
        trip.visa = history.scheduleActivity({.type = "WaitForVisa",
                                              .input = {"c-77"},
                                              .startToClose = 72h,
                                              .heartbeat = 5min,
                                              .summary = "Until the consulate answers"});
        trip.deadline = history.startTimer(72h, "Visa deadline");
    });
    history.after(6ms);
    history.activityStarts(trip.flight);
    history.after(4ms);
    history.activityStarts(trip.visa, "1@visa-worker-1b3e");
    history.after(5ms);
    history.childStarts(trip.hotel);
    history.workflowTask();
    history.after(1800ms);
    history.activityCompletes(trip.flight, {{"ticket", "TP-571-22A"}});
    history.workflowTask();
    return trip;
}

} // namespace

std::string bookingCanceled()
{
    HistoryWriter history({.id = "trip-8841",
                           .type = "TripWorkflow",
                           .taskQueue = "trips",
                           .startTime = "2025-04-02T19:03:55.204Z",
                           .input = {{{"customer", "c-77"}, {"to", "Lisbon"}}},
                           .worker = "22@trips-worker-a0",
                           .sdkName = "temporal-typescript",
                           .sdkVersion = "1.11.7",
                           .inNamespace = "travel"});
    const Trip trip = book(history);
    history.after(5h + 20min);
    history.requestCancel("customer withdrew", "support@travel-desk");
    ExternalCancel hotelCancel;
    history.workflowTask([&] {
        history.cancelActivity(trip.visa);
        history.cancelTimer(trip.deadline);
        hotelCancel = history.cancelExternal("hotel-8841", "the trip is canceled");
    });
    history.after(10ms);
    history.externalCancelArrives(hotelCancel);
    history.workflowTask();
    history.after(90ms);
    history.childIsCanceled(trip.hotel);
    history.after(2ms);
    history.workflowTaskStarts();
    history.after(6ms);
    history.activityIsCanceled(trip.visa, {{"waited", "5h20m"}});
    history.after(3ms);
    Activity refund;
    history.workflowTaskCompletes([&] {
        refund = history.scheduleActivity({.type = "RefundFlight", .input = {"TP-571-22A"}, .maximumAttempts = 10});
    });
    history.workflowTask();
    history.after(2ms);
    history.activityStarts(refund);
    history.after(900ms);
    history.activityCompletes(refund, {{"refunded", true}});
    history.workflowTask([&] { history.cancelWorkflow({{"refunded", "TP-571-22A"}}); });
    return history.json();
}

} // namespace hindsight::test
