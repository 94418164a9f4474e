#include "core/writing/diagrams/dot.h"

#include "core/writing/diagrams/escaping.h"

namespace hindsight::core {

namespace {

const char *shapeOf(NodeShape shape)
{
    switch (shape) {
    case NodeShape::Task:
        return "box, style=\"filled,rounded\"";
    case NodeShape::Command:
        return "box, style=filled";
    case NodeShape::Arrival:
        return "parallelogram, style=filled, margin=\"0,0.05\"";
    case NodeShape::End:
        return "box, peripheries=2, style=filled";
    case NodeShape::Remark:
        return "note, style=\"filled,dashed\"";
    }
    return "box";
}

const char *colorsOf(const FlowNode &node)
{
    switch (lookOf(node)) {
    case NodeLook::Remark:
        return "fillcolor=\"#fffbe6\", color=\"#999999\"";
    case NodeLook::Good:
        return "fillcolor=\"#e3f4e3\", color=\"#2e7d32\"";
    case NodeLook::Bad:
        return "fillcolor=\"#fde3e1\", color=\"#b3261e\", penwidth=2.5";
    case NodeLook::Open:
        return "fillcolor=\"#fff4d6\", color=\"#a66f00\"";
    case NodeLook::Muted:
        return "fillcolor=\"#eeeeee\", color=\"#777777\"";
    case NodeLook::Task:
        return "fillcolor=\"#e8eefc\", color=\"#3b5bab\"";
    case NodeLook::Plain:
        break;
    }
    return "fillcolor=\"#f6f6f6\", color=\"#777777\"";
}

class DotWriter
{
public:
    DotWriter(const Flow &flow, const std::string &title) : m_flow(flow), m_title(title) {}

    [[nodiscard]] std::string write();

private:
    void group(std::size_t index, const std::string &indent);
    void node(const FlowNode &node, const std::string &indent);
    void edge(const FlowEdge &edge);

    const Flow &m_flow;
    const std::string &m_title;
    std::string m_out;
};

std::string DotWriter::write()
{
    if (!m_flow.remark.empty())
        m_out = "// " + m_flow.remark + "\n";
    m_out += "digraph history {\n"
             "  graph [charset=\"UTF-8\", labelloc=t, fontname=\"Helvetica\", fontsize=16, rankdir=TB, nodesep=0.3, "
             "ranksep=0.45, label=\"" +
             dotText(m_title) +
             "\"]\n"
             "  node [fontname=\"Helvetica\", fontsize=11, margin=\"0.12,0.06\", fontcolor=\"#111111\"]\n"
             "  edge [fontname=\"Helvetica\", fontsize=10, color=\"#555555\", arrowsize=0.7]\n";
    group(0, "  ");
    for (const FlowEdge &each : m_flow.edges)
        edge(each);
    m_out += "}\n";
    return std::move(m_out);
}

void DotWriter::group(std::size_t index, const std::string &indent)
{
    for (const FlowNode &each : m_flow.nodes) {
        if (each.group == index)
            node(each, indent);
    }
    for (std::size_t child = index + 1; child < m_flow.groups.size(); ++child) {
        if (m_flow.groups[child].parent != index)
            continue;
        m_out += indent + "subgraph cluster_" + std::to_string(child) + " {\n" + indent + "  graph [label=\"" +
                 dotText(m_flow.groups[child].title) + "\", fontsize=12, " +
                 (m_flow.groups[child].isLoop ? "style=dashed, penwidth=1.5, color=\"#3b5bab\"]\n"
                                              : "style=rounded, color=\"#bbbbbb\"]\n");
        group(child, indent + "  ");
        m_out += indent + "}\n";
    }
}

void DotWriter::node(const FlowNode &node, const std::string &indent)
{
    m_out += indent + node.id + " [label=\"";
    for (std::size_t index = 0; index < node.lines.size(); ++index)
        m_out += (index > 0 ? "\\n" : "") + dotText(node.lines[index]);
    m_out += std::string("\", shape=") + shapeOf(node.shape) + ", " + colorsOf(node) + "]\n";
}

void DotWriter::edge(const FlowEdge &edge)
{
    m_out += "  " + edge.from + " -> " + edge.to;
    std::string attributes;
    if (!edge.text.empty())
        attributes = "label=\"" + dotText(edge.text) + "\"";
    const char *style = edge.style == EdgeStyle::Below     ? "style=invis"
                        : edge.style == EdgeStyle::Follows ? "style=dotted"
                        : edge.style == EdgeStyle::Wakes   ? "penwidth=1.6"
                                                           : "";
    if (*style != '\0')
        attributes += std::string(attributes.empty() ? "" : ", ") + style;
    m_out += attributes.empty() ? "\n" : " [" + attributes + "]\n";
}

} // namespace

std::string dot(const Flow &flow, const std::string &title)
{
    return DotWriter(flow, title).write();
}

} // namespace hindsight::core
