#include "core/reading/open_levels.h"

#include "core/reading/json_path.h"
#include "core/reading/raw_keys.h"

#include <algorithm>
#include <deque>
#include <iterator>

namespace hindsight::core {

void Level::takeKey(std::string_view text, Key means, std::uint64_t end)
{
    key = text;
    switch (means) {
    case Key::EventId:
    case Key::Id:
        hasId = true;
        idKeyEnd = end;
        break;
    case Key::EventType:
    case Key::Type:
        hasType = true;
        break;
    case Key::EventAttributes:
    case Key::CommandAttributes:
    case Key::CommandType:
        hasAttributes = true;
        break;
    default:
        break;
    }
}

std::string pathOf(const Levels &levels)
{
    std::deque<std::string> unescaped;
    std::vector<PathStep> steps;
    for (const Level &level : levels) {
        std::string_view key = level.key;
        if (key.find('\\') != std::string_view::npos)
            key = unescaped.emplace_back(unescapedKey(key));
        steps.push_back({.key = key, .index = level.elements, .isElement = level.isArray, .begin = 0});
    }
    return pathText(steps);
}

std::string closersOf(const Levels &levels)
{
    std::string text;
    for (auto level = levels.rbegin(); level != levels.rend(); ++level)
        text += level->isArray ? ']' : '}';
    return text;
}

std::size_t listDepthOf(const Levels &levels)
{
    const auto event = std::find_if(levels.begin(), levels.end(),
                                    [](const Level &level) { return !level.isArray && level.mayBeEvent(); });
    const auto list = std::find_if(std::make_reverse_iterator(event), levels.rend(),
                                   [](const Level &level) { return level.isArray; });
    return static_cast<std::size_t>(levels.rend() - list);
}

// A holder of Events stands beside the one that the damage is in, in the list that has that one as an element.
std::size_t depthFor(const Resumption &next, const Levels &levels, std::size_t listDepth)
{
    if (!next.isHolder)
        return listDepth;
    if (next.isDocument)
        return 0;
    const auto list = std::make_reverse_iterator(levels.begin() + static_cast<std::ptrdiff_t>(listDepth));
    const bool isOfEvents = list->listsEvents || (listDepth < levels.size() && levels[listDepth].mayBeEvent());
    const auto holders = std::find_if(isOfEvents ? list + 1 : list, levels.rend(), [isOfEvents](const Level &level) {
        return level.isArray && (isOfEvents || level.holdsEvent);
    });
    return holders == levels.rend() ? listDepth : static_cast<std::size_t>(levels.rend() - holders);
}

bool endsWithRawBatch(const Levels &levels)
{
    const std::size_t depth = levels.size();
    return depth >= 3 && levels[depth - 2].isArray && keyFrom(unescapedKey(levels[depth - 3].key)) == Key::RawHistory;
}

} // namespace hindsight::core
