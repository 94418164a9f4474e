#include "core/diagram/packing.h"

#include <queue>
#include <set>
#include <unordered_map>

namespace hindsight::core {

namespace {

struct BusyLane
{
    Row end;
    std::uint32_t lane;

    bool operator>(const BusyLane &other) const { return end > other.end; }
};

} // namespace

Packing pack(std::span<const PackedSpan> spans)
{
    Packing result;
    result.laneOf.reserve(spans.size());
    std::priority_queue<BusyLane, std::vector<BusyLane>, std::greater<>> busy;
    std::set<std::uint32_t> free;
    std::unordered_map<std::uint32_t, std::uint32_t> lastLaneOfName;

    for (const PackedSpan &span : spans) {
        while (!busy.empty() && busy.top().end < span.begin) {
            free.insert(busy.top().lane);
            busy.pop();
        }
        const auto last = lastLaneOfName.find(span.name);
        auto chosen = last != lastLaneOfName.end() ? free.find(last->second) : free.end();
        if (chosen == free.end())
            chosen = free.begin();
        std::uint32_t lane = result.laneCount;
        if (chosen != free.end()) {
            lane = *chosen;
            free.erase(chosen);
        } else {
            ++result.laneCount;
        }
        busy.push({span.end, lane});
        lastLaneOfName[span.name] = lane;
        result.laneOf.push_back(lane);
    }
    return result;
}

} // namespace hindsight::core
