// What is drawn of a Workflow Execution: its turns, with what is repeated drawn once and what is too much left out. All
// kinds of diagrams are made from it, so that they fold alike. A plain value of indices into the Execution.
#pragma once

#include "core/writing/diagrams/shapes.h"
#include "core/writing/diagrams/turns.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace hindsight::core {

/// A Command or a piece of news, with those that look like it (shapes.h): its neighbours in its turn, and those of the
/// turns that are repeated; or those that are left out there.
struct OutlineEntry
{
    bool isLeftOut = false;
    std::vector<std::uint32_t> members =
        {}; // of EventIndex for news, of CommandIndex for Commands; in order, never empty

    bool operator==(const OutlineEntry &) const = default;
};

struct OutlineTurn
{
    std::vector<TaskIndex> tasks; // one for each repeat; none at all where no Workflow Task of the file is meant
    std::vector<OutlineEntry> news;
    std::vector<OutlineEntry> commands;

    bool operator==(const OutlineTurn &) const = default;
};

/// Some turns, and how often they came one after another; or, without turns, what is left out.
struct OutlineBlock
{
    std::vector<OutlineTurn> turns = {};
    std::size_t repeats = 1;
    TaskIndex firstTask = {}; // none where no Workflow Task is meant
    TaskIndex lastTask = {};
    std::size_t tasksLeftOut = 0;
    std::size_t commandsLeftOut = 0;
    std::size_t failuresLeftOut = 0; // turns with one

    [[nodiscard]] bool isGap() const { return turns.empty(); }
    bool operator==(const OutlineBlock &) const = default;
};

struct Outline
{
    std::vector<OutlineBlock> blocks;
    EventIndex end;         // the terminal Event, where it belongs to what is drawn
    bool isRunning = false; // what is open at the end is still open
    std::string remark;     // what is folded and what is left out, in words; empty where nothing is

    bool operator==(const Outline &) const = default;
};

/// Reads the Turns once, so that outlines of several sizes can be made.
class Outliner
{
public:
    /// REQUIRES: the turns outlive this
    explicit Outliner(const Turns &turns);

    /// `mostItems`: how many Workflow Tasks, Commands and pieces of news to draw, about. O(Events).
    [[nodiscard]] Outline outline(std::size_t mostItems) const;

private:
    struct Sight
    {
        std::uint32_t cost = 0;
        std::uint32_t commands = 0;
        bool wentWrong = false;
    };
    [[nodiscard]] OutlineBlock blockOf(std::size_t first, std::size_t period, std::size_t times,
                                       std::size_t mostEntries) const;
    void leaveOut(OutlineBlock &gap, std::size_t first, std::size_t end) const;

    const Turns &m_turns;
    std::vector<Shape> m_shapes;
    std::vector<Sight> m_sights;
};

} // namespace hindsight::core
