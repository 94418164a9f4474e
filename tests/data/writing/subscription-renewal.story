SubscriptionWorkflow
  Workflow ID  subscription-c-318
  Run ID       0194bece-a03d-78fd-b796-23bad1e26629
  Task Queue   subscriptions
  Status       ContinuedAsNew after 28d
  Started      2025-02-01T00:00:00.061029610Z

      1         +0s  A Workflow Execution of SubscriptionWorkflow starts. It was continued as new
                     from the run 0194b9a2-7f1e-7c33-9d7e-0a52c6f4e881. The Workflow's code begins
                     to run when a Worker takes the first Workflow Task.

Workflow Task 1: Completed, waited for a Worker 2.2ms, ran 10.8ms
      2       +58µs  Workflow Task 1 is scheduled to begin the Workflow, and waits for a Worker.
      3     +2.26ms  Worker 9@billing-5f6c takes Workflow Task 1 and is handed the Workflow's input.
      4     +13.1ms  Workflow Task 1 completes. The Worker issued 3 Commands: RecordMarker
                     (Version), UpsertWorkflowSearchAttributes and StartTimer (28d).
      5     +13.1ms  The Service writes MarkerRecorded for the first of 3 Commands of Workflow Task
                     1. The Workflow's code takes version 2 of the change "prorate-upgrades" and
                     goes the same way when it is replayed.
      6     +13.2ms  The Service writes UpsertWorkflowSearchAttributes for the second of 3 Commands
                     of Workflow Task 1. The Workflow sets its Search Attribute
                     TemporalChangeVersion.
      7     +13.2ms  The Service writes TimerStarted for the third of 3 Commands of Workflow Task 1.
                     The Workflow can now await Timer 28d.
      8      +9d 3h  Signal upgrade arrives from account-page. Workflow Task 2 is scheduled to tell
                     the Workflow.

Workflow Task 2: Completed, waited for a Worker 2.24ms, ran 3.64ms
      9      +9d 3h  Workflow Task 2 is scheduled to tell the Workflow of Signal upgrade. It waits
                     for the Worker that has the Workflow in its cache.
     10      +9d 3h  Worker 9@billing-5f6c takes Workflow Task 2 and is handed Signal upgrade.
     11      +9d 3h  Workflow Task 2 completes. The Worker issued 3 Commands: RecordMarker
                     (SideEffect), UpsertWorkflowSearchAttributes and ScheduleActivityTask
                     (ChargeDifference).
     12      +9d 3h  The Service writes MarkerRecorded for the first of 3 Commands of Workflow Task
                     2. The value of a SideEffect is noted, so that a replay finds it again.
     13      +9d 3h  The Service writes UpsertWorkflowSearchAttributes for the second of 3 Commands
                     of Workflow Task 2. The Workflow sets its Search Attributes Plan and
                     PriceCents.
     14      +9d 3h  The Service writes ActivityTaskScheduled for the third of 3 Commands of
                     Workflow Task 2. The Workflow can now await ChargeDifference, which waits for a
                     Worker.
     15      +9d 3h  Worker 9@billing-5f6c takes ChargeDifference.
     16      +9d 3h  ChargeDifference completed. Workflow Task 3 is scheduled to tell the Workflow.

Workflow Task 3: Completed, waited for a Worker 4.28ms, ran 4.85ms
     17      +9d 3h  Workflow Task 3 is scheduled to tell the Workflow of ChargeDifference
                     (completed). It waits for the Worker that has the Workflow in its cache.
     18      +9d 3h  Worker 9@billing-5f6c takes Workflow Task 3 and is handed ChargeDifference
                     (completed).
     19      +9d 3h  Workflow Task 3 completes. The Worker issued 1 Command:
                     ModifyWorkflowProperties.
     20      +9d 3h  The Service writes WorkflowPropertiesModified for the only Command of Workflow
                     Task 3. The Workflow sets its Memo field lastInvoice.
     21        +28d  Timer 28d fired on time. Workflow Task 4 is scheduled to tell the Workflow.

Workflow Task 4: Completed, waited for a Worker 2.13ms, ran 9.44ms
     22        +28d  Workflow Task 4 is scheduled to tell the Workflow of Timer 28d (fired). It
                     waits for the Worker that has the Workflow in its cache.
     23        +28d  Worker 9@billing-5f6c takes Workflow Task 4 and is handed Timer 28d (fired).
     24        +28d  Workflow Task 4 completes. The Worker issued 1 Command: ScheduleActivityTask
                     (RenewPeriod).
     25        +28d  The Service writes ActivityTaskScheduled for the only Command of Workflow Task
                     4. The Workflow can now await RenewPeriod, which waits for a Worker.
     26        +28d  Signal changeCard arrives from account-page. Workflow Task 5 is scheduled to
                     tell the Workflow.

Workflow Task 5: Completed, waited for a Worker 5.63ms, ran 10.6ms
     27        +28d  Workflow Task 5 is scheduled to tell the Workflow of Signal changeCard. It
                     waits for the Worker that has the Workflow in its cache.
     28        +28d  Worker 9@billing-5f6c takes Workflow Task 5 and is handed Signal changeCard.
     29        +28d  Workflow Task 5 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     30        +28d  Worker 9@billing-5f6c takes RenewPeriod.
     31        +28d  RenewPeriod completed. Workflow Task 6 is scheduled to tell the Workflow.

Workflow Task 6: Completed, waited for a Worker 2.75ms, ran 5.23ms
     32        +28d  Workflow Task 6 is scheduled to tell the Workflow of RenewPeriod (completed).
                     It waits for the Worker that has the Workflow in its cache.
     33        +28d  Worker 9@billing-5f6c takes Workflow Task 6 and is handed RenewPeriod
                     (completed).
     34        +28d  Workflow Task 6 completes. The Worker issued 1 Command:
                     ContinueAsNewWorkflowExecution (SubscriptionWorkflow).
     35        +28d  The Service writes WorkflowExecutionContinuedAsNew for the only Command of
                     Workflow Task 6. This run ends. The Workflow goes on as new in the run
                     01954f00-b3b0-7aa6-a0fb-58cc24d563fe, with an Event History of its own.
