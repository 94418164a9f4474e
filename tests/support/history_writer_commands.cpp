// What a Workflow's code issues: the Commands, as the Events that the Service writes for them.
#include "tests/support/history_writer.h"

namespace hindsight::test {

using core::EventType;

Activity HistoryWriter::scheduleActivity(const ActivityOptions &options)
{
    Json retryPolicy = {{"initialInterval", "1s"}, {"backoffCoefficient", 2}, {"maximumInterval", "100s"}};
    if (options.maximumAttempts > 0)
        retryPolicy["maximumAttempts"] = options.maximumAttempts;
    Event scheduled =
        event(EventType::ActivityTaskScheduled, {{"activityId", commandId(m_activitySequence)},
                                                 {"activityType", {{"name", options.type}}},
                                                 {"taskQueue", taskQueue(options.taskQueue)},
                                                 {"header", Json::object()},
                                                 {"input", payloads(options.input)},
                                                 {"scheduleToCloseTimeout", "0s"},
                                                 {"scheduleToStartTimeout", durationText(options.scheduleToStart)},
                                                 {"startToCloseTimeout", durationText(options.startToClose)},
                                                 {"heartbeatTimeout", durationText(options.heartbeat)},
                                                 {"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)},
                                                 {"retryPolicy", std::move(retryPolicy)},
                                                 {"useWorkflowBuildId", options.taskQueue.empty()}});
    if (!options.summary.empty())
        scheduled.userMetadata = {{"summary", payload(options.summary)}};
    const Json attributes = scheduled.attributes;
    const Activity activity{command(std::move(scheduled))};
    m_opened[activity.eventId] = attributes;
    m_attempts[activity.eventId] = {.number = 1};
    return activity;
}

void HistoryWriter::cancelActivity(Activity activity)
{
    const std::int64_t requested = command(event(
        EventType::ActivityTaskCancelRequested, {{"scheduledEventId", std::to_string(activity.eventId)},
                                                 {"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)}}));
    m_cancelRequests[activity.eventId] = {requested, m_taskCompletedId};
}

Timer HistoryWriter::startTimer(nanoseconds duration, std::string_view summary)
{
    Event started =
        event(EventType::TimerStarted, {{"timerId", commandId(m_timerSequence)},
                                        {"startToFireTimeout", durationText(duration)},
                                        {"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)}});
    if (!summary.empty())
        started.userMetadata = {{"summary", payload(summary)}};
    const Json attributes = started.attributes;
    const Timer timer{command(std::move(started))};
    m_opened[timer.eventId] = attributes;
    m_timerDue[timer.eventId] = m_now + duration.count();
    return timer;
}

void HistoryWriter::cancelTimer(Timer timer)
{
    command(event(EventType::TimerCanceled, {{"timerId", m_opened.at(timer.eventId).at("timerId")},
                                             {"startedEventId", std::to_string(timer.eventId)},
                                             {"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)},
                                             {"identity", m_story.worker}}));
}

void HistoryWriter::recordMarker(std::string_view name, const Json &details, const Json &failure)
{
    Json attributes = {{"markerName", name}, {"details", Json::object()}};
    for (const auto &[key, values] : details.items())
        attributes["details"][key] = payloads(values);
    attributes["workflowTaskCompletedEventId"] = std::to_string(m_taskCompletedId);
    if (!failure.is_null())
        attributes["failure"] = failure;
    command(event(EventType::MarkerRecorded, std::move(attributes)));
}

Child HistoryWriter::startChild(const ChildOptions &options)
{
    Json attributes = {{"namespace", m_story.inNamespace},
                       {"namespaceId", m_namespaceId},
                       {"workflowId", options.workflowId},
                       {"workflowType", {{"name", options.type}}},
                       {"taskQueue", taskQueue(options.taskQueue)},
                       {"input", payloads(options.input)},
                       {"workflowExecutionTimeout", "0s"},
                       {"workflowRunTimeout", "0s"},
                       {"workflowTaskTimeout", "10s"},
                       {"parentClosePolicy", "PARENT_CLOSE_POLICY_" + options.parentClosePolicy},
                       {"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)},
                       {"workflowIdReusePolicy", "WORKFLOW_ID_REUSE_POLICY_ALLOW_DUPLICATE"},
                       {"header", Json::object()},
                       {"inheritBuildId", true}};
    const Child child{command(event(EventType::StartChildWorkflowExecutionInitiated, attributes))};
    m_opened[child.eventId] = std::move(attributes);
    return child;
}

ExternalSignal HistoryWriter::signalExternal(std::string_view workflowId, std::string_view signal, const Json &input)
{
    Json attributes = {{"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)},
                       {"namespace", m_story.inNamespace},
                       {"namespaceId", m_namespaceId},
                       {"workflowExecution", {{"workflowId", workflowId}}},
                       {"signalName", signal},
                       {"input", payloads(input)},
                       {"control", std::to_string(m_eventCount + 1)},
                       {"header", Json::object()}};
    const ExternalSignal sent{command(event(EventType::SignalExternalWorkflowExecutionInitiated, attributes))};
    m_opened[sent.eventId] = std::move(attributes);
    return sent;
}

ExternalCancel HistoryWriter::cancelExternal(std::string_view workflowId, std::string_view reason)
{
    Json attributes = {{"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)},
                       {"namespace", m_story.inNamespace},
                       {"namespaceId", m_namespaceId},
                       {"workflowExecution", {{"workflowId", workflowId}}},
                       {"reason", reason}};
    const ExternalCancel cancel{command(event(EventType::RequestCancelExternalWorkflowExecutionInitiated, attributes))};
    m_opened[cancel.eventId] = std::move(attributes);
    return cancel;
}

void HistoryWriter::upsertSearchAttributes(const Json &attributes)
{
    command(event(EventType::UpsertWorkflowSearchAttributes,
                  {{"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)},
                   {"searchAttributes", searchAttributes(attributes)}}));
}

void HistoryWriter::modifyMemo(const Json &fields)
{
    command(
        event(EventType::WorkflowPropertiesModified,
              {{"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)}, {"upsertedMemo", memo(fields)}}));
}

NexusOperation HistoryWriter::scheduleNexusOperation(const NexusOptions &options)
{
    Json attributes = {{"endpoint", options.endpoint},
                       {"service", options.service},
                       {"operation", options.operation},
                       {"input", payload(options.input)},
                       {"scheduleToCloseTimeout", durationText(options.scheduleToClose)},
                       {"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)},
                       {"requestId", uuid()},
                       {"endpointId", uuid()}};
    const NexusOperation operation{command(event(EventType::NexusOperationScheduled, attributes))};
    m_opened[operation.eventId] = std::move(attributes);
    return operation;
}

void HistoryWriter::cancelNexusOperation(NexusOperation operation)
{
    const std::int64_t requested =
        command(event(EventType::NexusOperationCancelRequested,
                      {{"scheduledEventId", std::to_string(operation.eventId)},
                       {"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)}}));
    m_cancelRequests[operation.eventId] = {requested, m_taskCompletedId};
}

void HistoryWriter::acceptUpdate(Update &update)
{
    Json attributes = {{"protocolInstanceId", update.id},
                       {"acceptedRequestMessageId", update.id + "/request"},
                       {"acceptedRequestSequencingEventId", std::to_string(m_taskScheduledId)}};
    if (!update.isAdmitted)
        attributes["acceptedRequest"] = requestOf(update);
    update.acceptedEventId = command(event(EventType::WorkflowExecutionUpdateAccepted, std::move(attributes)));
}

void HistoryWriter::completeUpdate(const Update &update, const Json &result)
{
    endUpdate(update, {{"success", payloads(Json::array({result}))}});
}

void HistoryWriter::failUpdate(const Update &update, const Json &failure)
{
    endUpdate(update, {{"failure", failure}});
}

void HistoryWriter::endUpdate(const Update &update, Json outcome)
{
    command(event(EventType::WorkflowExecutionUpdateCompleted,
                  {{"meta", {{"updateId", update.id}, {"identity", update.sender}}},
                   {"acceptedEventId", std::to_string(update.acceptedEventId)},
                   {"outcome", std::move(outcome)}}));
}

void HistoryWriter::completeWorkflow(const Json &result)
{
    command(event(EventType::WorkflowExecutionCompleted,
                  {{"result", payloads(Json::array({result}))},
                   {"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)}}));
    m_ended = true;
}

void HistoryWriter::failWorkflow(const Json &failure)
{
    command(event(EventType::WorkflowExecutionFailed,
                  {{"failure", failure},
                   {"retryState", "RETRY_STATE_RETRY_POLICY_NOT_SET"},
                   {"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)}}));
    m_ended = true;
}

void HistoryWriter::cancelWorkflow(const Json &details)
{
    command(event(EventType::WorkflowExecutionCanceled,
                  {{"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)},
                   {"details", payloads(Json::array({details}))}}));
    m_ended = true;
}

void HistoryWriter::continueAsNew(const Json &input)
{
    Json attributes = {{"newExecutionRunId", runId()},
                       {"workflowType", {{"name", m_story.type}}},
                       {"taskQueue", taskQueue(m_story.taskQueue)},
                       {"input", payloads(input)},
                       {"workflowRunTimeout", durationText(m_story.runTimeout)},
                       {"workflowTaskTimeout", "10s"},
                       {"workflowTaskCompletedEventId", std::to_string(m_taskCompletedId)},
                       {"initiator", "CONTINUE_AS_NEW_INITIATOR_WORKFLOW"},
                       {"header", Json::object()},
                       {"inheritBuildId", true}};
    command(event(EventType::WorkflowExecutionContinuedAsNew, std::move(attributes)));
    m_ended = true;
}

} // namespace hindsight::test
