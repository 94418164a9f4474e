#include "core/model/clock_time.h"

#include <QTest>

using namespace hindsight::core;

class ClockTimeTest : public QObject
{
    Q_OBJECT

private slots:
    void aTimeIsShownAsTheClocksOfAZoneDo_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *time, qint64 offset, const char *text) {
            QTest::newRow(name) << QByteArray(time) << offset << QByteArray(text);
        };
        row("UTC", "2025-03-01T10:00:09.12Z", 0, "2025-03-01 10:00:09.120000000");
        row("all nine digits", "2025-03-01T10:00:09.123456789Z", 3600, "2025-03-01 11:00:09.123456789");
        row("into the next day", "2025-02-28T23:30:00Z", 3600, "2025-03-01 00:30:00.000000000");
        row("into the day before", "2024-03-01T03:00:00Z", -5 * 3600, "2024-02-29 22:00:00.000000000");
        row("a quarter of an hour", "2025-03-01T10:00:00Z", 20'700, "2025-03-01 15:45:00.000000000");
        row("before 1970", "1969-12-31T23:59:59.999999999Z", 0, "1969-12-31 23:59:59.999999999");
        row("by local mean time", "1890-01-01T00:00:00.5Z", 3208, "1890-01-01 00:53:28.500000000");
        row("the first that there is", "1677-09-21T00:12:44Z", -12 * 3600, "1677-09-20 12:12:44.000000000");
        row("the last that there is", "2262-04-11T23:47:16.854775807Z", 14 * 3600, "2262-04-12 13:47:16.854775807");
    }
    void aTimeIsShownAsTheClocksOfAZoneDo()
    {
        QFETCH(QByteArray, time);
        QFETCH(qint64, offset);
        const auto parsed = parseRfc3339(time.toStdString());
        QVERIFY(parsed);
        const ClockTime shown = clockTime(*parsed, offset);
        QTEST(QByteArray::fromStdString(dateText(shown) + " " + clockText(shown, 9)), "text");
    }

    void theEarliestTimeHasItsNanoseconds()
    {
        const ClockTime shown = clockTime(Timestamp{std::numeric_limits<std::int64_t>::min() + 1}, 0);
        QCOMPARE(dateText(shown) + " " + clockText(shown, 9), std::string("1677-09-21 00:12:43.145224193"));
    }

    void digitsAreCutAndNotRounded()
    {
        const ClockTime time = clockTime(*parseRfc3339("2025-03-01T10:00:59.999999999Z"), 0);
        QCOMPARE(clockText(time, 0), std::string("10:00:59"));
        QCOMPARE(clockText(time, 3), std::string("10:00:59.999"));
        QCOMPARE(digitsOf(0), 0);
        QCOMPARE(digitsOf(120'000'000), 3);
        QCOMPARE(digitsOf(120'001'000), 6);
        QCOMPARE(digitsOf(1), 9);
    }

    void anOffsetIsWrittenAsInRfc3339()
    {
        QCOMPARE(offsetText(0), std::string("+00:00"));
        QCOMPARE(offsetText(7200), std::string("+02:00"));
        QCOMPARE(offsetText(-12'600), std::string("-03:30"));
        QCOMPARE(offsetText(-1521), std::string("-00:25:21"));
    }
};

QTEST_APPLESS_MAIN(ClockTimeTest)
#include "clock_time_test.moc"
