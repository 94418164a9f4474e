// Files that change on the disk while they are open in the window.
#include "tests/support/window_test.h"
#include "ui/document/notebook.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/history_list_page.h"
#include "ui/window/main_window.h"

#include <QPushButton>
#include <QScrollBar>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class ChangingFileTest : public test::WindowTest
{
    Q_OBJECT

private:
    QString m_path;

    /// A run of so many Signals, some of which fill the tables.
    static QByteArray history(int events)
    {
        std::string text = "1 0s WorkflowExecutionStarted workflowType.name=Order workflowId=o-1\n";
        for (int id = 2; id <= events; ++id)
            text += std::to_string(id) + " " + std::to_string(id) + "s WorkflowExecutionSignaled signalName=s\n";
        return lineOf(text);
    }
    void write(const QByteArray &bytes) const { written(QFileInfo(m_path).fileName(), bytes); }
    std::size_t eventCount() const { return document().execution().history().eventCount(); }
    bool says(const QString &words) const
    {
        const QStringList texts = messages();
        return std::any_of(texts.begin(), texts.end(), [&](const QString &text) { return text.contains(words); });
    }
    bool openWith(const QByteArray &bytes) const
    {
        write(bytes);
        return open(m_path);
    }

private slots:
    void init()
    {
        QVERIFY(beginAnew());
        m_path = inFolder(QStringLiteral("order.json"));
    }
    void cleanup() { end(); }

    void aFileThatGrowsIsReadAgainAndTheViewStays()
    {
        QVERIFY(openWith(history(400)));
        HistoryTable *events = table(QStringLiteral("Events"));
        view().select(Selection::of(core::EventIndex(5)));
        events->verticalScrollBar()->setValue(100);
        view().show(core::Scale::Sequence, {50 * core::kColumn, 80 * core::kColumn});
        const int width = events->columnWidth(0) + 30;
        events->setColumnWidth(0, width);

        write(history(500));
        QTRY_COMPARE(eventCount(), std::size_t(500));
        QCOMPARE(events->model()->rowCount(), 500);
        QCOMPARE(view().selection(), Selection::of(core::EventIndex(5)));
        QCOMPARE(events->currentIndex().row(), 5);
        QCOMPARE(events->verticalScrollBar()->value(), 100);
        QCOMPARE(events->columnWidth(0), width);
        QCOMPARE(view().range().begin, 50 * core::kColumn);
        // A scroll bar that comes or goes gives the plot another width.
        QVERIFY(std::abs(view().range().end - 80 * core::kColumn) < core::kColumn);
        QVERIFY(says(QStringLiteral("Events: 500, before: 400")));
        write(history(501));
        QTRY_COMPARE(eventCount(), std::size_t(501));
        // One message about the file, not a pile of them.
        QCOMPARE(messages().size(), 1);
    }

    void whatWasShownWholeStaysWhole()
    {
        QVERIFY(openWith(history(10)));
        const core::Range before = view().range();
        write(history(30));
        QTRY_COMPARE(eventCount(), std::size_t(30));
        QVERIFY(view().range().end > before.end);
        QVERIFY(view().range().end > 30 * core::kColumn);
    }

    void aFileReplacedByARenameIsReadAgain()
    {
        QVERIFY(openWith(history(10)));
        const QString other = m_path;
        m_path += QStringLiteral(".new");
        write(history(20));
        QCOMPARE(::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(other).constData()), 0);
        QTRY_COMPARE(eventCount(), std::size_t(20));
    }

    void aFileCutInPlaceShowsWhatIsLeft()
    {
        const QByteArray whole = history(400);
        QVERIFY(openWith(whole));
        view().select(Selection::of(core::EventIndex(399)));
        QVERIFY(QFile::resize(m_path, whole.size() / 2));
        QTRY_VERIFY(eventCount() < 400);
        QVERIFY(eventCount() > 100);
        QVERIFY(view().selection().isNothing());
        // It is looked at as before.
        view().select(Selection::of(core::EventIndex(10)));
        m_window->grab();
        write(whole);
        QTRY_COMPARE(eventCount(), std::size_t(400));
        QCOMPARE(messages().size(), 1);
    }

    void whatCannotBeReadLeavesTheDocument_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("garbage") << QByteArray("\x89PNG\r\n\x1a\n garbage");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("other JSON") << QByteArray("{\"name\": 1}");
    }
    void whatCannotBeReadLeavesTheDocument()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(openWith(history(10)));
        write(bytes);
        QTRY_VERIFY(says(QStringLiteral("The file has changed and cannot be read: ")));
        QCOMPARE(eventCount(), std::size_t(10));
        QVERIFY(widget().isVisible());
        write(history(12));
        QTRY_COMPARE(eventCount(), std::size_t(12));
        QVERIFY(!says(QStringLiteral("cannot be read")));
    }

    void aDeletedFileLeavesTheDocument()
    {
        QVERIFY(openWith(history(10)));
        QVERIFY(QFile::remove(m_path));
        QTRY_VERIFY(says(QStringLiteral("not there any more")));
        QCOMPARE(eventCount(), std::size_t(10));
        QCOMPARE(m_window->tabCount(), 1);
    }

    void anotherHistoryInTheFileIsOffered()
    {
        QVERIFY(openWith(history(10)));
        write(history(10) + history(5));
        QTRY_VERIFY(says(QStringLiteral("There are 2 histories now")));
        QCOMPARE(eventCount(), std::size_t(10));
        auto *list = widget().messages().findChild<QPushButton *>();
        QVERIFY(list);
        list->click();
        QVERIFY(!m_window->currentDocument());
        auto *page = m_window->findChild<HistoryListPage *>();
        QVERIFY(page && page->isVisible());
        write(history(10) + history(5) + history(3));
        QTRY_VERIFY(!page->messages().texts().isEmpty());
        QCOMPARE(page->findChild<RowTable *>()->model()->rowCount(), 3);
    }

    void theListTakesNoUnsavedNotesAway()
    {
        QVERIFY(openWith(history(10)));
        view().select(Selection::of(core::EventIndex(3)));
        press(Qt::Key_M, Qt::ControlModifier);
        QVERIFY(document().notebook().isModified());
        write(history(10) + history(5));
        QTRY_VERIFY(button(QStringLiteral("List Them")));
        button(QStringLiteral("List Them"))->click();
        QTRY_VERIFY(button(QStringLiteral("Cancel")));
        button(QStringLiteral("Cancel"))->click();
        QVERIFY(document().notebook().isModified());
        button(QStringLiteral("List Them"))->click();
        QTRY_VERIFY(button(QStringLiteral("Save")));
        button(QStringLiteral("Save"))->click();
        QTRY_VERIFY(m_window->findChild<HistoryListPage *>());
        QVERIFY(!m_window->currentDocument());
        QVERIFY(QFile::exists(m_path + QStringLiteral(".hindsight.json")));
    }

    void aTabIsClosedWhileItsFileIsReadAgain()
    {
        QVERIFY(openWith(history(10)));
        write(history(5000));
        QTest::qWait(210);
        m_window->closeCurrentTab();
        QTest::qWait(50);
        QCOMPARE(m_window->tabCount(), 0);
        QVERIFY(m_window->messages().texts().isEmpty());
    }
};

QTEST_MAIN(ChangingFileTest)
#include "changing_file_test.moc"
