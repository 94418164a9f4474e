#include "ui/document/pipe_reader.h"

#include "tests/support/history_text.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace hindsight;
using namespace hindsight::ui;

class PipeReaderTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QByteArray m_history;

    [[nodiscard]] int openForWriting() const
    {
        int pipe = -1;
        if (!QTest::qWaitFor([&] {
                pipe = ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
                return pipe >= 0;
            }))
            qFatal("nobody reads the pipe");
        return pipe;
    }
    static void write(int pipe, const QByteArray &bytes)
    {
        if (::write(pipe, bytes.constData(), static_cast<std::size_t>(bytes.size())) != bytes.size())
            qFatal("cannot write into the pipe");
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        m_history = QByteArray::fromStdString(
            test::historyJson("1 0s WorkflowExecutionStarted\n2 1s WorkflowExecutionTerminated"));
        m_history.replace('\n', ' ').append('\n');
    }

    void aPipeIsNoFile()
    {
        QVERIFY(PipeReader::isPipe(m_path));
        QVERIFY(PipeReader::isPipe(QStringLiteral("-")));
        QVERIFY(!PipeReader::isPipe(m_folder->path()));
        QVERIFY(!PipeReader::isPipe(m_folder->filePath(QStringLiteral("missing"))));
        QVERIFY(!PipeReader::isPipe(QStringLiteral(":/samples/order.json")));
    }

    void whatHasComeArrivesAndThenTheEnd()
    {
        PipeReader reader;
        std::size_t histories = 0;
        std::size_t atTheEnd = 0;
        connect(&reader, &PipeReader::arrived, this, [&](const Executions &all) { histories = all.size(); });
        connect(&reader, &PipeReader::finished, this, [&](const Executions &all) { atTheEnd = all.size(); });
        QSignalSpy received(&reader, &PipeReader::received);
        QSignalSpy failed(&reader, &PipeReader::failed);
        reader.read(m_path);
        const int pipe = openForWriting();
        write(pipe, m_history + m_history.first(20));
        QTRY_COMPARE(histories, std::size_t(1));
        QVERIFY(!received.isEmpty());
        QCOMPARE(received.constLast().constFirst().toLongLong(), m_history.size() + 20);
        write(pipe, m_history.sliced(20));
        ::close(pipe);
        QTRY_COMPARE(atTheEnd, std::size_t(2));
        QVERIFY(failed.isEmpty());
    }

    void allOfItIsReadAgainOnlyNowAndThen()
    {
        PipeReader reader;
        QSignalSpy arrived(&reader, &PipeReader::arrived);
        QSignalSpy finished(&reader, &PipeReader::finished);
        reader.read(m_path);
        const int pipe = openForWriting();
        for (int i = 0; i < 50; ++i) {
            write(pipe, m_history);
            QTest::qWait(10);
        }
        ::close(pipe);
        QVERIFY(finished.wait());
        // Half a second of writing, looked at not more often than every 400 ms.
        QVERIFY2(arrived.size() <= 5, qPrintable(QString::number(arrived.size())));
    }

    void anEmptyPipeFails()
    {
        PipeReader reader;
        QSignalSpy failed(&reader, &PipeReader::failed);
        reader.read(m_path);
        ::close(openForWriting());
        QVERIFY(failed.wait());
    }

    void aPipeThatBringsMoreThanTheLimitFails()
    {
        PipeReader reader;
        reader.setLimits({.file = std::uint64_t(m_history.size())});
        core::Error error;
        connect(&reader, &PipeReader::failed, this, [&error](const core::Error &reason) { error = reason; });
        QSignalSpy failed(&reader, &PipeReader::failed);
        reader.read(m_path);
        const int pipe = openForWriting();
        write(pipe, m_history + m_history);
        QVERIFY(failed.wait());
        ::close(pipe);
        QCOMPARE(error.kind, core::ErrorKind::TooLarge);
    }

    void aCancelledReaderDeliversNothing()
    {
        PipeReader reader;
        QSignalSpy received(&reader, &PipeReader::received);
        QSignalSpy arrived(&reader, &PipeReader::arrived);
        QSignalSpy finished(&reader, &PipeReader::finished);
        reader.read(m_path);
        const int pipe = openForWriting();
        write(pipe, m_history);
        reader.cancel();
        ::close(pipe);
        QTest::qWait(300);
        QVERIFY(received.isEmpty() && arrived.isEmpty() && finished.isEmpty());
    }

    void itCanBeCancelledFromWhatArrives()
    {
        PipeReader reader;
        QSignalSpy finished(&reader, &PipeReader::finished);
        connect(&reader, &PipeReader::received, &reader, &PipeReader::cancel);
        QSignalSpy received(&reader, &PipeReader::received);
        reader.read(m_path);
        const int pipe = openForWriting();
        write(pipe, m_history);
        QVERIFY(received.wait());
        ::close(pipe);
        QTest::qWait(300);
        QVERIFY(finished.isEmpty());
    }
};

QTEST_GUILESS_MAIN(PipeReaderTest)
#include "pipe_reader_test.moc"
