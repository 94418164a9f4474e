#include "core/writing/task_failure_cause.h"

#include "core/writing/caption_words.h"

#include <array>

namespace hindsight::core {

namespace {

using Row = std::pair<std::string_view, std::string_view>;

// temporal.api.enums.v1.WorkflowTaskFailedCause
constexpr std::array<Row, 40> kCauses{{
    {"unhandledcommand", "news came for the Workflow while its Worker was about to end it"},
    {"badscheduleactivityattributes", "the Service refused a ScheduleActivityTask Command"},
    {"badrequestcancelactivityattributes", "the Service refused a RequestCancelActivityTask Command"},
    {"badstarttimerattributes", "the Service refused a StartTimer Command"},
    {"badcanceltimerattributes", "the Service refused a CancelTimer Command"},
    {"badrecordmarkerattributes", "the Service refused a RecordMarker Command"},
    {"badcompleteworkflowexecutionattributes", "the Service refused a CompleteWorkflowExecution Command"},
    {"badfailworkflowexecutionattributes", "the Service refused a FailWorkflowExecution Command"},
    {"badcancelworkflowexecutionattributes", "the Service refused a CancelWorkflowExecution Command"},
    {"badrequestcancelexternalworkflowexecutionattributes",
     "the Service refused a RequestCancelExternalWorkflowExecution Command"},
    {"badcontinueasnewattributes", "the Service refused a ContinueAsNewWorkflowExecution Command"},
    {"starttimerduplicateid", "a StartTimer Command has the id of a Timer that still runs"},
    {"resetstickytaskqueue", "the Worker gave up its sticky Task Queue"},
    {"workflowworkerunhandledfailure", "the Workflow's code or its Worker failed"},
    {"badsignalworkflowexecutionattributes", "the Service refused a SignalExternalWorkflowExecution Command"},
    {"badstartchildexecutionattributes", "the Service refused a StartChildWorkflowExecution Command"},
    {"forceclosecommand", "the Service closed it"},
    {"failoverclosecommand", "the Service closed it as another cluster took over"},
    {"badsignalinputsize", "a Signal's input is too large"},
    {"resetworkflow", "the Workflow Execution was reset"},
    {"badbinary", "its Worker runs a build that is marked as bad"},
    {"scheduleactivityduplicateid", "a ScheduleActivityTask Command has the id of an Activity that still runs"},
    {"badsearchattributes", "the Service refused the Search Attributes of a Command"},
    {"nondeterministicerror",
     "non-determinism, the Workflow's code no longer does what this Event History says that it did"},
    {"badmodifyworkflowpropertiesattributes", "the Service refused a ModifyWorkflowProperties Command"},
    {"pendingchildworkflowslimitexceeded", "too many Child Workflows are open"},
    {"pendingactivitieslimitexceeded", "too many Activities are open"},
    {"pendingsignalslimitexceeded", "too many Signals to other Workflows are open"},
    {"pendingrequestcancellimitexceeded", "too many cancel requests to other Workflows are open"},
    {"badupdateworkflowexecutionmessage", "the Service refused the Worker's answer to an Update"},
    {"unhandledupdate", "the Worker was about to end the Workflow without an answer to an Update"},
    {"badschedulenexusoperationattributes", "the Service refused a ScheduleNexusOperation Command"},
    {"pendingnexusoperationslimitexceeded", "too many Nexus Operations are open"},
    {"badrequestcancelnexusoperationattributes", "the Service refused a RequestCancelNexusOperation Command"},
    {"featuredisabled", "it needs something that is switched off in the Service"},
    {"grpcmessagetoolarge", "the Worker's answer is too large to be sent"},
    {"payloadstoolarge", "the payloads in the Worker's answer are too large"},
    {"externalstoragefailure", "payloads could not be kept in, or fetched from, external storage"},
    {"workflowpauserequestedbeforetaskstarted", "the Workflow Execution was paused before a Worker took it"},
    {"requesttoolarge", "the Worker's answer is too large"},
}};

} // namespace

TaskFailureCause taskFailureCause(const Attributes &attributes)
{
    const std::string word = attributes.word("cause", "WORKFLOW_TASK_FAILED_CAUSE");
    TaskFailureCause cause;
    cause.words = meaning(word, kCauses);
    if (cause.words.empty() && word != "unspecified")
        cause.words = inSentence(attributes.text("cause"));
    cause.isReset = word == "resetworkflow" || word == "20";
    return cause;
}

} // namespace hindsight::core
