#include "core/reading/reader.h"

#include <QTest>

using namespace hindsight::core;

namespace {

// One line an Event: id, type, opener, Workflow Task, name; a line of dashes between histories.
QByteArray textOf(const Result<Histories> &read)
{
    if (!read)
        return QByteArray::fromStdString(describe(read.error(), "file"));
    std::string text;
    for (const auto &history : *read) {
        text += text.empty() ? "" : "--\n";
        for (std::uint32_t row = 0; row < history->eventCount(); ++row) {
            const EventIndex event(row);
            text += std::to_string(history->id(event).value) + " " + std::string(history->typeName(event));
            if (history->opener(event))
                text += " of " + std::to_string(history->opener(event).value);
            if (history->taskCompleted(event))
                text += " by " + std::to_string(history->taskCompleted(event).value);
            if (!history->nameText(event).empty())
                text += " " + std::string(history->nameText(event));
            text += "\n";
        }
    }
    return QByteArray::fromStdString(text);
}

} // namespace

class ShapesTest : public QObject
{
    Q_OBJECT

private slots:
    void aListOfEventsIsReadInEachDialect_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("proto JSON") << QByteArray(R"({"events":[
            {"eventId":"1","eventType":"EVENT_TYPE_WORKFLOW_EXECUTION_STARTED",
             "workflowExecutionStartedEventAttributes":{"workflowType":{"name":"Order"}}},
            {"eventId":"5","eventType":"EVENT_TYPE_ACTIVITY_TASK_SCHEDULED",
             "activityTaskScheduledEventAttributes":{"activityType":{"name":"Pay"},"workflowTaskCompletedEventId":"4"}},
            {"eventId":"6","eventType":"EVENT_TYPE_ACTIVITY_TASK_STARTED",
             "activityTaskStartedEventAttributes":{"scheduledEventId":"5"}}]})");
        QTest::newRow("snake case, numbers") << QByteArray(R"({"events":[
            {"event_id":1,"event_type":1,
             "workflow_execution_started_event_attributes":{"workflow_type":{"name":"Order"}}},
            {"event_id":5,"event_type":10,
             "activity_task_scheduled_event_attributes":{"activity_type":{"name":"Pay"},
             "workflow_task_completed_event_id":4}},
            {"event_id":6,"event_type":11,"activity_task_started_event_attributes":{"scheduled_event_id":5}}]})");
        QTest::newRow("PascalCase, type from the key") << QByteArray(R"({"Events":[
            {"EventId":1,"WorkflowExecutionStartedEventAttributes":{"WorkflowType":{"Name":"Order"}}},
            {"EventId":5,"ActivityTaskScheduledEventAttributes":{"ActivityType":{"Name":"Pay"},
             "WorkflowTaskCompletedEventId":4}},
            {"EventId":6,"ActivityTaskStartedEventAttributes":{"ScheduledEventId":5}}]})");
        QTest::newRow("flattened by the Web UI") << QByteArray(R"([
            {"id":"1","eventType":"WorkflowExecutionStarted",
             "attributes":{"type":"workflowExecutionStartedEventAttributes","workflowType":"Order"}},
            {"id":"5","attributes":{"activityType":{"name":"Pay"},"workflowTaskCompletedEventId":"4"},
             "eventType":"ActivityTaskScheduled"},
            {"id":"6","eventType":"ActivityTaskStarted","scheduledEventId":"5"}])");
    }
    void aListOfEventsIsReadInEachDialect()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(textOf(readBytes(file.toStdString(), "file")),
                 QByteArray("1 WorkflowExecutionStarted Order\n5 ActivityTaskScheduled by 4 Pay\n"
                            "6 ActivityTaskStarted of 5\n"));
    }
};

QTEST_APPLESS_MAIN(ShapesTest)
#include "shapes_test.moc"
