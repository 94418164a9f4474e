// What captions say of what goes wrong, is retried, or is only half there: each case a history and one Event of it.
#include "core/writing/caption.h"

#include "core/model/catalog.h"
#include "tests/support/history_text.h"

#include <QTest>

using namespace hindsight;

namespace {

QByteArray captionOf(const core::Execution &execution, std::int64_t id)
{
    const core::EventIndex event = execution.history().find(core::EventId{id});
    return event.isValid() ? QByteArray::fromStdString(core::caption(execution, event)) : QByteArray("no such Event");
}

/// The first Workflow Task, which issued one Activity.
const QByteArray kActivity = "1 0s WorkflowExecutionStarted taskQueue.name=orders\n"
                             "2 0s WorkflowTaskScheduled\n"
                             "3 0s WorkflowTaskStarted scheduledEventId=2\n"
                             "4 0s WorkflowTaskCompleted scheduledEventId=2\n"
                             "5 0s ActivityTaskScheduled workflowTaskCompletedEventId=4 activityType.name=ChargeCard "
                             "retryPolicy.maximumAttempts=5 startToCloseTimeout=30s heartbeatTimeout=10s "
                             "taskQueue.name=cards\n";

/// One Workflow Task and what became of it.
const QByteArray kTask = "1 0s WorkflowExecutionStarted\n"
                         "2 0s WorkflowTaskScheduled startToCloseTimeout=10s\n"
                         "3 0s WorkflowTaskStarted scheduledEventId=2\n";

/// A run whose Worker then goes away: the second task is on its sticky Task Queue.
const QByteArray kSticky = "1 0s WorkflowExecutionStarted\n"
                           "2 0s WorkflowTaskScheduled\n"
                           "3 0s WorkflowTaskStarted scheduledEventId=2\n"
                           "4 0s WorkflowTaskCompleted scheduledEventId=2\n"
                           "5 1m WorkflowExecutionSignaled signalName=approve identity=alice@host\n"
                           "6 1m WorkflowTaskScheduled taskQueue.kind=TASK_QUEUE_KIND_STICKY\n"
                           "7 65s WorkflowTaskTimedOut scheduledEventId=6 timeoutType=TIMEOUT_TYPE_SCHEDULE_TO_START\n"
                           "8 65s WorkflowTaskScheduled taskQueue.kind=TASK_QUEUE_KIND_NORMAL\n"
                           "9 65s WorkflowTaskStarted scheduledEventId=8\n";

} // namespace

class CaptionCasesTest : public QObject
{
    Q_OBJECT

private slots:
    void aCaptionSays_data();
    void aCaptionSays()
    {
        QFETCH(QByteArray, history);
        QFETCH(int, id);
        QFETCH(QByteArray, caption);
        QCOMPARE(captionOf(*test::execution(history.toStdString()), id), caption);
    }

    void everyEventTypeHasACaptionOfItsOwn_data()
    {
        QTest::addColumn<QByteArray>("type");
        for (const core::EventTypeInfo &type : core::eventTypes())
            QTest::newRow(type.name.data()) << QByteArray(type.name.data());
    }
    void everyEventTypeHasACaptionOfItsOwn()
    {
        QFETCH(QByteArray, type);
        const auto alone = test::execution(("7 0s " + type + "\n").toStdString());
        const QByteArray caption = captionOf(*alone, 7);
        QVERIFY2(!caption.isEmpty() && caption.endsWith('.'), caption);
        QVERIFY2(!caption.contains("does not know") && !caption.contains("..") && !caption.contains("  "), caption);
        for (const char *other : {"0", "8", "()", "\"\"", ": .", " ."})
            QVERIFY2(!caption.contains(other), caption);
        // It names no Event type but its own.
        for (const core::EventTypeInfo &other : core::eventTypes()) {
            if (!type.contains(other.name.data()))
                QVERIFY2(!caption.contains(other.name.data()), caption);
        }
        // No two types say the same of nothing but themselves.
        for (const core::EventTypeInfo &other : core::eventTypes()) {
            if (type != other.name.data())
                QVERIFY2(captionOf(*test::execution("7 0s " + std::string(other.name) + "\n"), 7) != caption, caption);
        }
    }

    void anUnknownTypeIsSaidToBeUnknown()
    {
        QCOMPARE(captionOf(*test::execution("1 0s SomethingNew"), 1),
                 QByteArray("SomethingNew is an Event of a type that this version does not know."));
    }
};

void CaptionCasesTest::aCaptionSays_data()
{
    QTest::addColumn<QByteArray>("history");
    QTest::addColumn<int>("id");
    QTest::addColumn<QByteArray>("caption");
    const auto row = [](const char *name, const QByteArray &history, int id, const QByteArray &caption) {
        QTest::newRow(name) << history << id << caption;
    };

    row("an Activity elsewhere", kActivity, 5,
        "The Service writes ActivityTaskScheduled for the only Command of Workflow Task 1. The Workflow can now await "
        "ChargeCard, which waits for a Worker of the Task Queue cards and is tried up to 5 times.");
    const QByteArray retried = kActivity + "6 9s ActivityTaskStarted scheduledEventId=5 attempt=3 identity=w@host "
                                           "lastFailure.message=\"card declined\"\n"
                                           "7 10s ActivityTaskFailed scheduledEventId=5 failure.message=\"gone.\" "
                                           "retryState=RETRY_STATE_NON_RETRYABLE_FAILURE\n"
                                           "8 10s WorkflowTaskScheduled\n";
    row("a retried attempt", retried, 6,
        "Worker w@host takes ChargeCard for attempt 3 of 5. The last of the attempts before failed: card declined.");
    row("no Worker was told yet", retried, 7,
        "ChargeCard failed (attempt 3 of 5): gone. The failure is not to be retried. Workflow Task 2 is to tell the "
        "Workflow, and no Worker has taken it so far.");
    row("the Workflow is told", retried + "9 10s WorkflowTaskStarted scheduledEventId=8\n", 7,
        "ChargeCard failed (attempt 3 of 5): gone. The failure is not to be retried. Workflow Task 2 is scheduled to "
        "tell the Workflow.");
    row("a Heartbeat is missing",
        kActivity + "6 1s ActivityTaskStarted scheduledEventId=5 attempt=1\n"
                    "7 10s ActivityTaskTimedOut scheduledEventId=5 retryState=RETRY_STATE_MAXIMUM_ATTEMPTS_REACHED "
                    "failure.timeoutFailureInfo.timeoutType=TIMEOUT_TYPE_HEARTBEAT\n",
        7,
        "ChargeCard timed out (attempt 1 of 5): the Worker sent no Heartbeat within its Heartbeat Timeout of 10s. No "
        "attempt is left. No Workflow Task has told the Workflow so far.");
    row("an attempt that was written late",
        kActivity + "6 9s WorkflowExecutionSignaled signalName=x\n7 2s ActivityTaskStarted scheduledEventId=5\n", 7,
        "A Worker takes ChargeCard. The Service writes this down only when the Activity ends.");

    row("a sticky timeout", kSticky, 7,
        "Workflow Task 2 timed out: the Worker that has the Workflow in its cache did not take it within 5s. The next "
        "one goes to the normal Task Queue, for any Worker.");
    row("after a sticky timeout", kSticky, 8,
        "Workflow Task 3 is scheduled in the normal Task Queue, for any Worker, in place of Workflow Task 2.");
    row("handed over after a sticky timeout", kSticky, 9,
        "A Worker takes Workflow Task 3 and is handed Signal approve.");
    row("a Signal before a sticky timeout", kSticky, 5,
        "Signal approve arrives from alice@host. Workflow Task 3 tells the Workflow.");
    row("a Worker does not answer", kTask + "4 10s WorkflowTaskTimedOut scheduledEventId=2\n", 4,
        "Workflow Task 1 timed out: the Worker that took it did not answer within 10s. Further attempts leave no "
        "Events until one of them completes or there is news for the Workflow.");
    const QByteArray broken = kTask + "4 0s WorkflowTaskFailed scheduledEventId=2 "
                                      "cause=WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR "
                                      "failure.message=\"no such Command\"\n"
                                      "5 9m WorkflowTaskScheduled attempt=7\n"
                                      "6 9m WorkflowTaskStarted scheduledEventId=5 suggestContinueAsNew=true\n"
                                      "7 9m WorkflowTaskCompleted scheduledEventId=5\n";
    row("non-determinism", broken, 4,
        "Workflow Task 1 failed: non-determinism, the Workflow's code no longer does what this Event History says that "
        "it did (no such Command). Nothing that it decided takes effect. Workflow Task 2 tries again.");
    row("transient attempts", broken, 5,
        "Workflow Task 2 is scheduled to try again what Workflow Task 1 could not. Attempts 2 to 6 failed too and left "
        "no Events.");
    row("the same again", broken, 6,
        "A Worker takes Workflow Task 2 and is handed the same again as with Workflow Task 1. The Service suggests "
        "that the Workflow continue as new.");
    row("a cause of another dialect",
        kTask + "4 0s WorkflowTaskFailed scheduledEventId=2 cause=BadScheduleActivityAttributes\n", 4,
        "Workflow Task 1 failed: the Service refused a ScheduleActivityTask Command. Nothing that it decided takes "
        "effect. Further attempts leave no Events until one of them completes or there is news for the Workflow.");
    row("a cause by its number",
        kTask + "4 0s WorkflowTaskFailed scheduledEventId=2 cause=24\n5 0s WorkflowExecutionTerminated\n", 4,
        "Workflow Task 1 failed: non-determinism, the Workflow's code no longer does what this Event History says that "
        "it did. Nothing that it decided takes effect.");
    row("a cause that is not known",
        kTask + "4 0s WorkflowTaskFailed scheduledEventId=2 cause=FullMoon\n5 0s "
                "WorkflowExecutionTerminated\n",
        4, "Workflow Task 1 failed: FullMoon. Nothing that it decided takes effect.");
    const QByteArray reset = kTask + "4 1m WorkflowTaskFailed scheduledEventId=2 cause=ResetWorkflow baseRunId=old "
                                     "newRunId=new failure.message=\"bad deploy\"\n5 1m WorkflowTaskScheduled\n";
    row("a reset", reset, 4,
        "The Workflow Execution was reset: bad deploy. From here on this is run new; Events 1 to 3 are those of run "
        "old.");
    row("after a reset", reset, 5, "Workflow Task 2 is scheduled for the run to go on from here, after the reset.");
    const QByteArray completed = kTask + "4 8s WorkflowTaskCompleted scheduledEventId=2 workerVersion.buildId=one\n"
                                         "5 8s WorkflowTaskScheduled\n"
                                         "6 8s WorkflowTaskStarted scheduledEventId=5\n"
                                         "7 9s WorkflowTaskCompleted scheduledEventId=5 workerVersion.buildId=two "
                                         "deploymentVersion.deploymentName=orders\n";
    row("a Worker asks for more time", completed, 5,
        "Workflow Task 2 is scheduled, though there is no news for the Workflow. Workers ask for that while a Local "
        "Activity runs.");
    row("another build", completed, 7,
        "Workflow Task 2 completes. The Worker issued no Command. It ran on build two of the Worker Deployment orders, "
        "not on build one as Workflow Task 1.");
    row("a speculative task",
        kTask + "4 0s WorkflowTaskCompleted scheduledEventId=2\n5 9s WorkflowTaskScheduled\n"
                "6 9s WorkflowTaskStarted scheduledEventId=5\n7 9s WorkflowTaskCompleted scheduledEventId=5\n"
                "8 9s WorkflowExecutionUpdateAccepted acceptedRequest.input.name=setAddress\n",
        5, "Workflow Task 2 is scheduled to tell the Workflow of Update setAddress.");
    row("news that cannot be placed",
        kTask + "4 0s WorkflowTaskCompleted scheduledEventId=2\n5 8s TimerFired\n6 9s WorkflowTaskScheduled\n", 6,
        "Workflow Task 2 is scheduled and waits for a Worker.");
    row("news that is not in the file",
        kTask + "4 0s WorkflowTaskCompleted scheduledEventId=2\n6 9s WorkflowTaskScheduled\n", 6,
        "Workflow Task 2 is scheduled and waits for a Worker.");
    row("a task after a rejected Update",
        kTask + "4 0s WorkflowTaskCompleted scheduledEventId=2\n5 9s WorkflowTaskScheduled\n", 5,
        "Workflow Task 2 is scheduled, though there is no news for the Workflow. What led to it left no Event, as an "
        "Update that was then rejected.");

    row("a Timer that is late",
        "1 0s TimerStarted startToFireTimeout=30s workflowTaskCompletedEventId=99\n2 42s TimerFired startedEventId=1\n",
        2, "Timer 30s fired 12s late. No Workflow Task has told the Workflow so far.");
    row("a Timer on time", "1 0s TimerStarted startToFireTimeout=30s\n2 30s TimerFired startedEventId=1\n", 2,
        "Timer 30s fired on time. No Workflow Task has told the Workflow so far.");
    row("a Command's task is not in the file", "1 0s TimerStarted workflowTaskCompletedEventId=99\n", 1,
        "The Service writes TimerStarted for a Command of a Workflow Task that is not in the file. The Workflow can "
        "now await a Timer.");
    row("a Child that cannot start",
        "5 0s StartChildWorkflowExecutionInitiated workflowType.name=Ship parentClosePolicy=Abandon\n"
        "6 0s StartChildWorkflowExecutionFailed initiatedEventId=5 workflowId=ship-1 "
        "cause=START_CHILD_WORKFLOW_EXECUTION_FAILED_CAUSE_WORKFLOW_ALREADY_EXISTS\n",
        6,
        "The Child Workflow Ship could not be started: a Workflow Execution with this Workflow Id is there already "
        "(ship-1). No Workflow Task has told the Workflow so far.");
    row("a Child that outlives its parent",
        "5 0s StartChildWorkflowExecutionInitiated workflowType.name=Ship parentClosePolicy=Abandon\n", 5,
        "The Service writes StartChildWorkflowExecutionInitiated for a Command. The Workflow can now await the start "
        "and the result of the Child Workflow Ship. It goes on should this Workflow Execution close before it.");
    row("a cancel request",
        "5 0s WorkflowExecutionCancelRequested cause=\"too slow\" externalWorkflowExecution.workflowId=boss\n", 5,
        "A request to cancel the Workflow arrives from the Workflow boss: too slow. What comes of it is up to the "
        "Workflow's code. No Workflow Task has told the Workflow so far.");
    row("an Update that fails",
        "5 0s WorkflowExecutionUpdateAccepted acceptedRequest.input.name=pay\n"
        "6 0s WorkflowExecutionUpdateCompleted acceptedEventId=5 outcome.failure.message=\"no money\"\n",
        6,
        "The Service writes WorkflowExecutionUpdateCompleted for a Command. Update pay failed: no money. Its caller is "
        "given the failure.");
    row("a run on a Cron Schedule",
        "1 0s WorkflowExecutionStarted workflowType.name=Bill continuedExecutionRunId=before "
        "initiator=CONTINUE_AS_NEW_INITIATOR_CRON_SCHEDULE lastCompletionResult.x=1 firstWorkflowTaskBackoff=60s\n",
        1,
        "A Workflow Execution of Bill starts. By its Cron Schedule it follows the run before and is given the last "
        "result. Its first Workflow Task is scheduled 1m later.");
    row("a retried run of a Child",
        "1 0s WorkflowExecutionStarted workflowType.name=Bill parentWorkflowExecution.workflowId=boss attempt=2 "
        "retryPolicy.maximumAttempts=3 continuedExecutionRunId=before initiator=Retry "
        "continuedFailure.message=\"no money\"\n",
        1,
        "A Workflow Execution of Bill starts as a Child of the Workflow boss, attempt 2 of 3. It retries the run "
        "before, which failed: no money. The Workflow's code begins to run when a Worker takes the first Workflow "
        "Task.");
    row("Search Attributes",
        "5 0s UpsertWorkflowSearchAttributes searchAttributes.indexedFields.Plan=x "
        "searchAttributes.indexedFields.Price=y\n",
        5,
        "The Service writes UpsertWorkflowSearchAttributes for a Command. The Workflow sets its Search Attributes Plan "
        "and Price.");
    row("changed options", "5 0s WorkflowExecutionOptionsUpdated unsetVersioningOverride=true identity=op\n", 5,
        "The options of the Workflow Execution are changed from outside by op: its versioning override is taken away.");
}

QTEST_APPLESS_MAIN(CaptionCasesTest)
#include "caption_cases_test.moc"
