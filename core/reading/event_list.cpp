#include "core/reading/event_list.h"

namespace hindsight::core {

NameIndex TextPool::intern(std::string_view text)
{
    if (text.empty())
        return {};
    if (const auto known = m_indices.find(text); known != m_indices.end())
        return known->second;
    const NameIndex index(m_texts.size());
    m_indices.emplace(text, index);
    m_texts.emplace_back(text);
    return index;
}

std::string_view TextPool::text(NameIndex index) const
{
    return index.isValid() ? std::string_view(m_texts[index.value]) : std::string_view();
}

void fill(WorkflowInfo &known, const WorkflowInfo &told)
{
    const auto fillText = [](std::string &text, const std::string &other) {
        if (text.empty())
            text = other;
    };
    fillText(known.workflowId, told.workflowId);
    fillText(known.runId, told.runId);
    fillText(known.workflowType, told.workflowType);
    fillText(known.taskQueue, told.taskQueue);
}

} // namespace hindsight::core
