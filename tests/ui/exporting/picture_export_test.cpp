#include "core/reading/reader.h"
#include "tests/support/history_text.h"
#include "ui/exporting/picture_export.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

const char *const kOrder = R"(
    1 0s WorkflowExecutionStarted workflowType.name=Order
    2 0s WorkflowTaskScheduled
    3 1s WorkflowTaskStarted scheduledEventId=2
    4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
    5 2s ActivityTaskScheduled activityType.name=ChargeCard workflowTaskCompletedEventId=4
    6 9s ActivityTaskStarted scheduledEventId=5
    7 9s ActivityTaskFailed scheduledEventId=5 startedEventId=6
    8 9s WorkflowExecutionTerminated
)";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string fanOut(int activities)
{
    std::string text = "1 0s WorkflowExecutionStarted\n";
    for (int i = 0; i < activities; ++i)
        text += std::to_string(i + 2) + " 1s ActivityTaskScheduled activityType.name=A\n";
    return text;
}

} // namespace

class PictureExportTest : public QObject
{
    Q_OBJECT

private slots:
    void theEndingTellsTheFormat()
    {
        QCOMPARE(pictureFormatOf(QStringLiteral("a/b.SVG")), PictureFormat::Svg);
        QCOMPARE(pictureFormatOf(QStringLiteral("b.png")), PictureFormat::Png);
        QVERIFY(!pictureFormatOf(QStringLiteral("png")).has_value());
    }

    void textIsWrittenAsText()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.svg"));
        QVERIFY(bool(exportPicture(test::execution(kOrder), {}, path)));
        const QByteArray svg = contentOf(path);
        for (const char *text : {"<text", ">Order<", ">Workflow Tasks<", ">ChargeCard<", ">Terminated<"})
            QVERIFY2(svg.contains(text), text);
    }

    void theSameHistoryGivesTheSameBytes()
    {
        const QTemporaryDir folder;
        for (const char *name : {"out.svg", "out.png"}) {
            const QString path = folder.filePath(QString::fromLatin1(name));
            const PictureOptions options{.format = *pictureFormatOf(path)};
            QVERIFY(bool(exportPicture(test::execution(kOrder), options, path)));
            const QByteArray first = contentOf(path);
            QVERIFY(bool(exportPicture(test::execution(kOrder), options, path)));
            QVERIFY(!first.isEmpty());
            QCOMPARE(contentOf(path), first);
        }
    }

    void aPngHasTwoPixelsAPoint()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.png"));
        const auto picture = exportPicture(test::execution(kOrder), {.format = PictureFormat::Png}, path);
        QVERIFY(bool(picture));
        QCOMPARE(QImage(path).size(), (picture->size * 2).toSize());
    }

    void aFailureLeavesTheOldFile()
    {
        const QTemporaryDir folder;
        const QString inner = folder.filePath(QStringLiteral("locked"));
        QVERIFY(QDir().mkdir(inner));
        const QString path = inner + QStringLiteral("/out.svg");
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        // A folder in place of the file fails for every user, also for one whom permissions don't stop.
        const auto overFolder = exportPicture(test::execution(kOrder), {}, inner);
        QVERIFY(!overFolder);
        QCOMPARE(overFolder.error().kind, core::ErrorKind::CannotWrite);
        QVERIFY(!overFolder.error().message.empty());
        const auto nowhere = exportPicture(test::execution(kOrder), {}, inner + QStringLiteral("/no/out.svg"));
        QVERIFY(!nowhere);
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(inner).entryList(QDir::Files), QStringList{QStringLiteral("out.svg")});
    }

    void aHugeHistoryIsHeldToALimitThatIsSaid()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.svg"));
        const auto picture = exportPicture(test::execution(fanOut(3'000)), {}, path);
        QVERIFY(bool(picture));
        QVERIFY(picture->size.width() <= kMostPictureWidth);
        QVERIFY(picture->size.height() <= kMostLanesHeight + 500);
        QVERIFY(picture->remark.contains(QStringLiteral("1000 of 3000 lanes")));
        QVERIFY(contentOf(path).contains("1000 of 3000 lanes"));
    }

    void aFileOfCommandsIsDrawnToo()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.svg"));
        auto histories = core::readBytes(
            R"([{"commandType": "StartTimer", "startTimerCommandAttributes": {"timerId": "1", "startToFireTimeout": "5s"}}])",
            "commands");
        QVERIFY(bool(histories));
        auto execution = core::buildExecution(histories->front());
        QVERIFY(bool(execution));
        QVERIFY(bool(exportPicture(*execution, {}, path)));
        QVERIFY(contentOf(path).contains(">5s<"));
    }
};

QTEST_MAIN(PictureExportTest)
#include "picture_export_test.moc"
