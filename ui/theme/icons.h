// The program's signs for buttons and menus. They take the colour of the application's palette when they are drawn, so
// that one icon serves light and dark.
#pragma once

#include <QIcon>

namespace hindsight::ui {

/// `:/icons/NAME.svg`; a null icon where there is none.
[[nodiscard]] QIcon icon(const QString &name);

} // namespace hindsight::ui
