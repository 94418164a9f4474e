#include "ui/document/view_state.h"

#include "core/diagram/axis.h"

#include <algorithm>

namespace hindsight::ui {

namespace {

core::EventIndex sameEvent(const core::Execution &before, core::EventIndex event, const core::Execution &after)
{
    return event.isValid() ? after.history().find(before.history().id(event)) : core::EventIndex();
}

// By how much later the history begins now; then all its Events stand so much further left.
core::Position startMoved(const core::History &before, const core::History &after)
{
    const auto shift = core::elapsedAtMost(after.firstTime(), before.firstTime());
    return shift ? shift->nanoseconds : 0;
}

// By how much the Events of the visible part have moved along the axis.
core::Position columnsMoved(const core::History &before, const core::History &after, core::Position begin)
{
    if (before.eventCount() == 0)
        return 0;
    const auto last = static_cast<core::Position>(before.eventCount() - 1);
    const core::Position row = std::clamp<core::Position>(begin / core::kColumn, 0, last);
    const core::EventIndex event = after.find(before.id(core::EventIndex(static_cast<std::size_t>(row))));
    return event.isValid() ? (static_cast<core::Position>(event.value) - row) * core::kColumn : 0;
}

// The visible part of the same time. Where other stretches are folded, the places of all have changed.
core::Range sameRange(const core::Execution &before, const core::Execution &after, core::Scale scale,
                      const core::Range &range)
{
    const core::Axis from(before, scale);
    const core::Axis to(after, scale);
    const bool isTime = from.isTime() && to.isTime();
    const core::Position shift = isTime ? startMoved(before.history(), after.history())
                                        : columnsMoved(before.history(), after.history(), range.begin);
    if (!isTime)
        return {range.begin + shift, range.end + shift};
    const core::Position begin = to.positionOf(from.timeAt(range.begin) + shift);
    return {begin, std::max(begin + 1, to.positionOf(from.timeAt(range.end) + shift))};
}

} // namespace

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

void ViewState::compareWith(core::EventIndex event)
{
    if (event == m_comparedWith)
        return;
    m_comparedWith = event;
    emit comparedWithChanged();
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

void ViewState::arrange(const core::Arrangement &arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = arrangement;
    emit arrangementChanged();
}

void ViewState::setTimes(const TimeStyle &times)
{
    if (times == m_times)
        return;
    m_times = times;
    emit timesChanged();
}

void ViewState::setStops(std::vector<core::Stop> stops)
{
    if (stops == m_stops)
        return;
    m_stops = std::move(stops);
    emit stopsChanged();
}

void ViewState::addStop(const core::Stop &stop)
{
    std::vector<core::Stop> stops = m_stops;
    const auto same = std::ranges::find_if(
        stops, [&stop](const core::Stop &each) { return each.kind == stop.kind && each.text == stop.text; });
    if (same == stops.end())
        stops.push_back(stop);
    else
        same->isOn = true;
    setStops(std::move(stops));
}

void ViewState::follow(const core::Execution &before, const core::Execution &after)
{
    m_selection = m_selection.followed(before, after);
    m_step = sameEvent(before, m_step, after);
    m_comparedWith = sameEvent(before, m_comparedWith, after);
    m_range = sameRange(before, after, m_scale, m_range);
}

} // namespace hindsight::ui
