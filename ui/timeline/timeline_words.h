// What the picture says in words: the lanes' names, the marks' labels, the tooltips.
#pragma once

#include "ui/timeline/timeline_scene.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace hindsight::ui {

struct EventNote;

class TimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(TimelineWords)

public:
    /// What the lane's bars are called: up to three names, or the duration of Timers.
    [[nodiscard]] static QString laneName(const core::Diagram &diagram, const core::Lane &lane);
    [[nodiscard]] static QString kindOf(core::Category category);
    /// All of a kind: `Activities`.
    [[nodiscard]] static QString kindsOf(core::Category category);

    /// `ChargeCard · attempt 3`, `30s`.
    [[nodiscard]] static QString barLabel(const core::Diagram &diagram, const core::Bar &bar);
    /// Empty where the mark's sign says all.
    [[nodiscard]] static QString commandLabel(const core::Diagram &diagram, const core::CommandMark &mark);
    [[nodiscard]] static QString arrivalLabel(const core::Diagram &diagram, const core::ArrivalMark &mark);

    /// `TimedOut` as `Timed out`; with a word for every outcome.
    [[nodiscard]] static QString outcome(core::Outcome outcome);
    /// How the Workflow Execution ended, or that it runs.
    [[nodiscard]] static QString status(const core::Execution &execution);
    /// `33 Events · 6 Workflow Tasks · 7 Commands · Completed`.
    [[nodiscard]] static QString summary(const core::Execution &execution);
    /// `OrderWorkflow · order-42`.
    [[nodiscard]] static QString title(const core::Execution &execution);

    /// `×12`
    [[nodiscard]] static QString count(std::size_t items);
    /// `2m 30s`
    [[nodiscard]] static QString duration(core::Duration duration);

    /// Those that a person wrote, each under its Event; empty where there are none.
    [[nodiscard]] static QString notes(const std::vector<EventNote> &notes);
    /// What the mark of folded idle time says under the cursor.
    [[nodiscard]] static QString gap(const core::IdleGap &gap);
    /// What the ruler counts: `Event`, `Time (UTC)`, `Time since the start`.
    [[nodiscard]] static QString rulerTitle(const core::Axis &axis, const TimeStyle &times);
    /// All about what is under the cursor, lines of plain text; empty for nothing and for a gap.
    [[nodiscard]] static QString tooltip(const core::Diagram &diagram, const SceneHit &hit, const TimeStyle &times);
    /// The same line by line, without the Events that it is drawn from.
    [[nodiscard]] static QStringList facts(const core::Diagram &diagram, const SceneHit &hit);
};

} // namespace hindsight::ui
