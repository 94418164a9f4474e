#include "ui/window/main_window.h"

#include "tests/support/window_test.h"
#include "ui/panels/details_panel.h"
#include "ui/panels/row_table.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/export_dialog.h"
#include "ui/window/export_part_box.h"
#include "ui/window/file_link.h"
#include "ui/window/go_to_event_field.h"
#include "ui/window/history_list_page.h"
#include "ui/window/history_tab.h"
#include "ui/window/recent_files_menu.h"
#include "ui/window/start_page.h"

#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace hindsight;
using namespace hindsight::ui;

class MainWindowTest : public test::WindowTest
{
    Q_OBJECT

private:
    StartPage *startPage() const { return m_window->findChild<StartPage *>(); }
    bool isOnStartPage() const { return startPage()->isVisible(); }
    void drop(const QList<QUrl> &urls) const
    {
        QMimeData data;
        data.setUrls(urls);
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted())
            return;
        QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_window.get(), &event);
    }

private slots:
    void init() { QVERIFY(beginAnew()); }
    void cleanup() { end(); }

    void itBeginsOnTheStartPage()
    {
        QVERIFY(isOnStartPage());
        QCOMPARE(m_window->tabCount(), 0);
        QVERIFY(!m_window->currentDocument());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("Hindsight"));
    }

    void aHistoryIsOpenedSelectedSteppedThroughAndExported()
    {
        m_window->open({order()});
        QVERIFY(!isOnStartPage());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("order.json"));
        QTRY_VERIFY(m_window->currentDocument());

        HistoryTable *events = table(QStringLiteral("Events"));
        QVERIFY(events && events->isVisible());
        const QRect row = events->visualRect(events->model()->index(4, 3));
        QTest::mouseClick(events->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(view().selection(), Selection::of(core::EventIndex(4)));

        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QCOMPARE(view().step(), core::EventIndex(5));
        QTest::keyClick(m_window.get(), Qt::Key_F9);
        QCOMPARE(view().step(), core::EventIndex(11));
        QTest::keyClick(m_window.get(), Qt::Key_F7, Qt::ShiftModifier);
        QCOMPARE(view().step(), core::EventIndex(10));
        QTest::keyClick(m_window.get(), Qt::Key_Escape);
        QVERIFY(!view().step().isValid());
        QCOMPARE(view().selection(), Selection::of(core::EventIndex(10)));

        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->path(), inFolder(QStringLiteral("order.svg")));
        const QString out = inFolder(QStringLiteral("picture.svg"));
        dialog->findChild<QLineEdit *>()->setText(out);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_window->messages().texts().isEmpty());
        QVERIFY2(m_window->messages().texts().constFirst().contains(out),
                 qUtf8Printable(m_window->messages().texts().constFirst()));
        QFile picture(out);
        QVERIFY(picture.open(QIODevice::ReadOnly));
        QVERIFY(picture.readAll().contains("ChargeCard"));
    }

    void aPictureIsCopiedAsImageAndAsSvg()
    {
        QVERIFY(open(order()));
        QTest::keyClick(m_window.get(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY(!QGuiApplication::clipboard()->image().isNull());
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog);
        const auto copy = [dialog] {
            for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
                if (button->accessibleName() == u"Copy into the clipboard")
                    button->click();
            }
        };
        const auto clipboard = [] { return QGuiApplication::clipboard()->mimeData(); };
        copy();
        QTRY_VERIFY(clipboard()->data(QStringLiteral("image/svg+xml")).contains("ChargeCard"));
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("a.csv"));
        copy();
        QTRY_VERIFY(clipboard()->text().startsWith(QStringLiteral("eventId,")));
        dialog->reject();
    }

    void aFailedExportSaysWhy()
    {
        QVERIFY(open(order()));
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = m_window->findChild<ExportDialog *>();
        dialog->findChild<QLineEdit *>()->setText(inFolder(QStringLiteral("missing/picture.png")));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_window->messages().texts().isEmpty());
        QVERIFY(m_window->messages().texts().constFirst().contains(u"picture.png"));
    }

    // Neither its own nor that of another tab.
    void anExportReplacesNoHistoryThatIsOpen()
    {
        const QString first = order(QStringLiteral("first.json"));
        const QString second = order(QStringLiteral("second.json"));
        m_window->open({first, second});
        QTRY_VERIFY(m_window->currentDocument());
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = m_window->findChild<ExportDialog *>();
        QVERIFY(dialog);
        for (QComboBox *box : dialog->findChildren<QComboBox *>()) {
            if (box->accessibleName() == u"Format")
                box->setCurrentIndex(box->findData(static_cast<int>(ExportFormat::History)));
        }
        QCOMPARE(dialog->path(), inFolder(QStringLiteral("second-export.json")));
        for (const QString &path : {first, second}) {
            dialog->findChild<QLineEdit *>()->setText(path);
            QTest::keyClick(dialog, Qt::Key_Return);
            QVERIFY(dialog->isVisible());
            emit dialog->exportAsked(dialog->options(), path);
            QCOMPARE(m_window->messages().texts().last(),
                     QStringLiteral("Not exported: %1: is a history that is open; nothing was written").arg(path));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll(), QByteArray::fromStdString(test::historyJson(test::kOrder)));
        }
        dialog->reject();
    }

    void severalFilesAreTabsAndOneThatIsOpenIsRaised()
    {
        const QString first = order(QStringLiteral("first.json"));
        const QString second = order(QStringLiteral("second.json"));
        m_window->open({first, second});
        QCOMPARE(m_window->tabCount(), 2);
        QTRY_VERIFY(m_window->currentDocument());
        QCOMPARE(document().path(), second);
        m_window->open({m_folder->path() + QStringLiteral("/./first.json")});
        QCOMPARE(m_window->tabCount(), 2);
        QTRY_VERIFY(m_window->currentDocument() && document().path() == first);
    }

    void aFailedLoadSaysWhereAndKeepsWhatIsOpen()
    {
        const QString good = order();
        QVERIFY(open(good));
        const QString bad = written(QStringLiteral("bad.json"), "{\"name\": \"no history\"}");
        m_window->open({bad});
        QTRY_VERIFY(!m_window->messages().texts().isEmpty());
        const QString text = m_window->messages().texts().constFirst();
        QVERIFY2(text.startsWith(bad), qUtf8Printable(text));
        QCOMPARE(m_window->tabCount(), 1);
        QCOMPARE(document().path(), good);
        QVERIFY(widget().isVisible());
        QCOMPARE(m_settings->recentFiles(), QStringList{good});
    }

    void aFileOrAListOfFilesIsReadWithinTheLimit()
    {
        m_settings->setReadLimits({.file = 100});
        m_window->open({order()});
        QTRY_VERIFY(!m_window->messages().texts().isEmpty());
        QVERIFY(m_window->messages().texts().constFirst().contains(QStringLiteral("larger than 100 bytes")));
        m_window->open({m_folder->path()});
        const auto *list = m_window->findChild<HistoryListPage *>();
        QVERIFY(list);
        const auto words = [list] {
            const auto *model = list->findChild<RowTable *>()->model();
            QStringList all;
            for (int row = 0; row < model->rowCount(); ++row) {
                for (int column = 0; column < model->columnCount(); ++column)
                    all += model->index(row, column).data().toString();
            }
            return all.join(u' ');
        };
        QTRY_VERIFY(words().contains(QStringLiteral("larger than 100 bytes")));
    }

    void aMissingFileGoesBackToTheStartPage()
    {
        m_window->open({inFolder(QStringLiteral("nothing.json"))});
        QTRY_VERIFY(!m_window->messages().texts().isEmpty());
        QVERIFY(isOnStartPage());
        auto *close = m_window->messages().findChild<QToolButton *>();
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(m_window->messages().texts().isEmpty());
    }

    void filesAreOpenedByDroppingThem()
    {
        drop({QUrl::fromLocalFile(order()), QUrl(QStringLiteral("https://example.com/x.json"))});
        QCOMPARE(m_window->tabCount(), 1);
        QTRY_VERIFY(m_window->currentDocument());
        drop({QUrl(QStringLiteral("https://example.com/x.json"))});
        QCOMPARE(m_window->tabCount(), 1);
    }

    void recentFilesAreRememberedAndOpenAgain()
    {
        const QString path = order();
        QVERIFY(open(path));
        QCOMPARE(m_settings->recentFiles(), QStringList{path});
        m_window->closeCurrentTab();
        QVERIFY(isOnStartPage());
        auto *menu = m_window->findChild<RecentFilesMenu *>();
        QVERIFY(menu->isEnabled());
        menu->actions().constFirst()->trigger();
        QTRY_VERIFY(m_window->currentDocument());
    }

    void aSampleOpensAndIsNoRecentFile()
    {
        auto *sample = startPage()->findChild<FileLink *>();
        QVERIFY(sample);
        QTest::mouseClick(sample, Qt::LeftButton);
        QTRY_VERIFY(m_window->currentDocument());
        QVERIFY(m_settings->recentFiles().isEmpty());
    }

    void aTabIsClosedWhileItLoads()
    {
        QByteArray many = QByteArray::fromStdString(test::historyJson(test::kOrder));
        m_window->open({written(QStringLiteral("many.jsonl"), many.replace('\n', ' ').append('\n').repeated(500))});
        m_window->closeCurrentTab();
        QVERIFY(isOnStartPage());
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(m_window->tabCount(), 0);
        QVERIFY(m_window->messages().texts().isEmpty());
    }

    void theWindowIsClosedWhileItLoads()
    {
        QByteArray many = QByteArray::fromStdString(test::historyJson(test::kOrder));
        m_window->open({written(QStringLiteral("many.jsonl"), many.replace('\n', ' ').append('\n').repeated(500))});
        m_window.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!m_window);
    }

    void cancellingALoadClosesItsTab()
    {
        QByteArray many = QByteArray::fromStdString(test::historyJson(test::kOrder));
        m_window->open({written(QStringLiteral("many.jsonl"), many.replace('\n', ' ').append('\n').repeated(500))});
        QPushButton *cancel = nullptr;
        for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
            if (button->accessibleName().startsWith(u"Cancel"))
                cancel = button;
        }
        QVERIFY(cancel);
        cancel->click();
        QCOMPARE(m_window->tabCount(), 0);
        QVERIFY(isOnStartPage());
    }

    void goingToAnEventByItsId()
    {
        QVERIFY(open(order()));
        m_window->activateWindow();
        QTest::keyClick(m_window.get(), Qt::Key_G, Qt::ControlModifier);
        auto *field = m_window->findChild<GoToEventField *>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("18"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(view().selection(), Selection::of(core::EventIndex(17)));
        field->clear();
        QTest::keyClicks(field, QStringLiteral("99"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(view().selection(), Selection::of(core::EventIndex(17)));
        QVERIFY(messages().constFirst().contains(u"99"));
    }

    void theScaleIsChangedByKeys()
    {
        QVERIFY(open(order()));
        QCOMPARE(view().scale(), core::Scale::Sequence);
        QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(view().scale(), core::Scale::Time);
        QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(view().scale(), core::Scale::Sequence);
    }

    void marksAreReachedByKeysAndTheirDetailsToo()
    {
        QVERIFY(open(order()));
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(view().selection(), Selection::of(core::TaskIndex(0)));
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(view().selection(), Selection::of(core::TaskIndex(1)));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(view().selection(), Selection::of(core::CommandIndex(0)));
        QTest::keyClick(m_window.get(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(view().selection(), Selection::of(core::TaskIndex(0)));

        DocumentWidget &document = *m_window->currentDocument();
        document.setShown(DocumentWidget::Part::Details, false);
        QTest::keyClick(&document.timeline(), Qt::Key_Return);
        QVERIFY(document.isShown(DocumentWidget::Part::Details));
        const QWidget *focus = m_window->focusWidget();
        QVERIFY(focus == &document.details() || document.details().isAncestorOf(focus));
    }

    void theViewsAreGoneThroughByKeys()
    {
        QVERIFY(open(order()));
        const auto isEnabled = [this](const QKeySequence &key) {
            for (const QAction *action : m_window->findChildren<QAction *>()) {
                if (action->shortcuts().contains(key))
                    return action->isEnabled();
            }
            return false;
        };
        QVERIFY(!isEnabled(Qt::ALT | Qt::Key_Left));
        const core::Range whole = view().range();
        QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
        QVERIFY(view().range() != whole);
        QVERIFY(isEnabled(Qt::ALT | Qt::Key_Left));
        QVERIFY(!isEnabled(Qt::ALT | Qt::Key_Right));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(view().range(), whole);
        QVERIFY(!isEnabled(Qt::ALT | Qt::Key_Left));
        QTest::keyClick(m_window.get(), Qt::Key_Right, Qt::AltModifier);
        QVERIFY(view().range() != whole);
        QVERIFY(!isEnabled(Qt::CTRL | Qt::Key_8)); // nothing is measured
    }

    // Between the two there is time for what a person does.
    void aHistoryIsLaidOutInOneTurnAndPaintedInAnother()
    {
        m_window->open({order()});
        auto *tab = m_window->findChild<HistoryTab *>();
        QStringList turns;
        QTimer other;
        other.setSingleShot(true);
        connect(&other, &QTimer::timeout, this, [&turns] { turns += QStringLiteral("other"); });
        connect(tab, &HistoryTab::loaded, &other, [tab, &other, &turns] {
            turns += QStringLiteral("laid out");
            connect(&tab->documentWidget()->timeline(), &TimelineView::firstPainted, &other,
                    [&turns] { turns += QStringLiteral("painted"); });
            other.start(0);
        });
        QTRY_COMPARE(turns.join(u' '), QStringLiteral("laid out other painted"));
    }

    void problemsAreSaidAndShownInATable()
    {
        QVERIFY(open(written(QStringLiteral("gap.json"),
                             QByteArray::fromStdString(test::historyJson("1 0s WorkflowExecutionStarted\n"
                                                                         "5 1s WorkflowExecutionTerminated")))));
        DocumentWidget *document = m_window->currentDocument();
        QCOMPARE(document->messages().texts().size(), 1);
        auto *show = document->messages().findChild<QPushButton *>();
        QVERIFY(show);
        show->click();
        const HistoryTable *problems = table(QStringLiteral("Problems"));
        QVERIFY(problems && problems->isVisible());
        QVERIFY(problems->model()->rowCount() > 0);
    }

    void damageIsSaidAtOnceWithItsPlace()
    {
        m_window->open(
            {written(QStringLiteral("damaged.json"), "[{\"eventId\":1,\"eventType\":1},\n{\"eventId\":2,?},\n"
                                                     "{\"eventId\":3,\"eventType\":5}]")});
        QTRY_VERIFY(m_window->currentDocument());
        QCOMPARE(messages(), QStringList{QStringLiteral(
                                 "The file is damaged, an Event is left out: [1].eventId: expected a key in quotes, "
                                 "got '?'; the next is in line 3, column 1 (line 2, column 14). There is "
                                 "one more problem.")});
    }

    void aPathIsSaidAsTheFileHasIt()
    {
        m_window->open({written(QStringLiteral("zero.json"),
                                "{\"events\":[{\"eventId\":1,\"eventType\":1},{\"eventId\":0,\"eventType\":5}]}")});
        QTRY_VERIFY(m_window->currentDocument());
        QCOMPARE(messages(),
                 QStringList{QStringLiteral("events[1].eventId: expected an Event id, a whole number from 1 to "
                                            "9223372036854775807, got the number 0; the Event is left out (line 1, "
                                            "column 51)")});
    }

    void aFileOfCommandsShowsThem()
    {
        m_window->open({written(
            QStringLiteral("commands.json"),
            R"([{"commandType": "StartTimer", "startTimerCommandAttributes": {"timerId": "1", "startToFireTimeout": "5s"}}])")});
        QTRY_VERIFY(m_window->currentDocument());
        const HistoryTable *commands = table(QStringLiteral("Commands"));
        QVERIFY(commands && commands->isVisible());
        QCOMPARE(commands->model()->rowCount(), 1);
        view().select(Selection::of(core::CommandIndex(0)));
        QTest::keyClick(m_window.get(), Qt::Key_F7);
        QVERIFY(!view().step().isValid());

        // It has no Event that could be selected as the start.
        TimelineView &timeline = widget().timeline();
        const TimelineScene &scene = *timeline.scene();
        const QPointF start(scene.executionBeginX(), scene.rows().executionY);
        QCOMPARE(scene.hit(start).kind, SceneHit::Kind::Nothing);
        QTest::keyClick(m_window.get(), Qt::Key_Up, Qt::ControlModifier);
        QTest::keyClick(m_window.get(), Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(view().selection(), Selection::of(core::TaskIndex(0)));
    }

    void ofAFileOfCommandsTheirTableIsExportedAndNoPart()
    {
        m_window->open({written(QStringLiteral("commands.json"), R"([{"commandType": "StartTimer"}])")});
        QTRY_VERIFY(m_window->currentDocument());
        QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
        auto *dialog = m_window->findChild<ExportDialog *>();
        QCOMPARE(dialog->options().table, std::optional(core::CsvTable::Commands));
        auto *part = dialog->findChild<ExportPartBox *>();
        auto *kinds = qobject_cast<QStandardItemModel *>(part->box()->model());
        for (int row = 1; row < kinds->rowCount(); ++row)
            QVERIFY2(!kinds->item(row)->isEnabled(), qPrintable(kinds->item(row)->text()));
        dialog->reject();
    }

    void whatIsShownAndWhereIsRemembered()
    {
        QVERIFY(open(order()));
        m_window->resize(1000, 700);
        widget().setShown(DocumentWidget::Part::Step, false);
        m_window->close();
        m_window = std::make_unique<MainWindow>(*m_settings);
        m_window->show();
        QCOMPARE(m_window->size(), QSize(1000, 700));
        QVERIFY(open(order()));
        QVERIFY(!widget().isShown(DocumentWidget::Part::Step));
        QVERIFY(widget().isShown(DocumentWidget::Part::Tables));
    }

    void whatIsOpenedHasTheKeyboard()
    {
        m_window->activateWindow();
        QVERIFY(open(order()));
        QVERIFY(widget().timeline().hasFocus());
    }
};

QTEST_MAIN(MainWindowTest)
#include "main_window_test.moc"
