#include "core/reading/reader.h"
#include "tests/support/read_text.h"

#include <QTest>

using namespace hindsight;

namespace {

const QByteArray kFirst = R"({"eventId":"1","eventType":"WorkflowExecutionStarted"})";
const QByteArray kSecond = R"({"eventId":"2","eventType":"WorkflowTaskScheduled"})";
const QByteArray kThird =
    R"({"eventId":"3","eventType":"WorkflowTaskStarted","workflowTaskStartedEventAttributes":{"scheduledEventId":"2"}})";
const QByteArray kThree = kFirst + "," + kSecond + "," + kThird;

QByteArray quoted(QByteArray json)
{
    return "\"" + json.replace("\"", "\\\"") + "\"";
}

QByteArray read(const QByteArray &file)
{
    return QByteArray::fromStdString(test::readText(file.toStdString()));
}

} // namespace

class ShapesTest : public QObject
{
    Q_OBJECT

private slots:
    void oneHistoryIsFoundInEachShape_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("events") << "{\"events\":[" + kThree + "]}";
        QTest::newRow("history with events") << "{\"history\":{\"events\":[" + kThree + "]},\"nextPageToken\":\"x\"}";
        QTest::newRow("history as a list") << "{\"name\":\"n\",\"history\":[" + kThree + "]}";
        QTest::newRow("PascalCase") << "{\"History\":{\"Events\":[" + kThree + "]}}";
        QTest::newRow("bare array") << "[" + kThree + "]";
        QTest::newRow("array of batches")
            << "[{\"events\":[" + kFirst + "," + kSecond + "]},{\"events\":[" + kThird + "]}]";
        QTest::newRow("array of arrays") << "[[" + kFirst + "],[" + kSecond + "," + kThird + "]]";
        QTest::newRow("batches under a key")
            << "{\"batches\":[{\"events\":[" + kFirst + "," + kSecond + "," + kThird + "]}]}";
        QTest::newRow("an Event a line") << kFirst + "\n" + kSecond + "\n" + kThird + "\n";
        QTest::newRow("an Event a line, newest first") << kThird + "\n" + kSecond + "\n" + kFirst;
        QTest::newRow("Events without a line break between") << kFirst + kSecond + " " + kThird;
        QTest::newRow("newest first") << "{\"events\":[" + kThird + "," + kSecond + "," + kFirst + "]}";
        QTest::newRow("pages, one after another") << "{\"history\":{\"events\":[" + kFirst +
                                                         "]}}\n{\"history\":{\"events\":[" + kSecond + "," + kThird +
                                                         "]}}";
        QTest::newRow("pages, newest first")
            << "{\"events\":[" + kThird + "," + kSecond + "]}\n{\"events\":[" + kFirst + "]}";
        QTest::newRow("byte order mark") << "\xEF\xBB\xBF{\"events\":[" + kThree + "]}";
        QTest::newRow("CRLF") << "{\r\n\"events\": [\r\n" + kFirst + ",\r\n" + kSecond + ",\r\n" + kThird +
                                     "\r\n]\r\n}\r\n";
        QTest::newRow("a JSON string") << quoted("{\"events\":[" + kThree + "]}");
        QTest::newRow("a JSON string in a JSON string")
            << quoted(quoted("{\"events\":[" + kThree + "]}").replace("\\", "\\\\"));
        QTest::newRow("a byte order mark and a JSON string") << "\xEF\xBB\xBF\n" + quoted("[" + kThree + "]");
        QTest::newRow("at a place nobody knows") << "{\"a\":{\"b\":[1,{\"list\":[" + kThree + "]}]}}";
        QTest::newRow("groups of Events")
            << "{\"groups\":[{\"eventList\":[" + kFirst + "," + kThird + "]},{\"eventList\":[" + kSecond + "]}]}";
        QTest::newRow("Events under keys")
            << "{\"c\":" + kThird + ",\"a\":" + kFirst + ",\"b\":" + kSecond + ",\"d\":7}";
    }
    void oneHistoryIsFoundInEachShape()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(read(file),
                 QByteArray("1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n3 WorkflowTaskStarted of 2\n"));
    }

    // What such a member says at the top is another matter.
    void aHistoryMayHoldWhatIsNamedElsewhere()
    {
        const QByteArray others = R"("memo":{"traceEvents":[{"ph":"X","ts":1}],"resourceSpans":[],)"
                                  R"("schema":"hindsight.execution/1"})";
        const QByteArray three = "1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n3 WorkflowTaskStarted of 2\n";
        QCOMPARE(read("{" + others + ",\"events\":[" + kThree + "]}"), three);
        QCOMPARE(read("{" + others + ",\"list\":[" + kThree + "]}"), three);
        QCOMPARE(read("{\"traceEvents\":[],\"schema\":\"hindsight.x\",\"events\":[" + kThree + "]}"), three);
        QCOMPARE(read("{\"traceEvents\":[]}{\"list\":[" + kThree + "]}"), three);
    }

    void historiesAreFoundInAnHttpArchive_data()
    {
        QTest::addColumn<QByteArray>("entries");
        QTest::addColumn<QByteArray>("histories");
        const auto answer = [](const QByteArray &body) {
            return "{\"request\":{},\"response\":{\"content\":{\"text\":" + quoted(body) + "}}}";
        };
        const QByteArray first = "{\"history\":{\"events\":[" + kFirst + "]},\"nextPageToken\":\"x\"}";
        const QByteArray second = "{\"history\":{\"events\":[" + kSecond + "," + kThird + "]},\"nextPageToken\":null}";
        const QByteArray three = "1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n3 WorkflowTaskStarted of 2\n";
        QTest::newRow("pages among others")
            << answer("<html>") + "," + answer(first) + "," + answer("{\"executions\":[]}") + "," + answer(second)
            << three;
        QTest::newRow("newest first") << answer("{\"history\":{\"events\":[" + kThird + "," + kSecond + "]}}") + "," +
                                             answer(first)
                                      << three;
        QTest::newRow("more than one value in an answer")
            << "{\"response\":{\"content\":{\"encoding\":\"base64\",\"text\":\"" + (first + second).toBase64() + "\"}}}"
            << QByteArray("file: an HTTP archive (HAR) without an Event or a Command in it");
        QTest::newRow("pages in base64") << "{\"response\":{\"content\":{\"encoding\":\"base64\",\"text\":\"" +
                                                first.toBase64() + "\"}}},{\"response\":{\"content\":{\"text\":\"" +
                                                second.toBase64() + "\",\"encoding\":\"base64\"}}}"
                                         << three;
        QTest::newRow("two runs, one asked for twice")
            << answer(first) + "," + answer(first) + "," +
                   answer("{\"history\":{\"events\":[{\"eventId\":1,\"eventType\":1}," + kSecond + "]}}")
            << QByteArray("1 WorkflowExecutionStarted\n--\n1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n");
        QTest::newRow("forwards, backwards and again with more")
            << answer("{\"history\":{\"events\":[" + kFirst + "," + kSecond + "]},\"rawHistory\":[]}") + "," +
                   answer("{\"events\":[" + kSecond + "," + kFirst + "]}") + "," +
                   answer("{\"events\":[" + kThree + "]}")
            << three;
        QTest::newRow("answers that are cut") << answer(first.chopped(3)) + ",{\"response\":7},8"
                                              << QByteArray("file: an HTTP archive (HAR) without an Event or a "
                                                            "Command in it");
    }
    void historiesAreFoundInAnHttpArchive()
    {
        QFETCH(QByteArray, entries);
        QTEST(read("{\"log\":{\"version\":\"1.2\",\"entries\":[" + entries + "]}}"), "histories");
    }

    void oneEventAloneIsAHistory()
    {
        QCOMPARE(read(kThird), QByteArray("3 WorkflowTaskStarted of 2\ninfo history-starts-late 3\n"));
    }

    void otherListsAreLeftAloneWhereAHistoryIsAtItsPlace()
    {
        const QByteArray notes =
            R"("expected":{"commandHistory":[{"metadata":{"eventId":"9","eventType":29}}],"events":[)" + kSecond + "]}";
        QCOMPARE(read("{" + notes + ",\"history\":[" + kFirst + "]}"), QByteArray("1 WorkflowExecutionStarted\n"));
        QCOMPARE(read("{\"history\":[" + kFirst + "]," + notes + "}"), QByteArray("1 WorkflowExecutionStarted\n"));
    }

    void severalHistoriesStayApart_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("histories");
        const QByteArray both = "1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n--\n1 WorkflowExecutionStarted\n";
        QTest::newRow("one after another")
            << "{\"events\":[" + kFirst + "," + kSecond + "]}\n{\"events\":[" + kFirst + "]}" << both;
        QTest::newRow("in an array") << "[{\"events\":[" + kFirst + "," + kSecond + "]},{\"events\":[" + kFirst + "]}]"
                                     << both;
        QTest::newRow("as JSON strings") << quoted("{\"events\":[" + kFirst + "," + kSecond + "]}") + "\n" +
                                                quoted("[" + kFirst + "]")
                                         << both;
        QTest::newRow("an Event a line") << kFirst + "\n" + kSecond + "\n" + kFirst << both;
        QTest::newRow("an Event a line, newest first") << kSecond + "\n" + kFirst + "\n" + kFirst << both;
        QTest::newRow("an Event a line, newest first, of more than one Event")
            << kSecond + "\n" + kFirst + "\n" + kThird + "\n" + kSecond + "\n" + kFirst
            << QByteArray("1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n--\n1 WorkflowExecutionStarted\n"
                          "2 WorkflowTaskScheduled\n3 WorkflowTaskStarted of 2\n");
        QTest::newRow("another run")
            << "{\"runId\":\"a\",\"events\":[" + kFirst + "]}{\"events\":[" + kSecond + "],\"runId\":\"b\"}"
            << QByteArray("1 WorkflowExecutionStarted\n--\n2 WorkflowTaskScheduled\ninfo history-starts-late 2\n");
        QTest::newRow("the same run") << "{\"runId\":\"a\",\"events\":[" + kFirst + "]}{\"events\":[" + kSecond +
                                             "],\"runId\":\"a\"}"
                                      << QByteArray("1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n");
        QTest::newRow("parts that start again without a start")
            << "[[" + kSecond + "," + kThird + "],[" + kSecond + "]]"
            << QByteArray("2 WorkflowTaskScheduled\n3 WorkflowTaskStarted of 2\ninfo history-starts-late 2\n--\n"
                          "2 WorkflowTaskScheduled\ninfo history-starts-late 2\n");
    }
    void severalHistoriesStayApart()
    {
        QFETCH(QByteArray, file);
        QTEST(read(file), "histories");
    }

    void oneListIsNeverTakenApart_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("history");
        QTest::newRow("a second start") << "[" + kFirst + "," + kSecond + "," + kFirst + "]"
                                        << QByteArray("1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n"
                                                      "warning duplicate-event-id 1\n");
        QTest::newRow("no order") << "[" + kThird + "," + kFirst + "," + kSecond + "]"
                                  << QByteArray("1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n"
                                                "3 WorkflowTaskStarted of 2\n");
        QTest::newRow("lines that repeat an Event")
            << kFirst + "\n" + kSecond + "\n" + kSecond
            << QByteArray("1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\nwarning duplicate-event-id 2\n");
    }
    void oneListIsNeverTakenApart()
    {
        QFETCH(QByteArray, file);
        QTEST(read(file), "history");
    }

    void aHistoryKnowsWhoseItIs_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("WorkflowExecutionStarted") << QByteArray(R"({"events":[{"eventId":1,
            "workflowExecutionStartedEventAttributes":{"workflowId":"w","originalExecutionRunId":"r",
            "workflowType":{"name":"t"},"taskQueue":{"name":"q"}}}]})");
        QTest::newRow("Cadence's") << QByteArray(R"({"workflowId":"w","runId":"r","events":[{"eventId":1,
            "workflowExecutionStartedEventAttributes":{"workflowType":{"name":"t"},"taskList":{"name":"q"}}}]})");
        QTest::newRow("beside the list") << "{\"workflow_id\":\"w\",\"events\":[" + kFirst +
                                                "],\"run_id\":\"r\",\"workflowType\":\"t\",\"task_queue\":\"q\"}";
        QTest::newRow("info") << "{\"info\":{\"workflowId\":\"w\",\"runId\":\"r\",\"workflowType\":\"t\",\"taskQueue\":"
                                 "\"q\"},\"history\":[" +
                                     kFirst + "]}";
        QTest::newRow("execution in workflowExecutionInfo")
            << "{\"workflowExecutionInfo\":{\"execution\":{\"workflowId\":\"w\",\"runId\":\"r\"},\"type\":{\"name\":"
               "\"t\"},\"taskQueue\":\"q\"},\"history\":{\"events\":[" +
                   kFirst + "]}}";
    }
    void aHistoryKnowsWhoseItIs()
    {
        QFETCH(QByteArray, file);
        const auto histories = core::readBytes(file.toStdString(), "file");
        QVERIFY(histories);
        QCOMPARE(histories->size(), 1U);
        const core::WorkflowInfo &workflow = histories->front()->workflow();
        QCOMPARE(workflow.workflowId, std::string("w"));
        QCOMPARE(workflow.runId, std::string("r"));
        QCOMPARE(workflow.workflowType, std::string("t"));
        QCOMPARE(workflow.taskQueue, std::string("q"));
    }

    void severalHistoriesShareTheirSource()
    {
        const auto histories = core::readBytes((kFirst + kSecond + kFirst).toStdString(), "file");
        QVERIFY(histories);
        QCOMPARE(histories->size(), 2U);
        QCOMPARE(&histories->front()->source(), &histories->back()->source());
        const core::History &last = *histories->back();
        QCOMPARE(QByteArray::fromStdString(std::string(last.source().text(last.bytes(core::EventIndex(0))))), kFirst);
    }
};

QTEST_APPLESS_MAIN(ShapesTest)
#include "shapes_test.moc"
