// What the signs of a picture mean, in a few lines below it.
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/legend_scope.h"

#include <QPainter>
#include <QRectF>

namespace hindsight::ui {

/// The height that the legend needs on that width; 0 where there is nothing to explain.
[[nodiscard]] double legendHeight(const LegendScope &scope, double width);
void paintLegend(QPainter &painter, const Theme &theme, const LegendScope &scope, const QRectF &rect);

} // namespace hindsight::ui
