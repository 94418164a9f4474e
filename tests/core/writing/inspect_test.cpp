// The formats of `hindsight inspect`.
#include "core/writing/inspect_json.h"
#include "core/writing/inspect_summary.h"
#include "core/writing/inspect_text.h"
#include "core/writing/printable.h"

#include "core/model/history_builder.h"
#include "core/reading/reader.h"
#include "tests/support/golden.h"
#include "tests/support/history_text.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hindsight;

namespace {

std::shared_ptr<const core::Execution> executionOf(const std::string &bytes)
{
    const auto histories = core::readBytes(bytes, "in memory");
    if (!histories)
        return {};
    const auto execution = core::buildExecution(histories->front());
    return execution ? *execution : nullptr;
}

constexpr const char *kCommands = R"([
    {"commandType": "COMMAND_TYPE_START_TIMER", "startTimerCommandAttributes": {"startToFireTimeout": "30s"}},
    {"commandType": "COMMAND_TYPE_RECORD_MARKER", "recordMarkerCommandAttributes": {"markerName": "Version"}}
])";

} // namespace

class InspectTest : public QObject
{
    Q_OBJECT

private slots:
    void allFormatsAreAsRecorded_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::newRow("an order") << QByteArray("order");
        QTest::newRow("every Event type") << QByteArray("every_event");
        QTest::newRow("a part of a running history") << QByteArray("part");
    }
    void allFormatsAreAsRecorded()
    {
        QFETCH(QByteArray, name);
        const std::string base = TEST_DATA_DIR "/writing/" + name.toStdString();
        const auto execution = test::execution(test::fileText(base + ".history"));
        // One line in the output; indented in the golden file, so that its diffs can be read.
        const std::string line = core::inspectJson(*execution);
        QVERIFY(line.find('\n') == std::string::npos);
        const std::string json = nlohmann::ordered_json::parse(line).dump(2) + '\n';
        QCOMPARE(QByteArray::fromStdString(json), QByteArray::fromStdString(test::golden(base + ".json", json)));
        const std::string text = core::inspectText(*execution);
        QCOMPARE(QByteArray::fromStdString(text), QByteArray::fromStdString(test::golden(base + ".txt", text)));
        const std::string summary = core::inspectSummary(*execution);
        QCOMPARE(QByteArray::fromStdString(summary),
                 QByteArray::fromStdString(test::golden(base + ".summary", summary)));
    }

    void aFileOfCommandsIsOneTaskWithoutEvents()
    {
        const auto execution = executionOf(kCommands);
        QVERIFY(execution);
        const auto json = nlohmann::json::parse(core::inspectJson(*execution));
        QCOMPARE(json["eventCount"].get<int>(), 0);
        QCOMPARE(json["firstEventId"].get<int>(), 0);
        QCOMPARE(json["startTime"].get<std::string>(), std::string());
        QCOMPARE(json["status"].get<std::string>(), std::string("Running"));
        QVERIFY(json["terminalEvent"].is_null());
        QVERIFY(json["awaitables"].empty());
        QCOMPARE(
            QByteArray::fromStdString(json["workflowTasks"].dump()),
            QByteArray::fromStdString(nlohmann::json::parse(R"([{"index": 1, "scheduledEventId": 0, "startedEventId": 0,
                        "closedEventId": 0, "outcome": "Completed", "commands": [
                        {"commandType": "StartTimer", "eventId": 0, "eventType": "TimerStarted", "awaitable": true,
                         "name": null},
                        {"commandType": "RecordMarker", "eventId": 0, "eventType": "MarkerRecorded",
                         "awaitable": false, "name": "Version"}]}])")
                                          .dump()));
        const std::string text = core::inspectText(*execution);
        QVERIFY(text.find("StartTimer (30s) → TimerStarted") != std::string::npos);
        QVERIFY(text.find("Still running") == std::string::npos);
        QCOMPARE(QByteArray::fromStdString(core::inspectSummary(*execution)),
                 QByteArray("Workflow Execution\n"
                            "  Workflow Tasks  1: 1 Completed\n"
                            "  Commands        2\n"
                            "  Awaitables      0\n"
                            "  Problems        0\n"));
    }

    void aDurationThatIsTooLongSaysSo()
    {
        const auto execution = executionOf("[{\"eventId\":1,\"eventType\":1,\"eventTime\":\"1700-01-01T00:00:00Z\"},"
                                           "{\"eventId\":2,\"eventType\":5,\"eventTime\":\"2262-01-01T00:00:00Z\"}]");
        QVERIFY(bool(execution));
        QVERIFY(core::inspectSummary(*execution).find("  Duration        out of range, more than 292 years\n") !=
                std::string::npos);
        QVERIFY(core::inspectText(*execution).find("after") == std::string::npos);
    }

    void namesStayUtf8()
    {
        const auto execution = test::execution("1 0s ActivityTaskScheduled activityType.name=Größe→東京");
        QVERIFY(core::inspectJson(*execution).find("\"name\":\"Größe→東京\"") != std::string::npos);
        QVERIFY(core::inspectText(*execution).find("(Größe→東京)") != std::string::npos);
    }

    void bytesThatAreNoUtf8AreReplaced()
    {
        core::HistoryBuilder builder;
        core::EventRecord event;
        event.id = {1};
        event.type = core::EventType::ActivityTaskScheduled;
        event.name = builder.intern("\xff\xfe");
        builder.add(event);
        const auto source = std::make_shared<const core::Source>("\xc3.json", "{}", 2);
        const auto execution = core::buildExecution(builder.finish(source, "temporal-json"));
        QVERIFY(bool(execution));
        const auto json = nlohmann::json::parse(core::inspectJson(**execution));
        QCOMPARE(json["awaitables"][0]["name"].get<std::string>(), std::string("\uFFFD\uFFFD"));
        QCOMPARE(json["source"]["path"].get<std::string>(), std::string("\uFFFD.json"));
    }

    void aNameCannotCommandTheTerminal()
    {
        const auto execution = test::execution("1 0s ActivityTaskScheduled activityType.name=\x1b[2J");
        QVERIFY(core::inspectText(*execution).find("(\\x1b[2J)") != std::string::npos);
        const auto started = test::execution("1 0s WorkflowExecutionStarted workflowType.name=\x1b[2J");
        QVERIFY(core::inspectSummary(*started).starts_with("\\x1b[2J\n"));
    }

    void controlCharactersAreWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("nothing") << QByteArray("") << QByteArray("");
        QTest::newRow("plain") << QByteArray("Größe \\ 1") << QByteArray("Größe \\ 1");
        QTest::newRow("break and tab") << QByteArray("a\r\n\tb") << QByteArray("a\\x0d\\x0a\\x09b");
        QTest::newRow("DEL") << QByteArray("\x7f") << QByteArray("\\x7f");
        QTest::newRow("C1") << QByteArray("\xc2\x9bm\xc2\xa0") << QByteArray("\\x9bm\xc2\xa0");
        QTest::newRow("cut") << QByteArray("\xc2") << QByteArray("\\xc2");
        QTest::newRow("no UTF-8") << QByteArray("\x9bm\xff\xf0\x9f\x98\x80")
                                  << QByteArray("\\x9bm\\xff\xf0\x9f\x98\x80");
    }
    void controlCharactersAreWritten()
    {
        QFETCH(QByteArray, text);
        QTEST(QByteArray::fromStdString(core::printable(text.toStdString())), "written");
    }
};

QTEST_APPLESS_MAIN(InspectTest)
#include "inspect_test.moc"
