#include "core/writing/diagrams/mermaid.h"

#include "core/writing/diagrams/escaping.h"
#include "core/writing/diagrams/words.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace hindsight::core {

namespace {

constexpr std::size_t kMostEdges = 500;
constexpr std::size_t kNoteColumns = 70;
// A bar is at least this part of the whole, or it could not be seen.
constexpr std::int64_t kThinnestPart = 400;
constexpr std::int64_t kNanosecondsPerMillisecond = 1000000;
constexpr std::array<const char *, kParticipantCount> kNames{"W", "S", "A", "C", "N", "O", "X"};

// The remark is in our own words: in a comment, which ends with its line, nothing of it needs escaping.
std::string beginning(const std::string &title, const std::string &remark)
{
    return (title.empty() ? std::string() : "---\ntitle: \"" + yamlText(title) + "\"\n---\n") +
           (remark.empty() ? std::string() : "%% " + remark + "\n");
}

// A task's name begins its line, where Mermaid looks for its own words first.
std::string taskText(std::string_view name)
{
    constexpr std::array<std::string_view, 20> kWords{
        "acc",   "axisformat",  "call",     "click",     "dateformat", "date",    "excludes",
        "gantt", "href",        "includes", "inclusive", "milestone",  "section", "tickinterval",
        "title", "todaymarker", "topaxis",  "vert",      "weekday",    "weekend"};
    std::string lower(name.substr(0, 16));
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    const auto begins = [&lower](std::string_view word) { return lower.starts_with(word); };
    if (std::ranges::none_of(kWords, begins))
        return mermaidText(name);
    return "#" + std::to_string(static_cast<unsigned char>(name.front())) + ";" + mermaidText(name.substr(1));
}

const char *nameIn(Participant participant)
{
    return kNames[static_cast<std::size_t>(participant)];
}

/// A note is as wide as its longest line.
std::string noteText(std::string_view text)
{
    std::string out;
    for (const std::string &line : wrapped(text, kNoteColumns))
        out += (out.empty() ? "" : "<br/>") + mermaidText(line);
    return out;
}

std::string arrow(const SequenceStep &step, const char *head)
{
    return std::string(nameIn(step.from)) + head + nameIn(step.to) + ": " + mermaidText(step.text);
}

std::string lineOf(const SequenceStep &step)
{
    switch (step.kind) {
    case StepKind::Call:
        return arrow(step, "->>");
    case StepKind::Reply:
        return arrow(step, "-->>");
    case StepKind::Failure:
        return arrow(step, "--x");
    case StepKind::Note:
        return std::string("Note over ") + nameIn(step.from) +
               (step.from == step.to ? "" : std::string(",") + nameIn(step.to)) + ": " + noteText(step.text);
    case StepKind::TaskBegins:
        return std::string("activate ") + nameIn(step.from);
    case StepKind::TaskEnds:
        return std::string("deactivate ") + nameIn(step.from);
    case StepKind::LoopBegins:
        return "loop " + mermaidText(step.text);
    case StepKind::LoopEnds:
        return "end";
    }
    return {};
}

const char *stateTag(SpanState state)
{
    switch (state) {
    case SpanState::Done:
        return "done, ";
    case SpanState::Open:
        return "active, ";
    case SpanState::Failed:
        return "crit, ";
    case SpanState::Moment:
        return "milestone, ";
    case SpanState::Canceled:
        break;
    }
    return "";
}

/// As d3 has it: what tells two moments of the chart apart.
const char *axisFormat(std::int64_t length)
{
    constexpr std::int64_t second = 1000;
    constexpr std::int64_t day = 86400 * second;
    if (length < 20 * second)
        return "%H:%M:%S.%L";
    if (length < day)
        return "%H:%M:%S";
    return length < 60 * day ? "%m-%d %H:%M" : "%Y-%m-%d";
}

/// Without times, as if each Event took a second.
std::int64_t milliseconds(const Chart &chart, std::int64_t place)
{
    return chart.hasTimes ? std::max<std::int64_t>(0, place / kNanosecondsPerMillisecond) : place * 1000;
}

const char *openingOf(NodeShape shape)
{
    switch (shape) {
    case NodeShape::Task:
        return "([\"";
    case NodeShape::Arrival:
        return "[/\"";
    case NodeShape::End:
        return "[[\"";
    case NodeShape::Command:
    case NodeShape::Remark:
        break;
    }
    return "[\"";
}

const char *closingOf(NodeShape shape)
{
    switch (shape) {
    case NodeShape::Task:
        return "\"])";
    case NodeShape::Arrival:
        return "\"/]";
    case NodeShape::End:
        return "\"]]";
    case NodeShape::Command:
    case NodeShape::Remark:
        break;
    }
    return "\"]";
}

const char *classOf(const FlowNode &node)
{
    switch (lookOf(node)) {
    case NodeLook::Remark:
        return "remark";
    case NodeLook::Good:
        return "good";
    case NodeLook::Bad:
        return "bad";
    case NodeLook::Open:
        return "open";
    case NodeLook::Muted:
        return "muted";
    case NodeLook::Task:
        return "task";
    case NodeLook::Plain:
        break;
    }
    return "plain";
}

class FlowWriter
{
public:
    explicit FlowWriter(const Flow &flow) : m_flow(flow) {}

    [[nodiscard]] std::string write();

private:
    void group(std::size_t index, const std::string &indent);
    void node(const FlowNode &node, const std::string &indent);
    void edge(const FlowEdge &edge);

    const Flow &m_flow;
    std::string m_out;
};

std::string FlowWriter::write()
{
    m_out = "flowchart TB\n";
    group(0, "  ");
    for (const FlowEdge &each : m_flow.edges)
        edge(each);
    m_out += "  classDef task fill:#e8eefc,stroke:#3b5bab,color:#111111\n"
             "  classDef plain fill:#f6f6f6,stroke:#777777,color:#111111\n"
             "  classDef good fill:#e3f4e3,stroke:#2e7d32,color:#111111\n"
             "  classDef bad fill:#fde3e1,stroke:#b3261e,stroke-width:3px,color:#111111\n"
             "  classDef open fill:#fff4d6,stroke:#a66f00,stroke-dasharray:5 3,color:#111111\n"
             "  classDef muted fill:#eeeeee,stroke:#777777,stroke-dasharray:2 2,color:#111111\n"
             "  classDef remark fill:#fffbe6,stroke:#999999,stroke-dasharray:2 2,color:#111111\n";
    for (std::size_t index = 1; index < m_flow.groups.size(); ++index)
        m_out += "  style g" + std::to_string(index) +
                 (m_flow.groups[index].isLoop ? " fill:none,stroke:#3b5bab,stroke-width:2px,stroke-dasharray:6 4\n"
                                              : " fill:none,stroke:#bbbbbb\n");
    return std::move(m_out);
}

void FlowWriter::group(std::size_t index, const std::string &indent)
{
    for (const FlowNode &each : m_flow.nodes) {
        if (each.group == index)
            node(each, indent);
    }
    for (std::size_t child = index + 1; child < m_flow.groups.size(); ++child) {
        if (m_flow.groups[child].parent != index)
            continue;
        const std::string &title = m_flow.groups[child].title;
        m_out += indent + "subgraph g" + std::to_string(child) + "[\"" + (title.empty() ? " " : mermaidText(title)) +
                 "\"]\n";
        group(child, indent + "  ");
        m_out += indent + "end\n";
    }
}

void FlowWriter::node(const FlowNode &node, const std::string &indent)
{
    m_out += indent + node.id + openingOf(node.shape);
    for (std::size_t index = 0; index < node.lines.size(); ++index)
        m_out += (index > 0 ? "<br/>" : "") + mermaidText(node.lines[index]);
    m_out += std::string(closingOf(node.shape)) + ":::" + classOf(node) + "\n";
}

void FlowWriter::edge(const FlowEdge &edge)
{
    if (edge.style == EdgeStyle::Below) {
        m_out += "  " + edge.from + " ~~~ " + edge.to + "\n";
        return;
    }
    const char *line = edge.style == EdgeStyle::Follows ? " -.-> " : edge.style == EdgeStyle::Wakes ? " ==> " : " --> ";
    m_out +=
        "  " + edge.from + line + (edge.text.empty() ? "" : "|\"" + mermaidText(edge.text) + "\"| ") + edge.to + "\n";
}

} // namespace

std::string mermaid(const Sequence &sequence, const std::string &title)
{
    std::string out = beginning(title, sequence.remark) + "sequenceDiagram\n";
    for (std::size_t index = 0; index < kParticipantCount; ++index) {
        if (sequence.takesPart[index])
            out += std::string("  participant ") + kNames[index] + " as " +
                   std::string(nameOf(static_cast<Participant>(index))) + "\n";
    }
    for (const SequenceStep &step : sequence.steps)
        out += "  " + lineOf(step) + "\n";
    return out;
}

std::string mermaid(const Chart &chart, const std::string &title)
{
    const std::int64_t begin = milliseconds(chart, chart.begin);
    const std::int64_t end = milliseconds(chart, chart.end);
    std::string out = beginning(title, chart.remark) + "gantt\n  dateFormat x\n  axisFormat " +
                      (chart.hasTimes ? axisFormat(end - begin) : "%M:%S") + "\n";
    const auto bar = [&out](const std::string &text, const char *tag, std::int64_t from, std::int64_t to) {
        out += "  " + text + " :" + tag + std::to_string(from) + ", " + std::to_string(to) + "\n";
    };
    if (!chart.remark.empty()) {
        out += "  section Remark\n";
        bar(mermaidText(chart.remark), "milestone, ", begin, begin);
    }
    const std::int64_t least = std::max<std::int64_t>(1, (end - begin) / kThinnestPart);
    for (const ChartSection &section : chart.sections) {
        out += "  section " + mermaidText(section.title) + "\n";
        for (const ChartSpan &span : section.spans) {
            const std::int64_t from = milliseconds(chart, span.begin);
            const std::int64_t to = milliseconds(chart, span.end);
            bar(taskText(span.name + (span.detail.empty() ? "" : " " + span.detail)), stateTag(span.state), from,
                span.state == SpanState::Moment ? to : std::max(to, from + least));
        }
    }
    return out;
}

std::string mermaid(const Flow &flow, const std::string &title)
{
    return beginning(title, flow.remark) + FlowWriter(flow).write();
}

bool fitsMermaid(const Flow &flow)
{
    return flow.edges.size() <= kMostEdges;
}

} // namespace hindsight::core
