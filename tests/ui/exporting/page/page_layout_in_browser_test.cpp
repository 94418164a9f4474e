// How a page is laid out in windows and on paper of all sizes, in a browser. Skipped where there is no Chromium.
#include "tests/support/history_text.h"
#include "tests/ui/exporting/page/history_browser.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <memory>

using namespace hindsight;
using namespace hindsight::ui;
using test::HistoryBrowser;

class PageLayoutInBrowserTest : public QObject
{
    Q_OBJECT

private:
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

    void thePictureOpensWholeOrFromItsBeginning_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("width"); // that is asked for
        QTest::addColumn<QString>("sights");
        const QString order = QStringLiteral("1400: 0.96: all across, all down, fingers scroll\n"
                                             "800: 0.55: all across, all down, fingers scroll\n"
                                             "390: 0.77: 35% across from 0%, all down, fingers scroll\n");
        QTest::newRow("short") << QStringLiteral("order-fulfilment") << 0.0 << order;
        QTest::newRow("short, made narrow") << QStringLiteral("order-fulfilment") << 400.0 << order;
        QTest::newRow("wider") << QStringLiteral("nightly-import") << 0.0
                               << QStringLiteral("1400: 0.52: all across, all down, fingers scroll\n"
                                                 "800: 0.70: 43% across from 0%, 98% down from 0%\n"
                                                 "390: 0.80: 18% across from 0%, all down, fingers scroll\n");
        QTest::newRow("tall") << QStringLiteral("tall") << 0.0
                              << QStringLiteral("1400: 0.75: all across, 45% down from 0%\n"
                                                "800: 0.70: 62% across from 0%, 32% down from 0%\n"
                                                "390: 0.86: 24% across from 0%, 39% down from 0%\n");
        QTest::newRow("of Commands") << QStringLiteral("commands") << 0.0
                                     << QStringLiteral("1400: 0.92: all across, all down, fingers scroll\n"
                                                       "800: 0.52: all across, all down, fingers scroll\n"
                                                       "390: 0.86: 30% across from 0%, all down, fingers scroll\n");
    }
    void thePictureOpensWholeOrFromItsBeginning()
    {
        QFETCH(QString, name);
        QFETCH(double, width);
        std::string tall = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id <= 40; ++id)
            tall += std::to_string(id) + " 1s ActivityTaskScheduled activityType.name=a" + std::to_string(id) + '\n';
        const auto execution = name == u"tall" ? test::execution(tall) : HistoryBrowser::sample(qPrintable(name));
        QString sights;
        for (const int window : {1400, 800, 390}) {
            m_browser->open(execution, {.width = width}, window, window == 800 ? 600 : 900);
            sights += QStringLiteral("%1: %2\n").arg(window).arg(m_browser->sight());
        }
        QTEST(sights, "sights");
    }

    void aWindowOfAnotherWidthShowsItWholeAgain()
    {
        m_browser->open(HistoryBrowser::sample("order-fulfilment"));
        m_browser->resize(800, 900);
        QCOMPARE(m_browser->sight(), QStringLiteral("0.55: all across, all down, fingers scroll"));
        // But not where one has zoomed to what one looks at.
        m_browser->press(QStringLiteral("Tab"));
        m_browser->click(QStringLiteral("#page-zoom-in"));
        const QString zoomed = m_browser->sight().section(u':', 0, 0);
        m_browser->resize(1000, 900);
        QCOMPARE(m_browser->sight().section(u':', 0, 0), zoomed);
    }

    void withoutScriptsThePictureIsThereAlone()
    {
        m_browser->openWithoutScripts(m_browser->fileOf(HistoryBrowser::sample("order-fulfilment")), 800, 600);
        const auto value = [this](const char *expression) {
            return m_browser->evaluate(QString::fromLatin1(expression)).toString();
        };
        QCOMPARE(value("['.stepper', '.below', '.zoom', '#page-help-button', 'noscript'].map(each => "
                       "getComputedStyle(document.querySelector(each)).display).join(' ')"),
                 QStringLiteral("none none none none block"));
        QCOMPARE(
            value("(each => [each.scrollWidth, each.clientHeight >= 288].join())(document.querySelector('.picture'))"),
            QStringLiteral("1456,true"));
    }

    void eachSheetBeginsWithTheHeadingsOfTheTable()
    {
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (reader.isEmpty())
            QSKIP("pdftotext is not there");
        m_browser->open(HistoryBrowser::sample("every-command"));
        QProcess process;
        process.start(reader, {QStringLiteral("-layout"), QStringLiteral("-"), QStringLiteral("-")});
        process.write(m_browser->printed());
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished());
        QStringList sheets = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
        QVERIFY2(sheets.size() > 2, qPrintable(QString::number(sheets.size())));
        sheets.removeFirst(); // which begins with the picture
        for (const QString &sheet : sheets)
            QCOMPARE(sheet.trimmed().section(u'\n', 0, 0).simplified(),
                     QStringLiteral("Id Since start Event Name Workflow Task"));
    }

    void onPaperAreTheWholePictureAndAllRows()
    {
        m_browser->open(HistoryBrowser::sample("nightly-import"), {.theme = PictureTheme::Dark});
        m_browser->click(QStringLiteral("#page-zoom-in"));
        m_browser->showPrinted(true);
        m_browser->resize(700, 900);
        QCOMPARE(m_browser->texts(".rows > .row > :first-child").split(u'\n').size(), 60);
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
        QVERIFY(m_browser->texts(".rows > .row > :first-child").split(u'\n').size() < 60);
    }

    void aLowWindowIsScrolled()
    {
        m_browser->open(HistoryBrowser::sample("order-fulfilment"), {}, 900, 300);
        QVERIFY(m_browser->texts(".rows > .row > :first-child").split(u'\n').size() > 3);
        m_browser->click(QStringLiteral("#page-forward"));
        QCOMPARE(m_browser
                     ->evaluate(
                         QStringLiteral("(main => (main.scrollTop = 1e6, main.scrollTop > 0 && document.querySelector("
                                        "'.below').getBoundingClientRect().bottom <= innerHeight + 0.5))"
                                        "(document.querySelector('main'))"))
                     .toBool(),
                 true);
    }

    // Beside a part there is nothing of what comes after it.
    void aPartEndsWhereItEnds()
    {
        m_browser->open(HistoryBrowser::sample("loan-approval"),
                        {.part = {.kind = PicturePart::Kind::Tasks, .first = 2, .last = 3}});
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
        m_browser->open(HistoryBrowser::sample("subscription-renewal"), {}, width);
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

    // Nothing of the table is beside its edge, where a bar to scroll to it would lie over the headings.
    void theTableIsAsWideAsItsPlace()
    {
        for (const char *sample : {"every-command", "subscription-renewal"}) {
            for (const int width : {1700, 1400, 1250, 1000, 800, 600, 390}) {
                m_browser->open(HistoryBrowser::sample(sample), {}, width);
                const QString beyond =
                    m_browser
                        ->evaluate(QStringLiteral(
                            "['.heading', '.rows'].map(name => document.querySelector(name)).map(each => "
                            "`${each.scrollWidth - each.clientWidth} beyond, ${each.clientHeight >= 25}`).join('; ')"))
                        .toString();
                QVERIFY2(beyond == u"0 beyond, true; 0 beyond, true",
                         qPrintable(QStringLiteral("%1 at %2: %3").arg(QLatin1String(sample)).arg(width).arg(beyond)));
            }
        }
    }

    // However narrow the window is; all of a long history would take a telephone minutes.
    void onlyRowsInSightAreElements()
    {
        for (const int width : {1400, 390}) {
            m_browser->open(HistoryBrowser::sample("nightly-import"), {}, width, 600);
            const auto rows = m_browser->texts(".rows > .row > :first-child").split(u'\n').size();
            QVERIFY2(rows > 5 && rows < 30, qPrintable(QString::number(rows)));
        }
    }

    void aPageOfAStepOpensThere()
    {
        m_browser->open(HistoryBrowser::sample("order-fulfilment"),
                        {.theme = PictureTheme::Dark, .part = {.kind = PicturePart::Kind::Step, .first = 12}}, 390,
                        844);
        QCOMPARE(m_browser->text(QStringLiteral("#page-position")), QStringLiteral("Step 12 of 29"));
        // On a telephone nothing stands out at the side.
        QVERIFY(m_browser->evaluate(QStringLiteral("document.documentElement.scrollWidth <= innerWidth")).toBool());
    }
};

QTEST_MAIN(PageLayoutInBrowserTest)
#include "page_layout_in_browser_test.moc"
