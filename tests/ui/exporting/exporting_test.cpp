#include "core/reading/reader.h"
#include "tests/support/history_text.h"
#include "ui/exporting/exporting.h"
#include "ui/exporting/picture/picture.h"
#include "ui/timeline/mark_shapes.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

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
    8 9s WorkflowTaskScheduled
    9 10s WorkflowTaskStarted scheduledEventId=8
    10 11s WorkflowTaskCompleted scheduledEventId=8 startedEventId=9
    11 11s ActivityTaskScheduled activityType.name=Refund workflowTaskCompletedEventId=10
    12 12s WorkflowExecutionTerminated
)";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray bytesOf(const std::shared_ptr<const core::Execution> &execution, const ExportOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return exportTo(buffer, execution, options) ? buffer.data() : QByteArray();
}

QByteArray svgOfPart(const PicturePart &part)
{
    return bytesOf(test::execution(kOrder), {.picture = {.part = part}});
}

std::string fanOut(int activities)
{
    std::string text = "1 0s WorkflowExecutionStarted\n";
    for (int i = 0; i < activities; ++i)
        text += std::to_string(i + 2) + " 1s ActivityTaskScheduled activityType.name=A\n";
    return text;
}

// A device that has room for so many bytes, as a disk that becomes full.
class SmallDevice final : public QIODevice
{
public:
    explicit SmallDevice(qint64 room) : m_room(room) { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room) {
            setErrorString(QStringLiteral("No space left on device"));
            return -1;
        }
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

} // namespace

class ExportingTest : public QObject
{
    Q_OBJECT

private slots:
    void theEndingTellsTheFormat_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("format");
        const auto row = [](const char *path, ExportFormat format) {
            QTest::newRow(path) << QString::fromLatin1(path) << static_cast<int>(format);
        };
        row("a/b.SVG", ExportFormat::Svg);
        row("b.png", ExportFormat::Png);
        row("b.tar.pdf", ExportFormat::Pdf);
        row("b.trace.json", ExportFormat::Trace);
        row("trace.json", ExportFormat::History);
        row("b.puml", ExportFormat::PlantUml);
        QTest::newRow("none") << QStringLiteral("png") << -1;
        QTest::newRow("other") << QStringLiteral("a.gif") << -1;
    }

    void theEndingTellsTheFormat()
    {
        QFETCH(QString, path);
        QFETCH(int, format);
        const auto found = exportFormatOf(path);
        QCOMPARE(found ? static_cast<int>(*found) : -1, format);
    }

    void theSameHistoryGivesTheSameBytes_data()
    {
        QTest::addColumn<QString>("word");
        for (const QString &word : exportFormatWords())
            QTest::newRow(qPrintable(word)) << word;
    }

    void theSameHistoryGivesTheSameBytes()
    {
        QFETCH(QString, word);
        const ExportOptions options{.format = *exportFormatNamed(word)};
        const QByteArray first = bytesOf(test::execution(kOrder), options);
        QVERIFY(!first.isEmpty());
        QCOMPARE(bytesOf(test::execution(kOrder), options), first);
        // Beyond the second in which it was written, too.
        QVERIFY(!first.contains("/CreationDate"));
    }

    void aDiagramIsInItsLanguageAndOfTheTasksThatAreAskedFor()
    {
        const auto diagram = [](ExportOptions options) { return bytesOf(test::execution(kOrder), options); };
        QVERIFY(diagram({.format = ExportFormat::Mermaid}).contains("sequenceDiagram"));
        QVERIFY(diagram({.format = ExportFormat::Mermaid, .diagram = core::TextDiagram::Gantt}).contains("gantt"));
        QVERIFY(diagram({.format = ExportFormat::PlantUml}).contains("@startuml"));
        QVERIFY(diagram({.format = ExportFormat::Dot}).contains("digraph"));
        const QByteArray second =
            diagram({.format = ExportFormat::Mermaid, .picture = {.part = {PicturePart::Kind::Tasks, 2, 2}}});
        QVERIFY(second.contains("Refund") && !second.contains("ScheduleActivityTask ChargeCard"));
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto none =
            exportTo(buffer, test::execution(kOrder),
                     {.format = ExportFormat::Dot, .picture = {.part = {PicturePart::Kind::Tasks, 2, 3}}});
        QVERIFY(!none);
        QCOMPARE(none.error().message, std::string("no Workflow Tasks 2 to 3; the history has 2, 1 to 2"));
    }

    void dataAreTablesTracesAndTheHistoryItself()
    {
        const auto execution = test::execution(kOrder);
        const QByteArray table = bytesOf(execution, {.format = ExportFormat::Csv, .table = core::CsvTable::Awaitables});
        QCOMPARE(table.count("\r\n"), 3);
        QVERIFY(bytesOf(execution, {.format = ExportFormat::Trace}).contains("\"traceEvents\""));
        const QByteArray json = bytesOf(execution, {.format = ExportFormat::History});
        const auto again = core::readBytes(json.toStdString(), "again");
        QVERIFY(bool(again));
        QCOMPARE(again->front()->eventCount(), execution->history().eventCount());
    }

    // Whatever is written: a payload, a failure's words, an identity are not in it.
    void nothingPrivateIsInARedactedExport_data() { theSameHistoryGivesTheSameBytes_data(); }

    void nothingPrivateIsInARedactedExport()
    {
        QFETCH(QString, word);
        const auto execution = test::execution(R"(
            1 0s WorkflowExecutionStarted workflowType.name=Order identity=SECRET input.payloads.data=U0VDUkVU
            2 0s ActivityTaskScheduled activityType.name=Charge
            3 1s ActivityTaskStarted scheduledEventId=2 identity=SECRET
            4 2s ActivityTaskFailed scheduledEventId=2 failure.message=SECRET failure.stackTrace=SECRET
            5 2s WorkflowExecutionFailed failure.message=SECRET
        )");
        ExportOptions options{.format = *exportFormatNamed(word)};
        options.picture.part = {};
        const QByteArray open = bytesOf(execution, options);
        for (const core::Redaction redaction : {core::Redaction::Drop, core::Redaction::Hash}) {
            options.redaction = redaction;
            const QByteArray redacted = bytesOf(execution, options);
            QVERIFY(!redacted.isEmpty());
            QVERIFY(!redacted.contains("SECRET") && !redacted.contains("U0VDUkVU"));
        }
        // It was there before where the format tells of it.
        if (word == u"json" || word == u"csv" || word == u"svg")
            QVERIFY2(open.contains("SECRET"), qPrintable(word));
    }

    void aPngHasTwoPixelsAPointOrAsManyAsAreAskedFor()
    {
        const auto picture = Picture::make(test::execution(kOrder), {});
        QVERIFY(bool(picture));
        const auto sizeWith = [](const PngSize &size) {
            return QImage::fromData(bytesOf(test::execution(kOrder), {.format = ExportFormat::Png, .png = size}))
                .size();
        };
        QCOMPARE(sizeWith({}), (picture->size() * 2).toSize());
        QCOMPARE(sizeWith({.pixelsAPoint = 0.5}), (picture->size() * 0.5).toSize());
        QCOMPARE(sizeWith({.width = 333}).width(), 333);
    }

    void aPngIsAsLargeOnPaperAsThePicture()
    {
        const auto picture = Picture::make(test::execution(kOrder), {});
        QVERIFY(bool(picture));
        for (const double ratio : {0.5, 1.0, 3.0}) {
            const QImage image = QImage::fromData(
                bytesOf(test::execution(kOrder), {.format = ExportFormat::Png, .png = {.pixelsAPoint = ratio}}));
            const double inches = image.width() / (image.dotsPerMeterX() * 0.0254);
            QVERIFY2(qAbs(inches - picture->size().width() / 96) < 0.02, qPrintable(QString::number(inches)));
        }
    }

    void aPngHasNoEdge()
    {
        for (const double ratio : {0.71, 0.83, 1.17, 1.31, 1.53, 1.71, 1.93}) {
            const QImage image = QImage::fromData(
                bytesOf(test::execution(kOrder), {.format = ExportFormat::Png, .png = {.pixelsAPoint = ratio}}));
            QCOMPARE(image.pixelColor(image.width() - 1, 0), QColor(Qt::white));
            QCOMPARE(image.pixelColor(0, image.height() - 1), QColor(Qt::white));
            QCOMPARE(image.pixelColor(image.width() - 1, image.height() - 1), QColor(Qt::white));
        }
    }

    void aPngThatIsTooLargeIsRefused()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto exported =
            exportTo(buffer, test::execution(fanOut(400)), {.format = ExportFormat::Png, .png = {.pixelsAPoint = 8}});
        QVERIFY(!exported);
        QCOMPARE(exported.error().kind, core::ErrorKind::TooLarge);
        QVERIFY2(exported.error().message.find("is too large: the most is 32767 a side") != std::string::npos,
                 exported.error().message.c_str());
        QVERIFY(buffer.data().isEmpty());
    }

    void aLongPictureIsCutIntoPages()
    {
        const auto pages = [](const QByteArray &pdf) { return pdf.count("/Type /Page\n"); };
        const QByteArray one = bytesOf(test::execution(kOrder), {.format = ExportFormat::Pdf});
        QVERIFY(one.startsWith("%PDF-"));
        QCOMPARE(pages(one), 1);
        QVERIFY(pages(bytesOf(test::execution(fanOut(60)), {.format = ExportFormat::Pdf})) > 3);
        // Low strips stand below each other.
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id <= 120; ++id)
            history += std::to_string(id) + " 1s WorkflowExecutionSignaled signalName=s\n";
        QCOMPARE(pages(bytesOf(test::execution(history), {.format = ExportFormat::Pdf})), 1);
    }

    void aPartShowsWhatIsAskedForAlone()
    {
        const QByteArray all = svgOfPart({});
        QVERIFY(all.contains("id=\"awaitable-5\"") && all.contains("id=\"awaitable-11\""));
        const QByteArray events = svgOfPart({PicturePart::Kind::Events, 2, 6});
        QVERIFY(events.contains("Events 2 to 6"));
        QVERIFY(events.contains("id=\"awaitable-5\"") && !events.contains("id=\"awaitable-11\""));
        const QByteArray tasks = svgOfPart({PicturePart::Kind::Tasks, 2, 2});
        QVERIFY(tasks.contains("Workflow Task 2 of 2 ") && tasks.contains("id=\"task-2\""));
        QVERIFY(!tasks.contains("id=\"awaitable-5\"") && tasks.contains("id=\"awaitable-11\""));
        const QByteArray chain = svgOfPart({PicturePart::Kind::Chain, 7, 0});
        QVERIFY(chain.contains("What belongs to Event 7") && chain.contains("id=\"awaitable-5\""));
    }

    void theStateAtAStepIsWrittenBelow()
    {
        const QByteArray svg = svgOfPart({PicturePart::Kind::Step, 6, 0});
        for (const char *words : {"After Event 6", ">Running<", "ChargeCard for 7s, started with Event 6"})
            QVERIFY2(svg.contains(words), words);
        QVERIFY(!svgOfPart({}).contains(">Running<"));
    }

    // The Service writes with which attempt an Activity was started when that has ended.
    void anAttemptThatIsToComeIsFaint()
    {
        const auto execution = test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 0s ActivityTaskScheduled activityType.name=Charge
            3 1s WorkflowExecutionSignaled signalName=s
            4 2s ActivityTaskStarted scheduledEventId=2 attempt=3
            5 3s ActivityTaskCompleted scheduledEventId=2 startedEventId=4
            6 9s WorkflowExecutionTerminated
        )");
        const auto isFaint = [&](std::int64_t step) {
            const QByteArray svg = bytesOf(execution, {.picture = {.part = {PicturePart::Kind::Step, step, 0}}});
            const auto label = svg.indexOf(">Charge · attempt 3</text>");
            return svg.mid(svg.lastIndexOf("<text", label), label - svg.lastIndexOf("<text", label))
                .contains(QStringLiteral("opacity=\"%1\"").arg(kFaint).toUtf8());
        };
        QVERIFY(isFaint(3));
        QVERIFY(!isFaint(5));
    }

    // What is drawn as one has happened in part.
    void whatIsDrawnTogetherIsFaintFromTheStepOn_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("inFull");
        QTest::addColumn<int>("faintly");
        QTest::newRow("before") << 4 << 0 << 1;
        QTest::newRow("amid, before the count") << 20 << 0 << 1;
        QTest::newRow("amid, behind the count") << 75 << 1 << 0;
        QTest::newRow("after") << 81 << 1 << 0;
    }
    void whatIsDrawnTogetherIsFaintFromTheStepOn()
    {
        QFETCH(int, step);
        QFETCH(int, inFull);
        QFETCH(int, faintly);
        std::string history = "1 0s WorkflowExecutionStarted\n2 0s WorkflowTaskScheduled\n"
                              "3 1s WorkflowTaskStarted scheduledEventId=2\n"
                              "4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3\n";
        for (int id = 5; id < 82; ++id)
            history += std::to_string(id) + " 2s MarkerRecorded markerName=m workflowTaskCompletedEventId=4\n";
        const QByteArray svg =
            bytesOf(test::execution(history), {.picture = {.part = {PicturePart::Kind::Step, step, 0}, .width = 450}});
        const QByteArray faint = QStringLiteral("opacity=\"%1\"").arg(kFaint).toUtf8();
        const auto state = svg.indexOf("<g id=\"state\"");
        QVERIFY(state > 0);
        int counts[2] = {0, 0};
        for (auto at = svg.indexOf(">77</text>"); at >= 0 && at < state; at = svg.indexOf(">77</text>", at + 1)) {
            const auto begin = svg.lastIndexOf("<text", at);
            ++counts[svg.mid(begin, at - begin).contains(faint) ? 1 : 0];
        }
        QCOMPARE(counts[0], inFull);
        QCOMPARE(counts[1], faintly);
    }

    void aPartThatIsNotThereIsAnError_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        QTest::addColumn<QString>("message");
        using Kind = PicturePart::Kind;
        const auto row = [](const char *name, Kind kind, qint64 first, qint64 last, const char *message) {
            QTest::newRow(name) << static_cast<int>(kind) << first << last << QString::fromLatin1(message);
        };
        row("events", Kind::Events, 13, 20, "no Events 13 to 20; the history has 12, 1 to 12");
        row("more events", Kind::Events, 12, 13, "no Events 12 to 13; the history has 12, 1 to 12");
        row("one event", Kind::Events, 13, 13, "no Event 13; the history has 12, 1 to 12");
        row("tasks", Kind::Tasks, 2, 3, "no Workflow Tasks 2 to 3; the history has 2, 1 to 2");
        row("one task", Kind::Tasks, 3, 3, "no Workflow Task 3; the history has 2, 1 to 2");
        row("chain", Kind::Chain, 99, 0, "no Event 99; the history has 12, 1 to 12");
        row("step", Kind::Step, 99, 0, "no Event 99; the history has 12, 1 to 12");
    }

    void aPartThatIsNotThereIsAnError()
    {
        QFETCH(int, kind);
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        QFETCH(QString, message);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto exported = exportTo(buffer, test::execution(kOrder),
                                       {.picture = {.part = {static_cast<PicturePart::Kind>(kind), first, last}}});
        QVERIFY(!exported);
        QCOMPARE(QString::fromStdString(exported.error().message), message);
    }

    void whereAllLanesAreHiddenThePictureSaysSo()
    {
        core::Arrangement arrangement;
        arrangement.hidden = {{core::Category::Activity, "ChargeCard"}};
        const auto remark = [&arrangement](const char *history) {
            return Picture::make(test::execution(history), {.arrangement = arrangement})->remark();
        };
        QCOMPARE(remark(kOrder), QString());
        QCOMPARE(remark("1 0s WorkflowExecutionStarted"), QString());
        arrangement.hidden = {{core::Category::Activity, {}}};
        QCOMPARE(remark(kOrder), QStringLiteral("All lanes are hidden."));
        QCOMPARE(remark("1 0s WorkflowExecutionStarted"), QString());
    }

    // What the archive or a tail left out is not asked for by who counts from 1.
    void aPartMayBeginAndEndInAGapOfTheFile()
    {
        const auto execution = test::execution(R"(
            5 0s WorkflowExecutionSignaled signalName=a
            9 1s WorkflowExecutionSignaled signalName=b
            20 1s WorkflowExecutionSignaled signalName=c
        )");
        const auto outcome = [&execution](std::int64_t first, std::int64_t last) {
            const auto picture = Picture::make(execution, {.part = {PicturePart::Kind::Events, first, last}});
            return picture ? picture->summary() : QString::fromStdString(picture.error().message);
        };
        QCOMPARE(outcome(6, 19), QStringLiteral("Event 9 · 0s"));
        QCOMPARE(outcome(5, 10), QStringLiteral("Events 5 to 9 · 1s"));
        QCOMPARE(outcome(10, 19), QStringLiteral("no Events 10 to 19; the history has 3, 5 to 20"));
        QCOMPARE(outcome(1, 10), QStringLiteral("no Events 1 to 10; the history has 3, 5 to 20"));
        const auto one = Picture::make(test::execution("7 0s WorkflowExecutionSignaled signalName=a"),
                                       {.part = {PicturePart::Kind::Step, 1, 0}});
        QCOMPARE(one.error().message, std::string("no Event 1; the history has 7 alone"));
        const auto noTask = Picture::make(execution, {.part = {PicturePart::Kind::Tasks, 1, 1}});
        QCOMPARE(noTask.error().message, std::string("no Workflow Task 1; the history has none"));
    }

    void titleCaptionLegendAndLabelsAreAsAskedFor()
    {
        const QByteArray plain = bytesOf(test::execution(kOrder), {});
        QVERIFY(plain.contains("result handed to this Workflow Task") && plain.contains(">ChargeCard<"));
        const QByteArray svg = bytesOf(test::execution(kOrder), {.picture = {.hasLegend = false,
                                                                             .hasLabels = false,
                                                                             .title = QStringLiteral("A <b>"),
                                                                             .caption = QStringLiteral("One\nTwo")}});
        QVERIFY(svg.contains(">A &lt;b&gt;</text>") && svg.contains(">One<") && svg.contains(">Two<"));
        QVERIFY(!svg.contains("result handed to this Workflow Task"));
        // The lane's name stays, that at the bar goes.
        QCOMPARE(svg.count(">ChargeCard<"), plain.count(">ChargeCard<") - 1);
        const QByteArray untitled = bytesOf(test::execution(kOrder), {.picture = {.title = QString()}});
        QVERIFY(!untitled.contains("12 Events"));
    }

    void anAskedWidthIsKept()
    {
        for (const double width : {kLeastPictureWidth, 1234.0, kMostPictureWidth}) {
            const auto picture = Picture::make(test::execution(kOrder), {.width = width});
            QVERIFY(bool(picture));
            QCOMPARE(picture->size().width(), width);
        }
    }

    // What is said of the columns is measured, not what they would have been.
    void theSaidWidthOfAColumnIsItsWidth()
    {
        const auto picture = Picture::make(test::execution(kOrder), {.width = kLeastPictureWidth});
        QVERIFY(bool(picture));
        const SceneRequest &request = picture->layout().request;
        const double column =
            core::kColumn * (request.size.width() - request.panelWidth) / static_cast<double>(request.range.length());
        QVERIFY2(picture->remark().contains(
                     QStringLiteral("Each Event is %1 points").arg(QString::number(column, 'f', column < 1 ? 2 : 1))),
                 qPrintable(picture->remark()));
    }

    void blackAndWhiteHasNoColour()
    {
        const QByteArray png =
            bytesOf(test::execution(kOrder), {.format = ExportFormat::Png, .picture = {.theme = PictureTheme::Print}});
        const QImage image = QImage::fromData(png);
        QVERIFY(!image.isNull());
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                QVERIFY2(qGray(image.pixel(x, y)) == qRed(image.pixel(x, y)), "a coloured pixel");
        }
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
        const auto overFolder = exportToFile(inner, test::execution(kOrder), {});
        QVERIFY(!overFolder);
        QCOMPARE(overFolder.error().kind, core::ErrorKind::CannotWrite);
        QVERIFY(!overFolder.error().message.empty());
        QVERIFY(!exportToFile(inner + QStringLiteral("/no/out.svg"), test::execution(kOrder), {}));
        QVERIFY(!exportToFile(path, test::execution(kOrder), {.picture = {.part = {PicturePart::Kind::Step, 99, 0}}}));
        std::stop_source stop;
        stop.request_stop();
        const auto cancelled =
            exportToFile(path, test::execution(kOrder), {}, {.stop = stop.get_token(), .progress = {}});
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().kind, core::ErrorKind::Cancelled);
        QCOMPARE(contentOf(path), QByteArray("old"));
        QCOMPARE(QDir(inner).entryList(QDir::Files), QStringList{QStringLiteral("out.svg")});
    }

    void aFullDiskIsAnError_data() { theSameHistoryGivesTheSameBytes_data(); }

    void aFullDiskIsAnError()
    {
        QFETCH(QString, word);
        SmallDevice device(100);
        const auto exported = exportTo(device, test::execution(kOrder), {.format = *exportFormatNamed(word)});
        QVERIFY(!exported);
        QCOMPARE(exported.error().kind, core::ErrorKind::CannotWrite);
        QCOMPARE(exported.error().message, std::string("No space left on device"));
    }

    // It would be of a picture that nobody gets.
    void aPagesRemarkIsOfItsOwnPicture()
    {
        const auto remark = [](ExportFormat format) {
            QBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            const auto exported =
                exportTo(buffer, test::execution(kOrder), {.format = format, .picture = {.width = 400}});
            return exported ? exported->remark : QStringLiteral("failed");
        };
        QVERIFY(remark(ExportFormat::Png).startsWith(QStringLiteral("Each Event is ")));
        QCOMPARE(remark(ExportFormat::Page), QString());
    }

    void aPdfTellsHowFarItIs()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        std::vector<double> parts;
        QVERIFY(bool(exportTo(buffer, test::execution(fanOut(60)), {.format = ExportFormat::Pdf},
                              {.stop = {}, .progress = [&parts](double part) { parts.push_back(part); }})));
        QVERIFY(parts.size() > 3);
        QVERIFY(std::is_sorted(parts.begin(), parts.end()) && parts.front() >= 0 && parts.back() <= 1);
    }

    void aHugeHistoryIsHeldToALimitThatIsSaid()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.svg"));
        const auto picture = Picture::make(test::execution(fanOut(3'000)), {});
        QVERIFY(bool(picture));
        QVERIFY(picture->size().width() <= kMostPictureWidth);
        QVERIFY(picture->size().height() <= kMostLanesHeight + 500);
        const auto exported = exportToFile(path, test::execution(fanOut(3'000)), {});
        QVERIFY(bool(exported));
        QVERIFY(exported->remark.contains(QStringLiteral("1000 of 3000 lanes")));
        QVERIFY(contentOf(path).contains("1000 of 3000 lanes"));
    }

    void aFileOfCommandsIsDrawnToo()
    {
        auto histories = core::readBytes(
            R"([{"commandType": "StartTimer", "startTimerCommandAttributes": {"timerId": "1", "startToFireTimeout": "5s"}}])",
            "commands");
        QVERIFY(bool(histories));
        auto execution = core::buildExecution(histories->front());
        QVERIFY(bool(execution));
        for (const QString &word : exportFormatWords())
            QVERIFY2(!bytesOf(*execution, {.format = *exportFormatNamed(word)}).isEmpty(), qPrintable(word));
        QVERIFY(bytesOf(*execution, {}).contains(">5s<"));
    }
};

QTEST_MAIN(ExportingTest)
#include "exporting_test.moc"
