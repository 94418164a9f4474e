#include "core/reading/reader.h"
#include "tests/support/golden.h"
#include "tests/support/history_text.h"
#include "ui/exporting/page/page_writer.h"
#include "ui/exporting/picture/pdf_pages.h"
#include "ui/exporting/picture/svg_writer.h"
#include "ui/timeline/legend_items.h"

#include <QDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

using Kind = PicturePart::Kind;

std::shared_ptr<const core::Execution> sample(const QString &name)
{
    const QString path = QStringLiteral(SAMPLES_DIR "/%1.json").arg(name);
    return *core::buildExecution(core::readFile(path.toStdString())->front());
}

QStringList samples()
{
    QStringList names;
    for (const QString &name : QDir(QStringLiteral(SAMPLES_DIR)).entryList({QStringLiteral("*.json")}, QDir::Files))
        names.append(QFileInfo(name).baseName());
    return names;
}

// What is written in the legend beside its signs; those have numbers in them.
QStringList legendTexts(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QStringList texts;
    int depth = 0; // within it
    while (!reader.atEnd()) {
        const QXmlStreamReader::TokenType token = reader.readNext();
        if (token == QXmlStreamReader::StartElement && depth > 0 && reader.name() == u"text") {
            const QString text = reader.readElementText();
            if (std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }))
                texts.append(text);
        } else if (token == QXmlStreamReader::StartElement &&
                   (depth > 0 || reader.attributes().value(QLatin1String("id")) == u"legend")) {
            ++depth;
        } else if (token == QXmlStreamReader::EndElement && depth > 0) {
            --depth;
        }
    }
    return texts;
}

QStringList wordsOf(const LegendScope &scope)
{
    QStringList words;
    for (const LegendSection &section : legendSections(scope)) {
        for (const LegendItem &item : section.items)
            words.append(item.words);
    }
    return words;
}

// What the legend of a picture says, if that is what is drawn.
QStringList explained(const std::shared_ptr<const core::Execution> &execution, const PictureOptions &options)
{
    const auto picture = Picture::make(execution, options);
    const QStringList words = wordsOf(picture->layout().legend);
    const QStringList drawn = legendTexts(svgOf(*picture));
    return drawn == words ? words : QStringList{QStringLiteral("drawn is: ")} + drawn;
}

// All kinds of ends, and what did not come to one.
const char *const kUnlucky = R"(
    1 0s WorkflowExecutionStarted workflowType.name=Order
    2 0s WorkflowTaskScheduled
    3 1s WorkflowTaskStarted scheduledEventId=2
    4 2s WorkflowTaskTimedOut scheduledEventId=2 startedEventId=3
    5 3s WorkflowTaskScheduled
    6 4s WorkflowTaskStarted scheduledEventId=5
    7 5s WorkflowTaskCompleted scheduledEventId=5 startedEventId=6
    8 5s ActivityTaskScheduled activityType.name=A workflowTaskCompletedEventId=7
    9 5s ActivityTaskScheduled activityType.name=B workflowTaskCompletedEventId=7
    10 5s TimerStarted timerId=t startToFireTimeout=60s workflowTaskCompletedEventId=7
    11 6s ActivityTaskStarted scheduledEventId=8
    12 7s ActivityTaskFailed scheduledEventId=8 startedEventId=11
    13 8s ActivityTaskTimedOut scheduledEventId=9
    14 9s WorkflowTaskScheduled
)";

} // namespace

class LegendTest : public QObject
{
    Q_OBJECT

private slots:
    void itExplainsWhatIsInThePicture_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("scale");
        QTest::addColumn<double>("width");
        QTest::addColumn<int>("kind");
        QTest::addColumn<std::int64_t>("first");
        QTest::addColumn<std::int64_t>("last");
        const auto row = [](const char *tag, const char *name, core::Scale scale, double width,
                            const PicturePart &part) {
            QTest::newRow(tag) << QString::fromUtf8(name) << static_cast<int>(scale) << width
                               << static_cast<int>(part.kind) << part.first << part.last;
        };
        using core::Scale;
        for (const QString &name : samples())
            row(qPrintable(name), qPrintable(name), Scale::Sequence, 0, {});
        row("order-fulfilment-folded", "order-fulfilment", Scale::FoldedTime, 0, {});
        row("order-fulfilment-events-1-9", "order-fulfilment", Scale::Sequence, 0, {Kind::Events, 1, 9});
        row("order-fulfilment-at-9", "order-fulfilment", Scale::Sequence, 0, {Kind::Step, 9, 0});
        row("order-fulfilment-chain-25", "order-fulfilment", Scale::Sequence, 0, {Kind::Chain, 25, 0});
        row("every-command-tasks-7-9-folded", "every-command", Scale::FoldedTime, 0, {Kind::Tasks, 7, 9});
        row("subscription-renewal-narrow", "subscription-renewal", Scale::Sequence, 400, {});
        row("subscription-renewal-narrow-time", "subscription-renewal", Scale::Time, 400, {});
    }

    void itExplainsWhatIsInThePicture()
    {
        QFETCH(QString, name);
        QFETCH(int, scale);
        QFETCH(double, width);
        QFETCH(int, kind);
        QFETCH(std::int64_t, first);
        QFETCH(std::int64_t, last);
        const PictureOptions options{
            .scale = static_cast<core::Scale>(scale), .part = {static_cast<Kind>(kind), first, last}, .width = width};
        const QString words = explained(sample(name), options).join(u'\n') + u'\n';
        const QString file =
            QStringLiteral(TEST_DATA_DIR "/exporting/legends/%1.txt").arg(QString::fromUtf8(QTest::currentDataTag()));
        QCOMPARE(words, QString::fromStdString(test::golden(file.toStdString(), words.toStdString())));
    }

    void whatDidNotEndWellHasItsSigns()
    {
        const QStringList expected = {QStringLiteral("start"),
                                      QStringLiteral("Workflow Task: waiting, then working"),
                                      QStringLiteral("timed out"),
                                      QStringLiteral("open"),
                                      QStringLiteral("Activity: a Command whose result can be awaited"),
                                      QStringLiteral("Timer"),
                                      QStringLiteral("scheduled, then started"),
                                      QStringLiteral("under way"),
                                      QStringLiteral("no result in this history"),
                                      QStringLiteral("failed"),
                                      QStringLiteral("timed out"),
                                      QStringLiteral("from a Command to what it opened")};
        QCOMPARE(explained(test::execution(kUnlucky), {}), expected);
    }

    // In the hue of what is there.
    void itsSignsHaveThePicturesHues()
    {
        const auto scope = Picture::make(test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 1s WorkflowTaskStarted scheduledEventId=2
            4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
            5 2s TimerStarted timerId=t startToFireTimeout=60s workflowTaskCompletedEventId=4
            6 9s WorkflowExecutionTerminated
        )"),
                                         {})
                               ->layout()
                               .legend;
        QCOMPARE(scope.lookOf(LegendSign::OpenBar).category, core::Category::Timer);
        QCOMPARE(scope.lookOf(LegendSign::OpeningLink).category, core::Category::Timer);
        QCOMPARE(scope.lookOf(LegendSign::End).outcome, core::Outcome::Terminated);
    }

    // Of a part by the Commands that are in it.
    void whatStandsSideBySideIsOfThePicture_data()
    {
        QTest::addColumn<std::int64_t>("first");
        QTest::addColumn<std::int64_t>("last");
        QTest::addColumn<QString>("fan");
        QTest::newRow("all") << std::int64_t(1) << std::int64_t(8) << QStringLiteral("of Timers");
        QTest::newRow("one of them") << std::int64_t(1) << std::int64_t(5) << QStringLiteral("none");
        QTest::newRow("others") << std::int64_t(6) << std::int64_t(8) << QStringLiteral("of Markers");
    }
    void whatStandsSideBySideIsOfThePicture()
    {
        QFETCH(std::int64_t, first);
        QFETCH(std::int64_t, last);
        QFETCH(QString, fan);
        const auto execution = test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 1s WorkflowTaskStarted scheduledEventId=2
            4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
            5 2s TimerStarted timerId=t startToFireTimeout=60s workflowTaskCompletedEventId=4
            6 2s MarkerRecorded markerName=m workflowTaskCompletedEventId=4
            7 2s MarkerRecorded markerName=m workflowTaskCompletedEventId=4
            8 9s WorkflowExecutionTerminated
        )");
        const auto picture =
            Picture::make(execution, {.scale = core::Scale::Time, .part = {Kind::Events, first, last}});
        const LegendScope &legend = picture->layout().legend;
        const LegendLook look = legend.lookOf(LegendSign::Fan);
        const bool areTimers = look.category == core::Category::Timer && look.command == core::CommandSign::Opens;
        const bool areMarkers = look.category == core::Category::Marker && look.command == core::CommandSign::Marks;
        QCOMPARE(!legend.has(LegendSign::Fan) ? QStringLiteral("none")
                 : areTimers                  ? QStringLiteral("of Timers")
                 : areMarkers                 ? QStringLiteral("of Markers")
                                              : QStringLiteral("of others"),
                 fan);
    }

    // With a sign where one of them has room for it; else as what is there, and not at all where nothing is.
    void endsAreExplainedAsTheyAreDrawn_data()
    {
        QTest::addColumn<int>("activities");
        QTest::addColumn<double>("width");
        QTest::addColumn<QString>("ends");
        QTest::newRow("few") << 4 << 900.0 << QStringLiteral("completed: sign, failed: sign");
        QTest::newRow("small") << 12 << 460.0 << QStringLiteral("completed: disc, failed: whole");
        QTest::newRow("many") << 130 << 1400.0 << QStringLiteral("completed: block, failed: whole");
    }
    void endsAreExplainedAsTheyAreDrawn()
    {
        QFETCH(int, activities);
        QFETCH(double, width);
        QFETCH(QString, ends);
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int i = 0; i < activities; ++i) {
            const int id = 2 + 3 * i;
            history += std::to_string(id) + " 1s ActivityTaskScheduled activityType.name=A\n" + std::to_string(id + 1) +
                       " 2s MarkerRecorded markerName=m\n" + std::to_string(id + 2) +
                       (i % 4 == 3 ? " 2s ActivityTaskFailed" : " 2s ActivityTaskCompleted") +
                       " scheduledEventId=" + std::to_string(id) + "\n";
        }
        const auto picture = Picture::make(test::execution(history), {.width = width});
        const LegendScope &legend = picture->layout().legend;
        const QStringList forms = {QStringLiteral("sign"), QStringLiteral("disc"), QStringLiteral("block"),
                                   QStringLiteral("whole")};
        const auto formOf = [&](LegendSign sign) {
            return legend.has(sign) ? forms.value(static_cast<int>(legend.lookOf(sign).end)) : QStringLiteral("-");
        };
        QCOMPARE(
            QStringLiteral("completed: %1, failed: %2").arg(formOf(LegendSign::Completed), formOf(LegendSign::Failed)),
            ends);
    }

    void theEndThatSaysMostIsExplained()
    {
        LegendScope scope;
        for (const BarEnd end : {BarEnd::Block, BarEnd::Disc, BarEnd::Whole}) {
            LegendScope other;
            other.add(LegendSign::Completed, {.end = end});
            scope.add(other);
        }
        QCOMPARE(scope.lookOf(LegendSign::Completed).end, BarEnd::Disc);
    }

    void whatHasNothingToExplainHasNone()
    {
        const auto execution = test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 1s WorkflowTaskStarted scheduledEventId=2
            4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
            5 2s SomethingElseHappened
            6 3s SomethingElseHappened
            7 3s SomethingElseHappened
            8 4s SomethingElseHappened
        )");
        const auto picture = Picture::make(execution, {.part = {Kind::Events, 8, 8}});
        QCOMPARE(wordsOf(picture->layout().legend), QStringList());
        QVERIFY(picture->layout().below.legend.isEmpty());
        const PictureOptions none{.part = {Kind::Events, 8, 8}, .hasLegend = false};
        QCOMPARE(picture->size(), Picture::make(execution, none)->size());
    }

    // Of a PDF of several pages one legend explains all.
    void pagesHaveOneForAllOfThem()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int i = 2; i < 400; ++i)
            history += std::to_string(i) + (i < 300 ? " 1s ActivityTaskScheduled activityType.name=A\n"
                                                    : " 1s TimerStarted timerId=t startToFireTimeout=60s\n");
        const auto picture = Picture::make(test::execution(history), {});
        const PdfPages pages = pagesOf(*picture);
        QVERIFY(pages.pages.size() > 1);
        QVERIFY(pages.legend.has(LegendSign::Activity) && pages.legend.has(LegendSign::Timer));
        LegendScope first;
        for (const PdfStrip &strip : pages.pages.front().strips)
            first.add(legendOf(picture->content(), strip.request));
        QVERIFY(first.has(LegendSign::Activity) && !first.has(LegendSign::Timer));
        QVERIFY(pagesOf(*Picture::make(test::execution(history), {.hasLegend = false})).legend.isEmpty());
    }

    // What is folded in the picture of a page stands alone where one zooms in.
    void aPageExplainsWhatOneZoomsIntoToo()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int i = 2; i < 900; i += 3) {
            const std::string scheduled = std::to_string(i);
            history += scheduled + " 1s WorkflowTaskScheduled\n" + std::to_string(i + 1) +
                       " 1s WorkflowTaskStarted scheduledEventId=" + scheduled + "\n" + std::to_string(i + 2) +
                       " 1s WorkflowTaskCompleted scheduledEventId=" + scheduled +
                       " startedEventId=" + std::to_string(i + 1) + "\n";
        }
        const auto picture = Picture::make(test::execution(history), {.width = 400});
        QVERIFY(!picture->layout().legend.has(LegendSign::Task));
        const QByteArray page = *pageOf(*picture);
        QVERIFY(page.contains("several Workflow Tasks together"));
        QVERIFY(page.contains("Workflow Task: waiting, then working"));
        QVERIFY(!page.contains("Activity: a Command whose result can be awaited"));
    }

    // No sign is in the legend's list that no picture ever has; those that the window alone draws are named here.
    void everySignIsInSomePicture()
    {
        LegendScope seen;
        const auto add = [&seen](const std::shared_ptr<const core::Execution> &execution) {
            for (const auto scale : {core::Scale::Sequence, core::Scale::Time, core::Scale::FoldedTime}) {
                for (const double width : {0.0, 400.0}) {
                    PictureOptions options{.scale = scale, .width = width};
                    seen.add(Picture::make(execution, options)->layout().legend);
                    options.arrangement.collapse = core::LaneCollapse::Kinds;
                    seen.add(Picture::make(execution, options)->layout().legend);
                }
            }
        };
        for (const QString &name : samples())
            add(sample(name));
        add(test::execution(kUnlucky));
        seen.add(Picture::make(test::execution(kUnlucky), {.part = {Kind::Step, 5, 0}})->layout().legend);
        seen.add(Picture::make(test::execution(kUnlucky), {.part = {Kind::Chain, 8, 0}})->layout().legend);
        QStringList never = wordsOf(LegendScope::whole());
        for (const QString &words : wordsOf(seen))
            never.removeOne(words);
        const QStringList expected = {QStringLiteral("the step that it is compared with"),
                                      QStringLiteral("an Event that you marked or noted"),
                                      QStringLiteral("selected; what belongs to it stays in full colour")};
        QCOMPARE(never.join(u'\n'), expected.join(u'\n'));
    }
};

QTEST_MAIN(LegendTest)
#include "legend_test.moc"
