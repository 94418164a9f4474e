#include "core/model/history_builder.h"

#include <QTest>

using namespace hindsight::core;

namespace {

EventRecord record(std::int64_t id, EventType type, std::int64_t nanoseconds = Timestamp::kUnknown)
{
    EventRecord made;
    made.id = EventId{id};
    made.type = type;
    made.time = Timestamp{nanoseconds};
    return made;
}

std::shared_ptr<const History> finish(HistoryBuilder &builder)
{
    return builder.finish(std::make_shared<const Source>("file", "\n\n{}", 4), "temporal-json");
}

} // namespace

class HistoryBuilderTest : public QObject
{
    Q_OBJECT

private slots:
    void allColumnsAreSortedTogether()
    {
        HistoryBuilder builder;
        EventRecord second = record(2, EventType::Unknown, 20);
        second.name = builder.intern("b");
        second.opener = EventId{1};
        EventRecord first = record(1, EventType::TimerStarted, 10);
        first.name = builder.intern("a");
        first.timeout = Duration{5};
        builder.add(second, "Strange");
        builder.add(first);
        QCOMPARE(builder.smallestId(), EventId{1});
        QCOMPARE(builder.largestId(), EventId{2});
        const auto history = finish(builder);
        QVERIFY(builder.isEmpty());
        QCOMPARE(history->id(EventIndex(0)), EventId{1});
        QCOMPARE(history->timeout(EventIndex(0)), Duration{5});
        QCOMPARE(history->nameText(EventIndex(0)), std::string_view("a"));
        QCOMPARE(history->typeName(EventIndex(1)), std::string_view("Strange"));
        QCOMPARE(history->opener(EventIndex(1)), EventId{1});
        QCOMPARE(history->nameText(EventIndex(1)), std::string_view("b"));
        QCOMPARE(history->firstTime(), Timestamp{10});
        QCOMPARE(history->lastTime(), Timestamp{20});
    }

    void ofEqualIdsTheFirstIsKept()
    {
        HistoryBuilder builder;
        builder.add(record(2, EventType::TimerFired));
        builder.add(record(1, EventType::TimerStarted));
        builder.add(record(2, EventType::TimerCanceled));
        const auto history = finish(builder);
        QCOMPARE(history->eventCount(), 2U);
        QCOMPARE(history->type(EventIndex(1)), EventType::TimerFired);
        QCOMPARE(history->problems().size(), 1U);
        QCOMPARE(history->problems().front().code, std::string("duplicate-event-id"));
    }

    void thousandsOfOddIdsAreCountedNotListed()
    {
        HistoryBuilder builder;
        for (std::int64_t id = 1; id <= 1000; ++id) {
            builder.add(record(id * 2 - 1, EventType::TimerFired));
            builder.add(record(id * 2 - 1, EventType::TimerFired));
        }
        const auto history = finish(builder);
        QCOMPARE(history->eventCount(), 1000U);
        QCOMPARE(history->problems().size(), 202U);
        QCOMPARE(history->problems()[100].message,
                 std::string("900 more Events occur twice, 0 of them with different content"));
        QCOMPARE(history->problems()[201].message, std::string("899 more gaps in the Event ids"));
    }

    void anEventIsFoundByItsId()
    {
        HistoryBuilder builder;
        for (const std::int64_t id : {5, 6, 9, 10, 100})
            builder.add(record(id, EventType::TimerFired));
        const auto history = finish(builder);
        QCOMPARE(history->find(EventId{5}), EventIndex(0));
        QCOMPARE(history->find(EventId{10}), EventIndex(3));
        QCOMPARE(history->find(EventId{100}), EventIndex(4));
        for (const std::int64_t id : {0, 4, 7, 101})
            QVERIFY(!history->find(EventId{id}).isValid());
    }

    void aProblemGetsLineAndColumnOfItsOffset()
    {
        HistoryBuilder builder;
        builder.add(record(1, EventType::TimerFired));
        Problem problem;
        problem.code = "odd";
        problem.place.offset = 3;
        problem.place.path = "a";
        builder.add(problem);
        const auto history = finish(builder);
        const Place &place = history->problems().front().place;
        QCOMPARE(place.line, 3U);
        QCOMPARE(place.column, 2U);
        QCOMPARE(place.path, std::string("a"));
    }

    void whatIsKnownOfTheWorkflowStays()
    {
        HistoryBuilder builder;
        WorkflowInfo told;
        told.runId = "first";
        builder.describe(told);
        told.runId = "second";
        told.workflowId = "w";
        builder.describe(told);
        QCOMPARE(builder.workflow().runId, std::string("first"));
        QCOMPARE(builder.workflow().workflowId, std::string("w"));
    }
};

QTEST_APPLESS_MAIN(HistoryBuilderTest)
#include "history_builder_test.moc"
