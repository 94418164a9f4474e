#include "app/options.h"
#include "ui/document/file_name.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::app;

namespace {

Options parse(const QByteArray &words)
{
    QStringList arguments;
    for (const QByteArray &word : words.split(' '))
        arguments.append(QString::fromUtf8(word));
    return parseOptions(arguments);
}

ui::ExportOptions what(const QByteArray &words)
{
    const Options options = parse("h export a.json -o a.svg " + words);
    const auto *exported = std::get_if<ExportOptions>(&options);
    return exported ? exported->what : ui::ExportOptions{.format = ui::ExportFormat::Png};
}

} // namespace

class ExportParserTest : public QObject
{
    Q_OBJECT

private slots:
    void filesOutputAndFormatAreUnderstood()
    {
        const QStringList file{QStringLiteral("a.json")};
        QVERIFY(parse("h export a.json -o a.svg") ==
                Options(ExportOptions{.files = file, .output = QStringLiteral("a.svg")}));
        QVERIFY(parse("h export -oa.svg a.json") == parse("h export a.json --output a.svg"));
        QVERIFY(parse("h export - -o a.PNG --history 3") ==
                Options(ExportOptions{.files = {QStringLiteral("-")},
                                      .output = QStringLiteral("a.PNG"),
                                      .history = 3,
                                      .what = {.format = ui::ExportFormat::Png}}));
        QVERIFY(parse("h export a.json b.json -o folder --format pdf") ==
                Options(ExportOptions{.files = {QStringLiteral("a.json"), QStringLiteral("b.json")},
                                      .output = QStringLiteral("folder"),
                                      .what = {.format = ui::ExportFormat::Pdf}}));
        // The word goes before the ending.
        QCOMPARE(what("--format pdf").format, ui::ExportFormat::Pdf);
        // What is hidden on purpose has another name than an ending.
        QCOMPARE(std::get<ExportOptions>(parse("h export a.json -o .a.svg")).output, QStringLiteral(".a.svg"));
        QCOMPARE(std::get<ExportOptions>(parse("h export a.json -o new/ --format svg")).output, QStringLiteral("new/"));
    }

    void thePartIsUnderstood()
    {
        using Kind = ui::PicturePart::Kind;
        QCOMPARE(what("").picture.part, ui::PicturePart());
        QCOMPARE(what("--events 5-17").picture.part, (ui::PicturePart{Kind::Events, 5, 17}));
        QCOMPARE(what("--tasks 3").picture.part, (ui::PicturePart{Kind::Tasks, 3, 3}));
        QCOMPARE(what("--chain 12").picture.part, (ui::PicturePart{Kind::Chain, 12, 0}));
        QCOMPARE(what("--at 12").picture.part, (ui::PicturePart{Kind::Step, 12, 0}));
    }

    void looksAreUnderstood()
    {
        const ui::PictureOptions picture =
            what("--scale folded --theme print --order appearance --collapse kinds --title T --caption C --no-legend "
                 "--no-labels --width 900")
                .picture;
        QCOMPARE(picture, (ui::PictureOptions{.scale = core::Scale::FoldedTime,
                                              .theme = ui::PictureTheme::Print,
                                              .arrangement = {.order = core::LaneOrder::ByFirstAppearance,
                                                              .collapse = core::LaneCollapse::Kinds},
                                              .width = 900,
                                              .hasLegend = false,
                                              .hasLabels = false,
                                              .title = QStringLiteral("T"),
                                              .caption = QStringLiteral("C")}));
        QCOMPARE(what("--title ").picture.title, std::optional(QString()));
        QCOMPARE(what("--format png --ratio 1.5").png, (ui::PngSize{.pixelsAPoint = 1.5}));
        QCOMPARE(what("--format png --pixels 800").png, (ui::PngSize{.width = 800}));
    }

    void diagramsTablesAndWhatIsPrivateAreUnderstood()
    {
        const ui::ExportOptions options =
            what("--format mermaid --diagram gantt --limit 20 --tasks 2-3 --private hash");
        QCOMPARE(options, (ui::ExportOptions{.format = ui::ExportFormat::Mermaid,
                                             .redaction = core::Redaction::Hash,
                                             .picture = {.part = {ui::PicturePart::Kind::Tasks, 2, 3}},
                                             .diagram = core::TextDiagram::Gantt,
                                             .mostItems = 20}));
        QCOMPARE(what("--format csv --table awaitables").table, std::optional(core::CsvTable::Awaitables));
        QCOMPARE(what("--format csv --table events").table, std::optional(core::CsvTable::Events));
        QCOMPARE(what("--format csv").table, std::optional<core::CsvTable>());
        QCOMPARE(what("--format dot").format, ui::ExportFormat::Dot);
        QCOMPARE(what("--private keep").redaction, core::Redaction::None);
    }

    void lanesAreUnderstood()
    {
        const core::Arrangement arrangement =
            what("--pin activity:A:b --pin timer --hide child:Ship --toggle nexus").picture.arrangement;
        QCOMPARE(arrangement,
                 (core::Arrangement{.toggled = {{core::Category::Nexus, ""}},
                                    .pinned = {{core::Category::Activity, "A:b"}, {core::Category::Timer, ""}},
                                    .hidden = {{core::Category::ChildWorkflow, "Ship"}}}));
    }

    void timesAreUnderstood()
    {
        QCOMPARE(what("").picture.times, (ui::TimeStyle{.form = ui::TimeForm::SinceStart}));
        QCOMPARE(what("--times previous").picture.times.form, ui::TimeForm::SincePrevious);
        QCOMPARE(what("--times utc").picture.times, ui::TimeStyle());
        QCOMPARE(what("--times Asia/Kathmandu").picture.times,
                 (ui::TimeStyle{.zone = *ui::Zone::named(QStringLiteral("Asia/Kathmandu"))}));
    }

    // A word that the help keeps to itself is learned from an error only.
    void theHelpHasEveryWordThatIsUnderstood()
    {
        const QString help = std::get<Notice>(parse("h export --help")).text;
        for (const char *option :
             {"--private keep|drop|hash", "--scale sequence|time|folded", "--theme light|dark|print",
              "--order kind|name|appearance", "--collapse nothing|names|kinds", "--diagram sequence|gantt|flowchart",
              "--table events|tasks|commands|awaitables"})
            QVERIFY2(help.contains(QLatin1StringView(option)), option);
        const QString formats = help.mid(help.indexOf(u"--format FORMAT"), 200);
        for (const QString &word : ui::exportFormatWords())
            QVERIFY2(formats.contains(word), qPrintable(word));
    }

    void whatIsWrongIsAUsageError_data()
    {
        QTest::addColumn<QString>("message");
        const auto row = [](const char *words, const QByteArray &message) {
            QTest::newRow(words) << QString::fromUtf8(message);
        };
        row("h export", "export takes at least one FILE");
        row("h export a", "export needs -o OUT");
        row("h export a -o b.gif", "OUT ends in .svg, .pdf, .png, .html, .mmd, .dot, .puml, .csv, .trace.json or "
                                   ".json, or --format says what it "
                                   "becomes, not 'b.gif'");
        const QByteArray needed =
            ", so --format has to say what is written: svg, pdf, png, html, mermaid, dot, plantuml, csv, trace, json";
        row("h export a -o .", "'.' is a folder" + needed);
        row("h export a -o new.svg/", "'new.svg/' is a folder" + needed);
        row("h export a -o -", "OUT is standard output" + needed);
        row("h export a -o b/.svg", "OUT is a name and an ending, and 'b/.svg' has no name");
        row("h export a -o .TRACE.json --format svg", "OUT is a name and an ending, and '.TRACE.json' has no name");
        row("h export a -o b.svg --format ",
            "--format is svg, pdf, png, html, mermaid, dot, plantuml, csv, trace or json, not ''");
        row("h export a -o b --format gif",
            "--format is svg, pdf, png, html, mermaid, dot, plantuml, csv, trace or json, not 'gif'");
        row("h export a -o b.mmd --diagram pie", "--diagram is sequence, gantt or flowchart, not 'pie'");
        row("h export a -o b.dot --diagram gantt", "--diagram of dot is flowchart, not 'gantt'");
        row("h export a -o b.csv --table all", "--table is events, tasks, commands or awaitables, not 'all'");
        row("h export a -o b.csv --private yes", "--private is keep, drop or hash, not 'yes'");
        row("h export a -o b.mmd --limit 5", "--limit is a number from 8 to 1000, not '5'");
        row("h export a -o b.csv --width 800", "--width is of pictures, not of csv");
        row("h export a -o b.dot --hide activity", "--hide is of pictures, not of dot");
        row("h export a -o b.svg --pixels 300", "--pixels is of png, not of svg");
        row("h export a -o b.svg --limit 10", "--limit is of diagrams, not of svg");
        row("h export a -o b.json --table tasks", "--table is of csv, not of json");
        row("h export a -o b.trace.json --title T", "--title is of pictures and diagrams, not of trace");
        row("h export a -o b.csv --tasks 2", "a part can be chosen of pictures and diagrams, not of csv");
        row("h export a -o b.puml --at 2", "of plantuml the part is --tasks, or all of it");
        row("h export a -o b.svg --history 0", "--history is a number from 1 up, not '0'");
        row("h export a -o b.svg --scale log", "--scale is sequence, time or folded, not 'log'");
        row("h export a -o b.svg --theme red", "--theme is light, dark or print, not 'red'");
        row("h export a -o b.svg --order size", "--order is kind, name or appearance, not 'size'");
        row("h export a -o b.svg --collapse all", "--collapse is nothing, names or kinds, not 'all'");
        row("h export a -o b.svg --hide signal",
            "--hide is a kind of lane (activity, timer, child, external, nexus), or one and a name, such as "
            "activity:ChargeCard, not 'signal'");
        row("h export a -o b.svg --times mars",
            "--times is start, previous, utc, local or a zone such as Europe/Berlin, not 'mars'");
        row("h export a -o b.pdf --times previous",
            "--times previous is of the tooltips in svg and html, not of pdf, whose ruler counts from the start");
        row("h export a -o b.png --times previous",
            "--times previous is of the tooltips in svg and html, not of png, whose ruler counts from the start");
        row("h export a -o b.svg --events 0-3", "--events is one number or two, such as 3-7, not '0-3'");
        row("h export a -o b.svg --events 7-3", "--events 7-3 ends before it begins");
        row("h export a -o b.svg --tasks 2-1", "--tasks 2-1 ends before it begins");
        row("h export a -o b.svg --tasks all", "--tasks is one number or two, such as 3-7, not 'all'");
        row("h export a -o b.svg --chain x", "--chain is an Event's id, a number from 1 up, not 'x'");
        row("h export a -o b.svg --at 0", "--at is an Event's id, a number from 1 up, not '0'");
        row("h export a -o b.svg --at 1 --tasks 2",
            "--events, --tasks, --chain and --at each say which part; give one of them");
        row("h export a -o b.svg --width 10", "--width is a number of points from 400 to 12000, not '10'");
        row("h export a -o b.png --pixels 99999", "--pixels is a number from 1 to 32767, not '99999'");
        row("h export a -o b.png --ratio nan", "--ratio is a number from 0.1 to 8, not 'nan'");
        row("h export a -o b.png --ratio 2 --pixels 300",
            "--pixels and --ratio each say how large a png is; give one of them");
        row("h export a -o b.svg -o c.svg", "--output is given more than once, and only one can be obeyed");
        row("h export a -o b.svg --events 1-3 --events 7-9",
            "--events is given more than once, and only one can be obeyed");
        row("h export a -o b.svg --theme \x1b[2J\n", "--theme is light, dark or print, not '\\x1b[2J\\x0a'");
    }

    void anOutThatIsNoUtf8IsRefused()
    {
        const Options options = parseOptions({QStringLiteral("h"), QStringLiteral("export"), QStringLiteral("a"),
                                              QStringLiteral("-o"), ui::fileNameOf("b\xff.svg")});
        const auto *notice = std::get_if<Notice>(&options);
        QVERIFY(notice);
        QCOMPARE(notice->text,
                 QStringLiteral("hindsight: OUT is no UTF-8: 'b\ufffd.svg'\nTry 'hindsight export --help'.\n"));
    }

    void whatIsWrongIsAUsageError()
    {
        QFETCH(QString, message);
        const Options options = parse(QTest::currentDataTag());
        const auto *notice = std::get_if<Notice>(&options);
        QVERIFY(notice && notice->isUsageError);
        QCOMPARE(notice->text, u"hindsight: " % message % u"\nTry 'hindsight export --help'.\n");
    }
};

QTEST_APPLESS_MAIN(ExportParserTest)
#include "export_parser_test.moc"
