#include "ui/timeline/spreading.h"

#include <algorithm>
#include <cmath>

namespace hindsight::ui {

namespace {

// Items side by side that push each other; `sum` is of their places, each less the widths before it in the block.
struct Block
{
    std::size_t first = 0;
    std::size_t end = 0;
    double sum = 0;
    double width = 0; // of all, with the gaps behind them
    double most = 0;  // the block's left at most, by the items' right limits
    double least = 0; // and at least, by their left limits

    [[nodiscard]] double left() const
    {
        return std::min(std::max(sum / static_cast<double>(end - first), least), most);
    }
};

// The least squares way to put spans in a row (pool adjacent violators).
std::vector<Block> blocksOf(std::span<const SpreadItem> items, double gap)
{
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const SpreadItem &item = items[i];
        blocks.push_back({i, i + 1, item.left, item.width + gap, item.rightLimit - item.width, item.leftLimit});
        while (blocks.size() > 1) {
            Block &before = blocks[blocks.size() - 2];
            const Block &last = blocks.back();
            if (before.left() + before.width <= last.left())
                break;
            before.sum += last.sum - static_cast<double>(last.end - last.first) * before.width;
            before.most = std::min(before.most, last.most - before.width);
            before.least = std::max(before.least, last.least - before.width);
            before.width += last.width;
            before.end = last.end;
            blocks.pop_back();
        }
    }
    return blocks;
}

bool isWithin(const Block &block, std::span<const SpreadItem> items, double gap, double most)
{
    if (block.least > block.most)
        return false;
    double left = block.left();
    for (std::size_t i = block.first; i < block.end; ++i) {
        if (std::abs(left - items[i].left) > most)
            return false;
        left += items[i].width + gap;
    }
    return true;
}

} // namespace

std::vector<Spread> spread(std::span<const SpreadItem> items, double gap, double most)
{
    std::vector<Spread> result;
    result.reserve(items.size());
    for (const Block &block : blocksOf(items, gap)) {
        const bool isMoved = isWithin(block, items, gap, most);
        double left = block.left();
        for (std::size_t i = block.first; i < block.end; ++i) {
            const SpreadItem &item = items[i];
            if (isMoved) {
                result.push_back({left, item.width});
                left += item.width + gap;
                continue;
            }
            const double room =
                i + 1 < items.size() ? items[i + 1].left - gap - item.left : item.rightLimit - item.left;
            result.push_back({item.left, std::clamp(room, item.leastWidth, std::max(item.width, item.leastWidth))});
        }
    }
    return result;
}

} // namespace hindsight::ui
