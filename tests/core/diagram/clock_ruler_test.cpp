#include "core/diagram/clock_ruler.h"

#include "core/model/history_builder.h"

#include <QTest>

using namespace hindsight::core;

namespace {

constexpr qint64 kSecond = 1'000'000'000;
constexpr qint64 kHour = 3'600 * kSecond;

std::shared_ptr<const Execution> executionAt(std::initializer_list<const char *> times)
{
    HistoryBuilder builder;
    std::int64_t id = 0;
    for (const char *time : times) {
        EventRecord event;
        event.id.value = ++id;
        event.type = EventType::WorkflowExecutionSignaled;
        event.time = parseRfc3339(time).value_or(Timestamp());
        builder.add(event);
    }
    auto history = builder.finish(std::make_shared<Source>("test", std::string(), 0), "test");
    return std::move(*buildExecution(std::move(history)));
}

// Central Europe in 2025.
std::int64_t berlin(Timestamp time)
{
    static const Timestamp kSummer = *parseRfc3339("2025-03-30T01:00:00Z");
    static const Timestamp kWinter = *parseRfc3339("2025-10-26T01:00:00Z");
    return time >= kSummer && time < kWinter ? 7200 : 3600;
}

// `18:00@2, 15 Mar*@8`: in seconds or hours since the first Event.
QByteArray written(const std::vector<Tick> &ticks, qint64 unit)
{
    QByteArrayList text;
    for (const Tick &tick : ticks)
        text += QByteArray::fromStdString(tick.label) + (tick.isLandmark ? "*@" : "@") +
                QByteArray::number(static_cast<double>(tick.position) / static_cast<double>(unit));
    return text.join(", ");
}

} // namespace

class ClockRulerTest : public QObject
{
    Q_OBJECT

private slots:
    void ticksStandOnRoundTimesOfTheZone()
    {
        const auto execution = executionAt({"2025-03-14T16:30:00Z", "2025-03-15T04:30:00Z"});
        const Axis axis(*execution, Scale::Time);
        const Range all{-kHour, 12 * kHour};
        const auto ticks = [&](Position spacing, const ZoneOffset &zone) {
            return written(clockRuler(axis, execution->history(), all, spacing, zone).ticks, kHour);
        };
        QCOMPARE(ticks(3 * kHour, {}), QByteArray("18:00@1.5, 21:00@4.5, 15 Mar*@7.5, 03:00@10.5"));
        QCOMPARE(ticks(3 * kHour, berlin), QByteArray("18:00@0.5, 21:00@3.5, 15 Mar*@6.5, 03:00@9.5"));
        QCOMPARE(ticks(20 * kHour, berlin), QByteArray("15 Mar@6.5"));
    }

    void noneStandsWhereIdleTimeIsFolded()
    {
        const auto execution = executionAt({"2025-03-14T16:30:00Z", "2025-03-14T16:30:01Z", "2025-03-14T16:30:02Z",
                                            "2025-03-14T16:30:03Z", "2025-03-17T08:00:00.5Z", "2025-03-17T08:00:02Z"});
        const Axis axis(*execution, Scale::FoldedTime);
        QCOMPARE(axis.gaps().size(), std::size_t(1));
        const auto ruler = clockRuler(axis, execution->history(), axis.extent(), kSecond, {});
        QByteArrayList labels;
        for (const Tick &tick : ruler.ticks) {
            labels += QByteArray::fromStdString(tick.label);
            QVERIFY(tick.position <= axis.gaps().front().place.begin || tick.position >= axis.gaps().front().place.end);
        }
        QCOMPARE(labels.join(", "), QByteArray("16:30:00, 16:30:01, 16:30:02, 16:30:03, 17 Mar 08:00:01, 08:00:02"));
        QCOMPARE(clockAt(axis, execution->history(), axis.at(4)), execution->history().time(EventIndex(4)));
    }

    void aShortStretchBetweenTwoGapsIsTold()
    {
        const auto execution = executionAt(
            {"2025-03-14T16:30:00.2Z", "2025-03-14T16:30:00.6Z", "2025-03-15T08:00:00.3Z", "2025-03-15T08:00:00.7Z",
             "2025-03-15T20:00:00.3Z", "2025-03-15T20:00:00.7Z", "2025-03-15T20:00:01.1Z"});
        const Axis axis(*execution, Scale::FoldedTime);
        QCOMPARE(axis.gaps().size(), std::size_t(2));
        const auto told = [&](const Range &visible, Position spacing) {
            QByteArrayList labels;
            for (const Tick &tick : clockRuler(axis, execution->history(), visible, spacing, {}).ticks)
                labels += QByteArray::fromStdString(tick.label);
            return labels.join(", ");
        };
        QCOMPARE(told(axis.extent(), kSecond / 4), QByteArray("16:30:00.5, 15 Mar 08:00:00.5, 20:00:00.5, 20:00:01.0"));
        // No round second is in the first two; the third has one, and no room for another.
        QCOMPARE(told(axis.extent(), kSecond * 3 / 4), QByteArray("16:30:00, 15 Mar 08:00:00, 20:00:01"));
        // That which began before what is seen, is not told of at its edge.
        QCOMPARE(told({axis.at(2) + kSecond / 10, axis.extent().end}, kSecond * 3 / 4), QByteArray("20:00:01"));
    }

    void noneStandsCloserThanTheSpacing()
    {
        const auto execution = executionAt({"2025-10-25T21:30:00Z", "2025-10-26T06:00:00Z"});
        const Axis axis(*execution, Scale::Time);
        const auto ruler = clockRuler(axis, execution->history(), {0, 9 * kHour}, 2 * kHour, berlin);
        // 02:00 comes twice, an hour apart.
        QCOMPARE(written(ruler.ticks, kHour), QByteArray("26 Oct*@0.5, 02:00@2.5, 04:00@5.5, 06:00@7.5"));
    }

    void theyGoDownToTheNanosecond()
    {
        const auto execution = executionAt({"2025-03-14T16:30:00.000000007Z", "2025-03-14T16:30:01Z"});
        const Axis axis(*execution, Scale::Time);
        const auto ruler = clockRuler(axis, execution->history(), {0, 12}, 4, berlin);
        QCOMPARE(written(ruler.ticks, 1), QByteArray("17:30:00.000000010@3, 17:30:00.000000015@8"));
    }

    void onlyVisibleTicksAreMade()
    {
        const auto execution = executionAt({"1700-01-01T00:00:00Z", "1760-01-01T00:00:00Z"});
        const Axis axis(*execution, Scale::Time);
        std::size_t asked = 0;
        const ZoneOffset zone = [&asked](Timestamp) -> std::int64_t { return ++asked, 3600; };
        const Position begin = 400'000 * kHour;
        const auto ruler = clockRuler(axis, execution->history(), {begin, begin + 10 * kSecond}, kSecond, zone);
        QCOMPARE(ruler.ticks.size(), std::size_t(11));
        QVERIFY2(asked < 120, qPrintable(QString::number(asked)));
    }

    void beyondWhatATimestampHoldsThereIsNone()
    {
        const auto execution = executionAt({"2262-04-11T23:47:15Z", "2262-04-11T23:47:16.5Z"});
        const Axis axis(*execution, Scale::Time);
        const auto ruler = clockRuler(axis, execution->history(), {0, 10 * kSecond}, kSecond, {});
        QCOMPARE(written(ruler.ticks, kSecond), QByteArray("23:47:15@0, 23:47:16@1"));
        QCOMPARE(clockAt(axis, execution->history(), 10 * kSecond).nanoseconds, std::numeric_limits<qint64>::max());
    }
};

QTEST_APPLESS_MAIN(ClockRulerTest)
#include "clock_ruler_test.moc"
