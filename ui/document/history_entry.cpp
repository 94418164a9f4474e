#include "ui/document/history_entry.h"

#include <QCoreApplication>

namespace hindsight::ui {

namespace {

QString damageOf(const core::Execution &execution)
{
    for (const core::Problem &problem : execution.problems()) {
        if (problem.severity == core::Severity::Error)
            return QString::fromStdString(problem.message);
    }
    return {};
}

} // namespace

HistoryEntry entryOf(const core::Execution &execution, const HistoryLocation &location)
{
    const core::History &history = execution.history();
    const core::WorkflowInfo &workflow = history.workflow();
    return {.location = location,
            .workflowType = QString::fromStdString(workflow.workflowType),
            .workflowId = QString::fromStdString(workflow.workflowId),
            .runId = QString::fromStdString(workflow.runId),
            .status = execution.status(),
            .eventCount = history.eventCount(),
            .start = history.firstTime(),
            .end = history.lastTime(),
            .remark = damageOf(execution)};
}

HistoryEntry entryOf(const core::Error &error, const QString &path)
{
    QString remark = QString::fromStdString(error.message);
    if (!error.place.path.empty())
        remark = QString::fromStdString(error.place.path) % QStringLiteral(": ") % remark;
    if (error.place.line > 0)
        remark = QCoreApplication::translate("HistoryEntry", "line %1, column %2: %3")
                     .arg(error.place.line)
                     .arg(error.place.column)
                     .arg(remark);
    HistoryEntry entry;
    entry.location.path = path;
    entry.remark = remark;
    return entry;
}

} // namespace hindsight::ui
