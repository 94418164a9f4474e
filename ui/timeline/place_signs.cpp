#include "ui/timeline/place_signs.h"

#include "ui/theme/theme.h"
#include "ui/timeline/metrics.h"

#include <cmath>

namespace hindsight::ui {

using namespace metrics;

QRectF noteSignAt(double x)
{
    return {std::floor(x) - kNoteSignWidth / 2 + 0.5, 0.5, kNoteSignWidth, kNoteSignHeight};
}

void paintComparedSign(QPainter &painter, const QPointF &centre, const QFont &font, const Theme &theme)
{
    const QRectF box(centre.x() - kComparedSign / 2, centre.y() - kComparedSign / 2, kComparedSign, kComparedSign);
    painter.setPen(QPen(theme.step, 1.5));
    painter.setBrush(theme.ground);
    painter.drawRoundedRect(box, 2, 2);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, QStringLiteral("A"));
}

} // namespace hindsight::ui
