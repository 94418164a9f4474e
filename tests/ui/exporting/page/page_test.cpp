// A history as one HTML file: what is in it, that no name can break out of its place, and that it asks for nothing.
#include "ui/exporting/page/page_writer.h"

#include "core/reading/reader.h"
#include "tests/support/golden.h"
#include "tests/support/history_text.h"
#include "ui/exporting/page/page_data.h"
#include "ui/exporting/page/page_details.h"
#include "ui/exporting/page/page_template.h"

#include <QFont>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <iterator>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

constexpr const char *kOrder = R"(
    1 0s WorkflowExecutionStarted workflowType.name=Order taskQueue.name=orders
    2 0s WorkflowTaskScheduled
    3 10ms WorkflowTaskStarted scheduledEventId=2
    4 20ms WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
    5 20ms ActivityTaskScheduled activityType.name=Charge workflowTaskCompletedEventId=4
    6 20ms TimerStarted startToFireTimeout=30s workflowTaskCompletedEventId=4
    7 2s ActivityTaskStarted scheduledEventId=5 attempt=2
    8 3s ActivityTaskFailed scheduledEventId=5 startedEventId=7 failure.message="card declined"
    10 3s WorkflowExecutionSignaled signalName=approve
    11 3s WorkflowTaskScheduled
    12 4s WorkflowTaskStarted scheduledEventId=11
    13 5s WorkflowExecutionTerminated reason=enough
)";

Picture pictureOf(const std::shared_ptr<const core::Execution> &execution, const PictureOptions &options = {})
{
    return *pagePicture(execution, options);
}

QByteArray pageOf(std::string_view history, const PictureOptions &options = {})
{
    return *ui::pageOf(pictureOf(test::execution(history), options));
}

// What stands in the script of that id.
QByteArray scriptIn(const QByteArray &page, const char *id)
{
    const QByteArray tag = QByteArray("<script type=\"application/json\" id=\"") + id + "\">";
    const qsizetype begin = page.indexOf(tag) + tag.size();
    return page.sliced(begin, page.indexOf("</script>", begin) - begin);
}

QJsonObject dataIn(const QByteArray &page)
{
    return QJsonDocument::fromJson(scriptIn(page, "page-data")).object();
}

// A member a line.
std::string membersOf(const std::string &object)
{
    const QJsonObject members = QJsonDocument::fromJson(QByteArray::fromStdString(object)).object();
    std::string text;
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QByteArray value = QJsonDocument(QJsonArray{member.value()}).toJson(QJsonDocument::Compact);
        text += member.key().toStdString() + ": " + value.sliced(1).chopped(1).toStdString() + '\n';
    }
    return text;
}

} // namespace

class PageTest : public QObject
{
    Q_OBJECT

private slots:
    void theColumnsAreAsRecorded()
    {
        const std::string text = membersOf(page::dataOf(pictureOf(test::execution(kOrder)), {}));
        QCOMPARE(QString::fromStdString(text),
                 QString::fromStdString(test::golden(TEST_DATA_DIR "/exporting/order.page", text)));
    }

    // A part's rows count from its first; what opened before it is said to have.
    void aPartHasItsOwnRows()
    {
        const std::string text = membersOf(page::dataOf(
            pictureOf(test::execution(kOrder), {.part = {.kind = PicturePart::Kind::Events, .first = 7, .last = 11}}),
            {}));
        QCOMPARE(QString::fromStdString(text),
                 QString::fromStdString(test::golden(TEST_DATA_DIR "/exporting/part.page", text)));
    }

    void everyEventHasARow_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"order-fulfilment", "commands", "every-command", "nightly-import"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void everyEventHasARow()
    {
        QFETCH(QString, name);
        const std::string path = SAMPLES_DIR "/" + name.toStdString() + ".json";
        const auto histories = core::readBytes(test::fileText(path), path);
        const QByteArray page = *ui::pageOf(pictureOf(*core::buildExecution(histories->front())));
        const QJsonObject data = dataIn(page);
        const auto events = static_cast<qsizetype>(histories->front()->eventCount());
        const auto commands = static_cast<qsizetype>(histories->front()->commands().size());
        const qsizetype rows = events > 0 ? events : commands + 1;
        QCOMPARE(data.value(u"rows").toInteger(), qint64(rows));
        for (const char *column : {"type", "name", "task", "ns", "caption"})
            QCOMPARE(data.value(QLatin1String(column)).toArray().size(), rows);
        for (const char *column : {"time", "digits"})
            QCOMPARE(data.value(QLatin1String(column)).toString().count(u'\n'), rows);
        QCOMPARE(QJsonDocument::fromJson(scriptIn(page, "page-attribute-texts")).array().size(), rows);
        QVERIFY(QJsonDocument::fromJson(scriptIn(page, "page-layout")).isObject());
    }

    void attributesAreReadable()
    {
        const auto texts =
            QJsonDocument::fromJson(QByteArray::fromStdString(page::attributesOf(pictureOf(test::execution(R"(
            1 0s WorkflowExecutionStarted input.payloads.0.metadata.encoding=anNvbi9wbGFpbg== input.payloads.0.data=eyJhIjoxfQ==
            2 0s WorkflowTaskScheduled attempt=1
        )")),
                                                                                 {})))
                .array();
        QCOMPARE(texts.size(), 2);
        QVERIFY2(texts[0].toString().contains(QStringLiteral(R"({"encoding":"json/plain","data":{"a":1}})")),
                 qPrintable(texts[0].toString()));
        QVERIFY2(texts[1].toString().contains(QStringLiteral("attempt")), qPrintable(texts[1].toString()));
    }

    void aNarrowPictureHasStretchesToZoomInto()
    {
        QCOMPARE(page::detailsOf(pictureOf(test::execution(kOrder)), {}).scripts, std::string());
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id <= 900; ++id)
            history += std::to_string(id) + " 1s WorkflowExecutionSignaled signalName=s" + std::to_string(id) + '\n';
        const auto execution = test::execution(history);
        QCOMPARE(page::detailsOf(pictureOf(execution, {.scale = core::Scale::Time}), {}).scripts, std::string());
        const auto details = page::detailsOf(pictureOf(execution), {});
        QVERIFY(details.isWhole);
        const QStringList scripts = QString::fromStdString(details.scripts).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(scripts.size(), 5);
        const QString base64 = scripts[4].section(u'>', 1).section(u'<', 0, 0);
        // qUncompress() wants the size first, and takes one that is too small.
        const QByteArray svg = qUncompress(QByteArray(4, '\0') + QByteArray::fromBase64(base64.toLatin1()));
        QVERIFY2(svg.startsWith("<svg ") && svg.contains(" width=\"4000\""), svg.first(300));
        QVERIFY(svg.contains("id=\"event-801\"") && svg.contains("id=\"event-900\"") &&
                !svg.contains("id=\"event-700\""));
    }

    void withoutATitleThereIsNoHeading_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("names"); // what the page says of itself
        const QString order = QStringLiteral("<title>Order</title>");
        QTest::newRow("none asked for") << QString() << order + QStringLiteral("<h1>Order</h1>");
        QTest::newRow("one") << QStringLiteral(" A <b>\n ")
                             << QStringLiteral("<title>A &lt;b&gt;</title><h1>A &lt;b&gt;</h1>");
        QTest::newRow("an empty one") << QStringLiteral("") << order;
        QTest::newRow("blanks") << QStringLiteral(" \n\t ") << order;
    }
    void withoutATitleThereIsNoHeading()
    {
        QFETCH(QString, title);
        const QString page =
            QString::fromUtf8(pageOf(kOrder, {.title = title.isNull() ? std::nullopt : std::optional<QString>(title)}));
        QString names;
        for (const char *tag : {"title", "h1"}) {
            const QRegularExpression pattern(QStringLiteral("<%1>[^<]*</%1>").arg(QLatin1String(tag)));
            for (auto matches = pattern.globalMatch(page.left(page.indexOf(QStringLiteral("<svg"))) +
                                                    page.mid(page.indexOf(QStringLiteral("</svg>"))));
                 matches.hasNext();)
                names += matches.next().captured();
        }
        QTEST(names, "names");
    }

    void aWidthCountsOnlyWhereItShowsMore()
    {
        const auto isSame = [](core::Scale scale, double width) {
            return pageOf(kOrder, {.scale = scale, .width = width}) == pageOf(kOrder, {.scale = scale});
        };
        QVERIFY(isSame(core::Scale::Sequence, kLeastPictureWidth));
        QVERIFY(isSame(core::Scale::Sequence, kMostPictureWidth));
        QVERIFY(isSame(core::Scale::Time, kLeastPictureWidth));
        QVERIFY(!isSame(core::Scale::Time, kMostPictureWidth));
    }

    void theSamePictureIsTheSamePage()
    {
        QCOMPARE(pageOf(kOrder), pageOf(kOrder));
        QVERIFY(pageOf(kOrder) != pageOf(kOrder, {.theme = PictureTheme::Dark}));
    }

    // On each page one can step, whether its picture shows a step or not.
    void itsLegendExplainsTheStep()
    {
        QVERIFY(pageOf(kOrder).contains(">where you step: what is to come is drawn faintly</text>"));
        QVERIFY(!pageOf(kOrder, {.hasLegend = false}).contains(">where you step"));
    }

    void itDoesNotHangOnTheDesktopsFont()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id <= 900; ++id)
            history += std::to_string(id) + " 1s WorkflowExecutionSignaled signalName=s\n";
        const QByteArray before = pageOf(history);
        const QFont was = QGuiApplication::font();
        QFont other = was;
        other.setFamily(QStringLiteral("DejaVu Sans Mono"));
        other.setPointSize(20);
        QGuiApplication::setFont(other);
        const QByteArray after = pageOf(history);
        QGuiApplication::setFont(was);
        QVERIFY(after == before);
    }

    void itAsksForNothing()
    {
        QByteArray page = pageOf(kOrder);
        page.replace("http://www.w3.org/2000/svg", "");
        for (const char *word : {"http:", "https:", "//www", " src=", " href=", "@import", "url(", "fetch(",
                                 "XMLHttpRequest", "import(", "<link", "<img", "<iframe", "<form action", "eval("})
            QVERIFY2(!page.contains(word), word);
    }

    // Only the page's own style and script, by their hashes, may be there.
    void thePolicyAllowsOnlyWhatIsOurs()
    {
        const QByteArray page = pageOf(kOrder);
        const auto between = [&page](const char *begin, const char *end) {
            const qsizetype at = page.indexOf(begin) + QByteArray(begin).size();
            return page.sliced(at, page.indexOf(end, at) - at);
        };
        QCOMPARE(between("http-equiv=\"Content-Security-Policy\" content=\"", "\""),
                 "default-src 'none'; style-src '" + page::policyHash(between("<style>", "</style>")) +
                     "'; script-src '" + page::policyHash(between("<script>", "</script>")) +
                     "'; base-uri 'none'; form-action 'none'");
        QCOMPARE(page.count("<style"), 1);
        QCOMPARE(page.count("<script"), 4);
        QVERIFY(!page.contains(" style=") &&
                !QString::fromUtf8(page).contains(QRegularExpression(QStringLiteral("<[^>]* on[a-z]+="))));
    }

    void hostileNamesStayText_data()
    {
        QTest::addColumn<QByteArray>("name"); // as JSON writes it
        QTest::newRow("a script's end") << QByteArray("</script><script>alert(1)</script>");
        QTest::newRow("a comment") << QByteArray("<!--<script>");
        QTest::newRow("line separators") << QByteArray("a\\u2028b\\u2029c");
        QTest::newRow("a placeholder") << QByteArray("{{script}}");
        QTest::newRow("control characters") << QByteArray("a\\u0000\\u0001\\u0007b\\n\\r\\tc");
        QTest::newRow("quotes") << QByteArray("\\\"'`${1}\\\\");
        QTest::newRow("an attribute's end") << QByteArray("\\\" onload=alert(1) x=\\\"");
        QTest::newRow("no UTF-8") << QByteArray("a\xff\xc0\x80z");
        QTest::newRow("half a pair") << QByteArray("a\\ud83dz");
        QTest::newRow("the other way") << QByteArray("\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\xe2\x80\xae");
        QTest::newRow("long") << QByteArray(300, 'x');
        QTest::newRow("a title's end") << QByteArray("</title></svg></style><img src=x onerror=alert(1)>");
    }
    void hostileNamesStayText()
    {
        QFETCH(QByteArray, name);
        const QByteArray harmless = hostilePage("harmless");
        const QByteArray page = hostilePage(name);
        // Whatever the name is, the page has the tags that it has with another.
        for (const char *tag : {"<script", "</script", "<style", "</style", "<img", "<svg", "</svg", "<!--", "<body"})
            QCOMPARE(page.count(tag), harmless.count(tag));
        QVERIFY(!page.contains("\xe2\x80\xa8") || name.indexOf("2028") < 0 ||
                !scriptIn(page, "page-data").contains("\xe2\x80\xa8"));
        QJsonParseError error;
        QJsonDocument::fromJson(scriptIn(page, "page-data"), &error);
        QCOMPARE(error.errorString(), QJsonParseError().errorString());
        QJsonDocument::fromJson(scriptIn(page, "page-attribute-texts"), &error);
        QCOMPARE(error.errorString(), QJsonParseError().errorString());
        QCOMPARE(QString::fromUtf8(page).toUtf8(), page);
    }

    void aStoppedPageIsNone()
    {
        std::stop_source source;
        source.request_stop();
        const auto page = ui::pageOf(pictureOf(test::execution(kOrder)), {.stop = source.get_token(), .progress = {}});
        QVERIFY(!page);
        QCOMPARE(page.error().kind, core::ErrorKind::Cancelled);
    }

    void progressRises()
    {
        std::vector<double> told;
        const auto page = ui::pageOf(pictureOf(test::execution(kOrder)),
                                     {.stop = {}, .progress = [&told](double part) { told.push_back(part); }});
        QVERIFY(bool(page));
        QVERIFY(told.size() >= 2 && told.front() > 0 && told.back() <= 1);
        QVERIFY(std::is_sorted(told.begin(), told.end()));
    }

    void moreAttributesThanAPageBearsAreLeftOut()
    {
        std::string history = "1 0s WorkflowExecutionStarted identity=";
        history.append(page::kMostAttributeBytes, 'x');
        const auto picture = pictureOf(test::execution(history));
        QCOMPARE(page::attributesOf(picture, {}), std::string("null"));
    }

private:
    // A page with the name wherever a name can be.
    static QByteArray hostilePage(const QByteArray &name)
    {
        const std::string json = "{\"events\":[{\"eventId\":1,\"eventTime\":\"2025-03-01T10:00:00Z\",\"eventType\":"
                                 "\"WorkflowExecutionStarted\",\"workflowExecutionStartedEventAttributes\":{"
                                 "\"workflowType\":{\"name\":\"NAME\"},\"workflowId\":\"NAME\"}},{\"eventId\":2,"
                                 "\"eventType\":\"ActivityTaskScheduled\",\"activityTaskScheduledEventAttributes\":{"
                                 "\"activityType\":{\"name\":\"NAME\"}}},{\"eventId\":3,\"eventType\":\"NAME\"},"
                                 "{\"eventId\":4,\"eventType\":\"ActivityTaskFailed\","
                                 "\"activityTaskFailedEventAttributes\":{\"scheduledEventId\":2,\"failure\":{"
                                 "\"message\":\"NAME\"}}}]}";
        const QByteArray bytes = QByteArray::fromStdString(json).replace("NAME", name);
        const auto histories = core::readBytes(bytes.toStdString(), "in memory");
        const auto execution = core::buildExecution(histories->front());
        return *ui::pageOf(pictureOf(*execution, {.caption = QString::fromUtf8(name)}));
    }
};

QTEST_MAIN(PageTest)
#include "page_test.moc"
