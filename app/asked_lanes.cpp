#include "app/asked_lanes.h"

#include "app/lane_word.h"
#include "core/diagram/diagram.h"
#include "core/model/utf8.h"

#include <algorithm>
#include <utility>

namespace hindsight::app {

namespace {

constexpr std::size_t kMostListed = 12;
constexpr std::size_t kMostBytes = 60; // of a name among others

// A kind stands for all that is of it.
bool isAmong(const std::set<core::LaneKey> &lanes, const core::LaneKey &key)
{
    if (!key.name.empty())
        return lanes.contains(key);
    const auto first = lanes.lower_bound(key);
    return first != lanes.end() && first->category == key.category;
}

// A name can be a page long.
std::string shortened(const std::string &word)
{
    std::size_t end = 0;
    while (end < word.size() && end < kMostBytes)
        end += std::max<std::size_t>(1, core::utf8CharacterSize(std::string_view(word).substr(end)));
    return end < word.size() ? word.substr(0, end) + "…" : word;
}

} // namespace

core::Arrangement AskedLanes::in(const std::shared_ptr<const core::Execution> &execution)
{
    core::Arrangement arrangement = m_asked;
    if (m_asked.pinned.empty() && m_asked.hidden.empty() && m_asked.toggled.empty())
        return arrangement;
    // As they are before any is moved or left out; which lanes there are depends on the kinds that are toggled.
    core::Arrangement plain{.order = m_asked.order, .collapse = m_asked.collapse};
    std::copy_if(m_asked.toggled.begin(), m_asked.toggled.end(), std::back_inserter(plain.toggled),
                 [](const core::LaneKey &key) { return key.name.empty(); });
    const auto diagram = core::buildDiagram(execution, plain);
    std::set<core::LaneKey> here;
    std::vector<core::LaneKey> ordered;
    for (const core::Lane &lane : diagram->lanes()) {
        core::LaneKey key = diagram->keyOf(lane);
        if (m_known.insert(key).second)
            m_lanes.push_back(key);
        if (here.insert(key).second)
            ordered.push_back(std::move(key));
    }
    arrangement.pinned.clear();
    for (const core::LaneKey &key : m_asked.pinned) {
        if (!key.name.empty() || here.contains(key)) {
            arrangement.pinned.push_back(key);
            continue;
        }
        std::copy_if(ordered.begin(), ordered.end(), std::back_inserter(arrangement.pinned),
                     [&key](const core::LaneKey &lane) { return lane.category == key.category; });
    }
    return arrangement;
}

std::string AskedLanes::missing() const
{
    std::string words;
    bool isSharing = false;
    for (const auto &[option, keys] : {std::pair("--pin ", &m_asked.pinned), std::pair("--hide ", &m_asked.hidden),
                                       std::pair("--toggle ", &m_asked.toggled)}) {
        for (const core::LaneKey &key : *keys) {
            if (isAmong(m_known, key))
                continue;
            words += (words.empty() ? "there is no lane for " : ", ") + (option + shortened(laneWordOf(key)));
            isSharing = isSharing || (m_asked.collapse == core::LaneCollapse::Nothing &&
                                      key.category != core::Category::Timer && m_known.contains({key.category, {}}));
        }
    }
    if (words.empty())
        return words;
    words += lanesInWords();
    if (isSharing && m_asked.order != core::LaneOrder::ByName)
        words += "; where there are many names, --order name gives each a lane of its own";
    return words;
}

std::string AskedLanes::lanesInWords() const
{
    if (m_lanes.empty())
        return "; there are no lanes";
    const std::size_t listed = std::min(kMostListed, m_lanes.size());
    std::string words;
    for (std::size_t i = 0; i < listed; ++i)
        words += (i == 0 ? "; the lanes are " : ", ") + shortened(laneWordOf(m_lanes[i]));
    if (listed < m_lanes.size())
        words += " and " + std::to_string(m_lanes.size() - listed) + " more";
    return words;
}

} // namespace hindsight::app
