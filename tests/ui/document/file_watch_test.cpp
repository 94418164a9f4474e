#include "ui/document/file_watch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight::ui;

class FileWatchTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;

    static void write(const QString &path, const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::WriteOnly)
    {
        QFile file(path);
        if (!file.open(mode) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qUtf8Printable(path));
    }
    void replaceByRename(const QByteArray &bytes) const
    {
        const QString other = m_path + QStringLiteral(".new");
        write(other, bytes);
        if (::rename(QFile::encodeName(other).constData(), QFile::encodeName(m_path).constData()) != 0)
            qFatal("cannot rename");
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("a.json"));
        write(m_path, "one");
    }

    void changesAreNoticed_data()
    {
        QTest::addColumn<QString>("how");
        for (const char *how : {"appended", "written over", "truncated", "renamed"})
            QTest::newRow(how) << QString::fromUtf8(how);
    }
    void changesAreNoticed()
    {
        QFETCH(QString, how);
        FileWatch watch;
        watch.watch(m_path);
        QSignalSpy changed(&watch, &FileWatch::changed);
        QSignalSpy removed(&watch, &FileWatch::removed);
        // Twice: after the first one the right file is still watched.
        for (int time = 1; time <= 2; ++time) {
            if (how == u"appended")
                write(m_path, "more", QIODevice::Append);
            else if (how == u"written over")
                write(m_path, QByteArray("other").repeated(time));
            else if (how == u"truncated")
                QVERIFY(QFile::resize(m_path, 3 - time));
            else
                replaceByRename("other");
            QTRY_COMPARE(changed.size(), time);
        }
        QVERIFY(removed.isEmpty());
    }

    void aReplacedFileIsWatchedUnderItsName()
    {
        FileWatch watch;
        watch.watch(m_path);
        QSignalSpy changed(&watch, &FileWatch::changed);
        replaceByRename("other");
        QVERIFY(changed.wait());
        write(m_path, "more", QIODevice::Append);
        QVERIFY(changed.wait());
        QCOMPARE(changed.size(), 2);
    }

    void manyChangesInAMomentAreOne()
    {
        FileWatch watch;
        watch.watch(m_path);
        QSignalSpy changed(&watch, &FileWatch::changed);
        for (int i = 0; i < 20; ++i)
            write(m_path, "more", QIODevice::Append);
        QVERIFY(changed.wait());
        QVERIFY(!changed.wait(400));
    }

    void aDeletedFileIsRemovedAndCanComeBack()
    {
        FileWatch watch;
        watch.watch(m_path);
        QSignalSpy changed(&watch, &FileWatch::changed);
        QSignalSpy removed(&watch, &FileWatch::removed);
        QVERIFY(QFile::remove(m_path));
        QVERIFY(removed.wait());
        QVERIFY(changed.isEmpty());
        write(m_path, "again");
        QVERIFY(changed.wait());
        QCOMPARE(removed.size(), 1);
    }

    // Tabs come and go; each has its own, and who goes takes nothing from who stays.
    void manyMayWatchOneFile()
    {
        FileWatch stays;
        stays.watch(m_path);
        QSignalSpy changed(&stays, &FileWatch::changed);
        {
            FileWatch goes;
            goes.watch(m_path);
            FileWatch moves;
            moves.watch(m_path);
            moves.watch(m_folder->filePath(QStringLiteral("none.json")));
            QSignalSpy alsoChanged(&goes, &FileWatch::changed);
            replaceByRename("other");
            QTRY_COMPARE(changed.size(), 1);
            QTRY_COMPARE(alsoChanged.size(), 1);
        }
        write(m_path, "more", QIODevice::Append);
        QTRY_COMPARE(changed.size(), 2);
    }

    void itsNeighboursDoNotMatter()
    {
        FileWatch watch;
        watch.watch(m_path);
        QSignalSpy changed(&watch, &FileWatch::changed);
        write(m_folder->filePath(QStringLiteral("b.json")), "one");
        QVERIFY(!changed.wait(400));
    }
};

QTEST_GUILESS_MAIN(FileWatchTest)
#include "file_watch_test.moc"
