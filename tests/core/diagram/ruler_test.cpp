#include "core/diagram/ruler.h"
#include "core/model/history_builder.h"

#include <QTest>

using namespace hindsight::core;

namespace {

constexpr qint64 kSecond = 1'000'000'000;

std::shared_ptr<const Execution> executionWithIds(std::int64_t first, std::size_t count)
{
    HistoryBuilder builder;
    for (std::size_t i = 0; i < count; ++i) {
        EventRecord event;
        event.id.value = first + static_cast<std::int64_t>(i);
        event.type = EventType::WorkflowExecutionSignaled;
        event.time.nanoseconds = static_cast<std::int64_t>(i) * 10 * kSecond;
        builder.add(event);
    }
    auto history = builder.finish(std::make_shared<Source>("test", std::string(), 0), "test");
    return std::move(*buildExecution(std::move(history)));
}

QByteArray labelsOf(const std::vector<Tick> &ticks)
{
    QByteArray text;
    for (const Tick &tick : ticks)
        text += (text.isEmpty() ? "" : ", ") + QByteArray::fromStdString(tick.label);
    return text;
}

} // namespace

class RulerTest : public QObject
{
    Q_OBJECT

private slots:
    void noTickStandsWhereTimeIsFolded()
    {
        HistoryBuilder builder;
        for (const std::int64_t second : {0, 1, 2, 3, 1'003, 1'004, 1'005}) {
            EventRecord event;
            event.id.value = second + 1;
            event.type = EventType::WorkflowExecutionSignaled;
            event.time.nanoseconds = second * kSecond;
            builder.add(event);
        }
        const auto execution =
            std::move(*buildExecution(builder.finish(std::make_shared<Source>("test", std::string(), 0), "test")));
        const Axis axis(*execution, Scale::FoldedTime);
        const auto found = ticks(axis, execution->history(), {0, 6 * kSecond}, kSecond);
        QCOMPARE(labelsOf(found), QByteArray("0s, 1s, 2s, 3s, 16m 43s, 16m 44s, 16m 45s"));
        QCOMPARE(qint64(found[4].position), 4 * kSecond);
        // It has no tenth second, so it is told when it begins, where that is in sight.
        const auto labels = [&](Position begin) {
            return labelsOf(ticks(axis, execution->history(), {begin, 6 * kSecond}, 10 * kSecond));
        };
        QCOMPARE(labels(4 * kSecond), QByteArray("16m 43s"));
        QCOMPARE(labels(4 * kSecond + 1), QByteArray());
    }

    void theSequenceRulerCountsInRoundIds_data()
    {
        QTest::addColumn<int>("firstId");
        QTest::addColumn<double>("columns"); // that a label needs
        QTest::addColumn<QByteArray>("labels");
        QTest::newRow("room for all") << 1 << 0.5 << QByteArray("1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12");
        QTest::newRow("every second") << 1 << 1.5 << QByteArray("2, 4, 6, 8, 10, 12");
        QTest::newRow("every fifth") << 1 << 3.0 << QByteArray("5, 10");
        QTest::newRow("a part of a history") << 98 << 3.0 << QByteArray("100, 105");
    }
    void theSequenceRulerCountsInRoundIds()
    {
        QFETCH(int, firstId);
        QFETCH(double, columns);
        const auto execution = executionWithIds(firstId, 12);
        const Axis axis(*execution, Scale::Sequence);
        const Range all{-kColumn, 20 * kColumn};
        QTEST(labelsOf(ticks(axis, execution->history(), all, static_cast<Position>(columns * kColumn))), "labels");
    }

    void onlyVisibleTicksAreMade()
    {
        const auto execution = executionWithIds(1, 100'000);
        const Axis axis(*execution, Scale::Sequence);
        const Range visible{50'000 * kColumn, 50'003 * kColumn};
        QCOMPARE(labelsOf(ticks(axis, execution->history(), visible, kColumn)),
                 QByteArray("50001, 50002, 50003, 50004"));
    }

    void theTimeRulerStandsAtTimesThatPeopleRead()
    {
        const auto execution = executionWithIds(1, 31);
        const Axis axis(*execution, Scale::Time);
        QCOMPARE(labelsOf(ticks(axis, execution->history(), {-kSecond, 300 * kSecond}, 50 * kSecond)),
                 QByteArray("0s, 1m, 2m, 3m, 4m, 5m"));
        QCOMPARE(labelsOf(ticks(axis, execution->history(), {61 * kSecond, 62 * kSecond}, kSecond / 3)),
                 QByteArray("1m 1.0s, 1m 1.5s, 1m 2.0s"));
    }

    void timeStepsAreThoseOfClocks_data()
    {
        QTest::addColumn<qint64>("spacing");
        QTest::addColumn<qint64>("step");
        QTest::newRow("1 ns") << qint64(1) << qint64(1);
        QTest::newRow("3 ns") << qint64(3) << qint64(5);
        QTest::newRow("30 ms") << qint64(30'000'000) << qint64(50'000'000);
        QTest::newRow("600 ms") << qint64(600'000'000) << qint64(kSecond);
        QTest::newRow("7 s") << qint64(7 * kSecond) << qint64(10 * kSecond);
        QTest::newRow("11 s") << qint64(11 * kSecond) << qint64(15 * kSecond);
        QTest::newRow("31 s") << qint64(31 * kSecond) << qint64(60 * kSecond);
        QTest::newRow("20 min") << qint64(1200 * kSecond) << qint64(1800 * kSecond);
        QTest::newRow("7 h") << qint64(25'200 * kSecond) << qint64(43'200 * kSecond);
        QTest::newRow("1.5 d") << qint64(129'600 * kSecond) << qint64(172'800 * kSecond);
        QTest::newRow("3 d") << qint64(259'200 * kSecond) << qint64(432'000 * kSecond);
        QTest::newRow("70 years") << (std::numeric_limits<qint64>::max() / 4) << qint64(4'320'000'000'000'000'000);
    }
    void timeStepsAreThoseOfClocks()
    {
        QFETCH(qint64, spacing);
        QTEST(qint64(timeStep(spacing)), "step");
    }

    void elapsedTimesHaveTheDigitsThatTheStepNeeds_data()
    {
        QTest::addColumn<qint64>("time");
        QTest::addColumn<qint64>("step");
        QTest::addColumn<QByteArray>("label");
        QTest::newRow("start") << qint64(0) << qint64(1) << QByteArray("0s");
        QTest::newRow("ns") << qint64(15) << qint64(5) << QByteArray("15ns");
        QTest::newRow("µs") << qint64(1'500'000) << qint64(100'000) << QByteArray("1500µs");
        QTest::newRow("ms") << qint64(250'000'000) << qint64(50'000'000) << QByteArray("250ms");
        QTest::newRow("s and ms") << qint64(1'250'000'000) << qint64(10'000'000) << QByteArray("1.25s");
        QTest::newRow("m and s") << qint64(150 * kSecond) << qint64(30 * kSecond) << QByteArray("2m 30s");
        QTest::newRow("a whole minute among half ones")
            << qint64(120 * kSecond) << qint64(30 * kSecond) << QByteArray("2m");
        QTest::newRow("h") << qint64(7'200 * kSecond) << qint64(1'800 * kSecond) << QByteArray("2h");
        QTest::newRow("h alone") << qint64(7'200 * kSecond) << qint64(3'600 * kSecond) << QByteArray("2h");
        QTest::newRow("d and h") << qint64(129'600 * kSecond) << qint64(43'200 * kSecond) << QByteArray("1d 12h");
        QTest::newRow("d") << qint64(259'200 * kSecond) << qint64(86'400 * kSecond) << QByteArray("3d");
    }
    void elapsedTimesHaveTheDigitsThatTheStepNeeds()
    {
        QFETCH(qint64, time);
        QFETCH(qint64, step);
        QTEST(QByteArray::fromStdString(elapsedLabel(time, step)), "label");
    }
};

QTEST_APPLESS_MAIN(RulerTest)
#include "ruler_test.moc"
