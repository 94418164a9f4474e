// TimelinePainter's way to paint what the step cuts in two.
#pragma once

#include "ui/timeline/timeline_painter.h"

#include <algorithm>

namespace hindsight::ui {

template<class Paint>
void TimelinePainter::paintSplitAtStep(core::Row begin, core::Row end, const QRectF &rect, bool isLit, Paint paint)
{
    const auto paintPart = [&](bool isAhead) {
        m_painter.setOpacity(std::min(opacity(isLit, false), opacity(isLit, isAhead)));
        paint();
    };
    if (m_state.step == core::kNoRow || end <= m_state.step)
        return paintPart(false);
    if (begin > m_state.step)
        return paintPart(true);
    const double cut = m_scene.x(m_state.step);
    const QRectF around = rect.adjusted(-20, -20, 400, 20);
    m_painter.save();
    m_painter.setClipRect(QRectF(around.topLeft(), QPointF(cut, around.bottom())), Qt::IntersectClip);
    paintPart(false);
    m_painter.restore();
    m_painter.save();
    m_painter.setClipRect(QRectF(QPointF(cut, around.top()), around.bottomRight()), Qt::IntersectClip);
    paintPart(true);
    m_painter.restore();
}

} // namespace hindsight::ui
