#include "core/writing/diagrams/outline.h"

#include "core/model/catalog.h"
#include "core/writing/diagrams/leaving_out.h"
#include "core/writing/diagrams/outline_remark.h"
#include "core/writing/diagrams/repeats.h"

#include <algorithm>

namespace hindsight::core {

namespace {

/// Neighbours of one shape, and that shape.
template<class Item>
struct Run
{
    Shape shape = 0;
    OutlineEntry entry;
};

template<class Item>
std::vector<Run<Item>> runsOf(const Execution &execution, const std::vector<Item> &items)
{
    std::vector<Run<Item>> runs;
    for (const Item item : items) {
        const Shape shape = shapeOf(execution, item);
        if (runs.empty() || runs.back().shape != shape)
            runs.push_back({.shape = shape, .entry = {}});
        runs.back().entry.members.push_back(item.value);
    }
    return runs;
}

/// Of repeated turns the entries come in the same order, as their shapes are the same.
template<class Item>
void addTo(std::vector<OutlineEntry> &entries, std::vector<Run<Item>> runs, bool isFirst)
{
    for (std::size_t index = 0; index < runs.size(); ++index) {
        auto &members = runs[index].entry.members;
        if (isFirst)
            entries.push_back(std::move(runs[index].entry));
        else if (index < entries.size())
            entries[index].members.insert(entries[index].members.end(), members.begin(), members.end());
    }
}

template<class Item>
bool matters(const Execution &execution, Item item)
{
    return wentWrong(execution, item);
}

bool matters(const Execution &execution, CommandIndex command)
{
    return wentWrong(execution, command) || info(execution.command(command).eventType).terminal;
}

/// What is too much in one turn becomes one entry for each gap.
template<class Item>
void limit(const Execution &execution, std::vector<OutlineEntry> &entries, std::size_t most)
{
    if (entries.size() <= most)
        return;
    std::vector<Weight> weights;
    weights.reserve(entries.size());
    for (const OutlineEntry &entry : entries)
        weights.push_back({.cost = 1, .matters = matters(execution, Item(entry.members.front()))});
    const std::vector<bool> keep = kept(weights, most);
    std::vector<OutlineEntry> limited;
    for (std::size_t index = 0; index < entries.size(); ++index) {
        OutlineEntry &entry = entries[index];
        if (keep[index]) {
            limited.push_back(std::move(entry));
            continue;
        }
        if (limited.empty() || !limited.back().isLeftOut)
            limited.push_back({.isLeftOut = true, .members = {}});
        auto &members = limited.back().members;
        members.insert(members.end(), entry.members.begin(), entry.members.end());
    }
    entries = std::move(limited);
}

} // namespace

Outliner::Outliner(const Turns &turns) : m_turns(turns)
{
    const Execution &execution = turns.execution();
    m_shapes.reserve(turns.size());
    m_sights.reserve(turns.size());
    for (std::size_t index = 0; index < turns.size(); ++index) {
        const Turn turn = turns.at(index);
        const Outcome outcome = turn.task.isValid() ? execution.task(turn.task).outcome : Outcome::None;
        // Nothing is like what belongs to no Workflow Task.
        Shape shape = turn.task.isValid() ? static_cast<Shape>(outcome) : combined(~Shape{0}, index);
        Sight sight{
            .cost = 1, .commands = static_cast<std::uint32_t>(turn.commands.size()), .wentWrong = isFailure(outcome)};
        const auto add = [&](const auto &items) {
            const auto runs = runsOf(execution, items);
            for (const auto &run : runs)
                shape = combined(shape, run.shape);
            shape = combined(shape, runs.size());
            sight.cost += static_cast<std::uint32_t>(runs.size());
            sight.wentWrong =
                sight.wentWrong || std::ranges::any_of(items, [&](auto item) { return wentWrong(execution, item); });
        };
        add(turn.news);
        add(turn.commands);
        m_shapes.push_back(shape);
        m_sights.push_back(sight);
    }
}

OutlineBlock Outliner::blockOf(std::size_t first, std::size_t period, std::size_t times, std::size_t mostEntries) const
{
    const Execution &execution = m_turns.execution();
    OutlineBlock block{.turns = std::vector<OutlineTurn>(period), .repeats = times};
    for (std::size_t index = 0; index < period * times; ++index) {
        const Turn turn = m_turns.at(first + index);
        OutlineTurn &drawn = block.turns[index % period];
        if (turn.task.isValid()) {
            drawn.tasks.push_back(turn.task);
            block.firstTask = block.firstTask.isValid() ? block.firstTask : turn.task;
            block.lastTask = turn.task;
        }
        addTo(drawn.news, runsOf(execution, turn.news), index < period);
        addTo(drawn.commands, runsOf(execution, turn.commands), index < period);
    }
    for (OutlineTurn &turn : block.turns) {
        limit<EventIndex>(execution, turn.news, mostEntries);
        limit<CommandIndex>(execution, turn.commands, mostEntries);
    }
    return block;
}

void Outliner::leaveOut(OutlineBlock &gap, std::size_t first, std::size_t end) const
{
    for (std::size_t index = first; index < end; ++index) {
        gap.commandsLeftOut += m_sights[index].commands;
        gap.failuresLeftOut += m_sights[index].wentWrong ? 1 : 0;
        const TaskIndex task = m_turns.taskAt(index);
        if (task.isValid()) {
            gap.firstTask = gap.firstTask.isValid() ? gap.firstTask : task;
            gap.lastTask = task;
            ++gap.tasksLeftOut;
        }
    }
}

Outline Outliner::outline(std::size_t mostItems) const
{
    const std::size_t mostEntries = std::max<std::size_t>(4, mostItems / 4);
    const std::vector<Repeat> repeats = findRepeats(m_shapes);
    std::vector<Weight> weights;
    weights.reserve(repeats.size());
    for (const Repeat &repeat : repeats) {
        Weight weight{.cost = repeat.times > 1 ? 1U : 0U, .matters = false};
        for (std::size_t index = repeat.first; index < repeat.first + repeat.period; ++index) {
            weight.cost += std::min<std::size_t>(m_sights[index].cost, mostEntries * 2 + 1);
            weight.matters = weight.matters || m_sights[index].wentWrong;
        }
        weights.push_back(weight);
    }
    const std::vector<bool> keep = kept(weights, mostItems);

    Outline outline;
    for (std::size_t index = 0; index < repeats.size(); ++index) {
        const Repeat &repeat = repeats[index];
        if (keep[index]) {
            outline.blocks.push_back(blockOf(repeat.first, repeat.period, repeat.times, mostEntries));
            continue;
        }
        if (outline.blocks.empty() || !outline.blocks.back().isGap())
            outline.blocks.emplace_back();
        leaveOut(outline.blocks.back(), repeat.first, repeat.end());
    }
    if (m_turns.hasEnd()) {
        outline.end = m_turns.execution().terminalEvent();
        outline.isRunning = !outline.end.isValid() && m_turns.execution().history().eventCount() > 0;
    }
    outline.remark = remarkOn(outline);
    return outline;
}

} // namespace hindsight::core
