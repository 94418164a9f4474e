OrderWorkflow
  Workflow ID  order-2102
  Run ID       0195a3da-4dff-7017-a720-d717a2bf8b0e
  Task Queue   orders
  Status       Failed after 9.26s
  Started      2025-03-17T11:25:47.903020129Z

      1         +0s  A Workflow Execution of OrderWorkflow starts. The Workflow's code begins to run
                     when a Worker takes the first Workflow Task.

Workflow Task 1: Completed, waited for a Worker 1.79ms, ran 11.3ms
      2     +49.9µs  Workflow Task 1 is scheduled to begin the Workflow, and waits for a Worker.
      3     +1.84ms  Worker 1@orders-worker-5b7f takes Workflow Task 1 and is handed the Workflow's
                     input.
      4     +13.1ms  Workflow Task 1 completes. The Worker issued 1 Command: ScheduleActivityTask
                     (ScoreRisk).
      5     +13.1ms  The Service writes ActivityTaskScheduled for the only Command of Workflow Task
                     1. The Workflow can now await ScoreRisk, which waits for a Worker and is tried
                     up to 2 times.
      6      +3.03s  Worker 1@risk-worker-2c9a takes ScoreRisk for attempt 2 of 2. The attempt
                     before failed: activity start to close timeout.
      7      +5.03s  ScoreRisk timed out (attempt 2 of 2): the Worker did not finish it within its
                     Start-To-Close Timeout of 2s. No attempt is left. Workflow Task 2 is scheduled
                     to tell the Workflow.

Workflow Task 2: Completed, waited for a Worker 4.96ms, ran 8.5ms
      8      +5.03s  Workflow Task 2 is scheduled to tell the Workflow of ScoreRisk (timed out). It
                     waits for the Worker that has the Workflow in its cache.
      9      +5.03s  Worker 1@orders-worker-5b7f takes Workflow Task 2 and is handed ScoreRisk
                     (timed out).
     10      +5.04s  Workflow Task 2 completes. The Worker issued 2 Commands: ScheduleActivityTask
                     (ChargeCard) and ScheduleActivityTask (ReportRisk).
     11      +5.04s  The Service writes ActivityTaskScheduled for the first of 2 Commands of
                     Workflow Task 2. The Workflow can now await ChargeCard, which waits for a
                     Worker and is tried up to 3 times.
     12      +5.04s  The Service writes ActivityTaskScheduled for the second of 2 Commands of
                     Workflow Task 2. The Workflow can now await ReportRisk, which waits for a
                     Worker of the Task Queue risk-reports.
     13      +9.05s  ReportRisk timed out: no Worker took it within its Schedule-To-Start Timeout of
                     4s. The failure is not to be retried. Workflow Task 3 is scheduled to tell the
                     Workflow.

Workflow Task 3: Completed, waited for a Worker 2.99ms, ran 5.81ms
     14      +9.05s  Workflow Task 3 is scheduled to tell the Workflow of ReportRisk (timed out). It
                     waits for the Worker that has the Workflow in its cache.
     15      +9.06s  Worker 1@orders-worker-5b7f takes Workflow Task 3 and is handed ReportRisk
                     (timed out).
     16      +9.06s  Workflow Task 3 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     17      +8.83s  Worker 1@orders-worker-5b7f takes ChargeCard for attempt 3 of 3. The last of
                     the attempts before failed: card declined: insufficient funds: issuer answered
                     51. The Service writes this down only when the Activity ends.
     18      +9.22s  ChargeCard failed (attempt 3 of 3): card declined: insufficient funds: issuer
                     answered 51. No attempt is left. Workflow Task 4 is scheduled to tell the
                     Workflow.

Workflow Task 4: Completed, waited for a Worker 5.21ms, ran 7.89ms
     19      +9.22s  Workflow Task 4 is scheduled to tell the Workflow of ChargeCard (failed). It
                     waits for the Worker that has the Workflow in its cache.
     20      +9.23s  Worker 1@orders-worker-5b7f takes Workflow Task 4 and is handed ChargeCard
                     (failed).
     21      +9.23s  Workflow Task 4 completes. The Worker issued 2 Commands:
                     StartChildWorkflowExecution (DunningWorkflow) and
                     SignalExternalWorkflowExecution (release).
     22      +9.23s  The Service writes StartChildWorkflowExecutionInitiated for the first of 2
                     Commands of Workflow Task 4. The Workflow can now await the start and the
                     result of the Child Workflow DunningWorkflow. It goes on should this Workflow
                     Execution close before it.
     23      +9.23s  The Service writes SignalExternalWorkflowExecutionInitiated for the second of 2
                     Commands of Workflow Task 4. The Workflow can now await the delivery of Signal
                     release to the Workflow reservation-2102.
     24      +9.25s  The Child Workflow DunningWorkflow could not be started: a Workflow Execution
                     with this Workflow Id is there already (dunning-c-552). Workflow Task 5 is
                     scheduled to tell the Workflow.

Workflow Task 5: Completed, waited for a Worker 6.87ms, ran 4.74ms
     25      +9.25s  Workflow Task 5 is scheduled to tell the Workflow of DunningWorkflow (not
                     started). It waits for the Worker that has the Workflow in its cache.
     26      +9.25s  Signal release to the Workflow reservation-2102 could not be delivered: no such
                     Workflow Execution is running. Workflow Task 5, which is scheduled already,
                     tells the Workflow.
     27      +9.25s  Worker 1@orders-worker-5b7f takes Workflow Task 5 and is handed DunningWorkflow
                     (not started) and Signal release to another Workflow (not delivered).
     28      +9.26s  Workflow Task 5 completes. The Worker issued 1 Command: FailWorkflowExecution.
     29      +9.26s  The Service writes WorkflowExecutionFailed for the only Command of Workflow
                     Task 5. The Workflow Execution has failed: order 2102 could not be paid: issuer
                     answered 51.
