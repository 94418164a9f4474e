#include "ui/document/history_loader.h"

#include "tests/support/byte_folder.h"
#include "tests/support/history_text.h"
#include "ui/document/file_name.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <fstream>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

// Ended runs one after another, so that it is one file of many histories.
QByteArray historiesOf(int count)
{
    std::string one = test::historyJson("1 0s WorkflowExecutionStarted workflowType.name=Order\n"
                                        "2 0s WorkflowTaskScheduled\n"
                                        "3 1s WorkflowExecutionTerminated\n");
    std::erase(one, '\n');
    return QByteArray::fromStdString(one + "\n").repeated(count);
}

} // namespace

class HistoryLoaderTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(file.fileName()));
        return file.fileName();
    }

    QSemaphore m_held;
    QSemaphore m_mayGoOn;

    // All that there are, until they may go on.
    void holdUpThreads()
    {
        QThreadPool &pool = *QThreadPool::globalInstance();
        pool.waitForDone();
        for (int thread = 0; thread < pool.maxThreadCount(); ++thread)
            pool.start([this] {
                m_held.release();
                m_mayGoOn.acquire();
            });
        m_held.acquire(pool.maxThreadCount());
    }

private slots:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void aFileArrivesAsItsExecutions()
    {
        HistoryLoader loader;
        Executions executions;
        connect(&loader, &HistoryLoader::loaded, this, [&executions](const Executions &all) { executions = all; });
        QSignalSpy failed(&loader, &HistoryLoader::failed);
        loader.load(written(QStringLiteral("three.jsonl"), historiesOf(3)));
        QVERIFY(loader.isLoading());
        QTRY_COMPARE(executions.size(), std::size_t(3));
        QCOMPARE(executions[2]->history().eventCount(), std::size_t(3));
        QCOMPARE(executions[2]->status(), core::Outcome::Terminated);
        QVERIFY(failed.isEmpty());
        QVERIFY(!loader.isLoading());
    }

    void aFileWhoseNameIsNoUtf8Arrives()
    {
        const test::ByteFolder folder;
        std::ofstream(folder.path() + "/a\xe9.json") << historiesOf(1).toStdString();
        HistoryLoader loader;
        QSignalSpy loaded(&loader, &HistoryLoader::loaded);
        QSignalSpy failed(&loader, &HistoryLoader::failed);
        loader.load(fileNameOf(folder.path() + "/a\xe9.json"));
        QTRY_COMPARE(loaded.size() + failed.size(), 1);
        QVERIFY(failed.isEmpty());
    }

    // What is large takes a while.
    void whatArrivedIsFreedByAnotherThread()
    {
        std::weak_ptr<const core::History> history;
        {
            HistoryLoader loader;
            QSignalSpy loaded(&loader, &HistoryLoader::loaded);
            connect(&loader, &HistoryLoader::loaded, this,
                    [&history](const Executions &all) { history = all.front()->sharedHistory(); });
            loader.load(written(QStringLiteral("one.jsonl"), historiesOf(1)));
            QVERIFY(loaded.wait());
            loaded.clear();
            holdUpThreads();
        }
        const bool isKept = !history.expired();
        m_mayGoOn.release(QThreadPool::globalInstance()->maxThreadCount());
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(isKept);
        QVERIFY(history.expired());
    }

    void aMissingFileFailsAndSaysSo()
    {
        HistoryLoader loader;
        QSignalSpy loaded(&loader, &HistoryLoader::loaded);
        core::Error error;
        QSignalSpy failed(&loader, &HistoryLoader::failed);
        connect(&loader, &HistoryLoader::failed, this, [&error](const core::Error &reason) { error = reason; });
        loader.load(m_folder.filePath(QStringLiteral("nothing.json")));
        QVERIFY(failed.wait());
        QCOMPARE(error.kind, core::ErrorKind::CannotOpen);
        QVERIFY(!error.message.empty());
        QVERIFY(loaded.isEmpty());
    }

    void aFileThatIsLargerThanTheLimitFails()
    {
        HistoryLoader loader;
        loader.setLimits({.file = 100});
        core::Error error;
        QSignalSpy failed(&loader, &HistoryLoader::failed);
        connect(&loader, &HistoryLoader::failed, this, [&error](const core::Error &reason) { error = reason; });
        loader.load(written(QStringLiteral("three.jsonl"), historiesOf(3)));
        QVERIFY(failed.wait());
        QCOMPARE(error.kind, core::ErrorKind::TooLarge);
    }

    void aMissingResourceFailsAndSaysSo()
    {
        HistoryLoader loader;
        core::Error error;
        QSignalSpy failed(&loader, &HistoryLoader::failed);
        connect(&loader, &HistoryLoader::failed, this, [&error](const core::Error &reason) { error = reason; });
        loader.load(QStringLiteral(":/samples/nothing.json"));
        QVERIFY(failed.wait());
        QCOMPARE(error.kind, core::ErrorKind::CannotOpen);
        QVERIFY(!error.message.empty());
    }

    void aNewLoadSupersedesTheOneBefore()
    {
        HistoryLoader loader;
        std::vector<std::size_t> sizes;
        connect(&loader, &HistoryLoader::loaded, this,
                [&sizes](const Executions &executions) { sizes.push_back(executions.size()); });
        QSignalSpy failed(&loader, &HistoryLoader::failed);
        loader.load(written(QStringLiteral("many.jsonl"), historiesOf(2000)));
        loader.load(written(QStringLiteral("two.jsonl"), historiesOf(2)));
        QThreadPool::globalInstance()->waitForDone();
        QTRY_VERIFY(!sizes.empty());
        QCoreApplication::processEvents();
        QCOMPARE(sizes, std::vector<std::size_t>{2});
        QVERIFY(failed.isEmpty());
    }

    void aCancelledLoadDeliversNothing()
    {
        HistoryLoader loader;
        QSignalSpy loaded(&loader, &HistoryLoader::loaded);
        QSignalSpy failed(&loader, &HistoryLoader::failed);
        loader.load(written(QStringLiteral("many.jsonl"), historiesOf(2000)));
        loader.cancel();
        QVERIFY(!loader.isLoading());
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(loaded.isEmpty());
        QVERIFY(failed.isEmpty());
    }

    void aLoaderCanBeDestroyedWhileItLoads()
    {
        int delivered = 0;
        {
            HistoryLoader loader;
            connect(&loader, &HistoryLoader::loaded, this, [&delivered] { ++delivered; });
            connect(&loader, &HistoryLoader::failed, this, [&delivered] { ++delivered; });
            loader.load(written(QStringLiteral("many.jsonl"), historiesOf(2000)));
        }
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(delivered, 0);
    }

    void aLoadCanStartFromTheFailureOfAnother()
    {
        HistoryLoader loader;
        const QString good = written(QStringLiteral("one.jsonl"), historiesOf(1));
        connect(&loader, &HistoryLoader::failed, &loader, [&loader, good] { loader.load(good); });
        QSignalSpy loaded(&loader, &HistoryLoader::loaded);
        loader.load(m_folder.filePath(QStringLiteral("nothing.json")));
        QVERIFY(loaded.wait());
        QCOMPARE(loaded.size(), 1);
    }

    void progressRises()
    {
        HistoryLoader loader;
        std::vector<double> fractions;
        connect(&loader, &HistoryLoader::progressed, this,
                [&fractions](double fraction) { fractions.push_back(fraction); });
        QSignalSpy loaded(&loader, &HistoryLoader::loaded);
        loader.load(written(QStringLiteral("many.jsonl"), historiesOf(2000)));
        QVERIFY(loaded.wait(30'000));
        QVERIFY(!fractions.empty());
        QVERIFY(std::is_sorted(fractions.begin(), fractions.end()));
        QVERIFY(fractions.front() >= 0 && fractions.back() <= 1);
    }
};

QTEST_GUILESS_MAIN(HistoryLoaderTest)
#include "history_loader_test.moc"
