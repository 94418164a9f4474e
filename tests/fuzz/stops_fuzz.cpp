// Any text as an expression, asked of every Event of a small history.
#include "core/reading/reader.h"
#include "core/stops/stop.h"

#include <cstdlib>

using namespace hindsight;

namespace {

std::shared_ptr<const core::Execution> order()
{
    const char *const text = R"({"events": [
        {"eventId": 1, "eventTime": "2025-03-01T10:00:00Z", "eventType": "WorkflowExecutionStarted",
         "workflowExecutionStartedEventAttributes": {"workflowType": {"name": "Order"}, "input": {"payloads": [
           {"metadata": {"encoding": "anNvbi9wbGFpbg=="}, "data": "eyJvcmRlcklkIjo0MiwiZ2lmdCI6dHJ1ZX0="}]}}},
        {"eventId": 2, "eventTime": "2025-03-01T10:00:05Z", "eventType": "WorkflowExecutionSignaled",
         "workflowExecutionSignaledEventAttributes": {"signalName": "pay", "input": {"payloads": []}}},
        {"eventId": 3, "eventTime": "2025-03-01T10:10:00Z", "eventType": "TimerStarted",
         "timerStartedEventAttributes": {"timerId": "t", "startToFireTimeout": {"seconds": 90}}},
        {"eventId": 4, "eventTime": "2025-03-01T10:20:00Z", "eventType": "ActivityTaskScheduled",
         "activityTaskScheduledEventAttributes": {"activityType": {"name": "Charge"}, "header": {"a": [1, null]}}},
        {"eventId": 5, "eventTime": "2025-03-01T10:30:00Z", "eventType": "ActivityTaskFailed",
         "activityTaskFailedEventAttributes": {"scheduledEventId": 4, "failure": {"message": "card declined"}}}]})";
    const auto histories = core::readBytes(text, "order");
    return histories ? *core::buildExecution(histories->front()) : nullptr;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    static const std::shared_ptr<const core::Execution> execution = order();
    if (!execution)
        std::abort();
    const core::Stop stop{
        .kind = core::Stop::Kind::Expression, .text = {reinterpret_cast<const char *>(data), size}, .isOn = true};
    core::EventIndex forward;
    core::EventIndex at;
    std::size_t found = 0;
    do {
        const auto next = core::findStop(*execution, at, {stop}, core::StepDirection::Forward);
        if (!next)
            std::abort();
        at = next->event;
        forward = at.isValid() ? at : forward;
        found += at.isValid() ? 1 : 0;
    } while (at.isValid());
    if (found > execution->history().eventCount())
        std::abort();
    // From the end the last of them is the first.
    const auto last = core::findStop(*execution, {}, {stop}, core::StepDirection::Back);
    if (!last || last->event != forward)
        std::abort();
    return 0;
}
