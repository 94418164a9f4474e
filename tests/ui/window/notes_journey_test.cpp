// What a person does with notes in the window, by keys: marking, writing, saving, closing, coming back.
#include "ui/window/main_window.h"

#include "tests/support/golden.h"
#include "tests/support/window_test.h"
#include "ui/document/notebook.h"
#include "ui/panels/notes_panel.h"
#include "ui/window/message_bar.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class NotesJourneyTest : public test::WindowTest
{
    Q_OBJECT

private:
    QString history() const { return inFolder(QStringLiteral("order.json")); }
    QString file() const { return history() + QStringLiteral(".hindsight.json"); }
    Notebook &notebook() const { return document().notebook(); }
    QString said() const { return messages().join(u'|'); }
    bool reopen() { return showWindow() && open(history()); }
    void select(std::size_t event) const { view().select(Selection::of(core::EventIndex(event))); }
    QMessageBox *question() const
    {
        for (QMessageBox *box : m_window->findChildren<QMessageBox *>()) {
            if (box->isVisible())
                return box;
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

    void anEventIsMarkedNotedAndSavedByKeys()
    {
        select(17);
        press(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(notebook().noteOn({18}).isMarked);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("*order.json"));
        press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
        auto *panel = widget().findChild<NotesPanel *>();
        QVERIFY(panel->isVisible());
        auto *text = panel->findChild<QPlainTextEdit *>();
        QTest::keyClicks(text, QStringLiteral("declined. Twice, why?"));
        QVERIFY(!view().step().isValid());
        QVERIFY(!QFile::exists(file()));
        view().setStops({{core::Stop::Kind::Name, "ChargeCard"}});
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(m_window->windowTitle(), QStringLiteral("order.json"));
        QCOMPARE(said(), QStringLiteral("Notes saved to %1").arg(QDir::toNativeSeparators(file())));
        const std::string saved = test::fileText(file().toStdString());
        QCOMPARE(QByteArray::fromStdString(saved),
                 QByteArray::fromStdString(test::golden(TEST_DATA_DIR "/window/notes.hindsight.json", saved)));
        m_window.reset();
        QVERIFY(reopen());
        QCOMPARE(notebook().noteOn({18}).text, std::string("declined. Twice, why?"));
        QCOMPARE(view().stops(), (std::vector<core::Stop>{{core::Stop::Kind::Name, "ChargeCard"}}));
        QVERIFY(!notebook().isModified());
        QCOMPARE(said(), QString());
    }

    void closingATabAsksAboutItsNotes()
    {
        select(6);
        press(Qt::Key_M, Qt::ControlModifier);
        press(Qt::Key_W, Qt::ControlModifier);
        QVERIFY(question());
        QCOMPARE(question()->text(), QStringLiteral("The notes on order.json are not saved."));
        QTRY_VERIFY(button(QStringLiteral("Cancel")));
        button(QStringLiteral("Cancel"))->click();
        QCOMPARE(m_window->tabCount(), 1);
        QVERIFY(notebook().isModified());
        press(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(button(QStringLiteral("Save")));
        button(QStringLiteral("Save"))->click();
        QTRY_COMPARE(m_window->tabCount(), 0);
        QVERIFY(QFile::exists(file()));
    }

    void discardedNotesAreGone()
    {
        select(6);
        press(Qt::Key_M, Qt::ControlModifier);
        press(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(button(QStringLiteral("Discard")));
        button(QStringLiteral("Discard"))->click();
        QTRY_COMPARE(m_window->tabCount(), 0);
        QVERIFY(!QFile::exists(file()));
        m_window.reset();
        QVERIFY(reopen());
        QCOMPARE(notebook().notes().events.size(), std::size_t(0));
    }

    void closingTheWindowAsksToo()
    {
        select(6);
        press(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(!m_window->close());
        QTRY_VERIFY(button(QStringLiteral("Cancel")));
        button(QStringLiteral("Cancel"))->click();
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_window->close());
        QTRY_VERIFY(button(QStringLiteral("Save")));
        button(QStringLiteral("Save"))->click();
        QTRY_VERIFY(!m_window->isVisible());
        QVERIFY(QFile::exists(file()));
    }

    void whatWasNotSavedIsHereAgain()
    {
        select(6);
        press(Qt::Key_M, Qt::ControlModifier);
        m_window.reset();
        QVERIFY(reopen());
        QCOMPARE(said(), QStringLiteral("Notes that were not saved the last time are here again."));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("*order.json"));
        QVERIFY(notebook().noteOn({7}).isMarked);
        QTRY_VERIFY(button(QStringLiteral("Discard")));
        button(QStringLiteral("Discard"))->click();
        QCOMPARE(said(), QString());
        QCOMPARE(m_window->windowTitle(), QStringLiteral("order.json"));
        m_window.reset();
        QVERIFY(reopen());
        QCOMPARE(said(), QString());
    }

    void othersChangesAreMerged()
    {
        select(6);
        press(Qt::Key_M, Qt::ControlModifier);
        core::NotesFile others;
        others.put(document().execution().history().workflow(),
                   {.events = {{core::EventId{18}, {.isMarked = true, .text = "theirs"}}}, .stops = {}});
        written(QFileInfo(file()).fileName(), QByteArray::fromStdString(others.text()));
        press(Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(said(), QStringLiteral("Others have changed these notes on the disk. Nothing was written yet."));
        QVERIFY(notebook().isModified());
        QTRY_VERIFY(button(QStringLiteral("Merge and Save")));
        button(QStringLiteral("Merge and Save"))->click();
        QVERIFY(said().startsWith(u"Notes saved to"));
        QCOMPARE(notebook().notes().events.size(), std::size_t(2));
        QVERIFY(!notebook().isModified());
    }

    void aDamagedNotesFileIsSaidAndStays()
    {
        written(QFileInfo(file()).fileName(), "no notes");
        m_window.reset();
        QVERIFY(reopen());
        QCOMPARE(said(), QStringLiteral("Notes: %1:1:2: not JSON").arg(QDir::toNativeSeparators(file())));
        select(6);
        press(Qt::Key_M, Qt::ControlModifier);
        press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY2(said().startsWith(u"Not written over, as what is there is no notes file"), qUtf8Printable(said()));
        QCOMPARE(QByteArray::fromStdString(test::fileText(file().toStdString())), QByteArray("no notes"));
        QTRY_VERIFY(button(QStringLiteral("Write Over It")));
        button(QStringLiteral("Write Over It"))->click();
        QVERIFY(!notebook().isModified());
    }

    void notesOnASampleNeedAPlace()
    {
        m_window->open({QStringLiteral(":/samples/order-fulfilment.json")});
        QTRY_VERIFY(m_window->currentDocument());
        select(6);
        press(Qt::Key_M, Qt::ControlModifier);
        press(Qt::Key_S, Qt::ControlModifier);
        auto *dialog = m_window->findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString place = inFolder(QStringLiteral("mine.hindsight.json"));
        emit dialog->fileSelected(place);
        dialog->close();
        QVERIFY(QFile::exists(place));
        QVERIFY(!notebook().isModified());
    }

    void aHistoryThatGrowsKeepsItsNotes()
    {
        select(6);
        press(Qt::Key_M, Qt::ControlModifier);
        document().replace(
            test::execution(std::string(test::kOrder) + "24 6s WorkflowExecutionSignaled signalName=late\n"));
        QVERIFY(notebook().noteOn({7}).isMarked);
        QVERIFY(notebook().isModified());
    }
};

QTEST_MAIN(NotesJourneyTest)
#include "notes_journey_test.moc"
