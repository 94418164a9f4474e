#include "ui/theme/note_sign.h"

#include "ui/theme/theme.h"

#include <QPainterPath>

#include <cmath>

namespace hindsight::ui {

void paintNoteSign(QPainter &painter, const QRectF &rect, bool isMarked, bool hasText, const Theme &theme)
{
    if (!isMarked && !hasText)
        return;
    const double notch = rect.height() * 0.3;
    QPainterPath ribbon(rect.topLeft());
    ribbon.lineTo(rect.topRight());
    ribbon.lineTo(rect.bottomRight());
    ribbon.lineTo(rect.center().x(), rect.bottom() - notch);
    ribbon.lineTo(rect.bottomLeft());
    ribbon.closeSubpath();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.text, 1));
    painter.setBrush(isMarked ? theme.text : theme.ground);
    painter.drawPath(ribbon);
    if (hasText) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        const QColor ink = isMarked ? theme.ground : theme.text;
        const double width = rect.width() - 4;
        for (const double y : {0.22, 0.5})
            painter.fillRect(QRectF(rect.left() + 2, rect.top() + std::round(rect.height() * y), width, 1), ink);
    }
    painter.restore();
}

} // namespace hindsight::ui
