#include "core/execution/causes.h"

#include "tests/support/history_text.h"
#include "tests/support/retried_task_history.h"

#include <QTest>

using namespace hindsight;

namespace {

QByteArray idsOf(const core::Execution &execution, const std::vector<core::EventIndex> &events)
{
    QByteArrayList ids;
    for (const core::EventIndex event : events)
        ids += QByteArray::number(qlonglong(execution.history().id(event).value));
    return ids.join(' ');
}

} // namespace

class CausesTest : public QObject
{
    Q_OBJECT

private slots:
    void anEventHasCausesAndEffects_data()
    {
        QTest::addColumn<int>("event");
        QTest::addColumn<QByteArray>("causes");
        QTest::addColumn<QByteArray>("effects");
        const auto row = [](const char *name, int event, const char *causes, const char *effects) {
            QTest::newRow(name) << event << QByteArray(causes) << QByteArray(effects);
        };
        row("the start", 1, "", "3");
        row("a task that fails", 4, "1", "7");
        row("its retry", 6, "4", "8 9");
        row("the retry's end", 7, "4", "8 9");
        row("an Activity", 8, "7", "13");
        row("an Activity that starts", 12, "8", "13");
        row("a result", 13, "8", "14");
        row("a Timer that is canceled later", 9, "7", "16");
        row("what came from outside", 10, "", "14");
        row("the task that it woke", 14, "10 13", "16 17");
        row("a Timer's cancel", 16, "15", "");
        row("the end", 17, "15", "");
    }
    void anEventHasCausesAndEffects()
    {
        const auto execution = test::execution(test::kRetriedTask);
        QFETCH(int, event);
        const core::EventIndex index = execution->history().find({event});
        QTEST(idsOf(*execution, core::causesOf(*execution, index)), "causes");
        QTEST(idsOf(*execution, core::effectsOf(*execution, index)), "effects");
    }

    void whatIsOpenHasLedToItsStart()
    {
        const auto execution = test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 0s StartChildWorkflowExecutionInitiated
            3 0s ChildWorkflowExecutionStarted initiatedEventId=2
        )");
        QCOMPARE(idsOf(*execution, core::effectsOf(*execution, core::EventIndex(1))), QByteArray("3"));
        QCOMPARE(idsOf(*execution, core::effectsOf(*execution, core::EventIndex(2))), QByteArray());
        QCOMPARE(idsOf(*execution, core::causesOf(*execution, core::EventIndex(1))), QByteArray());
    }

    void theWayBackEndsAtTheStart()
    {
        const auto execution = test::execution(test::kRetriedTask);
        // Always the first cause: no cycle may keep it from ending.
        core::EventIndex at(16);
        QByteArrayList way;
        while (true) {
            const auto causes = core::causesOf(*execution, at);
            if (causes.empty())
                break;
            QVERIFY(causes.front() < at);
            at = causes.front();
            way += QByteArray::number(qlonglong(execution->history().id(at).value));
        }
        QCOMPARE(way.join(' '), QByteArray("15 10"));
        QCOMPARE(idsOf(*execution, core::causesOf(*execution, core::EventIndex(12))), QByteArray("8"));
        QCOMPARE(idsOf(*execution, core::causesOf(*execution, core::EventIndex(3))), QByteArray("1"));
    }
};

QTEST_APPLESS_MAIN(CausesTest)
#include "causes_test.moc"
