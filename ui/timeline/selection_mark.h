// Between what is selected and the marks of the picture, both ways.
#pragma once

#include "core/diagram/chain.h"
#include "ui/document/selection.h"
#include "ui/timeline/timeline_scene.h"

#include <optional>
#include <utility>

namespace hindsight::ui {

/// The mark that shows the selection; nothing where none does.
[[nodiscard]] std::optional<SceneHit> markOf(const core::Diagram &diagram, const Selection &selection);
/// Of several marks that a click on selects the same (a Command and the bar that it opened, the terminal Event and its
/// Command) the one of that kind, if there is one.
[[nodiscard]] std::optional<SceneHit> markOf(const core::Diagram &diagram, const Selection &selection,
                                             SceneHit::Kind kind);
/// The first and last row of what is selected.
[[nodiscard]] std::optional<std::pair<core::Row, core::Row>> rowsOf(const core::Diagram &diagram,
                                                                    const Selection &selection);
/// The first and last row of a mark, or of all that a folded one stands for.
[[nodiscard]] std::optional<std::pair<core::Row, core::Row>> rowsOf(const core::Diagram &diagram, const SceneHit &hit);
[[nodiscard]] core::Chain chainOf(const core::Diagram &diagram, const Selection &selection);
/// What a click on the mark selects: of a folded one the first that failed, or else the first.
[[nodiscard]] Selection selectionOf(const core::Diagram &diagram, const SceneHit &hit);

} // namespace hindsight::ui
