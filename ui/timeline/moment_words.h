// A place of the axis in words: when it is, how long after the start and after the step; how long a measured stretch
// is.
#pragma once

#include "core/diagram/axis.h"
#include "core/model/history.h"
#include "ui/document/zone.h"
#include "ui/timeline/measure.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace hindsight::ui {

class MomentWords
{
    Q_DECLARE_TR_FUNCTIONS(MomentWords)

public:
    /// All must outlive it.
    MomentWords(const core::History &history, const core::Axis &axis, const Zone &zone)
        : m_history(history), m_axis(axis), m_zone(zone)
    {
    }

    /// `2025-03-01 10:00:09.120 · +9.1s · 2s after the step`, in Sequence with the Event's id before it; empty where
    /// nothing is known. `step` is the row that is stepped to, or kNoRow.
    [[nodiscard]] QString at(core::Position position, core::Row step) const;

    /// Of an end of a measured stretch: `+9.1s`, in Sequence `Event 17 · +9.1s`.
    [[nodiscard]] QString endAt(core::Position position) const;
    /// `12.5s · 7 Events`.
    [[nodiscard]] QString lengthOf(const Measure &measure) const;

private:
    [[nodiscard]] std::optional<core::Duration> elapsedAt(core::Position position) const;
    [[nodiscard]] QString eventAt(core::Position position) const;

    const core::History &m_history;
    const core::Axis &m_axis;
    const Zone &m_zone;
};

} // namespace hindsight::ui
