// Histories that come through a pipe, shown in the window while they arrive.
#include "tests/support/window_test.h"
#include "ui/window/history_list_page.h"
#include "ui/window/message_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace hindsight;
using namespace hindsight::ui;

class ArrivingPipeTest : public test::WindowTest
{
    Q_OBJECT

private:
    QString m_path;
    int m_writing = -1;

    static QByteArray history(int events)
    {
        std::string text = "1 0s WorkflowExecutionStarted workflowType.name=Order workflowId=o-1\n";
        for (int id = 2; id <= events; ++id)
            text += std::to_string(id) + " " + std::to_string(id) + "s WorkflowExecutionSignaled signalName=s\n";
        return lineOf(text);
    }
    /// Opens the pipe in the window and, as soon as that reads, for writing.
    bool openPipe()
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
    void stopWriting() { ::close(std::exchange(m_writing, -1)); }
    int eventCount() const
    {
        return m_window->currentDocument() ? static_cast<int>(document().execution().history().eventCount()) : 0;
    }

private slots:
    void init()
    {
        QVERIFY(beginAnew());
        m_path = inFolder(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
    }
    void cleanup()
    {
        end();
        if (m_writing >= 0)
            stopWriting();
    }

    void itStallsGoesOnAndEnds()
    {
        const QByteArray whole = history(30);
        const auto half = whole.size() / 2;
        QVERIFY(openPipe());
        write(whole.first(half));
        // What is whole is shown although nothing more comes.
        QTRY_VERIFY(eventCount() > 5);
        const int first = eventCount();
        QVERIFY(first < 30);
        QCOMPARE(messages(), QStringList{QStringLiteral("Still arriving. Events so far: %1.").arg(first)});
        QVERIFY(document().execution().problems().empty());
        view().select(Selection::of(core::EventIndex(3)));

        write(whole.sliced(half, half / 2));
        QTRY_VERIFY(eventCount() > first);
        QVERIFY(eventCount() < 30);
        QCOMPARE(view().selection(), Selection::of(core::EventIndex(3)));

        write(whole.sliced(half + half / 2));
        stopWriting();
        QTRY_COMPARE(eventCount(), 30);
        QTRY_VERIFY(messages().isEmpty());
        QVERIFY(m_settings->recentFiles().isEmpty());
    }

    void whatBreaksOffIsDamagedAtTheEndOnly()
    {
        const QByteArray whole = history(30);
        QVERIFY(openPipe());
        write(whole.first(whole.size() / 2));
        QTRY_VERIFY(eventCount() > 5);
        QVERIFY(document().execution().problems().empty());
        stopWriting();
        QTRY_VERIFY(!document().execution().problems().empty());
        QVERIFY2(messages().constFirst().contains(u"damaged"), qUtf8Printable(messages().constFirst()));
        QCOMPARE(messages().size(), 1);
    }

    void waitingForTheFirstByteIsCancelled_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("by the button") << false;
        QTest::newRow("by Esc") << true;
    }
    void waitingForTheFirstByteIsCancelled()
    {
        QFETCH(bool, byKey);
        QVERIFY(openPipe());
        bool isWaiting = false;
        for (const QLabel *label : m_window->findChildren<QLabel *>())
            isWaiting = isWaiting || label->text() == u"Waiting for pipe";
        QVERIFY(isWaiting);
        QPushButton *cancel = button(QStringLiteral("Cancel"));
        QVERIFY(cancel);
        if (byKey)
            QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        else
            cancel->click();
        QCOMPARE(m_window->tabCount(), 0);
        QVERIFY(m_window->messages().texts().isEmpty());
    }

    void whatHasArrivedStaysWhenItIsStopped()
    {
        const QByteArray whole = history(30);
        QVERIFY(openPipe());
        write(whole.first(whole.size() / 2));
        QTRY_VERIFY(eventCount() > 5);
        const int count = eventCount();
        QPushButton *stop = nullptr;
        QTRY_VERIFY((stop = button(QStringLiteral("Stop"))));
        stop->click();
        QCOMPARE(messages(), QStringList{QStringLiteral("Stopped. Shown is what had arrived until then.")});
        write(whole.sliced(whole.size() / 2));
        stopWriting();
        QTest::qWait(600);
        QCOMPARE(eventCount(), count);
    }

    void theWindowIsClosedWhileItWaits()
    {
        QVERIFY(openPipe());
        write("{\"events\": [");
        m_window.reset();
        QVERIFY(!m_window);
    }

    void whatIsNoHistoryIsSaidAtTheEnd()
    {
        QVERIFY(openPipe());
        write("hello\n");
        stopWriting();
        QTRY_VERIFY(!m_window->messages().texts().isEmpty());
        QCOMPARE(m_window->messages().texts().constFirst(), m_path + QStringLiteral(": text, not JSON"));
        QCOMPARE(m_window->tabCount(), 0);
    }

    void aSecondHistoryIsOfferedAndListed()
    {
        QVERIFY(openPipe());
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
        stopWriting();
        QTRY_VERIFY(page->messages().texts().isEmpty());
    }
};

QTEST_MAIN(ArrivingPipeTest)
#include "arriving_pipe_test.moc"
