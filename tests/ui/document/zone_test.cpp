#include "ui/document/zone.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class ZoneTest : public QObject
{
    Q_OBJECT

private slots:
    void anOffsetIsThatOfTheTime_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QByteArray>("time");
        QTest::addColumn<QString>("suffix");
        const auto row = [](const char *name, const char *zone, const char *time, const char *suffix) {
            QTest::newRow(name) << QString::fromLatin1(zone) << QByteArray(time) << QString::fromLatin1(suffix);
        };
        row("UTC", "UTC", "2025-03-01T10:00:00Z", "UTC");
        row("winter", "Europe/Berlin", "2025-03-01T10:00:00Z", "+01:00 (CET)");
        row("summer", "Europe/Berlin", "2025-07-01T10:00:00Z", "+02:00 (CEST)");
        row("a moment before", "Europe/Berlin", "2025-03-30T00:59:59.999999999Z", "+01:00 (CET)");
        row("that moment", "Europe/Berlin", "2025-03-30T01:00:00Z", "+02:00 (CEST)");
        row("the southern summer", "Australia/Adelaide", "2025-01-01T00:00:00Z", "+10:30 (ACDT)");
        row("quarters of an hour", "Asia/Kathmandu", "2025-01-01T00:00:00Z", "+05:45");
        row("west", "America/St_Johns", "2025-01-01T00:00:00Z", "-03:30 (NST)");
        row("as far as it goes", "Pacific/Kiritimati", "2025-01-01T00:00:00Z", "+14:00");
        row("odd seconds", "Africa/Monrovia", "1971-01-01T00:00:00Z", "-00:44:30 (MMT)");
        row("far away", "America/New_York", "2200-07-01T00:00:00Z", "-04:00 (EDT)");
        row("the last time of all", "Asia/Tokyo", "2262-04-11T23:47:16.854775807Z", "+09:00 (JST)");
    }
    void anOffsetIsThatOfTheTime()
    {
        QFETCH(QString, zone);
        QFETCH(QByteArray, time);
        const auto named = Zone::named(zone);
        const auto parsed = core::parseRfc3339(time.toStdString());
        QVERIFY(named && parsed);
        QTEST(named->suffixAt(*parsed), "suffix");
    }

    void aZoneIsKeptByItsKey()
    {
        QCOMPARE(Zone().key(), QStringLiteral("UTC"));
        QCOMPARE(Zone::fromKey(QStringLiteral("UTC")), Zone());
        QCOMPARE(Zone::fromKey(QStringLiteral("Asia/Tokyo")), *Zone::named(QStringLiteral("Asia/Tokyo")));
        QCOMPARE(Zone::fromKey(Zone::local().key()), Zone::local());
        QCOMPARE(Zone::fromKey(QStringLiteral("Middle-earth/Shire")), Zone());
        QCOMPARE(Zone::fromKey(QString()), Zone());
        QVERIFY(!Zone::named(QStringLiteral("Middle-earth/Shire")));
        QVERIFY(!Zone::named(QStringLiteral("../../etc/passwd")));
    }

    void theLocalZoneIsTheComputers()
    {
        qputenv("TZ", "Asia/Kathmandu");
        const Zone local = Zone::local();
        qputenv("TZ", "UTC");
        QCOMPARE(local.offsetAt(core::Timestamp{0}), 5 * 3600 + 1800);
        QCOMPARE(local.offsetAt(*core::parseRfc3339("2025-01-01T00:00:00Z")), 20'700);
        QCOMPARE(local.name(), QStringLiteral("local"));
    }
};

QTEST_GUILESS_MAIN(ZoneTest)
#include "zone_test.moc"
