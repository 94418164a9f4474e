#include "ui/window/main_window.h"
#include "ui/window/settings.h"
#include "ui/window/times_menu.h"
#include "ui/window/zone_dialog.h"

#include "tests/support/offscreen_test.h"
#include "ui/document/view_state.h"
#include "ui/panels/event_model.h"
#include "ui/panels/history_table.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/document_widget.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class TimesTest : public test::OffscreenTest
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;

    static QAction *actionOf(const QMenu &menu, const QString &text)
    {
        for (QAction *action : menu.actions()) {
            if (QString(action->text()).remove(u'&') == text)
                return action;
        }
        return nullptr;
    }
    // `[x] Absolute`, for all that can be checked.
    static QString checked(const QMenu &menu)
    {
        QStringList texts;
        for (const QAction *action : menu.actions()) {
            if (action->isChecked())
                texts += QString(action->text()).remove(u'&');
        }
        return texts.join(QStringLiteral(", "));
    }
    static TimeStyle in(const char *zone) { return {.zone = *Zone::named(QString::fromLatin1(zone))}; }

private slots:
    void init()
    {
        failOnWarnings();
        QFile::remove(m_folder.filePath(QStringLiteral("settings.ini")));
        m_settings = std::make_unique<Settings>(m_folder.filePath(QStringLiteral("settings.ini")));
    }

    void theMenuSetsFormAndZoneApart()
    {
        TimesMenu menu(*m_settings);
        QCOMPARE(checked(menu), QStringLiteral("Absolute, UTC"));
        actionOf(menu, QStringLiteral("Since the Start"))->trigger();
        actionOf(menu, QStringLiteral("Local Time"))->trigger();
        QCOMPARE(m_settings->times(), (TimeStyle{.form = TimeForm::SinceStart, .zone = Zone::local()}));
        QCOMPARE(checked(menu), QStringLiteral("Since the Start, Local Time"));
    }

    void theMenuOffersTheZonesThatWereUsedLast()
    {
        TimesMenu menu(*m_settings);
        m_settings->setTimes(in("Asia/Tokyo"));
        m_settings->setTimes(in("Europe/Berlin"));
        emit menu.aboutToShow();
        QCOMPARE(checked(menu), QStringLiteral("Absolute, Europe/Berlin"));
        QAction *tokyo = actionOf(menu, QStringLiteral("Asia/Tokyo"));
        QVERIFY(tokyo);
        tokyo->trigger();
        QCOMPARE(m_settings->times(), in("Asia/Tokyo"));
        QCOMPARE(checked(menu), QStringLiteral("Absolute, Asia/Tokyo"));
        emit menu.aboutToShow();
        QCOMPARE(menu.actions().size(), 3 + 1 + 2 + 2 + 1 + 1);
    }

    void anOpenHistoryFollowsAtOnce()
    {
        MainWindow window(*m_settings);
        window.open({QStringLiteral(SAMPLES_DIR "/order-fulfilment.json")});
        window.show();
        QTRY_VERIFY(window.currentDocument());
        const DocumentWidget &document = *window.currentDocument();
        const auto *events = window.findChild<EventModel *>();
        QVERIFY(events);
        document.timeline().setScale(core::Scale::Time);
        QVERIFY(!document.timeline().scene()->rulerContext().isEmpty());
        const QString utc = document.timeline().scene()->ticks().back().label;
        auto *menu = window.findChild<TimesMenu *>();
        m_settings->setTimes(in("Asia/Kathmandu"));
        QCOMPARE(events->headerData(EventModel::TimeColumn, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Time (Asia/Kathmandu)"));
        QVERIFY(document.timeline().scene()->ticks().back().label != utc);
        actionOf(*menu, QStringLiteral("Since the Start"))->trigger();
        QCOMPARE(events->index(0, EventModel::TimeColumn).data().toString(), QStringLiteral("+0.000s"));
        QVERIFY(document.timeline().scene()->rulerContext().isEmpty());
        QCOMPARE(document.timeline().scene()->ticks().front().label, QStringLiteral("0s"));
    }

    void aHistoryIsOpenedAsTheSettingsAre()
    {
        m_settings->setTimes(in("Asia/Kathmandu"));
        MainWindow window(*m_settings);
        window.open({QStringLiteral(SAMPLES_DIR "/order-fulfilment.json")});
        window.show();
        QTRY_VERIFY(window.currentDocument());
        QCOMPARE(window.currentDocument()->document().viewState().times(), in("Asia/Kathmandu"));
    }

    void aZoneIsFoundByPartsOfItsName()
    {
        ZoneDialog dialog(in("Europe/Berlin").zone);
        dialog.show();
        QSignalSpy chosen(&dialog, &ZoneDialog::chosen);
        auto *list = dialog.findChild<QListWidget *>();
        auto *filter = dialog.findChild<QLineEdit *>();
        QCOMPARE(list->currentItem()->text(), QStringLiteral("Europe/Berlin"));
        QTest::keyClicks(filter, QStringLiteral("new_york am"));
        QCOMPARE(list->count(), 1);
        QVERIFY(dialog.findChild<QLabel *>()->text().startsWith(u"Today: -0"));
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().value<Zone>(), in("America/New_York").zone);
    }

    void withoutAZoneThereIsNothingToChoose()
    {
        ZoneDialog dialog({});
        dialog.show();
        QSignalSpy chosen(&dialog, &ZoneDialog::chosen);
        auto *filter = dialog.findChild<QLineEdit *>();
        QTest::keyClicks(filter, QStringLiteral("shire"));
        QTest::keyClick(filter, Qt::Key_Return);
        QCOMPARE(chosen.size(), 0);
        for (const QPushButton *button : dialog.findChildren<QPushButton *>())
            QCOMPARE(button->isEnabled(), !button->isDefault());
    }

    void theArrowKeysMoveInTheListWhileOneTypes()
    {
        ZoneDialog dialog({});
        auto *filter = dialog.findChild<QLineEdit *>();
        const auto *list = dialog.findChild<QListWidget *>();
        QTest::keyClicks(filter, QStringLiteral("europe"));
        QTest::keyClick(filter, Qt::Key_Down);
        QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(list->currentRow(), 2);
        QTest::keyClick(filter, Qt::Key_Up);
        QTest::keyClick(filter, Qt::Key_PageUp);
        QCOMPARE(list->currentRow(), 0);
    }
};

QTEST_MAIN(TimesTest)
#include "times_test.moc"
