#include "core/model/catalog.h"

#include <QTest>

#include <set>
#include <string>

using namespace hindsight::core;

namespace {

QByteArray text(std::string_view view)
{
    return QByteArray::fromStdString(std::string(view));
}

std::string camel(std::string_view pascal)
{
    std::string name(pascal);
    name[0] = static_cast<char>(name[0] - 'A' + 'a');
    return name;
}

std::string screamingSnake(std::string_view pascal)
{
    std::string name;
    for (const char c : pascal) {
        if (c >= 'A' && c <= 'Z' && !name.empty())
            name += '_';
        name += c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return name;
}

} // namespace

class CatalogTest : public QObject
{
    Q_OBJECT

private slots:
    void eachEventTypeIsFoundUnderEachSpelling()
    {
        std::set<std::string_view> names;
        for (const EventTypeInfo &type : eventTypes()) {
            const std::string name(type.name);
            QVERIFY(names.insert(type.name).second);
            QCOMPARE(&info(type.type), &type);
            QCOMPARE(eventTypeFrom(name), type.type);
            QCOMPARE(eventTypeFrom("EventType" + name), type.type);
            QCOMPARE(eventTypeFrom("EVENT_TYPE_" + screamingSnake(name)), type.type);
            QCOMPARE(eventTypeFrom(std::to_string(static_cast<int>(type.type))), type.type);
            QCOMPARE(eventTypeFrom(static_cast<std::int64_t>(type.type)), type.type);
            QCOMPARE(std::string(type.attributesKey), camel(name) + "EventAttributes");
            QCOMPARE(eventTypeFromAttributesKey(type.attributesKey), type.type);
            QCOMPARE(eventTypeFromAttributesKey(name + "EventAttributes"), type.type);
        }
        QCOMPARE(names.size(), 60U);
    }

    void eachCommandTypeIsFoundUnderEachSpelling()
    {
        std::set<std::string_view> names;
        for (const CommandTypeInfo &type : commandTypes()) {
            const std::string name(type.name);
            QVERIFY(names.insert(type.name).second);
            QCOMPARE(&info(type.type), &type);
            QCOMPARE(commandTypeFrom(name), type.type);
            QCOMPARE(commandTypeFrom("CommandType" + name), type.type);
            QCOMPARE(commandTypeFrom("COMMAND_TYPE_" + screamingSnake(name)), type.type);
            QCOMPARE(commandTypeFrom(static_cast<std::int64_t>(type.type)), type.type);
            QCOMPARE(std::string(type.attributesKey), camel(name) + "CommandAttributes");
            QCOMPARE(commandTypeFromAttributesKey(type.attributesKey), type.type);
            QVERIFY(!type.trigger.empty() && !type.result.empty() && !type.produces.empty());
        }
        QCOMPARE(names.size(), 17U);
    }

    void otherNamesForTheSameTypes_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("type");
        const auto row = [](const char *name, const char *type) {
            QTest::newRow(name) << QByteArray(name) << QByteArray(type);
        };
        row("DecisionTaskScheduled", "WorkflowTaskScheduled");
        row("EventTypeDecisionTaskTimedOut", "WorkflowTaskTimedOut");
        row("EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_REQUESTED", "WorkflowExecutionUpdateAdmitted");
        row("workflow_task_started", "WorkflowTaskStarted");
    }
    void otherNamesForTheSameTypes()
    {
        QFETCH(QByteArray, name);
        QTEST(text(info(eventTypeFrom(name.toStdString())).name), "type");
    }

    void whatIsNoTypeIsUnknown_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"", "0", "61", "-1", "99999999999999999999", "EVENT_TYPE_UNSPECIFIED", "Timer",
                                 "timerStartedEventAttributes", "WorkflowTaskStarted "})
            QTest::newRow(name) << QByteArray(name);
    }
    void whatIsNoTypeIsUnknown()
    {
        QFETCH(QByteArray, name);
        QCOMPARE(eventTypeFrom(name.toStdString()), EventType::Unknown);
        QCOMPARE(commandTypeFrom("COMMAND_TYPE_" + name.toStdString()), CommandType::None);
        QCOMPARE(eventTypeFromAttributesKey(name.toStdString() + "Attributes"), EventType::Unknown);
    }

    // The table of the Commands reference, each with the Event that the Service writes for it.
    void eachCommandMakesItsEvent_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<bool>("awaitable");
        const auto row = [](const char *command, const char *event, bool awaitable) {
            QTest::newRow(command) << QByteArray(command) << QByteArray(event) << awaitable;
        };
        row("ScheduleActivityTask", "ActivityTaskScheduled", true);
        row("RequestCancelActivityTask", "ActivityTaskCancelRequested", false);
        row("StartTimer", "TimerStarted", true);
        row("CancelTimer", "TimerCanceled", false);
        row("RecordMarker", "MarkerRecorded", false);
        row("StartChildWorkflowExecution", "StartChildWorkflowExecutionInitiated", true);
        row("SignalExternalWorkflowExecution", "SignalExternalWorkflowExecutionInitiated", true);
        row("RequestCancelExternalWorkflowExecution", "RequestCancelExternalWorkflowExecutionInitiated", true);
        row("UpsertWorkflowSearchAttributes", "UpsertWorkflowSearchAttributes", false);
        row("ModifyWorkflowProperties", "WorkflowPropertiesModified", false);
        row("ScheduleNexusOperation", "NexusOperationScheduled", true);
        row("RequestCancelNexusOperation", "NexusOperationCancelRequested", false);
        row("CompleteWorkflowExecution", "WorkflowExecutionCompleted", false);
        row("FailWorkflowExecution", "WorkflowExecutionFailed", false);
        row("CancelWorkflowExecution", "WorkflowExecutionCanceled", false);
        row("ContinueAsNewWorkflowExecution", "WorkflowExecutionContinuedAsNew", false);
        row("ProtocolMessage", "WorkflowExecutionUpdateAccepted", false);
    }
    void eachCommandMakesItsEvent()
    {
        QFETCH(QByteArray, command);
        const CommandTypeInfo &type = info(commandTypeFrom(command.toStdString()));
        QTEST(text(info(type.event).name), "event");
        QTEST(type.awaitable, "awaitable");
        QCOMPARE(info(type.event).command, type.type);
        if (type.awaitable)
            QCOMPARE(info(type.event).role, Role::Opens);
    }

    void noOtherEventComesOfACommand()
    {
        QByteArray events;
        for (const EventTypeInfo &type : eventTypes()) {
            if (type.command != CommandType::None && info(type.command).event != type.type)
                events += text(type.name) + "\n";
        }
        QCOMPARE(events, QByteArray("WorkflowExecutionUpdateRejected\nWorkflowExecutionUpdateCompleted\n"));
    }

    void sixTypesAreTerminal()
    {
        QByteArray events;
        for (const EventTypeInfo &type : eventTypes()) {
            if (type.terminal)
                events += text(type.name) + " " + text(nameOf(type.outcome)) + "\n";
        }
        QCOMPARE(events, QByteArray("WorkflowExecutionCompleted Completed\nWorkflowExecutionFailed Failed\n"
                                    "WorkflowExecutionTimedOut TimedOut\nWorkflowExecutionCanceled Canceled\n"
                                    "WorkflowExecutionTerminated Terminated\n"
                                    "WorkflowExecutionContinuedAsNew ContinuedAsNew\n"));
    }

    void whatClosesOrStartsNamesWhatItBelongsTo()
    {
        for (const EventTypeInfo &type : eventTypes()) {
            if (type.role == Role::Starts || type.role == Role::Closes || type.role == Role::Touches)
                QVERIFY2(type.opener != Opener::None, std::string(type.name).c_str());
            if (type.role == Role::Closes)
                QVERIFY2(type.outcome != Outcome::None, std::string(type.name).c_str());
        }
    }

    void theUnknownTypeHasNoRelations()
    {
        const EventTypeInfo &unknown = info(EventType::Unknown);
        QVERIFY(unknown.name.empty() && !unknown.terminal && unknown.role == Role::None);
        QVERIFY(info(CommandType::None).name.empty());
    }
};

QTEST_APPLESS_MAIN(CatalogTest)
#include "catalog_test.moc"
