#include "ui/panels/waiting.h"

#include "core/execution/state_changes.h"
#include "core/model/catalog.h"
#include "ui/panels/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace hindsight::ui {

namespace {

constexpr std::size_t kMostLines = 300;

QString tr(const char *text)
{
    return QCoreApplication::translate("Waiting", text);
}

// `Activity ChargeCard`; the category alone where there is no name.
QString titled(core::Category category, const QString &name)
{
    const QString kind = toQString(core::nameOf(category));
    return name.isEmpty() ? kind : QString(kind % u' ' % shortened(name, 80));
}

// `for 3.2s, attempt 2, due in 26s, asked to cancel`.
QString noteOf(const core::Execution &execution, const core::OpenAwaitable &open, core::EventIndex step)
{
    const core::History &history = execution.history();
    QStringList notes;
    if (const QString span = spanText(history, execution.awaitable(open.awaitable).opened, step); !span.isEmpty())
        notes += tr("for %1").arg(span);
    if (open.attempt > 1)
        notes += tr("attempt %1").arg(open.attempt);
    const auto left = core::elapsed(history.time(step), open.due);
    if (left && left->nanoseconds > 0)
        notes += tr("due in %1").arg(durationText(*left));
    if (open.cancelRequested.isValid())
        notes += tr("asked to cancel");
    return notes.join(QStringLiteral(", "));
}

WaitingLine lineOf(const core::Execution &execution, core::AwaitableIndex index)
{
    const core::CommandIndex command = execution.awaitable(index).command;
    const core::Category category = core::info(execution.command(command).type).category;
    return {titled(category, nameOfCommand(execution, command)), {}, category, Selection::of(command)};
}

WaitingLine lineOf(const core::Execution &execution, const core::OpenTask &open, core::EventIndex step)
{
    const bool isWithWorker = open.started.isValid();
    const core::EventIndex scheduled = execution.task(open.task).scheduled;
    const core::EventIndex since = isWithWorker ? open.started : scheduled;
    const QString span = spanText(execution.history(), since, step);
    const QString where = isWithWorker ? tr("with a Worker") : tr("waiting for a Worker");
    return {taskTitle(open.task), span.isEmpty() ? where : tr("%1 for %2").arg(where, span),
            core::Category::WorkflowTask, Selection::of(open.task),
            since != step        ? StepChange::None
            : since == scheduled ? StepChange::Opened
                                 : StepChange::Changed};
}

WaitingLine lineOf(const core::Execution &execution, core::EventIndex event, const QString &note, StepChange change)
{
    const core::Category category = core::info(execution.history().type(event)).category;
    return {titled(category, nameOfEvent(execution, event)), note, category, Selection::of(event), change};
}

// Collects the lines of one step.
class Waiting
{
public:
    Waiting(const core::StateIndex &index, core::EventIndex step)
        : m_index(index), m_execution(index.execution()), m_step(step), m_state(index.at(step))
    {
    }

    std::vector<WaitingLine> lines();

private:
    void add(WaitingLine line);
    void addOpen();
    void addClosed();
    [[nodiscard]] StepChange changeOf(core::EventIndex opened) const
    {
        return opened == m_step ? StepChange::Opened : StepChange::None;
    }

    const core::StateIndex &m_index;
    const core::Execution &m_execution;
    core::EventIndex m_step;
    core::State m_state;
    std::vector<WaitingLine> m_lines;
    std::size_t m_left = 0; // that have no line
};

std::vector<WaitingLine> Waiting::lines()
{
    addOpen();
    if (m_left > 0)
        m_lines.push_back({tr("and %1 more").arg(m_left), {}, core::Category::Unknown, {}});
    if (m_step.value > 0)
        addClosed();
    return std::move(m_lines);
}

void Waiting::add(WaitingLine line)
{
    if (m_lines.size() < kMostLines)
        m_lines.push_back(std::move(line));
    else
        ++m_left;
}

void Waiting::addOpen()
{
    if (m_state.task.task.isValid())
        add(lineOf(m_execution, m_state.task, m_step));
    for (const core::OpenAwaitable &open : m_state.awaitables) {
        WaitingLine line = lineOf(m_execution, open.awaitable);
        line.note = noteOf(m_execution, open, m_step);
        line.change = changeOf(m_execution.awaitable(open.awaitable).opened);
        if (open.started == m_step || open.cancelRequested == m_step)
            line.change = StepChange::Changed;
        add(std::move(line));
    }
    for (const core::ArrivalIndex index : m_state.arrivals) {
        const core::EventIndex event = m_execution.arrivals()[index.value].event;
        add(lineOf(m_execution, event, tr("not handed over yet"), changeOf(event)));
    }
    for (const core::UpdateIndex index : m_state.updates) {
        const core::EventIndex event = m_index.update(index);
        add(lineOf(m_execution, event, tr("accepted, not completed"), changeOf(event)));
    }
    const bool isHandedOver = std::ranges::none_of(m_state.arrivals, [this](core::ArrivalIndex index) {
        return m_execution.arrivals()[index.value].event == m_state.cancelRequested;
    });
    if (m_state.cancelRequested.isValid() && isHandedOver)
        add(lineOf(m_execution, m_state.cancelRequested, tr("asked for, the Workflow runs on"),
                   changeOf(m_state.cancelRequested)));
}

void Waiting::addClosed()
{
    const core::State before = m_index.at(core::EventIndex(std::size_t{m_step.value} - 1));
    const core::StateChanges changes = core::changesBetween(m_index, before, m_state);
    const auto addClosedLine = [this](WaitingLine line, const QString &note) {
        line.note = note;
        line.change = StepChange::Closed;
        m_lines.push_back(std::move(line));
    };
    if (changes.task && changes.task->before.task.isValid() && changes.task->before.task != m_state.task.task)
        addClosedLine(lineOf(m_execution, changes.task->before, m_step),
                      outcomeText(m_execution.task(changes.task->before.task).outcome));
    for (const core::OpenAwaitable &closed : changes.awaitables.closed)
        addClosedLine(lineOf(m_execution, closed.awaitable),
                      outcomeText(m_execution.awaitable(closed.awaitable).outcome));
    for (const core::ArrivalIndex index : changes.arrivals.closed)
        addClosedLine(lineOf(m_execution, m_execution.arrivals()[index.value].event, {}, StepChange::Closed),
                      tr("handed over"));
    for (const core::UpdateIndex index : changes.updates.closed)
        addClosedLine(lineOf(m_execution, m_index.update(index), {}, StepChange::Closed), tr("completed"));
}

} // namespace

std::vector<WaitingLine> waitingAt(const core::StateIndex &index, core::EventIndex step)
{
    return Waiting(index, step).lines();
}

} // namespace hindsight::ui
