#include "core/reading/reader.h"
#include "tests/support/read_text.h"

#include <QTest>

using namespace hindsight;

namespace {

// Ids and types of the Events that are kept, then each problem's line, column, code, Event and message.
QByteArray read(const QByteArray &file)
{
    const auto histories = core::readBytes(file.toStdString(), "file");
    if (!histories)
        return QByteArray::fromStdString(describe(histories.error(), "file"));
    std::string text;
    const core::History &history = *histories->front();
    for (std::size_t row = 0; row < history.eventCount(); ++row)
        text += std::to_string(history.id(core::EventIndex(row)).value) + " " +
                std::string(history.typeName(core::EventIndex(row))) + "\n";
    for (const core::Problem &problem : history.problems())
        text += std::to_string(problem.place.line) + ":" + std::to_string(problem.place.column) + " " + problem.code +
                " " + std::to_string(problem.event.value) + " " + problem.message + "\n";
    return QByteArray::fromStdString(text);
}

} // namespace

class ProblemsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsOddIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("read");
        QTest::newRow("a time that is a number") << QByteArray("{\"events\":[\n{\"eventId\":1,\"eventTime\":17,"
                                                               "\"eventType\":5}]}")
                                                 << QByteArray("1 WorkflowTaskScheduled\n"
                                                               "2:26 bad-time 1 events[0].eventTime: expected an RFC "
                                                               "3339 time, got a number\n");
        QTest::newRow("a time that is none")
            << QByteArray(R"([{"eventId":1,"eventTime":"yesterday","eventType":5}])")
            << QByteArray("1 WorkflowTaskScheduled\n"
                          "1:27 bad-time 1 [0].eventTime: expected an RFC 3339 time, got \"yesterday\"\n");
        QTest::newRow("a time that is true") << QByteArray(R"([{"eventId":1,"eventTime":true,"eventType":5}])")
                                             << QByteArray("1 WorkflowTaskScheduled\n1:27 bad-time 1 [0].eventTime: "
                                                           "expected an RFC 3339 time, got true or false\n");
        QTest::newRow("a time of another shape")
            << QByteArray(R"([{"eventId":1,"eventTime":{"seconds":"x"},"eventType":5}])")
            << QByteArray("1 WorkflowTaskScheduled\n1:27 bad-time 1 [0].eventTime: expected an RFC 3339 time, got an "
                          "object without proper seconds and nanos\n");
        QTest::newRow("an id with a fraction")
            << QByteArray(R"([{"eventId":1,"eventType":5},{"eventId":1.5,"eventType":5}])")
            << QByteArray("1 WorkflowTaskScheduled\n1:41 bad-event-id 0 [1].eventId: expected an Event id, a whole "
                          "number from 1 to "
                          "9223372036854775807, got the number 1.5; the Event is left out\n");
        QTest::newRow("an id below 1")
            << QByteArray(R"([{"eventId":1,"eventType":5},{"eventId":"-3","eventType":5},{"eventId":0,"eventType":5}])")
            << QByteArray("1 WorkflowTaskScheduled\n"
                          "1:41 bad-event-id 0 [1].eventId: expected an Event id, a whole number from 1 to "
                          "9223372036854775807, got \"-3\"; the "
                          "Event is left out\n"
                          "1:72 bad-event-id 0 [2].eventId: expected an Event id, a whole number from 1 to "
                          "9223372036854775807, got the number "
                          "0; the Event is left out\n");
        QTest::newRow("an id past all ids")
            << QByteArray(R"([{"eventId":1,"eventType":5},{"eventId":"9223372036854775808","eventType":5}])")
            << QByteArray("1 WorkflowTaskScheduled\n1:41 bad-event-id 0 [1].eventId: expected an Event id, a whole "
                          "number from 1 to "
                          "9223372036854775807, got \"9223372036854775808\"; the Event is left out\n");
        QTest::newRow("an id that a table made a fraction of")
            << QByteArray(R"([{"eventId":1.0,"eventType":5},{"eventId":"2e0","eventType":6.0}])")
            << QByteArray("1 WorkflowTaskScheduled\n2 WorkflowTaskStarted\n");
        QTest::newRow("a name that is none")
            << QByteArray(R"([{"eventId":1,"activityTaskScheduledEventAttributes":{"activityType":[7]}}])")
            << QByteArray("1 ActivityTaskScheduled\n1:70 bad-name 1 [0].activityTaskScheduledEventAttributes."
                          "activityType: expected a name, got an array\n");
        QTest::newRow("an attempt that is none")
            << QByteArray(R"([{"eventId":1,"workflowTaskScheduledEventAttributes":{"attempt":{}}}])")
            << QByteArray("1 WorkflowTaskScheduled\n1:65 bad-attempt 1 [0].workflowTaskScheduledEventAttributes."
                          "attempt: expected a number of attempts, got an object\n");
        QTest::newRow("a time before 1677, one after 2262")
            << QByteArray("[{\"eventId\":1,\"eventTime\":\"0001-01-01T00:00:00Z\",\"eventType\":5},\n"
                          "{\"eventId\":2,\"eventTime\":\"9999-01-01T00:00:00Z\",\"eventType\":6}]")
            << QByteArray("1 WorkflowTaskScheduled\n2 WorkflowTaskStarted\n"
                          "1:27 bad-time 1 [0].eventTime: expected a time from 1677-09-21 to 2262-04-11, got "
                          "\"0001-01-01T00:00:00Z\"\n"
                          "2:26 bad-time 2 [1].eventTime: expected a time from 1677-09-21 to 2262-04-11, got "
                          "\"9999-01-01T00:00:00Z\"\n");
        QTest::newRow("a time before 1970") << QByteArray("[{\"eventId\":1,\"eventTime\":\"1969-12-31T23:59:59Z\","
                                                          "\"eventType\":5}]")
                                            << QByteArray("1 WorkflowTaskScheduled\n");
        QTest::newRow("no id") << QByteArray(R"([{"eventId":7,"eventType":5},{"eventType":6}])")
                               << QByteArray("7 WorkflowTaskScheduled\n8 WorkflowTaskStarted\n"
                                             "1:30 missing-event-id 8 [1]: expected an Event id, got none; taken for "
                                             "Event 8\n"
                                             "0:0 history-starts-late 7 the first Event is 7: what came before it is "
                                             "not in the file\n");
        QTest::newRow("an unknown type") << QByteArray(R"([{"eventId":1,"eventType":"EVENT_TYPE_MAGIC"}])")
                                         << QByteArray("1 EVENT_TYPE_MAGIC\n1:2 unknown-event-type 1 [0]: this "
                                                       "version does not know the Event type EVENT_TYPE_MAGIC\n");
        QTest::newRow("an unknown number") << QByteArray(R"([{"eventId":1,"eventType":123}])")
                                           << QByteArray("1 Unknown(123)\n1:2 unknown-event-type 1 [0]: this version "
                                                         "does not know the Event type Unknown(123)\n");
        QTest::newRow("attributes of an unknown type")
            << QByteArray(R"([{"eventId":1,"magicHappenedEventAttributes":{}}])")
            << QByteArray("1 magicHappenedEventAttributes\n1:2 unknown-event-type 1 [0]: this version does not know "
                          "the Event type magicHappenedEventAttributes\n");
        QTest::newRow("attributes of another type")
            << QByteArray(R"([{"eventId":1,"eventType":"TimerFired","timerStartedEventAttributes":{}}])")
            << QByteArray("1 TimerFired\n1:2 attributes-of-another-type 1 [0]: the Event is a TimerFired, its "
                          "attributes are those of a TimerStarted\n");
        QTest::newRow("attributes that are none")
            << QByteArray(R"([{"eventId":1,"eventType":"TimerFired","timerFiredEventAttributes":"x"}])")
            << QByteArray("1 TimerFired\n1:68 bad-attributes 1 [0].timerFiredEventAttributes: expected an object, got "
                          "\"x\"\n");
        QTest::newRow("a reference that is none")
            << QByteArray(R"([{"eventId":1,"timerFiredEventAttributes":{"startedEventId":"x"}}])")
            << QByteArray("1 TimerFired\n1:61 bad-reference 1 [0].timerFiredEventAttributes.startedEventId: expected "
                          "an Event id, got \"x\"\n");
        QTest::newRow("a duration that is none")
            << QByteArray(R"([{"eventId":1,"timerStartedEventAttributes":{"startToFireTimeout":30}}])")
            << QByteArray("1 TimerStarted\n1:67 bad-duration 1 [0].timerStartedEventAttributes.startToFireTimeout: "
                          "expected a duration such as \"30s\", got the number 30\n");
        QTest::newRow("no Event among Events")
            << QByteArray(R"([{"eventId":1,"eventType":5},7,{"name":"x"}])")
            << QByteArray("1 WorkflowTaskScheduled\n1:30 not-an-event 0 [1]: expected an Event, got a number\n"
                          "1:32 not-an-event 0 [2]: expected an Event, got an object without an Event id and type\n");
        QTest::newRow("a lone surrogate")
            << QByteArray("[{\"eventId\":1,\"eventType\":5,\"a\":\"\\ud83d\"},{\"eventId\":2,\"eventType\":6}]")
            << QByteArray("1 WorkflowTaskScheduled\n2 WorkflowTaskStarted\n0:0 lone-surrogate 0 strings hold halves "
                          "of UTF-16 pairs without the other half (1): each is shown as U+FFFD\n");
        QTest::newRow("a gap") << QByteArray(R"([{"eventId":1,"eventType":5},{"eventId":4,"eventType":6}])")
                               << QByteArray("1 WorkflowTaskScheduled\n4 WorkflowTaskStarted\n"
                                             "0:0 event-id-gap 4 Events 2 to 3 are not in the file\n");
        QTest::newRow("an id twice, the first in the file stands")
            << QByteArray("[{\"eventId\":2,\"eventType\":6},\n{\"eventId\":1,\"eventType\":5},\n"
                          "{\"eventId\":2,\"eventType\":8}]")
            << QByteArray("1 WorkflowTaskScheduled\n2 WorkflowTaskStarted\n"
                          "3:1 duplicate-event-id 2 Event 2 occurs twice with different content: the first, "
                          "WorkflowTaskStarted, is kept, the other, WorkflowTaskTimedOut, is left out; the file may "
                          "have been edited, or hold Events of two runs\n");
        QTest::newRow("an Event twice, with one content")
            << QByteArray("[{\"eventId\":1,\"eventType\":5},\n{ \"eventId\": 1, \"eventType\": 5 }]")
            << QByteArray("1 WorkflowTaskScheduled\n2:1 duplicate-event-id 1 Event 1 occurs twice with the same "
                          "content, WorkflowTaskScheduled: the repetition is left out, nothing is lost\n");
        QTest::newRow("an Event twice, with another attribute")
            << QByteArray("[{\"eventId\":1,\"eventType\":5,\"x\":1},\n{\"eventId\":1,\"eventType\":5,\"x\":2}]")
            << QByteArray("1 WorkflowTaskScheduled\n2:1 duplicate-event-id 1 Event 1 occurs twice with different "
                          "content: the first, WorkflowTaskScheduled, is kept, the other, WorkflowTaskScheduled, is "
                          "left out; the file may have been edited, or hold Events of two runs\n");
        QTest::newRow("numbers past 64 bits")
            << QByteArray(R"([{"eventId":1,"eventType":5,"a":123456789012345678901234567890}])")
            << QByteArray("1 WorkflowTaskScheduled\n");
    }
    void whatIsOddIsSaidWithItsPlace()
    {
        QFETCH(QByteArray, file);
        QTEST(read(file), "read");
    }

    void ofManyProblemsTheRestAreCounted()
    {
        QByteArray file;
        for (int id = 1; id <= 1500; ++id)
            file += "{\"eventId\":" + QByteArray::number(id) + ",\"eventType\":\"X\"}\n";
        const auto histories = core::readBytes(file.toStdString(), "file");
        QVERIFY(histories);
        const auto &problems = histories->front()->problems();
        QCOMPARE(problems.size(), 1001U);
        QCOMPARE(problems[999].place.line, 1000U);
        QCOMPARE(problems.back().message, std::string("500 more problems are not listed"));
    }
};

QTEST_APPLESS_MAIN(ProblemsTest)
#include "problems_test.moc"
