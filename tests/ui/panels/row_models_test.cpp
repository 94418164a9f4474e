#include "ui/panels/command_model.h"
#include "ui/panels/event_model.h"
#include "ui/panels/problem_model.h"
#include "ui/panels/workflow_task_model.h"

#include "core/execution/execution.h"
#include "core/reading/reader.h"
#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "tests/support/wire_bytes.h"
#include "ui/document/document.h"
#include "ui/document/notebook.h"
#include "ui/document/view_state.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

std::shared_ptr<const core::Execution> order()
{
    return test::execution(test::kOrder);
}

QString rowText(const QAbstractItemModel &model, int row)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.index(row, column).data().toString();
    return cells.join(QStringLiteral(" | "));
}

void checkBounds(const RowModel &model)
{
    const int rows = model.rowCount();
    const int columns = model.columnCount();
    QVERIFY(!model.index(rows, 0).isValid());
    QVERIFY(!model.index(-1, 0).isValid());
    QVERIFY(!model.index(0, columns).isValid());
    QVERIFY(!model.data({}, Qt::DisplayRole).isValid());
    QVERIFY(!model.headerData(columns, Qt::Horizontal, Qt::DisplayRole).isValid());
    QVERIFY(!model.headerData(-1, Qt::Horizontal, Qt::DisplayRole).isValid());
    if (rows > 0) {
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
        QCOMPARE(model.columnCount(model.index(0, 0)), 0);
    }
    for (int column = 0; column < columns; ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
}

} // namespace

class RowModelsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyModelKeepsTheRules()
    {
        Document document(QStringLiteral("order.json"), order());
        EventModel events(document);
        WorkflowTaskModel tasks(document);
        CommandModel commands(document);
        ProblemModel problems(document);
        for (RowModel *model : {static_cast<RowModel *>(&events), static_cast<RowModel *>(&tasks),
                                static_cast<RowModel *>(&commands), static_cast<RowModel *>(&problems)}) {
            const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            checkBounds(*model);
        }
    }

    void anEventSaysWhatItIsAndWhoseItIs_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("text");
        QTest::newRow("start") << 0
                               << QStringLiteral("1 | 2025-03-01 10:00:00.000 | +0s | WorkflowExecutionStarted | "
                                                 "OrderWorkflow |  | ");
        QTest::newRow("of a Command") << 5
                                      << QStringLiteral("6 | 2025-03-01 10:00:00.030 | +30ms | ActivityTaskScheduled | "
                                                        "ChargeCard | 1 | ScheduleActivityTask");
        QTest::newRow("of an Activity") << 7
                                        << QStringLiteral("8 | 2025-03-01 10:00:00.050 | +50ms | ActivityTaskStarted | "
                                                          "ReserveStock |  | ");
        QTest::newRow("Timer") << 6
                               << QStringLiteral("7 | 2025-03-01 10:00:00.030 | +30ms | TimerStarted | 30s | 1 | "
                                                 "StartTimer");
    }
    void anEventSaysWhatItIsAndWhoseItIs()
    {
        Document document(QStringLiteral("order.json"), order());
        const EventModel model(document);
        QFETCH(int, row);
        QTEST(rowText(model, row), "text");
    }

    void aWorkflowTaskSaysHowLongItWaitedAndWorked()
    {
        Document document(QStringLiteral("order.json"), order());
        const WorkflowTaskModel model(document);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(
            rowText(model, 0),
            QStringLiteral("1 | Completed | 2 | 3 | 4 | 10ms | 20ms | 1 | 3 | ScheduleActivityTask (ReserveStock), "
                           "ScheduleActivityTask (ChargeCard), StartTimer (30s)"));
        QCOMPARE(rowText(model, 1), QStringLiteral("2 | Failed | 10 | 11 | 12 | 100ms | 100ms | 1 | 0 | "));
        QCOMPARE(rowText(model, 2), QStringLiteral("3 | Completed | 13 | 15 | 16 | 1.3s | 100ms | 2 | 0 | "));
    }

    void aCommandSaysWhatCameOfIt()
    {
        Document document(QStringLiteral("order.json"), order());
        const CommandModel model(document);
        QCOMPARE(model.rowCount(), 5);
        QCOMPARE(rowText(model, 1),
                 QStringLiteral("ScheduleActivityTask | ChargeCard | 1 | 6 ActivityTaskScheduled | yes | Failed"));
        QCOMPARE(rowText(model, 4),
                 QStringLiteral("FailWorkflowExecution |  | 4 | 23 WorkflowExecutionFailed | no | "));
    }

    void aProblemLeadsToItsEvent()
    {
        Document document(QStringLiteral("gap.json"),
                          {test::execution("1 0s WorkflowExecutionStarted\n5 1s WorkflowExecutionTerminated")});
        const ProblemModel model(document);
        QCOMPARE(model.rowCount(), static_cast<int>(document.execution().problems().size()));
        QVERIFY(model.rowCount() > 0);
        QCOMPARE(model.index(0, ProblemModel::SeverityColumn).data().toString(), QStringLiteral("warning"));
        QVERIFY(!model.index(0, ProblemModel::MessageColumn).data().toString().isEmpty());
        const Selection selection = model.selectionAt(0);
        if (!selection.isNothing())
            QCOMPARE(model.rowOf(selection), 0);
    }

    void aProblemTellsItsPathOnce()
    {
        const auto histories =
            core::readBytes("[{\"eventId\":1,\"eventType\":5},{\"eventId\":0,\"eventType\":5}]", "bad.json");
        QVERIFY(histories);
        const auto execution = core::buildExecution(histories->front());
        QVERIFY(execution);
        Document document(QStringLiteral("bad.json"), {*execution});
        const ProblemModel model(document);
        QCOMPARE(model.index(0, ProblemModel::MessageColumn).data().toString(),
                 QStringLiteral("[1].eventId: expected an Event id, a whole number from 1 to 9223372036854775807, got "
                                "the number 0; the Event is left out"));
    }

    void aProblemOfABinaryFileHasItsByte()
    {
        using namespace test;
        const std::string started = bytes(1, number(1, 1) + number(3, 1) + bytes(6, ""));
        const auto histories = core::readBytes(started + bytes(1, "\x08"), "bad.bin");
        QVERIFY(histories);
        const auto execution = core::buildExecution(histories->front());
        QVERIFY(execution);
        Document document(QStringLiteral("bad.bin"), {*execution});
        const ProblemModel model(document);
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, ProblemModel::PlaceColumn).data().toString(), QStringLiteral("byte 10"));
    }

    void eachKindOfSelectionHasItsRow()
    {
        Document document(QStringLiteral("order.json"), order());
        const EventModel events(document);
        const WorkflowTaskModel tasks(document);
        const CommandModel commands(document);
        const Selection command = Selection::of(core::CommandIndex(1));
        QCOMPARE(events.rowOf(command), 5);
        QCOMPARE(tasks.rowOf(command), 0);
        QCOMPARE(commands.rowOf(command), 1);
        const Selection task = Selection::of(core::TaskIndex(1));
        QCOMPARE(events.rowOf(task), 11);
        QCOMPARE(tasks.rowOf(task), 1);
        QCOMPARE(commands.rowOf(task), -1);
        const Selection result = Selection::of(core::EventIndex(17));
        QCOMPARE(commands.rowOf(result), 1);
        QCOMPARE(events.rowOf({}), -1);
        QCOMPARE(events.selectionAt(4), Selection::of(core::EventIndex(4)));
        QCOMPARE(tasks.selectionAt(2), Selection::of(core::TaskIndex(2)));
    }

    void timesAreWrittenInTheStyleOfTheView()
    {
        Document document(QStringLiteral("order.json"), order());
        const EventModel events(document);
        QSignalSpy changed(&events, &QAbstractItemModel::dataChanged);
        QSignalSpy headings(&events, &QAbstractItemModel::headerDataChanged);
        const auto shown = [&events](int column) {
            return QString(events.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() % u": " %
                           events.index(6, column).data().toString());
        };
        QCOMPARE(shown(EventModel::TimeColumn), QStringLiteral("Time (UTC): 2025-03-01 10:00:00.030"));
        QCOMPARE(shown(EventModel::SpanColumn), QStringLiteral("Since start: +30ms"));
        ViewState &view = document.viewState();
        view.setTimes({.zone = *Zone::named(QStringLiteral("Asia/Kathmandu"))});
        QCOMPARE(shown(EventModel::TimeColumn), QStringLiteral("Time (Asia/Kathmandu): 2025-03-01 15:45:00.030"));
        QCOMPARE(events.index(6, EventModel::TimeColumn).data(Qt::ToolTipRole).toString(),
                 QStringLiteral("2025-03-01 15:45:00.030 +05:45"));
        view.setTimes({.form = TimeForm::SinceStart});
        QCOMPARE(shown(EventModel::TimeColumn), QStringLiteral("Since start: +0.030s"));
        QCOMPARE(shown(EventModel::SpanColumn), QStringLiteral("Since previous: +0s"));
        view.setTimes({.form = TimeForm::SincePrevious});
        QCOMPARE(shown(EventModel::TimeColumn), QStringLiteral("Since previous: +0s"));
        QCOMPARE(shown(EventModel::SpanColumn), QStringLiteral("Since start: +30ms"));
        QCOMPARE(changed.size(), 3);
        QCOMPARE(headings.size(), 3);
        view.setTimes({.form = TimeForm::SincePrevious});
        QCOMPARE(changed.size(), 3);
    }

    void whatIsToComeAfterTheStepSaysSo()
    {
        Document document(QStringLiteral("order.json"), order());
        const EventModel events(document);
        const WorkflowTaskModel tasks(document);
        QSignalSpy changed(&events, &QAbstractItemModel::dataChanged);
        QVERIFY(events.index(22, 0).data(RowModel::HasHappenedRole).toBool());
        document.viewState().stepTo(core::EventIndex(10));
        QCOMPARE(changed.size(), 1);
        QVERIFY(events.index(10, 0).data(RowModel::HasHappenedRole).toBool());
        QVERIFY(!events.index(11, 0).data(RowModel::HasHappenedRole).toBool());
        QVERIFY(tasks.index(1, 0).data(RowModel::HasHappenedRole).toBool());
        QVERIFY(!tasks.index(2, 0).data(RowModel::HasHappenedRole).toBool());
    }

    void theHistoryAsItHasBecomeIsShownInstead()
    {
        Document document(QStringLiteral("order.json"), order());
        EventModel events(document);
        const QAbstractItemModelTester tester(&events, QAbstractItemModelTester::FailureReportingMode::QtTest);
        document.replace(test::execution("1 0s WorkflowExecutionStarted\n"));
        QCOMPARE(events.rowCount(), 1);
    }

    void failuresAndCategoriesAreMarked()
    {
        Document document(QStringLiteral("order.json"), order());
        const EventModel events(document);
        const QModelIndex failed = events.index(17, EventModel::TypeColumn);
        QCOMPARE(failed.data(RowModel::CategoryRole).toInt(), static_cast<int>(core::Category::Activity));
        QCOMPARE(failed.data(RowModel::OutcomeRole).toInt(), static_cast<int>(core::Outcome::Failed));
        QVERIFY(!events.index(8, EventModel::TypeColumn).data(RowModel::OutcomeRole).isValid());
        QVERIFY(!events.index(17, EventModel::IdColumn).data(RowModel::CategoryRole).isValid());
    }

    void whatAPersonNotedIsSaidOfItsEvent()
    {
        Document document(QStringLiteral("order.json"), order());
        const EventModel events(document);
        const QModelIndex id = events.index(17, EventModel::IdColumn);
        QCOMPARE(id.data(RowModel::NoteRole), QVariant(int(RowModel::NoNote)));
        QVERIFY(!events.index(17, EventModel::TypeColumn).data(RowModel::NoteRole).isValid());
        const QSignalSpy changed(&events, &QAbstractItemModel::dataChanged);
        document.notebook().setMarked({18}, true);
        QCOMPARE(id.data(RowModel::NoteRole).toInt(), int(RowModel::Marked));
        document.notebook().setText({18}, QStringLiteral("why?"));
        QCOMPARE(id.data(RowModel::NoteRole).toInt(), RowModel::Marked | RowModel::Noted);
        QCOMPARE(id.data(Qt::ToolTipRole).toString(), QStringLiteral("why?"));
        QCOMPARE(changed.count(), 2);
    }

    void manyCommandsOfATaskAreCounted()
    {
        std::string text = "1 0s WorkflowExecutionStarted\n2 0s WorkflowTaskScheduled\n"
                           "3 0s WorkflowTaskStarted scheduledEventId=2\n"
                           "4 0s WorkflowTaskCompleted scheduledEventId=2\n";
        for (int id = 5; id < 35; ++id)
            text += std::to_string(id) + " 0s MarkerRecorded markerName=m workflowTaskCompletedEventId=4\n";
        Document document(QStringLiteral("many.json"), {test::execution(text)});
        const WorkflowTaskModel tasks(document);
        const QString names = tasks.index(0, WorkflowTaskModel::CommandsColumn).data().toString();
        QCOMPARE(names.count(u"RecordMarker"), 12);
        QVERIFY2(names.endsWith(u"and 18 more"), qUtf8Printable(names));
    }
};

QTEST_GUILESS_MAIN(RowModelsTest)
#include "row_models_test.moc"
