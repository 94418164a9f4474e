// What can be done with a lane: a menu for the one under the cursor, or the one of what is selected.
#pragma once

#include "core/diagram/diagram.h"

class QMenu;

namespace hindsight::ui {

class ViewState;

/// Fills the menu; what is chosen changes the ViewState's arrangement. The ViewState must outlive the menu.
void fillLaneMenu(QMenu &menu, const core::Diagram &diagram, const core::Lane &lane, ViewState &viewState);

/// The same for all lanes: order, collapsing, showing what is hidden. The ViewState must outlive the menu.
void fillLanesMenu(QMenu &menu, ViewState &viewState);

} // namespace hindsight::ui
