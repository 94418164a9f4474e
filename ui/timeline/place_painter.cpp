// What stands on the ruler: the step that the state is compared with, and what a person has put on Events.
#include "ui/theme/note_sign.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/place_signs.h"
#include "ui/timeline/timeline_painter.h"

namespace hindsight::ui {

using namespace metrics;

void TimelinePainter::paintComparedWith()
{
    // At the step itself its head says enough.
    if (m_state.comparedWith == core::kNoRow || m_state.comparedWith == m_state.step)
        return;
    const double x = m_scene.x(m_state.comparedWith);
    m_painter.setPen(QPen(m_theme.step, 1.2, Qt::DashLine));
    m_painter.drawLine(QPointF(x, kRulerHeight), QPointF(x, m_scene.request().size.height()));
    paintComparedSign(m_painter, {x, kRulerHeight - kComparedSign / 2 - 1}, m_smallFont, m_theme);
}

void TimelinePainter::paintNotes()
{
    if (!m_state.notes)
        return;
    const PixelMap &map = m_scene.map();
    for (const NoteMark &note : *m_state.notes) {
        const double x = m_scene.x(note.row);
        if (x >= map.left() && x <= map.right())
            paintNoteSign(m_painter, noteSignAt(x), note.isMarked, note.hasText, m_theme);
    }
}

} // namespace hindsight::ui
