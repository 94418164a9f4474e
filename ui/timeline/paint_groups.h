// Hears what the painter is about to paint, part by part: a vector file makes a titled group of each. Groups nest, a
// mark or a link in a layer.
#pragma once

#include "ui/timeline/timeline_scene.h"

namespace hindsight::ui {

class PaintGroups
{
public:
    virtual ~PaintGroups() = default;

    enum class Layer : std::uint8_t {
        Ground,
        Links,
        Awaitables,
        Execution,
        WorkflowTasks,
        Commands,
        Outside,
        TerminalEvent,
        Ruler,
        LaneNames,
        // What a picture has around the timeline
        Title,
        Legend,
        Caption,
        State
    };

    virtual void beginLayer(Layer layer) = 0;
    virtual void beginMark(const SceneHit &hit) = 0;
    virtual void beginLink(const SceneLink &link) = 0;
    /// Of the innermost group.
    virtual void end() = 0;
};

} // namespace hindsight::ui
