// What is in a picture, before it has a size: the part of the history that is asked for, laid out in lanes on an axis.
#pragma once

#include "core/diagram/axis.h"
#include "core/writing/state_sections.h"
#include "ui/exporting/picture/picture_options.h"
#include "ui/timeline/timeline_painter.h"

#include <QString>

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace hindsight::ui {

struct PictureContent
{
    std::shared_ptr<const core::Diagram> diagram;
    core::Axis axis;
    core::Row firstRow = 0; // of what is drawn
    core::Row lastRow = 0;
    PaintState state; // the step, what is lit; the links are found for a scene
    QString summary;  // of what is drawn: `33 Events · 6 Workflow Tasks · 1m 30s`, `Events 10 to 40 of 120 · 3 s`
    std::vector<core::StateSection> below; // the state at a step

    [[nodiscard]] bool isWhole() const { return firstRow == 0 && lastRow + 1 == axis.rowCount(); }
    [[nodiscard]] core::Range extent() const;
    [[nodiscard]] bool hasTerminal() const;
    /// The state with the links that are lit in a scene of it.
    [[nodiscard]] PaintState stateIn(const TimelineScene &scene) const;
};

/// What is wrong with Workflow Tasks `first` to `last`; nothing where the Execution has them.
[[nodiscard]] std::optional<core::Error> checkTasks(const core::Execution &execution, const PicturePart &part);

/// The error names the Event or the Workflow Task that the history does not have, or is ErrorKind::Cancelled.
[[nodiscard]] core::Result<PictureContent> pictureContent(std::shared_ptr<const core::Execution> execution,
                                                          const PictureOptions &options,
                                                          const std::stop_token &stop = {});

} // namespace hindsight::ui
