#include "app/export.h"

#include "tests/support/byte_folder.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>
#include <sstream>
#include <thread>

#include <sys/stat.h>

using namespace hindsight;
using namespace hindsight::app;

namespace {

QString sample()
{
    return QStringLiteral(SAMPLES_DIR "/order-fulfilment.json");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class ExportTest : public QObject
{
    Q_OBJECT

private:
    // Exports as the program does, without its standard output.
    static int run(const ExportOptions &options, std::ostream &err)
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        return runExport(options, out, err);
    }

private slots:
    void anSvgIsWritten()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.svg"));
        std::ostringstream err;
        QCOMPARE(run({.files = {sample()}, .output = output}, err), 0);
        QCOMPARE(QByteArray::fromStdString(err.str()), QByteArray());
        QVERIFY(contentOf(output).contains("ChargeCard"));
    }

    void aDarkPictureOfTimeIsWritten()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.png"));
        std::ostringstream err;
        const ExportOptions options{.files = {sample()},
                                    .output = output,
                                    .what = {.format = ui::ExportFormat::Png,
                                             .picture = {.scale = core::Scale::Time, .theme = ui::PictureTheme::Dark}}};
        QCOMPARE(run(options, err), 0);
        const QImage image(output);
        QVERIFY(!image.isNull());
        QVERIFY(image.pixelColor(image.width() - 1, 0).lightness() < 80);
    }

    void whatCannotBeReadLeavesTheOldPicture()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.svg"));
        put(output, "old");
        std::ostringstream err;
        QCOMPARE(run({.files = {folder.filePath(QStringLiteral("missing.json"))}, .output = output}, err), 2);
        QVERIFY(!err.str().empty());
        QCOMPARE(contentOf(output), QByteArray("old"));
    }

    void severalHistoriesGoIntoAFolder()
    {
        const QTemporaryDir folder;
        const QString twice = folder.filePath(QStringLiteral("twice.jsonl"));
        put(twice, R"({"events": [{"eventId": "1", "eventType": "EVENT_TYPE_WORKFLOW_EXECUTION_STARTED"}]})"
                   "\n"
                   R"({"events": [{"eventId": "1", "eventType": "EVENT_TYPE_WORKFLOW_EXECUTION_STARTED"}]})");
        const QString out = folder.filePath(QStringLiteral("out"));
        QVERIFY(QDir().mkdir(out));
        std::ostringstream err;
        QCOMPARE(run({.files = {twice, sample()}, .output = out}, err), 0);
        QCOMPARE(QByteArray::fromStdString(err.str()), QByteArray());
        QCOMPARE(QDir(out).entryList(QDir::Files, QDir::Name),
                 (QStringList{QStringLiteral("order-fulfilment.svg"), QStringLiteral("twice-2.svg"),
                              QStringLiteral("twice.svg")}));
        QVERIFY(contentOf(out + QStringLiteral("/order-fulfilment.svg")).contains("ChargeCard"));
    }

    void aNameIsNoPatternOfItsNumber()
    {
        const QTemporaryDir folder;
        const QString input = folder.filePath(QStringLiteral("%1.json"));
        put(input, contentOf(sample()));
        const QString out = folder.filePath(QStringLiteral("out/"));
        std::ostringstream err;
        QCOMPARE(run({.files = {input, input}, .output = out}, err), 0);
        QCOMPARE(QDir(out).entryList(QDir::Files), (QStringList{QStringLiteral("%1-2.svg"), QStringLiteral("%1.svg")}));
    }

    void aFileThatIsNothingButAnEndingGetsAName()
    {
        const QTemporaryDir folder;
        const QString input = folder.filePath(QStringLiteral(".json"));
        put(input, contentOf(sample()));
        std::ostringstream err;
        QCOMPARE(run({.files = {input}, .output = folder.path()}, err), 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{QStringLiteral("history.svg")});
    }

    void ofSeveralHistoriesOneIsChosenForAFile()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.svg"));
        put(output, "old");
        std::ostringstream err;
        QCOMPARE(run({.files = {sample(), QStringLiteral(SAMPLES_DIR "/loan-approval.json")}, .output = output}, err),
                 2);
        QVERIFY2(QByteArray::fromStdString(err.str()).contains("there are several histories, and nothing was written"),
                 err.str().c_str());
        QCOMPARE(contentOf(output), QByteArray("old"));
        std::ostringstream none;
        QCOMPARE(run({.files = {sample(), QStringLiteral(SAMPLES_DIR "/loan-approval.json")},
                      .output = output,
                      .history = 2},
                     none),
                 0);
        QVERIFY(contentOf(output).contains("CheckDocument"));
    }

    void aHistoryWhoseNameIsNoUtf8IsExported()
    {
        const test::ByteFolder folder;
        for (const char *name : {"/a\xe9.json", "/a\xe8.json"})
            std::filesystem::copy_file(sample().toStdString(), folder.path() + name);
        const QString path = QString::fromStdString(folder.path());
        const QString out = path + QStringLiteral("/out/");
        std::ostringstream err;
        QCOMPARE(run({.files = {path}, .output = out}, err), 0);
        QCOMPARE(QByteArray::fromStdString(err.str()), QByteArray());
        QCOMPARE(QDir(out).entryList(QDir::Files),
                 (QStringList{QStringLiteral("a\ufffd-2.svg"), QStringLiteral("a\ufffd.svg")}));
    }

    void aFolderIsMadeWhereItsNameEndsInASlash()
    {
        const QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("new/inner/"));
        std::ostringstream err;
        QCOMPARE(run({.files = {folder.filePath(QStringLiteral("missing.json"))}, .output = out}, err), 2);
        QVERIFY(!QFileInfo::exists(folder.filePath(QStringLiteral("new"))));
        QCOMPARE(run({.files = {sample()}, .output = out}, err), 0);
        QCOMPARE(QDir(out).entryList(QDir::Files), QStringList{QStringLiteral("order-fulfilment.svg")});

        std::ostringstream inTheWay;
        const QString file = folder.filePath(QStringLiteral("file"));
        put(file, "old");
        QCOMPARE(run({.files = {sample(), sample()}, .output = file + u'/'}, inTheWay), 2);
        QCOMPARE(QString::fromStdString(inTheWay.str()), file + QStringLiteral("/: this folder cannot be made\n"));
        QCOMPARE(contentOf(file), QByteArray("old"));
    }

    void severalHistoriesDoNotBecomeAFileOfAFoldersName()
    {
        const QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("picturs"));
        std::ostringstream err;
        QCOMPARE(run({.files = {sample(), QStringLiteral(SAMPLES_DIR "/loan-approval.json")}, .output = out}, err), 2);
        QCOMPARE(QString::fromStdString(err.str()), out % u": there is no such folder, and there are several "
                                                          u"histories; a name that ends in / is made a folder\n");
        QVERIFY(!QFileInfo::exists(out));
        // One of them can be called what it likes.
        QCOMPARE(run({.files = {sample()}, .output = out}, err), 0);
        QVERIFY(contentOf(out).contains("ChargeCard"));
    }

    void aPipeIsWrittenTo()
    {
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        std::ostringstream err;
        QCOMPARE(runExport({.files = {sample()}, .output = QStringLiteral("-")}, out, err), 0);
        QVERIFY(out.data().startsWith("<?xml") && out.data().endsWith("</svg>\n"));
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.svg"));
        QCOMPARE(run({.files = {sample()}, .output = output}, err), 0);
        QCOMPARE(contentOf(output), out.data());
    }

    void whatIsReadIsNotWrittenOver()
    {
        const QTemporaryDir folder;
        const QString input = folder.filePath(QStringLiteral("a.json"));
        put(input, contentOf(sample()));
        std::ostringstream err;
        const ExportOptions options{.files = {input},
                                    .output = folder.path(),
                                    .what = {.format = ui::ExportFormat::History, .redaction = core::Redaction::Drop}};
        QCOMPARE(run(options, err), 2);
        QVERIFY2(QByteArray::fromStdString(err.str()).contains("a.json: is the file that is read"), err.str().c_str());
        QCOMPARE(contentOf(input), contentOf(sample()));
    }

    void aPipeInThePlaceOfAFileIsWrittenTo()
    {
        const QTemporaryDir folder;
        const QByteArray path = QFile::encodeName(folder.filePath(QStringLiteral("out.svg")));
        QCOMPARE(mkfifo(path.constData(), 0600), 0);
        QByteArray read;
        std::thread reader([&] { read = contentOf(QFile::decodeName(path)); });
        std::ostringstream err;
        const int status = run({.files = {sample()}, .output = QFile::decodeName(path)}, err);
        reader.join();
        QCOMPARE(status, 0);
        QVERIFY(read.startsWith("<?xml") && read.endsWith("</svg>\n"));
        QVERIFY(!QFileInfo(QFile::decodeName(path)).isFile());
    }

    void aTerminalSeesHowFarItIs()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.csv"));
        QBuffer out;
        out.open(QIODevice::WriteOnly);
        ExportOptions options{.files = {sample()}, .output = output, .what = {.format = ui::ExportFormat::Csv}};
        std::ostringstream terminal;
        QCOMPARE(runExport(options, out, terminal, true), 0);
        const QByteArray said = QByteArray::fromStdString(terminal.str());
        QVERIFY2(said.startsWith("\r") && said.contains("out.csv: 100 %") && said.endsWith("\r\x1b[K"), said);
        std::ostringstream pipe;
        QCOMPARE(runExport(options, out, pipe, false), 0);
        QVERIFY(pipe.str().empty());
    }

    void whatTheHistoryDoesNotHaveIsSaid()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.svg"));
        std::ostringstream err;
        ExportOptions options{.files = {sample()}, .output = output};
        options.what.picture.part = {ui::PicturePart::Kind::Step, 99, 0};
        QCOMPARE(run(options, err), 2);
        QCOMPARE(QString::fromStdString(err.str()),
                 sample() + QStringLiteral(": no Event 99; the history has 29, 1 to 29\n"));
        QVERIFY(!QFile::exists(output));
    }

    void aLaneThatTheHistoryDoesNotHaveIsSaid()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.svg"));
        std::ostringstream err;
        ExportOptions options{.files = {sample()}, .output = output};
        options.what.picture.arrangement.hidden = {{core::Category::Activity, "Charge\nCard"}};
        QCOMPARE(run(options, err), 2);
        QCOMPARE(QString::fromStdString(err.str()),
                 sample() % u": there is no lane for --hide activity:Charge\\x0aCard; the lanes are "
                            u"activity:ChargeCard, timer, child:ShipOrder\n");
        QVERIFY(!QFile::exists(output));
        options.what.picture.arrangement.hidden = {{core::Category::Activity, "ChargeCard"}};
        QCOMPARE(run(options, err), 0);
        QVERIFY(!contentOf(output).contains(">ChargeCard<"));
    }

    void aLaneThatOneOfSeveralHistoriesHasIsEnough()
    {
        const QTemporaryDir folder;
        std::ostringstream err;
        ExportOptions options{.files = {sample(), QStringLiteral(SAMPLES_DIR "/loan-approval.json")},
                              .output = folder.path()};
        options.what.picture.arrangement.hidden = {{core::Category::Activity, "ChargeCard"}};
        QCOMPARE(run(options, err), 0);
        QCOMPARE(QByteArray::fromStdString(err.str()), QByteArray());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
        options.what.picture.arrangement.pinned = {{core::Category::Nexus, "None"}};
        QCOMPARE(run(options, err), 1);
        QVERIFY2(err.str().starts_with("hindsight: in all of the histories there is no lane for --pin nexus:None; the "
                                       "lanes are activity:ChargeCard, "),
                 err.str().c_str());
    }

    void aKindThatIsPinnedIsAllOfIt()
    {
        const QTemporaryDir folder;
        const QString output = folder.filePath(QStringLiteral("out.svg"));
        std::ostringstream err;
        ExportOptions options{.files = {sample()}, .output = output};
        options.what.picture.arrangement = {.order = core::LaneOrder::ByName, .pinned = {{core::Category::Timer, {}}}};
        QCOMPARE(run(options, err), 0);
        const QByteArray timerFirst = contentOf(output);
        options.what.picture.arrangement.pinned = {{core::Category::Activity, {}}};
        QCOMPARE(run(options, err), 0);
        QVERIFY(contentOf(output) != timerFirst);
        options.what.picture.arrangement.pinned = {};
        QCOMPARE(run(options, err), 0);
        QVERIFY(contentOf(output) != timerFirst);
    }

    void aDamagedFileIsDrawnAsFarAsItGoes()
    {
        const QTemporaryDir folder;
        const QString input = folder.filePath(QStringLiteral("damaged.json"));
        const QString output = folder.filePath(QStringLiteral("out.svg"));
        const QByteArray whole = contentOf(sample());
        put(input, whole.left(whole.size() / 2));
        std::ostringstream err;
        QCOMPARE(run({.files = {input}, .output = output}, err), 1);
        QVERIFY(contentOf(output).contains("</svg>"));
        QVERIFY(!err.str().empty());
    }
};

QTEST_MAIN(ExportTest)
#include "export_test.moc"
