#include "ui/document/time_text.h"

#include "core/execution/execution.h"
#include "tests/support/history_text.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

core::Timestamp at(const char *text)
{
    return core::parseRfc3339(text).value_or(core::Timestamp());
}

Zone berlin()
{
    return *Zone::named(QStringLiteral("Europe/Berlin"));
}

// Begins 2025-03-01T10:00:00Z.
std::shared_ptr<const core::Execution> threeEvents(const char *second = "64.12s")
{
    const std::string text = std::string("1 0s WorkflowExecutionStarted\n2 ") + second +
                             " WorkflowTaskScheduled\n4 64.1205s WorkflowTaskStarted scheduledEventId=2\n";
    return test::execution(text);
}

} // namespace

class TimeTextTest : public QObject
{
    Q_OBJECT

private slots:
    void aTimeThatStandsAloneHasItsDigitsAndItsZone_data()
    {
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *time, const char *zone, const char *text) {
            QTest::newRow(name) << QByteArray(time) << QString::fromLatin1(zone) << QString::fromLatin1(text);
        };
        row("UTC", "2025-03-01T10:00:09Z", "UTC", "2025-03-01 10:00:09.000 UTC");
        row("nanoseconds", "2025-03-01T10:00:09.120045519Z", "Europe/Berlin",
            "2025-03-01 11:00:09.120045519 +01:00 (CET)");
        row("microseconds", "2025-07-01T23:00:09.120045Z", "Europe/Berlin", "2025-07-02 01:00:09.120045 +02:00 (CEST)");
        row("before 1970", "1969-12-31T23:59:59.999999999Z", "America/New_York",
            "1969-12-31 18:59:59.999999999 -05:00 (EST)");
        row("far away", "2262-04-11T23:47:16.854775807Z", "Asia/Tokyo", "2262-04-12 08:47:16.854775807 +09:00 (JST)");
        row("unknown", "", "UTC", "");
    }
    void aTimeThatStandsAloneHasItsDigitsAndItsZone()
    {
        QFETCH(QByteArray, time);
        QFETCH(QString, zone);
        QTEST(wholeTime(at(time.constData()), Zone::fromKey(zone)), "text");
    }

    void spansAreShownAsOnAClock_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<int>("digits");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << qint64(0) << 3 << QStringLiteral("0.000s");
        QTest::newRow("milliseconds") << qint64(20'999'999) << 3 << QStringLiteral("0.020s");
        QTest::newRow("minutes") << qint64(64'120'000'000) << 3 << QStringLiteral("1m 04.120s");
        QTest::newRow("days") << qint64(176'649'120'045'519) << 9 << QStringLiteral("2d 01h 04m 09.120045519s");
        QTest::newRow("back") << qint64(-1'500'000'000) << 3 << QStringLiteral("-1.500s");
        QTest::newRow("as far back as possible")
            << std::numeric_limits<qint64>::min() << 9 << QStringLiteral("-106751d 23h 47m 16.854775808s");
    }
    void spansAreShownAsOnAClock()
    {
        QFETCH(qint64, nanoseconds);
        QFETCH(int, digits);
        QTEST(clockedSpan(core::Duration{nanoseconds}, digits), "text");
    }

    void anEventsTimeFollowsTheStyle()
    {
        const auto execution = threeEvents();
        const core::History &history = execution->history();
        const core::EventIndex first(0);
        const core::EventIndex last(2);
        const TimeStyle absolute{.form = TimeForm::Absolute, .zone = berlin()};
        QCOMPARE(eventTime(history, last, absolute), QStringLiteral("2025-03-01 11:01:04.120"));
        QCOMPARE(eventTimeAlone(history, last, absolute), QStringLiteral("2025-03-01 11:01:04.120500 +01:00 (CET)"));
        const TimeStyle start{.form = TimeForm::SinceStart};
        QCOMPARE(eventTime(history, last, start), QStringLiteral("+1m 04.120s"));
        QCOMPARE(eventTimeAlone(history, last, start), QStringLiteral("1m 04.120500s after the start"));
        const TimeStyle previous{.form = TimeForm::SincePrevious};
        QCOMPARE(eventTime(history, last, previous), QStringLiteral("+500µs"));
        QCOMPARE(eventTimeAlone(history, last, previous), QStringLiteral("0.000500s after Event 2"));
        QCOMPARE(eventTime(history, first, previous), QString());
        QCOMPARE(eventTimeAlone(history, first, previous), QStringLiteral("0.000s after the start"));
    }

    void timeThatGoesBackHasOneSign()
    {
        const auto execution = threeEvents("65s");
        const TimeStyle previous{.form = TimeForm::SincePrevious};
        QCOMPARE(eventTime(execution->history(), core::EventIndex(2), previous), QStringLiteral("-880ms"));
    }

    void whereTheClocksAreSetEachTimeHasItsOffset()
    {
        // 29 days later it is summer.
        const auto execution = threeEvents("2505600s");
        const core::History &history = execution->history();
        const TimeStyle style{.form = TimeForm::Absolute, .zone = berlin()};
        QCOMPARE(eventTime(history, core::EventIndex(0), style), QStringLiteral("2025-03-01 11:00:00.000 +01:00"));
        QCOMPARE(eventTime(history, core::EventIndex(1), style), QStringLiteral("2025-03-30 12:00:00.000 +02:00"));
        QCOMPARE(eventTime(history, core::EventIndex(1), {}), QStringLiteral("2025-03-30 10:00:00.000"));
    }

    void headingsSayZoneAndForm()
    {
        QCOMPARE(timeHeading({}), QStringLiteral("Time (UTC)"));
        QCOMPARE(timeHeading({.zone = berlin()}), QStringLiteral("Time (Europe/Berlin)"));
        QCOMPARE(timeHeading({.zone = Zone::local()}), QStringLiteral("Time (local)"));
        QCOMPARE(timeHeading({.form = TimeForm::SinceStart}), QStringLiteral("Since start"));
        QCOMPARE(timeHeading({.form = TimeForm::SincePrevious}), QStringLiteral("Since previous"));
    }
};

QTEST_GUILESS_MAIN(TimeTextTest)
#include "time_text_test.moc"
