#include "core/diagram/arrangement.h"

#include <algorithm>

namespace hindsight::core {

void toggle(std::vector<LaneKey> &keys, const LaneKey &key)
{
    if (std::erase(keys, key) == 0)
        keys.push_back(key);
}

bool holds(const std::vector<LaneKey> &keys, const LaneKey &key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

} // namespace hindsight::core
