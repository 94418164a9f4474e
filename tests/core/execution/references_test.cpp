#include "core/execution/references.h"

#include "core/execution/execution.h"
#include "tests/support/history_text.h"

#include <QTest>

using namespace hindsight;

class ReferencesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatAnEventCannotFollowIsSaid_data()
    {
        QTest::addColumn<QByteArray>("fifth");
        QTest::addColumn<QByteArray>("problems");
        QTest::newRow("all right") << QByteArray("ActivityTaskScheduled workflowTaskCompletedEventId=4")
                                   << QByteArray();
        QTest::newRow("not in the file")
            << QByteArray("ActivityTaskScheduled workflowTaskCompletedEventId=40")
            << QByteArray(
                   "reference-not-found 5 Event 5 (ActivityTaskScheduled) names Event 40, which is not in the file\n");
        QTest::newRow("later") << QByteArray("ActivityTaskScheduled workflowTaskCompletedEventId=6")
                               << QByteArray("reference-not-earlier 5 Event 5 (ActivityTaskScheduled) names Event 6 "
                                             "(WorkflowTaskScheduled), which comes only after it\n");
        QTest::newRow("itself") << QByteArray("ActivityTaskStarted scheduledEventId=5")
                                << QByteArray("reference-not-earlier 5 Event 5 (ActivityTaskStarted) names itself as "
                                              "an Event before it\n");
        QTest::newRow("another kind")
            << QByteArray("ActivityTaskStarted scheduledEventId=2")
            << QByteArray("reference-to-another-kind 5 Event 5 (ActivityTaskStarted) names Event 2 "
                          "(WorkflowTaskScheduled) as the one that it follows, which opens nothing of its kind\n");
        QTest::newRow("no Workflow Task")
            << QByteArray("TimerStarted timerId=1 workflowTaskCompletedEventId=1")
            << QByteArray("reference-to-another-kind 5 Event 5 (TimerStarted) names Event 1 "
                          "(WorkflowExecutionStarted) as the end of its Workflow Task, which is no Event of a "
                          "Workflow Task\n");
        QTest::newRow("none, as Cadence says it")
            << QByteArray("TimerStarted timerId=1 workflowTaskCompletedEventId=-23") << QByteArray();
    }
    void whatAnEventCannotFollowIsSaid()
    {
        QFETCH(QByteArray, fifth);
        const auto execution = test::execution("1 0s WorkflowExecutionStarted\n"
                                               "2 0s WorkflowTaskScheduled\n"
                                               "3 1s WorkflowTaskStarted scheduledEventId=2\n"
                                               "4 1s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3\n"
                                               "5 1s " +
                                               fifth.toStdString() +
                                               "\n"
                                               "6 2s WorkflowTaskScheduled\n");
        QByteArray problems;
        for (const core::Problem &problem : execution->problems())
            problems += problem.code + " " + std::to_string(problem.event.value) + " " + problem.message + "\n";
        QTEST(problems, "problems");
    }

    void eventsThatWaitForEachOtherInACircleBelongToNobody()
    {
        const auto execution = test::execution("1 0s WorkflowExecutionStarted\n"
                                               "2 0s ActivityTaskStarted scheduledEventId=3\n"
                                               "3 0s ActivityTaskCompleted scheduledEventId=2\n");
        QVERIFY(execution->awaitables().empty());
        QCOMPARE(execution->problems().size(), 2U);
    }

    void whatStandsBeforeALateStartIsNoProblem()
    {
        const auto execution = test::execution("7 0s ActivityTaskCompleted scheduledEventId=5\n");
        QCOMPARE(execution->problems().size(), 1U);
        QCOMPARE(execution->problems().front().code, std::string("history-starts-late"));
    }

    void ofManyTheRestAreCounted()
    {
        std::string text = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id < 152; ++id)
            text += std::to_string(id) + " 0s TimerFired startedEventId=999\n";
        const auto problems = core::checkReferences(*test::history(text), {});
        QCOMPARE(problems.size(), 101U);
        QCOMPARE(problems.back().message, std::string("50 more Events name others that they can't follow"));
    }
};

QTEST_APPLESS_MAIN(ReferencesTest)
#include "references_test.moc"
