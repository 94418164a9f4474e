// The state at a step, below a picture: its sections in as many columns as there is room for, as a text flows; each row
// with the Event or the name that it is about before it.
#pragma once

#include "core/writing/state_sections.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QRectF>

#include <vector>

namespace hindsight::ui {

[[nodiscard]] double stateHeight(const std::vector<core::StateSection> &sections, double width);
void paintState(QPainter &painter, const Theme &theme, const QRectF &rect,
                const std::vector<core::StateSection> &sections);

} // namespace hindsight::ui
