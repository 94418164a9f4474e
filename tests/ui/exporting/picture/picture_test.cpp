#include "tests/support/history_text.h"
#include "ui/exporting/picture/pdf_writer.h"
#include "ui/exporting/picture/picture.h"
#include "ui/exporting/picture/svg_writer.h"
#include "ui/timeline/metrics.h"

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
    7 9s ActivityTaskCompleted scheduledEventId=5 startedEventId=6
    8 9s WorkflowTaskScheduled
    9 10s WorkflowTaskStarted scheduledEventId=8
    10 11s WorkflowTaskCompleted scheduledEventId=8 startedEventId=9
    11 11s WorkflowExecutionCompleted workflowTaskCompletedEventId=10
)";

// All that is written in it, line by line.
QStringList linesOf(const Picture &picture)
{
    QXmlStreamReader reader(svgOf(picture));
    QStringList lines;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == u"text")
            lines.append(reader.readElementText());
    }
    return lines;
}

// `text` as it comes out of lines that were broken between words and within long ones.
bool isWithin(const QString &text, const QStringList &lines)
{
    QString written = lines.join(QString());
    QString wanted = text;
    return written.remove(u' ').contains(wanted.remove(u' ').remove(u'\n'));
}

} // namespace

class PictureTest : public QObject
{
    Q_OBJECT

private slots:
    void itSaysOfHowMuchItIs_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        QTest::addColumn<QString>("summary");
        using Kind = PicturePart::Kind;
        const auto row = [](const char *name, Kind kind, qint64 first, qint64 last, const char *summary) {
            QTest::newRow(name) << static_cast<int>(kind) << first << last << QString::fromUtf8(summary);
        };
        row("all", Kind::All, 0, 0, "11 Events · 2 Workflow Tasks · 2 Commands · 11s · Completed");
        row("events", Kind::Events, 4, 7, "Events 4 to 7 of 11 · 7s");
        row("event", Kind::Events, 4, 4, "Event 4 of 11 · 0s");
        row("to the end", Kind::Events, 8, 11, "Events 8 to 11 of 11 · 2s · Completed");
        row("task", Kind::Tasks, 1, 1, "Workflow Task 1 of 2 · Events 2 to 5 of 11 · 2s");
        row("tasks", Kind::Tasks, 1, 2, "Workflow Tasks 1 to 2 of 2 · Events 2 to 11 of 11 · 11s · Completed");
        row("chain", Kind::Chain, 6, 0, "What belongs to Event 6 · Events 2 to 11 of 11 · 11s · Completed");
        row("step", Kind::Step, 6, 0, "After Event 6 of 11 · 9s");
        row("last step", Kind::Step, 11, 0, "After Event 11 of 11 · 11s · Completed");
    }

    void itSaysOfHowMuchItIs()
    {
        QFETCH(int, kind);
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        QFETCH(QString, summary);
        const auto picture =
            Picture::make(test::execution(kOrder), {.part = {static_cast<PicturePart::Kind>(kind), first, last}});
        QVERIFY(bool(picture));
        QCOMPARE(picture->summary(), summary);
    }

    void aTitleOfBlanksIsNone()
    {
        const auto none = Picture::make(test::execution(kOrder), {.title = QString()});
        for (const QString &title : {QStringLiteral(" "), QStringLiteral("\n\t")}) {
            const auto picture = Picture::make(test::execution(kOrder), {.title = title});
            QCOMPARE(picture->title(), QString());
            QCOMPARE(picture->size(), none->size());
        }
    }

    // Strips and lanes' names are measured in the fonts in which they are painted.
    void pagesDoNotHangOnTheDesktopsFont()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int i = 2; i < 90; ++i)
            history += std::to_string(i) + " 1s ActivityTaskScheduled activityType.name=SomeActivityOrOther\n";
        const auto pdf = [&history] {
            const auto picture = Picture::make(test::execution(history), {});
            return pdfOf(*picture, pagesOf(*picture));
        };
        const QByteArray before = pdf();
        const QFont was = QGuiApplication::font();
        QFont other = was;
        other.setFamily(QStringLiteral("DejaVu Serif"));
        other.setPointSize(20);
        QGuiApplication::setFont(other);
        const QByteArray after = pdf();
        QGuiApplication::setFont(was);
        QVERIFY(before.count("/Type /Page\n") > 1);
        QCOMPARE(after, before);
    }

    // Only what has bars is a page, each with its lanes' names.
    void manyLanesArePagesOfThem()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id < 802; id += 2)
            history += std::to_string(id) + " 1s ActivityTaskScheduled activityType.name=Lane" + std::to_string(id) +
                       "\n" + std::to_string(id + 1) +
                       " 2s ActivityTaskCompleted scheduledEventId=" + std::to_string(id) + "\n";
        const auto picture =
            Picture::make(test::execution(history), {.arrangement = {.collapse = core::LaneCollapse::Names}});
        QVERIFY(picture->remark().contains(QStringLiteral("without their names")));
        const PdfPages pages = pagesOf(*picture);
        QCOMPARE(pages.remark, QString());
        QVERIFY2(pages.pages.size() > 20 && pages.pages.size() < 60, qPrintable(QString::number(pages.pages.size())));
        for (const PdfPage &page : pages.pages) {
            for (const PdfStrip &strip : page.strips)
                QCOMPARE(strip.request.laneHeight, metrics::kLaneHeight);
        }
    }

    void tooManyPagesAreDrawnSmaller()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id < 1'002; ++id)
            history += std::to_string(id) + " 1s ActivityTaskScheduled activityType.name=A" + std::to_string(id) + "\n";
        const auto picture = Picture::make(test::execution(history), {});
        const PdfPages pages = pagesOf(*picture);
        QVERIFY2(pages.pages.size() < 100, qPrintable(QString::number(pages.pages.size())));
        QVERIFY2(pages.remark.contains(QStringLiteral("Each Event is ")) &&
                     pages.remark.contains(QStringLiteral("without their names")),
                 qPrintable(pages.remark));
    }

    void longWordsAreBrokenNotCut()
    {
        const PictureOptions options{.width = kLeastPictureWidth,
                                     .title = QStringLiteral("What happened to order 1977 on the first of March"),
                                     .caption = QStringLiteral("see https://example.com/") + QString(200, u'x') +
                                                QStringLiteral("\nsecond line")};
        const auto picture = Picture::make(test::execution(kOrder), options);
        QVERIFY(bool(picture));
        const QStringList lines = linesOf(*picture);
        QVERIFY(isWithin(*options.title, lines));
        QVERIFY(isWithin(picture->summary(), lines));
        QVERIFY(isWithin(options.caption, lines));
        QVERIFY(lines.contains(QStringLiteral("second line")));
        const auto wide = Picture::make(test::execution(kOrder), {.title = options.title, .caption = options.caption});
        QVERIFY(wide->layout().title.height() < picture->layout().title.height());
        QVERIFY(wide->layout().below.caption.height() < picture->layout().below.caption.height());
    }

    void aTextWithoutEndIsCutAtTheLastLine()
    {
        const auto picture =
            Picture::make(test::execution(kOrder), {.title = QString(5'000, u'W'), .caption = QString(50'000, u'\n')});
        QVERIFY(bool(picture));
        QVERIFY(picture->size().height() < 2'000);
        QCOMPARE(linesOf(*picture).filter(QStringLiteral("WWW")).size(), 3);
        QVERIFY(linesOf(*picture).filter(QStringLiteral("WWW")).last().endsWith(u'…'));
    }

    // Names are shortened before links and signs are lost.
    void aNarrowPictureGivesThePlotTheRoom()
    {
        const auto narrow = Picture::make(test::execution(kOrder), {.width = 400});
        QVERIFY(narrow->layout().request.panelWidth < 400 / 2.9);
        const QStringList lines = linesOf(*narrow);
        QVERIFY(lines.contains(QStringLiteral("Execution")) && !lines.contains(QStringLiteral("Workflow Execution")));
        QVERIFY(lines.contains(QStringLiteral("ChargeCard")) && !lines.contains(QStringLiteral("Activity")));
        const QStringList wide = linesOf(*Picture::make(test::execution(kOrder), {.width = 900}));
        QVERIFY(wide.contains(QStringLiteral("Workflow Execution")) && wide.contains(QStringLiteral("Activity")));
    }

    // Less is left free for a short flag than for a long one, and nothing is drawn beyond the picture's edge.
    void theFlagHasTheRoomThatItNeeds()
    {
        for (const char *const end : {"WorkflowExecutionCompleted", "WorkflowExecutionContinuedAsNew"}) {
            const auto execution = test::execution(std::string("1 0s WorkflowExecutionStarted\n2 1s ") + end + "\n");
            const auto picture = Picture::make(execution, {.scale = core::Scale::Time, .width = 600});
            QVERIFY(bool(picture));
            const TimelineScene scene(*picture->content().diagram, picture->content().axis, picture->layout().request);
            QVERIFY(scene.flag().right() < picture->size().width());
            QVERIFY(scene.flag().right() > picture->size().width() - 20);
        }
    }
};

QTEST_MAIN(PictureTest)
#include "picture_test.moc"
