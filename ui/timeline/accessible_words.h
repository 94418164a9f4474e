// What a screen reader says about the parts of the timeline.
#pragma once

#include "ui/timeline/accessible_tree.h"

#include <QCoreApplication>
#include <QString>

namespace hindsight::ui {

class AccessibleWords
{
    Q_DECLARE_TR_FUNCTIONS(AccessibleWords)

public:
    /// What it is, how it ended, how often it was tried, how long it took; that it is still to come where it comes
    /// after the step.
    [[nodiscard]] static QString name(const core::Diagram &diagram, const AccessibleKey &key, core::Row step);
    /// The Events that it is drawn from.
    [[nodiscard]] static QString description(const core::Diagram &diagram, const AccessibleKey &key,
                                             const TimeStyle &times);
};

} // namespace hindsight::ui
