#include "core/diagram/lane_groups.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace hindsight::core {

namespace {

using Key = std::pair<Category, std::uint32_t>;

// Timers are told apart by nothing that people gave them.
std::uint32_t nameOf(const Bar &bar)
{
    return bar.category == Category::Timer ? NameIndex::kNone : bar.name.value;
}

Key keyOf(const Bar &bar)
{
    return {bar.category, nameOf(bar)};
}

struct Group : LaneGroup
{
    std::uint32_t firstBar = 0;
    std::size_t place = 0; // among the pinned
};

class Grouping
{
public:
    Grouping(const std::vector<Bar> &bars, const History &history, const Arrangement &arrangement)
        : m_bars(bars), m_history(history), m_arrangement(arrangement)
    {
        for (std::uint32_t bar = 0; bar < bars.size(); ++bar)
            m_firstBar.try_emplace(keyOf(bars[bar]), bar);
        m_areNamesApart = m_firstBar.size() <= kNamedGroups || arrangement.order == LaneOrder::ByName ||
                          arrangement.collapse == LaneCollapse::Names;
        findKindsThatShare();
    }

    LaneGroups build()
    {
        std::map<Key, Group> byKey;
        for (const auto &[key, firstBar] : m_firstBar) {
            Group &group = byKey.try_emplace(shared(key), groupOf(shared(key), firstBar)).first->second;
            group.firstBar = std::min(group.firstBar, firstBar);
        }
        std::vector<std::pair<Group, Key>> sorted;
        for (const auto &[key, group] : byKey)
            sorted.emplace_back(group, key);
        std::sort(sorted.begin(), sorted.end(),
                  [this](const auto &a, const auto &b) { return isBefore(a.first, b.first); });

        LaneGroups result;
        std::map<Key, std::uint32_t> numberOf;
        for (const auto &[group, key] : sorted) {
            numberOf.emplace(key, static_cast<std::uint32_t>(result.groups.size()));
            result.groups.push_back(group);
        }
        // Looked up once for each name, not for each bar.
        std::map<Key, std::uint32_t> numberOfName;
        for (const auto &[key, firstBar] : m_firstBar)
            numberOfName.emplace(key, numberOf.at(shared(key)));
        result.ofBars.reserve(m_bars.size());
        for (const Bar &bar : m_bars)
            result.ofBars.push_back(numberOfName.at(keyOf(bar)));
        return result;
    }

private:
    [[nodiscard]] bool isToggled(const LaneKey &key) const { return holds(m_arrangement.toggled, key); }

    // A kind whose names are not told apart is one group anyway; one that is collapsed becomes it.
    void findKindsThatShare()
    {
        std::set<Category> named;
        for (const auto &[key, bar] : m_firstBar) {
            if (m_areNamesApart && key.second != NameIndex::kNone)
                named.insert(key.first);
        }
        for (const auto &[key, bar] : m_firstBar) {
            const bool isNamed = named.contains(key.first);
            const bool byDefault = m_arrangement.collapse == LaneCollapse::Kinds ||
                                   (!isNamed && m_arrangement.collapse != LaneCollapse::Nothing);
            const bool isCollapsed = byDefault != isToggled({key.first, {}});
            if (isCollapsed)
                m_collapsedKinds.insert(key.first);
            if (isCollapsed || !isNamed)
                m_sharedKinds.insert(key.first);
        }
    }

    [[nodiscard]] Key shared(const Key &key) const
    {
        return m_sharedKinds.contains(key.first) ? Key(key.first, NameIndex::kNone) : key;
    }

    [[nodiscard]] Group groupOf(const Key &key, std::uint32_t firstBar) const
    {
        Group group;
        group.category = key.first;
        group.name.value = key.second;
        group.firstBar = firstBar;
        const LaneKey laneKey = core::keyOf(m_history, group.category, group.name);
        const bool isByName = m_arrangement.collapse == LaneCollapse::Names && !m_sharedKinds.contains(key.first);
        group.isCollapsed =
            m_sharedKinds.contains(key.first) ? m_collapsedKinds.contains(key.first) : isByName != isToggled(laneKey);
        group.isHidden = holds(m_arrangement.hidden, laneKey) || holds(m_arrangement.hidden, {key.first, {}});
        const auto &pinned = m_arrangement.pinned;
        group.place = static_cast<std::size_t>(std::find(pinned.begin(), pinned.end(), laneKey) - pinned.begin());
        group.isPinned = group.place < pinned.size() && !group.isHidden;
        return group;
    }

    [[nodiscard]] bool isBefore(const Group &a, const Group &b) const
    {
        if (a.isHidden != b.isHidden)
            return b.isHidden;
        if (a.isPinned != b.isPinned)
            return a.isPinned;
        if (a.isPinned)
            return a.place < b.place;
        switch (m_arrangement.order) {
        case LaneOrder::ByKind:
            return std::tie(a.category, a.firstBar) < std::tie(b.category, b.firstBar);
        case LaneOrder::ByName:
            if (const int order = orderOfNames(a, b); order != 0)
                return order < 0;
            return std::tie(a.category, a.firstBar) < std::tie(b.category, b.firstBar);
        case LaneOrder::ByFirstAppearance:
            break;
        }
        return a.firstBar < b.firstBar;
    }

    // As people sort: capitals are no other letters. What has no name comes last.
    [[nodiscard]] int orderOfNames(const Group &a, const Group &b) const
    {
        const auto nameText = [this](const Group &group) {
            return group.name.isValid() ? m_history.nameText(group.name) : std::string_view("\xff");
        };
        const auto lower = [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : int(c); };
        const std::string_view left = nameText(a);
        const std::string_view right = nameText(b);
        const auto [i, j] = std::mismatch(left.begin(), left.end(), right.begin(), right.end(), [&](char x, char y) {
            return lower(static_cast<unsigned char>(x)) == lower(static_cast<unsigned char>(y));
        });
        if (i == left.end() || j == right.end())
            return int(i != left.end()) - int(j != right.end());
        return lower(static_cast<unsigned char>(*i)) - lower(static_cast<unsigned char>(*j));
    }

    const std::vector<Bar> &m_bars;
    const History &m_history;
    const Arrangement &m_arrangement;
    std::map<Key, std::uint32_t> m_firstBar; // of each name of each kind
    bool m_areNamesApart = false;
    std::set<Category> m_sharedKinds;
    std::set<Category> m_collapsedKinds;
};

} // namespace

LaneKey keyOf(const History &history, Category category, NameIndex name)
{
    return {category, name.isValid() ? std::string(history.nameText(name)) : std::string()};
}

LaneGroups groupBars(const std::vector<Bar> &bars, const History &history, const Arrangement &arrangement)
{
    return Grouping(bars, history, arrangement).build();
}

} // namespace hindsight::core
