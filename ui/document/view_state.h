// How a person looks at a Document: what is selected, where the step is, which scale and which part of it is visible,
// how its lanes are arranged and its times written, where a run stops. The only owner of these; views read them here,
// change them here and hear of changes from here, never from each other. GUI thread only.
#pragma once

#include "core/diagram/arrangement.h"
#include "core/diagram/scale.h"
#include "core/stops/stop.h"
#include "ui/document/selection.h"
#include "ui/document/time_style.h"

#include <QObject>

#include <vector>

namespace hindsight::ui {

class ViewState final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ViewState)

public:
    explicit ViewState(QObject *parent = nullptr);

    [[nodiscard]] const Selection &selection() const { return m_selection; }
    /// None while nobody steps: the picture then shows everything in full.
    [[nodiscard]] core::EventIndex step() const { return m_step; }
    /// The step that the state at the step is compared with; none for the step before.
    [[nodiscard]] core::EventIndex comparedWith() const { return m_comparedWith; }
    [[nodiscard]] core::Scale scale() const { return m_scale; }
    /// The visible part of the axis, in units of the scale.
    [[nodiscard]] const core::Range &range() const { return m_range; }
    /// How the lanes of the timeline are arranged.
    [[nodiscard]] const core::Arrangement &arrangement() const { return m_arrangement; }
    [[nodiscard]] const TimeStyle &times() const { return m_times; }
    /// In the order in which they were added.
    [[nodiscard]] const std::vector<core::Stop> &stops() const { return m_stops; }

    void select(const Selection &selection);
    /// Moves the step and selects its Event, so that every view shows it. None ends the stepping, the selection stays.
    void stepTo(core::EventIndex event);
    void compareWith(core::EventIndex event);
    /// Sets both at once, since a range means something in one scale only.
    void show(core::Scale scale, const core::Range &range);
    void arrange(const core::Arrangement &arrangement);
    void setTimes(const TimeStyle &times);
    void setStops(std::vector<core::Stop> stops);
    /// One that is there already is switched on.
    void addStop(const core::Stop &stop);

    /// Keeps everything at the same Events in another reading of the history. Silent: it is part of a change of the
    /// Document, which announces it.
    void follow(const core::Execution &before, const core::Execution &after);

signals:
    void selectionChanged();
    void stepChanged();
    void comparedWithChanged();
    void scaleChanged();
    void rangeChanged();
    void arrangementChanged();
    void timesChanged();
    void stopsChanged();

private:
    Selection m_selection;
    core::EventIndex m_step;
    core::EventIndex m_comparedWith;
    core::Scale m_scale = core::Scale::Sequence;
    core::Range m_range;
    core::Arrangement m_arrangement;
    TimeStyle m_times;
    std::vector<core::Stop> m_stops;
};

} // namespace hindsight::ui
