// The trace for Perfetto, read back by the rules that its importer goes by.
#include "core/writing/trace_json.h"

#include "core/reading/reader.h"
#include "tests/support/files_below.h"
#include "tests/support/golden.h"
#include "tests/support/history_text.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace hindsight;
using Json = nlohmann::ordered_json;

namespace {

using Track = std::pair<int, int>;

struct Slice
{
    long long begin = 0;
    long long end = 0;
};

std::string trace(const core::Execution &execution)
{
    std::string text;
    core::writeTraceJson(execution, [&text](std::string_view piece) {
        text += piece;
        return true;
    });
    return text;
}

std::shared_ptr<const core::Execution> executionOf(const std::string &bytes)
{
    return *core::buildExecution(core::readBytes(bytes, "in memory")->front());
}

/// As Perfetto makes nanoseconds of them.
long long nanos(const Json &event, const char *key)
{
    return std::llround(event.at(key).get<double>() * 1000.0);
}

Track trackOf(const Json &event)
{
    return {event.at("pid").get<int>(), event.at("tid").get<int>()};
}

/// What is wrong with the slices of one track, in the order of their beginnings and of the file.
std::string nestingFault(std::vector<Slice> slices)
{
    std::ranges::stable_sort(slices, {}, &Slice::begin);
    std::vector<long long> open;
    for (const Slice &slice : slices) {
        while (!open.empty() && open.back() <= slice.begin)
            open.pop_back();
        if (!open.empty() && open.back() < slice.end)
            return "overlaps at " + std::to_string(slice.begin);
        open.push_back(slice.end);
    }
    return {};
}

/// The first thing that is wrong with a trace; empty where there is none.
std::string faultOf(const Json &trace)
{
    std::map<Track, std::vector<Slice>> slices;
    std::set<Track> named;
    std::set<int> namedProcesses;
    for (const Json &event : trace.at("traceEvents")) {
        const std::string phase = event.at("ph");
        if (phase == "M" && event.at("name") == "thread_name")
            named.insert(trackOf(event));
        if (phase == "M" && event.at("name") == "process_name")
            namedProcesses.insert(event.at("pid").get<int>());
        if (phase == "X")
            slices[trackOf(event)].push_back({nanos(event, "ts"), nanos(event, "ts") + nanos(event, "dur")});
    }
    for (const auto &[track, all] : slices) {
        if (const std::string fault = nestingFault(all); !fault.empty())
            return "track " + std::to_string(track.second) + ' ' + fault;
    }
    std::map<int, Json> starts;
    for (const Json &event : trace.at("traceEvents")) {
        const std::string phase = event.at("ph");
        if (phase == "M")
            continue;
        const Track track = trackOf(event);
        const long long at = nanos(event, "ts");
        if (!named.contains(track) || !namedProcesses.contains(track.first) || track.first == track.second)
            return "a track without a name: " + event.dump();
        if (at < 0 || (phase == "X" && nanos(event, "dur") <= 0))
            return "a negative time: " + event.dump();
        if (phase != "s" && phase != "f")
            continue;
        if (std::ranges::none_of(slices[track], [at](const Slice &s) { return s.begin <= at && at < s.end; }))
            return "an arrow that no slice holds: " + event.dump();
        const int id = event.at("id").get<int>();
        if (phase == "s" && !starts.emplace(id, event).second)
            return "two arrows of one id: " + event.dump();
        if (phase == "s")
            continue;
        const auto start = starts.find(id);
        if (start == starts.end() || start->second.is_null() || start->second["cat"] != event.at("cat") ||
            start->second["name"] != event.at("name") || nanos(start->second, "ts") > at || event.at("bp") != "e")
            return "an arrow that begins nowhere: " + event.dump();
        start->second = nullptr;
    }
    for (const auto &[id, start] : starts) {
        if (!start.is_null())
            return "an arrow that ends nowhere: " + start.dump();
    }
    return {};
}

std::string textOf(const char *name)
{
    return test::fileText(std::string(TEST_DATA_DIR "/writing/") + name + ".history");
}

} // namespace

class TraceTest : public QObject
{
    Q_OBJECT

private slots:
    void tracesAreAsRecorded_data()
    {
        QTest::addColumn<std::string>("history");
        for (const char *name : {"order", "every_event", "part"})
            QTest::newRow(name) << textOf(name);
        // A Worker's clock that is ahead, equal times, an Activity that is still open.
        QTest::newRow("clocks") << std::string("1 5s WorkflowExecutionStarted\n"
                                               "2 5s WorkflowTaskScheduled\n"
                                               "3 9s WorkflowTaskStarted scheduledEventId=2\n"
                                               "4 6s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3\n"
                                               "5 2s ActivityTaskScheduled workflowTaskCompletedEventId=4\n"
                                               "6 6s ActivityTaskScheduled workflowTaskCompletedEventId=4\n"
                                               "7 6s TimerStarted workflowTaskCompletedEventId=4\n"
                                               "8 6s TimerFired startedEventId=7\n"
                                               "9 0s ActivityTaskStarted scheduledEventId=5 attempt=2\n"
                                               "10 1s ActivityTaskCompleted scheduledEventId=5\n"
                                               "11 1s WorkflowTaskScheduled\n"
                                               "12 1s WorkflowTaskStarted scheduledEventId=11\n");
        QTest::newRow("years") << std::string("1 0s WorkflowExecutionStarted\n"
                                              "2 0s WorkflowTaskScheduled\n"
                                              "3 0s WorkflowTaskStarted scheduledEventId=2\n"
                                              "4 1ms WorkflowTaskCompleted scheduledEventId=2 startedEventId=3\n"
                                              "5 1ms TimerStarted workflowTaskCompletedEventId=4\n"
                                              "6 94608000.123456789s TimerFired startedEventId=5\n"
                                              "7 94608000.123456790s WorkflowTaskScheduled\n"
                                              "8 94608000.123456999s WorkflowTaskStarted scheduledEventId=7\n");
    }
    void tracesAreAsRecorded()
    {
        QFETCH(std::string, history);
        const std::string text = trace(*test::execution(history));
        QCOMPARE(faultOf(Json::parse(text)), std::string());
        const std::string file = std::string(TEST_DATA_DIR "/writing/trace/") + QTest::currentDataTag() + ".trace.json";
        QCOMPARE(QByteArray::fromStdString(text), QByteArray::fromStdString(test::golden(file, text)));
    }

    void everySampleMakesATraceThatHolds_data()
    {
        QTest::addColumn<std::string>("bytes");
        for (const std::string &path : test::filesBelow(SAMPLES_DIR))
            QTest::newRow(path.c_str() + sizeof(SAMPLES_DIR)) << test::fileText(path);
        QTest::newRow("hostile") << test::fileText(TEST_DATA_DIR "/writing/csv/hostile.json");
    }
    void everySampleMakesATraceThatHolds()
    {
        QFETCH(std::string, bytes);
        const Json json = Json::parse(trace(*executionOf(bytes)));
        QCOMPARE(faultOf(json), std::string());
    }

    void everyRecordedHistoryMakesATraceThatHolds_data()
    {
        QTest::addColumn<std::string>("path");
        for (const std::string &path : test::filesBelow(CORPUS_DIR))
            QTest::newRow(path.c_str() + sizeof(CORPUS_DIR)) << path;
        if (!QFileInfo::exists(QStringLiteral(CORPUS_DIR)))
            QSKIP("there is no corpus beside the repository");
    }
    void everyRecordedHistoryMakesATraceThatHolds()
    {
        QFETCH(std::string, path);
        const auto histories = core::readFile(path);
        if (!histories)
            QSKIP(qPrintable(QString::fromStdString(histories.error().message)));
        for (const auto &history : *histories)
            QCOMPARE(faultOf(Json::parse(trace(**core::buildExecution(history)))), std::string());
    }

    void eachResultHasAnArrowToItsWorkflowTask()
    {
        const auto execution = executionOf(test::fileText(SAMPLES_DIR "/order-fulfilment.json"));
        const Json json = Json::parse(trace(*execution));
        const auto arrows = [&json](const char *name) {
            return std::ranges::count_if(
                json["traceEvents"], [name](const Json &event) { return event["ph"] == "f" && event["name"] == name; });
        };
        const auto &awaitables = execution->awaitables();
        QCOMPARE(arrows("command"), std::ranges::count_if(awaitables, [](const core::Awaitable &awaitable) {
                     return awaitable.issuedBy.isValid();
                 }));
        QCOMPARE(arrows("result"), std::ranges::count_if(awaitables, [](const core::Awaitable &awaitable) {
                     return awaitable.resumed.isValid();
                 }));
    }

    void withoutTimesEventsAreAMicrosecondApart()
    {
        const auto execution = executionOf(R"({"events":[{"eventId":"1","eventType":"WorkflowExecutionStarted"},
            {"eventId":"2","eventType":"WorkflowTaskScheduled"},{"eventId":"3","eventType":"WorkflowExecutionSignaled"}]})");
        const Json json = Json::parse(trace(*execution));
        QCOMPARE(faultOf(json), std::string());
        QVERIFY(json["otherData"].contains("clock"));
        QCOMPARE(nanos(json["traceEvents"].back(), "ts"), 2000LL);
    }

    void theWritingEndsWhereTheSinkIsFull()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id < 5000; ++id)
            history += std::to_string(id) + " 1s WorkflowExecutionSignaled signalName=s\n";
        const auto execution = test::execution(history);
        int pieces = 0;
        QVERIFY(!core::writeTraceJson(*execution, [&pieces](std::string_view) { return ++pieces < 3; }));
        QCOMPARE(pieces, 3);
    }
};

QTEST_APPLESS_MAIN(TraceTest)
#include "trace_test.moc"
