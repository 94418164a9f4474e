#include "ui/panels/waiting.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

QString text(const std::vector<WaitingLine> &lines)
{
    QStringList all;
    for (const WaitingLine &line : lines)
        all += line.text % QStringLiteral(" | ") % line.note;
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
        QTest::newRow("a task waits") << 1 << QStringLiteral("Workflow Task 1 | waiting for a Worker for 0s");
        QTest::newRow("three at once") << 6
                                       << QStringLiteral("Activity ReserveStock | for 0s\n"
                                                         "Activity ChargeCard | for 0s\nTimer 30s | for 0s");
        QTest::newRow("a Signal came") << 13
                                       << QStringLiteral("Workflow Task 3 | waiting for a Worker for 300ms\n"
                                                         "Activity ChargeCard | for 970ms\nTimer 30s | for 970ms\n"
                                                         "Signal approve | not handed over yet");
        QTest::newRow("with a Worker") << 14
                                       << QStringLiteral("Workflow Task 3 | with a Worker for 0s\n"
                                                         "Activity ChargeCard | for 1.97s\nTimer 30s | for 1.97s");
    }
    void whatIsOpenAtAStepIsListed()
    {
        const auto order = *core::buildStateIndex(test::execution(test::kOrder));
        QFETCH(int, step);
        QTEST(text(waitingAt(*order, core::EventIndex(static_cast<std::size_t>(step)))), "text");
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
