#include "tests/support/history_text.h"
#include "ui/timeline/measure.h"
#include "ui/timeline/moment_words.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

constexpr core::Position kSecond = 1'000'000'000;
constexpr Stretch kRoom{100, 900};

const char *const kEvents = R"(
    1 0s WorkflowExecutionStarted
    2 1s WorkflowTaskScheduled
    5 10s WorkflowTaskStarted scheduledEventId=2
    6 90s WorkflowTaskCompleted scheduledEventId=2 startedEventId=5
)";

struct Read
{
    explicit Read(core::Scale scale) : execution(test::execution(kEvents)), axis(*execution, scale) {}

    [[nodiscard]] MomentWords words() const { return {execution->history(), axis, zone}; }

    std::shared_ptr<const core::Execution> execution;
    core::Axis axis;
    Zone zone;
};

} // namespace

class MeasureTest : public QObject
{
    Q_OBJECT

private slots:
    void itRunsFromLeftToRightHoweverItWasDrawn()
    {
        const Measure measure{30, 10};
        QCOMPARE(measure.begin(), core::Position(10));
        QCOMPARE(measure.end(), core::Position(30));
        QVERIFY(!measure.isEmpty());
        QVERIFY((Measure{10, 10}.isEmpty()));
    }

    void extendingMovesTheNearerEnd()
    {
        QCOMPARE((Measure{10, 30}.extendedTo(50)), (Measure{10, 50}));
        QCOMPARE((Measure{10, 30}.extendedTo(0)), (Measure{30, 0}));
        QCOMPARE((Measure{30, 10}.extendedTo(12)), (Measure{30, 12}));
    }

    void itsEndsSnap_data()
    {
        QTest::addColumn<int>("scale");
        QTest::addColumn<core::Position>("position");
        QTest::addColumn<core::Position>("snapped");
        const auto sequence = static_cast<int>(core::Scale::Sequence);
        const auto time = static_cast<int>(core::Scale::Time);
        QTest::addRow("in Sequence to a column") << sequence << 2 * core::kColumn + 400'000 << 2 * core::kColumn;
        QTest::addRow("in Sequence to the last column") << sequence << 90 * core::kColumn << 3 * core::kColumn;
        QTest::addRow("in Time to an Event nearby") << time << 10 * kSecond + 90 << 10 * kSecond;
        QTest::addRow("in Time to nothing far away") << time << 40 * kSecond << 40 * kSecond;
    }
    void itsEndsSnap()
    {
        QFETCH(int, scale);
        QFETCH(core::Position, position);
        QFETCH(core::Position, snapped);
        const Read read(static_cast<core::Scale>(scale));
        QCOMPARE(ui::snapped(read.axis, position, 100), snapped);
    }

    void theEventsAtItsEndsAreInIt()
    {
        const Read read(core::Scale::Time);
        QCOMPARE(rowsIn(read.axis, {1 * kSecond, 10 * kSecond}), std::pair(core::Row(1), core::Row(3)));
        QCOMPARE(rowsIn(read.axis, {20 * kSecond, 11 * kSecond}), std::pair(core::Row(3), core::Row(3)));
    }

    void itSaysHowLongItIs()
    {
        const Read time(core::Scale::Time);
        QCOMPARE(time.words().lengthOf({10 * kSecond, 1 * kSecond}), QStringLiteral("9s · 2 Events"));
        QCOMPARE(time.words().lengthOf({0, kSecond / 2}), QStringLiteral("500ms · 1 Event"));
        QCOMPARE(time.words().endAt(10 * kSecond), QStringLiteral("+10s"));
        const Read sequence(core::Scale::Sequence);
        QCOMPARE(sequence.words().lengthOf({core::kColumn, 3 * core::kColumn}), QStringLiteral("1m 29s · 3 Events"));
        QCOMPARE(sequence.words().endAt(2 * core::kColumn), QStringLiteral("Event 5 · +10s"));
    }

    void whereIdleTimeIsFoldedItMeasuresTheTrueTime()
    {
        const Read folded(core::Scale::FoldedTime);
        const Measure measure{folded.axis.at(0), folded.axis.at(3)};
        QCOMPARE(folded.words().lengthOf(measure), QStringLiteral("1m 30s · 4 Events"));
    }

    void aPlaceIsSaidInTimeFromTheStartAndFromTheStep()
    {
        const Read time(core::Scale::Time);
        const QString plain = time.words().at(12 * kSecond, core::kNoRow);
        QCOMPARE(plain, QStringLiteral("2025-03-01 10:00:12.000 · +12s"));
        const Zone kathmandu = Zone::fromKey(QStringLiteral("Asia/Kathmandu"));
        QCOMPARE(MomentWords(time.execution->history(), time.axis, kathmandu).at(12 * kSecond, core::kNoRow),
                 QStringLiteral("2025-03-01 15:45:12.000 · +12s"));
        QVERIFY(time.words().at(12 * kSecond, 2).endsWith(QStringLiteral(" · +12s · 2s after the step")));
        QVERIFY(time.words().at(4 * kSecond, 2).endsWith(QStringLiteral(" · +4s · 6s before the step")));
        QVERIFY(time.words().at(-kSecond, core::kNoRow).endsWith(QStringLiteral(" · −1s")));
        const Read sequence(core::Scale::Sequence);
        QVERIFY(sequence.words().at(2 * core::kColumn, core::kNoRow).startsWith(QStringLiteral("Event 5 · ")));
    }

    void aPlaceOutOfReachOfTheClockHasNone()
    {
        const Read time(core::Scale::Time);
        const core::Position far = std::numeric_limits<core::Position>::max() / 2;
        QVERIFY(!time.words().at(far, core::kNoRow).contains(QStringLiteral("19")));
    }

    void labelsStandOutsideOfALongSpan()
    {
        const auto labels = labelsOf({300, 400}, {50, 80, 60}, kRoom);
        QCOMPARE(labels[0].right(), 296.0);
        QCOMPARE(labels[1].left + labels[1].width / 2, 500.0);
        QCOMPARE(labels[2].left, 704.0);
    }

    void labelsNeverOverlapOrLeaveTheRoom_data()
    {
        QTest::addColumn<double>("left");
        QTest::addColumn<double>("width");
        for (const double left : {100.0, 120.0, 500.0, 940.0, 1'000.0}) {
            for (const double width : {0.0, 3.0, 60.0, 900.0})
                QTest::addRow("%g wide at %g", width, left) << left << std::min(width, kRoom.right() - left);
        }
    }
    void labelsNeverOverlapOrLeaveTheRoom()
    {
        QFETCH(double, left);
        QFETCH(double, width);
        const auto labels = labelsOf({left, width}, {90, 120, 90}, kRoom);
        QVERIFY(labels[0].left >= kRoom.left);
        QVERIFY(labels[0].right() < labels[1].left);
        QVERIFY(labels[1].right() < labels[2].left);
        QVERIFY(labels[2].right() <= kRoom.right());
    }

    void whereThereIsNoRoomTheLengthStandsAlone()
    {
        const auto labels = labelsOf({150, 40}, {90, 120, 90}, {100, 200});
        QVERIFY(labels[0].isEmpty() && labels[2].isEmpty());
        QCOMPARE(labels[1], (Stretch{110, 120}));
    }

    void aLabelStandsBesideItsLine_data()
    {
        QTest::addColumn<double>("x");
        QTest::addColumn<double>("width");
        QTest::addColumn<bool>("isCut");
        QTest::addRow("at the left") << 100.0 << 200.0 << false;
        QTest::addRow("in the middle") << 500.0 << 200.0 << false;
        QTest::addRow("at the right") << 1'000.0 << 200.0 << false;
        QTest::addRow("too wide") << 600.0 << 600.0 << true;
    }
    void aLabelStandsBesideItsLine()
    {
        QFETCH(double, x);
        QFETCH(double, width);
        QFETCH(bool, isCut);
        const Stretch label = labelBeside(x, width, kRoom);
        QVERIFY(label.left >= kRoom.left && label.right() <= kRoom.right());
        QVERIFY(label.right() < x - 5 || label.left > x + 5);
        QCOMPARE(label.width < width, isCut);
    }
};

QTEST_GUILESS_MAIN(MeasureTest)
#include "measure_test.moc"
