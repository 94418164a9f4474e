// What a run can be made to stop at, of what is selected: for the menu of the window and those of the views.
#pragma once

#include "core/stops/stop.h"

#include <QString>

class QMenu;

namespace hindsight::ui {

class Document;

/// `ChargeCard`, `Every failure`, `outcome = Failed`.
[[nodiscard]] QString stopTitle(const core::Stop &stop);

/// Adds an entry for the type and the name of the selected Event, and one for failures; the name is that of `lane`
/// where it is not empty. The document must outlive the menu.
void fillStopMenu(QMenu &menu, Document &document, const QString &lane = {});

} // namespace hindsight::ui
