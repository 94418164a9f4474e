// Light and dark for the whole program: the palettes that go with the picture's Theme.
#pragma once

#include "ui/window/settings.h"

#include <QPalette>

namespace hindsight::ui {

struct Theme;

[[nodiscard]] QPalette paletteOf(const Theme &theme);

/// Gives the application the palette. System is light or dark as the platform's own palette is.
void apply(Appearance appearance);

} // namespace hindsight::ui
