#include "core/reading/details.h"
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

// `2:30: message`, a line each.
QByteArray placedProblems(const core::History &history)
{
    QByteArrayList problems;
    for (const core::Problem &problem : history.problems())
        problems += QByteArray::number(qulonglong(problem.place.line)) + ":" +
                    QByteArray::number(qulonglong(problem.place.column)) + ": " +
                    QByteArray::fromStdString(problem.message);
    return problems.join('\n');
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

    void whatIsDamagedAmongEventsIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("right");
        QTest::addColumn<QByteArray>("wrong");
        QTest::addColumn<QByteArray>("kept");
        QTest::addColumn<QByteArray>("words");
        const QByteArray list =
            QByteArray::fromStdString(nlohmann::ordered_json::parse(test::historyJson(kHistory)).dump());
        const QByteArray lines = "{\"eventId\":1,\"eventType\":1}\n{\"eventId\":2,\"eventType\":5}\n"
                                 "{\"eventId\":3,\"eventType\":6}";
        const auto row = [](const char *name, const QByteArray &right, const QByteArray &before,
                            const QByteArray &after, const char *kept, const char *words) {
            QVERIFY2(right.count(before) == 1, name);
            QTest::newRow(name) << right << QByteArray(right).replace(before, after) << QByteArray(kept)
                                << QByteArray(words);
        };
        row("no value", list, R"("3","eventTime":)", R"("3","eventTime":@)", "1 2 4 5",
            "an Event is left out: events[2].eventTime: expected a value, got '@'; the next is in line 1, column ");
        row("no closing quote", list, "EVENT_TYPE_WORKFLOW_TASK_STARTED\"", "EVENT_TYPE_WORKFLOW_TASK_STARTED",
            "1 2 4 5",
            "an Event is left out: events[2].eventType: expected ',' or '}', got 'w'; the next is in line 1");
        row("the first Event", list, R"("eventId":"1")", R"("eventId":1x)", "2 3 4 5",
            "an Event is left out: events[0].eventId: expected ',' or '}', got 'x'; the next is in line 1, column ");
        row("no comma", list, R"(,{"eventId":"3")", R"( {"eventId":"3")", "1 2 3 4 5",
            "but no Event is lost: events[2]: expected ',' or ']', got '{'");
        row("no room for a comma", list, R"(,{"eventId":"3")", R"({"eventId":"3")", "1 2 3 4 5",
            "but no Event is lost: events[2]: expected ',' or ']', got '{'");
        row("no comma behind an Event that breaks off", list, R"({"scheduledEventId":"2"}},{"eventId":"4")",
            R"({"a":[{}{"eventId":"4")", "1 2 4 5",
            "an Event is left out: events[2].workflowTaskStartedEventAttributes.a[1]: expected ',' or ']', got '{'");
        row("no comma between what an Event holds", list, R"({"scheduledEventId":"2"}},{"eventId":"4")",
            R"({"a":[{"b":1}{"b":[]}[]
            {}]}},{"eventId":"4")",
            "1 2 3 4 5",
            "but no Event is lost: events[2].workflowTaskStartedEventAttributes.a[1]: expected ',' or ']', got '{'; 2 "
            "more commas are missing");
        row("no comma in an Event with another damage", list, R"({"scheduledEventId":"2"}},{"eventId":"4")",
            R"({"a":[{}{}],"b":@}},{"eventId":"4")", "1 2 4 5",
            "but no Event is lost: events[2].workflowTaskStartedEventAttributes.a[1]: expected ',' or ']', got '{'");
        row("a bracket too many", list, R"(,{"eventId":"3")", R"(},{"eventId":"3")", "1 2 3 4 5",
            "but no Event is lost: events[2]: expected ',' or ']', got '}'");
        row("a bracket too few", list, R"(},{"eventId":"3")", R"(,{"eventId":"3")", "1 3 4 5",
            "an Event is left out: events[1].workflowTaskScheduledEventAttributes: expected a key in quotes, got '{'; "
            "the next is in line 1, column ");
        row("too deep", list, R"("3","eventTime")",
            R"("3","a":)" + QByteArray(600, '[') + QByteArray(600, ']') + R"(,"eventTime")", "1 2 4 5",
            "an Event is left out: events[2].a[0][0]");
        row("a line", lines, R"("eventId":2,)", R"("eventId":2)", "1 3",
            "an Event is left out: eventId: expected ',' or '}', got '\"'; the next is in line 3, column 1");
        row("a link is no Event", list, R"({"scheduledEventId":"2"}},{"eventId":"4")",
            R"({"a":[{"b":{"eventId":"9","eventType":"X"}}],"x":@},{"eventId":"4")", "1 2 4 5",
            "an Event is left out: events[2].workflowTaskStartedEventAttributes.x: expected a value, got '@'; the "
            "next");
    }
    void whatIsDamagedAmongEventsIsLeftOut()
    {
        QFETCH(QByteArray, wrong);
        const auto histories = core::readBytes(wrong.toStdString(), "file");
        QVERIFY(histories);
        QCOMPARE(histories->size(), 1U);
        const core::History &history = *histories->front();
        QByteArrayList ids;
        for (std::size_t row = 0; row < history.eventCount(); ++row) {
            const core::EventIndex event(row);
            ids += QByteArray::number(qlonglong(history.id(event).value));
            // What is left stands where it stood.
            const auto json = core::eventJson(history, event);
            QVERIFY(json);
            const nlohmann::ordered_json &id = (*json)["eventId"];
            QCOMPARE(id.is_string() ? id.get<std::string>() : id.dump(), ids.back().toStdString());
        }
        QTEST(ids.join(' '), "kept");
        const core::Problem *damage = damageIn(history);
        QVERIFY(damage != nullptr);
        QFETCH(QByteArray, words);
        QVERIFY2(damage->message.starts_with("the file is damaged, " + words.toStdString()), damage->message.c_str());
        QCOMPARE(damage->severity, core::Severity::Error);
        QVERIFY(std::none_of(history.problems().begin(), history.problems().end(),
                             [](const core::Problem &problem) { return problem.code == "not-an-event"; }));
    }

    void whatRunsTogetherIsRead_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("read");
        const QByteArray one = R"({"eventId":1,"eventType":1})";
        const QByteArray two = R"({"eventId":2,"eventType":5})";
        const QByteArray three = R"({"eventId":3,"eventType":6})";
        const QByteArray events = "1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n3 WorkflowTaskStarted\n";
        QTest::newRow("lines") << one + two + three << events;
        QTest::newRow("lines, one of them damaged") << one + R"({"eventId":2,"eventType":})" + three
                                                    << QByteArray("1 WorkflowExecutionStarted\n3 WorkflowTaskStarted\n"
                                                                  "error damaged\nwarning event-id-gap 3\n");
        QTest::newRow("lists") << "[" + one + two + "][" + three + "]" << events + "error damaged\n";
        QTest::newRow("histories") << "{\"events\":[" + one + two + "]}{\"events\":[" + three + "]}"
                                   << events + "error damaged\n";
        QTest::newRow("two histories") << "{\"events\":[" + one + "]}{\"events\":[" + one + "]}"
                                       << QByteArray("1 WorkflowExecutionStarted\n--\n1 WorkflowExecutionStarted\n");
        QTest::newRow("batches") << "[{\"events\":[" + one + two + "]}{\"events\":[" + three + "]}]"
                                 << events + "error damaged\n";
        QTest::newRow("lists in a list") << "[[" + one + two + "][" + three + "]]" << events + "error damaged\n";
    }
    void whatRunsTogetherIsRead()
    {
        QFETCH(QByteArray, file);
        QTEST(QByteArray::fromStdString(test::readText(file.toStdString())), "read");
    }

    void behindDamageAnotherHistoryIsAnother_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("read");
        const QByteArray one = R"({"eventId":1,"eventType":1})";
        const QByteArray two = R"({"eventId":2,"eventType":5})";
        const QByteArray three = R"({"eventId":3,"eventType":6})";
        const QByteArray damaged = R"({"eventId":2,"eventType":@,"a":[{"b":{}}]})";
        const auto object = [](const QByteArray &events) { return "{\"events\":[" + events + "]}"; };
        const auto list = [](const QByteArray &events) { return "[" + events + "]"; };
        const QByteArray whole = one + "," + two;
        const QByteArray first = "1 WorkflowExecutionStarted\nerror damaged\n";
        const QByteArray second = "--\n1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n";
        for (const char *gap : {"\n", "", " "}) {
            const QByteArray between(gap);
            QTest::newRow("histories, '" + between + "' between")
                << object(one + "," + damaged) + between + object(whole) << first + second;
            QTest::newRow("lists, '" + between + "' between")
                << list(one + "," + damaged) + between + list(whole) << first + second;
        }
        QTest::newRow("histories in a list")
            << list(object(one + "," + damaged) + "," + object(whole)) << first + second;
        QTest::newRow("lists in a list") << list(list(one + "," + damaged) + "," + list(whole)) << first + second;
        QTest::newRow("histories in a list, damaged behind the Events")
            << list("{\"events\":[" + one + "],\"a\":[1,}," + object(whole)) << first + second;
        QTest::newRow("histories, damaged behind the Events")
            << "{\"events\":[" + one + "],\"a\":[1,}\n" + object(whole) << first + second;
        QTest::newRow("a history that breaks off")
            << "{\"events\":[" + one + "," + damaged.left(20) + "\n" + object(whole) << first + second;
        QTest::newRow("the first Event") << object(damaged) + object(whole)
                                         << QByteArray("1 WorkflowExecutionStarted\n2 WorkflowTaskScheduled\n"
                                                       "error damaged\n");
        QTest::newRow("batches") << list(object(one + "," + damaged) + "," + object(three))
                                 << QByteArray("1 WorkflowExecutionStarted\n3 WorkflowTaskStarted\n"
                                               "error damaged\nwarning event-id-gap 3\n");
    }
    void behindDamageAnotherHistoryIsAnother()
    {
        QFETCH(QByteArray, file);
        QTEST(QByteArray::fromStdString(test::readText(file.toStdString())), "read");
    }

    void whereCommasAreMissingNothingMoves()
    {
        const auto histories =
            core::readBytes("[{\"eventId\":1,\"eventType\":1}{\"eventId\":2,\"eventType\":5}\n"
                            "{\"eventId\":3,\"eventType\":\"A\"}{\"eventId\":4,\"eventType\":\"B\"}]",
                            "file");
        QVERIFY(histories);
        QCOMPARE(placedProblems(*histories->front()),
                 QByteArray("2:1: [2]: this version does not know the Event type A\n"
                            "2:30: [3]: this version does not know the Event type B\n"
                            "1:29: the file is damaged, but no Event is lost: [1]: expected ',' or ']', got '{'; 2 "
                            "more commas are missing"));
    }

    void anyNumberOfCommasCanBeMissing()
    {
        std::string file = "[";
        for (int id = 1; id <= 300; ++id)
            file += "{\"eventId\":" + std::to_string(id) + ",\"eventType\":5}" + (id % 2 == 0 ? "\n" : "");
        const auto histories = core::readBytes(file + "]", "file");
        QVERIFY(histories);
        const core::History &history = *histories->front();
        QCOMPARE(history.eventCount(), 300U);
        QCOMPARE(std::ranges::count(history.problems(), "damaged", &core::Problem::code), 1);
        const auto json = core::eventJson(history, core::EventIndex(299));
        QVERIFY(json);
        QCOMPARE((*json)["eventId"].get<int>(), 300);
    }

    void eachDamagedPlaceIsLeftOutUntilTheyAreTooMany()
    {
        const auto read = [](int events) {
            std::string file = "[";
            for (int id = 1; id <= events; ++id)
                file += (id == 1 ? "" : ",\n") + std::string("{\"eventId\":") + std::to_string(id) +
                        ",\"eventType\":" + (id % 2 == 0 ? "?" : "5") + "}";
            const auto histories = core::readBytes(file + "]", "file");
            QByteArrayList told;
            for (const core::Problem &problem : histories->front()->problems()) {
                if (problem.code == "damaged" || problem.message.ends_with("places are not listed"))
                    told += QByteArray::fromStdString(problem.message);
            }
            return std::pair(histories->front()->eventCount(), told);
        };
        const auto few = read(300);
        QCOMPARE(few.first, 150U);
        QCOMPARE(few.second.size(), 150);
        const auto many = read(20'101);
        QCOMPARE(many.first, 10'001U);
        QCOMPARE(many.second.size(), 1001);
        QCOMPARE(many.second[999],
                 QByteArray("the file is damaged, what stands before the damage is shown: [20001].eventType: expected "
                            "a value, got '?'; 10000 damaged places before it are left out, the last 3270 bytes are "
                            "not read"));
        QCOMPARE(many.second[1000], QByteArray("9001 more damaged places are not listed"));
    }

    void itIsSaidHowManyEventsAreLeftOut_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("words");
        const auto event = [](int id) {
            return "{\"eventId\":" + QByteArray::number(id) + ",\"eventType\":5,\"a\":\"b\"}";
        };
        const auto wrong = [&event](int id) { return event(id).replace(":5", ":?"); };
        const auto list = [](const QByteArrayList &events) { return "[" + events.join(',') + "]"; };
        QTest::newRow("zeros over three Events")
            << list({event(1), QByteArray(107, '\0'), event(5)})
            << QByteArray("3 Events are left out: [1]: expected a value, got byte 0x00; the next is in line 1, column "
                          "146");
        QTest::newRow("one, and others are not in the file")
            << list({event(1), wrong(2), event(50)})
            << QByteArray("at least one Event is left out: [1].eventType: expected a value, got '?'; the next is in "
                          "line 1, column 74");
        QTest::newRow("the newest first")
            << list({event(3), wrong(2), event(1)})
            << QByteArray("at least one Event is left out: [1].eventType: expected a value, got '?'; the next is in "
                          "line 1, column 74");
        QTest::newRow("the next one shows it")
            << list({event(1), event(2).replace("\"b\"", "\"b"), event(3)})
            << QByteArray("an Event is left out: [1].a: expected ',' or '}', got 'e'; that is in the next, which "
                          "begins in line 1, column 73");
    }
    void itIsSaidHowManyEventsAreLeftOut()
    {
        QFETCH(QByteArray, file);
        const auto histories = core::readBytes(file.toStdString(), "file");
        QVERIFY(histories);
        const core::Problem *damage = damageIn(*histories->front());
        QVERIFY(damage != nullptr);
        QTEST(QByteArray::fromStdString(damage->message.substr(std::string("the file is damaged, ").size())), "words");
    }

    void whatIsLeftOutKeepsItsLines()
    {
        const auto histories = core::readBytes("[{\"eventId\":1,\"eventType\":1},\n\n{\n\"eventId\":2,\n\n"
                                               "\"eventType\":@\n}\n,{\"eventId\":3,\"eventType\":\"A\"}]",
                                               "file");
        QVERIFY(histories);
        QCOMPARE(placedProblems(*histories->front()),
                 QByteArray("8:2: [2]: this version does not know the Event type A\n"
                            "6:13: the file is damaged, an Event is left out: [1].eventType: expected a value, got "
                            "'@'; the next is in line 8, column 2\n0:0: Event 2 is not in the file"));
    }

    // What is looked at again for each of its parts takes minutes here.
    void hostileDamageIsReadInOnePass_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("events");
        const QByteArray begin = R"({"events":[{"eventId":1,"eventType":1})";
        const QByteArray damaged = R"(,{"eventId":2,"eventType":1,"a":)";
        const QByteArray end = R"(,{"eventId":3,"eventType":1}]})";
        const auto brackets = [](const char *bracket, int count) { return QByteArray(bracket).repeated(count); };
        QTest::newRow("objects without commas") << begin + brackets("{}", 100'000) + end << 2;
        QTest::newRow("lists that do not end") << begin + damaged + brackets("[", 200'000) + "}" + end << 2;
        QTest::newRow("a nesting too deep")
            << begin + damaged + brackets("[", 100'000) + brackets("]", 100'000) + "}" + end << 2;
        QTest::newRow("a long string that does not end") << begin + damaged + "\"" + brackets("x", 5'000'000) << 1;
    }
    void hostileDamageIsReadInOnePass()
    {
        QFETCH(QByteArray, file);
        const auto histories = core::readBytes(file.toStdString(), "file");
        QVERIFY(histories);
        QTEST(int(histories->front()->eventCount()), "events");
        QVERIFY(damageIn(*histories->front()) != nullptr);
    }

    void bytesThatAreNotUtf8AreReplaced()
    {
        const auto histories =
            core::readBytes("[{\"eventId\":1,\"eventType\":5},\n{\"eventId\":2,\"a\":\"\xC3\xA4\xC3\",\"eventType\":6,"
                            "\"b\":\"\xED\xA0\x80\"},{\"eventId\":3,\"eventType\":7}]",
                            "file");
        QVERIFY(histories);
        const core::History &history = *histories->front();
        QCOMPARE(history.eventCount(), 3U);
        const auto json = core::eventJson(history, core::EventIndex(1));
        QVERIFY(json);
        QCOMPARE((*json)["a"].get<std::string>(), std::string("\xC3\xA4?"));
        QCOMPARE((*json)["b"].get<std::string>(), std::string("???"));
        QCOMPARE(history.problems().size(), 1U);
        const core::Problem &problem = history.problems().front();
        QCOMPARE(problem.code, std::string("invalid-utf-8"));
        QCOMPARE(problem.severity, core::Severity::Error);
        QCOMPARE(problem.message, std::string("the file is damaged, bytes that are not UTF-8 are shown as '?': 4, the "
                                              "first is here"));
        QCOMPARE(problem.place.line, 2U);
        QCOMPARE(problem.place.column, 21U);
    }

    void aNulIsDamage_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"1?", "1?0", "true?", "null?", "?", "\"?\""})
            QTest::newRow(value) << QByteArray(value).replace('?', '\0');
    }
    void aNulIsDamage()
    {
        QFETCH(QByteArray, value);
        const QByteArray file = "[{\"eventId\":1,\"eventType\":5},{\"eventId\":2,\"eventType\":6,\"a\":" + value + "}]";
        const auto histories = core::readBytes(file.toStdString(), "file");
        QVERIFY(histories);
        QCOMPARE(histories->front()->eventCount(), 1U);
        QVERIFY(damageIn(*histories->front()) != nullptr);
    }

    void whatStandsBehindTheEventsBeforeTheDamageIsKept()
    {
        const auto histories = core::readBytes(R"({"events":[{"eventId":1,"eventType":5}],"workflowId":"w","x":)", "f");
        QVERIFY(histories);
        QCOMPARE(histories->front()->workflow().workflowId, std::string("w"));
    }

    void aPartIsNotDamagedWhereItEnds()
    {
        const std::string json = test::historyJson(kHistory);
        for (std::size_t size = json.size() / 2; size < json.size(); ++size) {
            const auto part =
                core::readBytes(json.substr(0, size), "file", {.stop = {}, .progress = {}, .isPart = true});
            QVERIFY(part);
            const auto &problems = part->front()->problems();
            QVERIFY(std::none_of(problems.begin(), problems.end(), [](const core::Problem &problem) {
                return problem.severity == core::Severity::Error;
            }));
        }
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
