#include "core/reading/reader.h"
#include "tests/support/read_text.h"
#include "tests/support/wire_bytes.h"

#include <QTest>

using namespace hindsight;

namespace {

using test::bytes;
using test::number;

// Batches as the Service stores them: a History of one or two Events.
const std::string kFirst = bytes(1, number(1, 1) + number(3, 1) + bytes(6, bytes(1, bytes(1, "Order")))) +
                           bytes(1, number(1, 2) + number(3, 5) + bytes(10, number(3, 1)));
const std::string kSecond = bytes(1, number(1, 3) + number(3, 6) + bytes(11, number(1, 2)));
const QByteArray kSecondJson = R"({"events":[{"eventId":"3","eventType":"EVENT_TYPE_WORKFLOW_TASK_STARTED",)"
                               "\"workflowTaskStartedEventAttributes\":{\"scheduledEventId\":\"2\"}}]}";
const QByteArray kThree = "1 WorkflowExecutionStarted Order\n"
                          "2 WorkflowTaskScheduled attempt 1\n"
                          "3 WorkflowTaskStarted of 2\n";

QByteArray base64(const std::string &text)
{
    return QByteArray::fromStdString(text).toBase64();
}

QByteArray batch(const QByteArray &data, const QByteArray &encoding = "ENCODING_TYPE_PROTO3")
{
    return "{\"encodingType\":\"" + encoding + "\",\"data\":\"" + data + "\"}";
}

QByteArray read(const QByteArray &file)
{
    return QByteArray::fromStdString(test::readText(file.toStdString()));
}

} // namespace

class RawHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void batchesAreFoundInEachShape_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray first = batch(base64(kFirst));
        const QByteArray second = batch(base64(kSecond));
        QTest::newRow("a response") << QByteArray("{\"history\":null,\"rawHistory\":[" + first + "," + second +
                                                  "],\"nextPageToken\":\"\"}");
        QTest::newRow("snake_case") << QByteArray("{\"raw_history\":[{\"encoding_type\":1,\"data\":\"" +
                                                  base64(kFirst) + "\"},{\"data\":\"" + base64(kSecond) + "\"}]}");
        QTest::newRow("PascalCase") << QByteArray("{\"RawHistory\":[{\"EncodingType\":\"Proto3\",\"Data\":\"" +
                                                  base64(kFirst + kSecond) + "\"}]}");
        QTest::newRow("JSON in a batch") << QByteArray(
            "{\"rawHistory\":[" + first + "," +
            batch(kSecondJson.toBase64(QByteArray::Base64UrlEncoding), "ENCODING_TYPE_JSON") + "]}");
        QTest::newRow("a list in a batch")
            << QByteArray("{\"rawHistory\":[" + first + "," +
                          batch(kSecondJson.mid(10, kSecondJson.size() - 11).toBase64(), "Json") + "]}");
        QTest::newRow("pages") << QByteArray("{\"rawHistory\":[" + first + "]}\n{\"rawHistory\":[" + second + "]}\n");
        QTest::newRow("a JSON string") << QByteArray("\"{\\\"rawHistory\\\":[" +
                                                     QByteArray(first + "," + second).replace("\"", "\\\"") + "]}\"");
    }
    void batchesAreFoundInEachShape()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(read(file), kThree);
    }

    void damageIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("events");
        QTest::addColumn<QByteArray>("problem");
        const QByteArray first = "{\"rawHistory\":[\n" + batch(base64(kFirst)) + ",\n";
        const QByteArray damaged = "the file is damaged, what stands before the damage is shown: ";
        QTest::newRow("no base64") << first + batch("*") + "," + batch(base64(kSecond)) + "]}" << 3
                                   << QByteArray("3:47 damaged the file is damaged, an Event is left out: "
                                                 "rawHistory[1].data: expected a batch of Events in "
                                                 "base64, got other text");
        QTest::newRow("no Events") << first + batch(base64("hello")) + "]}" << 2
                                   << QByteArray("3:47 damaged the file is damaged, an Event is left out: "
                                                 "rawHistory[1].data: expected a batch of Events, "
                                                 "got 5 bytes of something else");
        QTest::newRow("a batch that breaks off")
            << "{\"rawHistory\":[\n" + batch(base64(kFirst.substr(0, 25))) + "]}" << 1
            << "2:47 damaged " + damaged +
                   "rawHistory[0].data: byte 19: expected 8 bytes of an Event, got 6 before the end";
        QTest::newRow("text that is not UTF-8")
            << "{\"rawHistory\":[" +
                   batch(base64(bytes(1, number(1, 1) + number(3, 1) + bytes(6, bytes(1, bytes(1, "\xFF")))))) + "]}"
            << 1
            << QByteArray("1:62 invalid-utf-8 rawHistory[0].data: byte 2: 1 byte of strings that are not UTF-8: shown "
                          "as ?");
        QTest::newRow("a file that breaks off in a batch")
            << first + batch(base64(kSecond)).chopped(9) << 2
            << "3:57 damaged " + damaged +
                   "rawHistory[1].data: expected the string's closing quote, got the end of the file";
        QTest::newRow("a file that breaks off between batches")
            << first << 2 << "3:1 damaged " + damaged + "rawHistory[1]: expected a value, got the end of the file";
        // An Event's time, which is none: the place is that of the batch.
        QTest::newRow("in an Event")
            << first +
                   batch(base64(
                       bytes(1, number(1, 3) + bytes(2, number(2, 1ULL << 30U)) + number(3, 6) + bytes(11, "")))) +
                   "]}"
            << 3
            << QByteArray("3:47 bad-time eventTime: expected an RFC 3339 time, got an object without proper "
                          "seconds and nanos");
    }
    void damageIsSaidWithItsPlace()
    {
        QFETCH(QByteArray, file);
        QFETCH(int, events);
        const auto histories = core::readBytes(file.toStdString(), "file");
        QVERIFY2(histories, histories ? "" : describe(histories.error(), "file").c_str());
        QCOMPARE(histories->size(), 1U);
        QCOMPARE(histories->front()->eventCount(), static_cast<std::size_t>(events));
        QCOMPARE(histories->front()->problems().size(), 1U);
        const core::Problem &problem = histories->front()->problems().front();
        QTEST(QByteArray::fromStdString(std::to_string(problem.place.line) + ":" +
                                        std::to_string(problem.place.column) + " " + problem.code + " " +
                                        problem.message),
              "problem");
    }

    void aFileWithoutAReadableBatchSaysWhy()
    {
        QCOMPARE(read("{\"history\":null,\"rawHistory\":[]}"), QByteArray("file: holds no Event"));
        QCOMPARE(read("{\"rawHistory\":[" + batch("*") + "]}"),
                 QByteArray("file:1:62: holds no whole Event: rawHistory[0].data: expected a batch of Events in "
                            "base64, got other text"));
    }

    void batchesAreFoundAnywhere()
    {
        const QByteArray response = "{\"rawHistory\":[" + batch(base64(kFirst + kSecond)) + "]}";
        QCOMPARE(read("{\"response\":" + response + "}"), kThree + "warning not-an-event\n");
    }

    void aHistoryBesideItIsKept()
    {
        QCOMPARE(read("{\"history\":" + kSecondJson + ",\"rawHistory\":[]}"),
                 QByteArray("3 WorkflowTaskStarted of 2\n"
                            "info history-starts-late 3\n"));
    }
};

QTEST_APPLESS_MAIN(RawHistoryTest)
#include "raw_history_test.moc"
