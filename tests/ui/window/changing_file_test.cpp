// Files that change on the disk while they are open in the window.
#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/panels/history_table.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/document_widget.h"
#include "ui/window/history_list_page.h"
#include "ui/window/main_window.h"
#include "ui/window/message_area.h"
#include "ui/window/settings.h"

#include <QFile>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class ChangingFileTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QString m_path;

    /// A run of so many Signals, some of which fill the tables.
    static QByteArray history(int events)
    {
        std::string text = "1 0s WorkflowExecutionStarted workflowType.name=Order workflowId=o-1\n";
        for (int id = 2; id <= events; ++id)
            text += std::to_string(id) + " " + std::to_string(id) + "s WorkflowExecutionSignaled signalName=s\n";
        return QByteArray::fromStdString(test::historyJson(text)).replace('\n', ' ').append('\n');
    }
    void write(const QByteArray &bytes) const
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(m_path));
    }
    DocumentWidget &widget() const { return *m_window->currentDocument(); }
    Document &document() const { return widget().document(); }
    std::size_t eventCount() const { return document().execution().history().eventCount(); }
    bool says(const QString &words) const
    {
        const QStringList texts = widget().messages().texts();
        return std::any_of(texts.begin(), texts.end(), [&](const QString &text) { return text.contains(words); });
    }
    bool open(const QByteArray &bytes)
    {
        write(bytes);
        m_window->open({m_path});
        return QTest::qWaitFor([this] { return m_window->currentDocument() != nullptr; });
    }

public:
    // The offscreen platform warns of every window that has a least size; init() lets no other warning pass.
    static void initMain() { qunsetenv("QT_FATAL_WARNINGS"); }

private slots:
    void init()
    {
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("order.json"));
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_window = std::make_unique<MainWindow>(*m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { m_window.reset(); }

    void aFileThatGrowsIsReadAgainAndTheViewStays()
    {
        QVERIFY(open(history(400)));
        ViewState &view = document().viewState();
        HistoryTable *events = nullptr;
        for (HistoryTable *table : widget().findChildren<HistoryTable *>()) {
            if (table->accessibleName() == u"Events")
                events = table;
        }
        view.select(Selection::of(core::EventIndex(5)));
        events->verticalScrollBar()->setValue(100);
        view.show(core::Scale::Sequence, {50 * core::kColumn, 80 * core::kColumn});
        const int width = events->columnWidth(0) + 30;
        events->setColumnWidth(0, width);

        write(history(500));
        QTRY_COMPARE(eventCount(), std::size_t(500));
        QCOMPARE(events->model()->rowCount(), 500);
        QCOMPARE(view.selection(), Selection::of(core::EventIndex(5)));
        QCOMPARE(events->currentIndex().row(), 5);
        QCOMPARE(events->verticalScrollBar()->value(), 100);
        QCOMPARE(events->columnWidth(0), width);
        QCOMPARE(view.range().begin, 50 * core::kColumn);
        // A scroll bar that comes or goes gives the plot another width.
        QVERIFY(std::abs(view.range().end - 80 * core::kColumn) < core::kColumn);
        QVERIFY(says(QStringLiteral("Events: 500, before: 400")));
        write(history(501));
        QTRY_COMPARE(eventCount(), std::size_t(501));
        // One message about the file, not a pile of them.
        QCOMPARE(widget().messages().texts().size(), 1);
    }

    void whatWasShownWholeStaysWhole()
    {
        QVERIFY(open(history(10)));
        const core::Range before = document().viewState().range();
        write(history(30));
        QTRY_COMPARE(eventCount(), std::size_t(30));
        QVERIFY(document().viewState().range().end > before.end);
        QVERIFY(document().viewState().range().end > 30 * core::kColumn);
    }

    void aFileReplacedByARenameIsReadAgain()
    {
        QVERIFY(open(history(10)));
        const QString other = m_path;
        m_path += QStringLiteral(".new");
        write(history(20));
        QCOMPARE(::rename(QFile::encodeName(m_path).constData(), QFile::encodeName(other).constData()), 0);
        QTRY_COMPARE(eventCount(), std::size_t(20));
    }

    void aFileCutInPlaceShowsWhatIsLeft()
    {
        const QByteArray whole = history(400);
        QVERIFY(open(whole));
        document().viewState().select(Selection::of(core::EventIndex(399)));
        QVERIFY(QFile::resize(m_path, whole.size() / 2));
        QTRY_VERIFY(eventCount() < 400);
        QVERIFY(eventCount() > 100);
        QVERIFY(document().viewState().selection().isNothing());
        // It is looked at as before.
        document().viewState().select(Selection::of(core::EventIndex(10)));
        m_window->grab();
        write(whole);
        QTRY_COMPARE(eventCount(), std::size_t(400));
        QCOMPARE(widget().messages().texts().size(), 1);
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
        QVERIFY(open(history(10)));
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
        QVERIFY(open(history(10)));
        QVERIFY(QFile::remove(m_path));
        QTRY_VERIFY(says(QStringLiteral("not there any more")));
        QCOMPARE(eventCount(), std::size_t(10));
        QCOMPARE(m_window->tabCount(), 1);
    }

    void anotherHistoryInTheFileIsOffered()
    {
        QVERIFY(open(history(10)));
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

    void aTabIsClosedWhileItsFileIsReadAgain()
    {
        QVERIFY(open(history(10)));
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
