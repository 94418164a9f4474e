#include "core/reading/details.h"
#include "core/reading/reader.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hindsight::core;

namespace {

std::shared_ptr<const History> read(const std::string &file)
{
    auto histories = readBytes(file, "file");
    return histories ? histories->front() : nullptr;
}

} // namespace

class DetailsTest : public QObject
{
    Q_OBJECT

private slots:
    void attributesKeepTheirOrderTheirKeysAndAllBits()
    {
        const auto history = read("\xEF\xBB\xBF[ {\"event_id\":1,\"timer_started_event_attributes\": "
                                  "{\"z\":9223372036854775807,\"a\":18446744073709551615,\"M_x\":[null]} } ]");
        QVERIFY(history != nullptr);
        const auto attributes = eventAttributes(*history, EventIndex(0));
        QVERIFY(attributes);
        QCOMPARE(attributes->dump(), std::string(R"({"z":9223372036854775807,"a":18446744073709551615,"M_x":[null]})"));
        const auto event = eventJson(*history, EventIndex(0));
        QVERIFY(event);
        QCOMPARE(event->size(), 2U);
        QCOMPARE(history->source().text(history->bytes(EventIndex(0))).back(), '}');
    }

    void detailsAreTheAttributesAndWhatStandsBesideThem()
    {
        const auto history = read(
            R"([{"eventId":"1","eventType":"EVENT_TYPE_TIMER_STARTED","eventTime":"2025-01-01T00:00:00Z","version":"0",)"
            R"("taskId":"9","name":"x","userMetadata":{"summary":{}},"timerStartedEventAttributes":{"timerId":"1"},)"
            R"("links":[{}],"timerId":"beside"}])");
        QVERIFY(history != nullptr);
        const auto details = eventDetails(*history, EventIndex(0));
        QVERIFY(details);
        QCOMPARE(details->dump(), std::string(R"({"timerId":"1","userMetadata":{"summary":{}},"links":[{}]})"));
    }

    void attributesOfAFlattenedEventAreTheEvent()
    {
        const auto history = read(R"({"events":[{"eventId":1,"eventType":"TimerFired","startedEventId":"5"}]})");
        QVERIFY(history != nullptr);
        QCOMPARE(history->attributes(EventIndex(0)), history->bytes(EventIndex(0)));
    }

    void ofAnObjectWithVeryManyMembersTheFirstAreRead()
    {
        std::string many;
        for (int member = 0; member < 5000; ++member)
            many += (member > 0 ? ",\"k" : "\"k") + std::to_string(member) + "\":{\"a\":[{\"b\":1,\"c\":2}]}";
        const auto history = read(R"([{"eventId":1,"eventType":"TimerFired","timerFiredEventAttributes":{"many":{)" +
                                  many + R"(},"few":{"a":{},"b":{}}}}])");
        QVERIFY(history != nullptr);
        const auto all = eventAttributes(*history, EventIndex(0));
        auto first = boundedAttributes(*history, EventIndex(0));
        QCOMPARE((*all)["many"].size(), std::size_t(5000));
        QCOMPARE((*first)["many"].size(), kMostMembers);
        QVERIFY((*first)["many"].contains("k4095"));
        QCOMPARE((*first)["many"]["k4095"].dump(), (*all)["many"]["k4095"].dump());
        QCOMPARE((*first)["few"].dump(), (*all)["few"].dump());
    }

    void theOtherHalfOfASurrogateIsReplaced()
    {
        const auto history = read("[{\"eventId\":1,\"eventType\":5,\"a\":\"\\\\\\ud800x\",\"b\":\"\\ud83d\\ude00\"}]");
        QVERIFY(history != nullptr);
        const auto event = eventJson(*history, EventIndex(0));
        QVERIFY(event);
        QCOMPARE((*event)["a"].get<std::string>(), std::string("\\\xEF\xBF\xBDx"));
        QCOMPARE((*event)["b"].get<std::string>(), std::string("\xF0\x9F\x98\x80"));
    }

    void aRangeThatIsNoJsonIsAnErrorWithItsPlace()
    {
        const Source source("file", "{}\n{]", 5);
        const auto value = jsonAt(source, {.begin = 3, .size = 2});
        QVERIFY(!value);
        QCOMPARE(describe(value.error(), "file"), std::string("file:2:1: not a JSON value"));
    }
};

QTEST_APPLESS_MAIN(DetailsTest)
#include "details_test.moc"
