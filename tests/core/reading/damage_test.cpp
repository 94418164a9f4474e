#include "core/reading/reader.h"
#include "tests/support/history_text.h"
#include "tests/support/read_text.h"

#include <nlohmann/json.hpp>

#include <QTest>

#include <algorithm>

using namespace hindsight;

namespace {

const char *const kHistory = R"(
    1 0s WorkflowExecutionStarted workflowType.name=Order
    2 0s WorkflowTaskScheduled
    3 1s WorkflowTaskStarted scheduledEventId=2
    4 1s WorkflowTaskCompleted scheduledEventId=2
    5 1s ActivityTaskScheduled activityType.name=Päy workflowTaskCompletedEventId=4
)";

const core::Problem *damageIn(const core::History &history)
{
    const auto found = std::find_if(history.problems().begin(), history.problems().end(),
                                    [](const core::Problem &problem) { return problem.code == "damaged"; });
    return found == history.problems().end() ? nullptr : &*found;
}

// How many Events of the text begin and end before `size`: what a cut there must not lose.
std::size_t wholeEvents(const core::History &history, std::size_t size)
{
    std::size_t count = 0;
    while (count < history.eventCount()) {
        const core::ByteRange bytes = history.bytes(core::EventIndex(count));
        if (bytes.begin + bytes.size > size)
            break;
        ++count;
    }
    return count;
}

std::string quoted(const std::string &json)
{
    return nlohmann::json(json).dump();
}

} // namespace

class DamageTest : public QObject
{
    Q_OBJECT

private slots:
    void aFileCutAtAnyByteShowsEachWholeEvent_data()
    {
        QTest::addColumn<QByteArray>("file");
        const std::string json = test::historyJson(kHistory);
        QTest::newRow("a list") << QByteArray::fromStdString(json);
        QTest::newRow("a response") << QByteArray::fromStdString("{\"history\":" + json + ",\"nextPageToken\":\"x\"}");
        QTest::newRow("batches") << QByteArray::fromStdString("[" + json + "," + json + "]");
        QTest::newRow("with a byte order mark") << QByteArray::fromStdString("\xEF\xBB\xBF" + json);
    }
    void aFileCutAtAnyByteShowsEachWholeEvent()
    {
        QFETCH(QByteArray, file);
        const auto whole = core::readBytes(file.toStdString(), "file");
        QVERIFY(whole);
        for (qsizetype size = 0; size < file.size(); ++size) {
            std::size_t expected = 0;
            for (const auto &history : *whole)
                expected += wholeEvents(*history, static_cast<std::size_t>(size));
            const auto cut = core::readBytes(file.left(size).toStdString(), "file");
            if (expected == 0) {
                QVERIFY2(!cut, qPrintable(QString::number(size)));
                continue;
            }
            QVERIFY2(cut, qPrintable(QString::number(size)));
            std::size_t events = 0;
            for (const auto &history : *cut)
                events += history->eventCount();
            QCOMPARE(events, expected);
            const core::Problem *damage = damageIn(*cut->back());
            const bool endsInSpace = file.mid(size).trimmed().isEmpty();
            QCOMPARE(damage == nullptr, endsInSpace);
            if (damage != nullptr)
                QCOMPARE(damage->place.offset, static_cast<std::uint64_t>(size));
        }
    }

    void aJsonStringCutAtAnyByteShowsEachWholeEvent()
    {
        const std::string file = "\n" + quoted(test::historyJson(kHistory));
        std::size_t before = 0;
        for (std::size_t size = 0; size < file.size(); ++size) {
            const auto cut = core::readBytes(file.substr(0, size), "file");
            const std::size_t events = cut ? cut->front()->eventCount() : 0;
            QVERIFY2(events >= before, qPrintable(QString::number(size)));
            before = events;
            if (!cut)
                continue;
            const core::Problem *damage = damageIn(*cut->front());
            QVERIFY(damage != nullptr);
            QCOMPARE(damage->place.line, 2U);
            QCOMPARE(damage->place.offset, size);
        }
        QCOMPARE(before, 5U);
    }

    void damageIsSaidWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("damage");
        const QByteArray first = R"({"eventId":1,"eventType":5})";
        QTest::newRow("in an Event") << "{\"events\":[\n" + first + ",\n{\"eventId\":2,\"eventTime\"=7}]}"
                                     << QByteArray("3:25 events[1].eventTime expected ':', got '='");
        QTest::newRow("behind the list") << "{\"events\":[" + first + "],\"a\":[1,}"
                                         << QByteArray("1:48 a[1] expected a value, got '}'");
        QTest::newRow("behind everything")
            << "{\"events\":[" + first + "]}\nmore" << QByteArray("2:1  expected a value, got 'm'");
        QTest::newRow("in a line of Events") << first + "\n" + first.left(9)
                                             << QByteArray("2:10  expected the string's closing quote, got the "
                                                           "end of the file");
        QTest::newRow("behind a lone surrogate")
            << QByteArray("[{\"eventId\":1,\"eventType\":5,\"a\":\"\\udc00\"},tru]")
            << QByteArray("1:46 [1] expected a value, got ']'");
        QTest::newRow("not UTF-8") << "[" + first + ",{\"eventId\":2,\"a\":\"\xFF\"}]"
                                   << QByteArray("1:48 [1].a expected UTF-8 text, got byte 0xFF");
    }
    void damageIsSaidWithItsPlace()
    {
        QFETCH(QByteArray, file);
        const auto histories = core::readBytes(file.toStdString(), "file");
        QVERIFY(histories);
        QCOMPARE(histories->size(), 1U);
        QCOMPARE(histories->front()->eventCount(), 1U);
        const core::Problem *damage = damageIn(*histories->front());
        QVERIFY(damage != nullptr);
        QCOMPARE(damage->severity, core::Severity::Error);
        const std::string words = damage->message.substr(damage->message.rfind("expected"));
        QTEST(QByteArray::fromStdString(std::to_string(damage->place.line) + ":" +
                                        std::to_string(damage->place.column) + " " + damage->place.path + " " + words),
              "damage");
    }

    void whatStandsBehindTheEventsBeforeTheDamageIsKept()
    {
        const auto histories = core::readBytes(R"({"events":[{"eventId":1,"eventType":5}],"workflowId":"w","x":)", "f");
        QVERIFY(histories);
        QCOMPARE(histories->front()->workflow().workflowId, std::string("w"));
    }

    void theLastHistoryHasTheDamage()
    {
        const std::string json = test::historyJson(kHistory);
        const auto histories = core::readBytes(json + json + json.substr(0, json.size() - 30), "file");
        QVERIFY(histories);
        QCOMPARE(histories->size(), 3U);
        QVERIFY(damageIn(*(*histories)[0]) == nullptr);
        QVERIFY(damageIn(*(*histories)[1]) == nullptr);
        QVERIFY(damageIn(*(*histories)[2]) != nullptr);
    }
};

QTEST_APPLESS_MAIN(DamageTest)
#include "damage_test.moc"
