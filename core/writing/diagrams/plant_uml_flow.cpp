#include "core/writing/diagrams/escaping.h"
#include "core/writing/diagrams/plant_uml.h"

#include <vector>

namespace hindsight::core {

namespace {

constexpr std::size_t kMostPixels = 4000;
constexpr std::size_t kPixelsAround = 250;
constexpr std::size_t kPixelsOfTask = 125;
constexpr std::size_t kPixelsOfCommands = 145;
constexpr std::size_t kPixelsOfFrame = 100;

const char *elementOf(NodeShape shape)
{
    switch (shape) {
    case NodeShape::Task:
        return "agent";
    case NodeShape::Command:
    case NodeShape::End:
        return "rectangle";
    case NodeShape::Arrival:
        return "queue";
    case NodeShape::Remark:
        return "file";
    }
    return "rectangle";
}

const char *colorOf(const FlowNode &node)
{
    switch (lookOf(node)) {
    case NodeLook::Remark:
        return "#FFFBE6";
    case NodeLook::Good:
        return "#E3F4E3";
    case NodeLook::Bad:
        return "#F9C9C5";
    case NodeLook::Open:
        return "#FFF4D6";
    case NodeLook::Muted:
        return "#EEEEEE";
    case NodeLook::Task:
        return "#E8EEFC";
    case NodeLook::Plain:
        break;
    }
    return "#F6F6F6";
}

class FlowWriter
{
public:
    explicit FlowWriter(const Flow &flow) : m_flow(flow) {}

    [[nodiscard]] std::string write();

private:
    void group(std::size_t index, const std::string &indent);

    const Flow &m_flow;
    std::string m_out;
};

std::string FlowWriter::write()
{
    group(0, "");
    for (const FlowEdge &edge : m_flow.edges) {
        const char *line = edge.style == EdgeStyle::Below     ? " -[hidden]-> "
                           : edge.style == EdgeStyle::Follows ? " ..> "
                           : edge.style == EdgeStyle::Wakes   ? " -[bold]-> "
                                                              : " --> ";
        m_out += edge.from + line + edge.to + (edge.text.empty() ? "" : " : " + plantUmlText(edge.text)) + "\n";
    }
    return std::move(m_out);
}

void FlowWriter::group(std::size_t index, const std::string &indent)
{
    for (const FlowNode &node : m_flow.nodes) {
        if (node.group != index)
            continue;
        m_out += indent + elementOf(node.shape) + " \"";
        for (std::size_t line = 0; line < node.lines.size(); ++line)
            m_out += (line > 0 ? "\\n" : "") + plantUmlText(node.lines[line]);
        m_out += "\" as " + node.id + " " + colorOf(node) + "\n";
    }
    for (std::size_t child = index + 1; child < m_flow.groups.size(); ++child) {
        const FlowGroup &each = m_flow.groups[child];
        if (each.parent != index)
            continue;
        m_out += indent + (each.isLoop ? "frame" : "rectangle") + " \"" +
                 (each.title.empty() ? " " : plantUmlText(each.title)) + "\" as g" + std::to_string(child) + " {\n";
        group(child, indent + "  ");
        m_out += indent + "}\n";
    }
}

} // namespace

std::string plantUml(const Flow &flow, const std::string &title)
{
    return plantUmlBeginning({title}, flow.remark) + "scale max 4000*4000\nskinparam defaultTextAlignment center\n" +
           FlowWriter(flow).write() + "@enduml\n";
}

bool fitsPlantUml(const Flow &flow)
{
    // Workflow Tasks stand below each other, each above the rows of its Commands; a loop has a frame more.
    std::vector<std::size_t> commands(flow.groups.size(), 0);
    std::size_t pixels = kPixelsAround;
    for (const FlowNode &node : flow.nodes) {
        if (node.shape == NodeShape::Task || (node.shape == NodeShape::Remark && node.group == 0))
            pixels += kPixelsOfTask;
        else if (node.group > 0 && commands[node.group]++ % kFlowColumns == 0)
            pixels += kPixelsOfCommands;
    }
    for (const FlowGroup &group : flow.groups)
        pixels += group.isLoop ? kPixelsOfFrame : 0;
    return pixels <= kMostPixels;
}

} // namespace hindsight::core
