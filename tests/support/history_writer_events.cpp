// What happens around a Workflow: results of what it opened, and what comes from outside.
#include "tests/support/history_writer.h"

namespace hindsight::test {

using core::EventType;

void HistoryWriter::activityStarts(Activity activity, std::string_view worker)
{
    Attempt &attempt = m_attempts.at(activity.eventId);
    attempt.startedAt = m_now;
    attempt.worker = worker.empty() ? m_story.worker : std::string(worker);
}

void HistoryWriter::activityAttemptFails(Activity activity, const Json &failure)
{
    Attempt &attempt = m_attempts.at(activity.eventId);
    ++attempt.number;
    attempt.startedAt = 0;
    attempt.lastFailure = failure;
}

void HistoryWriter::closeActivity(Activity activity, Event close)
{
    const Attempt &attempt = m_attempts.at(activity.eventId);
    std::vector<Event> events;
    if (attempt.startedAt != 0) {
        Json attributes = {{"scheduledEventId", std::to_string(activity.eventId)},
                           {"identity", attempt.worker},
                           {"requestId", uuid()},
                           {"attempt", attempt.number}};
        if (!attempt.lastFailure.is_null())
            attributes["lastFailure"] = attempt.lastFailure;
        attributes["workerVersion"] = Json::object();
        events.push_back(event(EventType::ActivityTaskStarted, std::move(attributes)));
        events.back().time = attempt.startedAt;
    }
    events.push_back(std::move(close));
    happens(std::move(events));
}

void HistoryWriter::activityCompletes(Activity activity, const Json &result)
{
    Json attributes = Json::object();
    if (!result.is_null())
        attributes["result"] = payloads(Json::array({result}));
    attributes["scheduledEventId"] = std::to_string(activity.eventId);
    attributes["startedEventId"] = nullptr;
    attributes["identity"] = m_attempts.at(activity.eventId).worker;
    closeActivity(activity, event(EventType::ActivityTaskCompleted, std::move(attributes)));
}

void HistoryWriter::activityFails(Activity activity, const Json &failure, std::string_view retryState)
{
    closeActivity(activity,
                  event(EventType::ActivityTaskFailed, {{"failure", failure},
                                                        {"scheduledEventId", std::to_string(activity.eventId)},
                                                        {"startedEventId", nullptr},
                                                        {"identity", m_attempts.at(activity.eventId).worker},
                                                        {"retryState", "RETRY_STATE_" + std::string(retryState)}}));
}

void HistoryWriter::activityTimesOut(Activity activity, std::string_view timeoutType, std::string_view retryState)
{
    std::string words;
    for (const char c : timeoutType)
        words += c == '_' ? ' ' : static_cast<char>(c - 'A' + 'a');
    const Attempt &attempt = m_attempts.at(activity.eventId);
    const Json failure = timeoutFailure("activity " + words + " timeout", timeoutType, attempt.lastFailure);
    closeActivity(activity,
                  event(EventType::ActivityTaskTimedOut, {{"failure", failure},
                                                          {"scheduledEventId", std::to_string(activity.eventId)},
                                                          {"startedEventId", nullptr},
                                                          {"retryState", "RETRY_STATE_" + std::string(retryState)}}));
}

void HistoryWriter::activityIsCanceled(Activity activity, const Json &details)
{
    closeActivity(activity, event(EventType::ActivityTaskCanceled,
                                  {{"details", payloads(Json::array({details}))},
                                   {"latestCancelRequestedEventId",
                                    std::to_string(m_cancelRequests.at(activity.eventId).eventId)},
                                   {"scheduledEventId", std::to_string(activity.eventId)},
                                   {"startedEventId", nullptr},
                                   {"identity", m_attempts.at(activity.eventId).worker}}));
}

void HistoryWriter::timerFires(Timer timer)
{
    goOnTo(m_timerDue.at(timer.eventId));
    happens({event(EventType::TimerFired, {{"timerId", m_opened.at(timer.eventId).at("timerId")},
                                           {"startedEventId", std::to_string(timer.eventId)}})});
}

void HistoryWriter::childStarts(Child child)
{
    const Json &opened = m_opened.at(child.eventId);
    m_childRuns[child.eventId] = runId();
    happens({event(
        EventType::ChildWorkflowExecutionStarted,
        {{"namespace", opened.at("namespace")},
         {"namespaceId", opened.at("namespaceId")},
         {"initiatedEventId", std::to_string(child.eventId)},
         {"workflowExecution", {{"workflowId", opened.at("workflowId")}, {"runId", m_childRuns.at(child.eventId)}}},
         {"workflowType", opened.at("workflowType")},
         {"header", Json::object()}})});
}

void HistoryWriter::childStartFails(Child child, std::string_view cause)
{
    const Json &opened = m_opened.at(child.eventId);
    happens({event(EventType::StartChildWorkflowExecutionFailed,
                   {{"namespace", opened.at("namespace")},
                    {"namespaceId", opened.at("namespaceId")},
                    {"workflowId", opened.at("workflowId")},
                    {"workflowType", opened.at("workflowType")},
                    {"cause", "START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_" + std::string(cause)},
                    {"initiatedEventId", std::to_string(child.eventId)},
                    {"workflowTaskCompletedEventId", opened.at("workflowTaskCompletedEventId")}})});
}

void HistoryWriter::closeChild(Child child, EventType type, const Json &before, const Json &after)
{
    const Json &opened = m_opened.at(child.eventId);
    Json attributes = before;
    attributes["namespace"] = opened.at("namespace");
    attributes["namespaceId"] = opened.at("namespaceId");
    attributes["workflowExecution"] = {{"workflowId", opened.at("workflowId")},
                                       {"runId", m_childRuns.at(child.eventId)}};
    attributes["workflowType"] = opened.at("workflowType");
    attributes["initiatedEventId"] = std::to_string(child.eventId);
    attributes["startedEventId"] = nullptr;
    attributes.update(after);
    happens({event(type, std::move(attributes))});
}

void HistoryWriter::childCompletes(Child child, const Json &result)
{
    closeChild(child, EventType::ChildWorkflowExecutionCompleted, {{"result", payloads(Json::array({result}))}});
}

void HistoryWriter::childFails(Child child, const Json &failure)
{
    closeChild(child, EventType::ChildWorkflowExecutionFailed, {{"failure", failure}},
               {{"retryState", "RETRY_STATE_RETRY_POLICY_NOT_SET"}});
}

void HistoryWriter::childIsCanceled(Child child)
{
    closeChild(child, EventType::ChildWorkflowExecutionCanceled, Json::object());
}

void HistoryWriter::externalSignalArrives(ExternalSignal signal)
{
    const Json &opened = m_opened.at(signal.eventId);
    happens({event(EventType::ExternalWorkflowExecutionSignaled, {{"initiatedEventId", std::to_string(signal.eventId)},
                                                                  {"namespace", opened.at("namespace")},
                                                                  {"namespaceId", opened.at("namespaceId")},
                                                                  {"workflowExecution", opened.at("workflowExecution")},
                                                                  {"control", opened.at("control")}})});
}

void HistoryWriter::externalSignalFails(ExternalSignal signal, std::string_view cause)
{
    const Json &opened = m_opened.at(signal.eventId);
    happens({event(EventType::SignalExternalWorkflowExecutionFailed,
                   {{"cause", "SIGNAL_EXTERNAL_WORKFLOW_EXECUTION_FAILED_CAUSE_" + std::string(cause)},
                    {"workflowTaskCompletedEventId", opened.at("workflowTaskCompletedEventId")},
                    {"namespace", opened.at("namespace")},
                    {"namespaceId", opened.at("namespaceId")},
                    {"workflowExecution", opened.at("workflowExecution")},
                    {"initiatedEventId", std::to_string(signal.eventId)},
                    {"control", opened.at("control")}})});
}

void HistoryWriter::externalCancelArrives(ExternalCancel cancel)
{
    const Json &opened = m_opened.at(cancel.eventId);
    happens({event(EventType::ExternalWorkflowExecutionCancelRequested,
                   {{"initiatedEventId", std::to_string(cancel.eventId)},
                    {"namespace", opened.at("namespace")},
                    {"namespaceId", opened.at("namespaceId")},
                    {"workflowExecution", opened.at("workflowExecution")}})});
}

void HistoryWriter::nexusOperationStarts(NexusOperation operation, std::string_view handlerWorkflowId)
{
    const Json content = {{"v", 0}, {"t", 1}, {"ns", "logistics"}, {"wid", handlerWorkflowId}};
    const std::string token = encodeBase64(content.dump());
    m_operationTokens[operation.eventId] = token;
    Event started =
        event(EventType::NexusOperationStarted, {{"scheduledEventId", std::to_string(operation.eventId)},
                                                 {"operationId", token},
                                                 {"requestId", m_opened.at(operation.eventId).at("requestId")},
                                                 {"operationToken", token}});
    started.links = Json::array({{{"workflowEvent",
                                   {{"namespace", "logistics"},
                                    {"workflowId", handlerWorkflowId},
                                    {"runId", runId()},
                                    {"eventRef", {{"eventType", "EVENT_TYPE_WORKFLOW_EXECUTION_STARTED"}}}}}}});
    happens({std::move(started)});
}

Json HistoryWriter::nexusFailure(NexusOperation operation, const Json &cause) const
{
    const Json &opened = m_opened.at(operation.eventId);
    Json info = {{"scheduledEventId", std::to_string(operation.eventId)},
                 {"endpoint", opened.at("endpoint")},
                 {"service", opened.at("service")},
                 {"operation", opened.at("operation")}};
    const auto token = m_operationTokens.find(operation.eventId);
    if (token != m_operationTokens.end())
        info["operationToken"] = token->second;
    return {{"message", "nexus operation completed unsuccessfully"},
            {"cause", cause},
            {"nexusOperationExecutionFailureInfo", std::move(info)}};
}

void HistoryWriter::nexusOperationCompletes(NexusOperation operation, const Json &result)
{
    happens(
        {event(EventType::NexusOperationCompleted, {{"scheduledEventId", std::to_string(operation.eventId)},
                                                    {"result", payload(result)},
                                                    {"requestId", m_opened.at(operation.eventId).at("requestId")}})});
}

void HistoryWriter::nexusOperationFails(NexusOperation operation, const Json &cause)
{
    happens({event(EventType::NexusOperationFailed, {{"scheduledEventId", std::to_string(operation.eventId)},
                                                     {"failure", nexusFailure(operation, cause)},
                                                     {"requestId", m_opened.at(operation.eventId).at("requestId")}})});
}

void HistoryWriter::nexusOperationIsCanceled(NexusOperation operation)
{
    happens({event(EventType::NexusOperationCanceled,
                   {{"scheduledEventId", std::to_string(operation.eventId)},
                    {"failure", nexusFailure(operation, canceledFailure("operation canceled"))},
                    {"requestId", m_opened.at(operation.eventId).at("requestId")}})});
}

void HistoryWriter::nexusCancelRequestCompletes(NexusOperation operation)
{
    const CancelRequest &request = m_cancelRequests.at(operation.eventId);
    happens({event(EventType::NexusOperationCancelRequestCompleted,
                   {{"requestedEventId", std::to_string(request.eventId)},
                    {"workflowTaskCompletedEventId", std::to_string(request.taskCompletedId)},
                    {"scheduledEventId", std::to_string(operation.eventId)}})});
}

void HistoryWriter::signal(std::string_view name, const Json &input, std::string_view sender)
{
    happens({event(EventType::WorkflowExecutionSignaled, {{"signalName", name},
                                                          {"input", payloads(input)},
                                                          {"identity", sender},
                                                          {"header", Json::object()},
                                                          {"requestId", uuid()}})});
}

void HistoryWriter::requestCancel(std::string_view reason, std::string_view sender)
{
    happens({event(EventType::WorkflowExecutionCancelRequested, {{"cause", reason}, {"identity", sender}})});
}

Json HistoryWriter::requestOf(const Update &update)
{
    return {{"meta", {{"updateId", update.id}, {"identity", update.sender}}},
            {"input", {{"header", Json::object()}, {"name", update.name}, {"args", payloads(update.arguments)}}}};
}

Update HistoryWriter::update(std::string_view name, const Json &arguments, std::string_view sender)
{
    if (m_task == TaskState::Started)
        m_updateWaits = true;
    wake();
    return {.id = uuid(), .name = std::string(name), .arguments = arguments, .sender = std::string(sender)};
}

Update HistoryWriter::admitUpdate(std::string_view name, const Json &arguments, std::string_view sender)
{
    const Update update{.id = uuid(),
                        .name = std::string(name),
                        .arguments = arguments,
                        .sender = std::string(sender),
                        .isAdmitted = true};
    happens({event(EventType::WorkflowExecutionUpdateAdmitted,
                   {{"request", requestOf(update)}, {"origin", "UPDATE_ADMITTED_EVENT_ORIGIN_REAPPLY"}})});
    return update;
}

void HistoryWriter::terminate(std::string_view reason, std::string_view sender)
{
    end(event(EventType::WorkflowExecutionTerminated, {{"reason", reason}, {"identity", sender}}));
}

void HistoryWriter::timeOut()
{
    goOnTo(m_start + m_story.runTimeout.count());
    end(event(EventType::WorkflowExecutionTimedOut, {{"retryState", "RETRY_STATE_RETRY_POLICY_NOT_SET"}}));
}

} // namespace hindsight::test
