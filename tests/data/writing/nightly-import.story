NightlyImport
  Workflow ID  import-2025-06-21
  Run ID       01978fff-deac-7d1d-95a1-8e2183c860a5
  Task Queue   imports
  Status       Completed after 58.1s
  Started      2025-06-21T01:00:00.044067471Z

      1         +0s  A Workflow Execution of NightlyImport starts. The Workflow's code begins to run
                     when a Worker takes the first Workflow Task.

Workflow Task 1: Completed, waited for a Worker 3.2ms, ran 8.01s
      2     +42.8µs  Workflow Task 1 is scheduled to begin the Workflow, and waits for a Worker.
      3     +3.24ms  Worker 12@import-worker-0 takes Workflow Task 1 and is handed the Workflow's
                     input.
      4      +8.01s  Workflow Task 1 completes. The Worker issued no Command.

Workflow Task 2: Completed, waited for a Worker 39.4µs, ran 4.01s
      5      +8.01s  Workflow Task 2 is scheduled, though there is no news for the Workflow. Workers
                     ask for that while a Local Activity runs.
      6      +8.01s  Worker 12@import-worker-0 takes Workflow Task 2, which brings no news.
      7        +12s  Workflow Task 2 completes. The Worker issued 9 Commands: RecordMarker
                     (core_local_activity) and 8 × ScheduleActivityTask (import_file).
      8        +12s  The Service writes MarkerRecorded for the first of 9 Commands of Workflow Task
                     2. The Worker itself ran the Local Activity list_files (attempt 2) and notes
                     its result, so that a replay finds it again.
      9        +12s  The Service writes ActivityTaskScheduled for the second of 9 Commands of
                     Workflow Task 2. The Workflow can now await import_file, which waits for a
                     Worker.
     10        +12s  The Service writes ActivityTaskScheduled for the third of 9 Commands of
                     Workflow Task 2. The Workflow can now await import_file, which waits for a
                     Worker.
     11        +12s  The Service writes ActivityTaskScheduled for the fourth of 9 Commands of
                     Workflow Task 2. The Workflow can now await import_file, which waits for a
                     Worker.
     12        +12s  The Service writes ActivityTaskScheduled for the fifth of 9 Commands of
                     Workflow Task 2. The Workflow can now await import_file, which waits for a
                     Worker.
     13        +12s  The Service writes ActivityTaskScheduled for the sixth of 9 Commands of
                     Workflow Task 2. The Workflow can now await import_file, which waits for a
                     Worker.
     14        +12s  The Service writes ActivityTaskScheduled for the seventh of 9 Commands of
                     Workflow Task 2. The Workflow can now await import_file, which waits for a
                     Worker.
     15        +12s  The Service writes ActivityTaskScheduled for the eighth of 9 Commands of
                     Workflow Task 2. The Workflow can now await import_file, which waits for a
                     Worker.
     16        +12s  The Service writes ActivityTaskScheduled for the ninth of 9 Commands of
                     Workflow Task 2. The Workflow can now await import_file, which waits for a
                     Worker.
     17        +12s  Worker 12@import-worker-2 takes import_file.
     18      +19.4s  import_file completed. Workflow Task 3 is scheduled to tell the Workflow.

Workflow Task 3: Completed, waited for a Worker 3.49ms, ran 6.07ms
     19      +19.4s  Workflow Task 3 is scheduled to tell the Workflow of import_file (completed).
                     It waits for the Worker that has the Workflow in its cache.
     20      +19.4s  Worker 12@import-worker-0 takes Workflow Task 3 and is handed import_file
                     (completed).
     21      +19.5s  Workflow Task 3 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     22        +12s  Worker 12@import-worker-0 takes import_file. The Service writes this down only
                     when the Activity ends.
     23      +25.5s  import_file completed. Workflow Task 4 is scheduled to tell the Workflow.

Workflow Task 4: Completed, waited for a Worker 4.11ms, ran 8.74ms
     24      +25.5s  Workflow Task 4 is scheduled to tell the Workflow of import_file (completed).
                     It waits for the Worker that has the Workflow in its cache.
     25      +25.5s  Worker 12@import-worker-0 takes Workflow Task 4 and is handed import_file
                     (completed).
     26      +25.5s  Workflow Task 4 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     27        +12s  Worker 12@import-worker-2 takes import_file. The Service writes this down only
                     when the Activity ends.
     28        +35s  import_file completed. Workflow Task 5 is scheduled to tell the Workflow.

Workflow Task 5: Completed, waited for a Worker 5.63ms, ran 12.6ms
     29        +35s  Workflow Task 5 is scheduled to tell the Workflow of import_file (completed).
                     It waits for the Worker that has the Workflow in its cache.
     30        +35s  Worker 12@import-worker-0 takes Workflow Task 5 and is handed import_file
                     (completed).
     31        +35s  Workflow Task 5 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     32        +12s  Worker 12@import-worker-1 takes import_file. The Service writes this down only
                     when the Activity ends.
     33        +38s  import_file completed. Workflow Task 6 is scheduled to tell the Workflow.

Workflow Task 6: Completed, waited for a Worker 2.14ms, ran 5.22ms
     34        +38s  Workflow Task 6 is scheduled to tell the Workflow of import_file (completed).
                     It waits for the Worker that has the Workflow in its cache.
     35        +38s  Worker 12@import-worker-0 takes Workflow Task 6 and is handed import_file
                     (completed).
     36        +38s  Workflow Task 6 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     37        +12s  Worker 12@import-worker-0 takes import_file. The Service writes this down only
                     when the Activity ends.
     38        +12s  Worker 12@import-worker-1 takes import_file.
     39        +38s  import_file completed. Workflow Task 7 is scheduled to tell the Workflow.
     40        +38s  import_file completed. Workflow Task 7 is scheduled to tell the Workflow.

Workflow Task 7: Completed, waited for a Worker 3.37ms, ran 12.2ms
     41        +38s  Workflow Task 7 is scheduled to tell the Workflow of 2 × import_file
                     (completed). It waits for the Worker that has the Workflow in its cache.
     42        +38s  Worker 12@import-worker-0 takes Workflow Task 7 and is handed 2 × import_file
                     (completed).
     43        +38s  Workflow Task 7 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     44        +12s  Worker 12@import-worker-1 takes import_file. The Service writes this down only
                     when the Activity ends.
     45        +49s  import_file completed. Workflow Task 8 is scheduled to tell the Workflow.

Workflow Task 8: Completed, waited for a Worker 3.38ms, ran 9.1ms
     46        +49s  Workflow Task 8 is scheduled to tell the Workflow of import_file (completed).
                     It waits for the Worker that has the Workflow in its cache.
     47        +49s  Worker 12@import-worker-0 takes Workflow Task 8 and is handed import_file
                     (completed).
     48        +49s  Workflow Task 8 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     49        +12s  Worker 12@import-worker-0 takes import_file. The Service writes this down only
                     when the Activity ends.
     50        +58s  import_file completed. Workflow Task 9 is scheduled to tell the Workflow.

Workflow Task 9: Failed, waited for a Worker 2.11ms, ran 6.24ms
     51        +58s  Workflow Task 9 is scheduled to tell the Workflow of import_file (completed).
                     It waits for the Worker that has the Workflow in its cache.
     52        +58s  Worker 12@import-worker-0 takes Workflow Task 9 and is handed import_file
                     (completed).
     53        +58s  Workflow Task 9 failed: news came for the Workflow while its Worker was about
                     to end it (UnhandledCommand). Nothing that it decided takes effect. Workflow
                     Task 10 tries again.
     54        +58s  Signal addNote arrives from finance-desk. Workflow Task 10 is scheduled to tell
                     the Workflow.

Workflow Task 10: Completed, waited for a Worker 3.11ms, ran 3.91ms
     55        +58s  Workflow Task 10 is scheduled to try again what Workflow Task 9 could not, with
                     Signal addNote.
     56        +58s  Worker 12@import-worker-0 takes Workflow Task 10 and is handed the same again
                     as with Workflow Task 9, and Signal addNote.
     57      +58.1s  Workflow Task 10 completes. The Worker issued 3 Commands: 2 × RecordMarker
                     (core_local_activity) and CompleteWorkflowExecution.
     58      +58.1s  The Service writes MarkerRecorded for the first of 3 Commands of Workflow Task
                     10. The Worker itself ran the Local Activity write_summary, which failed:
                     summary share is read-only.
     59      +58.1s  The Service writes MarkerRecorded for the second of 3 Commands of Workflow Task
                     10. The Worker itself ran the Local Activity mail_summary and notes its result,
                     so that a replay finds it again.
     60      +58.1s  The Service writes WorkflowExecutionCompleted for the third of 3 Commands of
                     Workflow Task 10. The Workflow has returned: the Workflow Execution is
                     completed.
