#include "core/diagram/axis.h"
#include "core/model/history_builder.h"

#include <QTest>

using namespace hindsight::core;

namespace {

// One Event a time; an unknown time is given as Timestamp().
std::shared_ptr<const Execution> executionAt(const std::vector<Timestamp> &times)
{
    HistoryBuilder builder;
    for (std::size_t i = 0; i < times.size(); ++i) {
        EventRecord event;
        event.id.value = static_cast<std::int64_t>(i) + 1;
        event.type = EventType::WorkflowExecutionSignaled;
        event.time = times[i];
        builder.add(event);
    }
    auto history = builder.finish(std::make_shared<Source>("test", std::string(), 0), "test");
    return std::move(*buildExecution(std::move(history)));
}

} // namespace

class AxisTest : public QObject
{
    Q_OBJECT

private slots:
    void everyEventHasItsOwnColumnInSequence()
    {
        const Axis axis(*executionAt({{5}, {5}, {9}}), Scale::Sequence);
        QCOMPARE(axis.rowCount(), 3U);
        QCOMPARE(axis.at(0), Position(0));
        QCOMPARE(axis.at(2), 2 * kColumn);
        QCOMPARE(axis.extent(), (Range{0, 2 * kColumn}));
    }

    void timeCountsFromTheFirstKnownOne()
    {
        const Axis axis(*executionAt({{1'000}, {3'000'000}, {5'000'000}}), Scale::Time);
        QCOMPARE(axis.at(0), Position(0));
        QCOMPARE(axis.at(1), Position(2'999'000));
        QCOMPARE(axis.extent(), (Range{0, 4'999'000}));
    }

    void anUnknownTimeIsThatOfTheEventBefore()
    {
        const Axis axis(*executionAt({{}, {100}, {}, {300}}), Scale::Time);
        QCOMPARE(axis.at(0), Position(0));
        QCOMPARE(axis.at(1), Position(0));
        QCOMPARE(axis.at(2), Position(0));
        QCOMPARE(axis.at(3), Position(200));
    }

    void timeNeverRunsBackwards()
    {
        const Axis axis(*executionAt({{100}, {500}, {300}, {600}}), Scale::Time);
        QCOMPARE(axis.at(2), Position(400));
        QCOMPARE(axis.at(3), Position(500));
    }

    void withoutAnyTimeTheAxisIsASequence()
    {
        const Axis axis(*executionAt({{}, {}}), Scale::Time);
        QCOMPARE(axis.scale(), Scale::Sequence);
        QCOMPARE(axis.at(1), kColumn);
    }

    void anAbsurdTimeDoesNotOverflow()
    {
        const Axis axis(*executionAt({{Timestamp::kUnknown + 1}, {std::numeric_limits<std::int64_t>::max()}}),
                        Scale::Time);
        QVERIFY(axis.extent().length() <= std::numeric_limits<Position>::max() / 2);
    }

    void oneEventStillMakesAnExtent()
    {
        QCOMPARE(Axis(*executionAt({{100}}), Scale::Time).extent(), (Range{0, kColumn}));
    }

    void aLongPauseIsFolded()
    {
        const Axis axis(*executionAt({{0}, {10}, {20}, {1'020}, {1'030}}), Scale::FoldedTime);
        QCOMPARE(axis.gaps(), (std::vector<IdleGap>{{.place = {20, 30}, .from = 20, .to = 1'020}}));
        QCOMPARE(axis.at(2), Position(20));
        QCOMPARE(axis.at(3), Position(30));
        QCOMPARE(axis.at(4), Position(40));
    }

    void pausesOfOneKindAreNotFolded()
    {
        const Axis axis(*executionAt({{0}, {10}, {30}, {70}}), Scale::FoldedTime);
        QVERIFY(axis.gaps().empty());
        QCOMPARE(axis.at(3), Position(70));
    }

    void foldedPlacesAndTimesLeadToEachOther_data()
    {
        QTest::addColumn<qint64>("position");
        QTest::addColumn<qint64>("time");
        QTest::newRow("before the history") << qint64(-5) << qint64(-5);
        QTest::newRow("before the first gap") << qint64(15) << qint64(15);
        QTest::newRow("where it begins") << qint64(20) << qint64(20);
        QTest::newRow("within it") << qint64(25) << qint64(520);
        QTest::newRow("where it ends") << qint64(30) << qint64(1'020);
        QTest::newRow("between gaps") << qint64(35) << qint64(1'025);
        QTest::newRow("within the second") << qint64(45) << qint64(3'530);
        QTest::newRow("behind the history") << qint64(60) << qint64(6'040);
    }
    void foldedPlacesAndTimesLeadToEachOther()
    {
        QFETCH(qint64, position);
        QFETCH(qint64, time);
        const Axis axis(*executionAt({{0}, {10}, {20}, {1'020}, {1'030}, {6'030}}), Scale::FoldedTime);
        QCOMPARE(qint64(axis.timeAt(position)), time);
        QCOMPARE(qint64(axis.positionOf(time)), position);
    }

    void inTimeAPlaceIsItsTime()
    {
        const Axis axis(*executionAt({{0}, {10}, {9'000}}), Scale::Time);
        QCOMPARE(axis.timeAt(4'000), Position(4'000));
        QCOMPARE(axis.positionOf(4'000), Position(4'000));
    }

    void whatStandsSomewhereStandsElsewhereOnAnotherAxis()
    {
        const auto execution = executionAt({{0}, {10}, {20}, {1'020}});
        const Axis sequence(*execution, Scale::Sequence);
        const Axis time(*execution, Scale::Time);
        const Axis folded(*execution, Scale::FoldedTime);
        QCOMPARE(samePlace(time, 520, folded), Position(25));
        QCOMPARE(samePlace(folded, 25, time), Position(520));
        QCOMPARE(samePlace(time, 12, sequence), kColumn);
        QCOMPARE(samePlace(sequence, 3 * kColumn, folded), Position(30));
    }

    void theNearestEventIsFound_data()
    {
        QTest::addColumn<qint64>("position");
        QTest::addColumn<uint>("row");
        QTest::newRow("left of all") << qint64(-50) << 0U;
        QTest::newRow("on one") << qint64(100) << 1U;
        QTest::newRow("nearer to the left") << qint64(140) << 1U;
        QTest::newRow("nearer to the right") << qint64(170) << 3U;
        QTest::newRow("the first of two at one place") << qint64(190) << 3U;
        QTest::newRow("also from the right") << qint64(250) << 3U;
        QTest::newRow("right of all") << qint64(9'000) << 5U;
    }
    void theNearestEventIsFound()
    {
        QFETCH(qint64, position);
        const Axis axis(*executionAt({{0}, {100}, {100}, {200}, {200}, {600}}), Scale::Time);
        QTEST(uint(axis.nearest(position)), "row");
    }

    void theNearestColumnIsFound_data()
    {
        QTest::addColumn<qint64>("position");
        QTest::addColumn<uint>("row");
        QTest::newRow("left of all") << qint64(-kColumn) << 0U;
        QTest::newRow("middle of a column") << qint64(kColumn) << 1U;
        QTest::newRow("left half") << qint64(kColumn * 3 / 5) << 1U;
        QTest::newRow("right half") << qint64(kColumn * 7 / 5) << 1U;
        QTest::newRow("right of all") << qint64(kColumn * 40) << 2U;
    }
    void theNearestColumnIsFound()
    {
        QFETCH(qint64, position);
        const Axis axis(*executionAt({{0}, {0}, {0}}), Scale::Sequence);
        QTEST(uint(axis.nearest(position)), "row");
    }
};

QTEST_APPLESS_MAIN(AxisTest)
#include "axis_test.moc"
