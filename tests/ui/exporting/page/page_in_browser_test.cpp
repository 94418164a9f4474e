// A page as a person has it: in a browser, with keys and clicks. Skipped where there is no Chromium.
#include "tests/support/history_text.h"
#include "tests/ui/exporting/page/history_browser.h"

#include <QTest>

#include <cmath>
#include <memory>

using namespace hindsight;
using namespace hindsight::ui;
using test::HistoryBrowser;

class PageInBrowserTest : public QObject
{
    Q_OBJECT

private:
    void openSample() { m_browser->open(HistoryBrowser::sample("order-fulfilment")); }

    [[nodiscard]] QString where() { return m_browser->text(QStringLiteral("#page-position")); }
    [[nodiscard]] double scale()
    {
        return m_browser
            ->evaluate(QStringLiteral("new DOMMatrix(getComputedStyle(document.querySelector('.picture > "
                                      "svg')).transform).a"))
            .toDouble();
    }

    std::unique_ptr<test::HistoryBrowser> m_browser;

private slots:
    void initTestCase()
    {
        if (test::PageBrowser::program().isEmpty())
            QSKIP("no Chromium is installed");
        m_browser = std::make_unique<test::HistoryBrowser>();
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
        m_browser->open(test::execution(R"(
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
            m_browser->texts("#page-open button"),
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
        QCOMPARE(m_browser->texts(".rows > .row.is-ahead > :first-child").split(u'\n').first(), QStringLiteral("5"));
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
        QCOMPARE(m_browser->texts(".rows > .row > :first-child"), QStringLiteral("4\n5\n6\n7\n8\n9"));
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
        QCOMPARE(m_browser->texts("[aria-selected=true] > :first-child"), QStringLiteral("3"));
        m_browser->click(QStringLiteral("#event-21"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")),
                 QStringLiteral("Event 21 · WorkflowExecutionSignaled"));
        m_browser->click(QStringLiteral("#task-5"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")), QStringLiteral("Event 22 · WorkflowTaskScheduled"));
        m_browser->click(QStringLiteral("#awaitable-5"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")), QStringLiteral("Event 5 · ActivityTaskScheduled"));
        m_browser->click(QStringLiteral("#handover-21 polygon"));
        QCOMPARE(m_browser->text(QStringLiteral("#page-heading")),
                 QStringLiteral("Event 21 · WorkflowExecutionSignaled"));
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
        m_browser->open(test::execution(history));
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

    // What turns the direction of text would turn the sentence around a name too.
    void namesCannotTurnSentencesRound()
    {
        m_browser->open(test::execution("1 0s WorkflowExecutionStarted identity=\u202einput\n"
                                        "2 0s WorkflowExecutionSignaled signalName=a\u202eb identity=c\u2067z\n"));
        m_browser->press(QStringLiteral("."));
        m_browser->press(QStringLiteral("."));
        QVERIFY2(
            m_browser->text(QStringLiteral("#page-caption")).startsWith(QStringLiteral("Signal ab arrives from cz.")),
            qPrintable(m_browser->text(QStringLiteral("#page-caption"))));
        QCOMPARE(m_browser->texts(".rows > .row:last-of-type > :nth-child(5)"), QStringLiteral("ab"));
        QVERIFY2(m_browser->text(QStringLiteral("#page-attributes")).contains(QStringLiteral("\"a\\u202eb\"")),
                 qPrintable(m_browser->text(QStringLiteral("#page-attributes"))));
        QVERIFY(m_browser->texts("#page-open button").contains(QStringLiteral("Signal abnot handed over yet")));
    }

    void hostileNamesDoNothing()
    {
        const QByteArray name = "</script><img src=x onerror=alert(1)><script>alert(2)</script>\\u2028<!--";
        const std::string history = "1 0s WorkflowExecutionStarted workflowType.name=\"" + name.toStdString() +
                                    "\"\n2 0s ActivityTaskScheduled activityType.name=\"" + name.toStdString() + "\"\n";
        m_browser->open(test::execution(history), {.caption = QString::fromUtf8(name)});
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
        m_browser->open(HistoryBrowser::sample("commands"));
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
