VoyageWorkflow
  Workflow ID  voyage-aurora-0611
  Run ID       019760d7-c69a-735e-9550-21fb0b8288b9
  Task Queue   voyages
  Status       Running, last Event after 2h 8m
  Started      2025-06-11T21:14:03.290067309Z

      1         +0s  A Workflow Execution of VoyageWorkflow starts. The Workflow's code begins to
                     run when a Worker takes the first Workflow Task.

Workflow Task 1: Completed, waited for a Worker 4.12ms, ran 8.58ms
      2     +71.3µs  Workflow Task 1 is scheduled to begin the Workflow, and waits for a Worker.
      3     +4.19ms  Worker 5@voyages-6a takes Workflow Task 1 and is handed the Workflow's input.
      4     +12.8ms  Workflow Task 1 completes. The Worker issued 6 Commands: RecordMarker
                     (LocalActivity), ScheduleNexusOperation (clear), ScheduleNexusOperation
                     (quote), ScheduleNexusOperation (order), ScheduleActivityTask (PollPosition)
                     and StartTimer (1d 12h).
      5     +12.8ms  The Service writes MarkerRecorded for the first of 6 Commands of Workflow Task
                     1. The Worker itself ran the Local Activity ParseManifest and notes its result,
                     so that a replay finds it again.
      6     +12.9ms  The Service writes NexusOperationScheduled for the second of 6 Commands of
                     Workflow Task 1. The Workflow can now await the start and the result of the
                     Nexus Operation clear at the Endpoint customs.
      7     +12.9ms  The Service writes NexusOperationScheduled for the third of 6 Commands of
                     Workflow Task 1. The Workflow can now await the start and the result of the
                     Nexus Operation quote at the Endpoint insurance.
      8     +12.9ms  The Service writes NexusOperationScheduled for the fourth of 6 Commands of
                     Workflow Task 1. The Workflow can now await the start and the result of the
                     Nexus Operation order at the Endpoint harbour.
      9       +13ms  The Service writes ActivityTaskScheduled for the fifth of 6 Commands of
                     Workflow Task 1. The Workflow can now await PollPosition, which waits for a
                     Worker.
     10       +13ms  The Service writes TimerStarted for the sixth of 6 Commands of Workflow Task 1.
                     The Workflow can now await Timer 1d 12h.
     11     +81.8ms  The Nexus Operation quote completed. Workflow Task 2 is scheduled to tell the
                     Workflow.

Workflow Task 2: Completed, waited for a Worker 4.28ms, ran 5.22ms
     12     +81.9ms  Workflow Task 2 is scheduled to tell the Workflow of quote (completed). It
                     waits for the Worker that has the Workflow in its cache.
     13     +85.1ms  The Nexus Operation clear has started and goes on by itself. Workflow Task 2,
                     which is scheduled already, tells the Workflow.
     14     +86.1ms  Worker 5@voyages-6a takes Workflow Task 2 and is handed quote (completed) and
                     clear (started).
     15     +91.4ms  Workflow Task 2 completes. The Worker issued 1 Command:
                     ModifyWorkflowProperties.
     16     +91.4ms  The Service writes WorkflowPropertiesModified for the only Command of Workflow
                     Task 2. The Workflow sets its Memo fields berth and premium.
     17     +88.2ms  The Nexus Operation order failed: nexus operation completed unsuccessfully: no
                     tug before the tide. Workflow Task 3 is scheduled to tell the Workflow.

Workflow Task 3: Completed, waited for a Worker 2.93ms, ran 4.6ms
     18     +91.4ms  Workflow Task 3 is scheduled to tell the Workflow of order (failed). It waits
                     for the Worker that has the Workflow in its cache.
     19     +94.3ms  Worker 5@voyages-6a takes Workflow Task 3 and is handed order (failed).
     20     +98.9ms  Workflow Task 3 completes. The Worker issued 1 Command:
                     StartChildWorkflowExecution (UnloadWorkflow).
     21       +99ms  The Service writes StartChildWorkflowExecutionInitiated for the only Command of
                     Workflow Task 3. The Workflow can now await the start and the result of the
                     Child Workflow UnloadWorkflow. It goes on should this Workflow Execution close
                     before it.
     22      +113ms  The Child Workflow UnloadWorkflow has started. Workflow Task 4 is scheduled to
                     tell the Workflow.

Workflow Task 4: Completed, waited for a Worker 3.85ms, ran 10.8ms
     23      +113ms  Workflow Task 4 is scheduled to tell the Workflow of UnloadWorkflow (started).
                     It waits for the Worker that has the Workflow in its cache.
     24      +117ms  Worker 5@voyages-6a takes Workflow Task 4 and is handed UnloadWorkflow
                     (started).
     25      +128ms  Workflow Task 4 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     26      +2h 8m  Signal delayed arrives from pilot-station. Workflow Task 5 is scheduled to tell
                     the Workflow.

Workflow Task 5: Completed, waited for a Worker 2.99ms, ran 6.19ms
     27      +2h 8m  Workflow Task 5 is scheduled to tell the Workflow of Signal delayed. It waits
                     for the Worker that has the Workflow in its cache.
     28      +2h 8m  Worker 5@voyages-6a takes Workflow Task 5 and is handed Signal delayed.
     29      +2h 8m  Workflow Task 5 completes. The Worker issued 1 Command:
                     SignalExternalWorkflowExecution (delayed).
     30      +2h 8m  The Service writes SignalExternalWorkflowExecutionInitiated for the only
                     Command of Workflow Task 5. The Workflow can now await the delivery of Signal
                     delayed to the Workflow unload-aurora-0611.
     31      +2h 8m  Signal delayed to the Workflow unload-aurora-0611 was delivered. Workflow Task
                     6 is to tell the Workflow, and no Worker has taken it so far.

Workflow Task 6: Scheduled
     32      +2h 8m  Workflow Task 6 is scheduled to tell the Workflow of Signal delayed to another
                     Workflow (delivered). It waits for the Worker that has the Workflow in its
                     cache.
