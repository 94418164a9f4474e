#include "core/execution/updates.h"

#include "core/model/json_member.h"
#include "core/reading/details.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hindsight::core {

namespace {

using Json = nlohmann::ordered_json;

std::string idIn(const Json &object)
{
    const Json *meta = member(object, "meta");
    return meta != nullptr ? memberText(*meta, "updateId") : std::string();
}

std::string acceptedId(const Json &attributes)
{
    const Json *request = member(attributes, "acceptedRequest");
    const std::string id = request != nullptr ? idIn(*request) : std::string();
    // Source: the Service makes the Update's id the id of its protocol instance (service/history/workflow/update).
    return id.empty() ? memberText(attributes, "protocolInstanceId") : id;
}

} // namespace

void Updates::add(EventIndex event)
{
    if (m_history.type(event) == EventType::WorkflowExecutionUpdateAccepted)
        m_spans.push_back({.begin = event, .end = {}});
    else if (m_history.type(event) == EventType::WorkflowExecutionUpdateCompleted)
        complete(event);
}

void Updates::complete(EventIndex event)
{
    OpenSpan *span = named(event);
    if (span != nullptr && !span->end.isValid())
        span->end = event;
}

OpenSpan *Updates::named(EventIndex event)
{
    if (const EventId id = m_history.opener(event)) {
        const EventIndex accepted = m_history.find(id);
        const auto span = std::ranges::lower_bound(m_spans, accepted, {}, &OpenSpan::begin);
        return span != m_spans.end() && span->begin == accepted ? &*span : nullptr;
    }
    readIds();
    const auto attributes = boundedAttributes(m_history, event);
    const auto found = attributes ? m_byId.find(idIn(*attributes)) : m_byId.end();
    if (found == m_byId.end())
        return nullptr;
    // The last of several with the id that is not completed; what is completed stays so for all later Events.
    std::vector<std::size_t> &same = found->second;
    while (!same.empty() && m_spans[same.back()].end.isValid())
        same.pop_back();
    return same.empty() ? nullptr : &m_spans[same.back()];
}

void Updates::readIds()
{
    for (; m_idsRead < m_spans.size(); ++m_idsRead) {
        const auto attributes = boundedAttributes(m_history, m_spans[m_idsRead].begin);
        std::string id = attributes ? acceptedId(*attributes) : std::string();
        if (!id.empty())
            m_byId[std::move(id)].push_back(m_idsRead);
    }
}

} // namespace hindsight::core
