// A history written as a file again, with its private parts and without.
#include "core/writing/history_file.h"

#include "core/model/base64.h"
#include "core/model/payload.h"
#include "core/reading/reader.h"
#include "tests/support/files_below.h"
#include "tests/support/golden.h"
#include "tests/support/history_text.h"
#include "tests/support/read_text.h"
#include "tests/support/structure_text.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>

using namespace hindsight;
using core::Redaction;
using Json = nlohmann::ordered_json;

namespace {

constexpr const char *kSecret = "SECRET";

std::shared_ptr<const core::History> read(const std::string &bytes)
{
    const auto histories = core::readBytes(bytes, "in memory");
    return histories ? histories->front() : nullptr;
}

std::string structureOf(const std::shared_ptr<const core::History> &history)
{
    return test::structure(**core::buildExecution(history));
}

std::string redacted(const std::string &bytes, Redaction redaction)
{
    return core::historyJson(*read(bytes), redaction);
}

/// One Event with those attributes, redacted: its attributes, or what stands beside them.
std::string attributesAfter(const std::string &type, const std::string &attributes, Redaction redaction)
{
    const std::string key = std::string(1, static_cast<char>(type[0] + 'a' - 'A')) + type.substr(1) + "EventAttributes";
    const std::string bytes =
        R"({"events":[{"eventId":"1","eventType":")" + type + R"(",")" + key + "\":" + attributes + "}]}";
    return Json::parse(redacted(bytes, redaction))["events"][0][key].dump();
}

/// What a program could hide there: the word, and its base64 wherever it begins.
bool tells(const std::string &text)
{
    if (text.find(kSecret) != std::string::npos)
        return true;
    for (const char *shifted : {"U0VDUkVU", "NFQ1JFV", "TRUNSRV"}) {
        if (text.find(shifted) != std::string::npos)
            return true;
    }
    return false;
}

bool isOneOf(std::string_view key, std::initializer_list<std::string_view> keys)
{
    return std::ranges::find(keys, key) != keys.end();
}

/// Puts the secret wherever a person's or a program's own words stand, and a member that nobody knows into each object.
// NOLINTNEXTLINE(misc-no-recursion)
void plant(Json &value, std::string_view key)
{
    if (core::isPayload(value)) {
        value["data"] = core::encodeBase64(std::string("\"") + kSecret + "\"");
        return;
    }
    if (value.is_string() &&
        isOneOf(key, {"message", "stackTrace", "identity", "reason", "operationToken", "url", "fairnessKey"}))
        value = kSecret;
    if (value.is_array()) {
        for (Json &element : value)
            plant(element, key);
    }
    if (!value.is_object())
        return;
    for (auto &[name, member] : value.get_ref<Json::object_t &>()) {
        if (name == "nexusHeader")
            std::ranges::for_each(member, [](Json &words) { words = kSecret; });
        plant(member, name);
    }
    // A map's keys are open and its values payloads; of an Event's own object more is said elsewhere.
    if (!isOneOf(key, {"fields", "indexedFields", "details", "nexusHeader", "payloads", "searchAttributes"})) {
        value["inventedText"] = kSecret;
        value["inventedObject"] = {{"name", kSecret}, {"workflowId", kSecret}, {"list", {kSecret}}};
    }
}

std::string planted(const std::string &bytes)
{
    Json json = Json::parse(bytes);
    for (const char *list : {"events", "commands"}) {
        if (json.contains(list)) {
            for (Json &event : json[list])
                plant(event, "");
        }
    }
    return json.dump();
}

} // namespace

Q_DECLARE_METATYPE(Redaction)

class HistoryFileTest : public QObject
{
    Q_OBJECT

private slots:
    void everyDialectIsRedacted_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"temporal", "snake", "decoded", "cadence", "commands", "hostile"})
            QTest::newRow(name) << QByteArray(name);
    }
    void everyDialectIsRedacted()
    {
        QFETCH(QByteArray, name);
        const std::string base = TEST_DATA_DIR "/writing/redaction/" + name.toStdString();
        const std::string bytes = test::fileText(base + ".json");
        for (const auto &[redaction, suffix] :
             {std::pair(Redaction::Drop, ".drop.json"), std::pair(Redaction::Hash, ".hash.json")}) {
            const std::string text = redacted(bytes, redaction);
            QVERIFY(!tells(text));
            QCOMPARE(QByteArray::fromStdString(text), QByteArray::fromStdString(test::golden(base + suffix, text)));
            QCOMPARE(QByteArray::fromStdString(structureOf(read(text))),
                     QByteArray::fromStdString(structureOf(read(bytes))));
        }
    }

    void noSampleTellsWhatIsPlantedInIt_data()
    {
        QTest::addColumn<std::string>("bytes");
        for (const std::string &path : test::filesBelow(SAMPLES_DIR))
            QTest::newRow(path.c_str() + sizeof(SAMPLES_DIR)) << test::fileText(path);
        QTest::newRow("every Event type")
            << test::historyJson(test::fileText(TEST_DATA_DIR "/writing/every_event.history"));
    }
    void noSampleTellsWhatIsPlantedInIt()
    {
        QFETCH(std::string, bytes);
        const std::string secretive = planted(bytes);
        QVERIFY(tells(secretive));
        const std::string structure = structureOf(read(bytes));
        for (const Redaction redaction : {Redaction::Drop, Redaction::Hash}) {
            const std::string text = redacted(secretive, redaction);
            const std::size_t told = std::min(text.find(kSecret), text.size());
            QVERIFY2(!tells(text), text.substr(told > 200 ? told - 200 : 0, 300).c_str());
            QCOMPARE(QByteArray::fromStdString(structureOf(read(text))), QByteArray::fromStdString(structure));
            // What was redacted once can be redacted again.
            QCOMPARE(QByteArray::fromStdString(redacted(redacted(text, Redaction::Drop), Redaction::Drop)),
                     QByteArray::fromStdString(redacted(secretive, Redaction::Drop)));
        }
    }

    void whatIsNotKnownIsLeftOut()
    {
        const std::string open = R"({"timerId":"7","startToFireTimeout":"30s"})";
        QCOMPARE(attributesAfter("TimerStarted",
                                 R"({"timerId":"7","color":"SECRET","weight":3,"more":{"timerId":"8"},)"
                                 R"("startToFireTimeout":"30s"})",
                                 Redaction::Hash),
                 open);
    }

    void aStickyTaskQueueIsCalledAfterItsWorker_data()
    {
        QTest::addColumn<std::string>("taskQueue");
        QTest::addColumn<std::string>("redacted");
        const auto row = [](const char *name, const char *taskQueue, const char *after) {
            QTest::newRow(name) << std::string(taskQueue) << std::string(after);
        };
        row("of the API", R"({"name":"SECRET","kind":"TASK_QUEUE_KIND_STICKY","normalName":"orders"})",
            R"({"name":"redacted","kind":"TASK_QUEUE_KIND_STICKY","normalName":"orders"})");
        row("a number", R"({"name":"SECRET","kind":2})", R"({"name":"redacted","kind":2})");
        row("of a host, no kind told", R"({"name":"SECRET:7ce34128-dace-4a8a-a2d5-31a1bd86df1b"})",
            R"({"name":"redacted"})");
        row("of a process, no object", R"("1@SECRET-7ce34128")", R"("redacted")");
        row("normal", R"({"name":"a@b","kind":"Normal"})", R"({"name":"a@b","kind":"Normal"})");
    }
    void aStickyTaskQueueIsCalledAfterItsWorker()
    {
        QFETCH(std::string, taskQueue);
        QFETCH(std::string, redacted);
        QCOMPARE(attributesAfter("WorkflowTaskScheduled", R"({"taskQueue":)" + taskQueue + "}", Redaction::Drop),
                 R"({"taskQueue":)" + redacted + "}");
    }

    void aCauseIsOpenWhereItIsAWordOfTheApi()
    {
        QCOMPARE(attributesAfter("WorkflowExecutionCancelRequested", R"({"cause":"SECRET"})", Redaction::Drop),
                 std::string(R"({"cause":"redacted"})"));
        const std::string word = R"({"cause":"WORKFLOW_TASK_FAILED_CAUSE_RESET_WORKFLOW"})";
        QCOMPARE(attributesAfter("WorkflowTaskFailed", word, Redaction::Drop), word);
    }

    void anUpsertThatRemovesAKeyStillDoes()
    {
        const std::string upsert =
            R"({"searchAttributes":{"indexedFields":{"A":{"metadata":{"encoding":"anNvbi9wbGFpbg=="},"data":"W10="},)"
            R"("B":{"metadata":{"encoding":"YmluYXJ5L251bGw="}}}}})";
        QCOMPARE(attributesAfter("UpsertWorkflowSearchAttributes", upsert, Redaction::Hash), upsert);
    }

    void theSameValueHasTheSameHash()
    {
        const auto hashOf = [](const std::string &identity) {
            return attributesAfter("WorkflowTaskStarted", R"({"identity":")" + identity + R"("})", Redaction::Hash);
        };
        QCOMPARE(hashOf("alice@host"), std::string(R"({"identity":"redacted, 10 bytes, sha256 dd22d122cba656d8"})"));
        QVERIFY(hashOf("alice@host") != hashOf("bob@host"));
    }

    void withoutRedactionEachEventIsTheFilesOwn()
    {
        // Not in a raw string, in which moc takes the escaped quote for its end, and finds no slot behind it.
        const std::string identity = "\" a \\\" { \"";
        const std::string bytes = R"({"events": [
            { "eventId" : 1, "eventType":"WorkflowExecutionStarted",
              "workflowExecutionStartedEventAttributes": {"identity": )" +
                                  identity + R"(, "size": 18446744073709551616.50} },
            { "eventId" : 2, "event_type":"WorkflowTaskScheduled" } ]})";
        QCOMPARE(redacted(bytes, Redaction::None),
                 R"({"events":[
{"eventId":1,"eventType":"WorkflowExecutionStarted","workflowExecutionStartedEventAttributes":{"identity":)" +
                     identity + R"(,"size":18446744073709551616.50}},
{"eventId":2,"event_type":"WorkflowTaskScheduled"}
]}
)");
    }

    void whatOnlyStoodAroundTheEventsIsKept_data()
    {
        QTest::addColumn<std::string>("bytes");
        QTest::addColumn<std::string>("around");
        const auto row = [](const char *name, const std::string &bytes, const std::string &around) {
            QTest::newRow(name) << bytes << around;
        };
        const std::string events = R"("events":[{"eventId":"1","eventType":"WorkflowExecutionStarted",)"
                                   R"("workflowExecutionStartedEventAttributes":{"workflowType":{"name":"Ship"},)"
                                   R"("taskQueue":{"name":"ships"}}}])";
        // Not raw: moc would take the escaped quote for its end.
        const std::string ids = "\"workflowExecution\":{\"workflowId\":\"ship-\\u00e9\\\"\\n<7>\",\"runId\":\"run-1\"}";
        const std::string written =
            "\"workflowExecution\":{\"workflowId\":\"ship-é\\\"\\n<7>\",\"runId\":\"run-1\"},\n";
        row("nothing", "{" + events + "}", "");
        row("what the Events tell too", R"({"workflowType":"Ship","taskQueue":"ships",)" + events + "}", "");
        row("the execution", "{" + ids + "," + events + "}", written);
        row("behind the Events", "{" + events + "," + ids + "}", written);
        row("of a description",
            R"({"workflowExecutionInfo":{"execution":{"workflowId":"ship","runId":"run-2"},)"
            R"("type":{"name":"Ship"}},"history":{)" +
                events + "}}",
            "\"workflowExecution\":{\"workflowId\":\"ship\",\"runId\":\"run-2\"},\n");
        row("plain keys", R"({"workflow_id":"ship","workflowType":"Sail","taskQueue":"SECRET@host",)" + events + "}",
            "\"workflowExecution\":{\"workflowId\":\"ship\"},\n\"workflowType\":{\"name\":\"Sail\"},\n"
            "\"taskQueue\":{\"name\":\"SECRET@host\"},\n");
        row("a part without its start", R"({"runId":"run-3","events":[{"eventId":"5","eventType":"TimerStarted"}]})",
            "\"workflowExecution\":{\"runId\":\"run-3\"},\n");
        row("of Commands", R"({"workflowId":"ship","commands":[{"commandType":"StartTimer"}]})",
            "\"workflowExecution\":{\"workflowId\":\"ship\"},\n");
    }
    void whatOnlyStoodAroundTheEventsIsKept()
    {
        QFETCH(std::string, bytes);
        QFETCH(std::string, around);
        const auto before = read(bytes);
        for (const Redaction redaction : {Redaction::None, Redaction::Drop}) {
            const std::string text = redacted(bytes, redaction);
            std::string begin = text.substr(1, std::min(text.find("\"events\""), text.find("\"commands\"")) - 1);
            core::WorkflowInfo workflow = read(text)->workflow();
            if (redaction == Redaction::Drop) {
                QVERIFY(!tells(text));
                // A Worker's own Task Queue is called after it.
                begin = QString::fromStdString(begin).replace("\"redacted\"", "\"SECRET@host\"").toStdString();
                if (workflow.taskQueue == "redacted")
                    workflow.taskQueue = "SECRET@host";
            }
            QCOMPARE(QByteArray::fromStdString(begin), QByteArray::fromStdString(around));
            QVERIFY(workflow == before->workflow());
            QVERIFY(read(text)->problems().size() <= before->problems().size());
        }
    }

    void anEventWithoutAnIdKeepsTheOneItWasGiven()
    {
        const std::string bytes = R"({"events":[{"eventId":"1","eventType":"WorkflowExecutionStarted"},
            {"eventId":"4","eventType":"WorkflowTaskScheduled"},{"eventType":"WorkflowTaskStarted",
             "workflowTaskStartedEventAttributes":{"scheduledEventId":"4"}}]})";
        QCOMPARE(read(redacted(bytes, Redaction::Drop))->id(core::EventIndex(2)).value, std::int64_t(5));
    }

    void anIdOfSomethingElseIsNotTheEvents()
    {
        const std::string bytes = R"({"events":[{"eventId":"1","eventType":"WorkflowExecutionStarted"},
            {"eventId":"6","eventType":"WorkflowExecutionSignaled"},
            {"id":"abc","workflowTaskScheduledEventAttributes":{"attempt":1}}]})";
        const auto before = read(bytes);
        QCOMPARE(before->eventCount(), std::size_t(3));
        const auto again = read(redacted(bytes, Redaction::Drop));
        QCOMPARE(again->id(core::EventIndex(2)), before->id(core::EventIndex(2)));
        QVERIFY(again->problems().size() <= before->problems().size());
    }

    // A damaged file has this: behind the one that counts stands one that can't be read.
    void anIdThatIsThereTwiceIsTheOneThatCounts()
    {
        const std::string bytes = R"({"events":[{"eventId":"1","eventType":"WorkflowExecutionStarted"},
            {"eventId":"5","eventType":"WorkflowTaskScheduled","eventId":"5th"},
            {"eventId":"9","eventType":"WorkflowTaskStarted"}]})";
        const auto before = read(bytes);
        QCOMPARE(before->eventCount(), std::size_t(3));
        for (const Redaction redaction : {Redaction::None, Redaction::Drop, Redaction::Hash}) {
            const auto again = read(redacted(bytes, redaction));
            QCOMPARE(again->eventCount(), std::size_t(3));
            QCOMPARE(again->id(core::EventIndex(1)).value, std::int64_t(5));
        }
    }

    void theWritingEndsWhereTheSinkIsFull()
    {
        const auto history = test::history(test::fileText(TEST_DATA_DIR "/writing/every_event.history"));
        int calls = 0;
        QVERIFY(!core::writeHistoryJson(*history, Redaction::None, [&calls](std::string_view) {
            ++calls;
            return false;
        }));
        QCOMPARE(calls, 1);
        std::stop_source source;
        source.request_stop();
        const auto take = [](std::string_view) { return true; };
        QVERIFY(!core::writeHistoryJson(*history, Redaction::Drop, take, {.stop = source.get_token(), .progress = {}}));
    }

    void progressRisesToOne()
    {
        const auto history = test::history(test::fileText(TEST_DATA_DIR "/writing/every_event.history"));
        std::vector<double> told;
        const auto take = [](std::string_view) { return true; };
        QVERIFY(core::writeHistoryJson(*history, Redaction::Drop, take,
                                       {.stop = {}, .progress = [&told](double share) { told.push_back(share); }}));
        QVERIFY(told.size() > 50 && told.size() <= 101);
        QVERIFY(std::ranges::is_sorted(told));
        QCOMPARE(told.back(), 1.0);
    }
};

QTEST_APPLESS_MAIN(HistoryFileTest)
#include "history_file_test.moc"
