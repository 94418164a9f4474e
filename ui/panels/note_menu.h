// What can be noted on what is selected: for the menus of the views.
#pragma once

#include "core/model/ids.h"

class QMenu;

namespace hindsight::ui {

class Document;

/// Marks the Event, or takes its mark away.
void toggleMarkOn(Document &document, core::EventIndex event);

/// Adds an entry that marks the selected Event; nothing where none is. The document must outlive the menu.
void fillNoteMenu(QMenu &menu, Document &document);

} // namespace hindsight::ui
