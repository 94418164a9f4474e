#include "tests/support/byte_folder.h"
#include "ui/document/file_finder.h"
#include "ui/document/file_name.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <fstream>

#include <sys/stat.h>

using namespace hindsight;
using namespace hindsight::ui;

class FileFinderTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    void make(const QStringList &names) const
    {
        for (const QString &name : names) {
            const QString path = m_folder->filePath(name);
            if (!QDir().mkpath(QFileInfo(path).path()) || !QFile(path).open(QIODevice::WriteOnly))
                qFatal("cannot make %s", qUtf8Printable(path));
        }
    }
    /// Without the folder before it, one after the other.
    [[nodiscard]] QString shown(const core::Result<QStringList> &files) const
    {
        if (!files)
            return QString::fromStdString(files.error().message);
        QStringList names;
        for (const QString &file : *files)
            names += QDir(m_folder->path()).relativeFilePath(file);
        return names.join(u' ');
    }
    [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aPlaceIsAFileAFolderOrAPattern()
    {
        make({QStringLiteral("a.json"), QStringLiteral("odd[1].json")});
        QCOMPARE(kindOf(at(QStringLiteral("a.json"))), PlaceKind::File);
        QCOMPARE(kindOf(at(QStringLiteral("missing.json"))), PlaceKind::File);
        QCOMPARE(kindOf(QStringLiteral("-")), PlaceKind::File);
        QCOMPARE(kindOf(m_folder->path()), PlaceKind::Folder);
        QCOMPARE(kindOf(at(QStringLiteral("*.json"))), PlaceKind::Pattern);
        QCOMPARE(kindOf(at(QStringLiteral("odd[1].json"))), PlaceKind::File);
        QCOMPARE(shown(filesAt(at(QStringLiteral("odd[1].json")))), QStringLiteral("odd[1].json"));
    }

    void filesAreSortedAsPeopleCount()
    {
        make({QStringLiteral("run-10"), QStringLiteral("run-9"), QStringLiteral("Run-1"), QStringLiteral("run-009b"),
              QStringLiteral("run"), QStringLiteral("a b/z"), QStringLiteral("a/z"), QStringLiteral("a-b")});
        QCOMPARE(shown(filesIn(m_folder->path())), QStringLiteral("a/z a b/z a-b run Run-1 run-9 run-009b run-10"));
    }

    void aPatternMatchesAsInTheShell()
    {
        make({QStringLiteral("x/1.json"), QStringLiteral("y/2.json"), QStringLiteral("y/.3.json"),
              QStringLiteral("y/4.txt"), QStringLiteral("y/deep/5.json")});
        QCOMPARE(shown(matchesOf(at(QStringLiteral("*/*.json")))), QStringLiteral("x/1.json y/2.json"));
        QCOMPARE(shown(matchesOf(at(QStringLiteral("[y-z]/?.json")))), QStringLiteral("y/2.json"));
        QCOMPARE(shown(filesAt(at(QStringLiteral("y/*")))), QStringLiteral("y/2.json y/4.txt y/deep/5.json"));
        QCOMPARE(shown(filesAt(at(QStringLiteral("z/*")))), QStringLiteral("no file matches this pattern"));
    }

    void twoStarsMatchAnyNumberOfFolders()
    {
        make({QStringLiteral("x.json"), QStringLiteral("a/1.json"), QStringLiteral("a/b/2.json"),
              QStringLiteral("a/b/c.d/3.json"), QStringLiteral("a/b/4.txt"), QStringLiteral(".git/5.json"),
              QStringLiteral("a/.6.json"), QStringLiteral("a/7.json.hindsight.json")});
        QCOMPARE(shown(matchesOf(at(QStringLiteral("**/*.json")))),
                 QStringLiteral("a/1.json a/b/2.json a/b/c.d/3.json x.json"));
        QCOMPARE(shown(filesAt(at(QStringLiteral("a/**/*.json")))),
                 QStringLiteral("a/1.json a/b/2.json a/b/c.d/3.json"));
        QCOMPARE(shown(filesAt(at(QStringLiteral("a/**/b/**/[2-3].json")))),
                 QStringLiteral("a/b/2.json a/b/c.d/3.json"));
        QCOMPARE(shown(filesAt(at(QStringLiteral("a/**/x.json")))), QStringLiteral("no file matches this pattern"));
        QCOMPARE(shown(filesAt(at(QStringLiteral("gone/**/x.json")))), QStringLiteral("no file matches this pattern"));
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(filesAt(at(QStringLiteral("**/*.json")), stop.get_token()).error().kind, core::ErrorKind::Cancelled);
    }

    void aFolderIsReadToItsDepthWithoutWhatIsHidden()
    {
        make({QStringLiteral("b/c/d.json"), QStringLiteral("a.json"), QStringLiteral(".git/e.json"),
              QStringLiteral("b/.f.json")});
        QVERIFY(QFile::link(m_folder->path(), at(QStringLiteral("b/circle"))));
        QVERIFY(QFile::link(at(QStringLiteral("a.json")), at(QStringLiteral("linked.json"))));
        QCOMPARE(shown(filesIn(m_folder->path())), QStringLiteral("a.json b/c/d.json linked.json"));
    }

    // Linux calls files by bytes, and archives bring names in other encodings.
    void namesThatAreNoUtf8AreFoundToo()
    {
        const test::ByteFolder bytes;
        const std::string &folder = bytes.path();
        const QString name = QString::fromStdString(folder);
        std::filesystem::create_directory(folder + "/d\xff");
        std::ofstream(folder + "/d\xff/b.json") << '{';
        std::ofstream(folder + "/a\xe9.json") << '{';
        for (const QString &place : {name, QString(name % u"/*")}) {
            const auto files = filesAt(place);
            QVERIFY(bool(files));
            QCOMPARE(files->size(), 2);
            QCOMPARE(fileBytesOf(files->front()), folder + "/a\xe9.json");
            QCOMPARE(fileBytesOf(files->back()), folder + "/d\xff/b.json");
        }
        QCOMPARE(kindOf(fileNameOf(folder + "/d\xff")), PlaceKind::Folder);
        QCOMPARE(kindOf(fileNameOf(folder + "/?\xe9.json")), PlaceKind::Pattern);
        QCOMPARE(shown(filesAt(fileNameOf(folder + "/d\xff/"))), shown(filesIn(fileNameOf(folder + "/d\xff"))));
    }

    void whatIsNoFileIsLeftOut()
    {
        make({QStringLiteral("a.json")});
        QCOMPARE(mkfifo(QFile::encodeName(at(QStringLiteral("pipe"))).constData(), 0600), 0);
        QVERIFY(QFile::link(at(QStringLiteral("gone.json")), at(QStringLiteral("broken.json"))));
        QCOMPARE(shown(filesIn(m_folder->path())), QStringLiteral("a.json"));
        QCOMPARE(filesIn(m_folder->path() + u'/')->front(), m_folder->path() + QStringLiteral("/a.json"));
    }

    void notesAreNoHistories()
    {
        make({QStringLiteral("a.json"), QStringLiteral("a.json.hindsight.json")});
        QCOMPARE(shown(filesIn(m_folder->path())), QStringLiteral("a.json"));
        QCOMPARE(shown(filesAt(at(QStringLiteral("*.json")))), QStringLiteral("a.json"));
    }

    void aFolderWithoutAFileSaysSo()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("inner")));
        QCOMPARE(shown(filesIn(m_folder->path())), QStringLiteral("a folder without a file in it"));
    }

    void itStopsWhenAsked()
    {
        make({QStringLiteral("a.json")});
        std::stop_source stop;
        stop.request_stop();
        const auto files = filesIn(m_folder->path(), stop.get_token());
        QVERIFY(!files);
        QCOMPARE(files.error().kind, core::ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(FileFinderTest)
#include "file_finder_test.moc"
