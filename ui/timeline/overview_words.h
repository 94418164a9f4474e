// What the overview says in words.
#pragma once

#include "ui/document/time_style.h"
#include "ui/timeline/overview_scene.h"

#include <QCoreApplication>
#include <QString>

namespace hindsight::ui {

class OverviewWords
{
    Q_DECLARE_TR_FUNCTIONS(OverviewWords)

public:
    /// `No failures`, `3 failures`.
    [[nodiscard]] static QString failures(std::uint32_t count);
    /// Which part of the history is visible.
    [[nodiscard]] static QString visible(const core::Execution &execution, const core::Axis &axis,
                                         const core::Range &range, const TimeStyle &times);
    /// All about a bucket, lines of plain text.
    [[nodiscard]] static QString tooltip(const core::Execution &execution, const core::DensityBucket &bucket,
                                         const TimeStyle &times);
    /// What failed, and that a click leads there.
    [[nodiscard]] static QString tooltip(const core::Execution &execution, const OverviewFailure &failure);
};

} // namespace hindsight::ui
