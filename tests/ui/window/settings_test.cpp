#include "ui/window/settings.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight::ui;

class SettingsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString file() const { return m_folder.filePath(QStringLiteral("settings.ini")); }

private slots:
    void init() { QFile::remove(file()); }

    void recentFilesAreNewestFirstOnceEachAndFew()
    {
        Settings settings(file());
        QSignalSpy changed(&settings, &Settings::recentFilesChanged);
        for (int i = 0; i < 20; ++i)
            settings.addRecentFile(QStringLiteral("/files/%1.json").arg(i));
        settings.addRecentFile(QStringLiteral("/files/15.json"));
        QCOMPARE(settings.recentFiles().size(), 12);
        QCOMPARE(settings.recentFiles().first(2),
                 (QStringList{QStringLiteral("/files/15.json"), QStringLiteral("/files/19.json")}));
        QCOMPARE(changed.size(), 21);
        settings.addRecentFile(QStringLiteral("/files/15.json"));
        QCOMPARE(changed.size(), 21);
        settings.removeRecentFile(QStringLiteral("/files/15.json"));
        QCOMPARE(settings.recentFiles().constFirst(), QStringLiteral("/files/19.json"));
        settings.clearRecentFiles();
        QVERIFY(settings.recentFiles().isEmpty());
    }

    void whatIsSetIsThereTheNextTime()
    {
        {
            Settings settings(file());
            settings.setAppearance(Appearance::Dark);
            settings.setLayout(QStringLiteral("left"), "state");
            settings.setPanelShown(QStringLiteral("step"), false);
            settings.setFolder(QStringLiteral("/folder"));
        }
        const Settings settings(file());
        QCOMPARE(settings.appearance(), Appearance::Dark);
        QCOMPARE(settings.layout(QStringLiteral("left")), QByteArray("state"));
        QVERIFY(!settings.isPanelShown(QStringLiteral("step")));
        QVERIFY(settings.isPanelShown(QStringLiteral("details")));
        QCOMPARE(settings.folder(), QStringLiteral("/folder"));
    }

    void timesAndTheZonesThatWereChosenAreKept()
    {
        {
            Settings settings(file());
            QCOMPARE(settings.times(), TimeStyle());
            QSignalSpy changed(&settings, &Settings::timesChanged);
            for (const char *zone : {"Asia/Tokyo", "Europe/Berlin", "Asia/Kolkata", "America/New_York", "UTC",
                                     "Asia/Kathmandu", "Europe/Rome", "Asia/Kolkata"})
                settings.setTimes({.zone = *Zone::named(QString::fromLatin1(zone))});
            settings.setTimes({.form = TimeForm::SinceStart, .zone = Zone::local()});
            settings.setTimes({.form = TimeForm::SinceStart, .zone = Zone::local()});
            QCOMPARE(changed.size(), 9);
        }
        const Settings settings(file());
        QCOMPARE(settings.times(), (TimeStyle{.form = TimeForm::SinceStart, .zone = Zone::local()}));
        QCOMPARE(settings.recentZones().join(u' '),
                 QStringLiteral("Asia/Kolkata Europe/Rome Asia/Kathmandu America/New_York Europe/Berlin"));
    }

    void layoutsOfAnotherVersionAreDroppedAndFilesKept()
    {
        {
            Settings settings(file());
            settings.setLayout(QStringLiteral("left"), "state");
            settings.addRecentFile(QStringLiteral("/files/a.json"));
            QSettings(file(), QSettings::IniFormat).setValue(QStringLiteral("layout/version"), 999);
        }
        const Settings settings(file());
        QVERIFY(settings.layout(QStringLiteral("left")).isEmpty());
        QCOMPARE(settings.recentFiles().size(), 1);
    }

    void nonsenseInTheFileIsIgnored()
    {
        {
            QSettings store(file(), QSettings::IniFormat);
            store.setValue(QStringLiteral("window/appearance"), 77);
            store.setValue(QStringLiteral("times/form"), 77);
            store.setValue(QStringLiteral("times/zone"), QStringLiteral("Middle-earth/Shire"));
        }
        const Settings settings(file());
        QCOMPARE(settings.appearance(), Appearance::System);
        QCOMPARE(settings.times(), TimeStyle());
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
