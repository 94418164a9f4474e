#include "core/writing/diagrams/flow.h"

#include "core/execution/handover.h"
#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "core/writing/diagrams/outline_remark.h"
#include "core/writing/diagrams/words.h"

#include <algorithm>
#include <set>

namespace hindsight::core {

namespace {

/// To so many Workflow Tasks the results of one entry lead; behind it, arrows say no more.
constexpr std::size_t kMostTargets = 4;
constexpr std::size_t kRemarkColumns = 60;
constexpr std::size_t kNodeColumns = 40;

NodeTone toneOf(Outcome outcome)
{
    if (isFailure(outcome))
        return NodeTone::Bad;
    switch (outcome) {
    case Outcome::Completed:
    case Outcome::Fired:
    case Outcome::ContinuedAsNew:
        return NodeTone::Good;
    case Outcome::Open:
    case Outcome::Scheduled:
    case Outcome::Started:
        return NodeTone::Open;
    case Outcome::Canceled:
        return NodeTone::Muted;
    default:
        return NodeTone::Plain;
    }
}

/// Which Workflow Tasks a block draws, and where.
struct Place
{
    TaskIndex firstTask;
    TaskIndex lastTask;
    std::size_t firstHead = 0;
    std::uint32_t period = 1;
};

class FlowBuilder
{
public:
    FlowBuilder(const Execution &execution, const Outline &outline, bool hasTimes)
        : m_execution(execution), m_outline(outline), m_words{.execution = execution, .hasTimes = hasTimes}
    {
    }

    Flow build();

private:
    void block(const OutlineBlock &block);
    void turn(const OutlineTurn &turn, std::size_t parent);
    std::string command(const OutlineEntry &entry, std::size_t group);
    std::string arrival(const OutlineEntry &entry, const std::string &head);
    void results(const OutlineBlock &block);
    void resultsOf(const OutlineEntry &entry, const std::string &issuer);
    void followers();
    void end();
    void remark();

    void node(std::string id, const std::vector<std::string> &lines, NodeShape shape, NodeTone tone, std::size_t group);
    void edge(const std::string &from, const std::string &to, std::string text, EdgeStyle style);
    [[nodiscard]] std::string headOf(TaskIndex task) const;
    [[nodiscard]] static std::string idOf(const OutlineEntry &entry, const char *kind)
    {
        return kind + std::to_string(entry.members.front());
    }

    const Execution &m_execution;
    const Outline &m_outline;
    EntryWords m_words;
    Flow m_flow;
    std::vector<std::string> m_heads; // of turns and gaps, in order
    std::size_t m_head = 0;           // while the results are drawn
    std::vector<Place> m_places;      // of blocks with Workflow Tasks, in order
    std::set<std::pair<std::string, std::string>> m_edges;
    std::set<std::pair<std::string, std::string>> m_linked; // heads, by a result
    std::string m_ender;                                    // the Command that ended the Workflow Execution
};

Flow FlowBuilder::build()
{
    m_flow.remark = m_outline.remark;
    remark();
    for (const OutlineBlock &each : m_outline.blocks)
        block(each);
    for (const OutlineBlock &each : m_outline.blocks)
        results(each);
    followers();
    end();
    return std::move(m_flow);
}

void FlowBuilder::node(std::string id, const std::vector<std::string> &lines, NodeShape shape, NodeTone tone,
                       std::size_t group)
{
    std::vector<std::string> narrow;
    for (const std::string &line : lines) {
        std::vector<std::string> pieces = wrapped(line, shape == NodeShape::Remark ? kRemarkColumns : kNodeColumns);
        std::ranges::move(pieces, std::back_inserter(narrow));
    }
    m_flow.nodes.push_back(
        {.id = std::move(id), .lines = std::move(narrow), .shape = shape, .tone = tone, .group = group});
}

void FlowBuilder::edge(const std::string &from, const std::string &to, std::string text, EdgeStyle style)
{
    if (!m_edges.emplace(from, to).second)
        return;
    m_flow.edges.push_back({.from = from, .to = to, .text = std::move(text), .style = style});
}

void FlowBuilder::remark()
{
    if (!m_outline.remark.empty())
        node("remark", {m_outline.remark}, NodeShape::Remark, NodeTone::Muted, 0);
}

void FlowBuilder::block(const OutlineBlock &block)
{
    if (block.firstTask.isValid())
        m_places.push_back({.firstTask = block.firstTask,
                            .lastTask = block.lastTask,
                            .firstHead = m_heads.size(),
                            .period = block.isGap() ? 1U : static_cast<std::uint32_t>(block.turns.size())});
    if (block.isGap()) {
        const std::string id = "gap" + std::to_string(m_heads.size());
        node(id, {"… " + gapText(block)}, NodeShape::Remark, NodeTone::Muted, 0);
        m_heads.push_back(id);
        return;
    }
    m_words.repeats = block.repeats;
    std::size_t parent = 0;
    if (block.repeats > 1) {
        parent = m_flow.groups.size();
        m_flow.groups.push_back({.title = loopText(block), .parent = 0, .isLoop = true});
    }
    for (const OutlineTurn &each : block.turns)
        turn(each, parent);
}

void FlowBuilder::turn(const OutlineTurn &turn, std::size_t parent)
{
    const std::size_t group = m_flow.groups.size();
    m_flow.groups.push_back({.title = {}, .parent = parent});
    std::string head = "none" + std::to_string(m_heads.size());
    if (turn.tasks.empty()) {
        node(head,
             {turn.commands.empty() ? "Handed to none of these Workflow Tasks" : "Of no Workflow Task in the file"},
             NodeShape::Task, NodeTone::Muted, group);
    } else {
        const TaskIndex first = turn.tasks.front();
        const Outcome outcome = m_execution.task(first).outcome;
        head = "t" + std::to_string(std::size_t{first.value} + 1);
        std::string title = label(first);
        if (turn.tasks.size() > 1)
            title += " ×" + std::to_string(turn.tasks.size());
        node(head, {title, taskTrouble(m_execution, first)}, NodeShape::Task,
             outcome == Outcome::Completed ? NodeTone::Plain : toneOf(outcome), group);
    }
    m_heads.push_back(head);
    std::vector<std::string> arrivals;
    for (const OutlineEntry &entry : turn.news) {
        if (const std::string id = arrival(entry, head); !id.empty())
            arrivals.push_back(id);
    }
    for (std::size_t index = kFlowColumns; index < arrivals.size(); ++index)
        edge(arrivals[index], arrivals[index - kFlowColumns], {}, EdgeStyle::Below);
    for (std::size_t index = 0; index < turn.commands.size(); ++index) {
        const std::string id = command(turn.commands[index], group);
        // The frame says whose the other rows are.
        if (index < kFlowColumns)
            edge(head, id, {}, EdgeStyle::Issues);
        else
            edge(idOf(turn.commands[index - kFlowColumns], "c"), id, {}, EdgeStyle::Below);
    }
}

std::string FlowBuilder::command(const OutlineEntry &entry, std::size_t group)
{
    const std::string id = idOf(entry, "c");
    if (entry.isLeftOut) {
        node(id, {"… " + std::to_string(entry.members.size()) + " more Commands"}, NodeShape::Remark, NodeTone::Muted,
             group);
        return id;
    }
    const Command &command = m_execution.command(CommandIndex(entry.members.front()));
    node(id,
         {m_words.commandType(entry) + m_words.count(entry), m_words.commandArgument(entry),
          m_words.commandOutcome(entry), m_words.commandEvents(entry)},
         NodeShape::Command, toneOf(m_words.outcome(entry)), group);
    if (command.event.isValid() && command.event == m_outline.end)
        m_ender = id;
    return id;
}

/// What came from outside; nothing for results, which are arrows of their own.
std::string FlowBuilder::arrival(const OutlineEntry &entry, const std::string &head)
{
    const std::string id = idOf(entry, "e");
    const EventIndex event(entry.members.front());
    if (entry.isLeftOut) {
        node(id, {"… " + std::to_string(entry.members.size()) + " more results and arrivals"}, NodeShape::Remark,
             NodeTone::Muted, 0);
    } else if (m_execution.awaitableOf(event).isValid()) {
        return {};
    } else {
        node(id, {m_words.newsText(entry) + m_words.count(entry), m_words.newsEvents(entry)}, NodeShape::Arrival,
             NodeTone::Plain, 0);
    }
    edge(id, head, {}, EdgeStyle::Wakes);
    return id;
}

/// The node of the turn, or of the gap, that the Workflow Task belongs to.
std::string FlowBuilder::headOf(TaskIndex task) const
{
    const auto after = std::ranges::upper_bound(m_places, task, {}, &Place::firstTask);
    if (after == m_places.begin() || task > std::prev(after)->lastTask)
        return {};
    const Place &place = *std::prev(after);
    return m_heads[place.firstHead + (task.value - place.firstTask.value) % place.period];
}

void FlowBuilder::results(const OutlineBlock &block)
{
    m_head += block.isGap() ? 1 : 0;
    for (const OutlineTurn &turn : block.turns) {
        const std::string issuer = m_heads[m_head++];
        for (const OutlineEntry &entry : turn.commands) {
            if (!entry.isLeftOut)
                resultsOf(entry, issuer);
        }
    }
}

void FlowBuilder::resultsOf(const OutlineEntry &entry, const std::string &issuer)
{
    std::set<std::string> heads;
    for (const std::uint32_t member : entry.members) {
        const AwaitableIndex index = m_execution.command(CommandIndex(member)).awaitable;
        const TaskIndex resumed = index.isValid() ? m_execution.awaitable(index).resumed : TaskIndex();
        if (!resumed.isValid() || heads.size() == kMostTargets)
            continue;
        if (std::string head = headOf(resumed); !head.empty())
            heads.insert(std::move(head));
    }
    for (const std::string &head : heads) {
        m_linked.emplace(issuer, head);
        edge(idOf(entry, "c"), head, std::string(nameOf(m_words.outcome(entry))), EdgeStyle::Wakes);
    }
}

/// A Workflow Task that no result of the one before leads to comes behind it all the same.
void FlowBuilder::followers()
{
    for (std::size_t index = 1; index < m_heads.size(); ++index) {
        if (!m_linked.contains({m_heads[index - 1], m_heads[index]}))
            edge(m_heads[index - 1], m_heads[index], {}, EdgeStyle::Follows);
    }
}

void FlowBuilder::end()
{
    std::string text;
    if (m_outline.end.isValid())
        text = endText(m_execution, m_outline.end, m_words.hasTimes);
    else if (m_outline.isRunning)
        text = "Still running";
    if (text.empty())
        return;
    node("finish", {text, m_outline.isRunning ? openText(m_execution) : std::string()}, NodeShape::End,
         m_outline.isRunning ? NodeTone::Open : toneOf(m_execution.status()), 0);
    if (!m_ender.empty())
        edge(m_ender, "finish", {}, EdgeStyle::Wakes);
    else if (!m_heads.empty())
        edge(m_heads.back(), "finish", {}, EdgeStyle::Follows);
}

} // namespace

Flow flowOf(const Execution &execution, const Outline &outline, bool hasTimes)
{
    return FlowBuilder(execution, outline, hasTimes).build();
}

NodeLook lookOf(const FlowNode &node)
{
    if (node.shape == NodeShape::Remark)
        return NodeLook::Remark;
    switch (node.tone) {
    case NodeTone::Good:
        return NodeLook::Good;
    case NodeTone::Bad:
        return NodeLook::Bad;
    case NodeTone::Open:
        return NodeLook::Open;
    case NodeTone::Muted:
        return NodeLook::Muted;
    case NodeTone::Plain:
        break;
    }
    return node.shape == NodeShape::Task ? NodeLook::Task : NodeLook::Plain;
}

} // namespace hindsight::core
