#include "tests/support/history_text.h"
#include "ui/timeline/fonts.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_scene.h"
#include "ui/timeline/timeline_words.h"

#include <QFontMetricsF>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

constexpr core::Position kSecond = 1'000'000'000;
constexpr core::Position kHour = 3'600 * kSecond;
constexpr double kPanel = 200;

// From 2025-03-01T10:00:00Z on, as long as `last` says.
class Ruler
{
public:
    explicit Ruler(const char *last, core::Scale scale = core::Scale::Time)
        : Ruler(std::string("1 0s WorkflowExecutionStarted\n2 ") + last + " WorkflowExecutionTerminated\n", scale)
    {
    }
    Ruler(const std::string &history, core::Scale scale)
        : m_diagram(core::buildDiagram(test::execution(history))), m_axis(m_diagram->execution(), scale)
    {
    }

    TimelineScene scene(const core::Range &range, const TimeStyle &times) const
    {
        return {*m_diagram,
                m_axis,
                {.range = range, .size = {kPanel + 1000, 400}, .panelWidth = kPanel, .laneHeight = 30, .times = times}};
    }

    /// `[1 Mar 2025] 12:00, 15:00`.
    QString text(const core::Range &range, const TimeStyle &times) const
    {
        const TimelineScene made = scene(range, times);
        QStringList labels;
        for (const SceneTick &tick : made.ticks())
            labels += tick.label.isEmpty() ? QStringLiteral("-") : tick.label;
        const QString context = made.rulerContext().text;
        return (context.isEmpty() ? QString() : QString(u'[' % context % u"] ")) % labels.join(QStringLiteral(", "));
    }

    const core::Axis &axis() const { return m_axis; }

private:
    std::shared_ptr<const core::Diagram> m_diagram;
    core::Axis m_axis;
};

TimeStyle in(const char *zone)
{
    return {.zone = *Zone::named(QString::fromLatin1(zone))};
}

// Whether no label comes near another one, and all are within the plot.
bool areApart(const TimelineScene &scene)
{
    const QFontMetricsF metrics(fonts::small());
    double right = scene.rulerContext().isEmpty() ? kPanel - 4 : scene.rulerContext().rect.right();
    for (const SceneTick &tick : scene.ticks()) {
        if (tick.label.isEmpty())
            continue;
        const double half = metrics.horizontalAdvance(tick.label) / 2;
        if (tick.labelX - half <= right + 4)
            return false;
        right = tick.labelX + half;
    }
    return right <= kPanel + 1000;
}

} // namespace

class SceneRulerTest : public QObject
{
    Q_OBJECT

private slots:
    void theRulerShowsTheClockOfTheZoneAndTheDay()
    {
        const Ruler ruler("86400s");
        const core::Range day{0, 24 * kHour};
        QCOMPARE(ruler.text(day, in("UTC")), QStringLiteral("[1 Mar 2025] -, 15:00, 18:00, 21:00, 2 Mar, 03:00, "
                                                            "06:00, 09:00"));
        QCOMPARE(ruler.text(day, in("Asia/Kathmandu")),
                 QStringLiteral("[1 Mar 2025] 18:00, 21:00, 2 Mar, 03:00, 06:00, 09:00, 12:00, 15:00"));
        QCOMPARE(ruler.text(day, {.form = TimeForm::SinceStart}),
                 QStringLiteral("0s, 3h, 6h, 9h, 12h, 15h, 18h, 21h, 1d"));
        QCOMPARE(ruler.text(day, {.form = TimeForm::SincePrevious}), ruler.text(day, {.form = TimeForm::SinceStart}));
    }

    void theContextGivesWayToTheDayThatBegins()
    {
        const Ruler ruler("864000s");
        const auto from = [&](double hour) {
            const auto begin = static_cast<core::Position>(hour * static_cast<double>(kHour));
            return ruler.text({begin, begin + 10 * kHour}, in("UTC"));
        };
        // Midnight is 14 hours after the start; an hour is a hundred pixels.
        QVERIFY2(from(12.9).startsWith(u"[1 Mar 2025] -, 2 Mar, 01:00"), qUtf8Printable(from(12.9)));
        QVERIFY2(from(13.4).startsWith(u"2 Mar, "), qUtf8Printable(from(13.4)));
        QVERIFY2(from(13.95).startsWith(u"[2 Mar 2025] -, "), qUtf8Printable(from(13.95)));
        QVERIFY2(from(14.05).startsWith(u"[2 Mar 2025] "), qUtf8Printable(from(14.05)));
    }

    void labelsHaveRoomAtEveryZoom_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("zone");
        QTest::newRow("UTC") << 0 << QStringLiteral("UTC");
        QTest::newRow("Berlin") << 0 << QStringLiteral("Europe/Berlin");
        QTest::newRow("since the start") << 1 << QStringLiteral("UTC");
    }
    void labelsHaveRoomAtEveryZoom()
    {
        QFETCH(int, form);
        QFETCH(QString, zone);
        const Ruler ruler("40000000s"); // more than a year
        for (core::Position length = 2'000; length < 40'000'000 * kSecond; length += length / 3) {
            for (const core::Position begin : {core::Position(0), 2'509'199 * kSecond + 123'456'789}) {
                const TimelineScene scene = ruler.scene(
                    {begin, begin + length}, {.form = static_cast<TimeForm>(form), .zone = Zone::fromKey(zone)});
                QVERIFY2(scene.ticks().size() >= 2, qPrintable(QString::number(length)));
                QVERIFY2(areApart(scene), qPrintable(QString::number(length)));
            }
        }
    }

    void numbersHaveRoomAtEveryZoom()
    {
        std::string history = "49900 0s WorkflowExecutionStarted\n";
        for (int id = 49901; id < 50100; ++id)
            history += std::to_string(id) + " 1s WorkflowExecutionSignaled\n";
        const Ruler ruler(history, core::Scale::Sequence);
        for (core::Position length = 2 * core::kColumn; length < 150 * core::kColumn; length += core::kColumn / 3) {
            const TimelineScene scene = ruler.scene({core::kColumn, core::kColumn + length}, {});
            QVERIFY2(scene.ticks().size() >= 2 && areApart(scene), qPrintable(QString::number(length)));
            for (std::size_t i = 1; i + 1 < scene.ticks().size(); ++i)
                QVERIFY2(!scene.ticks()[i].label.isEmpty(), qPrintable(QString::number(length)));
        }
    }

    // Half of it would be under the lanes' names, or beyond the picture.
    void aLabelAtAnEdgeIsMovedIn()
    {
        const Ruler ruler("86400s");
        const double half = QFontMetricsF(fonts::small()).horizontalAdvance(QStringLiteral("4h")) / 2;
        const TimelineScene scene = ruler.scene({4 * kHour, 22 * kHour}, {.form = TimeForm::SinceStart});
        QCOMPARE(scene.ticks().front().label, QStringLiteral("4h"));
        QCOMPARE(scene.ticks().front().x, kPanel);
        QCOMPARE(scene.ticks().front().labelX, kPanel + half + 4);
        QCOMPARE(scene.ticks()[1].labelX, scene.ticks()[1].x);
        QCOMPARE(scene.ticks().back().label, QStringLiteral("22h"));
        QCOMPARE(scene.ticks().back().x, kPanel + 1000);
        QVERIFY(scene.ticks().back().labelX < kPanel + 1000 - half);
    }

    void theZoomAsksForNanoseconds()
    {
        const Ruler ruler("1s");
        const QString text = ruler.text({500'000'000, 500'002'000}, in("Europe/Berlin"));
        QVERIFY2(text.contains(u"11:00:00.5000005"), qUtf8Printable(text));
    }

    void theCornerSaysWhatTheRulerCounts()
    {
        const Ruler time("10s");
        const Ruler folded("10s", core::Scale::FoldedTime);
        const Ruler sequence("10s", core::Scale::Sequence);
        QCOMPARE(TimelineWords::rulerTitle(time.axis(), in("Europe/Berlin")), QStringLiteral("Time (Europe/Berlin)"));
        QCOMPARE(TimelineWords::rulerTitle(folded.axis(), {}), QStringLiteral("Time (UTC)"));
        QCOMPARE(TimelineWords::rulerTitle(time.axis(), {.form = TimeForm::SincePrevious}),
                 QStringLiteral("Time since the start"));
        QCOMPARE(TimelineWords::rulerTitle(sequence.axis(), {}), QStringLiteral("Event"));
    }
};

QTEST_MAIN(SceneRulerTest)
#include "scene_ruler_test.moc"
