// A picture as SVG: its layers and marks are groups with a title.
#pragma once

#include "ui/exporting/picture.h"

#include <QByteArray>

namespace hindsight::ui {

[[nodiscard]] QByteArray svgOf(const Picture &picture);

} // namespace hindsight::ui
