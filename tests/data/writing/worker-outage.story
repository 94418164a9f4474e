CollectReadings
  Workflow ID  meter-reading-0519
  Run ID       0196e644-f10f-7b8d-962c-c409101dea81
  Task Queue   meters
  Status       TimedOut after 1h
  Started      2025-05-19T02:00:00.015026783Z

      1         +0s  A Workflow Execution of CollectReadings starts. The Workflow's code begins to
                     run when a Worker takes the first Workflow Task.

Workflow Task 1: Completed, waited for a Worker 4.31ms, ran 7.04ms
      2     +15.6µs  Workflow Task 1 is scheduled to begin the Workflow, and waits for a Worker.
      3     +4.33ms  Worker 7@meters-worker-c1 takes Workflow Task 1 and is handed the Workflow's
                     input.
      4     +11.4ms  Workflow Task 1 completes. The Worker issued 2 Commands: 2 ×
                     ScheduleActivityTask (ReadBatch).
      5     +11.4ms  The Service writes ActivityTaskScheduled for the first of 2 Commands of
                     Workflow Task 1. The Workflow can now await ReadBatch, which waits for a
                     Worker.
      6     +11.4ms  The Service writes ActivityTaskScheduled for the second of 2 Commands of
                     Workflow Task 1. The Workflow can now await ReadBatch, which waits for a
                     Worker.
      7     +17.7ms  Worker 7@meters-worker-c1 takes ReadBatch.
      8         +3m  ReadBatch completed. Workflow Task 3 tells the Workflow.

Workflow Task 2: TimedOut, waited 5s
      9         +3m  Workflow Task 2 is scheduled to tell the Workflow of ReadBatch (completed). It
                     waits for the Worker that has the Workflow in its cache.
     10      +3m 5s  Workflow Task 2 timed out: the Worker that has the Workflow in its cache did
                     not take it within 5s. The next one goes to the normal Task Queue, for any
                     Worker.

Workflow Task 3: Completed, waited for a Worker 2.62ms, ran 10.2ms
     11      +3m 5s  Workflow Task 3 is scheduled in the normal Task Queue, for any Worker, in place
                     of Workflow Task 2.
     12      +3m 5s  Worker 7@meters-worker-c2 takes Workflow Task 3 and is handed ReadBatch
                     (completed).
     13      +3m 5s  Workflow Task 3 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     14      +5m 6s  Worker 7@meters-worker-c3 takes ReadBatch for attempt 2. The attempt before
                     failed: activity heartbeat timeout.
     15      +9m 6s  ReadBatch completed (attempt 2). Workflow Task 4 is scheduled to tell the
                     Workflow.

Workflow Task 4: TimedOut, waited for a Worker 3.09ms, ran 10s
     16      +9m 6s  Workflow Task 4 is scheduled to tell the Workflow of ReadBatch (completed). It
                     waits for the Worker that has the Workflow in its cache.
     17      +9m 6s  Worker 7@meters-worker-c2 takes Workflow Task 4 and is handed ReadBatch
                     (completed).
     18     +9m 16s  Workflow Task 4 timed out: the Worker that took it did not answer within 10s.
                     Workflow Task 5 tries again.

Workflow Task 5: Completed, waited for a Worker 3.25ms, ran 7.57ms
     19     +9m 16s  Workflow Task 5 is scheduled to try again what Workflow Task 4 could not.
     20     +9m 16s  Worker 7@meters-worker-c3 takes Workflow Task 5 and is handed the same again as
                     with Workflow Task 4.
     21     +9m 16s  Workflow Task 5 completes. The Worker issued 1 Command: ScheduleActivityTask
                     (PublishReadings).
     22     +9m 16s  The Service writes ActivityTaskScheduled for the only Command of Workflow Task
                     5. The Workflow can now await PublishReadings, which waits for a Worker.
     23     +9m 16s  Worker 7@meters-worker-c3 takes PublishReadings.
     24    +10m 26s  PublishReadings completed. The Workflow Execution ended before a Workflow Task
                     told the Workflow.

Workflow Task 6: TimedOut, waited 5s
     25    +10m 26s  Workflow Task 6 is scheduled to tell the Workflow of PublishReadings
                     (completed). It waits for the Worker that has the Workflow in its cache.
     26    +10m 31s  Workflow Task 6 timed out: the Worker that has the Workflow in its cache did
                     not take it within 5s. The next one goes to the normal Task Queue, for any
                     Worker.

Workflow Task 7: Scheduled
     27    +10m 31s  Workflow Task 7 is scheduled in the normal Task Queue, for any Worker, in place
                     of Workflow Task 6.
     28         +1h  The Workflow Execution has run out of time: the Service ended it.
