#include "ui/timeline/timeline_words.h"

#include "core/model/catalog.h"
#include "ui/document/time_text.h"

#include <QStringList>

#include <algorithm>

namespace hindsight::ui {

namespace {

// Names come from the file and may be of any length; nobody reads more of them in a label.
constexpr qsizetype kLongestName = 120;

QString plain(std::string_view text)
{
    QString name = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    if (name.size() > kLongestName)
        name = name.left(kLongestName) + u'…';
    for (QChar &c : name) {
        if (c.category() == QChar::Other_Control)
            c = u' ';
    }
    return name;
}

// A name that is written from right to left keeps to itself: the words beside it don't change their places.
QString isolated(const QString &name)
{
    const bool hasRightToLeft = std::any_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL || c.direction() == QChar::DirRLO ||
               c.direction() == QChar::DirRLE;
    });
    constexpr QChar kFirstStrongIsolate(0x2068);
    constexpr QChar kPopDirectionalIsolate(0x2069);
    return hasRightToLeft ? QString(kFirstStrongIsolate % name % kPopDirectionalIsolate) : name;
}

QString nameIn(const core::Diagram &diagram, core::NameIndex name)
{
    return isolated(plain(diagram.execution().history().nameText(name)));
}

} // namespace

QString TimelineWords::count(std::size_t items)
{
    return QStringLiteral("×%1").arg(items);
}

QString TimelineWords::duration(core::Duration duration)
{
    return QString::fromStdString(core::toText(duration));
}

QString TimelineWords::kindOf(core::Category category)
{
    switch (category) {
    case core::Category::ChildWorkflow:
        return tr("Child");
    case core::Category::ExternalWorkflow:
        return tr("External");
    case core::Category::Nexus:
        return tr("Nexus");
    default:
        return plain(core::nameOf(category));
    }
}

QString TimelineWords::kindsOf(core::Category category)
{
    switch (category) {
    case core::Category::Activity:
        return tr("Activities");
    case core::Category::Timer:
        return tr("Timers");
    case core::Category::ChildWorkflow:
        return tr("Child Workflows");
    case core::Category::ExternalWorkflow:
        return tr("External Workflows");
    case core::Category::Nexus:
        return tr("Nexus Operations");
    default:
        return plain(core::nameOf(category));
    }
}

QString TimelineWords::laneName(const core::Diagram &diagram, const core::Lane &lane)
{
    if (lane.isCollapsed) {
        const bool isKind = !lane.group.isValid();
        const QString what = isKind ? kindsOf(lane.category) : nameIn(diagram, lane.group);
        return QStringLiteral("%1 %2").arg(what, count(lane.endBar - lane.firstBar));
    }
    if (lane.names.empty()) {
        if (lane.category == core::Category::Timer)
            return lane.timeout.nanoseconds > 0 ? tr("Timer %1").arg(duration(lane.timeout)) : tr("Timers");
        return lane.category == core::Category::ExternalWorkflow ? tr("Cancel request") : tr("(no name)");
    }
    QStringList names;
    for (const core::NameIndex name : lane.names)
        names.append(nameIn(diagram, name));
    const QString joined = names.join(QStringLiteral(", "));
    const std::size_t more = lane.nameCount - lane.names.size();
    return more > 0 ? tr("%1 and %2 more").arg(joined).arg(more) : joined;
}

QString TimelineWords::barLabel(const core::Diagram &diagram, const core::Bar &bar)
{
    QString name = nameIn(diagram, bar.name);
    if (bar.category == core::Category::Timer)
        name = bar.timeout.nanoseconds > 0 ? duration(bar.timeout) : tr("Timer");
    else if (name.isEmpty() && bar.category == core::Category::ExternalWorkflow)
        name = tr("cancel");
    return bar.attempt > 1 ? tr("%1 · attempt %2").arg(name).arg(bar.attempt) : name;
}

QString TimelineWords::commandLabel(const core::Diagram &diagram, const core::CommandMark &mark)
{
    const core::Execution &execution = diagram.execution();
    const core::Command &command = execution.command(mark.command);
    const QString name = nameIn(diagram, command.name);
    const bool isOfHistory = execution.history().eventCount() > 0;
    if (isOfHistory && mark.sign != core::CommandSign::Marks && mark.sign != core::CommandSign::Updates)
        return {};
    if (isOfHistory || !name.isEmpty())
        return name;
    // Nothing has come of it yet, so the mark says all that there is.
    const core::Duration timeout = execution.history().commands()[mark.command.value].timeout;
    return timeout.nanoseconds > 0 ? duration(timeout) : plain(core::info(command.type).name);
}

QString TimelineWords::arrivalLabel(const core::Diagram &diagram, const core::ArrivalMark &mark)
{
    const QString name = nameIn(diagram, mark.name);
    if (!name.isEmpty())
        return name;
    if (mark.category == core::Category::CancelRequest)
        return tr("cancel request");
    return plain(diagram.execution().history().typeName(core::EventIndex(mark.row)));
}

QString TimelineWords::outcome(core::Outcome outcome)
{
    switch (outcome) {
    case core::Outcome::TimedOut:
        return tr("Timed out");
    case core::Outcome::ContinuedAsNew:
        return tr("Continued as new");
    case core::Outcome::StartFailed:
        return tr("Start failed");
    default:
        return plain(core::nameOf(outcome));
    }
}

QString TimelineWords::status(const core::Execution &execution)
{
    return outcome(execution.status());
}

QString TimelineWords::rulerTitle(const core::Axis &axis, const TimeStyle &times)
{
    if (!axis.isTime())
        return tr("Event");
    return times.form == TimeForm::Absolute ? timeHeading(times) : tr("Time since the start");
}

QString TimelineWords::title(const core::Execution &execution)
{
    const core::WorkflowInfo &workflow = execution.history().workflow();
    QStringList parts;
    for (const std::string &part : {workflow.workflowType, workflow.workflowId}) {
        if (!part.empty())
            parts.append(plain(part));
    }
    if (parts.isEmpty())
        return execution.history().eventCount() > 0 ? tr("Workflow Execution") : tr("Commands of a Workflow Task");
    return parts.join(QStringLiteral(" · "));
}

QString TimelineWords::summary(const core::Execution &execution)
{
    const auto counted = [](std::size_t items, const QString &one, const QString &many) {
        return items == 1 ? one : many.arg(items);
    };
    QStringList parts;
    if (const std::size_t events = execution.history().eventCount(); events > 0)
        parts.append(counted(events, tr("1 Event"), tr("%1 Events")));
    parts.append(counted(execution.tasks().size(), tr("1 Workflow Task"), tr("%1 Workflow Tasks")));
    parts.append(counted(execution.commands().size(), tr("1 Command"), tr("%1 Commands")));
    const core::History &history = execution.history();
    if (const auto took = core::elapsed(history.firstTime(), history.lastTime()); took)
        parts.append(duration(*took));
    if (history.eventCount() > 0)
        parts.append(status(execution));
    return parts.join(QStringLiteral(" · "));
}

} // namespace hindsight::ui
