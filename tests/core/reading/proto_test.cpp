#include "core/reading/details.h"
#include "core/reading/reader.h"
#include "tests/support/read_text.h"
#include "tests/support/wire_bytes.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hindsight;
using test::bytes;
using test::delimited;
using test::fixed64;
using test::number;

namespace {

// temporal.api.history.v1.HistoryEvent: 1 id, 2 time, 3 type, 6 to 65 attributes.
std::string historyEvent(std::uint64_t id, std::uint64_t type, const std::string &rest)
{
    return number(1, id) + bytes(2, number(1, 1'740'823'200 + id)) + number(3, type) + rest;
}

const std::string kStarted = historyEvent(1, 1, bytes(6, bytes(1, bytes(1, "Order"))));
const std::string kScheduled = historyEvent(2, 5, bytes(10, number(3, 1)));
const std::string kTaskStarted = historyEvent(3, 6, bytes(11, number(1, 2)));
const std::string kHistory = bytes(1, kStarted) + bytes(1, kScheduled) + bytes(1, kTaskStarted);
const char *const kThree = "1 WorkflowExecutionStarted Order\n"
                           "2 WorkflowTaskScheduled attempt 1\n"
                           "3 WorkflowTaskStarted of 2\n";

QByteArray read(const QByteArray &file)
{
    return QByteArray::fromStdString(test::readText(file.toStdString()));
}

std::shared_ptr<const core::History> historyOf(const std::string &file)
{
    const auto histories = core::readBytes(file, "file");
    return histories ? histories->front() : nullptr;
}

// The JSON of a History's only Event.
QByteArray eventJson(const std::string &event)
{
    const auto history = historyOf(bytes(1, event));
    if (history == nullptr || history->eventCount() != 1)
        return "not one Event";
    const auto json = core::eventJson(*history, core::EventIndex(0));
    return json ? QByteArray::fromStdString(json->dump()) : "no JSON";
}

QByteArray problems(const core::History &history)
{
    QByteArray text;
    for (const core::Problem &problem : history.problems())
        text += QByteArray::fromStdString(std::to_string(problem.place.offset) + " " + problem.code + " " +
                                          problem.message + "\n");
    return text;
}

} // namespace

class ProtoTest : public QObject
{
    Q_OBJECT

private slots:
    void aHistoryIsReadFromItsBytes()
    {
        // One Event: id 1, time 1740823200 s and 5 ns, type 1, attributes with the type "W" and the Task Queue "q".
        const std::string file("\x0A\x1C\x08\x01\x12\x08\x08\xA0\xB5\x8B\xBE\x06\x10\x05\x18\x01\x32"
                               "\x0C\x0A\x03\x0A\x01W\x2A\x05\x0A\x01q\x10\x01",
                               30);
        const auto history = historyOf(file);
        QVERIFY(history);
        QCOMPARE(history->format(), std::string("temporal-proto"));
        QCOMPARE(history->source().fileSize(), std::uint64_t(30));
        QCOMPARE(history->workflow().workflowType, std::string("W"));
        QCOMPARE(history->workflow().taskQueue, std::string("q"));
        const auto json = core::eventJson(*history, core::EventIndex(0));
        QVERIFY(json);
        QCOMPARE(QByteArray::fromStdString(json->dump()),
                 QByteArray(R"({"eventId":"1","eventTime":"2025-03-01T10:00:00.000000005Z",)"
                            R"("eventType":"EVENT_TYPE_WORKFLOW_EXECUTION_STARTED",)"
                            R"("workflowExecutionStartedEventAttributes":{"workflowType":{"name":"W"},)"
                            R"("taskQueue":{"name":"q","kind":"TASK_QUEUE_KIND_NORMAL"}}})"));
    }

    void oneHistoryIsFoundInEachShape_data()
    {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char *name, const std::string &file) {
            QTest::newRow(name) << QByteArray::fromStdString(file);
        };
        const std::string first = bytes(1, kStarted) + bytes(1, kScheduled);
        const std::string second = bytes(1, kTaskStarted);
        row("History", kHistory);
        row("response", bytes(1, kHistory));
        row("response with a token", bytes(1, kHistory) + bytes(3, "next") + number(4, 1));
        row("response with raw batches", bytes(2, number(1, 1) + bytes(2, first)) + bytes(2, bytes(2, second)));
        row("response with an empty History and raw batches",
            bytes(1, "") + bytes(2, number(1, 1) + bytes(2, kHistory)));
        row("response with raw batches in JSON",
            bytes(2, number(1, 2) +
                         bytes(2, R"({"events":[{"eventId":"1","eventType":"WorkflowExecutionStarted",)"
                                  R"("workflowExecutionStartedEventAttributes":{"workflowType":{"name":"Order"}}},)"
                                  R"({"eventId":"2","eventType":"WorkflowTaskScheduled",)"
                                  R"("workflowTaskScheduledEventAttributes":{"attempt":1}}]})")) +
                bytes(2, number(1, 1) + bytes(2, second)));
        row("export", bytes(1, bytes(1, kHistory)));
        row("export with an empty one before", bytes(1, "") + bytes(1, bytes(1, "")) + bytes(1, bytes(1, kHistory)));
        row("Events behind their sizes", delimited(kStarted) + delimited(kScheduled) + delimited(kTaskStarted));
        row("Histories behind their sizes", delimited(first) + delimited(second));
        row("newest first", second + bytes(1, kScheduled) + bytes(1, kStarted));
    }
    void oneHistoryIsFoundInEachShape()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(read(file), QByteArray(kThree));
    }

    void anEventAloneIsAHistory() { QCOMPARE(test::readText(kStarted), "1 WorkflowExecutionStarted Order\n"); }

    void severalHistoriesAreFoundInAFile_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("export") << QByteArray::fromStdString(bytes(1, bytes(1, kHistory)) +
                                                             bytes(1, bytes(1, kHistory)));
        QTest::newRow("files one behind the other") << QByteArray::fromStdString(kHistory + kHistory);
        QTest::newRow("Histories behind their sizes")
            << QByteArray::fromStdString(delimited(kHistory) + delimited(kHistory));
        const std::string stream = delimited(kStarted) + delimited(kScheduled) + delimited(kTaskStarted);
        QTest::newRow("Events behind their sizes") << QByteArray::fromStdString(stream + stream);
    }
    void severalHistoriesAreFoundInAFile()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(read(file), QByteArray(kThree) + "--\n" + kThree);
    }

    void valuesKeepWhatTheyAre_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char *name, const std::string &attributes, const char *json) {
            QTest::newRow(name) << QByteArray::fromStdString(attributes) << QByteArray(json);
        };
        row("a 64-bit integer", number(26, 9'007'199'254'740'993),
            R"({"parentInitiatedEventVersion":"9007199254740993"})");
        row("a negative one", number(26, static_cast<std::uint64_t>(-24)), R"({"parentInitiatedEventVersion":"-24"})");
        row("a 32-bit integer", number(18, 3), R"({"attempt":3})");
        row("true", number(38, 1), R"({"eagerExecutionAccepted":true})");
        row("a double", bytes(17, fixed64(2, 2.5)), R"({"retryPolicy":{"backoffCoefficient":2.5}})");
        row("a double without a fraction", bytes(17, fixed64(2, 2)), R"({"retryPolicy":{"backoffCoefficient":2}})");
        row("no number", bytes(17, fixed64(2, std::numeric_limits<double>::infinity())),
            R"({"retryPolicy":{"backoffCoefficient":"Infinity"}})");
        row("texts", bytes(17, bytes(5, "A") + bytes(5, "\"\\\n\x01")),
            "{\"retryPolicy\":{\"nonRetryableErrorTypes\":[\"A\",\"\\\"\\\\\\n\\u0001\"]}}");
        row("a name of a value", number(11, 2), R"({"initiator":"CONTINUE_AS_NEW_INITIATOR_RETRY"})");
        row("a value without a name", number(11, 77), R"({"initiator":77})");
        row("seconds", bytes(7, number(1, 30)), R"({"workflowExecutionTimeout":"30s"})");
        row("milliseconds", bytes(7, number(2, 250'000'000)), R"({"workflowExecutionTimeout":"0.250s"})");
        row("less than nothing", bytes(7, number(2, static_cast<std::uint64_t>(-1'000))),
            R"({"workflowExecutionTimeout":"-0.000001s"})");
        row("no duration", bytes(7, number(1, 1) + number(2, 2'000'000'000)),
            R"({"workflowExecutionTimeout":{"seconds":"1","nanos":2000000000}})");
        row("a time", bytes(19, number(1, 1'740'823'200) + number(2, 120'000'000)),
            R"({"workflowExecutionExpirationTime":"2025-03-01T10:00:00.120Z"})");
        row("a time before 1970", bytes(19, number(1, static_cast<std::uint64_t>(-1))),
            R"({"workflowExecutionExpirationTime":"1969-12-31T23:59:59Z"})");
        row("a time after 9999", bytes(19, number(1, 253'402'300'800)),
            R"({"workflowExecutionExpirationTime":{"seconds":"253402300800","nanos":0}})");
        row("a payload", bytes(6, bytes(1, bytes(1, bytes(1, "encoding") + bytes(2, "json/plain")) + bytes(2, "{}"))),
            R"({"input":{"payloads":[{"metadata":{"encoding":"anNvbi9wbGFpbg=="},"data":"e30="}]}})");
        row("a map, by key", bytes(22, bytes(1, bytes(1, "b") + bytes(2, "")) + bytes(1, bytes(1, "a") + bytes(2, ""))),
            R"({"memo":{"fields":{"a":{},"b":{}}}})");
    }
    void valuesKeepWhatTheyAre()
    {
        QFETCH(QByteArray, attributes);
        const auto history = historyOf(bytes(1, historyEvent(1, 1, bytes(6, attributes.toStdString()))));
        QVERIFY(history);
        const auto json = core::eventAttributes(*history, core::EventIndex(0));
        QVERIFY(json);
        QTEST(QByteArray::fromStdString(json->dump()), "json");
    }

    void whatHasNoDefinitionIsKept()
    {
        QCOMPARE(eventJson(number(1, 1) + number(3, 1) +
                           bytes(6, bytes(1, bytes(1, "W") + number(99, 7)) + bytes(900, "new") + bytes(901, "\xFF") +
                                        fixed64(902, 0))),
                 QByteArray(R"({"eventId":"1","eventType":"EVENT_TYPE_WORKFLOW_EXECUTION_STARTED",)"
                            R"("workflowExecutionStartedEventAttributes":{"workflowType":{"name":"W","unknownFields":)"
                            R"([{"field":99,"wireType":"varint","value":"7"}]},"unknownFields":)"
                            R"([{"field":900,"wireType":"bytes","text":"new"},)"
                            R"({"field":901,"wireType":"bytes","base64":"/w=="},)"
                            R"({"field":902,"wireType":"fixed64","value":"0"}]}})"));
    }

    void anEventOfAnUnknownTypeIsKept()
    {
        const auto history = historyOf(kHistory + bytes(1, historyEvent(4, 99, bytes(104, bytes(1, "x")))));
        QVERIFY(history);
        QCOMPARE(history->typeName(core::EventIndex(3)), std::string_view("Unknown(99)"));
        const auto json = core::eventAttributes(*history, core::EventIndex(3));
        QVERIFY(json);
        QCOMPARE(json->at("unknownFields").dump(),
                 std::string(R"([{"field":104,"wireType":"bytes","base64":"CgF4"}])"));
    }

    void aProblemNamesTheByteOfItsEvent()
    {
        // The third Event's time is not one: it begins at byte 32.
        const std::string wrong = number(1, 3) + bytes(2, number(2, 2'000'000'000)) + number(3, 5) + bytes(10, "");
        const std::string before = bytes(1, kStarted) + bytes(1, kScheduled);
        const auto history = historyOf(before + bytes(1, wrong));
        QVERIFY(history);
        QCOMPARE(problems(*history), QByteArray::number(static_cast<qulonglong>(before.size() + 2)) +
                                         " bad-time eventTime: expected an RFC 3339 time, got an object without "
                                         "proper seconds and nanos\n");
        QCOMPARE(history->problems().front().place.line, std::uint64_t(0));
    }

    void textThatIsNotUtf8IsNoReasonToLoseTheEvent()
    {
        const auto history =
            historyOf(bytes(1, historyEvent(1, 1, bytes(6, bytes(1, bytes(1, "a\xFF\xC3z\xC3\xA4"))))));
        QVERIFY(history);
        QCOMPARE(history->workflow().workflowType, std::string("a??zä"));
        QCOMPARE(problems(*history),
                 QByteArray("2 invalid-utf-8 byte 2: 2 bytes of strings that are not UTF-8: shown as ?\n"));
    }

    void aFailureMayHaveAHundredCauses()
    {
        const auto failed = [](int causes) {
            std::string failure = bytes(1, "first");
            for (int cause = 0; cause < causes; ++cause)
                failure = bytes(4, failure);
            return bytes(1, historyEvent(1, 3, bytes(8, bytes(1, failure))));
        };
        QVERIFY(historyOf(failed(200)));
        QVERIFY(historyOf(failed(200))->problems().empty());
        const std::string tooMany = failed(5'000);
        QCOMPARE(
            read(QByteArray::fromStdString(tooMany)),
            QByteArray::fromStdString("file: binary protobuf without a whole Event: byte 3: expected an Event, got " +
                                      std::to_string(tooMany.size() - 3) + " bytes of something else"));
    }

    void aFileCutAtAnyByteShowsEachWholeEvent_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("History") << QByteArray::fromStdString(kHistory);
        QTest::newRow("response") << QByteArray::fromStdString(bytes(1, kHistory) + bytes(3, "token"));
        QTest::newRow("raw batches") << QByteArray::fromStdString(bytes(2, number(1, 1) + bytes(2, kHistory)));
        QTest::newRow("export") << QByteArray::fromStdString(bytes(1, bytes(1, kHistory)));
        QTest::newRow("Events behind their sizes")
            << QByteArray::fromStdString(delimited(kStarted) + delimited(kScheduled) + delimited(kTaskStarted));
        QTest::newRow("Histories behind their sizes") << QByteArray::fromStdString(delimited(kHistory));
    }
    void aFileCutAtAnyByteShowsEachWholeEvent()
    {
        QFETCH(QByteArray, file);
        const std::string whole = file.toStdString();
        for (std::size_t size = 1; size < whole.size(); ++size) {
            const std::string cut = whole.substr(0, size);
            std::size_t expected = 0;
            for (const std::string &one : {kStarted, kScheduled, kTaskStarted})
                expected += cut.find(one) == std::string::npos ? 0 : 1;
            const auto histories = core::readBytes(cut, "file");
            QCOMPARE(bool(histories), expected != 0);
            if (!histories)
                continue;
            QCOMPARE(histories->size(), 1U);
            const core::History &history = *histories->front();
            QCOMPARE(history.eventCount(), expected);
            // Between two Events of a message without a size of its own, the file is whole.
            const bool endsWell = whole.compare(0, size, cut) == 0 && history.problems().empty();
            if (endsWell)
                QVERIFY(cut.ends_with(kStarted) || cut.ends_with(kScheduled) || cut.ends_with(kTaskStarted));
            else
                QCOMPARE(history.problems().back().code, std::string("damaged"));
        }
    }

    void damageIsSaidWithItsByte_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("problem");
        const auto row = [](const char *name, const std::string &file, const char *problem) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << QByteArray(problem);
        };
        const std::string first = bytes(1, kStarted); // 25 bytes
        row("in an Event", first + bytes(1, kScheduled).substr(0, 9),
            "27 damaged the file is damaged, what stands before the damage is shown: byte 27: expected 16 bytes of an "
            "Event, got 7 before the end\n");
        row("in an Event's size", first + "\x0A\x97",
            "25 damaged the file is damaged, what stands before the damage is shown: byte 25: expected an Event, got "
            "the end of what holds it\n");
        row("no field", first + "\x0F" + first,
            "25 damaged the file is damaged, what stands before the damage is shown: byte 25: expected an Event, got "
            "bytes that are no field\n");
        row("behind a History of an export", bytes(1, bytes(1, first)) + "\x0A\x7F\x0A",
            "31 damaged the file is damaged, what stands before the damage is shown: byte 31: expected a History, got "
            "the end of what holds it\n");
        row("no Event among Events", first + bytes(1, "\x08"),
            "27 damaged the file is damaged, an Event is left out: byte 27: expected an Event, got 1 byte of something "
            "else\n");
        row("a field of a History", first + number(7, 1),
            "25 unknown-field byte 25: this version does not know field 7 of a History\n");
        row("in a field of a History", first + std::string("\x3A\x05z", 3),
            "25 unknown-field byte 25: this version does not know field 7 of a History\n"
            "27 damaged the file is damaged, what stands before the damage is shown: byte 27: expected 5 bytes of a "
            "field of a History, got 1 before the end\n");
        row("a raw batch of JSON", bytes(2, bytes(2, first)) + bytes(2, bytes(2, "{\"events\":[}")),
            "33 damaged the file is damaged, an Event is left out: byte 33: expected a batch of Events in JSON, got 12 "
            "bytes of something else\n");
    }
    void damageIsSaidWithItsByte()
    {
        QFETCH(QByteArray, file);
        const auto history = historyOf(file.toStdString());
        QVERIFY(history);
        QCOMPARE(history->eventCount(), 1U);
        QTEST(problems(*history), "problem");
    }

    void whatStandsBehindABadEventIsShown()
    {
        const std::string file = bytes(1, kStarted) + bytes(1, "\x08") + bytes(1, kTaskStarted);
        QCOMPARE(test::readText(file), "1 WorkflowExecutionStarted Order\n3 WorkflowTaskStarted of 2\n"
                                       "error damaged\nwarning event-id-gap 3\n");
        QCOMPARE(test::readText(bytes(1, file)), test::readText(file));
    }

    void otherBytesAreNotTakenForProtobuf_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *name, const std::string &file, const char *error) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << QByteArray(error);
        };
        row("text behind a line break", "\n\b\x01 is no tag", "file: binary data, not JSON");
        row("another message", bytes(1, number(1, 1) + bytes(2, "text that is no time, and longer")),
            "file: binary data, not JSON");
        row("ids without types", bytes(1, number(1, 1) + number(4, 1)), "file: binary data, not JSON");
        row("a type without an id", bytes(1, number(3, 1) + bytes(6, "")), "file: binary data, not JSON");
        row("an Event without attributes", bytes(1, number(1, 1) + number(3, 1)), "file: binary data, not JSON");
        row("an Event that breaks off", bytes(1, kStarted).substr(0, 8),
            "file: binary protobuf without a whole Event: byte 2: expected 23 bytes of an Event, got 6 before the end");
        row("JSON behind a line break", "\n\n\n{}", "file: holds no Event");
    }
    void otherBytesAreNotTakenForProtobuf()
    {
        QFETCH(QByteArray, file);
        QTEST(read(file), "error");
    }

    void aReadThatIsStoppedEnds()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto read = core::readBytes(kHistory, "file", {.stop = stop.get_token(), .progress = {}});
        QVERIFY(!read);
        QCOMPARE(read.error().kind, core::ErrorKind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(ProtoTest)
#include "proto_test.moc"
