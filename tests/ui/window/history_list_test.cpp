// Lists of histories in the window: folders, patterns, many files, files with several histories.
#include "tests/support/window_test.h"
#include "ui/panels/row_table.h"
#include "ui/window/history_list_page.h"
#include "ui/window/main_window.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class HistoryListTest : public test::WindowTest
{
    Q_OBJECT

private:
    /// A file of the folder that is listed.
    QString run(const QString &name, const QByteArray &bytes) const
    {
        return written(QStringLiteral("runs/") + name, bytes);
    }
    static QByteArray orders(int count = 1) { return lineOf(test::kOrder, count); }
    QString runs() const { return inFolder(QStringLiteral("runs")); }
    QTabWidget &tabs() const { return *m_window->findChild<QTabWidget *>(); }
    /// That of the tab in front.
    HistoryListPage *page() const { return tabs().currentWidget()->findChild<HistoryListPage *>(); }
    RowTable *table() const { return page() ? page()->findChild<RowTable *>() : nullptr; }
    int rows() const { return table() ? table()->model()->rowCount() : -1; }
    bool says(const QString &text) const
    {
        const auto labels = page()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
    }
    bool openList(const QStringList &paths, int count)
    {
        m_window->open(paths);
        return QTest::qWaitFor([this, count] { return rows() == count; });
    }

private slots:
    void init() { QVERIFY(beginAnew()); }
    void cleanup() { end(); }

    void aFolderIsAListAndEnterOpens()
    {
        run(QStringLiteral("a.json"), orders());
        run(QStringLiteral("deep/b.json"), orders());
        const QString notes = run(QStringLiteral("notes.txt"), "hello");
        QVERIFY(openList({runs()}, 3));
        QVERIFY(says(QStringLiteral("2 histories, 1 file without one")));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("runs"));
        QCOMPARE(m_settings->recentFiles(), QStringList{runs()});
        QTRY_VERIFY(table()->hasFocus());

        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(m_window->tabCount(), 2);
        QTRY_VERIFY(m_window->currentDocument());
        QCOMPARE(m_window->currentDocument()->document().path(), inFolder(QStringLiteral("runs/a.json")));
        m_window->open({runs()});
        QCOMPARE(m_window->tabCount(), 2);
        QCOMPARE(rows(), 3);
    }

    void aFileWithoutAHistorySaysWhyAndDoesNotOpen()
    {
        run(QStringLiteral("a.json"), orders());
        run(QStringLiteral("notes.txt"), "hello");
        QVERIFY(openList({runs()}, 2));
        QTest::keyClick(table(), Qt::Key_Down);
        QVERIFY(says(QStringLiteral("text, not JSON")));
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(m_window->tabCount(), 1);
        QTest::keyClick(table(), Qt::Key_Up);
        QVERIFY(!says(QStringLiteral("text, not JSON")));
    }

    void aFileOfSeveralHistoriesIsAListThatOpensAllOfThem()
    {
        const QString path = run(QStringLiteral("two.jsonl"), orders(2));
        QVERIFY(openList({path}, 2));
        QCOMPARE(table()->model()->index(1, 0).data().toString(), QStringLiteral("two.jsonl #2"));
        QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(m_window->tabCount(), 3);
        QCOMPARE(tabs().tabText(1), QStringLiteral("two.jsonl #1"));
        QCOMPARE(tabs().currentIndex(), 1);
        QVERIFY(m_window->currentDocument());
        const auto &first = m_window->currentDocument()->document().execution();
        tabs().setCurrentIndex(2);
        QVERIFY(m_window->currentDocument());
        // Both look at the same bytes.
        QCOMPARE(m_window->currentDocument()->document().execution().history().source().bytes().data(),
                 first.history().source().bytes().data());
    }

    void aHistoryOfAFileInAFolderIsReadWhenItIsLookedAt()
    {
        run(QStringLiteral("two.jsonl"), orders(2));
        QVERIFY(openList({runs()}, 2));
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(m_window->tabCount(), 3);
        QTRY_VERIFY(m_window->currentDocument());
        QVERIFY(QFile::remove(inFolder(QStringLiteral("runs/two.jsonl"))));
        tabs().setCurrentIndex(2);
        QTRY_VERIFY(!m_window->messages().texts().isEmpty());
        QCOMPARE(m_window->tabCount(), 2);
    }

    void typingFiltersTheList()
    {
        run(QStringLiteral("apple.json"), orders());
        run(QStringLiteral("pear.json"), orders());
        QVERIFY(openList({runs()}, 2));
        QTRY_VERIFY(table()->hasFocus());
        QTest::keyClicks(table(), QStringLiteral("p"));
        auto *filter = page()->findChild<QLineEdit *>();
        QTRY_VERIFY(filter->hasFocus());
        QTest::keyClicks(filter, QStringLiteral("ear"));
        QCOMPARE(filter->text(), QStringLiteral("pear"));
        QCOMPARE(rows(), 1);
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_VERIFY(m_window->currentDocument());
        QVERIFY(m_window->currentDocument()->document().path().endsWith(u"pear.json"));
    }

    void aPatternAndManyFilesAreListsToo()
    {
        QStringList files;
        for (int i = 1; i <= 10; ++i)
            files += run(QStringLiteral("run-%1.json").arg(i), orders());
        QVERIFY(openList({runs() + QStringLiteral("/run-?.json")}, 9));
        m_window->closeCurrentTab();
        QVERIFY(openList(files, 10));
        QCOMPARE(m_window->tabCount(), 1);
        QCOMPARE(table()->model()->index(9, 0).data().toString(), QStringLiteral("run-10.json"));
        QCOMPARE(m_window->windowTitle(), QStringLiteral("10 files"));
    }

    void aPatternThatMatchesNothingSaysSo()
    {
        m_window->open({runs() + QStringLiteral("/*.json")});
        QTRY_VERIFY(!m_window->messages().texts().isEmpty());
        QCOMPARE(m_window->messages().texts().constFirst(),
                 runs() + QStringLiteral("/*.json: no file matches this pattern"));
        QCOMPARE(m_window->tabCount(), 0);
        QVERIFY(m_settings->recentFiles().isEmpty());
    }

    void notAllOfVeryManyAreOpenedAtOnce()
    {
        QVERIFY(openList({run(QStringLiteral("many.jsonl"), orders(150))}, 150));
        table()->selectAll();
        QTest::keyClick(table(), Qt::Key_Return);
        QCOMPARE(m_window->tabCount(), 101);
        QVERIFY(m_window->messages().texts().constFirst().contains(u"150"));
    }

    void readingIsStoppedAndWhatWasReadStays()
    {
        for (int i = 0; i < 300; ++i)
            run(QStringLiteral("%1.json").arg(i), orders());
        m_window->open({runs()});
        QPushButton *stop = nullptr;
        for (QPushButton *button : page()->findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Stop reading files")
                stop = button;
        }
        QVERIFY(stop && stop->isVisible());
        stop->click();
        QVERIFY(!stop->isVisible());
        const int read = rows();
        QTest::qWait(150);
        QCOMPARE(rows(), read);
        QCOMPARE(m_window->tabCount(), 1);
    }

    void aTabIsClosedWhileItsFolderIsRead()
    {
        for (int i = 0; i < 300; ++i)
            run(QStringLiteral("%1.json").arg(i), orders());
        m_window->open({runs()});
        m_window->closeCurrentTab();
        QCOMPARE(m_window->tabCount(), 0);
        QTest::qWait(150);
        QVERIFY(m_window->messages().texts().isEmpty());
        m_window->open({runs()});
        m_window.reset();
        QVERIFY(!m_window);
    }

    void everythingThatTakesInputHasAName()
    {
        run(QStringLiteral("a.json"), orders());
        QVERIFY(openList({runs()}, 1));
        int looked = 0;
        for (const QWidget *widget : page()->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"))
                continue;
            ++looked;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     widget->metaObject()->className());
        }
        QVERIFY(looked >= 4);
    }
};

QTEST_MAIN(HistoryListTest)
#include "history_list_test.moc"
