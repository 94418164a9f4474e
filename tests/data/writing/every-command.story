OrderWorkflow
  Workflow ID  order-2041
  Run ID       019593b6-477a-726a-a271-aa054d3cfb64
  Task Queue   orders
  Status       Completed after 3h 48m
  Started      2025-03-14T08:12:31.482014108Z

      1         +0s  A Workflow Execution of OrderWorkflow starts. The Workflow's code begins to run
                     when a Worker takes the first Workflow Task.

Workflow Task 1: Completed, waited for a Worker 2.23ms, ran 11.3ms
      2     +46.7µs  Workflow Task 1 is scheduled to begin the Workflow, and waits for a Worker.
      3     +2.28ms  Worker 1@orders-worker-5b7f takes Workflow Task 1 and is handed the Workflow's
                     input.
      4     +13.6ms  Workflow Task 1 completes. The Worker issued 5 Commands: RecordMarker
                     (Version), 2 × UpsertWorkflowSearchAttributes, ScheduleActivityTask
                     (ReserveStock) and ScheduleActivityTask (ChargeCard).
      5     +13.6ms  The Service writes MarkerRecorded for the first of 5 Commands of Workflow Task
                     1. The Workflow's code takes version 1 of the change "address-check" and goes
                     the same way when it is replayed.
      6     +13.6ms  The Service writes UpsertWorkflowSearchAttributes for the second of 5 Commands
                     of Workflow Task 1. The Workflow sets its Search Attribute
                     TemporalChangeVersion.
      7     +13.7ms  The Service writes UpsertWorkflowSearchAttributes for the third of 5 Commands
                     of Workflow Task 1. The Workflow sets its Search Attribute OrderStatus.
      8     +13.7ms  The Service writes ActivityTaskScheduled for the fourth of 5 Commands of
                     Workflow Task 1. The Workflow can now await ReserveStock, which waits for a
                     Worker.
      9     +13.8ms  The Service writes ActivityTaskScheduled for the fifth of 5 Commands of
                     Workflow Task 1. The Workflow can now await ChargeCard, which waits for a
                     Worker and is tried up to 5 times.
     10     +22.9ms  Worker 1@warehouse-worker-7d4c takes ReserveStock.
     11      +166ms  ReserveStock completed. Workflow Task 2 is scheduled to tell the Workflow.

Workflow Task 2: Completed, waited for a Worker 3.35ms, ran 11ms
     12      +166ms  Workflow Task 2 is scheduled to tell the Workflow of ReserveStock (completed).
                     It waits for the Worker that has the Workflow in its cache.
     13      +170ms  Worker 1@orders-worker-5b7f takes Workflow Task 2 and is handed ReserveStock
                     (completed).
     14      +181ms  Workflow Task 2 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     15      +7.19s  Worker 1@orders-worker-9f02 takes ChargeCard for attempt 3 of 5. The last of
                     the attempts before failed: payment gateway answered 503 (try 2).
     16      +7.93s  ChargeCard completed (attempt 3 of 5). Workflow Task 3 is scheduled to tell the
                     Workflow.

Workflow Task 3: Completed, waited for a Worker 3.55ms, ran 10.8ms
     17      +7.93s  Workflow Task 3 is scheduled to tell the Workflow of ChargeCard (completed). It
                     waits for the Worker that has the Workflow in its cache.
     18      +7.93s  Worker 1@orders-worker-5b7f takes Workflow Task 3 and is handed ChargeCard
                     (completed).
     19      +7.94s  Workflow Task 3 completes. The Worker issued 3 Commands:
                     ModifyWorkflowProperties, UpsertWorkflowSearchAttributes and StartTimer (30m).
     20      +7.94s  The Service writes WorkflowPropertiesModified for the first of 3 Commands of
                     Workflow Task 3. The Workflow sets its Memo field receipt.
     21      +7.94s  The Service writes UpsertWorkflowSearchAttributes for the second of 3 Commands
                     of Workflow Task 3. The Workflow sets its Search Attribute OrderStatus.
     22      +7.94s  The Service writes TimerStarted for the third of 3 Commands of Workflow Task 3.
                     The Workflow can now await Timer 30m.

Workflow Task 4: Completed, waited for a Worker 1.69ms, ran 3.81ms
     23     +4m 20s  Workflow Task 4 is scheduled to tell the Workflow of Update changeAddress. It
                     waits for the Worker that has the Workflow in its cache.
     24     +4m 20s  Worker 1@orders-worker-5b7f takes Workflow Task 4 and is handed Update
                     changeAddress.
     25     +4m 20s  Workflow Task 4 completes. The Worker issued 2 Commands: ProtocolMessage
                     (accepts Update changeAddress) and ScheduleActivityTask (CheckAddress).
     26     +4m 20s  The Service writes WorkflowExecutionUpdateAccepted for the first of 2 Commands
                     of Workflow Task 4. Update changeAddress from storefront is accepted: its
                     handler begins to run.
     27     +4m 20s  The Service writes ActivityTaskScheduled for the second of 2 Commands of
                     Workflow Task 4. The Workflow can now await CheckAddress, which waits for a
                     Worker.
     28     +4m 20s  Worker 1@orders-worker-5b7f takes CheckAddress.
     29     +4m 20s  CheckAddress completed. Workflow Task 5 is scheduled to tell the Workflow.

Workflow Task 5: Completed, waited for a Worker 5.31ms, ran 10.5ms
     30     +4m 20s  Workflow Task 5 is scheduled to tell the Workflow of CheckAddress (completed).
                     It waits for the Worker that has the Workflow in its cache.
     31     +4m 20s  Worker 1@orders-worker-5b7f takes Workflow Task 5 and is handed CheckAddress
                     (completed).
     32     +4m 20s  Workflow Task 5 completes. The Worker issued 1 Command: ProtocolMessage
                     (answers Update changeAddress).
     33     +4m 20s  The Service writes WorkflowExecutionUpdateCompleted for the only Command of
                     Workflow Task 5. Update changeAddress is completed: its caller is given the
                     result.
     34     +7m 20s  Signal expedite arrives from storefront. Workflow Task 6 is scheduled to tell
                     the Workflow.

Workflow Task 6: Failed, waited for a Worker 3.19ms, ran 19.1ms
     35     +7m 20s  Workflow Task 6 is scheduled to tell the Workflow of Signal expedite. It waits
                     for the Worker that has the Workflow in its cache.
     36     +7m 20s  Worker 1@orders-worker-5b7f takes Workflow Task 6 and is handed Signal
                     expedite.
     37     +7m 20s  Workflow Task 6 failed: the Workflow's code or its Worker failed (panic:
                     assignment to entry in nil map). Nothing that it decided takes effect. Workflow
                     Task 7 tries again.

Workflow Task 7: Completed, waited for a Worker 10s, ran 14.4ms
     38     +7m 20s  Workflow Task 7 is scheduled to try again what Workflow Task 6 could not.
     39     +7m 30s  Worker 1@orders-worker-9f02 takes Workflow Task 7 and is handed the same again
                     as with Workflow Task 6.
     40     +7m 30s  Workflow Task 7 completes. The Worker issued 3 Commands: CancelTimer (30m),
                     StartChildWorkflowExecution (ShipOrder) and ScheduleNexusOperation
                     (bookCourier).
     41     +7m 30s  The Service writes TimerCanceled for the first of 3 Commands of Workflow Task
                     7. Timer 30m is canceled 22m 38s before it was due and will not fire.
     42     +7m 30s  The Service writes StartChildWorkflowExecutionInitiated for the second of 3
                     Commands of Workflow Task 7. The Workflow can now await the start and the
                     result of the Child Workflow ShipOrder. It is terminated should this Workflow
                     Execution close before it.
     43     +7m 30s  The Service writes NexusOperationScheduled for the third of 3 Commands of
                     Workflow Task 7. The Workflow can now await the start and the result of the
                     Nexus Operation bookCourier at the Endpoint couriers.
     44     +7m 30s  The Child Workflow ShipOrder has started. Workflow Task 8 is scheduled to tell
                     the Workflow.

Workflow Task 8: Completed, waited for a Worker 5.78ms, ran 9.37ms
     45     +7m 30s  Workflow Task 8 is scheduled to tell the Workflow of ShipOrder (started). It
                     waits for the Worker that has the Workflow in its cache.
     46     +7m 30s  The Nexus Operation bookCourier has started and goes on by itself. Workflow
                     Task 8, which is scheduled already, tells the Workflow.
     47     +7m 30s  Worker 1@orders-worker-9f02 takes Workflow Task 8 and is handed ShipOrder
                     (started) and bookCourier (started).
     48     +7m 30s  Workflow Task 8 completes. The Worker issued 1 Command: StartTimer (2h).
     49     +7m 30s  The Service writes TimerStarted for the only Command of Workflow Task 8. The
                     Workflow can now await Timer 2h.
     50      +2h 7m  Timer 2h fired on time. Workflow Task 9 is scheduled to tell the Workflow.

Workflow Task 9: Completed, waited for a Worker 2.09ms, ran 9.14ms
     51      +2h 7m  Workflow Task 9 is scheduled to tell the Workflow of Timer 2h (fired). It waits
                     for the Worker that has the Workflow in its cache.
     52      +2h 7m  Worker 1@orders-worker-9f02 takes Workflow Task 9 and is handed Timer 2h
                     (fired).
     53      +2h 7m  Workflow Task 9 completes. The Worker issued 2 Commands:
                     RequestCancelNexusOperation (bookCourier) and SignalExternalWorkflowExecution
                     (deliver).
     54      +2h 7m  The Service writes NexusOperationCancelRequested for the first of 2 Commands of
                     Workflow Task 9. The Workflow asks to cancel the Nexus Operation bookCourier,
                     which goes on until it gives in or ends.
     55      +2h 7m  The Service writes SignalExternalWorkflowExecutionInitiated for the second of 2
                     Commands of Workflow Task 9. The Workflow can now await the delivery of Signal
                     deliver to the Workflow warehouse-hamburg.
     56      +2h 7m  Signal deliver to the Workflow warehouse-hamburg was delivered. Workflow Task
                     10 is scheduled to tell the Workflow.

Workflow Task 10: Completed, waited for a Worker 5.74ms, ran 12.3ms
     57      +2h 7m  Workflow Task 10 is scheduled to tell the Workflow of Signal deliver to another
                     Workflow (delivered). It waits for the Worker that has the Workflow in its
                     cache.
     58      +2h 7m  The request to cancel the Nexus Operation bookCourier was delivered.
     59      +2h 7m  Worker 1@orders-worker-9f02 takes Workflow Task 10 and is handed Signal deliver
                     to another Workflow (delivered).
     60      +2h 7m  Workflow Task 10 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     61      +2h 7m  The Nexus Operation bookCourier was canceled. Workflow Task 11 is scheduled to
                     tell the Workflow.

Workflow Task 11: Completed, waited for a Worker 4.7ms, ran 5.53ms
     62      +2h 7m  Workflow Task 11 is scheduled to tell the Workflow of bookCourier (canceled).
                     It waits for the Worker that has the Workflow in its cache.
     63      +2h 7m  Worker 1@orders-worker-9f02 takes Workflow Task 11 and is handed bookCourier
                     (canceled).
     64      +2h 7m  Workflow Task 11 completes. The Worker issued 1 Command: ScheduleActivityTask
                     (TrackParcel).
     65      +2h 7m  The Service writes ActivityTaskScheduled for the only Command of Workflow Task
                     11. The Workflow can now await TrackParcel, which waits for a Worker.
     66     +3h 48m  The Child Workflow ShipOrder completed. Workflow Task 12 is scheduled to tell
                     the Workflow.

Workflow Task 12: Completed, waited for a Worker 4.85ms, ran 5.32ms
     67     +3h 48m  Workflow Task 12 is scheduled to tell the Workflow of ShipOrder (completed). It
                     waits for the Worker that has the Workflow in its cache.
     68     +3h 48m  Worker 1@orders-worker-9f02 takes Workflow Task 12 and is handed ShipOrder
                     (completed).
     69     +3h 48m  Workflow Task 12 completes. The Worker issued 2 Commands:
                     RequestCancelActivityTask (TrackParcel) and
                     RequestCancelExternalWorkflowExecution.
     70     +3h 48m  The Service writes ActivityTaskCancelRequested for the first of 2 Commands of
                     Workflow Task 12. The Workflow asks to cancel TrackParcel, which goes on until
                     it gives in or ends.
     71     +3h 48m  The Service writes RequestCancelExternalWorkflowExecutionInitiated for the
                     second of 2 Commands of Workflow Task 12. The Workflow can now await the
                     delivery of the request to cancel the Workflow reminder-2041.
     72     +3h 48m  The request to cancel the Workflow reminder-2041 was delivered. Workflow Task
                     13 is scheduled to tell the Workflow.

Workflow Task 13: Completed, waited for a Worker 2.11ms, ran 9.2ms
     73     +3h 48m  Workflow Task 13 is scheduled to tell the Workflow of the request to cancel
                     another Workflow (delivered). It waits for the Worker that has the Workflow in
                     its cache.
     74     +3h 48m  Worker 1@orders-worker-9f02 takes Workflow Task 13 and is handed the request to
                     cancel another Workflow (delivered).
     75     +3h 48m  Workflow Task 13 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     76      +2h 7m  Worker 1@orders-worker-9f02 takes TrackParcel. The Service writes this down
                     only when the Activity ends.
     77     +3h 48m  TrackParcel was canceled, as the Workflow had asked. Workflow Task 14 is
                     scheduled to tell the Workflow.

Workflow Task 14: Completed, waited for a Worker 2.46ms, ran 10.2ms
     78     +3h 48m  Workflow Task 14 is scheduled to tell the Workflow of TrackParcel (canceled).
                     It waits for the Worker that has the Workflow in its cache.
     79     +3h 48m  Worker 1@orders-worker-9f02 takes Workflow Task 14 and is handed TrackParcel
                     (canceled).
     80     +3h 48m  Workflow Task 14 completes. The Worker issued 2 Commands:
                     UpsertWorkflowSearchAttributes and CompleteWorkflowExecution.
     81     +3h 48m  The Service writes UpsertWorkflowSearchAttributes for the first of 2 Commands
                     of Workflow Task 14. The Workflow sets its Search Attribute OrderStatus.
     82     +3h 48m  The Service writes WorkflowExecutionCompleted for the second of 2 Commands of
                     Workflow Task 14. The Workflow has returned: the Workflow Execution is
                     completed.
