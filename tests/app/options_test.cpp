#include "app/options.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::app;

namespace {

/// The command line's words, cut at blanks.
Options parse(const char *words)
{
    return parseOptions(QString::fromUtf8(words).split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

QString fileThatExists()
{
    return QStringLiteral(TEST_DATA_DIR "/../app/options_test.cpp");
}

} // namespace

class OptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void theWindowOpensWithoutAWord() { QVERIFY(parse("hindsight") == Options(WindowOptions{})); }

    void theWindowOpensFiles()
    {
        const WindowOptions expected{.files = {QStringLiteral("a.json"), QStringLiteral("../b")}};
        QVERIFY(parse("hindsight a.json ../b") == Options(expected));
        QCOMPARE(std::get<WindowOptions>(parseOptions({QStringLiteral("hindsight"), fileThatExists()})).files,
                 QStringList{fileThatExists()});
    }

    void inspectIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("format");
        QTest::newRow("JSON is the default")
            << QByteArray("h inspect a.json") << QStringLiteral("a.json") << int(InspectFormat::Json);
        QTest::newRow("json") << QByteArray("h inspect --format json a.json") << QStringLiteral("a.json")
                              << int(InspectFormat::Json);
        QTest::newRow("text") << QByteArray("h inspect a.json --format=text") << QStringLiteral("a.json")
                              << int(InspectFormat::Text);
        QTest::newRow("summary") << QByteArray("h inspect --format summary a.json") << QStringLiteral("a.json")
                                 << int(InspectFormat::Summary);
        QTest::newRow("story") << QByteArray("h inspect --format story a.json") << QStringLiteral("a.json")
                               << int(InspectFormat::Story);
        QTest::newRow("standard input") << QByteArray("h inspect -") << QStringLiteral("-") << int(InspectFormat::Json);
        QTest::newRow("a name like an option")
            << QByteArray("h inspect -- --format") << QStringLiteral("--format") << int(InspectFormat::Json);
        QTest::newRow("a file named like a subcommand")
            << QByteArray("h inspect inspect") << QStringLiteral("inspect") << int(InspectFormat::Json);
    }
    void inspectIsUnderstood()
    {
        QFETCH(QByteArray, words);
        QFETCH(QString, file);
        QFETCH(int, format);
        const InspectOptions expected{.files = {file}, .format = static_cast<InspectFormat>(format)};
        QVERIFY(parse(words) == Options(expected));
    }

    void inspectTakesSeveralFilesAndANumber()
    {
        const InspectOptions expected{.files = {QStringLiteral("a.json"), QStringLiteral("runs/*.json")}, .history = 3};
        QVERIFY(parse("h inspect a.json --history 3 runs/*.json") == Options(expected));
    }

    void inspectTakesAnEvent()
    {
        const QStringList files{QStringLiteral("a.json")};
        QVERIFY(parse("h inspect a.json --at 13") == Options(InspectOptions{.files = files, .at = {13}}));
        QVERIFY(parse("h inspect --at=13 --format text --history 2 a.json") ==
                Options(InspectOptions{.files = files, .format = InspectFormat::Text, .history = 2, .at = {13}}));
    }

    void howMuchIsReadIsUnderstoodEverywhere()
    {
        const core::ReadLimits limits{.file = 500'000'000, .unpacked = 500'000'000};
        const QString file = QStringLiteral("a.json");
        QVERIFY(parse("h --max-size 500M a.json") == Options(WindowOptions{.files = {file}, .limits = limits}));
        QVERIFY(parse("h inspect a.json --max-size=500000k") ==
                Options(InspectOptions{.files = {file}, .limits = limits}));
        QVERIFY(parse("h export a.json --max-size 500000000 -o a.svg") ==
                Options(ExportOptions{.files = {file}, .output = QStringLiteral("a.svg"), .limits = limits}));
        QCOMPARE(std::get<WindowOptions>(parse("h --max-size 4G")).limits.unpacked, core::kMostBytes);
    }

    void aPageThatIsNotUnderstoodIsNotSaidWhole()
    {
        const Options options = parseOptions({QStringLiteral("h"), QStringLiteral("inspect"), QStringLiteral("a"),
                                              QStringLiteral("--format"), QString(100'000, u'x')});
        const auto &notice = std::get<Notice>(options);
        const QString begin = QStringLiteral("--format is json, text, summary or story, not '");
        QCOMPARE(notice.text, u"hindsight: " % begin % QString(1'000 - begin.size(), u'x') %
                                  u"…\nTry 'hindsight inspect --help'.\n");
    }

    void helpAndVersionAreSaidAnywhere_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<QString>("begin");
        for (const char *words : {"h --help", "h -h", "h inspect --help", "h inspect --format x -h"})
            QTest::newRow(words) << QByteArray(words) << QStringLiteral("Shows what happened");
        QTest::newRow("h export -h") << QByteArray("h export -h") << QStringLiteral("Writes what happened");
        for (const char *words : {"h --version", "h -v", "h inspect -v"})
            QTest::newRow(words) << QByteArray(words) << QStringLiteral("hindsight " HINDSIGHT_VERSION);
    }
    void helpAndVersionAreSaidAnywhere()
    {
        QFETCH(QByteArray, words);
        QFETCH(QString, begin);
        const auto notice = std::get<Notice>(parse(words));
        QVERIFY(!notice.isUsageError);
        QVERIFY2(notice.text.startsWith(begin), qPrintable(notice.text));
        QVERIFY(!notice.text.contains(QChar(0xe2)));
    }

    void whatIsWrongIsAUsageError_data()
    {
        QTest::addColumn<QString>("message");
        QTest::newRow("h --nonsense") << QStringLiteral("Unknown option 'nonsense'.");
        QTest::newRow("h inspect a --nonsense") << QStringLiteral("Unknown option 'nonsense'.");
        QTest::newRow("h inspect a -o b") << QStringLiteral("Unknown option 'o'.");
        QTest::newRow("h expect a") << QStringLiteral("no such subcommand or file: 'expect'");
        QTest::newRow("h inspect") << QStringLiteral("inspect takes at least one FILE");
        QTest::newRow("h inspect a --history 0") << QStringLiteral("--history is a number from 1 up, not '0'");
        QTest::newRow("h inspect a --history -1") << QStringLiteral("--history is a number from 1 up, not '-1'");
        QTest::newRow("h inspect a --history last") << QStringLiteral("--history is a number from 1 up, not 'last'");
        QTest::newRow("h inspect a --format xml")
            << QStringLiteral("--format is json, text, summary or story, not 'xml'");
        const QString event = QStringLiteral("--at is an Event's id, a number from 1 up, not '%1'");
        QTest::newRow("h inspect a --at 0") << event.arg(QStringLiteral("0"));
        QTest::newRow("h inspect a --at end") << event.arg(QStringLiteral("end"));
        QTest::newRow("h inspect a --at 9999999999999999999") << event.arg(QStringLiteral("9999999999999999999"));
        QTest::newRow("h inspect a --at 3 --format summary") << QStringLiteral("--at prints json or text, not summary");
        QTest::newRow("h inspect a --at 3 --format story") << QStringLiteral("--at prints json or text, not story");
        QTest::newRow("h inspect a --at 3 --at 4")
            << QStringLiteral("--at is given more than once, and only one can be obeyed");
        QTest::newRow("h inspect a --format") << QStringLiteral("Missing value after '--format'.");
        const QString size = QStringLiteral("--max-size is a number of bytes from 1 to 4000000000, such as 500M or "
                                            "2G, not '%1'");
        QTest::newRow("h --max-size much") << size.arg(QStringLiteral("much"));
        QTest::newRow("h inspect a --max-size 0") << size.arg(QStringLiteral("0"));
        QTest::newRow("h export a -o b.svg --max-size 8G") << size.arg(QStringLiteral("8G"));
    }
    void whatIsWrongIsAUsageError()
    {
        QFETCH(QString, message);
        const Options options = parse(QTest::currentDataTag());
        QVERIFY(std::holds_alternative<Notice>(options));
        const auto &notice = std::get<Notice>(options);
        QVERIFY(notice.isUsageError);
        const QByteArray words = QTest::currentDataTag();
        const QString help = QString::fromLatin1(words.startsWith("h inspect")  ? "hindsight inspect --help"
                                                 : words.startsWith("h export") ? "hindsight export --help"
                                                                                : "hindsight --help");
        QCOMPARE(notice.text, u"hindsight: " % message % u"\nTry '" % help % u"'.\n");
    }
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "options_test.moc"
