#include "core/model/time.h"

#include <QTest>

using namespace hindsight::core;

class TimeTest : public QObject
{
    Q_OBJECT

private slots:
    void aTimeSurvivesBeingWritten_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("written");
        QTest::newRow("no fraction") << QByteArray("2025-01-01T00:00:00Z")
                                     << QByteArray("2025-01-01T00:00:00.000000000Z");
        QTest::newRow("micro") << QByteArray("2026-02-16T14:27:04.925844Z")
                               << QByteArray("2026-02-16T14:27:04.925844000Z");
        QTest::newRow("nano") << QByteArray("2020-07-30T00:30:02.971655189Z")
                              << QByteArray("2020-07-30T00:30:02.971655189Z");
        QTest::newRow("one digit") << QByteArray("2020-07-30T00:30:02.5Z")
                                   << QByteArray("2020-07-30T00:30:02.500000000Z");
        QTest::newRow("offset") << QByteArray("2020-01-01T01:30:00+02:30")
                                << QByteArray("2019-12-31T23:00:00.000000000Z");
        QTest::newRow("before 1970") << QByteArray("1969-12-31T23:59:59.9Z")
                                     << QByteArray("1969-12-31T23:59:59.900000000Z");
        QTest::newRow("leap day") << QByteArray("2024-02-29T00:00:00Z") << QByteArray("2024-02-29T00:00:00.000000000Z");
    }
    void aTimeSurvivesBeingWritten()
    {
        QFETCH(QByteArray, text);
        const auto time = parseRfc3339(text.toStdString());
        QVERIFY(time.has_value());
        QTEST(QByteArray::fromStdString(toRfc3339(*time)), "written");
    }

    void whatIsNoTimeIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"", "2025", "2025-13-01T00:00:00Z", "2025-02-30T00:00:00Z", "2025-01-01T24:00:00Z",
                                 "2025-01-01T00:00:00", "2025-01-01T00:00:00.Z", "2025-01-01T00:00:00.1234567890Z",
                                 "2025-01-01T00:00:00Zjunk", "9999-01-01T00:00:00Z", "yesterday"})
            QTest::newRow(text) << QByteArray(text);
    }
    void whatIsNoTimeIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseRfc3339(text.toStdString()).has_value());
    }

    void durationsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("nanoseconds");
        QTest::newRow("seconds") << QByteArray("30s") << qint64(30'000'000'000);
        QTest::newRow("fraction") << QByteArray("0.250s") << qint64(250'000'000);
        QTest::newRow("negative") << QByteArray("-1.5s") << qint64(-1'500'000'000);
        QTest::newRow("ten years") << QByteArray("315360000s") << qint64(315'360'000'000'000'000);
    }
    void durationsAreRead()
    {
        QFETCH(QByteArray, text);
        const auto duration = parseDuration(text.toStdString());
        QVERIFY(duration.has_value());
        QTEST(qint64(duration->nanoseconds), "nanoseconds");
    }

    void aDurationIsWordedInItsTwoLargestUnits_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << qint64(0) << QByteArray("0s");
        QTest::newRow("ns") << qint64(999) << QByteArray("999ns");
        QTest::newRow("µs") << qint64(1'500) << QByteArray("1.5µs");
        QTest::newRow("ms") << qint64(12'500'000) << QByteArray("12.5ms");
        QTest::newRow("almost a second") << qint64(999'900'000) << QByteArray("1s");
        QTest::newRow("s") << qint64(59'900'000'000) << QByteArray("59.9s");
        QTest::newRow("almost a minute") << qint64(59'990'000'000) << QByteArray("1m");
        QTest::newRow("m") << qint64(150'000'000'000) << QByteArray("2m 30s");
        QTest::newRow("h") << qint64(3'600'000'000'000) << QByteArray("1h");
        QTest::newRow("d") << qint64(100'800'000'000'000) << QByteArray("1d 4h");
        QTest::newRow("negative") << qint64(-1'000'000) << QByteArray("-1ms");
        QTest::newRow("the least") << std::numeric_limits<qint64>::min() << QByteArray("-106751d 23h");
    }
    void aDurationIsWordedInItsTwoLargestUnits()
    {
        QFETCH(qint64, nanoseconds);
        QTEST(QByteArray::fromStdString(toText(Duration{nanoseconds})), "text");
    }

    void aSpanThatIsTooLongIsNoneOrTheLongest()
    {
        const Timestamp early{std::numeric_limits<std::int64_t>::min() + 1};
        const Timestamp late{std::numeric_limits<std::int64_t>::max()};
        QVERIFY(!elapsed(early, late).has_value());
        QVERIFY(!elapsed(late, early).has_value());
        QVERIFY(!elapsed({}, late).has_value());
        QVERIFY(!elapsed(Timestamp{-1}, late).has_value());
        QCOMPARE(elapsed(Timestamp{0}, late)->nanoseconds, late.nanoseconds);
        QCOMPARE(elapsedAtMost(early, late)->nanoseconds, std::numeric_limits<std::int64_t>::max());
        QCOMPARE(elapsedAtMost(late, early)->nanoseconds, std::numeric_limits<std::int64_t>::min());
        QCOMPARE(elapsedAtMost(Timestamp{5}, Timestamp{3})->nanoseconds, -2);
        QVERIFY(!elapsedAtMost({}, late).has_value());
    }

    void whatIsRfc3339MayStillNotFit()
    {
        QVERIFY(isRfc3339("2500-01-01T00:00:00Z"));
        QVERIFY(!parseRfc3339("2500-01-01T00:00:00Z"));
        QVERIFY(!isRfc3339("2500-01-01"));
    }
};

QTEST_APPLESS_MAIN(TimeTest)
#include "time_test.moc"
