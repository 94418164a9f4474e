#include "core/writing/diagrams/leaving_out.h"

namespace hindsight::core {

std::vector<bool> kept(std::span<const Weight> weights, std::size_t most)
{
    std::size_t all = 0;
    for (const Weight &weight : weights)
        all += weight.cost;
    if (all <= most)
        return std::vector<bool>(weights.size(), true);

    std::vector<bool> keep(weights.size(), false);
    const std::size_t share = most * 2 / 5;
    std::size_t used = 0;
    std::size_t begin = 0;
    std::size_t end = weights.size();
    for (std::size_t cost = 0; begin < end; ++begin) {
        cost += weights[begin].cost;
        if (begin > 0 && cost > share)
            break;
        used += weights[begin].cost;
        keep[begin] = true;
    }
    for (std::size_t cost = 0; end > begin; --end) {
        cost += weights[end - 1].cost;
        if (end < weights.size() && cost > share)
            break;
        used += weights[end - 1].cost;
        keep[end - 1] = true;
    }
    for (; begin < end; ++begin) {
        // What stays alone in between has a gap before it, which is drawn too.
        if (!weights[begin].matters || used + weights[begin].cost + 1 > most)
            continue;
        used += weights[begin].cost + 1;
        keep[begin] = true;
    }
    return keep;
}

} // namespace hindsight::core
