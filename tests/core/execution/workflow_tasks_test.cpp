// How Events become Workflow Tasks.
#include "core/execution/execution.h"

#include "tests/support/history_text.h"
#include "tests/support/structure_text.h"

#include <QTest>

using namespace hindsight;

class WorkflowTasksTest : public QObject
{
    Q_OBJECT

private slots:
    void eventsBecomeWorkflowTasks_data()
    {
        QTest::addColumn<QByteArray>("history");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("a task is joined by scheduledEventId") << QByteArray(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 1s WorkflowTaskStarted scheduledEventId=2
            4 2s WorkflowTaskCompleted scheduledEventId=2
        )") << QByteArray(R"(
            task 1: 2 3 4 Completed
        )");
        QTest::newRow("not by position") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskScheduled
            3 1s WorkflowTaskStarted scheduledEventId=1
            4 2s WorkflowTaskStarted scheduledEventId=2
            5 2s WorkflowTaskCompleted scheduledEventId=1
            6 2s WorkflowTaskFailed scheduledEventId=2
        )") << QByteArray(R"(
            task 1: 1 3 5 Completed
            task 2: 2 4 6 Failed
        )");
        QTest::newRow("open ones are scheduled or started") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskScheduled
            3 1s WorkflowTaskStarted scheduledEventId=1
        )") << QByteArray(R"(
            task 1: 1 3 - Started
            task 2: 2 - - Scheduled
        )");
        QTest::newRow("a failed task and its retry are two") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 1s WorkflowTaskFailed scheduledEventId=1
            4 1s WorkflowTaskScheduled
            5 1s WorkflowTaskTimedOut scheduledEventId=4
            6 1s WorkflowTaskScheduled
            7 2s WorkflowTaskStarted scheduledEventId=6
            8 2s WorkflowTaskCompleted scheduledEventId=6
        )") << QByteArray(R"(
            task 1: 1 2 3 Failed
            task 2: 4 - 5 TimedOut
            task 3: 6 7 8 Completed
        )");
        QTest::newRow("Events that name the same missing Scheduled Event are one") << QByteArray(R"(
            11 1s WorkflowTaskStarted scheduledEventId=10
            12 1s WorkflowTaskScheduled
            13 2s WorkflowTaskCompleted scheduledEventId=10
            14 2s WorkflowTaskTimedOut scheduledEventId=9
        )") << QByteArray(R"(
            task 1: - 11 13 Completed
            task 2: 12 - - Scheduled
            task 3: - - 14 TimedOut
            info history-starts-late 11
        )");
        QTest::newRow("Events that name no Scheduled Event are each their own") << QByteArray(R"(
            1 1s WorkflowTaskScheduled
            2 1s WorkflowTaskStarted
            3 2s WorkflowTaskCompleted
        )") << QByteArray(R"(
            task 1: 1 - - Scheduled
            task 2: - 2 - Started
            task 3: - - 3 Completed
        )");
        QTest::newRow("an Event that names another kind, a later one or itself is not joined to it") << QByteArray(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskStarted scheduledEventId=4
            4 0s WorkflowTaskScheduled
            5 0s WorkflowTaskCompleted scheduledEventId=5
        )") << QByteArray(R"(
            task 1: - 2 - Started
            task 2: - 3 - Started
            task 3: 4 - - Scheduled
            task 4: - - 5 Completed
            warning reference-to-another-kind 2
            warning reference-not-earlier 3
            warning reference-not-earlier 5
        )");
        QTest::newRow("the first Started and the first closing Event count") << QByteArray(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 1s WorkflowTaskStarted scheduledEventId=1
            4 1s WorkflowTaskFailed scheduledEventId=1
            5 1s WorkflowTaskCompleted scheduledEventId=1
            6 1s MarkerRecorded workflowTaskCompletedEventId=5
            7 1s MarkerRecorded
        )") << QByteArray(R"(
            task 1: 1 2 4 Failed
            task -
              RecordMarker 6 MarkerRecorded
              RecordMarker 7 MarkerRecorded
        )");
        QTest::newRow("the order is that of the Event ids, also where the file has the newest first") << QByteArray(R"(
            4 2s WorkflowTaskCompleted scheduledEventId=2
            3 1s WorkflowTaskStarted scheduledEventId=2
            2 9s WorkflowTaskScheduled
            1 0s WorkflowExecutionStarted
        )") << QByteArray(R"(
            task 1: 2 3 4 Completed
        )");
    }
    void eventsBecomeWorkflowTasks()
    {
        QFETCH(QByteArray, history);
        QFETCH(QByteArray, expected);
        const auto execution = test::execution(history.toStdString());
        QCOMPARE(QByteArray::fromStdString(test::structure(*execution)),
                 QByteArray::fromStdString(test::unindented(expected.toStdString())));
    }
};

QTEST_APPLESS_MAIN(WorkflowTasksTest)
#include "workflow_tasks_test.moc"
