#include "core/execution/cancel_requests.h"

#include "core/model/json_member.h"
#include "core/reading/details.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

} // namespace

void CancelRequests::add(EventIndex event)
{
    AwaitableIndex awaitable;
    switch (m_execution.history().type(event)) {
    case EventType::ActivityTaskCancelRequested:
    case EventType::NexusOperationCancelRequested:
        awaitable = m_execution.awaitableOf(event);
        break;
    case EventType::RequestCancelExternalWorkflowExecutionInitiated:
        awaitable = childNamed(event);
        break;
    default:
        return;
    }
    if (awaitable.isValid())
        m_requests.push_back({.awaitable = awaitable, .event = event});
}

std::vector<CancelRequest> CancelRequests::take()
{
    std::ranges::stable_sort(m_requests, {}, &CancelRequest::awaitable);
    const auto repeated =
        std::unique(m_requests.begin(), m_requests.end(), [](const CancelRequest &one, const CancelRequest &other) {
            return one.awaitable == other.awaitable;
        });
    m_requests.erase(repeated, m_requests.end());
    return std::exchange(m_requests, {});
}

/// SDKs cancel a Child Workflow with the Command that cancels any other Workflow, and say that it is a child.
AwaitableIndex CancelRequests::childNamed(EventIndex event)
{
    const auto attributes = boundedAttributes(m_execution.history(), event);
    const Json *childOnly = attributes ? member(*attributes, "childWorkflowOnly") : nullptr;
    const Json *execution = attributes ? member(*attributes, "workflowExecution") : nullptr;
    if (childOnly == nullptr || *childOnly != true || execution == nullptr)
        return {};
    readChildrenBefore(event);
    const auto found = m_children.find(memberText(*execution, "workflowId"));
    if (found == m_children.end())
        return {};
    // Several may have had the id one after the other; what has closed by this Event has closed for all later ones.
    std::vector<AwaitableIndex> &children = found->second;
    while (!children.empty() && m_execution.awaitable(children.back()).closed < event)
        children.pop_back();
    return children.empty() ? AwaitableIndex() : children.back();
}

void CancelRequests::readChildrenBefore(EventIndex event)
{
    const auto &awaitables = m_execution.awaitables();
    for (; m_awaitablesRead < awaitables.size(); ++m_awaitablesRead) {
        const EventIndex opened = awaitables[m_awaitablesRead].opened;
        if (opened > event)
            return;
        if (m_execution.history().type(opened) != EventType::StartChildWorkflowExecutionInitiated)
            continue;
        const auto attributes = boundedAttributes(m_execution.history(), opened);
        const std::string id = attributes ? memberText(*attributes, "workflowId") : std::string();
        if (!id.empty())
            m_children[id].push_back(AwaitableIndex(m_awaitablesRead));
    }
}

} // namespace hindsight::core
