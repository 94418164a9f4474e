#include "core/reading/event_list.h"

namespace hindsight::core {

NameIndex TextPool::intern(std::string_view text)
{
    if (text.empty())
        return {};
    const auto [entry, isNew] = m_indices.try_emplace(std::string(text), NameIndex(m_texts.size()));
    if (isNew)
        m_texts.emplace_back(text);
    return entry->second;
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
