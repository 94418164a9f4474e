#include "ui/document/view_state.h"

namespace hindsight::ui {

ViewState::ViewState(QObject *parent) : QObject(parent)
{
}

void ViewState::select(const Selection &selection)
{
    if (selection == m_selection)
        return;
    m_selection = selection;
    emit selectionChanged();
}

void ViewState::stepTo(core::EventIndex event)
{
    if (event != m_step) {
        m_step = event;
        emit stepChanged();
    }
    if (event.isValid())
        select(Selection::of(event));
}

void ViewState::show(core::Scale scale, const core::Range &range)
{
    const bool isOtherScale = scale != m_scale;
    const bool isOtherRange = range != m_range;
    m_scale = scale;
    m_range = range;
    if (isOtherScale)
        emit scaleChanged();
    if (isOtherScale || isOtherRange)
        emit rangeChanged();
}

} // namespace hindsight::ui
