TripWorkflow
  Workflow ID  trip-8841
  Run ID       0195f7e3-7a44-724c-9ba6-648fd11e271c
  Task Queue   trips
  Status       Canceled after 5h 20m
  Started      2025-04-02T19:03:55.204030706Z

      1         +0s  A Workflow Execution of TripWorkflow starts. The Workflow's code begins to run
                     when a Worker takes the first Workflow Task.

Workflow Task 1: Completed, waited for a Worker 3.08ms, ran 5.99ms
      2     +64.8µs  Workflow Task 1 is scheduled to begin the Workflow, and waits for a Worker.
      3     +3.14ms  Worker 22@trips-worker-a0 takes Workflow Task 1 and is handed the Workflow's
                     input.
      4     +9.14ms  Workflow Task 1 completes. The Worker issued 4 Commands: ScheduleActivityTask
                     (BookFlight), StartChildWorkflowExecution (HotelWorkflow), ScheduleActivityTask
                     (WaitForVisa) and StartTimer (3d).
      5     +9.16ms  The Service writes ActivityTaskScheduled for the first of 4 Commands of
                     Workflow Task 1. The Workflow can now await BookFlight, which waits for a
                     Worker.
      6      +9.2ms  The Service writes StartChildWorkflowExecutionInitiated for the second of 4
                     Commands of Workflow Task 1. The Workflow can now await the start and the
                     result of the Child Workflow HotelWorkflow. It is asked to cancel should this
                     Workflow Execution close before it.
      7     +9.22ms  The Service writes ActivityTaskScheduled for the third of 4 Commands of
                     Workflow Task 1. The Workflow can now await WaitForVisa, which waits for a
                     Worker.
      8     +9.27ms  The Service writes TimerStarted for the fourth of 4 Commands of Workflow Task
                     1. The Workflow can now await Timer 3d.
      9       +25ms  The Child Workflow HotelWorkflow has started. Workflow Task 2 is scheduled to
                     tell the Workflow.

Workflow Task 2: Completed, waited for a Worker 3.73ms, ran 6.4ms
     10     +25.1ms  Workflow Task 2 is scheduled to tell the Workflow of HotelWorkflow (started).
                     It waits for the Worker that has the Workflow in its cache.
     11     +28.8ms  Worker 22@trips-worker-a0 takes Workflow Task 2 and is handed HotelWorkflow
                     (started).
     12     +35.2ms  Workflow Task 2 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     13     +15.6ms  Worker 22@trips-worker-a0 takes BookFlight. The Service writes this down only
                     when the Activity ends.
     14      +1.84s  BookFlight completed. Workflow Task 3 is scheduled to tell the Workflow.

Workflow Task 3: Completed, waited for a Worker 4.91ms, ran 3.89ms
     15      +1.84s  Workflow Task 3 is scheduled to tell the Workflow of BookFlight (completed). It
                     waits for the Worker that has the Workflow in its cache.
     16      +1.85s  Worker 22@trips-worker-a0 takes Workflow Task 3 and is handed BookFlight
                     (completed).
     17      +1.85s  Workflow Task 3 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     18     +5h 20m  A request to cancel the Workflow arrives from support@travel-desk: customer
                     withdrew. What comes of it is up to the Workflow's code. Workflow Task 4 is
                     scheduled to tell the Workflow.

Workflow Task 4: Completed, waited for a Worker 5.02ms, ran 3.23ms
     19     +5h 20m  Workflow Task 4 is scheduled to tell the Workflow of the request to cancel. It
                     waits for the Worker that has the Workflow in its cache.
     20     +5h 20m  Worker 22@trips-worker-a0 takes Workflow Task 4 and is handed the request to
                     cancel.
     21     +5h 20m  Workflow Task 4 completes. The Worker issued 3 Commands:
                     RequestCancelActivityTask (WaitForVisa), CancelTimer (3d) and
                     RequestCancelExternalWorkflowExecution.
     22     +5h 20m  The Service writes ActivityTaskCancelRequested for the first of 3 Commands of
                     Workflow Task 4. The Workflow asks to cancel WaitForVisa, which goes on until
                     it gives in or ends.
     23     +5h 20m  The Service writes TimerCanceled for the second of 3 Commands of Workflow Task
                     4. Timer 3d is canceled 2d 18h before it was due and will not fire.
     24     +5h 20m  The Service writes RequestCancelExternalWorkflowExecutionInitiated for the
                     third of 3 Commands of Workflow Task 4. The Workflow can now await the delivery
                     of the request to cancel the Workflow hotel-8841.
     25     +5h 20m  The request to cancel the Workflow hotel-8841 was delivered. Workflow Task 5 is
                     scheduled to tell the Workflow.

Workflow Task 5: Completed, waited for a Worker 5.16ms, ran 9.37ms
     26     +5h 20m  Workflow Task 5 is scheduled to tell the Workflow of the request to cancel
                     another Workflow (delivered). It waits for the Worker that has the Workflow in
                     its cache.
     27     +5h 20m  Worker 22@trips-worker-a0 takes Workflow Task 5 and is handed the request to
                     cancel another Workflow (delivered).
     28     +5h 20m  Workflow Task 5 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     29     +5h 20m  The Child Workflow HotelWorkflow was canceled. Workflow Task 6 is scheduled to
                     tell the Workflow.

Workflow Task 6: Completed, waited for a Worker 2.11ms, ran 9.46ms
     30     +5h 20m  Workflow Task 6 is scheduled to tell the Workflow of HotelWorkflow (canceled).
                     It waits for the Worker that has the Workflow in its cache.
     31     +5h 20m  Worker 22@trips-worker-a0 takes Workflow Task 6 and is handed HotelWorkflow
                     (canceled).
     32     +5h 20m  Workflow Task 6 completes. The Worker issued 1 Command: ScheduleActivityTask
                     (RefundFlight).
     33     +5h 20m  The Service writes ActivityTaskScheduled for the only Command of Workflow Task
                     6. The Workflow can now await RefundFlight, which waits for a Worker and is
                     tried up to 10 times.
     34     +19.7ms  Worker 1@visa-worker-1b3e takes WaitForVisa. The Service writes this down only
                     when the Activity ends.
     35     +5h 20m  WaitForVisa was canceled, as the Workflow had asked. Workflow Task 7 is
                     scheduled to tell the Workflow.

Workflow Task 7: Completed, waited for a Worker 1.8ms, ran 9.47ms
     36     +5h 20m  Workflow Task 7 is scheduled to tell the Workflow of WaitForVisa (canceled). It
                     waits for the Worker that has the Workflow in its cache.
     37     +5h 20m  Worker 22@trips-worker-a0 takes Workflow Task 7 and is handed WaitForVisa
                     (canceled).
     38     +5h 20m  Workflow Task 7 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     39     +5h 20m  Worker 22@trips-worker-a0 takes RefundFlight.
     40     +5h 20m  RefundFlight completed. Workflow Task 8 is scheduled to tell the Workflow.

Workflow Task 8: Completed, waited for a Worker 1.86ms, ran 5.68ms
     41     +5h 20m  Workflow Task 8 is scheduled to tell the Workflow of RefundFlight (completed).
                     It waits for the Worker that has the Workflow in its cache.
     42     +5h 20m  Worker 22@trips-worker-a0 takes Workflow Task 8 and is handed RefundFlight
                     (completed).
     43     +5h 20m  Workflow Task 8 completes. The Worker issued 1 Command:
                     CancelWorkflowExecution.
     44     +5h 20m  The Service writes WorkflowExecutionCanceled for the only Command of Workflow
                     Task 8. The Workflow has ended as canceled: the Workflow Execution is canceled.
