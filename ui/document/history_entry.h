// A history as a list shows it: where it is, whose it is and how it went, without its Events. Also a file that holds no
// history, and why. A value, small enough to keep many thousands of them.
#pragma once

#include "core/execution/execution.h"

#include <QString>

#include <vector>

namespace hindsight::ui {

/// A history on the disk.
struct HistoryLocation
{
    QString path;
    std::size_t number = 0; // among those of the file, counting from 1; 0 where the file holds this one alone

    bool operator==(const HistoryLocation &) const = default;
};

struct HistoryEntry
{
    HistoryLocation location;
    QString workflowType;
    QString workflowId;
    QString runId;
    core::Outcome status = core::Outcome::None; // None where it is no history
    std::size_t eventCount = 0;
    core::Timestamp start; // of the first and the last Event in time
    core::Timestamp end;
    QString remark; // why it is no history, or where it is damaged; else empty

    [[nodiscard]] bool isHistory() const { return status != core::Outcome::None; }
};

using HistoryEntries = std::vector<HistoryEntry>;

[[nodiscard]] HistoryEntry entryOf(const core::Execution &execution, const HistoryLocation &location);
/// Of a file that holds no history.
[[nodiscard]] HistoryEntry entryOf(const core::Error &error, const QString &path);

} // namespace hindsight::ui
