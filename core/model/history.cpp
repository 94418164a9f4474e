#include "core/model/history.h"

#include "core/model/catalog.h"

#include <algorithm>

namespace hindsight::core {

std::string_view History::typeName(EventIndex index) const
{
    const EventType known = type(index);
    if (known != EventType::Unknown)
        return info(known).name;
    const auto text = m_unknownTypes.find(index.value);
    return text == m_unknownTypes.end() ? std::string_view("Unknown") : std::string_view(text->second);
}

std::string_view History::nameText(NameIndex name) const
{
    return name.isValid() ? std::string_view(m_namePool[name.value]) : std::string_view();
}

EventIndex History::find(EventId id) const
{
    if (m_ids.empty() || id < m_ids.front() || id > m_ids.back())
        return {};
    const auto direct = static_cast<std::size_t>(id.value - m_ids.front().value);
    if (direct < m_ids.size() && m_ids[direct] == id)
        return EventIndex(direct);
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    return found != m_ids.end() && *found == id ? EventIndex(static_cast<std::size_t>(found - m_ids.begin()))
                                                : EventIndex();
}

} // namespace hindsight::core
