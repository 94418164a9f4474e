#include "core/writing/diagrams/outline_remark.h"

namespace hindsight::core {

namespace {

constexpr std::size_t kMostNamed = 3;

std::string counted(std::size_t count, const char *one, const char *many)
{
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

/// `a; b; c; and 4 more`.
class Listing
{
public:
    void add(const std::string &text)
    {
        if (++m_count <= kMostNamed)
            m_text += (m_count > 1 ? "; " : "") + text;
    }
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] std::string text() const
    {
        return m_count <= kMostNamed ? m_text : m_text + "; and " + std::to_string(m_count - kMostNamed) + " more";
    }

private:
    std::string m_text;
    std::size_t m_count = 0;
};

/// What single turns fold and leave out.
struct Within
{
    std::size_t alike = 0; // neighbours drawn as one
    std::size_t commandsLeftOut = 0;
    std::size_t newsLeftOut = 0;

    void add(const OutlineBlock &block)
    {
        for (const OutlineTurn &turn : block.turns) {
            add(turn.news, block.repeats, newsLeftOut);
            add(turn.commands, block.repeats, commandsLeftOut);
        }
    }
    void add(const std::vector<OutlineEntry> &entries, std::size_t repeats, std::size_t &leftOut)
    {
        for (const OutlineEntry &entry : entries) {
            if (entry.isLeftOut)
                leftOut += entry.members.size();
            else if (entry.members.size() > repeats)
                alike += entry.members.size();
        }
    }
};

void add(OutlineBlock &sum, const OutlineBlock &gap)
{
    sum.tasksLeftOut += gap.tasksLeftOut;
    sum.commandsLeftOut += gap.commandsLeftOut;
    sum.failuresLeftOut += gap.failuresLeftOut;
}

/// What is left out besides the Workflow Tasks themselves.
std::string countsText(const OutlineBlock &gap)
{
    std::string text = " with " + counted(gap.commandsLeftOut, "Command", "Commands");
    if (gap.failuresLeftOut > 0)
        text += ", " + counted(gap.failuresLeftOut, "Workflow Task", "Workflow Tasks") + " of these with failures";
    return text;
}

} // namespace

std::string tasksText(TaskIndex first, TaskIndex last)
{
    if (!first.isValid())
        return "what belongs to no Workflow Task";
    const std::string from = std::to_string(std::size_t{first.value} + 1);
    return first == last ? "Workflow Task " + from
                         : "Workflow Tasks " + from + " to " + std::to_string(std::size_t{last.value} + 1);
}

std::string loopText(const OutlineBlock &block)
{
    return counted(block.repeats, "time", "times") + ": " + tasksText(block.firstTask, block.lastTask);
}

std::string gapText(const OutlineBlock &gap)
{
    return "Left out: " + tasksText(gap.firstTask, gap.lastTask) + countsText(gap);
}

std::string remarkOn(const Outline &outline)
{
    Listing loops;
    OutlineBlock gaps; // all as one
    Within within;
    for (const OutlineBlock &block : outline.blocks) {
        if (block.isGap())
            add(gaps, block);
        else if (block.repeats > 1)
            loops.add(loopText(block));
        within.add(block);
    }
    std::string text;
    const auto sentence = [&text](const std::string &words) { text += (text.empty() ? "" : " ") + words + "."; };
    if (!loops.isEmpty())
        sentence("Drawn as loops: " + loops.text());
    if (within.alike > 0)
        sentence("Drawn together where they are alike, as ×2 for two: " + std::to_string(within.alike) +
                 " Commands, results and arrivals");
    if (gaps.tasksLeftOut > 0)
        sentence("Left out: " + counted(gaps.tasksLeftOut, "Workflow Task", "Workflow Tasks") + countsText(gaps));
    if (within.commandsLeftOut + within.newsLeftOut > 0)
        sentence("Left out within single Workflow Tasks: " + counted(within.commandsLeftOut, "Command", "Commands") +
                 " and " + counted(within.newsLeftOut, "result or arrival", "results or arrivals"));
    return text;
}

} // namespace hindsight::core
