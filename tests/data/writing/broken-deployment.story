PublishAlbum
  Workflow ID  album-5530
  Run ID       01975f2f-0dee-75b4-8e27-c01dd9ee03e0
  Task Queue   photos
  Status       Terminated after 27m 56s
  Started      2025-06-11T13:30:08.750034652Z

      1         +0s  A Workflow Execution of PublishAlbum starts. The Workflow's code begins to run
                     when a Worker takes the first Workflow Task.

Workflow Task 1: Completed, waited for a Worker 4.57ms, ran 6.9ms
      2       +72µs  Workflow Task 1 is scheduled to begin the Workflow, and waits for a Worker.
      3     +4.64ms  Worker 3@photos-v41 takes Workflow Task 1 and is handed the Workflow's input.
      4     +11.5ms  Workflow Task 1 completes. The Worker issued 2 Commands: ScheduleActivityTask
                     (ResizePhoto) and ScheduleActivityTask (MakeThumbnail).
      5     +11.6ms  The Service writes ActivityTaskScheduled for the first of 2 Commands of
                     Workflow Task 1. The Workflow can now await ResizePhoto, which waits for a
                     Worker.
      6     +11.6ms  The Service writes ActivityTaskScheduled for the second of 2 Commands of
                     Workflow Task 1. The Workflow can now await MakeThumbnail, which waits for a
                     Worker.
      7     +21.1ms  Worker 3@photos-v41 takes MakeThumbnail.
      8      +2.43s  MakeThumbnail completed. Workflow Task 2 is scheduled to tell the Workflow.

Workflow Task 2: Completed, waited for a Worker 3.62ms, ran 3.24ms
      9      +2.43s  Workflow Task 2 is scheduled to tell the Workflow of MakeThumbnail (completed).
                     It waits for the Worker that has the Workflow in its cache.
     10      +2.43s  Worker 3@photos-v41 takes Workflow Task 2 and is handed MakeThumbnail
                     (completed).
     11      +2.44s  Workflow Task 2 completes. The Worker issued no Command: the Workflow goes on
                     waiting.
     12     +22.1ms  Worker 3@photos-v41 takes ResizePhoto. The Service writes this down only when
                     the Activity ends.
     13      +10.4s  ResizePhoto completed. Workflow Task 4 tells the Workflow.

Workflow Task 3: TimedOut, waited 5s
     14      +10.4s  Workflow Task 3 is scheduled to tell the Workflow of ResizePhoto (completed).
                     It waits for the Worker that has the Workflow in its cache.
     15      +15.4s  Workflow Task 3 timed out: the Worker that has the Workflow in its cache did
                     not take it within 5s. The next one goes to the normal Task Queue, for any
                     Worker.

Workflow Task 4: Failed, waited for a Worker 4.21ms, ran 11.6ms
     16      +15.4s  Workflow Task 4 is scheduled in the normal Task Queue, for any Worker, in place
                     of Workflow Task 3.
     17      +15.4s  Worker 3@photos-v42 takes Workflow Task 4 and is handed ResizePhoto
                     (completed).
     18      +15.5s  Workflow Task 4 failed: non-determinism, the Workflow's code no longer does
                     what this Event History says that it did ([TMPRL1100] nondeterministic
                     workflow: history event is ActivityTaskScheduled: (ActivityId:5,
                     ActivityType:(Name:ResizePhoto), TaskQueue:(Name:photos, Kind:Normal)), replay
                     command is ScheduleActivityTask: (ActivityId:5,
                     ActivityType:(Name:ScanPhoto))). Nothing that it decided takes effect. Workflow
                     Task 5 tries again.
     19     +1m 56s  Signal prioritize arrives from editor-desk. Workflow Task 5 is scheduled to
                     tell the Workflow.

Workflow Task 5: Failed, waited for a Worker 70.4µs, ran 12.3ms
     20     +2m 56s  Workflow Task 5 is scheduled to try again what Workflow Task 4 could not, with
                     Signal prioritize.
     21     +2m 56s  Worker 3@photos-v42 takes Workflow Task 5 and is handed the same again as with
                     Workflow Task 4, and Signal prioritize.
     22     +2m 56s  Workflow Task 5 failed: non-determinism, the Workflow's code no longer does
                     what this Event History says that it did ([TMPRL1100] nondeterministic
                     workflow: history event is ActivityTaskScheduled: (ActivityId:5,
                     ActivityType:(Name:ResizePhoto), TaskQueue:(Name:photos, Kind:Normal)), replay
                     command is ScheduleActivityTask: (ActivityId:5,
                     ActivityType:(Name:ScanPhoto))). Nothing that it decided takes effect.
     23    +27m 56s  The Workflow Execution was terminated by on-call@media: broken by v42, starting
                     afresh. The Workflow's code was not asked.
