Workflow Execution

Workflow Task 1: the Worker issued 10 Commands
      1  RecordMarker (Version). The SDK noted something that a replay must find again: a side
         effect's value, a version or patch, a Local Activity's result.
      2  UpsertWorkflowSearchAttributes. The Workflow set or changed its Search Attributes; some
         SDKs also do so when they record a version.
      3  ModifyWorkflowProperties. The Workflow changed its Memo.
      4  ScheduleActivityTask (ChargeCard). The Workflow called an Activity. The Service puts an
         Activity Task into the Task Queue that the Command names.
      5  StartTimer (30m). The Workflow slept, started a Timer, or waited for a condition with a
         timeout.
      6  StartChildWorkflowExecution (ShipOrder). The Workflow started a Child Workflow.
      7  ScheduleNexusOperation (bookCourier). The Workflow called a Nexus Operation through an
         Endpoint.
      8  SignalExternalWorkflowExecution (prepare). The Workflow sent a Signal to another Workflow
         Execution, a Child of its own included.
      9  CancelTimer. The Workflow canceled a Timer that had not fired, by itself or with the scope
         or context around it.
     10  RequestCancelActivityTask. The Workflow canceled an Activity that it had scheduled, most
         often by canceling the scope or context around it.
