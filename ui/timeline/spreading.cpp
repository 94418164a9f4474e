#include "ui/timeline/spreading.h"

#include <algorithm>

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
std::vector<Block> blocksOf(std::span<const SpreadItem> items, double gap, double SpreadItem::*width)
{
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const SpreadItem &item = items[i];
        const double wanted = item.*width;
        blocks.push_back({i, i + 1, item.left, wanted + gap, item.rightLimit - wanted, item.leftLimit});
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

// Appends where the items of a block are; those of one without room where `others` puts them.
template<class Others>
void place(std::vector<Spread> &result, std::span<const SpreadItem> items, double gap, double SpreadItem::*width,
           Others others)
{
    for (const Block &block : blocksOf(items, gap, width)) {
        if (block.least > block.most) {
            others(block.first, block.end);
            continue;
        }
        double left = block.left();
        for (std::size_t i = block.first; i < block.end; ++i) {
            result.push_back({left, items[i].*width});
            left += items[i].*width + gap;
        }
    }
}

} // namespace

std::vector<Spread> spread(std::span<const SpreadItem> items, double gap)
{
    std::vector<Spread> result;
    result.reserve(items.size());
    // The place of `i` in all, with the room up to the next.
    const auto leave = [&](std::size_t i) {
        const SpreadItem &item = items[i];
        const double room = (i + 1 < items.size() ? items[i + 1].left - gap : item.rightLimit) - item.left;
        result.push_back({item.left, std::clamp(room, item.leastWidth, std::max(item.width, item.leastWidth))});
    };
    place(result, items, gap, &SpreadItem::width, [&](std::size_t first, std::size_t end) {
        place(result, items.subspan(first, end - first), gap, &SpreadItem::tightWidth,
              [&](std::size_t from, std::size_t to) {
                  for (std::size_t i = first + from; i < first + to; ++i)
                      leave(i);
              });
    });
    return result;
}

} // namespace hindsight::ui
