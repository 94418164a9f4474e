// TimelinePainter's way to paint what the step cuts in two.
#pragma once

#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/timeline_painter.h"

namespace hindsight::ui {

template<class Paint>
void TimelinePainter::paintSplitAtStep(core::Row begin, core::Row end, const QRectF &rect, Paint paint)
{
    if (m_state.step == core::kNoRow || end <= m_state.step)
        return paint(1.0);
    if (begin > m_state.step)
        return paint(kFaint);
    const double cut = m_scene.x(m_state.step);
    const QRectF around = rect.adjusted(-20, -20, 400, 20);
    m_painter.save();
    m_painter.setClipRect(QRectF(around.topLeft(), QPointF(cut, around.bottom())), Qt::IntersectClip);
    paint(1.0);
    m_painter.restore();
    m_painter.save();
    m_painter.setClipRect(QRectF(QPointF(cut, around.top()), around.bottomRight()), Qt::IntersectClip);
    paint(kFaint);
    m_painter.restore();
}

} // namespace hindsight::ui
