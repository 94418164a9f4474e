// How an Execution ends, what reached it from outside, and what each Event belongs to.
#include "core/execution/execution.h"

#include "core/model/catalog.h"
#include "core/model/history_builder.h"
#include "tests/support/history_text.h"
#include "tests/support/structure_text.h"

#include <QTest>

using namespace hindsight;

class ExecutionTest : public QObject
{
    Q_OBJECT

private slots:
    void arrivalsAndTheEnd_data()
    {
        QTest::addColumn<QByteArray>("history");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("WorkflowExecutionCompleted") << QByteArray(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowExecutionCompleted
        )") << QByteArray(R"(
            task -
              CompleteWorkflowExecution 2 WorkflowExecutionCompleted
            end 2 Completed
        )");
        QTest::newRow("WorkflowExecutionFailed") << QByteArray(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowExecutionFailed
        )") << QByteArray(R"(
            task -
              FailWorkflowExecution 2 WorkflowExecutionFailed
            end 2 Failed
        )");
        QTest::newRow("WorkflowExecutionCanceled") << QByteArray(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowExecutionCanceled
        )") << QByteArray(R"(
            task -
              CancelWorkflowExecution 2 WorkflowExecutionCanceled
            end 2 Canceled
        )");
        QTest::newRow("WorkflowExecutionContinuedAsNew") << QByteArray(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowExecutionContinuedAsNew
        )") << QByteArray(R"(
            task -
              ContinueAsNewWorkflowExecution 2 WorkflowExecutionContinuedAsNew
            end 2 ContinuedAsNew
        )");
        QTest::newRow("WorkflowExecutionTimedOut") << QByteArray(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowExecutionTimedOut
        )") << QByteArray(R"(
            end 2 TimedOut
        )");
        QTest::newRow("WorkflowExecutionTerminated") << QByteArray(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowExecutionTerminated
        )") << QByteArray(R"(
            end 2 Terminated
        )");
        QTest::newRow("the last terminal Event stands") << QByteArray(R"(
            1 0s WorkflowExecutionTimedOut
            2 0s WorkflowExecutionTerminated
            3 0s WorkflowExecutionTimedOut
            4 0s WorkflowTaskScheduled
        )") << QByteArray(R"(
            task 1: 4 - - Scheduled
            end 3 TimedOut
            warning two-terminal-events 3
            warning events-after-terminal-event 4
        )");
        QTest::newRow("what comes from outside, and the task that was handed it") << QByteArray(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 0s WorkflowExecutionSignaled signalName=a
            4 0s WorkflowTaskStarted scheduledEventId=2
            5 0s WorkflowExecutionSignaled signalName=b
            6 0s WorkflowTaskCompleted scheduledEventId=2
            7 0s WorkflowExecutionCancelRequested
            8 0s WorkflowExecutionUpdateAdmitted
            9 0s WorkflowTaskScheduled
            10 0s WorkflowTaskStarted scheduledEventId=9
            11 0s WorkflowTaskCompleted scheduledEventId=9
            12 0s WorkflowExecutionUpdateAccepted
            13 0s WorkflowExecutionSignaled signalName=c
        )") << QByteArray(R"(
            task 1: 2 4 6 Completed
            task 2: 9 10 11 Completed
              ProtocolMessage 12 WorkflowExecutionUpdateAccepted
            arrival 3, woke 1
            arrival 5, woke 2
            arrival 7, woke 2
            arrival 8, woke 2
            arrival 13, woke -
        )");
        QTest::newRow("problems of the history stand among those of the execution") << QByteArray(R"(
            1 0s WorkflowExecutionStarted
            3 0s WorkflowExecutionTerminated
            4 0s WorkflowTaskScheduled
        )") << QByteArray(R"(
            task 1: 4 - - Scheduled
            end 3 Terminated
            warning event-id-gap 3
            warning events-after-terminal-event 4
        )");
    }
    void arrivalsAndTheEnd()
    {
        QFETCH(QByteArray, history);
        QFETCH(QByteArray, expected);
        const auto execution = test::execution(history.toStdString());
        QCOMPARE(QByteArray::fromStdString(test::structure(*execution)),
                 QByteArray::fromStdString(test::unindented(expected.toStdString())));
    }

    void aHistoryThatBeginsWithAnotherEventIsSaid()
    {
        const auto problems = [](const char *text) { return test::execution(text)->problems(); };
        QVERIFY(problems("1 0s WorkflowExecutionStarted").empty());
        QCOMPARE(problems("1 0s WorkflowTaskScheduled").size(), 1U);
        QCOMPARE(problems("1 0s WorkflowTaskScheduled").front().code, std::string("no-start"));
        QCOMPARE(problems("2 0s WorkflowTaskScheduled").size(), 1U);
        QCOMPARE(problems("2 0s WorkflowTaskScheduled").front().code, std::string("history-starts-late"));
    }

    void everyEventSaysWhatItBelongsTo()
    {
        const auto execution = test::execution(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskCompleted scheduledEventId=1
            4 0s ActivityTaskScheduled workflowTaskCompletedEventId=3
            5 0s ActivityTaskCancelRequested workflowTaskCompletedEventId=3 scheduledEventId=4
            6 0s ActivityTaskStarted scheduledEventId=4
            7 0s ActivityTaskCanceled scheduledEventId=4
            8 0s WorkflowExecutionSignaled
        )");
        QByteArray text;
        for (std::size_t row = 0; row < execution->history().eventCount(); ++row) {
            const core::EventIndex event(row);
            text += execution->taskOf(event).isValid() ? 'T' : '-';
            text += execution->commandOf(event).isValid() ? 'C' : '-';
            text += execution->awaitableOf(event).isValid() ? "A " : "- ";
        }
        QCOMPARE(text, QByteArray("T-- T-- T-- TCA TCA --A --A --- "));
    }

    void aFileOfCommandsIsOneTask()
    {
        core::HistoryBuilder builder;
        builder.add(core::CommandRecord{.type = core::CommandType::StartTimer,
                                        .typeText = "StartTimer",
                                        .name = {},
                                        .timeout = {},
                                        .bytes = {},
                                        .attributes = {.begin = 3, .size = 4}});
        builder.add(core::CommandRecord{.type = core::CommandType::RecordMarker,
                                        .typeText = "RecordMarker",
                                        .name = builder.intern("Version"),
                                        .timeout = {},
                                        .bytes = {},
                                        .attributes = {}});
        const auto source = std::make_shared<const core::Source>("text", "0123456789", 10);
        const auto execution = core::buildExecution(builder.finish(source, "temporal-commands"));
        QVERIFY(bool(execution));
        QCOMPARE(QByteArray::fromStdString(test::structure(**execution)), QByteArray(R"(task 1: - - - Completed
  StartTimer - TimerStarted
  RecordMarker - MarkerRecorded Version
)"));
        QCOMPARE((*execution)->commands().front().attributes, (core::ByteRange{.begin = 3, .size = 4}));
        QVERIFY(core::info((*execution)->commands().front().type).awaitable);
        QCOMPARE((*execution)->status(), core::Outcome::Running);
    }

    void buildingStopsWhenAsked()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto execution = core::buildExecution(test::history("1 0s WorkflowExecutionStarted"), stop.get_token());
        QVERIFY(!execution);
        QCOMPARE(execution.error().kind, core::ErrorKind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(ExecutionTest)
#include "execution_test.moc"
