#include "core/reading/inflating.h"
#include "core/reading/reader.h"
#include "tests/support/gzip.h"
#include "tests/support/history_text.h"
#include "tests/support/read_text.h"
#include "tests/support/wire_bytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using test::gzip;

namespace {

const std::string kJson = test::historyJson(R"(
    1 0s WorkflowExecutionStarted workflowType.name=Order
    2 0s WorkflowTaskScheduled
    3 1s WorkflowTaskStarted scheduledEventId=2
    4 1s WorkflowTaskCompleted scheduledEventId=2
    5 1s ActivityTaskScheduled activityType.name=Pay workflowTaskCompletedEventId=4
)");

// A History of one WorkflowExecutionStarted.
std::string protoHistory()
{
    using namespace test;
    return bytes(1, number(1, 1) + number(3, 1) + bytes(6, bytes(1, bytes(1, "Order"))));
}

QByteArray read(const std::string &file)
{
    return QByteArray::fromStdString(test::readText(file));
}

const core::Problem *damageIn(const core::Histories &histories)
{
    for (const core::Problem &problem : histories.back()->problems()) {
        if (problem.code == "damaged")
            return &problem;
    }
    return nullptr;
}

} // namespace

class GzipTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPackedIsReadAsIfItWereNot_data()
    {
        QTest::addColumn<QByteArray>("packed");
        QTest::addColumn<QByteArray>("plain");
        const auto row = [](const char *name, const std::string &packed, const std::string &plain) {
            QTest::newRow(name) << QByteArray::fromStdString(packed) << QByteArray::fromStdString(plain);
        };
        row("JSON", gzip(kJson), kJson);
        row("protobuf", gzip(protoHistory()), protoHistory());
        row("packed three times", gzip(gzip(gzip(kJson))), kJson);
        row("two members", gzip(kJson.substr(0, 100)) + gzip(kJson.substr(100)), kJson);
        row("padding behind", gzip(kJson) + std::string(512, '\0'), kJson);
        row("several pieces", gzip(kJson + std::string(5'000'000, ' ') + kJson), kJson + kJson);
    }
    void whatIsPackedIsReadAsIfItWereNot()
    {
        QFETCH(QByteArray, packed);
        QFETCH(QByteArray, plain);
        QCOMPARE(read(packed.toStdString()), read(plain.toStdString()));
        QVERIFY(core::readBytes(packed.toStdString(), "file"));
    }

    void theFilesSizeIsThatOfThePackedBytes()
    {
        const std::string packed = gzip(kJson);
        const auto histories = core::readBytes(packed, "file");
        QVERIFY(histories);
        QCOMPARE(histories->front()->source().fileSize(), packed.size());
        QCOMPARE(histories->front()->format(), std::string("temporal-json"));
    }

    void aPackedFileIsRead()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("history.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(gzip(kJson)));
        file.close();
        QCOMPARE(test::readText(core::readFile(folder.filePath("history.json").toStdString())), test::readText(kJson));
    }

    void aFileCutAtAnyByteShowsWhatCameBefore()
    {
        const std::string packed = gzip(kJson);
        std::size_t before = 0;
        for (std::size_t size = 2; size < packed.size(); ++size) {
            const auto cut = core::readBytes(packed.substr(0, size), "file");
            if (!cut) {
                QCOMPARE(cut.error().kind, core::ErrorKind::Damaged);
                QCOMPARE(before, 0U);
                continue;
            }
            QVERIFY(cut->front()->eventCount() >= before);
            before = cut->front()->eventCount();
            const core::Problem *damage = damageIn(*cut);
            QVERIFY(damage != nullptr);
            QCOMPARE(damage->severity, core::Severity::Error);
            const std::string words = "the file is damaged, what stands before the damage is shown: byte " +
                                      std::to_string(size) +
                                      " of the gzip data: expected more compressed data, got the end of the file";
            QVERIFY2(damage->message.starts_with(words), damage->message.c_str());
            const std::string_view rest = std::string_view(damage->message).substr(words.size());
            QVERIFY2(rest.empty() || rest.starts_with("; in what was unpacked, line "), damage->message.c_str());
        }
        QCOMPARE(before, 5U);
    }

    void whereThePackedBytesBreakOffIsOneProblem_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *name, const std::string &plain, const char *words) {
            std::string packed = gzip(plain);
            // Without what says how long it is and how it sums up, a packed part of the bytes is a cut.
            packed.resize(packed.size() - 8);
            QTest::newRow(name) << QByteArray::fromStdString(packed)
                                << "the file is damaged, what stands before the damage is shown: byte " +
                                       QByteArray::number(static_cast<qulonglong>(packed.size())) +
                                       " of the gzip data: expected more compressed data, got the end of the file" +
                                       words;
        };
        row("of JSON", R"([{"eventId":1,"eventType":1},{"eventId":2)",
            "; in what was unpacked, line 1, column 42: [1].eventId: expected ',' or '}', got the end of the file");
        row("of protobuf", protoHistory() + protoHistory().substr(0, 6),
            "; in what was unpacked, byte 19: expected 15 bytes of an Event, got 4 before the end");
        row("behind what was packed", protoHistory(), "");
    }
    void whereThePackedBytesBreakOffIsOneProblem()
    {
        QFETCH(QByteArray, file);
        const auto histories = core::readBytes(file.toStdString(), "file");
        QVERIFY(histories);
        QCOMPARE(histories->size(), 1U);
        QCOMPARE(histories->front()->eventCount(), 1U);
        QCOMPARE(histories->front()->problems().size(), 1U);
        QTEST(QByteArray::fromStdString(histories->front()->problems().front().message), "words");
    }

    void damageIsSaidWithItsByte_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *name, const std::string &file, const std::string &words) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << QByteArray::fromStdString(words);
        };
        const std::string packed = gzip(kJson);
        const std::string end = std::to_string(packed.size());
        const auto flipped = [&packed](std::size_t fromEnd) {
            std::string file = packed;
            file[file.size() - fromEnd] ^= 1;
            return file;
        };
        row("another checksum", flipped(8),
            "byte " + std::to_string(packed.size() - 4) +
                " of the gzip data: expected the checksum (CRC-32) of what was unpacked, got another one: "
                "values in what was unpacked may be wrong");
        row("another size", flipped(1),
            "byte " + end +
                " of the gzip data: expected the size of what was unpacked, got another one: "
                "values in it may be wrong");
        row("something behind", packed + "x",
            "byte " + end + " of the gzip data: expected the end of the file or more gzip data, got something else");
        row("a second member that breaks off", packed + packed.substr(0, 12),
            "byte " + std::to_string(packed.size() + 12) +
                " of the gzip data: expected more compressed data, got the end of the file");
        row("a second member that is none", packed + "\x1F\x8B\x08\xFF" + packed,
            "byte " + std::to_string(packed.size() + 4) +
                " of the gzip data: expected compressed data, got bytes that are none (unknown header flags set)");
    }
    void damageIsSaidWithItsByte()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, words);
        const auto histories = core::readBytes(file.toStdString(), "file");
        QVERIFY(histories);
        QCOMPARE(histories->front()->eventCount(), 5U);
        const core::Problem *damage = damageIn(*histories);
        QVERIFY(damage != nullptr);
        QCOMPARE(QByteArray::fromStdString(damage->message),
                 "the file is damaged, what stands before the damage is shown: " + words);
    }

    void whatHoldsNoHistoryIsNamed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("error");
        const auto row = [](const char *name, const std::string &file, const char *error) {
            QTest::newRow(name) << QByteArray::fromStdString(file) << QByteArray(error);
        };
        const std::string packedText = gzip("a history? no, a story");
        const std::string cut = packedText.substr(0, packedText.size() - 9);
        row("nothing", gzip(""), "file: empty");
        row("a picture", gzip("\x89PNG\r\n"), "file: gzip of a PNG picture, not an Event History");
        row("zeros", gzip(std::string(50'000'000, '\0')), "file: gzip of binary data, not JSON");
        row("other JSON", gzip("[1]"), "file: a JSON array without an Event or a Command in it");
        row("packed too often", gzip(gzip(gzip(gzip(kJson)))), "file: gzip of gzip, more than 3 times over");
        row("the first bytes alone", "\x1F\x8B",
            "file: byte 2 of the gzip data: expected more compressed data, got the end of the file");
        row("cut before it is known what it holds", cut,
            ("file: byte " + std::to_string(cut.size()) +
             " of the gzip data: expected more compressed data, got the end of the file; what comes before is text, "
             "not JSON")
                .c_str());
        row("another method", "\x1F\x8B\x07 not deflate",
            "file: byte 4 of the gzip data: expected compressed data, got bytes that are none (unknown compression "
            "method)");
    }
    void whatHoldsNoHistoryIsNamed()
    {
        QFETCH(QByteArray, file);
        QTEST(read(file.toStdString()), "error");
    }

    void aBombIsGivenUpAtTheLimit()
    {
        const std::string bomb = gzip("{" + std::string(30'000'000, ' '));
        const auto limited = [](std::uint64_t limit) {
            return core::ReadControl{.stop = {}, .progress = {}, .limits = {.unpacked = limit}};
        };
        const auto inflated = core::inflateGzip(bomb, limited(10'000'000));
        QVERIFY(!inflated);
        QCOMPARE(inflated.error().kind, core::ErrorKind::TooLarge);
        QCOMPARE(inflated.error().message,
                 std::string("gzip that unpacks to more than 10000000 bytes, the limit; the option "
                             "--max-size sets it, up to 4000000000"));
        QVERIFY(core::inflateGzip(bomb, limited(30'000'001)));
    }

    void progressRisesToTheEnd()
    {
        std::vector<double> told;
        const auto tell = [&told](double done) { told.push_back(done); };
        QVERIFY(core::readBytes(gzip(kJson + std::string(5'000'000, ' ')), "file", {.stop = {}, .progress = tell}));
        QVERIFY(told.size() > 2);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
        QVERIFY(told.front() < 0.5);
    }

    void aReadThatIsStoppedEnds()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto read = core::readBytes(gzip(kJson), "file", {.stop = stop.get_token(), .progress = {}});
        QVERIFY(!read);
        QCOMPARE(read.error().kind, core::ErrorKind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(GzipTest)
#include "gzip_test.moc"
