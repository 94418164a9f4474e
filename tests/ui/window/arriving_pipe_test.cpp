// Histories that come through a pipe, shown in the window while they arrive.
#include "tests/support/history_text.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/window/document_widget.h"
#include "ui/window/history_list_page.h"
#include "ui/window/main_window.h"
#include "ui/window/message_area.h"
#include "ui/window/message_bar.h"
#include "ui/window/settings.h"

#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace hindsight;
using namespace hindsight::ui;

class ArrivingPipeTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<MainWindow> m_window;
    QString m_path;
    int m_writing = -1;

    static QByteArray history(int events)
    {
        std::string text = "1 0s WorkflowExecutionStarted workflowType.name=Order workflowId=o-1\n";
        for (int id = 2; id <= events; ++id)
            text += std::to_string(id) + " " + std::to_string(id) + "s WorkflowExecutionSignaled signalName=s\n";
        return QByteArray::fromStdString(test::historyJson(text)).replace('\n', ' ').append('\n');
    }
    /// Opens the pipe in the window and, as soon as that reads, for writing.
    bool open()
    {
        m_window->open({m_path});
        return QTest::qWaitFor([this] {
            m_writing = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
            return m_writing >= 0;
        });
    }
    void write(const QByteArray &bytes) const
    {
        if (::write(m_writing, bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size())
            qFatal("cannot write into the pipe");
    }
    void end() { ::close(std::exchange(m_writing, -1)); }
    DocumentWidget *widget() const { return m_window->currentDocument(); }
    int eventCount() const
    {
        return widget() ? static_cast<int>(widget()->document().execution().history().eventCount()) : 0;
    }
    QStringList texts() const { return widget()->messages().texts(); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *button : m_window->findChildren<QPushButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
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
        m_path = m_folder->filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        m_settings = std::make_unique<Settings>(m_folder->filePath(QStringLiteral("settings.ini")));
        m_window = std::make_unique<MainWindow>(*m_settings);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup()
    {
        m_window.reset();
        if (m_writing >= 0)
            end();
    }

    void itStallsGoesOnAndEnds()
    {
        const QByteArray whole = history(30);
        const auto half = whole.size() / 2;
        QVERIFY(open());
        write(whole.first(half));
        // What is whole is shown although nothing more comes.
        QTRY_VERIFY(eventCount() > 5);
        const int first = eventCount();
        QVERIFY(first < 30);
        QCOMPARE(texts(), QStringList{QStringLiteral("Still arriving. Events so far: %1.").arg(first)});
        QVERIFY(widget()->document().execution().problems().empty());
        widget()->document().viewState().select(Selection::of(core::EventIndex(3)));

        write(whole.sliced(half, half / 2));
        QTRY_VERIFY(eventCount() > first);
        QVERIFY(eventCount() < 30);
        QCOMPARE(widget()->document().viewState().selection(), Selection::of(core::EventIndex(3)));

        write(whole.sliced(half + half / 2));
        end();
        QTRY_COMPARE(eventCount(), 30);
        QTRY_VERIFY(texts().isEmpty());
        QVERIFY(m_settings->recentFiles().isEmpty());
    }

    void whatBreaksOffIsDamagedAtTheEndOnly()
    {
        const QByteArray whole = history(30);
        QVERIFY(open());
        write(whole.first(whole.size() / 2));
        QTRY_VERIFY(eventCount() > 5);
        QVERIFY(widget()->document().execution().problems().empty());
        end();
        QTRY_VERIFY(!widget()->document().execution().problems().empty());
        QVERIFY2(texts().constFirst().contains(u"damaged"), qUtf8Printable(texts().constFirst()));
        QCOMPARE(texts().size(), 1);
    }

    void waitingForTheFirstByteIsCancelled()
    {
        QVERIFY(open());
        bool isWaiting = false;
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            isWaiting = isWaiting || label->text() == u"Waiting for pipe";
        QVERIFY(isWaiting);
        QPushButton *cancel = button(QStringLiteral("Cancel"));
        QVERIFY(cancel);
        cancel->click();
        QCOMPARE(m_window->tabCount(), 0);
        QVERIFY(m_window->messages().texts().isEmpty());
    }

    void whatHasArrivedStaysWhenItIsStopped()
    {
        const QByteArray whole = history(30);
        QVERIFY(open());
        write(whole.first(whole.size() / 2));
        QTRY_VERIFY(eventCount() > 5);
        const int count = eventCount();
        QPushButton *stop = nullptr;
        QTRY_VERIFY((stop = button(QStringLiteral("Stop"))));
        stop->click();
        QCOMPARE(texts(), QStringList{QStringLiteral("Stopped. Shown is what had arrived until then.")});
        write(whole.sliced(whole.size() / 2));
        end();
        QTest::qWait(600);
        QCOMPARE(eventCount(), count);
    }

    void theWindowIsClosedWhileItWaits()
    {
        QVERIFY(open());
        write("{\"events\": [");
        m_window.reset();
        QVERIFY(!m_window);
    }

    void whatIsNoHistoryIsSaidAtTheEnd()
    {
        QVERIFY(open());
        write("hello\n");
        end();
        QTRY_VERIFY(!m_window->messages().texts().isEmpty());
        QCOMPARE(m_window->messages().texts().constFirst(), m_path + QStringLiteral(": text, not JSON"));
        QCOMPARE(m_window->tabCount(), 0);
    }

    void aSecondHistoryIsOfferedAndListed()
    {
        QVERIFY(open());
        write(history(10));
        QTRY_COMPARE(eventCount(), 10);
        write(history(5));
        QPushButton *list = nullptr;
        QTRY_VERIFY((list = button(QStringLiteral("List Them"))));
        QCOMPARE(eventCount(), 10);
        list->click();
        auto *page = m_window->findChild<HistoryListPage *>();
        QVERIFY(page && page->isVisible());
        write(history(3));
        QTRY_VERIFY(page->messages().texts().contains(QStringLiteral("Still arriving. Histories so far: 3.")));
        end();
        QTRY_VERIFY(page->messages().texts().isEmpty());
    }
};

QTEST_MAIN(ArrivingPipeTest)
#include "arriving_pipe_test.moc"
