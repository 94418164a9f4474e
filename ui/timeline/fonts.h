// The picture's fonts: the application's family in the picture's sizes.
#pragma once

#include <QFont>

namespace hindsight::ui::fonts {

[[nodiscard]] QFont text();
[[nodiscard]] QFont strong();
[[nodiscard]] QFont small();
[[nodiscard]] QFont title();

} // namespace hindsight::ui::fonts
