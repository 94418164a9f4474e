// A page as a person has it: in a browser, with keys and clicks. Skipped where there is no Chromium.
#include "core/reading/reader.h"
#include "tests/support/golden.h"
#include "tests/support/history_text.h"
#include "tests/ui/exporting/page_browser.h"
#include "ui/exporting/page_writer.h"

#include <QFile>
#include <QTest>

#include <cmath>
#include <memory>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

std::shared_ptr<const core::Execution> sample(const char *name)
{
    const std::string path = std::string(SAMPLES_DIR "/") + name + ".json";
    return *core::buildExecution(core::readBytes(test::fileText(path), path)->front());
}

} // namespace

class PageInBrowserTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString fileOf(const std::shared_ptr<const core::Execution> &execution,
                                 const PictureOptions &options = {})
    {
        const auto page = pageOf(*Picture::make(execution, options));
        QFile file(m_folder.filePath(QStringLiteral("page.html")));
        if (!file.open(QIODevice::WriteOnly) || file.write(*page) != page->size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }

    // Of the order sample, in a window of a computer.
    void open(const std::shared_ptr<const core::Execution> &execution, const PictureOptions &options = {},
              int width = 1400, int height = 900)
    {
        m_browser->open(fileOf(execution, options), width, height);
    }
    void openSample() { open(sample("order-fulfilment")); }

    [[nodiscard]] QString where() { return m_browser->text(QStringLiteral("#page-position")); }
    // All elements of that selector, a line each.
    [[nodiscard]] QString texts(const char *selector)
    {
        return m_browser
            ->evaluate(QStringLiteral("[...document.querySelectorAll('%1')].map(each => each.textContent).join('\\n')")
                           .arg(QLatin1String(selector)))
            .toString();
    }
    [[nodiscard]] double scale()
    {
        return m_browser
            ->evaluate(QStringLiteral("new DOMMatrix(getComputedStyle(document.querySelector('.picture > "
                                      "svg')).transform).a"))
            .toDouble();
    }

    // How much of the picture is in sight and from where, in a line.
    [[nodiscard]] QString sight()
    {
        return m_browser
            ->evaluate(QStringLiteral(
                "(() => {"
                "const part = name => document.querySelector('.extent.' + name);"
                "const words = (name, side, length) => part(name).hidden ? 'all ' + name"
                "    : Math.round(parseFloat(part(name).style[length])) + '% ' + name + ' from '"
                "        + Math.round(parseFloat(part(name).style[side])) + '%';"
                "const scale = new DOMMatrix(getComputedStyle(document.querySelector('.picture > svg')).transform).a;"
                "return scale.toFixed(2) + ': ' + words('across', 'left', 'width') + ', '"
                "    + words('down', 'top', 'height')"
                "    + (document.querySelector('.picture').style.touchAction === 'pan-y' ? ', fingers scroll' : '');"
                "})()"))
            .toString();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::PageBrowser> m_browser;

private slots:
    void initTestCase()
    {
        if (test::PageBrowser::program().isEmpty())
            QSKIP("no Chromium is installed");
        m_browser = std::make_unique<test::PageBrowser>();
        if (!m_browser->start())
            QSKIP("Chromium does not run here");
    }

    void cleanupTestCase() { m_browser.reset(); }

    void itOpensWithTheWholeHistory()
    {
        openSample();
        QCOMPARE(where(), QStringLiteral("Whole history"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-found")), QStringLiteral("29 Events"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")), QStringLiteral("After the last Event"));
        QVERIFY(m_browser->evaluate(QStringLiteral("document.querySelector('.ahead').hidden")).toBool());
        QCOMPARE(m_browser->evaluate(QStringLiteral("document.querySelectorAll('.picture title').length")).toInt(), 0);
        // Nothing but the file itself was asked for, and nothing was complained about.
        QCOMPARE(m_browser->requests().size(), 1);
        QCOMPARE(m_browser->complaints().join(u'\n'), QString());
    }

    void thePictureOpensWholeOrFromItsBeginning_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("width"); // that is asked for
        QTest::addColumn<QString>("sights");
        const QString order = QStringLiteral("1400: 0.93: all across, all down, fingers scroll\n"
                                             "800: 0.53: all across, all down, fingers scroll\n"
                                             "390: 0.74: 34% across from 0%, all down, fingers scroll\n");
        QTest::newRow("short") << QStringLiteral("order-fulfilment") << 0.0 << order;
        QTest::newRow("short, made narrow") << QStringLiteral("order-fulfilment") << 400.0 << order;
        QTest::newRow("wider") << QStringLiteral("nightly-import") << 0.0
                               << QStringLiteral("1400: 0.51: all across, all down, fingers scroll\n"
                                                 "800: 0.70: 42% across from 0%, 98% down from 0%\n"
                                                 "390: 0.77: 18% across from 0%, all down, fingers scroll\n");
        QTest::newRow("tall") << QStringLiteral("tall") << 0.0
                              << QStringLiteral("1400: 0.73: all across, 46% down from 0%\n"
                                                "800: 0.70: 59% across from 0%, 32% down from 0%\n"
                                                "390: 0.83: 24% across from 0%, 41% down from 0%\n");
        QTest::newRow("of Commands") << QStringLiteral("commands") << 0.0
                                     << QStringLiteral("1400: 0.89: all across, all down, fingers scroll\n"
                                                       "800: 0.51: all across, all down, fingers scroll\n"
                                                       "390: 0.83: 29% across from 0%, all down, fingers scroll\n");
    }
    void thePictureOpensWholeOrFromItsBeginning()
    {
        QFETCH(QString, name);
        QFETCH(double, width);
        std::string tall = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id <= 40; ++id)
            tall += std::to_string(id) + " 1s ActivityTaskScheduled activityType.name=a" + std::to_string(id) + '\n';
        const auto execution = name == u"tall" ? test::execution(tall) : sample(qPrintable(name));
        QString sights;
        for (const int window : {1400, 800, 390}) {
            open(execution, {.width = width}, window, window == 800 ? 600 : 900);
            sights += QStringLiteral("%1: %2\n").arg(window).arg(sight());
        }
        QTEST(sights, "sights");
    }

    void aWindowOfAnotherWidthShowsItWholeAgain()
    {
        openSample();
        m_browser->resize(800, 900);
        QCOMPARE(sight(), QStringLiteral("0.53: all across, all down, fingers scroll"));
        // But not where one has zoomed to what one looks at.
        m_browser->press(QStringLiteral("Tab"));
        m_browser->click(QStringLiteral("#page-zoom-in"));
        const QString zoomed = sight().section(u':', 0, 0);
        m_browser->resize(1000, 900);
        QCOMPARE(sight().section(u':', 0, 0), zoomed);
    }

    void withoutScriptsThePictureIsThereAlone()
    {
        m_browser->openWithoutScripts(fileOf(sample("order-fulfilment")), 800, 600);
        const auto value = [this](const char *expression) {
            return m_browser->evaluate(QString::fromLatin1(expression)).toString();
        };
        QCOMPARE(value("['.stepper', '.below', '.zoom', '#page-help-button', 'noscript'].map(each => "
                       "getComputedStyle(document.querySelector(each)).display).join(' ')"),
                 QStringLiteral("none none none none block"));
        QCOMPARE(
            value("(each => [each.scrollWidth, each.clientHeight >= 288].join())(document.querySelector('.picture'))"),
            QStringLiteral("1505,true"));
    }

    void onPaperAreTheWholePictureAndAllRows()
    {
        open(sample("nightly-import"), {.theme = PictureTheme::Dark});
        m_browser->click(QStringLiteral("#page-zoom-in"));
        m_browser->showPrinted(true);
        m_browser->resize(700, 900);
        QCOMPARE(texts(".rows > .row > :first-child").split(u'\n').size(), 60);
        const auto value = [this](const char *expression) {
            return m_browser->evaluate(QString::fromLatin1(expression)).toString();
        };
        QCOMPARE(value("['.picture > svg', '.picture > svg:last-of-type'].map(each => (box => [box.x, box.width === "
                       "document.documentElement.clientWidth].join())"
                       "(document.querySelector(each).getBoundingClientRect())).join(' ')"),
                 QStringLiteral("0,true 0,true"));
        QCOMPARE(value("['.stepper', '.search', '.zoom', '.picture > .across'].map(each => "
                       "getComputedStyle(document.querySelector(each)).display).join(' ')"),
                 QStringLiteral("none none none none"));
        QCOMPARE(
            value("getComputedStyle(document.body).color + ' on ' + getComputedStyle(document.body).backgroundColor"),
            QStringLiteral("rgb(0, 0, 0) on rgb(255, 255, 255)"));
        m_browser->showPrinted(false);
        QVERIFY(texts(".rows > .row > :first-child").split(u'\n').size() < 60);
    }

    // Beside a part there is nothing of what comes after it.
    void aPartEndsWhereItEnds()
    {
        open(sample("loan-approval"), {.part = {.kind = PicturePart::Kind::Tasks, .first = 2, .last = 3}});
        const QString beside =
            m_browser
                ->evaluate(QStringLiteral("(box => Array.from({length: 40}, (_, i) => document.elementFromPoint("
                                          "box.right + 5, box.top + i * 5)).filter(each => each.closest('g')).length)"
                                          "(document.querySelector('.picture > svg').getBoundingClientRect())"))
                .toVariant()
                .toString();
        QCOMPARE(beside, QStringLiteral("0"));
    }

    void timesOfWeeksAreWhole_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<QString>("last");
        QTest::newRow("computer") << 1400 << QStringLiteral("+28d 00h 00m 00.883s");
        QTest::newRow("telephone") << 390 << QStringLiteral("+28d 00h 00m");
    }
    void timesOfWeeksAreWhole()
    {
        QFETCH(int, width);
        QFETCH(QString, last);
        open(sample("subscription-renewal"), {}, width);
        m_browser->press(QStringLiteral("End"), false, true);
        QCOMPARE(
            m_browser
                ->evaluate(QStringLiteral("document.querySelector('[aria-selected=true] > :nth-child(2)').textContent"))
                .toString(),
            last);
        QCOMPARE(
            m_browser
                ->evaluate(QStringLiteral("[...document.querySelectorAll('.rows > .row > :nth-child(2)')].filter(each "
                                          "=> each.scrollWidth > each.clientWidth).length"))
                .toInt(),
            0);
        // And the columns stand below their headings.
        QCOMPARE(
            m_browser
                ->evaluate(QStringLiteral("['.heading', '.rows > .row'].map(each => document.querySelector(each + ' > "
                                          ":nth-child(4)').getBoundingClientRect().x).reduce((a, b) => a - b)"))
                .toDouble(),
            0.0);
    }

    // However narrow the window is; all of a long history would take a telephone minutes.
    void onlyRowsInSightAreElements()
    {
        for (const int width : {1400, 390}) {
            open(sample("nightly-import"), {}, width, 600);
            const auto rows = texts(".rows > .row > :first-child").split(u'\n').size();
            QVERIFY2(rows > 5 && rows < 30, qPrintable(QString::number(rows)));
        }
    }

    void textOfTheTableCanBeSelected()
    {
        openSample();
        m_browser->drag(QStringLiteral(".rows > .row:nth-of-type(4) > :nth-child(4)"), QPointF(60, 0));
        const QString selected = m_browser->evaluate(QStringLiteral("getSelection().toString()")).toString();
        QVERIFY2(!selected.isEmpty() && QStringLiteral("WorkflowTaskStarted").contains(selected), qPrintable(selected));
        QCOMPARE(where(), QStringLiteral("Whole history"));
    }

    void theTableIsOneTabStop()
    {
        openSample();
        m_browser->press(QStringLiteral("/"));
        QStringList stops;
        for (int i = 0; i < 3; ++i) {
            m_browser->press(QStringLiteral("Tab"));
            stops += m_browser->evaluate(QStringLiteral("document.activeElement.id || document.activeElement.tagName"))
                         .toString();
        }
        QCOMPARE(stops.join(u' '), QStringLiteral("page-table BUTTON BUTTON"));
    }

    void keysStep()
    {
        openSample();
        m_browser->press(QStringLiteral("."));
        QCOMPARE(where(), QStringLiteral("Step 1 of 29"));
        m_browser->press(QStringLiteral("."));
        m_browser->press(QStringLiteral("F7"));
        QCOMPARE(where(), QStringLiteral("Step 3 of 29"));
        m_browser->press(QStringLiteral(","));
        QCOMPARE(where(), QStringLiteral("Step 2 of 29"));
        m_browser->press(QStringLiteral("End"), false, true);
        QCOMPARE(where(), QStringLiteral("Step 29 of 29"));
        m_browser->press(QStringLiteral("Escape"));
        QCOMPARE(where(), QStringLiteral("Whole history"));
        QCOMPARE(m_browser->complaints().join(u'\n'), QString());
    }

    void keysStepByWorkflowTaskAndWhatMatters()
    {
        openSample();
        m_browser->press(QStringLiteral("t"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")), QStringLiteral("Event 4 · WorkflowTaskCompleted"));
        m_browser->press(QStringLiteral("F9"));
        QCOMPARE(where(), QStringLiteral("Step 10 of 29"));
        m_browser->press(QStringLiteral("F9"), true);
        QCOMPARE(where(), QStringLiteral("Step 4 of 29"));
        m_browser->press(QStringLiteral("m"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")),
                 QStringLiteral("Event 21 · WorkflowExecutionSignaled"));
        m_browser->press(QStringLiteral("m"));
        QCOMPARE(where(), QStringLiteral("Step 29 of 29"));
        m_browser->press(QStringLiteral("M"), true);
        QCOMPARE(where(), QStringLiteral("Step 21 of 29"));
    }

    void aStepSaysWhatHappensAndWhatIsOpen()
    {
        open(test::execution(R"(
            1 0s WorkflowExecutionStarted workflowType.name=Order
            2 0s WorkflowTaskScheduled
            3 10ms WorkflowTaskStarted scheduledEventId=2
            4 20ms WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
            5 20ms ActivityTaskScheduled activityType.name=Charge workflowTaskCompletedEventId=4
            6 20ms TimerStarted startToFireTimeout=30s workflowTaskCompletedEventId=4
            7 2s WorkflowExecutionSignaled signalName=approve
            8 3s ActivityTaskStarted scheduledEventId=5 attempt=2
            9 9s ActivityTaskFailed scheduledEventId=5 startedEventId=8 failure.message="card declined"
        )"));
        for (int step = 0; step < 8; ++step)
            m_browser->press(QStringLiteral("."));
        QCOMPARE(
            texts("#page-open button"),
            QStringLiteral("Activity Chargefor 2.98s, since Event 5 · issued by Workflow Task 1 · started, attempt 2\n"
                           "Timer 30sfor 2.98s, since Event 6 · issued by Workflow Task 1\n"
                           "Signal approvenot handed over yet · since Event 7"));
        m_browser->press(QStringLiteral("."));
        QVERIFY(m_browser->text(QStringLiteral("#page-caption")).contains(QStringLiteral("card declined")));
        QVERIFY(m_browser->text(QStringLiteral("#page-attributes"))
                    .contains(QStringLiteral("\"message\": \"card declined\"")));
        // To what is open one can go.
        m_browser->click(QStringLiteral("#page-open button"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")), QStringLiteral("Event 6 · TimerStarted"));
    }

    // Who goes on with Tab does not start at the top again.
    void theFocusIsKeptWhereItsButtonIsGone()
    {
        const auto focused = [this] {
            return m_browser->evaluate(QStringLiteral("document.activeElement.id")).toString();
        };
        openSample();
        m_browser->click(QStringLiteral("#page-notable button"));
        QCOMPARE(focused(), QStringLiteral("page-heading"));
        m_browser->press(QStringLiteral("."));
        m_browser->click(QStringLiteral("#page-end"));
        QCOMPARE(focused(), QStringLiteral("page-forward"));
    }

    void whatIsToComeIsFaint()
    {
        openSample();
        m_browser->press(QStringLiteral("t"));
        const auto left = [this](const char *selector) {
            return m_browser
                ->evaluate(QStringLiteral("document.querySelector('%1').getBoundingClientRect().x")
                               .arg(QLatin1String(selector)))
                .toDouble();
        };
        QVERIFY(left(".ahead") >= left(".line") && left(".ahead") - left(".line") < 12);
        QVERIFY(left("#task-2") > left(".ahead") && left("#task-1") < left(".ahead"));
        QCOMPARE(texts(".rows > .row.is-ahead > :first-child").split(u'\n').first(), QStringLiteral("5"));
        // But not so that it could not be read.
        QCOMPARE(m_browser
                     ->evaluate(QStringLiteral("(style => [style.opacity, style.color].join(' '))"
                                               "(getComputedStyle(document.querySelector('.is-ahead > span')))"))
                     .toString(),
                 QStringLiteral("1 ") +
                     m_browser->evaluate(QStringLiteral("getComputedStyle(document.querySelector('.heading')).color"))
                         .toString());
    }

    void theSearchFindsWordsOfWhatHappened()
    {
        openSample();
        m_browser->press(QStringLiteral("/"));
        m_browser->type(QStringLiteral("chargecard"));
        const QString found = m_browser->text(QStringLiteral("#page-found"));
        QCOMPARE(found, QStringLiteral("6 of 29 Events"));
        QCOMPARE(texts(".rows > .row > :first-child"), QStringLiteral("4\n5\n6\n7\n8\n9"));
        m_browser->type(QStringLiteral(" task"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-found")), found);
        m_browser->press(QStringLiteral("Enter"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")), QStringLiteral("Event 4 · WorkflowTaskCompleted"));
        m_browser->press(QStringLiteral("ArrowDown"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")), QStringLiteral("Event 5 · ActivityTaskScheduled"));
        m_browser->press(QStringLiteral("/"));
        m_browser->press(QStringLiteral("Escape"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-found")), QStringLiteral("29 Events"));
    }

    void aClickSelects()
    {
        openSample();
        m_browser->click(QStringLiteral(".rows > .row:nth-of-type(4)"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")), QStringLiteral("Event 3 · WorkflowTaskStarted"));
        QCOMPARE(texts("[aria-selected=true] > :first-child"), QStringLiteral("3"));
        m_browser->click(QStringLiteral("#event-21"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")),
                 QStringLiteral("Event 21 · WorkflowExecutionSignaled"));
        m_browser->click(QStringLiteral("#task-5"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")), QStringLiteral("Event 22 · WorkflowTaskScheduled"));
        m_browser->click(QStringLiteral("#awaitable-5"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")), QStringLiteral("Event 5 · ActivityTaskScheduled"));
    }

    void aMarkHasATooltip()
    {
        openSample();
        m_browser->hover(QStringLiteral("#task-2"));
        QVERIFY2(m_browser->text(QStringLiteral("#page-tooltip")).startsWith(QStringLiteral("Workflow Task 2")),
                 qPrintable(m_browser->text(QStringLiteral("#page-tooltip"))));
        QVERIFY(!m_browser->evaluate(QStringLiteral("document.querySelector('#page-tooltip').hidden")).toBool());
    }

    void thePictureIsPannedAndZoomed()
    {
        openSample();
        const double whole = scale();
        m_browser->turnWheel(QStringLiteral("#task-4"), -300);
        const double closer = scale();
        QVERIFY(closer > whole * 1.3);
        m_browser->click(QStringLiteral("#page-zoom-in"));
        QVERIFY(scale() > closer);
        const auto x = [this] {
            return m_browser->evaluate(QStringLiteral("document.querySelector('#task-4').getBoundingClientRect().x"))
                .toDouble();
        };
        const double before = x();
        m_browser->drag(QStringLiteral("#page-picture"), QPointF(-100, 0));
        QCOMPARE(std::round(x() - before), -100.0);
        m_browser->press(QStringLiteral("ArrowRight"));
        QCOMPARE(std::round(x() - before), -180.0);
        m_browser->press(QStringLiteral("0"));
        QCOMPARE(scale(), whole);
        // The lanes' names stay in sight.
        m_browser->press(QStringLiteral("+"));
        m_browser->press(QStringLiteral("+"));
        QCOMPARE(m_browser->evaluate(QStringLiteral("document.querySelector('#lanes').getBoundingClientRect().x"))
                     .toDouble(),
                 0.0);
        QCOMPARE(m_browser->complaints().join(u'\n'), QString());
    }

    void aPageOfAStepOpensThere()
    {
        open(sample("order-fulfilment"),
             {.theme = PictureTheme::Dark, .part = {.kind = PicturePart::Kind::Step, .first = 12}}, 390, 844);
        QCOMPARE(where(), QStringLiteral("Step 12 of 29"));
        // On a telephone nothing stands out at the side.
        QVERIFY(m_browser->evaluate(QStringLiteral("document.documentElement.scrollWidth <= innerWidth")).toBool());
    }

    void playingGoesToTheEnd()
    {
        openSample();
        m_browser->evaluate(QStringLiteral("document.querySelector('#page-speed').value = 600"));
        m_browser->press(QStringLiteral("p"));
        QTRY_COMPARE(where(), QStringLiteral("Step 29 of 29"));
        QCOMPARE(m_browser->evaluate(QStringLiteral("document.querySelector('#page-play').ariaPressed")).toString(),
                 QStringLiteral("false"));
    }

    // A history too long for its picture: from far and from near.
    void zoomedInEveryEventCanBeSeen()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id <= 900; ++id)
            history += std::to_string(id) + " 1s WorkflowExecutionSignaled signalName=s" + std::to_string(id) + '\n';
        open(test::execution(history));
        QVERIFY(
            m_browser->evaluate(QStringLiteral("document.querySelector('.detail').style.display === 'none'")).toBool());
        m_browser->evaluate(
            QStringLiteral("document.querySelector('#page-scrubber').value = 449, "
                           "document.querySelector('#page-scrubber').dispatchEvent(new Event('input'))"));
        QCOMPARE(where(), QStringLiteral("Step 450 of 900"));
        m_browser->click(QStringLiteral("#page-detail"));
        QTRY_VERIFY(
            m_browser->evaluate(QStringLiteral("document.querySelector('.detail #event-450') !== null")).toBool());
        m_browser->hover(QStringLiteral(".detail #event-450"));
        QVERIFY2(m_browser->text(QStringLiteral("#page-tooltip")).contains(QStringLiteral("s450")),
                 qPrintable(m_browser->text(QStringLiteral("#page-tooltip"))));
        m_browser->click(QStringLiteral(".detail #event-452"));
        QCOMPARE(where(), QStringLiteral("Step 452 of 900"));
        m_browser->click(QStringLiteral("#page-zoom-fit"));
        QVERIFY(
            m_browser->evaluate(QStringLiteral("document.querySelector('.detail').style.display === 'none'")).toBool());
        // Zooming in comes there too.
        for (int turns = 0; turns < 8; ++turns)
            m_browser->turnWheel(QStringLiteral("#page-picture"), -400);
        QVERIFY(m_browser->evaluate(QStringLiteral("document.querySelector('.detail').style.display === ''")).toBool());
        QCOMPARE(m_browser->requests().size(), 1);
        QCOMPARE(m_browser->complaints().join(u'\n'), QString());
    }

    void hostileNamesDoNothing()
    {
        const QByteArray name = "</script><img src=x onerror=alert(1)><script>alert(2)</script>\\u2028<!--";
        const std::string history = "1 0s WorkflowExecutionStarted workflowType.name=\"" + name.toStdString() +
                                    "\"\n2 0s ActivityTaskScheduled activityType.name=\"" + name.toStdString() + "\"\n";
        open(test::execution(history), {.caption = QString::fromUtf8(name)});
        m_browser->press(QStringLiteral("."));
        m_browser->press(QStringLiteral("."));
        QVERIFY(m_browser->text(QStringLiteral("#page-caption")).contains(QStringLiteral("<img src=x")));
        m_browser->hover(QStringLiteral("#awaitable-2"));
        QCOMPARE(m_browser->evaluate(QStringLiteral("document.querySelectorAll('img').length")).toInt(), 0);
        QCOMPARE(m_browser->requests().size(), 1);
        QCOMPARE(m_browser->complaints().join(u'\n'), QString());
    }

    void aFileOfCommandsIsAPageToo()
    {
        open(sample("commands"));
        m_browser->press(QStringLiteral("."));
        m_browser->press(QStringLiteral("."));
        QVERIFY(!m_browser->text(QStringLiteral("#page-caption")).isEmpty());
        // A heading that says nothing is none.
        QCOMPARE(
            m_browser->evaluate(QStringLiteral("document.querySelectorAll('h3:empty:not([hidden])').length")).toInt(),
            0);
        QCOMPARE(m_browser->complaints().join(u'\n'), QString());
    }
};

QTEST_MAIN(PageInBrowserTest)
#include "page_in_browser_test.moc"
