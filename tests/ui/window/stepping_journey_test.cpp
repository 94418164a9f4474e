// The main journey through a history by keys alone: stepping, playing, comparing, going to an Event, running to stops.
#include "ui/window/main_window.h"

#include "tests/support/window_test.h"
#include "ui/document/player.h"
#include "ui/document/stop_runner.h"
#include "ui/panels/step_bar.h"
#include "ui/panels/stops_panel.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/export_dialog.h"
#include "ui/window/export_part_box.h"
#include "ui/window/go_to_event_field.h"
#include "ui/window/message_bar.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class SteppingJourneyTest : public test::WindowTest
{
    Q_OBJECT

private:
    // The id of the Event at the step; 0 while nobody steps.
    qint64 step() const
    {
        const core::EventIndex at = view().step();
        return at.isValid() ? document().execution().history().id(at).value : 0;
    }
    QString said() const { return messages().join(u'|'); }
    QAction *entry(const QString &menuTitle, const QString &text) const
    {
        for (QMenu *menu : m_window->menuBar()->findChildren<QMenu *>()) {
            if (QString(menu->title()).remove(u'&') != menuTitle)
                continue;
            emit menu->aboutToShow();
            for (QAction *action : menu->actions()) {
                if (QString(action->text()).remove(u'&') == text)
                    return action;
            }
        }
        return nullptr;
    }

private slots:
    void init()
    {
        QVERIFY(beginAnew());
        QVERIFY(open(order()));
    }
    void cleanup() { end(); }

    void whoStepsIsOfferedTheStateThere()
    {
        const auto offered = [this] {
            press(Qt::Key_E, Qt::ControlModifier);
            auto *dialog = m_window->findChild<ExportDialog *>();
            const PicturePart part = dialog->findChild<ExportPartBox *>()->part();
            delete dialog;
            return part;
        };
        QCOMPARE(offered(), PicturePart());
        press(Qt::Key_F7);
        press(Qt::Key_F7);
        QCOMPARE(offered(), (PicturePart{PicturePart::Kind::Step, step(), 0}));
        press(Qt::Key_Escape);
        QCOMPARE(offered(), PicturePart());
    }

    void everyUnitIsSteppedByItsKeys()
    {
        press(Qt::Key_F7);
        QCOMPARE(step(), 1);
        press(Qt::Key_Period);
        QCOMPARE(step(), 2);
        press(Qt::Key_F8);
        QCOMPARE(step(), 5);
        press(Qt::Key_F8);
        QCOMPARE(step(), 6);
        press(Qt::Key_F9);
        QCOMPARE(step(), 12);
        press(Qt::Key_F4);
        QCOMPARE(step(), 13);
        press(Qt::Key_F4);
        QCOMPARE(step(), 14);
        press(Qt::Key_F4, Qt::ShiftModifier);
        QCOMPARE(step(), 13);
        press(Qt::Key_F9, Qt::ShiftModifier);
        QCOMPARE(step(), 12);
        press(Qt::Key_F8, Qt::ShiftModifier);
        QCOMPARE(step(), 7);
        press(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(step(), 6);
        press(Qt::Key_Comma);
        QCOMPARE(step(), 5);
        press(Qt::Key_End, Qt::AltModifier);
        QCOMPARE(step(), 23);
        press(Qt::Key_F7);
        QCOMPARE(step(), 23);
        press(Qt::Key_Home, Qt::AltModifier);
        QCOMPARE(step(), 1);
        press(Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(step(), 1);
        QCOMPARE(widget().timeline().stepRow(), core::Row(0));
        press(Qt::Key_Escape);
        QCOMPARE(step(), 0);
        QCOMPARE(widget().timeline().stepRow(), core::kNoRow);
        QCOMPARE(view().selection(), Selection::of(core::EventIndex(0)));
    }

    void playingGoesOnAndPauses()
    {
        Player &player = widget().stepBar().player();
        press(Qt::Key_F5);
        QVERIFY(player.isPlaying());
        QCOMPARE(step(), 1);
        player.advance(1);
        QCOMPARE(step(), 3);
        press(Qt::Key_F9);
        QCOMPARE(step(), 4);
        QVERIFY(player.isPlaying());
        press(Qt::Key_F5);
        QVERIFY(!player.isPlaying());
        press(Qt::Key_F5);
        QVERIFY(player.isPlaying());
        press(Qt::Key_Escape);
        QVERIFY(!player.isPlaying());
        QCOMPARE(step(), 0);
    }

    void anEventIsGoneToByItsNumberAndItsTime()
    {
        auto *field = m_window->findChild<GoToEventField *>();
        const auto type = [this, field](const QString &text) {
            press(Qt::Key_G, Qt::ControlModifier);
            QVERIFY(field->hasFocus());
            QTest::keyClicks(field, text);
            QTest::keyClick(field, Qt::Key_Return);
        };
        m_window->activateWindow();
        type(QStringLiteral("18"));
        QCOMPARE(view().selection(), Selection::of(core::EventIndex(17)));
        QCOMPARE(step(), 0);
        press(Qt::Key_F7);
        QCOMPARE(step(), 19);
        type(QStringLiteral("+2s"));
        QCOMPARE(step(), 15);
        type(QStringLiteral("99"));
        QCOMPARE(step(), 15);
        QCOMPARE(said(), QStringLiteral("This history has no Event 99."));
    }

    void theStateIsComparedWithTheStepThatWasChosen()
    {
        view().stepTo(core::EventIndex(6));
        press(Qt::Key_F3);
        QCOMPARE(view().comparedWith(), core::EventIndex(6));
        press(Qt::Key_F9);
        press(Qt::Key_F9);
        QCOMPARE(view().comparedWith(), core::EventIndex(6));
        press(Qt::Key_F3);
        QCOMPARE(view().comparedWith(), core::EventIndex(15));
        press(Qt::Key_F3);
        QVERIFY(!view().comparedWith().isValid());
    }

    void aRunStopsAtWhatWasChosenFromTheMenus()
    {
        view().select(Selection::of(core::EventIndex(16)));
        QAction *type = entry(QStringLiteral("Stops"), QStringLiteral("Stop at ActivityTaskStarted"));
        QVERIFY(type);
        type->trigger();
        QAction *failure = entry(QStringLiteral("Stops"), QStringLiteral("Stop at Every Failure"));
        QVERIFY(failure);
        failure->trigger();
        press(Qt::Key_Home, Qt::AltModifier);
        QList<qint64> stops;
        for (int i = 0; i < 5; ++i) {
            const QSignalSpy stopped(&widget().stopRunner(), &StopRunner::stopped);
            press(Qt::Key_F5, Qt::ControlModifier);
            QTRY_COMPARE(stopped.count(), 1);
            stops += step();
        }
        QCOMPARE(stops, (QList<qint64>{8, 12, 17, 18, 23}));
        press(Qt::Key_F5, Qt::ControlModifier);
        QTRY_COMPARE(said(), QStringLiteral("No stop after Event 23."));
        QCOMPARE(step(), 23);
        press(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(step(), 18);
        QCOMPARE(said(), QString());
        view().stepTo(core::EventIndex(7));
        press(Qt::Key_F5, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(said(), QStringLiteral("No stop before Event 8."));
    }

    void withoutAStopTheWindowSaysWhereToAddOne()
    {
        press(Qt::Key_F5, Qt::ControlModifier);
        QCOMPARE(said(), QStringLiteral("There is no stop to run to."));
        widget().messages().findChild<QPushButton *>()->click();
        auto *panel = widget().findChild<StopsPanel *>();
        QVERIFY(panel->isVisible());
        auto *expression = panel->findChild<QLineEdit *>();
        QTest::keyClicks(expression, QStringLiteral("type = TimerStarted"));
        QTest::keyClick(expression, Qt::Key_Return);
        auto *tabs = qobject_cast<QTabWidget *>(panel->parentWidget()->parentWidget());
        QVERIFY(tabs);
        QCOMPARE(tabs->tabText(tabs->indexOf(panel)), QStringLiteral("Stops (1)"));
        press(Qt::Key_F5, Qt::ControlModifier);
        QTRY_COMPARE(step(), 7);
        view().setStops({{core::Stop::Kind::Failure, {}, false}});
        press(Qt::Key_F5, Qt::ControlModifier);
        QCOMPARE(said(), QStringLiteral("All stops are switched off."));
    }

    void aRunPausesWhatPlays()
    {
        view().setStops({{core::Stop::Kind::Failure, {}}});
        press(Qt::Key_F5);
        press(Qt::Key_F5, Qt::ControlModifier);
        QVERIFY(!widget().stepBar().player().isPlaying());
        QTRY_COMPARE(step(), 12);
    }

    void theMenuOfARowOffersItsStops()
    {
        HistoryTable *events = table(QStringLiteral("Events"));
        QVERIFY(events);
        view().select(Selection::of(core::EventIndex(17)));
        QMenu menu;
        emit events->menuOpening(menu);
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts += QString(action->text()).remove(u'&');
        QVERIFY2(texts.contains(QStringLiteral("Stop at ActivityTaskFailed")), qUtf8Printable(texts.join(u'|')));
        QVERIFY(texts.contains(QStringLiteral("Stop at ChargeCard")));
    }
};

QTEST_MAIN(SteppingJourneyTest)
#include "stepping_journey_test.moc"
