#include "core/diagram/chain.h"
#include "tests/support/history_text.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::core;

namespace {

const char *const kHistory = R"(
    1 0s WorkflowExecutionStarted
    2 0s WorkflowTaskScheduled
    3 0s WorkflowTaskStarted scheduledEventId=2
    4 0s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
    5 0s ActivityTaskScheduled activityType.name=A workflowTaskCompletedEventId=4
    6 0s TimerStarted timerId=1 workflowTaskCompletedEventId=4
    7 1s ActivityTaskStarted scheduledEventId=5
    8 2s ActivityTaskCompleted scheduledEventId=5 startedEventId=7
    9 2s WorkflowExecutionSignaled signalName=s
    10 2s WorkflowTaskScheduled
    11 2s WorkflowTaskStarted scheduledEventId=10
    12 3s WorkflowTaskCompleted scheduledEventId=10 startedEventId=11
    13 3s TimerCanceled startedEventId=6 workflowTaskCompletedEventId=12
    14 3s WorkflowExecutionCompleted workflowTaskCompletedEventId=12
)";

template<class T>
QByteArray listed(const std::vector<T> &items)
{
    QByteArray text;
    for (const T &item : items)
        text += " " + QByteArray::number(item.value);
    return text;
}

QByteArray print(const Chain &chain)
{
    QByteArray text = "tasks" + listed(chain.tasks) + ", commands" + listed(chain.commands) + ", awaitables" +
                      listed(chain.awaitables);
    if (!chain.arrivals.empty())
        text += ", arrivals " + QByteArray::number(qsizetype(chain.arrivals.size()));
    return text;
}

} // namespace

class ChainTest : public QObject
{
    Q_OBJECT

private slots:
    void anEventLightsWhatItBelongsTo_data()
    {
        QTest::addColumn<int>("eventId");
        QTest::addColumn<QByteArray>("chain");
        QTest::newRow("start") << 1 << QByteArray("tasks, commands, awaitables");
        QTest::newRow("Activity, and what the task that it woke issued")
            << 7 << QByteArray("tasks 0 1, commands 0 2 3, awaitables 0 1");
        QTest::newRow("canceled Timer, from both Commands") << 6 << QByteArray("tasks 0 1, commands 1 2, awaitables 1");
        QTest::newRow("task, and what issued what it was handed")
            << 11 << QByteArray("tasks 0 1, commands 0 2 3, awaitables 0 1, arrivals 1");
        QTest::newRow("first task, and the one that it led to")
            << 3 << QByteArray("tasks 0 1, commands 0 1, awaitables 0 1");
        QTest::newRow("Signal") << 9 << QByteArray("tasks 1, commands 2 3, awaitables 1, arrivals 1");
        QTest::newRow("Command alone") << 14 << QByteArray("tasks 1, commands 3, awaitables");
    }
    void anEventLightsWhatItBelongsTo()
    {
        QFETCH(int, eventId);
        const auto diagram = buildDiagram(test::execution(kHistory));
        const EventIndex event = diagram->execution().history().find({eventId});
        if (QByteArray(QTest::currentDataTag()) == "start")
            QVERIFY(chainOf(*diagram, event).tasks.empty());
        else
            QTEST(print(chainOf(*diagram, event)), "chain");
    }

    void membershipIsAsked()
    {
        const auto diagram = buildDiagram(test::execution(kHistory));
        const Chain chain = chainOf(*diagram, TaskIndex(0));
        QVERIFY(chain.holds(TaskIndex(0)));
        QVERIFY(chain.holds(TaskIndex(1)));
        QVERIFY(chain.holds(CommandIndex(1)));
        QVERIFY(chain.holds(AwaitableIndex(1)));
        QVERIFY(!chain.holds(CommandIndex(2)));
    }
};

QTEST_APPLESS_MAIN(ChainTest)
#include "chain_test.moc"
