#include "core/writing/diagrams/diagram_text.h"

#include "core/writing/diagrams/dot.h"
#include "core/writing/diagrams/mermaid.h"
#include "core/writing/diagrams/outline_remark.h"
#include "core/writing/diagrams/plant_uml.h"
#include "core/writing/diagrams/words.h"

#include <algorithm>

namespace hindsight::core {

namespace {

constexpr std::size_t kFewestItems = 8;
constexpr std::size_t kMostItems = 1000;
constexpr std::size_t kLongestTitle = 100;

// `, Workflow Tasks 8 to 9 of 14`; empty where all of them are drawn.
std::string partText(const Execution &execution, const DiagramTextOptions &options)
{
    const std::size_t count = execution.tasks().size();
    if (count == 0)
        return {};
    const TaskIndex first = options.firstTask.isValid() ? options.firstTask : TaskIndex(0);
    const TaskIndex last =
        std::min(options.lastTask.isValid() ? options.lastTask : TaskIndex(count - 1), TaskIndex(count - 1));
    if (first > last || (first == TaskIndex(0) && last == TaskIndex(count - 1)))
        return {};
    return ", " + tasksText(first, last) + " of " + std::to_string(count);
}

// What one cannot see is no title, and no language has a place for an empty one.
std::string titleOf(const Execution &execution, const DiagramTextOptions &options)
{
    if (options.title)
        return shown(*options.title, kLongestTitle);
    const WorkflowInfo &workflow = execution.history().workflow();
    std::string text = workflow.workflowType.empty()
                           ? std::string()
                           : shown(workflow.workflowType + ' ' + workflow.workflowId, kLongestTitle);
    return (text.empty() ? shown("Workflow Execution " + workflow.workflowId, kLongestTitle) : text) +
           partText(execution, options);
}

struct Drawing
{
    std::string text;
    std::string remark;
    bool fits = true;
};

Drawing draw(const Execution &execution, const Outline &outline, DiagramLanguage language,
             const DiagramTextOptions &options)
{
    const std::string title = titleOf(execution, options);
    const bool isMermaid = language == DiagramLanguage::Mermaid;
    switch (options.kind) {
    case TextDiagram::Sequence: {
        const Sequence sequence = sequenceOf(execution, outline, options.hasTimes);
        return isMermaid ? Drawing{mermaid(sequence, title), outline.remark, true}
                         : Drawing{plantUml(sequence, title), outline.remark, fitsPlantUml(sequence)};
    }
    case TextDiagram::Gantt: {
        const Chart chart = chartOf(execution, outline, options.hasTimes);
        return isMermaid ? Drawing{mermaid(chart, title), chart.remark, true}
                         : Drawing{plantUml(chart, title), chart.remark, fitsPlantUml(chart)};
    }
    case TextDiagram::Flowchart:
        break;
    }
    const Flow flow = flowOf(execution, outline, options.hasTimes);
    if (isMermaid)
        return {mermaid(flow, title), outline.remark, fitsMermaid(flow)};
    if (language == DiagramLanguage::Dot)
        return {dot(flow, title), outline.remark, true};
    return {plantUml(flow, title), outline.remark, fitsPlantUml(flow)};
}

} // namespace

DiagramText diagramText(const Execution &execution, DiagramLanguage language, const DiagramTextOptions &options)
{
    if (!canWrite(language, options.kind))
        return {};
    const Turns turns(execution, options.firstTask, options.lastTask);
    const Outliner outliner(turns);
    for (std::size_t most = std::clamp(options.mostItems, kFewestItems, kMostItems);; most = most * 3 / 4) {
        Drawing drawing = draw(execution, outliner.outline(most), language, options);
        const bool fits =
            drawing.fits && (language != DiagramLanguage::Mermaid || drawing.text.size() <= kLongestMermaid);
        if (fits || most < kFewestItems)
            return {.text = std::move(drawing.text), .remark = std::move(drawing.remark)};
    }
}

} // namespace hindsight::core
