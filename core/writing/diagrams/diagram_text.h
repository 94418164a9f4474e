// A Workflow Execution as a diagram in text, for documents and issues: Mermaid, Graphviz DOT, PlantUML. The same text
// for the same Execution; no time of now, no id of chance. From any thread.
#pragma once

#include "core/execution/execution.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace hindsight::core {

enum class TextDiagram : std::uint8_t {
    Sequence,  // who told whom what
    Gantt,     // what took how long; PlantUML: a timing diagram, whose axis can be shorter than a day
    Flowchart, // Workflow Tasks, the Commands that they issued, and where the results went
};

enum class DiagramLanguage : std::uint8_t { Mermaid, Dot, PlantUml };

/// Whether the language has such a diagram: DOT has flowcharts only.
[[nodiscard]] constexpr bool canWrite(DiagramLanguage language, TextDiagram kind)
{
    return language != DiagramLanguage::Dot || kind == TextDiagram::Flowchart;
}

struct DiagramTextOptions
{
    static constexpr std::size_t kUsualItems = 100;

    TextDiagram kind = TextDiagram::Sequence;
    /// How many Workflow Tasks, Commands and pieces of news to draw, about; from 8 to 1000, others count as the nearest
    /// of these. Where the language's own tools would refuse what comes out, fewer are drawn.
    std::size_t mostItems = kUsualItems;
    TaskIndex firstTask = {}; // none: from the first
    TaskIndex lastTask = {};  // none: to the last
    bool hasTimes = true;     // say how long things took
    /// None: the Workflow Type and the Workflow Id, and which Workflow Tasks it is a part of. One that cannot be seen:
    /// the diagram has no title.
    std::optional<std::string> title = {};
};

struct DiagramText
{
    std::string text;   // ends with a line break; empty where the language has no such diagram
    std::string remark; // what was folded or left out, which the diagram says too; empty where nothing was
};

/// O(Events). What is repeated is drawn once, and what is too much in the middle is left out, failures last.
[[nodiscard]] DiagramText diagramText(const Execution &execution, DiagramLanguage language,
                                      const DiagramTextOptions &options);

} // namespace hindsight::core
