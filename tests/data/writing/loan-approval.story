LoanApproval
  Workflow ID  loan-60317
  Run ID       0196eca7-50e9-730d-b357-a59d62139a2f
  Task Queue   loans
  Status       Running, last Event after 1d 8h
  Started      2025-05-20T07:45:10.377031435Z

      1         +0s  A Workflow Execution of LoanApproval starts. The Workflow's code begins to run
                     when a Worker takes the first Workflow Task.

Workflow Task 1: Completed, waited for a Worker 1.58ms, ran 10.7ms
      2     +30.7µs  Workflow Task 1 is scheduled to begin the Workflow, and waits for a Worker.
      3     +1.61ms  Worker 31@loans-worker-40 takes Workflow Task 1 and is handed the Workflow's
                     input.
      4     +12.4ms  Workflow Task 1 completes. The Worker issued 3 Commands: RecordMarker
                     (core_patch) and 2 × UpsertWorkflowSearchAttributes.
      5     +12.4ms  The Service writes MarkerRecorded for the first of 3 Commands of Workflow Task
                     1. The Workflow's code goes the way of the patch "two-officers", also when it
                     is replayed.
      6     +12.5ms  The Service writes UpsertWorkflowSearchAttributes for the second of 3 Commands
                     of Workflow Task 1. The Workflow sets its Search Attribute
                     TemporalChangeVersion.
      7     +12.5ms  The Service writes UpsertWorkflowSearchAttributes for the third of 3 Commands
                     of Workflow Task 1. The Workflow sets its Search Attribute LoanState.

Workflow Task 2: Completed, waited for a Worker 3.48ms, ran 5.56ms
      8         +2m  Workflow Task 2 is scheduled to tell the Workflow of Update addDocument. It
                     waits for the Worker that has the Workflow in its cache.
      9         +2m  Worker 31@loans-worker-40 takes Workflow Task 2 and is handed Update
                     addDocument.
     10         +2m  Workflow Task 2 completes. The Worker issued 2 Commands: ProtocolMessage
                     (accepts Update addDocument) and ScheduleActivityTask (CheckDocument).
     11         +2m  The Service writes WorkflowExecutionUpdateAccepted for the first of 2 Commands
                     of Workflow Task 2. Update addDocument from applicant-portal is accepted: its
                     handler begins to run.
     12         +2m  The Service writes ActivityTaskScheduled for the second of 2 Commands of
                     Workflow Task 2. The Workflow can now await CheckDocument, which waits for a
                     Worker.
     13         +2m  Worker 31@documents-worker-77 takes CheckDocument.
     14      +2m 3s  CheckDocument completed. Workflow Task 3 is scheduled to tell the Workflow.

Workflow Task 3: Completed, waited for a Worker 4.98ms, ran 6.64ms
     15      +2m 3s  Workflow Task 3 is scheduled to tell the Workflow of CheckDocument (completed).
                     It waits for the Worker that has the Workflow in its cache.
     16      +2m 3s  Worker 31@loans-worker-40 takes Workflow Task 3 and is handed CheckDocument
                     (completed).
     17      +2m 3s  Workflow Task 3 completes. The Worker issued 1 Command: ProtocolMessage
                     (answers Update addDocument).
     18      +2m 3s  The Service writes WorkflowExecutionUpdateCompleted for the only Command of
                     Workflow Task 3. Update addDocument is completed: its caller is given the
                     result.

Workflow Task 4: Completed, waited for a Worker 4.3ms, ran 10.8ms
     19     +2m 43s  Workflow Task 4 is scheduled to tell the Workflow of Update changeAmount. It
                     waits for the Worker that has the Workflow in its cache.
     20     +2m 43s  Worker 31@loans-worker-40 takes Workflow Task 4 and is handed Update
                     changeAmount.
     21     +2m 43s  Workflow Task 4 completes. The Worker issued 2 Commands: ProtocolMessage
                     (accepts Update changeAmount) and ProtocolMessage (answers Update
                     changeAmount).
     22     +2m 43s  The Service writes WorkflowExecutionUpdateAccepted for the first of 2 Commands
                     of Workflow Task 4. Update changeAmount from applicant-portal is accepted: its
                     handler begins to run.
     23     +2m 43s  The Service writes WorkflowExecutionUpdateCompleted for the second of 2
                     Commands of Workflow Task 4. Update changeAmount failed: more than the branch
                     may lend. Its caller is given the failure.

Workflow Task 5: Completed, waited for a Worker 3.24ms, ran 5.06ms
     24     +2m 55s  Workflow Task 5 is scheduled, though there is no news for the Workflow. What
                     led to it left no Event, as an Update that was then rejected.
     25     +2m 55s  Signal assignOfficer arrives from branch-desk. Workflow Task 5, which is
                     scheduled already, tells the Workflow.
     26     +2m 55s  Worker 31@loans-worker-40 takes Workflow Task 5 and is handed Signal
                     assignOfficer.
     27     +2m 55s  Workflow Task 5 completes. The Worker issued 1 Command:
                     UpsertWorkflowSearchAttributes.
     28     +2m 55s  The Service writes UpsertWorkflowSearchAttributes for the only Command of
                     Workflow Task 5. The Workflow sets its Search Attribute Officer.
     29      +1d 2h  Signal officerReady arrives from branch-desk. Workflow Task 6 is scheduled to
                     tell the Workflow.

Workflow Task 6: Failed, waited for a Worker 3.16ms, ran 35m
     30      +1d 2h  Workflow Task 6 is scheduled to tell the Workflow of Signal officerReady. It
                     waits for the Worker that has the Workflow in its cache.
     31      +1d 2h  Worker 31@loans-worker-40 takes Workflow Task 6 and is handed Signal
                     officerReady.
     32      +1d 2h  The Workflow Execution was reset: redo with the corrected interest table. From
                     here on this is run 0196f25e-410b-7dcf-8f60-5164b5fef6b9; Events 1 to 31 are
                     those of run 0196eca7-50e9-730d-b357-a59d62139a2f.
     33      +1d 2h  Signal changeBranch arrives from branch-desk. Workflow Task 7 is scheduled to
                     tell the Workflow.
     34      +1d 2h  Update approve arrives from branch-desk, taken over from the run that was
                     reset. Workflow Task 7 is scheduled to tell the Workflow.

Workflow Task 7: Completed, waited for a Worker 5.6ms, ran 3.73ms
     35      +1d 2h  Workflow Task 7 is scheduled for the run to go on from here, after the reset.
     36      +1d 2h  Worker 31@loans-worker-40 takes Workflow Task 7 and is handed the same again as
                     with Workflow Task 6, and Signal changeBranch and Update approve.
     37      +1d 2h  Workflow Task 7 completes. The Worker issued 3 Commands: ProtocolMessage
                     (accepts an Update), ScheduleActivityTask (AskSecondOfficer) and StartTimer
                     (1d).
     38      +1d 2h  The Service writes WorkflowExecutionUpdateAccepted for the first of 3 Commands
                     of Workflow Task 7. Update approve is accepted: its handler begins to run.
     39      +1d 2h  The Service writes ActivityTaskScheduled for the second of 3 Commands of
                     Workflow Task 7. The Workflow can now await AskSecondOfficer, which waits for a
                     Worker.
     40      +1d 2h  The Service writes TimerStarted for the third of 3 Commands of Workflow Task 7.
                     The Workflow can now await Timer 1d.
     41      +1d 8h  Signal rateChanged arrives from rates-feed. Workflow Task 8 is scheduled to
                     tell the Workflow.

Workflow Task 8: Started, waited for a Worker 2.18ms
     42      +1d 8h  Workflow Task 8 is scheduled to tell the Workflow of Signal rateChanged. It
                     waits for the Worker that has the Workflow in its cache.
     43      +1d 8h  Worker 31@loans-worker-40 takes Workflow Task 8 and is handed Signal
                     rateChanged.
