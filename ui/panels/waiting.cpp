#include "ui/panels/waiting.h"

#include "core/execution/state_changes.h"
#include "core/model/catalog.h"
#include "ui/panels/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

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

// `for 3.2s, attempt 2, due in 26s, asked to cancel`. Nothing is due any more when the Workflow Execution has ended.
QString noteOf(const core::Execution &execution, const core::OpenAwaitable &open, const core::State &state)
{
    const core::EventIndex step = state.step;
    const core::History &history = execution.history();
    QStringList notes;
    if (const QString span = spanText(history, execution.awaitable(open.awaitable).opened, step); !span.isEmpty())
        notes += tr("for %1").arg(span);
    if (open.attempt > 1)
        notes += tr("attempt %1").arg(open.attempt);
    const auto left = core::elapsed(history.time(step), open.due);
    if (!state.ended && left && left->nanoseconds > 0)
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
    const core::EventIndex since = isWithWorker ? open.started : execution.task(open.task).scheduled;
    const QString span = spanText(execution.history(), since, step);
    const QString where = isWithWorker ? tr("with a Worker") : tr("waiting for a Worker");
    return {taskTitle(open.task), span.isEmpty() ? where : tr("%1 for %2").arg(where, span),
            core::Category::WorkflowTask, Selection::of(open.task)};
}

WaitingLine lineOf(const core::Execution &execution, core::EventIndex event, const QString &note, StepChange change)
{
    const core::Category category = core::info(execution.history().type(event)).category;
    return {titled(category, nameOfEvent(execution, event)), note, category, Selection::of(event), change};
}

// Whether a list, which is in the order of indices, has one of that index.
template<class Value, class Projection>
bool holds(const std::vector<Value> &values, std::uint32_t index, Projection indexOf)
{
    const auto found = std::ranges::lower_bound(values, index, {}, indexOf);
    return found != values.end() && indexOf(*found) == index;
}

std::uint32_t indexOf(const core::OpenAwaitable &open)
{
    return open.awaitable.value;
}

// Collects the lines of one step.
class Waiting
{
public:
    Waiting(const core::StateIndex &index, core::EventIndex step, core::EventIndex base)
        : m_index(index), m_execution(index.execution()), m_step(step), m_state(index.at(step))
    {
        if (!base.isValid() && step.value > 0)
            base = core::EventIndex(std::size_t{step.value} - 1);
        m_changes = core::changesBetween(index, base.isValid() ? index.at(base) : core::State(), m_state);
    }

    std::vector<WaitingLine> lines();

private:
    void add(WaitingLine line);
    void addClosed(WaitingLine line, const QString &note);
    void addOpen();
    void addClosed();
    void countTheRest();
    [[nodiscard]] StepChange changeOf(const core::OpenAwaitable &open) const;
    [[nodiscard]] StepChange changeOfTask() const;

    const core::StateIndex &m_index;
    const core::Execution &m_execution;
    core::EventIndex m_step;
    core::State m_state;
    core::StateChanges m_changes;
    std::vector<WaitingLine> m_lines;
    std::size_t m_room = kMostLines;
    std::size_t m_left = 0; // that have no line
};

std::vector<WaitingLine> Waiting::lines()
{
    addOpen();
    countTheRest();
    m_room = kMostLines;
    addClosed();
    countTheRest();
    return std::move(m_lines);
}

void Waiting::add(WaitingLine line)
{
    if (m_room == 0) {
        ++m_left;
        return;
    }
    --m_room;
    m_lines.push_back(std::move(line));
}

void Waiting::addClosed(WaitingLine line, const QString &note)
{
    line.note = note;
    line.change = StepChange::Closed;
    add(std::move(line));
}

void Waiting::countTheRest()
{
    if (m_left > 0)
        m_lines.push_back({tr("and %1 more").arg(std::exchange(m_left, 0)), {}, core::Category::Unknown, {}});
}

StepChange Waiting::changeOf(const core::OpenAwaitable &open) const
{
    const auto afterOf = [](const core::Changed<core::OpenAwaitable> &changed) { return indexOf(changed.after); };
    if (holds(m_changes.awaitables.opened, indexOf(open), &indexOf))
        return StepChange::Opened;
    return holds(m_changes.awaitables.changed, indexOf(open), afterOf) ? StepChange::Changed : StepChange::None;
}

StepChange Waiting::changeOfTask() const
{
    if (!m_changes.task)
        return StepChange::None;
    return m_changes.task->before.task == m_state.task.task ? StepChange::Changed : StepChange::Opened;
}

void Waiting::addOpen()
{
    const auto changeIn = [](const auto &changes, auto index) {
        return holds(changes.opened, index.value, [](auto each) { return each.value; }) ? StepChange::Opened
                                                                                        : StepChange::None;
    };
    if (m_state.task.task.isValid()) {
        WaitingLine line = lineOf(m_execution, m_state.task, m_step);
        line.change = changeOfTask();
        add(std::move(line));
    }
    for (const core::OpenAwaitable &open : m_state.awaitables) {
        WaitingLine line = lineOf(m_execution, open.awaitable);
        line.note = noteOf(m_execution, open, m_state);
        line.change = changeOf(open);
        add(std::move(line));
    }
    for (const core::ArrivalIndex index : m_state.arrivals)
        add(lineOf(m_execution, m_execution.arrivals()[index.value].event, tr("not handed over yet"),
                   changeIn(m_changes.arrivals, index)));
    for (const core::UpdateIndex index : m_state.updates)
        add(lineOf(m_execution, m_index.update(index), tr("accepted, not completed"),
                   changeIn(m_changes.updates, index)));
    const bool isHandedOver = std::ranges::none_of(m_state.arrivals, [this](core::ArrivalIndex index) {
        return m_execution.arrivals()[index.value].event == m_state.cancelRequested;
    });
    if (m_state.cancelRequested.isValid() && isHandedOver)
        add(lineOf(m_execution, m_state.cancelRequested, tr("asked for, the Workflow runs on"),
                   m_changes.cancelRequested ? StepChange::Opened : StepChange::None));
}

void Waiting::addClosed()
{
    if (m_changes.task && m_changes.task->before.task.isValid() && m_changes.task->before.task != m_state.task.task)
        addClosed(lineOf(m_execution, m_changes.task->before, m_step),
                  outcomeText(m_execution.task(m_changes.task->before.task).outcome));
    const auto addEnded = [this](core::AwaitableIndex index) {
        addClosed(lineOf(m_execution, index), outcomeText(m_execution.awaitable(index).outcome));
    };
    for (const core::OpenAwaitable &closed : m_changes.awaitables.closed)
        addEnded(closed.awaitable);
    for (const core::AwaitableIndex passed : m_changes.passed)
        addEnded(passed);
    for (const core::ArrivalIndex index : m_changes.arrivals.closed)
        addClosed(lineOf(m_execution, m_execution.arrivals()[index.value].event, {}, {}), tr("handed over"));
    for (const core::UpdateIndex index : m_changes.updates.closed)
        addClosed(lineOf(m_execution, m_index.update(index), {}, {}), tr("completed"));
}

} // namespace

std::vector<WaitingLine> waitingAt(const core::StateIndex &index, core::EventIndex step, core::EventIndex base)
{
    return Waiting(index, step, base).lines();
}

} // namespace hindsight::ui
