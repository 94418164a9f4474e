// Which awaitables the Workflow has asked to be canceled, and with which Event: Activities and Nexus Operations by
// Events that name them, Child Workflows by a cancel request to their Workflow Id.
#pragma once

#include "core/execution/execution.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace hindsight::core {

/// A request, and the awaitable that it is about.
struct CancelRequest
{
    AwaitableIndex awaitable;
    EventIndex event;

    bool operator==(const CancelRequest &) const = default;
};

class CancelRequests
{
public:
    /// REQUIRES: the execution outlives this
    explicit CancelRequests(const Execution &execution) : m_execution(execution) {}

    /// Takes Events in their order; one of another type does nothing. Attributes are parsed only where a Child
    /// Workflow is asked to cancel.
    void add(EventIndex event);

    /// The first for each awaitable, in their order. This is empty after it.
    [[nodiscard]] std::vector<CancelRequest> take();

private:
    [[nodiscard]] AwaitableIndex childNamed(EventIndex event);
    void readChildrenBefore(EventIndex event);

    const Execution &m_execution;
    std::vector<CancelRequest> m_requests;
    std::size_t m_awaitablesRead = 0;
    std::unordered_map<std::string, std::vector<AwaitableIndex>> m_children; // by Workflow Id, in order
};

} // namespace hindsight::core
