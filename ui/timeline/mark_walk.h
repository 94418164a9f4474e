// From one mark of the picture to the next, as a person goes with the keyboard: along a row to its next mark, or to the
// nearest one in the row above or below. Rows without marks are stepped over, so that every mark can be reached from
// every other. Pure functions on the Diagram; a mark need not be in sight.
#pragma once

#include "ui/timeline/timeline_scene.h"

#include <optional>

namespace hindsight::ui {

enum class MarkStep : std::uint8_t { Left, Right, Up, Down };

/// Where a mark stands; of one that spans several rows, where it begins.
[[nodiscard]] core::Row columnOf(const core::Diagram &diagram, const SceneHit &mark);

/// Nothing at the end in that direction. Up and down it is the mark nearest to `column`, so that a walk through lanes
/// that keeps its column does not drift. O(log n). REQUIRES: `mark` stands for one item
[[nodiscard]] std::optional<SceneHit> nextMark(const core::Diagram &diagram, const SceneHit &mark, MarkStep step,
                                               core::Row column);

/// Where a walk begins: the Workflow Task nearest to `column`, or else the nearest mark of the first row that has any.
[[nodiscard]] std::optional<SceneHit> firstMark(const core::Diagram &diagram, core::Row column);

} // namespace hindsight::ui
