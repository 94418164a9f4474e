// What a Worker answers when it completes a Workflow Task: Commands, before the Service has made Events of them.
#include "tests/support/api_json.h"
#include "tests/support/samples/sample.h"

namespace hindsight::test {

namespace {

Json command(std::string_view type, std::string_view attributesKey, Json attributes)
{
    return {{"commandType", enumText("COMMAND_TYPE_", type)}, {attributesKey, std::move(attributes)}};
}

Json chargeCard()
{
    Json json =
        command("ScheduleActivityTask", "scheduleActivityTaskCommandAttributes",
                {{"activityId", "8"},
                 {"activityType", {{"name", "ChargeCard"}}},
                 {"taskQueue", {{"name", "orders"}, {"kind", "TASK_QUEUE_KIND_NORMAL"}}},
                 {"input", payloads({{{"orderId", "2310"}, {"amountCents", 2400}}})},
                 {"startToCloseTimeout", "10s"},
                 {"retryPolicy", {{"initialInterval", "1s"}, {"backoffCoefficient", 2}, {"maximumAttempts", 3}}}});
    json["userMetadata"] = {{"summary", payload("24.00 EUR")}};
    return json;
}

Json shipOrder()
{
    return command("StartChildWorkflowExecution", "startChildWorkflowExecutionCommandAttributes",
                   {{"namespace", "shop"},
                    {"workflowId", "shipment-2310"},
                    {"workflowType", {{"name", "ShipOrder"}}},
                    {"taskQueue", {{"name", "orders"}, {"kind", "TASK_QUEUE_KIND_NORMAL"}}},
                    {"input", payloads({{{"orderId", "2310"}}})},
                    {"parentClosePolicy", "PARENT_CLOSE_POLICY_TERMINATE"}});
}

Json bookCourier()
{
    return command("ScheduleNexusOperation", "scheduleNexusOperationCommandAttributes",
                   {{"endpoint", "couriers"},
                    {"service", "booking.v1"},
                    {"operation", "bookCourier"},
                    {"input", payload({{"parcel", "2310"}})},
                    {"scheduleToCloseTimeout", "14400s"}});
}

Json notifyWarehouse()
{
    return command("SignalExternalWorkflowExecution", "signalExternalWorkflowExecutionCommandAttributes",
                   {{"namespace", "shop"},
                    {"execution", {{"workflowId", "warehouse-hamburg"}}},
                    {"signalName", "prepare"},
                    {"input", payloads({"2310"})}});
}

} // namespace

std::string commands()
{
    Json list = Json::array();
    list.push_back(command("RecordMarker", "recordMarkerCommandAttributes",
                           {{"markerName", "Version"},
                            {"details", {{"change-id", payloads({"address-check"})}, {"version", payloads({1})}}}}));
    list.push_back(command("UpsertWorkflowSearchAttributes", "upsertWorkflowSearchAttributesCommandAttributes",
                           {{"searchAttributes", searchAttributes({{"OrderStatus", {{"Keyword", "paid"}}}})}}));
    list.push_back(command("ModifyWorkflowProperties", "modifyWorkflowPropertiesCommandAttributes",
                           {{"upsertedMemo", memo({{"customer", "c-318"}})}}));
    list.push_back(chargeCard());
    list.push_back(
        command("StartTimer", "startTimerCommandAttributes", {{"timerId", "9"}, {"startToFireTimeout", "1800s"}}));
    list.push_back(shipOrder());
    list.push_back(bookCourier());
    list.push_back(notifyWarehouse());
    list.push_back(command("CancelTimer", "cancelTimerCommandAttributes", {{"timerId", "5"}}));
    list.push_back(command("RequestCancelActivityTask", "requestCancelActivityTaskCommandAttributes",
                           {{"scheduledEventId", "6"}}));
    return Json{{"commands", std::move(list)}}.dump(2) + '\n';
}

} // namespace hindsight::test
