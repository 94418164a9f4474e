#include "core/execution/stepping.h"

#include "tests/support/history_text.h"
#include "tests/support/retried_task_history.h"

#include <QTest>

using namespace hindsight;

namespace {

QByteArray stops(const core::Execution &execution, core::StepUnit unit, core::StepDirection direction)
{
    QByteArray ids;
    for (core::EventIndex at = core::nextStop(execution, {}, unit, direction); at.isValid();
         at = core::nextStop(execution, at, unit, direction))
        ids += QByteArray::number(qint64(execution.history().id(at).value)) + ' ';
    return ids.trimmed();
}

} // namespace

class SteppingTest : public QObject
{
    Q_OBJECT

private slots:
    void steppingStopsAtEachUnit_data()
    {
        QTest::addColumn<int>("unit");
        QTest::addColumn<QByteArray>("forward");
        QTest::addColumn<QByteArray>("back");
        QTest::newRow("Event") << int(core::StepUnit::Event) << QByteArray("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17")
                               << QByteArray("17 16 15 14 13 12 11 10 9 8 7 6 5 4 3 2 1");
        QTest::newRow("Workflow Task") << int(core::StepUnit::WorkflowTask) << QByteArray("4 7 15")
                                       << QByteArray("15 7 4");
        QTest::newRow("Command") << int(core::StepUnit::Command) << QByteArray("8 9 16 17") << QByteArray("17 16 9 8");
        QTest::newRow("What matters") << int(core::StepUnit::Notable) << QByteArray("4 10 17") << QByteArray("17 10 4");
    }
    void steppingStopsAtEachUnit()
    {
        QFETCH(int, unit);
        const auto execution = test::execution(test::kRetriedTask);
        QTEST(stops(*execution, core::StepUnit(unit), core::StepDirection::Forward), "forward");
        QTEST(stops(*execution, core::StepUnit(unit), core::StepDirection::Back), "back");
    }

    void steppingGoesOnFromBetweenTwoStops()
    {
        const auto execution = test::execution(test::kRetriedTask);
        const core::History &history = execution->history();
        const core::EventIndex between = history.find({10});
        const auto stop = [&](core::StepUnit unit, core::StepDirection direction) {
            return history.id(core::nextStop(*execution, between, unit, direction)).value;
        };
        QCOMPARE(stop(core::StepUnit::WorkflowTask, core::StepDirection::Forward), 15);
        QCOMPARE(stop(core::StepUnit::WorkflowTask, core::StepDirection::Back), 7);
        QCOMPARE(stop(core::StepUnit::Command, core::StepDirection::Forward), 16);
        QCOMPARE(stop(core::StepUnit::Command, core::StepDirection::Back), 9);
    }

    void whatMattersIsStoppedAt_data()
    {
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<bool>("matters");
        const auto row = [](const char *event, bool matters) { QTest::newRow(event) << QByteArray(event) << matters; };
        row("ActivityTaskFailed", true);
        row("ActivityTaskTimedOut", true);
        row("ActivityTaskCanceled", true);
        row("ActivityTaskCancelRequested", true);
        row("ActivityTaskStarted attempt=2", true);
        row("ActivityTaskStarted attempt=1", false);
        row("ActivityTaskCompleted", false);
        row("TimerFired", false);
        row("TimerCanceled", false);
        row("WorkflowTaskTimedOut", true);
        row("WorkflowTaskCompleted", false);
        row("WorkflowExecutionSignaled", true);
        row("WorkflowExecutionUpdateAdmitted", true);
        row("WorkflowExecutionUpdateAccepted", true);
        row("WorkflowExecutionUpdateRejected", true);
        row("WorkflowExecutionUpdateCompleted", true);
        row("WorkflowExecutionCancelRequested", true);
        row("WorkflowExecutionPaused", true);
        row("StartChildWorkflowExecutionFailed", true);
        row("ChildWorkflowExecutionTerminated", true);
        row("ChildWorkflowExecutionStarted", false);
        row("SignalExternalWorkflowExecutionFailed", true);
        row("NexusOperationTimedOut", true);
        row("MarkerRecorded", false);
        row("WorkflowExecutionContinuedAsNew", true);
    }
    void whatMattersIsStoppedAt()
    {
        QFETCH(QByteArray, event);
        const auto execution = test::execution("1 0s WorkflowExecutionStarted\n2 0s " + event.toStdString() + "\n");
        const core::EventIndex stop =
            core::nextStop(*execution, {}, core::StepUnit::Notable, core::StepDirection::Forward);
        QTEST(stop.isValid(), "matters");
        if (stop.isValid())
            QCOMPARE(stop, core::EventIndex(1));
    }

    void anOpenTaskIsAStopAtItsLastEvent()
    {
        const auto execution = test::execution(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskStarted scheduledEventId=1
            3 0s WorkflowTaskScheduled
        )");
        QCOMPARE(stops(*execution, core::StepUnit::WorkflowTask, core::StepDirection::Forward), QByteArray("2 3"));
        QCOMPARE(stops(*execution, core::StepUnit::Command, core::StepDirection::Back), QByteArray());
    }

    void tasksThatCloseOutOfOrderAreStopsInOrder()
    {
        const auto execution = test::execution(R"(
            1 0s WorkflowTaskScheduled
            2 0s WorkflowTaskScheduled
            3 0s WorkflowTaskTimedOut scheduledEventId=2
            4 0s WorkflowTaskTimedOut scheduledEventId=1
        )");
        QCOMPARE(stops(*execution, core::StepUnit::WorkflowTask, core::StepDirection::Forward), QByteArray("3 4"));
    }
};

QTEST_APPLESS_MAIN(SteppingTest)
#include "stepping_test.moc"
