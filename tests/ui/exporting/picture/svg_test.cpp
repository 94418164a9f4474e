#include "tests/support/history_text.h"
#include "ui/exporting/picture/svg_device.h"
#include "ui/exporting/picture/svg_text.h"
#include "ui/exporting/picture/svg_writer.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

#include <functional>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

// What was painted, line by line, without the file around it.
QByteArray painted(const std::function<void(QPainter &, SvgDevice &)> &paint)
{
    SvgDevice device(QSizeF(100, 50));
    {
        QPainter painter(&device);
        paint(painter, device);
    }
    QByteArray file = device.file({}, {});
    file = file.sliced(file.indexOf("</desc>\n") + 8);
    return file.chopped(QByteArray("</svg>\n").size());
}

// The groups in the layer of that id, each with its title.
QString groupsIn(const QByteArray &svg, QLatin1String layer)
{
    QXmlStreamReader reader(svg);
    QString out;
    int depth = 0; // within the layer
    while (!reader.atEnd()) {
        const auto token = reader.readNext();
        if (token == QXmlStreamReader::EndElement && depth > 0 && reader.name() == u"g")
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto id = reader.attributes().value(QStringLiteral("id"));
        if (reader.name() == u"g" && (depth > 0 || id == layer) && depth++ > 0)
            out += id + u": ";
        else if (reader.name() == u"title" && depth > 1)
            out += reader.readElementText() + u'\n';
    }
    return out;
}

bool isWellFormed(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

class SvgTest : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreShort_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("whole") << 12.0 << QByteArray("12");
        QTest::newRow("one digit") << 0.5 << QByteArray("0.5");
        QTest::newRow("two digits") << -3.25 << QByteArray("-3.25");
        QTest::newRow("rounded") << 1.999 << QByteArray("2");
        QTest::newRow("a hundredth") << 0.01 << QByteArray("0.01");
        QTest::newRow("less than that") << -0.001 << QByteArray("0");
        QTest::newRow("large") << 12000.07 << QByteArray("12000.07");
    }

    void numbersAreShort()
    {
        QFETCH(double, value);
        QTEST(svg::number(value), "text");
    }

    void whatXmlCannotHoldIsReplaced()
    {
        QCOMPARE(svg::text(QStringLiteral("a<b>&\"c'")), QByteArray("a&lt;b&gt;&amp;\"c'"));
        QCOMPARE(svg::attribute(QStringLiteral("a\"b")), QByteArray("a&quot;b"));
        QCOMPARE(svg::text(QStringLiteral("a\x01\x7f\ufffe") + QChar(0xd800) + u'b'),
                 QByteArray("a\xef\xbf\xbd\x7f\xef\xbf\xbd\xef\xbf\xbd"
                            "b"));
        QCOMPARE(svg::text(QStringLiteral("\U0001f600")), QByteArray("\xf0\x9f\x98\x80"));
    }

    void shapesBecomeElements()
    {
        const QByteArray out = painted([](QPainter &painter, SvgDevice &) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::red);
            painter.drawRect(QRectF(1, 2, 3.5, 4));
            painter.translate(10, 0);
            painter.setOpacity(0.25);
            painter.drawEllipse(QPointF(5, 5), 2, 2);
            painter.setOpacity(1);
            painter.setPen(QPen(QColor(0, 0, 255), 2, Qt::DashLine, Qt::RoundCap));
            painter.drawLine(QPointF(0, 0), QPointF(9, 9));
        });
        QCOMPARE(out, QByteArray("<rect x=\"1\" y=\"2\" width=\"3.5\" height=\"4\" fill=\"#ff0000\"/>\n"
                                 "<ellipse cx=\"15\" cy=\"5\" rx=\"2\" ry=\"2\" fill=\"#ff0000\" opacity=\"0.25\"/>\n"
                                 "<path d=\"M10 0L19 9\" stroke=\"#0000ff\" stroke-width=\"2\" "
                                 "stroke-dasharray=\"8 4\" stroke-linecap=\"round\" stroke-linejoin=\"bevel\"/>\n"));
    }

    // Each line from where the one before ends, without drifting.
    void aHatchIsCountedFromLineToLine()
    {
        const QByteArray out = painted([](QPainter &painter, SvgDevice &) {
            QPainterPath hatch;
            for (int i = 0; i < 4; ++i) {
                hatch.moveTo(i * 6.004, 18);
                hatch.lineTo(i * 6.004 + 18, 0);
            }
            painter.setPen(Qt::red);
            painter.drawPath(hatch);
        });
        QVERIFY2(out.contains(" d=\"M0 18L18 0m-12 18l18 -18m-11.99 18l18 -18m-12 18l18 -18\""), out);
    }

    void textStaysText()
    {
        const QByteArray out = painted([](QPainter &painter, SvgDevice &) {
            QFont font(QStringLiteral("sans-serif"));
            font.setPixelSize(12);
            font.setBold(true);
            painter.setFont(font);
            painter.setPen(Qt::black);
            painter.drawText(QPointF(3, 20), QStringLiteral("A & B"));
        });
        QCOMPARE(out, QByteArray("<text x=\"3\" y=\"20\" font-size=\"12\" font-weight=\"bold\" fill=\"#000000\">"
                                 "A &amp; B</text>\n"));
    }

    // Painted piece by piece, as the font engine has them: a piece has to know that it runs from right to left.
    void piecesFromRightToLeftSaySo()
    {
        const QByteArray out = painted([](QPainter &painter, SvgDevice &) {
            QFont font(QStringLiteral("sans-serif"));
            font.setPixelSize(12);
            painter.setFont(font);
            painter.drawText(QPointF(3, 20), QStringLiteral("\u2068\u05e9\u05dc (1)\u2069 a"));
        });
        QStringList pieces;
        for (const QString &line : QString::fromUtf8(out).split(u'\n', Qt::SkipEmptyParts))
            pieces += line.section(u'>', 1).section(u'<', 0, 0);
        QCOMPARE(pieces.join(u'|'), QStringLiteral("\u202b)\u202c|1|\u202b\u05e9\u05dc (\u202c|a"));
    }

    void aClipHoldsUntilItIsLifted()
    {
        const QByteArray out = painted([](QPainter &painter, SvgDevice &) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::black);
            painter.save();
            painter.setClipRect(QRectF(0, 0, 5, 5));
            painter.drawRect(QRectF(1, 1, 9, 9));
            painter.restore();
            painter.drawRect(QRectF(2, 2, 9, 9));
        });
        QVERIFY2(out.contains("<clipPath id=\"clip-1\"><path d=\"M0 0L5 0L5 5L0 5L0 0\"/></clipPath>"), out);
        QVERIFY(out.contains(
            "<rect x=\"1\" y=\"1\" width=\"9\" height=\"9\" fill=\"#000000\" clip-path=\"url(#clip-1)\"/>"));
        QVERIFY(out.contains("<rect x=\"2\" y=\"2\" width=\"9\" height=\"9\" fill=\"#000000\"/>"));
    }

    void whatIsClippedAwayIsNotWritten()
    {
        const QByteArray out = painted([](QPainter &painter, SvgDevice &) {
            painter.setBrush(Qt::black);
            painter.save();
            painter.setClipRect(QRectF(0, 0, 5, 5));
            painter.setClipRect(QRectF(7, 7, 5, 5), Qt::IntersectClip);
            painter.drawRect(QRectF(1, 1, 9, 9));
            painter.drawLine(0, 0, 20, 20);
            painter.drawText(QPointF(3, 20), QStringLiteral("away"));
            painter.restore();
            painter.setPen(Qt::NoPen);
            painter.drawRect(QRectF(2, 2, 9, 9));
        });
        QCOMPARE(out, QByteArray("<rect x=\"2\" y=\"2\" width=\"9\" height=\"9\" fill=\"#000000\"/>\n"));
    }

    void groupsNestAndEmptyOnesVanish()
    {
        const QByteArray out = painted([](QPainter &painter, SvgDevice &device) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(Qt::black);
            device.beginGroup(QStringLiteral("outer"), {});
            device.beginGroup(QStringLiteral("empty"), QStringLiteral("nothing"));
            device.endGroup();
            device.beginGroup(QStringLiteral("inner"), QStringLiteral("a < b"));
            painter.drawRect(QRectF(0, 0, 1, 1));
            device.endGroup();
            device.endGroup();
        });
        QCOMPARE(out, QByteArray("<g id=\"outer\">\n<g id=\"inner\"><title>a &lt; b</title>\n"
                                 "<rect x=\"0\" y=\"0\" width=\"1\" height=\"1\" fill=\"#000000\"/>\n</g>\n</g>\n"));
    }

    void everyMarkIsAGroupWithATitle()
    {
        const auto picture = Picture::make(test::execution(R"(
            1 0s WorkflowExecutionStarted workflowType.name=Order
            2 0s WorkflowExecutionSignaled signalName=go
            3 0s WorkflowTaskScheduled
            4 1s WorkflowTaskStarted scheduledEventId=3
            5 2s WorkflowTaskCompleted scheduledEventId=3 startedEventId=4
            6 2s ActivityTaskScheduled activityType.name=Charge workflowTaskCompletedEventId=5
            7 9s WorkflowExecutionTerminated
        )"),
                                           {});
        QVERIFY(bool(picture));
        const QByteArray svg = svgOf(*picture);
        for (const char *part :
             {"<g id=\"task-1\"><title>Workflow Task 1", "<g id=\"command-6\"><title>", "<g id=\"awaitable-6\"><title>",
              "<g id=\"event-2\"><title>", "<g id=\"workflow-tasks\">\n", "<g id=\"lanes\">\n"})
            QVERIFY2(svg.contains(part), part);
        QVERIFY(isWellFormed(svg));
        QVERIFY(!svg.contains("<script") && !svg.contains("href"));
    }

    // A part that begins later has none, not even left of its edge.
    void theStartIsAGroupWhereItIs()
    {
        const auto execution = test::execution("1 0s WorkflowExecutionStarted\n2 1s MarkerRecorded markerName=m\n"
                                               "3 2s MarkerRecorded markerName=m\n");
        const auto groups = [&execution](std::int64_t first) {
            const auto picture =
                Picture::make(execution, {.part = {PicturePart::Kind::Events, first, 3}, .hasLegend = false});
            return groupsIn(svgOf(*picture), QLatin1String("workflow-execution")).count(u'\n');
        };
        QVERIFY(groups(1) > 0);
        QCOMPARE(groups(2), 0);
    }

    void everyLinkIsAGroupThatSaysWhatItLinks()
    {
        const auto picture = Picture::make(test::execution(R"(
            1 0s WorkflowExecutionStarted workflowType.name=Order
            2 0s WorkflowTaskScheduled
            3 1s WorkflowTaskStarted scheduledEventId=2
            4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
            5 2s ActivityTaskScheduled activityType.name=Charge workflowTaskCompletedEventId=4
            6 2s TimerStarted timerId=t startToFireTimeout=30s workflowTaskCompletedEventId=4
            7 9s ActivityTaskStarted scheduledEventId=5
            8 9s ActivityTaskFailed scheduledEventId=5 startedEventId=7
            9 9s WorkflowExecutionSignaled signalName=go<on>
            10 9s WorkflowTaskScheduled
            11 9s WorkflowTaskStarted scheduledEventId=10
            12 10s WorkflowTaskCompleted scheduledEventId=10 startedEventId=11
            13 10s TimerCanceled timerId=t startedEventId=6 workflowTaskCompletedEventId=12
        )"),
                                           {});
        QVERIFY(bool(picture));
        const QString expected = QStringLiteral(
            "opens-5: Activity Charge, opened by Command ScheduleActivityTask of Workflow Task 1 (Event 5)\n"
            "opens-6: Timer 30s, opened by Command StartTimer of Workflow Task 1 (Event 6)\n"
            "cancels-13: Timer 30s, to be canceled by Command CancelTimer of Workflow Task 2 (Event 13)\n"
            "handover-8: Activity Charge · Failed, handed to Workflow Task 2 (Event 11)\n"
            "handover-9: From outside: go<on>, handed to Workflow Task 2 (Event 11)\n");
        QCOMPARE(groupsIn(svgOf(*picture), QLatin1String("links")), expected);
    }

    // Those of a chain are drawn over the bars, and nowhere else: a click finds them by their id.
    void aLitLinkIsThereOnce_data()
    {
        QTest::addColumn<int>("markers"); // that make the columns narrow
        QTest::newRow("wide") << 0;
        QTest::newRow("narrow") << 300;
    }
    void aLitLinkIsThereOnce()
    {
        QFETCH(int, markers);
        std::string history = "1 0s WorkflowExecutionStarted\n2 0s WorkflowTaskScheduled\n"
                              "3 1s WorkflowTaskStarted scheduledEventId=2\n"
                              "4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3\n"
                              "5 2s ActivityTaskScheduled activityType.name=A workflowTaskCompletedEventId=4\n"
                              "6 2s TimerStarted timerId=t startToFireTimeout=30s workflowTaskCompletedEventId=4\n";
        int id = 7;
        while (id < 7 + markers)
            history += std::to_string(id++) + " 2s MarkerRecorded markerName=m workflowTaskCompletedEventId=4\n";
        const std::string closed = std::to_string(id) + " 3s ActivityTaskCompleted scheduledEventId=5\n" +
                                   std::to_string(id + 1) + " 3s WorkflowTaskScheduled\n" + std::to_string(id + 2) +
                                   " 9s WorkflowTaskStarted scheduledEventId=" + std::to_string(id + 1) + "\n";
        const auto picture =
            Picture::make(test::execution(history + closed), {.part = {PicturePart::Kind::Chain, 5, 0}, .width = 800});
        QVERIFY(bool(picture));
        const QByteArray svg = svgOf(*picture);
        const QByteArray handover = "<g id=\"handover-" + QByteArray::number(id) + "\"><title>";
        for (const auto &[group, title] :
             {std::pair<QByteArray, QByteArray>("<g id=\"opens-5\"><title>", "Activity A, opened by"),
              std::pair<QByteArray, QByteArray>(handover, "Completed, handed to")}) {
            QVERIFY2(svg.indexOf(group) > svg.indexOf("<g id=\"awaitables\">"), group.constData());
            QCOMPARE(svg.count(title), 1);
        }
    }

    // Of what is drawn as one there is a count, and no id.
    void aBundleOfLinksSaysHowMany()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n2 0s WorkflowTaskScheduled\n"
                              "3 1s WorkflowTaskStarted scheduledEventId=2\n"
                              "4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3\n";
        int id = 5;
        const auto add = [&](const std::string &event) { history += std::to_string(id++) + ' ' + event + '\n'; };
        for (const char *kind :
             {"ActivityTaskScheduled activityType.name=A", "ActivityTaskScheduled activityType.name=B",
              "StartChildWorkflowExecutionInitiated workflowType.name=C",
              "SignalExternalWorkflowExecutionInitiated signalName=S"})
            add(std::string("2s ") + kind + " workflowTaskCompletedEventId=4");
        for (int i = 0; i < 300; ++i)
            add("2s MarkerRecorded markerName=m workflowTaskCompletedEventId=4");
        add("3s ActivityTaskCompleted scheduledEventId=5");
        add("3s ActivityTaskCompleted scheduledEventId=6");
        add("3s ChildWorkflowExecutionCompleted initiatedEventId=7");
        add("3s ExternalWorkflowExecutionSignaled initiatedEventId=8");
        add("3s WorkflowExecutionSignaled signalName=go");
        add("3s WorkflowTaskScheduled");
        const auto picture = Picture::make(
            test::execution(history + "400 9s WorkflowTaskStarted scheduledEventId=314\n"), {.width = 800});
        QVERIFY(bool(picture));
        QCOMPARE(groupsIn(svgOf(*picture), QLatin1String("links")),
                 QStringLiteral(": 2 × Activity, handed to Workflow Task 2 (Event 400)\n"
                                ": 1 × Child, 1 × External, handed to Workflow Task 2 (Event 400)\n"
                                "handover-313: From outside: go, handed to Workflow Task 2 (Event 400)\n"));
    }

    void whatStandsAroundTheTimelineIsInGroups()
    {
        const auto execution = test::execution("1 0s WorkflowExecutionStarted workflowType.name=Order");
        const auto groups = [&execution](const PictureOptions &options) {
            const QByteArray svg = svgOf(*Picture::make(execution, options));
            QStringList found;
            for (const char *id : {"title", "legend", "caption", "state"}) {
                const QByteArray tag = QByteArray("\n<g id=\"") + id + "\">\n";
                if (svg.contains(tag))
                    found += QLatin1String(id);
            }
            return found.join(u' ');
        };
        QCOMPARE(groups({}), QStringLiteral("title legend"));
        QCOMPARE(groups({.hasLegend = false, .title = QString()}), QString());
        QCOMPARE(groups({.part = {PicturePart::Kind::Step, 1, 0}, .caption = QStringLiteral("C")}),
                 QStringLiteral("title legend caption state"));
    }

    // Names that want to be markup, break lines, run the other way or are not text at all.
    void hostileNamesStayText()
    {
        for (const char *name :
             {"</title><script>alert(1)</script>", "a\\u0000b", "]]>", "&amp;", "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d"}) {
            const std::string history =
                std::string("1 0s WorkflowExecutionStarted\n2 0s ActivityTaskScheduled activityType.name=") + name +
                "\n";
            const auto picture = Picture::make(test::execution(history), {});
            QVERIFY(bool(picture));
            const QByteArray svg = svgOf(*picture);
            QVERIFY2(isWellFormed(svg), name);
            QVERIFY2(!svg.contains("<script"), name);
        }
    }

    // A root without a title is called after its file, one of blanks nothing.
    void aFileWithoutATitleIsCalledAfterItsHistory_data()
    {
        QTest::addColumn<std::optional<QString>>("title");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("none asked for") << std::optional<QString>() << QByteArray("Order");
        QTest::newRow("one") << std::optional<QString>(QStringLiteral("A < b")) << QByteArray("A &lt; b");
        QTest::newRow("an empty one") << std::optional<QString>(QString()) << QByteArray("Order");
        QTest::newRow("blanks") << std::optional<QString>(QStringLiteral(" \n ")) << QByteArray("Order");
    }
    void aFileWithoutATitleIsCalledAfterItsHistory()
    {
        QFETCH(std::optional<QString>, title);
        QFETCH(QByteArray, named);
        const QByteArray svg = svgOf(
            *Picture::make(test::execution("1 0s WorkflowExecutionStarted workflowType.name=Order"), {.title = title}));
        const qsizetype begin = svg.indexOf("<title>") + 7;
        QCOMPARE(svg.sliced(begin, svg.indexOf("</title>") - begin), named);
    }

    // Painted from the file it looks as painted at once, as far as another renderer's edges allow.
    void theFileLooksAsThePicture()
    {
        const auto picture = Picture::make(test::execution(R"(
            1 0s WorkflowExecutionStarted workflowType.name=Order
            2 0s WorkflowTaskScheduled
            3 1s WorkflowTaskStarted scheduledEventId=2
            4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
            5 2s TimerStarted startToFireTimeout=5s workflowTaskCompletedEventId=4
            6 9s TimerFired startedEventId=5
            7 9s WorkflowExecutionTerminated
        )"),
                                           {.hasLegend = false, .title = QString()});
        QVERIFY(bool(picture));
        const QSize size = picture->size().toSize();
        QImage direct(size, QImage::Format_RGB32);
        {
            QPainter painter(&direct);
            picture->paint(painter);
        }
        QImage read(size, QImage::Format_RGB32);
        read.fill(Qt::white);
        {
            QSvgRenderer renderer(svgOf(*picture));
            QVERIFY(renderer.isValid());
            QPainter painter(&read);
            renderer.render(&painter);
        }
        qint64 different = 0;
        for (int y = 0; y < size.height(); ++y) {
            for (int x = 0; x < size.width(); ++x) {
                if (std::abs(qGray(direct.pixel(x, y)) - qGray(read.pixel(x, y))) > 60)
                    ++different;
            }
        }
        const qint64 pixels = qint64(size.width()) * size.height();
        QVERIFY2(different * 50 < pixels, qPrintable(QString::number(different)));
    }
};

QTEST_MAIN(SvgTest)
#include "svg_test.moc"
