#include "ui/timeline/overview_words.h"

#include "ui/document/time_text.h"

#include <QStringList>

#include <algorithm>

namespace hindsight::ui {

namespace {

qint64 idOf(const core::History &history, core::Row row)
{
    return history.id(core::EventIndex(row)).value;
}

// Of a history by its Events' ids; of a file of Commands, where row 0 is the Workflow Task, by their numbers.
QString rowsText(const core::Execution &execution, core::Row first, core::Row last)
{
    const core::History &history = execution.history();
    if (history.eventCount() == 0) {
        const core::Row command = std::max<core::Row>(first, 1);
        return command >= last ? OverviewWords::tr("Command %1").arg(command)
                               : OverviewWords::tr("Commands %1 to %2").arg(command).arg(last);
    }
    if (first == last)
        return OverviewWords::tr("Event %1").arg(idOf(history, first));
    return OverviewWords::tr("Events %1 to %2").arg(idOf(history, first)).arg(idOf(history, last));
}

// `+2s to +5s`, `2025-03-01 10:00:02.000 to 2025-03-01 10:00:05.000 UTC`, one where both are the same; empty where no
// time is known.
QString timesText(const core::Execution &execution, core::Row first, core::Row last, const TimeStyle &times)
{
    const core::History &history = execution.history();
    if (history.eventCount() == 0)
        return {};
    const core::EventIndex firstEvent(first);
    const core::EventIndex lastEvent(last);
    const bool isAbsolute = times.form == TimeForm::Absolute;
    const QString from = isAbsolute ? eventTime(history, firstEvent, times) : sinceStart(history, firstEvent);
    const QString to = isAbsolute ? eventTimeAlone(history, lastEvent, times) : sinceStart(history, lastEvent);
    if (from.isEmpty() || to.isEmpty())
        return from.isEmpty() ? to : from;
    const bool isOneTime = history.time(firstEvent) == history.time(lastEvent) || from == to;
    return isOneTime ? to : OverviewWords::tr("%1 to %2").arg(from, to);
}

QString rowsAndTimes(const core::Execution &execution, core::Row first, core::Row last, const TimeStyle &style)
{
    const QString times = timesText(execution, first, last, style);
    const QString rows = rowsText(execution, first, last);
    return times.isEmpty() ? rows : OverviewWords::tr("%1 · %2").arg(rows, times);
}

QString tasksText(const core::DensityBucket &bucket)
{
    if (bucket.tasks == 1)
        return bucket.working == 1 ? OverviewWords::tr("1 Workflow Task")
                                   : OverviewWords::tr("1 Workflow Task waits for a Worker");
    const std::uint32_t waiting = bucket.tasks - std::min(bucket.tasks, bucket.working);
    if (waiting == 0)
        return OverviewWords::tr("%1 Workflow Tasks").arg(bucket.tasks);
    const QString words = waiting == 1 ? OverviewWords::tr("%1 Workflow Tasks, 1 of them only waits for a Worker")
                                       : OverviewWords::tr("%1 Workflow Tasks, %2 of them only wait for a Worker");
    return waiting == 1 ? words.arg(bucket.tasks) : words.arg(bucket.tasks).arg(waiting);
}

QString failureAt(const core::Execution &execution, core::Row row)
{
    const core::History &history = execution.history();
    const std::string_view type = history.typeName(core::EventIndex(row));
    return OverviewWords::tr("Event %1 %2")
        .arg(idOf(history, row))
        .arg(QString::fromUtf8(type.data(), static_cast<qsizetype>(type.size())));
}

} // namespace

QString OverviewWords::failures(std::uint32_t count)
{
    if (count == 0)
        return tr("No failures");
    return count == 1 ? tr("1 failure") : tr("%1 failures").arg(count);
}

QString OverviewWords::visible(const core::Execution &execution, const core::Axis &axis, const core::Range &range,
                               const TimeStyle &times)
{
    const core::Row rows = axis.rowCount();
    const core::Row first = axis.firstAtOrAfter(range.begin);
    const core::Row end = axis.firstAtOrAfter(range.end + 1);
    if (first == 0 && end == rows)
        return tr("All is visible: %1").arg(rowsAndTimes(execution, 0, rows - 1, times));
    if (first < end)
        return tr("Visible: %1, of %2").arg(rowsAndTimes(execution, first, end - 1, times)).arg(rows);
    if (first == 0)
        return tr("Visible: a stretch before the first Event");
    return first == rows ? tr("Visible: a stretch after the last Event")
                         : tr("Visible: a stretch without an Event, after %1")
                               .arg(rowsAndTimes(execution, first - 1, first - 1, times));
}

QString OverviewWords::tooltip(const core::Execution &execution, const core::DensityBucket &bucket,
                               const TimeStyle &times)
{
    QStringList lines;
    if (bucket.rows > 0)
        lines.append(rowsAndTimes(execution, bucket.firstRow, bucket.firstRow + bucket.rows - 1, times));
    else
        lines.append(tr("No Event"));
    if (bucket.tasks > 0)
        lines.append(tasksText(bucket));
    if (const std::uint32_t open = core::total(bucket.open); open > 0)
        lines.append(open == 1 ? tr("1 awaitable open") : tr("%1 awaitables open at once").arg(open));
    if (bucket.failures > 0)
        lines.append(failures(bucket.failures));
    return lines.join(u'\n');
}

QString OverviewWords::tooltip(const core::Execution &execution, const OverviewFailure &failure)
{
    const QString first = failureAt(execution, failure.first);
    return failure.count == 1 ? tr("%1\nClick to go there").arg(first)
                              : tr("%1 failures, the first: %2\nClick to go there").arg(failure.count).arg(first);
}

} // namespace hindsight::ui
