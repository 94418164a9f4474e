// The signs that stand on the ruler and in the overview, and where exactly.
#pragma once

#include <QFont>
#include <QPainter>
#include <QRectF>

namespace hindsight::ui {

struct Theme;

/// Of a mark or a note on the Event that stands at `x` of the ruler.
[[nodiscard]] QRectF noteSignAt(double x);

/// An A in a box: the step that the state is compared with.
void paintComparedSign(QPainter &painter, const QPointF &centre, const QFont &font, const Theme &theme);

} // namespace hindsight::ui
