Workflow Execution
  Status       Running, last Event after 3m
  Started      2025-03-01T10:00:00.000000000Z

Workflow Task 1: Completed
     41         +0s  Workflow Task 1 completes. The Worker issued 1 Command: ScheduleActivityTask.
     42         +0s  The Service writes ActivityTaskScheduled for the only Command of Workflow Task
                     1. The Workflow can now await the Activity, which waits for a Worker.
     43         +0s  The Service writes TimerStarted for a Command of a Workflow Task that is not in
                     the file. The Workflow can now await Timer 1d.
     44         +2m  Signal approve arrives from outside. Workflow Task 2 is to tell the Workflow,
                     and no Worker has taken it so far.

Workflow Task 2: Scheduled
     45         +2m  Workflow Task 2 is scheduled to tell the Workflow of Signal approve.
     46         +2m  A Worker takes an Activity.
     48         +3m  Signal approve arrives from outside. Workflow Task 2 is to tell the Workflow,
                     and no Worker has taken it so far.
