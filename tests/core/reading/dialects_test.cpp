#include "core/reading/reader.h"
#include "tests/support/read_text.h"

#include <QTest>

#include <limits>

using namespace hindsight;

namespace {

QByteArray read(const QByteArray &file)
{
    return QByteArray::fromStdString(test::readText(file.toStdString()));
}

// A list of the one Event with these fields.
QByteArray oneEvent(const QByteArray &fields)
{
    return "{\"events\":[{" + fields + "}]}";
}

} // namespace

class DialectsTest : public QObject
{
    Q_OBJECT

private slots:
    void eventsAreReadInEachDialect_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("proto JSON") << QByteArray(R"({"events":[
            {"eventId":"1","eventType":"EVENT_TYPE_WORKFLOW_EXECUTION_STARTED",
             "workflowExecutionStartedEventAttributes":{"workflowType":{"name":"Order"},"attempt":1}},
            {"eventId":"2","eventType":"EVENT_TYPE_WORKFLOW_TASK_SCHEDULED",
             "workflowTaskScheduledEventAttributes":{"attempt":3}},
            {"eventId":"3","eventType":"EVENT_TYPE_ACTIVITY_TASK_SCHEDULED",
             "activityTaskScheduledEventAttributes":{"activityType":{"name":"Pay"},"workflowTaskCompletedEventId":"2"}},
            {"eventId":"4","eventType":"EVENT_TYPE_ACTIVITY_TASK_STARTED",
             "activityTaskStartedEventAttributes":{"scheduledEventId":"3","attempt":2}},
            {"eventId":"5","eventType":"EVENT_TYPE_TIMER_STARTED",
             "timerStartedEventAttributes":{"startToFireTimeout":"30s","workflowTaskCompletedEventId":"2"}}]})");
        QTest::newRow("snake case, types as numbers, everything null that is not there") << QByteArray(R"({"events":[
            {"event_id":1,"event_type":1,"workflow_task_scheduled_event_attributes":null,
             "workflow_execution_started_event_attributes":{"workflow_type":{"name":"Order"}}},
            {"event_id":2,"event_type":5,"workflow_task_scheduled_event_attributes":{"attempt":3}},
            {"event_id":3,"event_type":10,"activity_task_scheduled_event_attributes":
             {"activity_type":{"name":"Pay"},"workflow_task_completed_event_id":2,"scheduled_event_id":null}},
            {"event_id":4,"event_type":11,
             "activity_task_started_event_attributes":{"scheduled_event_id":3,"attempt":2}},
            {"event_id":5,"event_type":17,"timer_started_event_attributes":
             {"start_to_fire_timeout":{"seconds":"30","nanos":0},"workflow_task_completed_event_id":2}}]})");
        QTest::newRow("PascalCase, type from the attributes' key") << QByteArray(R"({"Events":[
            {"EventId":1,"WorkflowExecutionStartedEventAttributes":{"WorkflowType":{"Name":"Order"}}},
            {"EventId":2,"WorkflowTaskScheduledEventAttributes":{"Attempt":3}},
            {"EventId":3,"ActivityTaskScheduledEventAttributes":
             {"ActivityType":{"Name":"Pay"},"WorkflowTaskCompletedEventId":2}},
            {"EventId":4,"ActivityTaskStartedEventAttributes":{"ScheduledEventId":3,"Attempt":2}},
            {"EventId":5,"TimerStartedEventAttributes":
             {"StartToFireTimeout":{"Seconds":30},"WorkflowTaskCompletedEventId":2}}]})");
        QTest::newRow("Cadence") << QByteArray(R"([
            {"eventId":1,"timestamp":1591130261000000000,"eventType":"WorkflowExecutionStarted",
             "workflowExecutionStartedEventAttributes":{"workflowType":{"name":"Order"}}},
            {"eventId":2,"timestamp":1591130261000000000,"eventType":"DecisionTaskScheduled",
             "decisionTaskScheduledEventAttributes":{"attempt":3}},
            {"eventId":3,"timestamp":1591130261000000000,"eventType":"ActivityTaskScheduled",
             "activityTaskScheduledEventAttributes":
             {"activityType":{"name":"Pay"},"decisionTaskCompletedEventId":2}},
            {"eventId":4,"timestamp":1591130261000000000,"eventType":"EventTypeActivityTaskStarted",
             "activityTaskStartedEventAttributes":{"scheduledEventId":3,"attempt":2}},
            {"eventId":5,"timestamp":1591130261000000000,"eventType":"TimerStarted",
             "timerStartedEventAttributes":{"startToFireTimeoutSeconds":30,"decisionTaskCompletedEventId":2}}])");
        QTest::newRow("flattened by the Web UI, in three ways") << QByteArray(R"([
            {"id":"1","eventType":"WorkflowExecutionStarted","name":"WorkflowExecutionStarted",
             "attributes":{"type":"workflowExecutionStartedEventAttributes","workflowType":"Order"}},
            {"attributes":{"type":"workflowTaskScheduledEventAttributes","attempt":3},"eventId":"2"},
            {"id":"3","workflowTaskCompletedEventId":"2","activityType":{"name":"Pay"},
             "eventType":"ActivityTaskScheduled"},
            {"id":"4","type":"ActivityTaskStarted","scheduledEventId":"3","attempt":2},
            {"eventId":"5","eventType":"TimerStarted",
             "timerStartedEventAttributes":{"startToFireTimeout":"30s","workflowTaskCompletedEventId":"2"},
             "attributes":{"type":"timerStartedEventAttributes","startToFireTimeout":"30 seconds"}}])");
    }
    void eventsAreReadInEachDialect()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(read(file), QByteArray("1 WorkflowExecutionStarted Order\n2 WorkflowTaskScheduled attempt 3\n"
                                        "3 ActivityTaskScheduled by 2 Pay\n4 ActivityTaskStarted of 3 attempt 2\n"
                                        "5 TimerStarted by 2 after 30s\n"));
    }

    void theFormatIsTold_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("Temporal") << oneEvent(R"("eventId":1,"eventType":5)") << QByteArray("temporal-json");
        QTest::newRow("a decision") << oneEvent(R"("eventId":1,"eventType":"DecisionTaskScheduled")")
                                    << QByteArray("cadence-json");
        QTest::newRow("nanoseconds") << oneEvent(
                                            R"("eventId":1,"eventType":"TimerFired","timestamp":1591130261000000000)")
                                     << QByteArray("cadence-json");
        QTest::newRow("Commands") << QByteArray(R"([{"commandType":3}])") << QByteArray("temporal-commands");
    }
    void theFormatIsTold()
    {
        QFETCH(QByteArray, file);
        const auto histories = core::readBytes(file.toStdString(), "file");
        QVERIFY(histories);
        QTEST(QByteArray::fromStdString(histories->front()->format()), "format");
    }

    void aTimeIsReadInEachForm_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("time");
        const QByteArray half = "2025-03-01T10:00:00.500000000Z";
        QTest::newRow("RFC 3339") << QByteArray(R"("eventTime":"2025-03-01T10:00:00.5Z")") << half;
        QTest::newRow("snake case") << QByteArray(R"("event_time":"2025-03-01T12:00:00.5+02:00")") << half;
        QTest::newRow("seconds and nanos")
            << QByteArray(R"("eventTime":{"seconds":1740823200,"nanos":500000000})") << half;
        QTest::newRow("seconds as a string")
            << QByteArray(R"("eventTime":{"nanos":500000000,"seconds":"1740823200"})") << half;
        QTest::newRow("Cadence's nanoseconds") << QByteArray(R"("timestamp":1740823200500000000)") << half;
        QTest::newRow("Cadence's nanoseconds as a string")
            << QByteArray(R"("timestamp":"1740823200500000000")") << half;
        QTest::newRow("beside a time for people")
            << QByteArray(R"("eventTime":"2025-03-01T10:00:00.5Z","timestamp":"2025-03-01 UTC 10:00:00.50")") << half;
        QTest::newRow("null") << QByteArray(R"("eventTime":null)") << QByteArray();
        QTest::newRow("none") << QByteArray(R"("version":"0")") << QByteArray();
    }
    void aTimeIsReadInEachForm()
    {
        QFETCH(QByteArray, field);
        const auto histories =
            core::readBytes(oneEvent("\"eventId\":1,\"eventType\":5," + field).toStdString(), "file");
        QVERIFY(histories);
        QCOMPARE(histories->front()->problems().size(), 0U);
        QTEST(QByteArray::fromStdString(core::toRfc3339(histories->front()->time(core::EventIndex(0)))), "time");
    }

    void integersKeepAllTheirBits_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::newRow("numbers") << QByteArray(R"("eventId":9223372036854775807,"eventType":11,)"
                                               R"("scheduledEventId":9223372036854775806)");
        QTest::newRow("strings") << QByteArray(R"("eventId":"9223372036854775807","eventType":"11",)"
                                               R"("scheduledEventId":"9223372036854775806")");
    }
    void integersKeepAllTheirBits()
    {
        QFETCH(QByteArray, fields);
        const auto histories = core::readBytes(oneEvent(fields).toStdString(), "file");
        QVERIFY(histories);
        const core::EventIndex only(0);
        QCOMPARE(histories->front()->id(only).value, std::numeric_limits<std::int64_t>::max());
        QCOMPARE(histories->front()->opener(only).value, std::numeric_limits<std::int64_t>::max() - 1);
    }

    void namesComeFromWhereTheCatalogSays_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("Signal") << QByteArray(R"("workflowExecutionSignaledEventAttributes":{"signalName":"s"})")
                                << QByteArray("1 WorkflowExecutionSignaled s\n");
        QTest::newRow("Marker") << QByteArray(R"("markerRecordedEventAttributes":{"markerName":"m"})")
                                << QByteArray("1 MarkerRecorded m\n");
        QTest::newRow("Update")
            << QByteArray(
                   R"("workflowExecutionUpdateAcceptedEventAttributes":{"acceptedRequest":{"meta":{"updateId":"u"},
               "input":{"header":{},"name":"n","args":{"payloads":[]}}}})")
            << QByteArray("1 WorkflowExecutionUpdateAccepted n\n");
        QTest::newRow("Nexus") << QByteArray(R"("nexusOperationScheduledEventAttributes":{"operation":"o"})")
                               << QByteArray("1 NexusOperationScheduled o\n");
        QTest::newRow("escaped") << QByteArray("\"markerRecordedEventAttributes\":{\"markerName\":\"a\\\"\\u00e9\"}")
                                 << QByteArray("1 MarkerRecorded a\"é\n");
        QTest::newRow("of another kind") << QByteArray(R"("markerRecordedEventAttributes":{"markerName":7})")
                                         << QByteArray("1 MarkerRecorded\nwarning bad-name 1\n");
        QTest::newRow("another attribute's")
            << QByteArray(R"("timerFiredEventAttributes":{"signalName":"s"})") << QByteArray("1 TimerFired\n");
        QTest::newRow("a key with an escape")
            << QByteArray("\"markerRecordedEventAttributes\":{\"marker\\u004eame\":\"m\"}")
            << QByteArray("1 MarkerRecorded m\n");
    }
    void namesComeFromWhereTheCatalogSays()
    {
        QFETCH(QByteArray, fields);
        QTEST(read(oneEvent("\"eventId\":1," + fields)), "line");
    }

    void aZeroReferenceIsNone()
    {
        QCOMPARE(read(oneEvent(R"("eventId":1,"eventType":27,"workflowTaskCompletedEventId":"0")")),
                 QByteArray("1 WorkflowExecutionTerminated\n"));
    }

    void attributesThatAreNullAreNotThere()
    {
        const auto histories = core::readBytes(
            oneEvent(R"("eventId":1,"eventType":5,"workflowTaskScheduledEventAttributes":null)").toStdString(), "file");
        QVERIFY(histories);
        const core::History &history = *histories->front();
        QCOMPARE(history.problems().size(), 0U);
        QCOMPARE(history.attributes(core::EventIndex(0)), history.bytes(core::EventIndex(0)));
    }
};

QTEST_APPLESS_MAIN(DialectsTest)
#include "dialects_test.moc"
