#include "core/model/catalog.h"
#include "core/writing/failure_text.h"
#include "ui/document/event_notes.h"
#include "ui/document/time_text.h"
#include "ui/timeline/selection_mark.h"
#include "ui/timeline/timeline_words.h"

#include <QStringList>

#include <initializer_list>

namespace hindsight::ui {

namespace {

// What is said about a mark, line by line; of these the facts without the Events, which only who reads on wants.
class Lines
{
public:
    Lines() = default;
    Lines(std::initializer_list<QString> facts) : m_all(facts), m_facts(facts) {}

    void append(const QString &fact)
    {
        m_all.append(fact);
        m_facts.append(fact);
    }
    void appendEvent(const QString &event) { m_all.append(event); }

    [[nodiscard]] const QStringList &all() const { return m_all; }
    [[nodiscard]] const QStringList &facts() const { return m_facts; }

private:
    QStringList m_all;
    QStringList m_facts;
};

QString text(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

// `5  ActivityTaskScheduled  2025-03-01 10:00:00.020 UTC`; nothing for a row that is not there.
void addEvent(Lines &lines, const core::History &history, core::Row row, const TimeStyle &times)
{
    if (row == core::kNoRow || row >= history.eventCount())
        return;
    const core::EventIndex event(row);
    QString line = QString::number(history.id(event).value) + u"  " + text(history.typeName(event));
    if (const QString time = eventTimeAlone(history, event, times); !time.isEmpty())
        line += u"  " + time;
    if (const QString since = sinceStart(history, event); !since.isEmpty() && times.form == TimeForm::Absolute)
        line += u"  " + since;
    lines.appendEvent(line);
}

// On one line of a length that fits on a screen.
QString shortened(std::string_view view)
{
    constexpr qsizetype kLongest = 120;
    const QString line = text(view).simplified();
    return line.size() > kLongest ? line.left(kLongest) + u'…' : line;
}

void addFailure(Lines &lines, const core::History &history, core::Row row)
{
    if (row == core::kNoRow || row >= history.eventCount())
        return;
    if (const QString failure = shortened(core::failureText(history, core::EventIndex(row))); !failure.isEmpty())
        lines.append(failure);
}

QString between(const core::History &history, core::Row from, core::Row to)
{
    if (from == core::kNoRow || to == core::kNoRow || history.eventCount() == 0)
        return {};
    const auto took = core::elapsed(history.time(core::EventIndex(from)), history.time(core::EventIndex(to)));
    return took ? QString::fromStdString(core::toText(*took)) : QString();
}

void addSpan(Lines &lines, const QString &pattern, const QString &duration)
{
    if (!duration.isEmpty())
        lines.append(pattern.arg(duration));
}

class TooltipWords
{
    Q_DECLARE_TR_FUNCTIONS(TimelineWords)

public:
    static Lines task(const core::Diagram &diagram, const core::TaskBox &box, const TimeStyle &times)
    {
        const core::Execution &execution = diagram.execution();
        const core::History &history = execution.history();
        Lines lines{tr("Workflow Task %1 · %2")
                        .arg(box.task.value + 1)
                        .arg(TimelineWords::outcome(execution.task(box.task).outcome))};
        addEvent(lines, history, box.scheduled, times);
        addEvent(lines, history, box.started, times);
        addEvent(lines, history, box.closed, times);
        addFailure(lines, history, box.closed);
        addSpan(lines, tr("waited %1"), between(history, box.scheduled, box.started));
        addSpan(lines, tr("worked %1"), between(history, box.started, box.closed));
        const std::size_t commands = execution.commandsOf(box.task).size();
        lines.append(commands == 1 ? tr("1 Command") : tr("%1 Commands").arg(commands));
        return lines;
    }

    static Lines command(const core::Diagram &diagram, const core::CommandMark &mark, const TimeStyle &times)
    {
        const core::Command &command = diagram.execution().command(mark.command);
        const core::CommandTypeInfo &known = core::info(command.type);
        Lines lines{tr("Command %1").arg(text(known.name))};
        const QString name = shortened(diagram.execution().history().nameText(command.name));
        if (!name.isEmpty())
            lines.append(name);
        if (command.task.isValid())
            lines.append(tr("issued by Workflow Task %1").arg(command.task.value + 1));
        lines.append(known.awaitable ? tr("its result can be awaited") : tr("has no result to await"));
        addEvent(lines, diagram.execution().history(), core::rowOf(command.event), times);
        return lines;
    }

    static Lines bar(const core::Diagram &diagram, const core::Bar &bar, const TimeStyle &times)
    {
        const core::History &history = diagram.execution().history();
        Lines lines{tr("%1 %2 · %3")
                        .arg(TimelineWords::kindOf(bar.category), TimelineWords::barLabel(diagram, bar),
                             TimelineWords::outcome(bar.outcome))};
        addEvent(lines, history, bar.opened, times);
        addEvent(lines, history, bar.started, times);
        addEvent(lines, history, bar.closed, times);
        addFailure(lines, history, bar.closed);
        addSpan(lines, tr("until started %1"), between(history, bar.opened, bar.started));
        addSpan(lines, tr("from started to its end %1"), between(history, bar.started, bar.closed));
        addSpan(lines, tr("altogether %1"), between(history, bar.opened, bar.closed));
        const core::TaskIndex resumed = diagram.execution().awaitable(bar.awaitable).resumed;
        if (resumed.isValid())
            lines.append(tr("handed to Workflow Task %1").arg(resumed.value + 1));
        return lines;
    }

    static Lines arrival(const core::Diagram &diagram, const core::ArrivalMark &mark, const TimeStyle &times)
    {
        Lines lines{tr("From outside: %1").arg(TimelineWords::arrivalLabel(diagram, mark))};
        addEvent(lines, diagram.execution().history(), mark.row, times);
        const core::TaskIndex woke = diagram.execution().arrivals()[mark.arrival].woke;
        lines.append(woke.isValid() ? tr("handed to Workflow Task %1").arg(woke.value + 1)
                                    : tr("handed to no Workflow Task yet"));
        return lines;
    }

    static Lines event(const core::Diagram &diagram, core::Row row, const TimeStyle &times)
    {
        const core::History &history = diagram.execution().history();
        Lines lines;
        if (row == diagram.terminal())
            lines.append(tr("Workflow Execution · %1").arg(TimelineWords::status(diagram.execution())));
        addEvent(lines, history, row, times);
        addFailure(lines, history, row);
        return lines;
    }

    static Lines folded(const core::Diagram &diagram, const SceneHit &hit, const TimeStyle &times)
    {
        const core::History &history = diagram.execution().history();
        Lines lines{countOf(diagram, hit)};
        if (hit.kind == SceneHit::Kind::Task)
            lines.append(failures(diagram.failedTaskCount(hit.first, hit.end)));
        if (hit.kind == SceneHit::Kind::Bar || hit.kind == SceneHit::Kind::BarEnd)
            lines.append(failures(diagram.failedBarCount(hit.first, hit.end)));
        if (const auto rows = rowsOf(diagram, hit)) {
            addEvent(lines, history, rows->first, times);
            addEvent(lines, history, rows->second, times);
            addSpan(lines, tr("altogether %1"), between(history, rows->first, rows->second));
        }
        lines.append(tr("zoom in to tell them apart"));
        return lines;
    }

private:
    static QString countOf(const core::Diagram &diagram, const SceneHit &hit)
    {
        const auto count = hit.end - hit.first;
        switch (hit.kind) {
        case SceneHit::Kind::Task:
            return tr("%1 Workflow Tasks").arg(count);
        case SceneHit::Kind::Command:
            return tr("%1 Commands").arg(count);
        case SceneHit::Kind::Arrival:
            return tr("%1 from outside").arg(count);
        default:
            return tr("%1 × %2").arg(count).arg(TimelineWords::kindOf(diagram.bars()[hit.first].category));
        }
    }

    static QString failures(std::uint32_t count) { return count > 0 ? tr("%1 failed").arg(count) : tr("none failed"); }
};

Lines linesFor(const core::Diagram &diagram, const SceneHit &hit, const TimeStyle &times)
{
    if (hit.end - hit.first > 1)
        return TooltipWords::folded(diagram, hit, times);
    Lines lines;
    switch (hit.kind) {
    case SceneHit::Kind::Nothing:
    case SceneHit::Kind::Gap:
        break;
    case SceneHit::Kind::Start:
    case SceneHit::Kind::Terminal:
        return TooltipWords::event(diagram, hit.first, times);
    case SceneHit::Kind::Task:
        return TooltipWords::task(diagram, diagram.tasks()[hit.first], times);
    case SceneHit::Kind::Command:
        return TooltipWords::command(diagram, diagram.commands()[hit.first], times);
    case SceneHit::Kind::Bar:
    case SceneHit::Kind::BarEnd:
        return TooltipWords::bar(diagram, diagram.bars()[hit.first], times);
    case SceneHit::Kind::Arrival:
        return TooltipWords::arrival(diagram, diagram.arrivals()[hit.first], times);
    }
    return lines;
}

} // namespace

QString TimelineWords::gap(const core::IdleGap &gap)
{
    return tr("Nothing happened for %1; it is drawn shorter than it was").arg(duration({gap.to - gap.from}));
}

QString TimelineWords::notes(const std::vector<EventNote> &notes)
{
    constexpr qsizetype kLongest = 2'000;
    QStringList lines;
    for (const auto &[event, note] : notes) {
        lines += (note.isMarked ? tr("Event %1 is marked") : tr("Note on Event %1")).arg(event.value);
        const QString words = text(note.text);
        if (!words.isEmpty())
            lines += words.size() > kLongest ? QString(words.left(kLongest) + u'…') : words;
    }
    return lines.join(u'\n');
}

QString TimelineWords::tooltip(const core::Diagram &diagram, const SceneHit &hit, const TimeStyle &times)
{
    return linesFor(diagram, hit, times).all().join(u'\n');
}

QStringList TimelineWords::facts(const core::Diagram &diagram, const SceneHit &hit)
{
    return linesFor(diagram, hit, TimeStyle()).facts();
}

} // namespace hindsight::ui
