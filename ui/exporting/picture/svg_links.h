// What the links of a picture are called in SVG, in the words of the timeline's tooltips.
#pragma once

#include "ui/timeline/timeline_scene.h"

#include <QString>

namespace hindsight::ui {

struct SvgName
{
    QString id; // an XML name, or empty
    QString title;
};

/// `opens-5`, `cancels-12`, `handover-9`, after the Event that the link comes from; without an id where several are
/// drawn as one. `link` is of a scene of `diagram`.
[[nodiscard]] SvgName nameOfLink(const core::Diagram &diagram, const SceneLink &link);

} // namespace hindsight::ui
