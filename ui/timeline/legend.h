// What the picture's marks mean, in a few lines below it.
#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QRectF>

namespace hindsight::ui {

/// The height that the legend needs on that width.
[[nodiscard]] double legendHeight(double width);
void paintLegend(QPainter &painter, const Theme &theme, const QRectF &rect);

} // namespace hindsight::ui
