#include "ui/timeline/timeline_view.h"

#include "ui/document/view_state.h"
#include "ui/timeline/selection_mark.h"

#include <algorithm>

namespace hindsight::ui {

void TimelineView::choose(const SceneHit &mark)
{
    m_chosen = selectionOf(*m_diagram, mark);
    m_chosenKind = mark.kind;
    // Another mark of what is selected is news to nobody else.
    if (m_chosen == m_viewState.selection())
        followSelection();
    else
        m_viewState.select(m_chosen);
}

void TimelineView::walk(MarkStep step)
{
    const std::optional<SceneHit> from = selectedMark();
    if (!from) {
        if (const auto first = firstMark(*m_diagram, columnInSight()))
            choose(*first);
        return;
    }
    const core::Row column = m_walkColumn != core::kNoRow ? m_walkColumn : columnOf(*m_diagram, *from);
    const auto next = nextMark(*m_diagram, *from, step, column);
    if (!next)
        return;
    choose(*next);
    if (step == MarkStep::Up || step == MarkStep::Down)
        m_walkColumn = column;
}

core::Row TimelineView::columnInSight() const
{
    if (const auto rows = rowsOf(*m_diagram, m_viewState.selection()))
        return rows->first;
    return std::min(m_axis->firstAtOrAfter(m_viewState.range().begin), m_axis->rowCount() - 1);
}

} // namespace hindsight::ui
