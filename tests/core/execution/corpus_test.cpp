// What holds of every Execution, checked over the recorded histories beside the repository, where they are.
#include "core/execution/execution.h"

#include "core/model/catalog.h"
#include "core/reading/reader.h"
#include "tests/support/files_below.h"
#include "tests/support/state_text.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace hindsight;
using namespace hindsight::core;

namespace {

EventIndex firstEventOf(const WorkflowTask &task)
{
    return std::min({task.scheduled, task.started, task.closed});
}

/// None is the largest index, which a task that has not started must not pass for.
bool startsBetween(const WorkflowTask &task, EventIndex after, EventIndex before)
{
    return task.started.isValid() && task.started > after && task.started < before;
}

void checkTasks(const Execution &execution)
{
    const auto &tasks = execution.tasks();
    QVERIFY(std::ranges::is_sorted(tasks, {}, firstEventOf));
    std::size_t issued = 0;
    for (std::size_t index = 0; index < tasks.size(); ++index) {
        const auto commands = execution.commandsOf(TaskIndex(index));
        QVERIFY(std::ranges::is_sorted(commands));
        QVERIFY(commands.empty() || tasks[index].outcome == Outcome::Completed);
        for (const CommandIndex command : commands)
            QCOMPARE(execution.command(command).task, TaskIndex(index));
        issued += commands.size();
    }
    QCOMPARE(std::size_t(std::ranges::count_if(execution.commands(),
                                               [](const Command &command) { return command.task.isValid(); })),
             issued);
}

void checkCommands(const Execution &execution)
{
    const History &history = execution.history();
    QVERIFY(std::ranges::is_sorted(execution.commands(), {}, &Command::event));
    for (std::size_t index = 0; index < execution.commands().size(); ++index) {
        const Command &command = execution.commands()[index];
        QCOMPARE(execution.commandOf(command.event), CommandIndex(index));
        QCOMPARE(execution.taskOf(command.event), command.task);
        QCOMPARE(command.awaitable.isValid(), info(command.type).awaitable);
        const EventId named = history.taskCompleted(command.event);
        if (!named || !command.task.isValid())
            continue;
        const WorkflowTask &task = execution.task(command.task);
        QVERIFY(history.id(task.closed) == named || history.id(task.started) == named);
    }
    std::size_t produced = 0;
    for (std::size_t row = 0; row < history.eventCount(); ++row)
        produced += info(history.type(EventIndex(row))).command != CommandType::None ? 1 : 0;
    QCOMPARE(execution.commands().size(), produced);
}

void checkAwaitables(const Execution &execution)
{
    const History &history = execution.history();
    QVERIFY(std::ranges::is_sorted(execution.awaitables(), {}, &Awaitable::opened));
    for (std::size_t index = 0; index < execution.awaitables().size(); ++index) {
        const Awaitable &awaitable = execution.awaitables()[index];
        const Command &command = execution.command(awaitable.command);
        QCOMPARE(command.awaitable, AwaitableIndex(index));
        QCOMPARE(command.event, awaitable.opened);
        QCOMPARE(command.task, awaitable.issuedBy);
        QCOMPARE(awaitable.outcome == Outcome::Open, !awaitable.closed.isValid());
        for (const EventIndex event : {awaitable.started, awaitable.closed}) {
            if (!event.isValid())
                continue;
            QVERIFY(event > awaitable.opened);
            QCOMPARE(history.opener(event), history.id(awaitable.opened));
            QCOMPARE(execution.awaitableOf(event), AwaitableIndex(index));
        }
        if (!awaitable.resumed.isValid())
            continue;
        const EventIndex resumedAt = execution.task(awaitable.resumed).started;
        QVERIFY(resumedAt > awaitable.closed);
        QVERIFY(std::ranges::none_of(execution.tasks(), [&](const WorkflowTask &task) {
            return startsBetween(task, awaitable.closed, resumedAt);
        }));
    }
}

} // namespace

class CorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void everyExecutionIsConsistent_data() { addCorpus(); }
    void everyExecutionIsConsistent()
    {
        QFETCH(std::string, path);
        const auto histories = readFile(path);
        if (!histories)
            QSKIP(qPrintable(QString::fromStdString(histories.error().message)));
        for (const auto &history : *histories) {
            if (history->eventCount() == 0)
                continue;
            const auto execution = buildExecution(history);
            QVERIFY(bool(execution));
            QCOMPARE((*execution)->status() == Outcome::Running, !(*execution)->terminalEvent().isValid());
            checkTasks(**execution);
            checkCommands(**execution);
            checkAwaitables(**execution);
        }
    }

    void aSlowReadingFindsTheSameStateAtEveryEvent_data() { addCorpus(); }
    void aSlowReadingFindsTheSameStateAtEveryEvent()
    {
        QFETCH(std::string, path);
        const auto histories = readFile(path);
        if (!histories)
            QSKIP(qPrintable(QString::fromStdString(histories.error().message)));
        for (const auto &history : *histories)
            QCOMPARE(test::stateDifference(*buildExecution(history)), std::string());
    }

private:
    static void addCorpus()
    {
        QTest::addColumn<std::string>("path");
        for (const std::string &path : test::filesBelow(CORPUS_DIR))
            QTest::newRow(path.c_str() + sizeof(CORPUS_DIR)) << path;
        if (!QFileInfo::exists(QStringLiteral(CORPUS_DIR)))
            QSKIP("there is no corpus beside the repository");
    }
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "corpus_test.moc"
