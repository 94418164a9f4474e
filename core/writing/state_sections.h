// Where a Workflow Execution stands after an Event, in words: what it waits for, what holds, how far its history has
// grown. One list, for what is printed and for what stands below a picture.
#pragma once

#include "core/execution/state_index.h"

#include <string>
#include <vector>

namespace hindsight::core {

struct StateRow
{
    std::string lead; // an Event's id, or a name; empty where the text stands for itself
    bool isEvent = false;
    std::string text; // one line; a long value in it is cut
};

struct StateSection
{
    std::string title;
    std::vector<StateRow> rows;
};

/// None is without a row. The texts are printable(). REQUIRES: the state is of `index`
[[nodiscard]] std::vector<StateSection> stateSections(const StateIndex &index, const State &state);

} // namespace hindsight::core
