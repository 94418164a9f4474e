#include "core/diagram/clock_grid.h"

#include <QTest>

#include <limits>

using namespace hindsight::core;

namespace {

constexpr qint64 kMillisecond = 1'000'000;
constexpr qint64 kSecond = 1'000 * kMillisecond;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

Timestamp at(const char *text)
{
    return parseRfc3339(text).value_or(Timestamp());
}

// Central Europe in 2025: an hour ahead, in summer two.
std::int64_t berlin(Timestamp time)
{
    return time >= at("2025-03-30T01:00:00Z") && time < at("2025-10-26T01:00:00Z") ? 7200 : 3600;
}

// As Lebanon does it: at midnight clocks go to one.
std::int64_t beirut(Timestamp time)
{
    return time >= at("2025-03-29T22:00:00Z") ? 10'800 : 7200;
}

std::int64_t kathmandu(Timestamp)
{
    return 20'700;
}

std::int64_t newYork(Timestamp)
{
    return -18'000;
}

// `15 Mar@2025-03-14T23:00:00Z`: the first lines from a time on, a landmark with a star.
QByteArray linesFrom(const ClockGrid &grid, Timestamp time, int count)
{
    QByteArrayList lines;
    for (int i = 0; i < count; ++i) {
        const auto line = grid.atOrAfter(time);
        if (!line)
            return lines.join(", ") + ", end";
        lines += QByteArray::fromStdString(grid.label(*line)) + (grid.isLandmark(*line) ? "*" : "");
        if (line->nanoseconds == std::numeric_limits<std::int64_t>::max())
            break;
        time.nanoseconds = line->nanoseconds + 1;
    }
    return lines.join(", ");
}

} // namespace

class ClockGridTest : public QObject
{
    Q_OBJECT

private slots:
    void linesStandAtTimesThatPeopleRead_data()
    {
        QTest::addColumn<qint64>("least");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("lines");
        const auto row = [](const char *name, qint64 least, const char *from, const char *lines) {
            QTest::newRow(name) << least << QByteArray(from) << QByteArray(lines);
        };
        row("200 ns", 150, "2025-03-14T10:26:53.1234567Z", "10:26:53.1234568, 10:26:53.1234570, 10:26:53.1234572");
        row("1 ns", 1, "2025-03-14T10:26:53.123456789Z", "10:26:53.123456789, 10:26:53.123456790");
        row("20 µs", 11'000, "2025-03-14T10:26:53.12Z", "10:26:53.12000, 10:26:53.12002");
        row("50 ms", 21 * kMillisecond, "2025-03-14T10:26:53.96Z", "10:26:54.00, 10:26:54.05");
        row("1 s", 501 * kMillisecond, "2025-03-14T10:26:53.5Z", "10:26:54, 10:26:55");
        row("15 s", 11 * kSecond, "2025-03-14T10:26:53Z", "10:27:00, 10:27:15");
        row("a nanosecond too much", 15 * kSecond + 1, "2025-03-14T10:26:53Z", "10:27:00, 10:27:30");
        row("5 min", 3 * kMinute, "2025-03-14T23:51:00Z", "23:55, 15 Mar*, 00:05");
        row("3 h", 150 * kMinute, "2025-03-14T17:00:00Z", "18:00, 21:00, 15 Mar*, 03:00");
        row("New Year", 4 * kHour, "2025-12-31T17:00:00Z", "18:00, 1 Jan 2026*, 06:00");
        row("1 d", 13 * kHour, "2025-12-30T17:00:00Z", "31 Dec, 1 Jan 2026*, 2 Jan");
        row("2 d", 25 * kHour, "2025-12-29T17:00:00Z", "30 Dec, 1 Jan 2026*, 3 Jan");
        row("Mondays", 3 * kDay, "2025-12-20T17:00:00Z", "22 Dec, 29 Dec, 5 Jan 2026*, 12 Jan");
        row("months", 8 * kDay, "2025-11-02T00:00:00Z", "Dec, 2026*, Feb, Mar");
        row("quarters", 29 * kDay, "2025-11-02T00:00:00Z", "2026*, Apr, Jul, Oct, 2027*");
        row("half years", 100 * kDay, "2025-11-02T00:00:00Z", "2026*, Jul, 2027*");
        row("years", 200 * kDay, "2025-11-02T00:00:00Z", "2026, 2027");
        row("5 years", 1000 * kDay, "1958-01-01T00:00:00Z", "1960, 1965, 1970, 1975");
        row("before 1970", 150 * kMinute, "1969-12-31T17:00:00.5Z", "18:00, 21:00, 1 Jan 1970*, 03:00");
        row("the end of all times", 400 * kDay, "2258-01-01T00:00:00Z", "2258, 2260, 2262, end");
        row("the end of all nanoseconds", 1, "2262-04-11T23:47:16.854775807Z", "23:47:16.854775807");
        row("the beginning", kDay, "1677-09-21T00:12:44Z", "22 Sep, 23 Sep");
    }
    void linesStandAtTimesThatPeopleRead()
    {
        QFETCH(qint64, least);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, lines);
        QTEST(linesFrom(ClockGrid(least, {}), at(from.constData()), static_cast<int>(lines.count(',') + 1)), "lines");
    }

    void theyAreRoundInTheZone_data()
    {
        QTest::addColumn<int>("zone");
        QTest::addColumn<qint64>("least");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("lines");
        const auto row = [](const char *name, int zone, qint64 least, const char *from, const char *lines) {
            QTest::newRow(name) << zone << least << QByteArray(from) << QByteArray(lines);
        };
        row("days west", 3, kDay, "2025-03-14T04:00:00Z", "14 Mar, 15 Mar");
        row("days east", 0, kDay, "2025-03-14T23:00:00Z", "15 Mar, 16 Mar");
        row("hours, 5:45 ahead", 2, kHour, "2025-03-14T10:16:00Z", "17:00, 18:00");
        row("an hour is skipped", 0, kHour, "2025-03-29T23:30:00Z", "01:00, 03:00, 04:00");
        row("half hours then", 0, 30 * kMinute, "2025-03-30T00:20:00Z", "01:30, 03:00, 03:30");
        row("six hours then", 0, 6 * kHour, "2025-03-29T22:59:00Z", "30 Mar*, 06:00, 12:00, 18:00, 31 Mar*");
        row("an hour comes twice", 0, kHour, "2025-10-25T23:00:00Z", "01:00, 02:00, 02:00, 03:00");
        row("half hours of it", 0, 30 * kMinute, "2025-10-26T00:00:00Z", "02:00, 02:30, 02:00, 02:30, 03:00");
        row("days of 23 and 25 hours", 0, kDay, "2025-03-29T12:00:00Z", "30 Mar, 31 Mar, 1 Apr");
        row("months", 0, 20 * kDay, "2025-09-15T00:00:00Z", "Oct, Nov, Dec");
        row("a day without midnight", 1, kDay, "2025-03-29T00:00:00Z", "30 Mar, 31 Mar");
        row("its hours", 1, kHour, "2025-03-29T20:30:00Z", "23:00, 30 Mar*, 02:00");
    }
    void theyAreRoundInTheZone()
    {
        QFETCH(int, zone);
        QFETCH(qint64, least);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, lines);
        const std::array<ZoneOffset, 4> zones{berlin, beirut, kathmandu, newYork};
        const ClockGrid grid(least, zones.at(static_cast<std::size_t>(zone)));
        QTEST(linesFrom(grid, at(from.constData()), static_cast<int>(lines.count(',') + 1)), "lines");
    }

    void linesOfASkippedMidnightStandWhereTheDayBegins()
    {
        QCOMPARE(ClockGrid(kDay, beirut).atOrAfter(at("2025-03-29T12:00:00Z")), at("2025-03-29T22:00:00Z"));
        QCOMPARE(ClockGrid(kDay, berlin).atOrAfter(at("2025-10-26T12:00:00Z")), at("2025-10-26T23:00:00Z"));
    }

    void theContextSaysWhatTheLabelsLeaveOut()
    {
        const Timestamp time = at("2025-03-14T23:30:00Z");
        QCOMPARE(ClockGrid(5, {}).context(time), std::string("14 Mar 2025"));
        QCOMPARE(ClockGrid(kHour, berlin).context(time), std::string("15 Mar 2025"));
        QCOMPARE(ClockGrid(kDay, {}).context(time), std::string("2025"));
        QCOMPARE(ClockGrid(25 * kDay, {}).context(time), std::string("2025"));
        QCOMPARE(ClockGrid(300 * kDay, {}).context(time), std::string());
        QCOMPARE(ClockGrid(kHour, berlin).wholeLabel(time), std::string("15 Mar 00:30"));
        QCOMPARE(ClockGrid(kDay, {}).wholeLabel(at("2025-03-14T00:00:00Z")), std::string("14 Mar 2025"));
        QCOMPARE(ClockGrid(25 * kDay, {}).wholeLabel(at("2025-03-01T00:00:00Z")), std::string("Mar 2025"));
    }
};

QTEST_APPLESS_MAIN(ClockGridTest)
#include "clock_grid_test.moc"
