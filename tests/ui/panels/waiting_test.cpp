#include "ui/panels/waiting.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

// A line each, with `+` where the step opened it, `~` where it changed it, `-` where it closed it.
QString text(const std::vector<WaitingLine> &lines)
{
    const auto signOf = [](StepChange change) {
        switch (change) {
        case StepChange::Opened:
            return QStringLiteral("+ ");
        case StepChange::Changed:
            return QStringLiteral("~ ");
        case StepChange::Closed:
            return QStringLiteral("- ");
        case StepChange::None:
            break;
        }
        return QString();
    };
    QStringList all;
    for (const WaitingLine &line : lines)
        all += signOf(line.change) % line.text % QStringLiteral(" | ") % line.note;
    return all.join(u'\n');
}

} // namespace

class WaitingTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOpenAtAStepIsListed_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<QString>("text");
        QTest::newRow("before anything") << 0 << QString();
        QTest::newRow("a task waits") << 1 << QStringLiteral("+ Workflow Task 1 | waiting for a Worker for 0s");
        QTest::newRow("a Worker takes it") << 2 << QStringLiteral("~ Workflow Task 1 | with a Worker for 0s");
        QTest::newRow("it completes") << 3 << QStringLiteral("- Workflow Task 1 | Completed");
        QTest::newRow("three at once") << 6
                                       << QStringLiteral("Activity ReserveStock | for 0s\n"
                                                         "Activity ChargeCard | for 0s\n"
                                                         "+ Timer 30s | for 0s, due in 30s");
        QTest::newRow("a Signal came") << 13
                                       << QStringLiteral("Workflow Task 3 | waiting for a Worker for 300ms\n"
                                                         "Activity ChargeCard | for 970ms\n"
                                                         "Timer 30s | for 970ms, due in 29s\n"
                                                         "+ Signal approve | not handed over yet");
        QTest::newRow("with a Worker") << 14
                                       << QStringLiteral("~ Workflow Task 3 | with a Worker for 0s\n"
                                                         "Activity ChargeCard | for 1.97s\n"
                                                         "Timer 30s | for 1.97s, due in 28s\n"
                                                         "- Signal approve | handed over");
    }
    void whatIsOpenAtAStepIsListed()
    {
        const auto order = *core::buildStateIndex(test::execution(test::kOrder));
        QFETCH(int, step);
        QTEST(text(waitingAt(*order, core::EventIndex(static_cast<std::size_t>(step)))), "text");
    }

    void cancelsUpdatesAndAttemptsAreSaid()
    {
        const auto index = *core::buildStateIndex(test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 0s ActivityTaskScheduled activityType.name=Pay
            3 1s ActivityTaskStarted scheduledEventId=2 attempt=3
            4 2s ActivityTaskCancelRequested scheduledEventId=2
            5 3s WorkflowExecutionUpdateAccepted acceptedRequest.input.name=hurry protocolInstanceId=u
            6 4s WorkflowExecutionCancelRequested
            7 5s ActivityTaskCanceled scheduledEventId=2
            8 5s WorkflowExecutionUpdateCompleted acceptedEventId=5
            9 6s WorkflowTaskScheduled
            10 6s WorkflowTaskStarted scheduledEventId=9
        )"));
        const auto at = [&index](std::size_t event) { return text(waitingAt(*index, core::EventIndex(event - 1))); };
        QCOMPARE(at(3), QStringLiteral("~ Activity Pay | for 1s, attempt 3"));
        QCOMPARE(at(4), QStringLiteral("~ Activity Pay | for 2s, attempt 3, asked to cancel"));
        QCOMPARE(at(5), QStringLiteral("Activity Pay | for 3s, attempt 3, asked to cancel\n"
                                       "+ Update hurry | accepted, not completed"));
        QCOMPARE(at(8), QStringLiteral("Cancel request | not handed over yet\n"
                                       "- Update hurry | completed"));
        QCOMPARE(at(10), QStringLiteral("~ Workflow Task 1 | with a Worker for 0s\n"
                                        "Cancel request | asked for, the Workflow runs on\n"
                                        "- Cancel request | handed over"));
    }

    void whatTheFirstEventOpensIsNew()
    {
        const auto index = *core::buildStateIndex(test::execution("9 0s TimerStarted startToFireTimeout=5s\n"
                                                                  "10 5s TimerFired startedEventId=9\n"));
        QCOMPARE(text(waitingAt(*index, core::EventIndex(0))), QStringLiteral("+ Timer 5s | for 0s, due in 5s"));
    }

    void nothingIsDueInWhatHasEnded()
    {
        const auto index = *core::buildStateIndex(test::execution("1 0s WorkflowExecutionStarted\n"
                                                                  "2 0s TimerStarted startToFireTimeout=5s\n"
                                                                  "3 1s WorkflowExecutionTerminated\n"));
        QVERIFY(text(waitingAt(*index, core::EventIndex(1))).contains(QStringLiteral("Timer 5s | for 0s, due in 5s")));
        const QString ended = text(waitingAt(*index, core::EventIndex(2)));
        QVERIFY2(ended.contains(QStringLiteral("Timer 5s | for 1s")), qPrintable(ended));
        QVERIFY2(!ended.contains(QStringLiteral("due")), qPrintable(ended));
    }

    void aStepIsComparedWithAnother()
    {
        const auto order = *core::buildStateIndex(test::execution(test::kOrder));
        const auto compared = [&order](std::size_t base, std::size_t step) {
            return text(waitingAt(*order, core::EventIndex(step - 1), core::EventIndex(base - 1)));
        };
        QCOMPARE(compared(7, 16), QStringLiteral("Activity ChargeCard | for 2.07s\n"
                                                 "Timer 30s | for 2.07s, due in 27.9s\n"
                                                 "- Activity ReserveStock | Completed"));
        QCOMPARE(compared(16, 7), QStringLiteral("+ Activity ReserveStock | for 0s\n"
                                                 "Activity ChargeCard | for 0s\nTimer 30s | for 0s, due in 30s"));
        // What came and went in between is told too.
        QCOMPARE(compared(3, 10), QStringLiteral("+ Workflow Task 2 | waiting for a Worker for 0s\n"
                                                 "+ Activity ChargeCard | for 470ms\n"
                                                 "+ Timer 30s | for 470ms, due in 29.5s\n"
                                                 "- Workflow Task 1 | Completed\n"
                                                 "- Activity ReserveStock | Completed"));
    }

    void hundredsAreCounted()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id < 1002; ++id)
            history += std::to_string(id) + " 0s TimerStarted timerId=" + std::to_string(id) + "\n";
        const auto lines = waitingAt(**core::buildStateIndex(test::execution(history)), core::EventIndex(1000));
        QVERIFY(lines.size() < 1000);
        QCOMPARE(lines.back().text, QStringLiteral("and %1 more").arg(1000 - (lines.size() - 1)));
        QVERIFY(lines.back().target.isNothing());
    }
};

QTEST_APPLESS_MAIN(WaitingTest)
#include "waiting_test.moc"
