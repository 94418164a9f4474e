#include "ui/panels/notes_panel.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/document/document.h"
#include "ui/document/notebook.h"
#include "ui/document/view_state.h"
#include "ui/panels/note_menu.h"

#include <QCheckBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class NotesPanelTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;
    std::unique_ptr<QWidget> m_host;
    NotesPanel *m_panel = nullptr;

    ViewState &view() const { return m_document->viewState(); }
    Notebook &notebook() const { return m_document->notebook(); }
    QListWidget *list() const { return m_panel->findChild<QListWidget *>(); }
    QPlainTextEdit *text() const { return m_panel->findChild<QPlainTextEdit *>(); }
    QCheckBox *mark() const { return m_panel->findChild<QCheckBox *>(); }
    QString lines() const
    {
        QStringList all;
        for (int row = 0; row < list()->count(); ++row)
            all += (row == list()->currentRow() ? QStringLiteral("> ") : QString()) + list()->item(row)->text();
        return all.join(u'|');
    }
    bool says(const QString &words) const
    {
        const auto labels = m_panel->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const QLabel *label) { return label->text() == words && !label->isHidden(); });
    }

private slots:
    void init()
    {
        m_document = std::make_unique<Document>(QStringLiteral("order.json"), test::execution(test::kOrder));
        m_host = std::make_unique<QWidget>();
        m_host->resize(700, 300);
        m_panel = new NotesPanel(*m_document, m_host.get());
        m_panel->resize(m_host->size());
        m_host->show();
    }
    void cleanup()
    {
        m_host.reset();
        m_document.reset();
    }

    void withoutASelectionThereIsNothingToWriteOn()
    {
        QVERIFY(says(QStringLiteral("No Event is selected")));
        QVERIFY(!text()->isEnabled());
        QVERIFY(!mark()->isEnabled());
        m_panel->edit();
        QCOMPARE(lines(), QString());
    }

    void whatIsWrittenIsANoteOnTheSelectedEvent()
    {
        view().select(Selection::of(core::EventIndex(17)));
        QVERIFY(says(QStringLiteral("Event 18 ActivityTaskFailed ChargeCard")));
        QTest::keyClicks(text(), QStringLiteral("Why? No."));
        QTest::keyClick(text(), Qt::Key_Return);
        QTest::keyClicks(text(), QStringLiteral("2"));
        QCOMPARE(lines(), QStringLiteral("> 18 ActivityTaskFailed ChargeCard: Why? No. 2"));
        QCOMPARE(notebook().noteOn({18}).text, std::string("Why? No.\n2"));
        mark()->click();
        QVERIFY(notebook().noteOn({18}).isMarked);
        QVERIFY(says(QStringLiteral("Not saved")));
        view().select(Selection::of(core::EventIndex(6)));
        QCOMPARE(text()->toPlainText(), QString());
        QVERIFY(!mark()->isChecked());
        mark()->click();
        QCOMPARE(lines(), QStringLiteral("> 7 TimerStarted 30s|18 ActivityTaskFailed ChargeCard: Why? No. 2"));
    }

    void aLineOfTheListGoesToItsEvent()
    {
        notebook().setMarked({7}, true);
        notebook().setText({18}, QStringLiteral("x"));
        notebook().setText({99}, QStringLiteral("later"));
        QCOMPARE(lines(), QStringLiteral("7 TimerStarted 30s|18 ActivityTaskFailed ChargeCard: x|99 (not in the file): "
                                         "later"));
        QTest::keyClick(list(), Qt::Key_Down);
        QTest::keyClick(list(), Qt::Key_Down);
        QCOMPARE(view().selection(), Selection::of(core::EventIndex(17)));
        QCOMPARE(text()->toPlainText(), QStringLiteral("x"));
        view().stepTo(core::EventIndex(1));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualItemRect(list()->item(0)).center());
        QCOMPARE(view().step(), core::EventIndex(6));
        emit list()->itemClicked(list()->item(2));
        QCOMPARE(view().step(), core::EventIndex(6));
    }

    void whatIsNotedElsewhereIsShown()
    {
        view().select(Selection::of(core::EventIndex(6)));
        notebook().setText({7}, QStringLiteral("one"));
        QCOMPARE(text()->toPlainText(), QStringLiteral("one"));
        QMenu menu;
        fillNoteMenu(menu, *m_document);
        QCOMPARE(menu.actions().front()->text().remove(u'&'), QStringLiteral("Mark Event 7"));
        menu.actions().front()->trigger();
        QVERIFY(mark()->isChecked());
        QMenu again;
        fillNoteMenu(again, *m_document);
        QCOMPARE(again.actions().front()->text().remove(u'&'), QStringLiteral("Unmark Event 7"));
        notebook().discard();
        QCOMPARE(text()->toPlainText(), QString());
        QCOMPARE(lines(), QString());
    }

    void savingIsAskedOfTheWindow()
    {
        const QSignalSpy asked(m_panel, &NotesPanel::saveAsked);
        auto *save = m_panel->findChild<QPushButton *>();
        QVERIFY(!save->isEnabled());
        notebook().setMarked({7}, true);
        QTest::mouseClick(save, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
    }
};

QTEST_MAIN(NotesPanelTest)
#include "notes_panel_test.moc"
