// Moves the step of a Document: the one way to do it for keys, buttons and menus.
#pragma once

#include "core/execution/stepping.h"

namespace hindsight::ui {

class Document;

/// Where nobody steps yet it starts from the selected Event. At the end in that direction nothing happens.
void step(Document &document, core::StepUnit unit, core::StepDirection direction);
void stepToFirst(Document &document);
void stepToLast(Document &document);
void endStepping(Document &document);

} // namespace hindsight::ui
