#include "ui/document/history_lister.h"

#include "tests/support/byte_folder.h"
#include "tests/support/history_text.h"
#include "ui/document/file_name.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <fstream>

#include <sys/stat.h>

using namespace hindsight;
using namespace hindsight::ui;

class HistoryListerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_history;

    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(file.fileName()));
        return file.fileName();
    }
    /// All entries, `FILE[#NUMBER] STATUS or REMARK`, once the listing has ended.
    QStringList entriesOf(const QStringList &places)
    {
        HistoryLister lister;
        QStringList entries;
        connect(&lister, &HistoryLister::listed, this, [&entries](const ListedPart &part) {
            for (const HistoryEntry &entry : part.entries) {
                const QString number =
                    entry.location.number ? u'#' + QString::number(entry.location.number) : QString();
                entries += QFileInfo(entry.location.path).fileName() + number + u' ' +
                           (entry.isHistory() ? QString::number(entry.eventCount) : entry.remark);
            }
        });
        connect(&lister, &HistoryLister::failed, this, [&entries](const core::Error &error) {
            entries += QStringLiteral("failed: ") + QString::fromStdString(error.message);
        });
        QSignalSpy finished(&lister, &HistoryLister::finished);
        QSignalSpy failed(&lister, &HistoryLister::failed);
        lister.list(places);
        if (!QTest::qWaitFor([&] { return finished.size() + failed.size() > 0; }))
            qFatal("the listing does not end");
        QCoreApplication::processEvents();
        entries += QStringLiteral("%1 ends").arg(finished.size() + failed.size());
        return entries;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_history = QByteArray::fromStdString(
            test::historyJson("1 0s WorkflowExecutionStarted\n2 1s WorkflowExecutionTerminated"));
        m_history.replace('\n', ' ').append('\n');
    }

    void filesWhoseNamesAreNoUtf8AreListed()
    {
        const test::ByteFolder folder;
        std::ofstream(folder.path() + "/a\xe9.json") << m_history.toStdString();
        QCOMPARE(mkfifo((folder.path() + "/b\xe9").c_str(), 0600), 0);
        const QStringList entries = entriesOf({fileNameOf(folder.path()), fileNameOf(folder.path() + "/b\xe9")});
        QStringList shown;
        for (const QString &entry : entries)
            shown += withoutLoneBytes(entry);
        QCOMPARE(shown, (QStringList{QStringLiteral("a\ufffd.json 2"),
                                     QStringLiteral("b\ufffd neither a file nor a folder"), QStringLiteral("1 ends")}));
    }

    void aFolderIsListedWithWhatIsNoHistory()
    {
        written(QStringLiteral("one.json"), m_history);
        written(QStringLiteral("many.jsonl"), m_history.repeated(2));
        written(QStringLiteral("notes.txt"), "hello");
        QCOMPARE(entriesOf({m_folder->path()}),
                 (QStringList{QStringLiteral("many.jsonl#1 2"), QStringLiteral("many.jsonl#2 2"),
                              QStringLiteral("notes.txt text, not JSON"), QStringLiteral("one.json 2"),
                              QStringLiteral("1 ends")}));
    }

    void aPlaceWithoutFilesFails()
    {
        QCOMPARE(entriesOf({m_folder->path()}),
                 (QStringList{QStringLiteral("failed: a folder without a file in it"), QStringLiteral("1 ends")}));
    }

    void oneOfSeveralThatIsMissingIsAnEntry()
    {
        const QString there = written(QStringLiteral("one.json"), m_history);
        QCOMPARE(entriesOf({m_folder->filePath(QStringLiteral("none.json")), there}),
                 (QStringList{QStringLiteral("none.json there is no such file"), QStringLiteral("one.json 2"),
                              QStringLiteral("1 ends")}));
    }

    void aPipeIsNotWaitedFor()
    {
        const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const QString there = written(QStringLiteral("one.json"), m_history);
        QCOMPARE(entriesOf({pipe, there}).constFirst(), QStringLiteral("pipe neither a file nor a folder"));
    }

    void aCancelledListingDeliversNothing()
    {
        for (int i = 0; i < 200; ++i)
            written(QStringLiteral("%1.json").arg(i), m_history);
        HistoryLister lister;
        QSignalSpy listed(&lister, &HistoryLister::listed);
        QSignalSpy finished(&lister, &HistoryLister::finished);
        lister.list({m_folder->path()});
        // So that something waits to be delivered.
        QThread::msleep(150);
        lister.cancel();
        QTest::qWait(50);
        QVERIFY(listed.isEmpty());
        QVERIFY(finished.isEmpty());
    }

    void aListerCanBeDestroyedWhileItLists()
    {
        for (int i = 0; i < 200; ++i)
            written(QStringLiteral("%1.json").arg(i), m_history);
        int delivered = 0;
        {
            HistoryLister lister;
            connect(&lister, &HistoryLister::listed, this, [&delivered] { ++delivered; });
            lister.list({m_folder->path()});
        }
        QCoreApplication::processEvents();
        QCOMPARE(delivered, 0);
    }
};

QTEST_GUILESS_MAIN(HistoryListerTest)
#include "history_lister_test.moc"
