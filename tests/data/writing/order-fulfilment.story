OrderWorkflow
  Workflow ID  order-1977
  Run ID       01955ce0-f746-7cdd-911d-f31eb4b3e763
  Task Queue   orders
  Status       Completed after 1m 30s
  Started      2025-03-03T16:40:02.118040506Z

      1         +0s  A Workflow Execution of OrderWorkflow starts. The Workflow's code begins to run
                     when a Worker takes the first Workflow Task.

Workflow Task 1: Completed, waited for a Worker 4.94ms, ran 5.5ms
      2     +68.1µs  Workflow Task 1 is scheduled to begin the Workflow, and waits for a Worker.
      3     +5.01ms  Worker 1@orders-worker-5b7f takes Workflow Task 1 and is handed the Workflow's
                     input.
      4     +10.5ms  Workflow Task 1 completes. The Worker issued 1 Command: ScheduleActivityTask
                     (ChargeCard).
      5     +10.5ms  The Service writes ActivityTaskScheduled for the only Command of Workflow Task
                     1. The Workflow can now await ChargeCard, which waits for a Worker.
      6     +18.8ms  Worker 1@orders-worker-5b7f takes ChargeCard.
      7      +435ms  ChargeCard completed. Workflow Task 2 is scheduled to tell the Workflow.

Workflow Task 2: Completed, waited for a Worker 1.84ms, ran 7.84ms
      8      +436ms  Workflow Task 2 is scheduled to tell the Workflow of ChargeCard (completed). It
                     waits for the Worker that has the Workflow in its cache.
      9      +437ms  Worker 1@orders-worker-5b7f takes Workflow Task 2 and is handed ChargeCard
                     (completed).
     10      +445ms  Workflow Task 2 completes. The Worker issued 1 Command: StartTimer (30s).
     11      +445ms  The Service writes TimerStarted for the only Command of Workflow Task 2. The
                     Workflow can now await Timer 30s.
     12      +30.4s  Timer 30s fired on time. Workflow Task 3 is scheduled to tell the Workflow.

Workflow Task 3: Completed, waited for a Worker 5.31ms, ran 8.01ms
     13      +30.4s  Workflow Task 3 is scheduled to tell the Workflow of Timer 30s (fired). It
                     waits for the Worker that has the Workflow in its cache.
     14      +30.5s  Worker 1@orders-worker-5b7f takes Workflow Task 3 and is handed Timer 30s
                     (fired).
     15      +30.5s  Workflow Task 3 completes. The Worker issued 1 Command:
                     StartChildWorkflowExecution (ShipOrder).
     16      +30.5s  The Service writes StartChildWorkflowExecutionInitiated for the only Command of
                     Workflow Task 3. The Workflow can now await the start and the result of the
                     Child Workflow ShipOrder. It is terminated should this Workflow Execution close
                     before it.
     17      +30.5s  The Child Workflow ShipOrder has started. Workflow Task 4 is scheduled to tell
                     the Workflow.

Workflow Task 4: Completed, waited for a Worker 4.76ms, ran 10.8ms
     18      +30.5s  Workflow Task 4 is scheduled to tell the Workflow of ShipOrder (started). It
                     waits for the Worker that has the Workflow in its cache.
     19      +30.5s  Worker 1@orders-worker-5b7f takes Workflow Task 4 and is handed ShipOrder
                     (started).
     20      +30.5s  Workflow Task 4 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     21      +42.5s  Signal giftWrap arrives from storefront. Workflow Task 5 is scheduled to tell
                     the Workflow.

Workflow Task 5: Completed, waited for a Worker 3.48ms, ran 10.4ms
     22      +42.5s  Workflow Task 5 is scheduled to tell the Workflow of Signal giftWrap. It waits
                     for the Worker that has the Workflow in its cache.
     23      +42.5s  Worker 1@orders-worker-5b7f takes Workflow Task 5 and is handed Signal
                     giftWrap.
     24      +42.5s  Workflow Task 5 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     25     +1m 30s  The Child Workflow ShipOrder completed. Workflow Task 6 is scheduled to tell
                     the Workflow.

Workflow Task 6: Completed, waited for a Worker 3.75ms, ran 8.3ms
     26     +1m 30s  Workflow Task 6 is scheduled to tell the Workflow of ShipOrder (completed). It
                     waits for the Worker that has the Workflow in its cache.
     27     +1m 30s  Worker 1@orders-worker-5b7f takes Workflow Task 6 and is handed ShipOrder
                     (completed).
     28     +1m 30s  Workflow Task 6 completes. The Worker issued 1 Command:
                     CompleteWorkflowExecution.
     29     +1m 30s  The Service writes WorkflowExecutionCompleted for the only Command of Workflow
                     Task 6. The Workflow has returned: the Workflow Execution is completed.
