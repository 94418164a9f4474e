#include "ui/panels/relations.h"

#include "core/execution/handover.h"
#include "core/execution/label.h"
#include "core/model/catalog.h"
#include "ui/panels/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight::ui {

namespace {

// More links than this are counted instead of listed.
constexpr std::size_t kListedLinks = 40;

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("Relations", text, nullptr, n);
}

RelationPiece link(const core::Execution &execution, core::EventIndex event)
{
    return {eventTitle(execution.history(), event), Selection::of(event)};
}

RelationPiece link(core::TaskIndex task)
{
    return {taskTitle(task), Selection::of(task)};
}

RelationPiece link(const core::Execution &execution, core::CommandIndex command)
{
    return {shortened(toQString(core::commandText(execution, command)), 100), Selection::of(command)};
}

class RelationsBuilder
{
public:
    explicit RelationsBuilder(const core::Execution &execution) : m_execution(execution) {}

    void addCommand(core::CommandIndex index)
    {
        const core::Command &command = m_execution.command(index);
        if (command.task.isValid())
            add(tr("Issued by"), {link(command.task)});
        add(tr("Command"), {link(m_execution, index)});
        if (command.awaitable.isValid())
            addAwaitable(command.awaitable);
        else if (command.event.isValid())
            add(tr("Event"), {link(m_execution, command.event)});
        else
            add(tr("Event"),
                {{tr("%1, once the Service has the Command").arg(toQString(core::info(command.eventType).name)), {}}});
    }

    void addAwaitable(core::AwaitableIndex index)
    {
        const core::Awaitable &awaitable = m_execution.awaitable(index);
        addEvents({awaitable.opened, awaitable.started, awaitable.closed});
        const QString span = spanText(m_execution.history(), awaitable.opened, awaitable.closed);
        const QString outcome = outcomeText(awaitable.outcome);
        add(tr("Result"), {{span.isEmpty() ? outcome : tr("%1 after %2").arg(outcome, span), {}}});
        if (awaitable.resumed.isValid())
            add(tr("Handed to"), {link(awaitable.resumed)});
    }

    void addTask(core::TaskIndex index)
    {
        if (const core::TaskIndex failed = core::retriedBy(m_execution, index); failed.isValid())
            add(tr("Retries"), {link(failed)});
        add(tr("Woken by"), wakersOf(index));
        addTaskEvents(index);
        addCommandsOf(index);
    }

    void addTaskEvents(core::TaskIndex index)
    {
        const core::WorkflowTask &task = m_execution.task(index);
        const core::History &history = m_execution.history();
        addEvents({task.scheduled, task.started, task.closed});
        add(tr("Outcome"), {{outcomeText(task.outcome), {}}});
        const QString waited = spanText(history, task.scheduled, task.started);
        const QString worked = spanText(history, task.started, task.closed);
        if (!waited.isEmpty() && !worked.isEmpty())
            add(tr("Timing"), {{tr("waited %1 for a Worker, which took %2").arg(waited, worked), {}}});
        else if (!waited.isEmpty())
            add(tr("Timing"), {{tr("waited %1 for a Worker").arg(waited), {}}});
    }

    void addArrival(core::EventIndex event)
    {
        const auto &arrivals = m_execution.arrivals();
        const auto found = std::ranges::lower_bound(arrivals, event, {}, &core::Arrival::event);
        if (found != arrivals.end() && found->event == event && found->woke.isValid())
            add(tr("Handed to"), {link(found->woke)});
    }

    void add(const QString &label, std::vector<RelationPiece> pieces)
    {
        if (!pieces.empty())
            m_rows.push_back({label, std::move(pieces)});
    }

    [[nodiscard]] std::vector<RelationRow> take() { return std::move(m_rows); }

private:
    void addEvents(std::initializer_list<core::EventIndex> events)
    {
        std::vector<RelationPiece> pieces;
        for (const core::EventIndex event : events) {
            if (event.isValid())
                pieces.push_back(link(m_execution, event));
        }
        add(tr("Events"), std::move(pieces));
    }

    [[nodiscard]] std::vector<RelationPiece> wakersOf(core::TaskIndex task) const
    {
        const std::vector<core::EventIndex> events = core::handedOver(m_execution, task);
        std::vector<RelationPiece> pieces;
        for (const core::EventIndex event : events) {
            RelationPiece piece = link(m_execution, event);
            if (const QString name = shortened(nameOfEvent(m_execution, event), 60); !name.isEmpty())
                piece.text += u' ' % name;
            if (!addUpTo(pieces, std::move(piece), events.size()))
                break;
        }
        return pieces;
    }

    void addCommandsOf(core::TaskIndex task)
    {
        const auto commands = m_execution.commandsOf(task);
        std::vector<RelationPiece> pieces;
        for (const core::CommandIndex command : commands) {
            if (!addUpTo(pieces, link(m_execution, command), commands.size()))
                break;
        }
        if (pieces.empty())
            pieces.push_back({tr("none"), {}});
        add(tr("Commands"), std::move(pieces));
    }

    /// False when the list is full.
    static bool addUpTo(std::vector<RelationPiece> &pieces, RelationPiece piece, std::size_t count)
    {
        if (pieces.size() == kListedLinks) {
            pieces.push_back({tr("and %n more", static_cast<int>(count - kListedLinks)), {}});
            return false;
        }
        pieces.push_back(std::move(piece));
        return true;
    }

    const core::Execution &m_execution;
    std::vector<RelationRow> m_rows;
};

void addEvent(RelationsBuilder &relations, const core::Execution &execution, core::EventIndex event)
{
    const core::CommandIndex command = execution.commandOf(event);
    const core::AwaitableIndex awaitable = execution.awaitableOf(event);
    if (command.isValid())
        relations.addCommand(command);
    if (awaitable.isValid()) {
        const core::CommandIndex opener = execution.awaitable(awaitable).command;
        if (!command.isValid())
            relations.addCommand(opener);
        else if (opener != command)
            relations.add(tr("Acts on"), {link(execution, opener)});
    }
    if (!command.isValid() && !awaitable.isValid() && execution.taskOf(event).isValid()) {
        relations.add(tr("Part of"), {link(execution.taskOf(event))});
        relations.addTaskEvents(execution.taskOf(event));
    }
    relations.addArrival(event);
    if (event == execution.terminalEvent())
        relations.add(tr("Ends"), {{tr("the Workflow Execution: %1").arg(outcomeText(execution.status())), {}}});
}

} // namespace

std::vector<RelationRow> relationsOf(const core::Execution &execution, const Selection &selection)
{
    RelationsBuilder relations(execution);
    switch (selection.kind) {
    case Selection::Kind::Nothing:
        break;
    case Selection::Kind::Event:
        addEvent(relations, execution, core::EventIndex(selection.index));
        break;
    case Selection::Kind::WorkflowTask:
        relations.addTask(core::TaskIndex(selection.index));
        break;
    case Selection::Kind::Command:
        relations.addCommand(core::CommandIndex(selection.index));
        break;
    }
    return relations.take();
}

QString addressOf(const Selection &target)
{
    return QStringLiteral("%1/%2").arg(static_cast<int>(target.kind)).arg(target.index);
}

Selection targetOf(const QString &address)
{
    const qsizetype slash = address.indexOf(u'/');
    bool isKind = false;
    bool isIndex = false;
    const int kind = address.left(std::max<qsizetype>(slash, 0)).toInt(&isKind);
    const std::uint32_t index = address.mid(slash + 1).toUInt(&isIndex);
    if (slash < 0 || !isKind || !isIndex || kind < static_cast<int>(Selection::Kind::Event) ||
        kind > static_cast<int>(Selection::Kind::Command))
        return {};
    return {static_cast<Selection::Kind>(kind), index};
}

} // namespace hindsight::ui
