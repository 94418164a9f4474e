#include "core/writing/redaction_rules.h"

#include "core/model/catalog.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace hindsight::core {

namespace {

using Keys = std::unordered_set<std::string_view>;
using Rules = std::unordered_map<std::string_view, DisclosureRule>;

// An Event, and what Events and Commands of all kinds have.
const Keys kEventKeys{"id",      "eventid",        "eventtype",       "type",      "eventtime",      "timestamp",
                      "version", "taskid",         "workermayignore", "category",  "name",           "classification",
                      "jobid",   "namespace",      "namespaceid",     "domain",    "domainid",       "workflowid",
                      "runid",   "requestid",      "commandtype",     "messageid", "inboundeventid", "seconds",
                      "nanos",   "inboundupdateid"};

// Workflow Executions and their Tasks.
const Keys kWorkflowKeys{"workflowtype",
                         "parentworkflownamespace",
                         "parentworkflownamespaceid",
                         "parentworkflowdomain",
                         "parentworkflowdomainid",
                         "parentinitiatedeventid",
                         "parentinitiatedeventversion",
                         "externalinitiatedeventid",
                         "kind",
                         "normalname",
                         "newtaskqueue",
                         "initiator",
                         "attempt",
                         "initialinterval",
                         "maximuminterval",
                         "initialintervalinseconds",
                         "maximumintervalinseconds",
                         "expirationintervalinseconds",
                         "backoffcoefficient",
                         "maximumattempts",
                         "nonretryableerrortypes",
                         "nonretriableerrorreasons",
                         "retrystate",
                         "cronschedule",
                         "cronoverlappolicy",
                         "continuedexecutionrunid",
                         "originalexecutionrunid",
                         "firstexecutionrunid",
                         "newexecutionrunid",
                         "baserunid",
                         "newrunid",
                         "forkeventversion",
                         "firstworkflowtaskcompletedid",
                         "firstdecisioncompletedid",
                         "createtime",
                         "expiretime",
                         "createdtimenano",
                         "expiringtimenano",
                         "resettable",
                         "parentclosepolicy",
                         "childpolicy",
                         "childworkflowonly",
                         "workflowidreusepolicy",
                         "workflowidconflictpolicy",
                         "eagerexecutionaccepted",
                         "requesteagerexecution",
                         "skipgenerateworkflowtask",
                         "suggestcontinueasnew",
                         "suggestcontinueasnewreasons",
                         "historysizebytes",
                         "coreusedflags",
                         "langusedflags",
                         "sdkname",
                         "sdkversion",
                         "nonfirstlocalactivityexecutionattempts",
                         "prioritykey",
                         "fairnessweight"};

// Deadlines, and when something was or will be.
const Keys kTimeKeys{"workflowexecutiontimeout",
                     "workflowruntimeout",
                     "workflowtasktimeout",
                     "newworkflowexecutiontimeout",
                     "newworkflowruntimeout",
                     "newworkflowtasktimeout",
                     "executionstarttoclosetimeoutseconds",
                     "taskstarttoclosetimeoutseconds",
                     "workflowexecutiontimeoutseconds",
                     "workflowruntimeoutseconds",
                     "workflowtasktimeoutseconds",
                     "workflowexecutionexpirationtime",
                     "expirationtimestamp",
                     "firstworkflowtaskbackoff",
                     "firstworkflowtaskbackoffseconds",
                     "firstdecisiontaskbackoffseconds",
                     "firstscheduletimenano",
                     "delaystartseconds",
                     "jitterstartseconds",
                     "backoffstartinterval",
                     "backoffstartintervalinseconds",
                     "starttoclosetimeout",
                     "starttoclosetimeoutseconds",
                     "scheduletoclosetimeout",
                     "scheduletoclosetimeoutseconds",
                     "scheduletostarttimeout",
                     "scheduletostarttimeoutseconds",
                     "heartbeattimeout",
                     "heartbeattimeoutseconds",
                     "starttofiretimeout",
                     "starttofiretimeoutseconds",
                     "timeouttype",
                     "enabled",
                     "duration",
                     "disablepropagation",
                     "maxsessionskipcount",
                     "initialskippedduration",
                     "fastforwardtargettime",
                     "initialskipcount",
                     "timeskippingconfigupdated",
                     "targettime",
                     "wallclocktime",
                     "disabledafterfastforward"};

// Awaitables, Updates, and how Events name each other.
const Keys kAwaitableKeys{
    "scheduledeventid",
    "startedeventid",
    "initiatedeventid",
    "acceptedeventid",
    "requestedeventid",
    "workflowtaskcompletedeventid",
    "decisiontaskcompletedeventid",
    "latestcancelrequestedeventid",
    "activityid",
    "activitytype",
    "timerid",
    "signalname",
    "markername",
    "endpoint",
    "endpointid",
    "service",
    "operation",
    "protocolinstanceid",
    "acceptedrequestmessageid",
    "acceptedrequestsequencingeventid",
    "rejectedrequestmessageid",
    "rejectedrequestsequencingeventid",
    "updateid",
    "attachedrequestid",
    "origin",
};

// Versions of Workers.
const Keys kDeploymentKeys{"binarychecksum",
                           "buildid",
                           "bundleid",
                           "buildidredirectcounter",
                           "workerbuildid",
                           "useversioning",
                           "usecompatibleversion",
                           "useworkflowbuildid",
                           "inheritbuildid",
                           "inheritedbuildid",
                           "seriesname",
                           "deploymentname",
                           "versioningbehavior",
                           "initialversioningbehavior",
                           "continueasnewinitialversioningbehavior",
                           "workerdeploymentversion",
                           "workerdeploymentname",
                           "targetworkerdeploymentversionchanged",
                           "unsetversioningoverride",
                           "behavior",
                           "pinned",
                           "pinnedversion",
                           "autoupgrade",
                           "parentpinnedworkerdeploymentversion",
                           "sourcedeploymentrevisionnumber",
                           "revisionnumber"};

// What kind of failure it is, not what it says.
const Keys kFailureKeys{"source", "failureinfo", "nonretryable", "nextretrydelay", "retrybehavior"};

// What holds other keys.
const Keys kObjectKeys{"links",
                       "workflowevent",
                       "eventref",
                       "batchjob",
                       "activity",
                       "workflow",
                       "requestidref",
                       "nexusoperation",
                       "inboundevent",
                       "inboundupdate",
                       "workflowexecution",
                       "externalworkflowexecution",
                       "rootworkflowexecution",
                       "parentworkflowexecution",
                       "retrypolicy",
                       "newretrypolicy",
                       "prevautoresetpoints",
                       "points",
                       "sdkmetadata",
                       "meteringmetadata",
                       "priority",
                       "timeskippingconfig",
                       "fastforwardconfig",
                       "timeskippingstatepropagation",
                       "meta",
                       "workflowupdateoptions",
                       "outcome",
                       "nexus",
                       "workerversion",
                       "workerversioningid",
                       "sourceversionstamp",
                       "deployment",
                       "deploymentversion",
                       "versioningoverride",
                       "onetime",
                       "targetdeploymentversion",
                       "inheritedpinnedversion",
                       "inheritedautoupgradeinfo",
                       "sourcedeploymentversion",
                       "declinedtargetversionupgrade",
                       "applicationfailureinfo",
                       "timeoutfailureinfo",
                       "canceledfailureinfo",
                       "terminatedfailureinfo",
                       "serverfailureinfo",
                       "resetworkflowfailureinfo",
                       "activityfailureinfo",
                       "childworkflowexecutionfailureinfo",
                       "nexusoperationexecutionfailureinfo",
                       "nexushandlerfailureinfo"};

const Rules kOtherRules{
    {"identity", {Disclosure::Text}},
    {"reason", {Disclosure::Text}},
    {"message", {Disclosure::Text}},
    {"stacktrace", {Disclosure::Text}},
    {"failurereason", {Disclosure::Text}},
    {"lastfailurereason", {Disclosure::Text}},
    {"continuedfailurereason", {Disclosure::Text}},
    {"fairnesskey", {Disclosure::Text}},
    {"url", {Disclosure::Text}},
    // Whatever the handler of a Nexus Operation makes of it.
    {"operationid", {Disclosure::Text}},
    {"operationtoken", {Disclosure::Text}},
    {"control", {Disclosure::Control}},

    {"input", {Disclosure::Values}},
    {"args", {Disclosure::Values}},
    {"result", {Disclosure::Values}},
    {"success", {Disclosure::Values}},
    {"details", {Disclosure::Values}},
    {"lastcompletionresult", {Disclosure::Values}},
    {"lastheartbeatdetails", {Disclosure::Values}},
    {"failuredetails", {Disclosure::Values}},
    {"lastfailuredetails", {Disclosure::Values}},
    {"continuedfailuredetails", {Disclosure::Values}},
    {"executioncontext", {Disclosure::Values}},
    {"encodedattributes", {Disclosure::Value}},
    {"summary", {Disclosure::Value}},

    {"header", {Disclosure::ValueMap}},
    {"memo", {Disclosure::ValueMap}},
    {"upsertedmemo", {Disclosure::ValueMap}},
    {"searchattributes", {Disclosure::ValueMap}},
    {"nexusheader", {Disclosure::TextMap}},

    {"failure", {Disclosure::Members}},
    {"cause", {Disclosure::Members}},
    {"lastfailure", {Disclosure::Members}},
    {"continuedfailure", {Disclosure::Members}},

    {"request", {Disclosure::Members, Surrounding::Request}},
    {"acceptedrequest", {Disclosure::Members, Surrounding::Request}},
    {"rejectedrequest", {Disclosure::Members, Surrounding::Request}},
    {"usermetadata", {Disclosure::Members, Surrounding::UserMetadata}},
    {"principal", {Disclosure::Members, Surrounding::Principal}},
    {"completioncallbacks", {Disclosure::Members, Surrounding::Callback}},
    {"attachedcompletioncallbacks", {Disclosure::Members, Surrounding::Callback}},
    {"taskqueue", {Disclosure::Open, Surrounding::TaskQueue}},
    {"tasklist", {Disclosure::Open, Surrounding::TaskQueue}},
    {"eventgroupmarkers", {Disclosure::Members, Surrounding::GroupMarker}},
};

/// What a key means in one place alone; nothing where it means the same as anywhere.
const DisclosureRule *specialRule(std::string_view key, Surrounding surrounding)
{
    static constexpr DisclosureRule kOpen{Disclosure::Open};
    static constexpr DisclosureRule kMembers{Disclosure::Members};
    static constexpr DisclosureRule kText{Disclosure::Text};
    static constexpr DisclosureRule kValue{Disclosure::Value};
    static constexpr DisclosureRule kValuesMap{Disclosure::ValuesMap};
    static constexpr DisclosureRule kTextMap{Disclosure::TextMap};
    static constexpr DisclosureRule kNexus{Disclosure::Members, Surrounding::Callback};
    static constexpr DisclosureRule kLabel{Disclosure::Members, Surrounding::GroupLabel};
    switch (surrounding) {
    case Surrounding::Anywhere:
    case Surrounding::TaskQueue:
        return nullptr;
    case Surrounding::Marker:
        return key == "details" ? &kValuesMap : nullptr;
    case Surrounding::Nexus:
        return key == "input" || key == "result" ? &kValue : nullptr;
    case Surrounding::CodedCause:
        return key == "cause" ? &kOpen : nullptr;
    case Surrounding::Request:
        return key == "input" ? &kMembers : nullptr;
    case Surrounding::UserMetadata:
        return key == "details" ? &kValue : nullptr;
    case Surrounding::Principal:
        return key == "name" ? &kText : nullptr;
    case Surrounding::Callback:
        return key == "header" ? &kTextMap : key == "nexus" ? &kNexus : nullptr;
    case Surrounding::GroupMarker:
        return key == "label" ? &kLabel : nullptr;
    case Surrounding::GroupLabel:
        return key == "label" ? &kValue : nullptr;
    }
    return nullptr;
}

std::string plain(std::string_view key)
{
    std::string small;
    for (const char c : key) {
        if (c != '_')
            small += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return small;
}

} // namespace

Surrounding attributesOf(EventType type)
{
    switch (type) {
    case EventType::MarkerRecorded:
        return Surrounding::Marker;
    case EventType::WorkflowTaskFailed:
    case EventType::WorkflowTaskTimedOut: // Cadence's
    case EventType::StartChildWorkflowExecutionFailed:
    case EventType::SignalExternalWorkflowExecutionFailed:
    case EventType::RequestCancelExternalWorkflowExecutionFailed:
        return Surrounding::CodedCause;
    default:
        return info(type).category == Category::Nexus ? Surrounding::Nexus : Surrounding::Anywhere;
    }
}

Surrounding attributesOf(CommandType type)
{
    if (type == CommandType::RecordMarker)
        return Surrounding::Marker;
    return type == CommandType::ScheduleNexusOperation ? Surrounding::Nexus : Surrounding::Anywhere;
}

DisclosureRule disclosureOf(std::string_view key, Surrounding surrounding)
{
    const std::string small = plain(key);
    if (small == "attributes" || small.ends_with("eventattributes") || small.ends_with("commandattributes"))
        return {Disclosure::Members, surrounding};
    if (const DisclosureRule *special = specialRule(small, surrounding))
        return *special;
    if (const auto other = kOtherRules.find(small); other != kOtherRules.end())
        return other->second;
    if (kObjectKeys.contains(small))
        return {Disclosure::Members};
    for (const Keys *keys :
         {&kEventKeys, &kWorkflowKeys, &kTimeKeys, &kAwaitableKeys, &kDeploymentKeys, &kFailureKeys}) {
        if (keys->contains(small))
            return {Disclosure::Open};
    }
    return {Disclosure::LeftOut};
}

} // namespace hindsight::core
