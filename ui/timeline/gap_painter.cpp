// Folded idle time: a band that says "left out", a broken line, and how long it was.
#include "ui/timeline/mark_shapes.h"
#include "ui/timeline/timeline_painter.h"

#include <cmath>

namespace hindsight::ui {

// The edges are blocks: a dotted pen from top to bottom, at each of two hundred gaps, would take most of a frame.
void TimelinePainter::paintGaps()
{
    const QColor edge = m_theme.mixed(m_theme.textMuted, 0.35);
    for (const SceneGap &gap : m_scene.gaps()) {
        paintBlock(m_painter, gap.rect, m_theme.panel);
        for (const double x : {gap.rect.left(), gap.rect.right()})
            paintBlock(m_painter, QRectF(std::floor(x), gap.rect.top(), 1, gap.rect.height()), edge);
    }
}

// Over the Workflow Execution's line, which breaks there as an axis does.
void TimelinePainter::paintGapMarks()
{
    const double y = m_scene.rows().executionY;
    for (const SceneGap &gap : m_scene.gaps()) {
        constexpr double kHalf = 3;
        const double x = gap.rect.center().x();
        paintBlock(m_painter, QRectF(x - kHalf, y - 5, 2 * kHalf, 10), m_theme.panel);
        m_painter.setPen(QPen(m_theme.textMuted, 1.4));
        for (const double side : {x - kHalf, x + kHalf})
            m_painter.drawLine(QPointF(side - 2, y + 5), QPointF(side + 2, y - 5));
        paintText(gap.label, m_smallFont, m_theme.textMuted, {});
    }
}

} // namespace hindsight::ui
