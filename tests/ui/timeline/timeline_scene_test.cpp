#include "tests/support/history_text.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/timeline_scene.h"
#include "ui/timeline/timeline_words.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

const char *const kOrder = R"(
    1 0s WorkflowExecutionStarted workflowType.name=Order
    2 0s WorkflowTaskScheduled
    3 1s WorkflowTaskStarted scheduledEventId=2
    4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
    5 2s ActivityTaskScheduled activityType.name=Reserve workflowTaskCompletedEventId=4
    6 2s TimerStarted timerId=1 startToFireTimeout=30s workflowTaskCompletedEventId=4
    7 2s MarkerRecorded markerName=Version workflowTaskCompletedEventId=4
    8 10s ActivityTaskStarted scheduledEventId=5
    9 20s ActivityTaskCompleted scheduledEventId=5 startedEventId=8
    10 20s WorkflowExecutionSignaled signalName=go
    11 20s WorkflowTaskScheduled
    12 21s WorkflowTaskStarted scheduledEventId=11
    13 22s WorkflowTaskCompleted scheduledEventId=11 startedEventId=12
    14 22s TimerCanceled startedEventId=6 workflowTaskCompletedEventId=13
    15 22s WorkflowExecutionCompleted workflowTaskCompletedEventId=13
)";

// A history with its scene, everything in sight on 1200 × 500 pixels.
struct Laid
{
    explicit Laid(std::string_view text, core::Scale scale = core::Scale::Sequence)
        : Laid(core::buildDiagram(test::execution(text)), scale)
    {
    }
    explicit Laid(std::shared_ptr<const core::Diagram> laidOut, core::Scale scale = core::Scale::Sequence)
        : diagram(std::move(laidOut)), axis(diagram->execution(), scale), scene(*diagram, axis, request())
    {
    }

    SceneRequest request() const
    {
        return {.range = fitted(axis.extent(), 1000, 30, 150),
                .size = {1200, 500},
                .panelWidth = 200,
                .laneHeight = metrics::kLaneHeight};
    }

    std::shared_ptr<const core::Diagram> diagram;
    core::Axis axis;
    TimelineScene scene;
};

// Tasks with an Activity each, of which every hundredth fails.
std::string manyTasks(int tasks)
{
    std::string text = "1 0s WorkflowExecutionStarted\n";
    int id = 2;
    const auto add = [&](const std::string &event) { text += std::to_string(id++) + " " + event + "\n"; };
    for (int i = 0; i < tasks; ++i) {
        const std::string at = std::to_string(i) + "s ";
        const std::string scheduled = std::to_string(id);
        add(at + "WorkflowTaskScheduled");
        add(at + "WorkflowTaskStarted scheduledEventId=" + scheduled);
        const std::string completed = std::to_string(id);
        add(at + "WorkflowTaskCompleted scheduledEventId=" + scheduled);
        const std::string activity = std::to_string(id);
        add(at + "ActivityTaskScheduled activityType.name=A workflowTaskCompletedEventId=" + completed);
        add(at + "ActivityTaskStarted scheduledEventId=" + activity);
        add(at + (i % 100 == 50 ? "ActivityTaskFailed" : "ActivityTaskCompleted") + " scheduledEventId=" + activity);
    }
    return text;
}

// Tasks with a Marker each, all in the last milliseconds of a day.
std::string lateTasks(int tasks)
{
    std::string text = "1 0s WorkflowExecutionStarted\n";
    int id = 2;
    const auto add = [&](const std::string &event) { text += std::to_string(id++) + " 86400s " + event + "\n"; };
    for (int i = 0; i < tasks; ++i) {
        const std::string scheduled = std::to_string(id);
        add("WorkflowTaskScheduled");
        add("WorkflowTaskStarted scheduledEventId=" + scheduled);
        add("WorkflowTaskCompleted scheduledEventId=" + scheduled);
        add("MarkerRecorded markerName=M workflowTaskCompletedEventId=" + std::to_string(id - 1));
    }
    add("WorkflowExecutionCompleted workflowTaskCompletedEventId=" + std::to_string(id - 2));
    return text;
}

// 51,200 Events and a few less; made once.
const std::shared_ptr<const core::Diagram> &longHistory()
{
    static const auto diagram = core::buildDiagram(test::execution(manyTasks(8'533)));
    return diagram;
}

// Three tasks of seconds, with a Timer of 30 days between the first two.
const char *const kLongTimer = R"(
    1 0s WorkflowExecutionStarted
    2 0s WorkflowTaskScheduled
    3 1s WorkflowTaskStarted scheduledEventId=2
    4 2s WorkflowTaskCompleted scheduledEventId=2
    5 2s TimerStarted timerId=1 startToFireTimeout=2592000s workflowTaskCompletedEventId=4
    6 2592002s TimerFired startedEventId=5 timerId=1
    7 2592002s WorkflowTaskScheduled
    8 2592003s WorkflowTaskStarted scheduledEventId=7
    9 2592004s WorkflowTaskCompleted scheduledEventId=7
    10 2592004s WorkflowExecutionCompleted workflowTaskCompletedEventId=9
)";

std::size_t itemsOf(const TimelineScene &scene)
{
    return scene.ticks().size() + scene.boxes().size() + scene.branches().size() + scene.marks().size() +
           scene.arrivals().size() + scene.bars().size() + scene.links().size();
}

} // namespace

class TimelineSceneTest : public QObject
{
    Q_OBJECT

private slots:
    void foldedIdleTimeIsMarkedWithItsLength()
    {
        const Laid laid(kLongTimer, core::Scale::FoldedTime);
        QCOMPARE(laid.scene.gaps().size(), std::size_t(1));
        const SceneGap &gap = laid.scene.gaps().front();
        QCOMPARE(gap.label.text, QStringLiteral("30d"));
        QVERIFY(gap.rect.left() >= laid.scene.x(4) - 1);
        QVERIFY(gap.rect.right() <= laid.scene.x(5) + 1);
        const SceneHit hit = laid.scene.hit({gap.rect.center().x(), laid.scene.rows().executionY});
        QCOMPARE(hit.kind, SceneHit::Kind::Gap);
        QCOMPARE(hit.first, 0U);
        QVERIFY(laid.scene.boxes().front().rect.width() > 100);
    }

    void closeTasksMakeRoomForTheirNumbers_data()
    {
        QTest::addColumn<bool>("isFolded");
        QTest::newRow("Time") << false;
        QTest::newRow("Time with idle folded") << true;
    }
    void closeTasksMakeRoomForTheirNumbers()
    {
        QFETCH(bool, isFolded);
        const Laid laid(kLongTimer, isFolded ? core::Scale::FoldedTime : core::Scale::Time);
        double right = 0;
        for (const SceneBox &box : laid.scene.boxes()) {
            QVERIFY(box.rect.left() > right);
            QVERIFY(box.rect.width() >= metrics::kBoxLeastWidth - 1);
            QVERIFY(box.rect.right() <= laid.scene.executionEndX() + 1);
            right = box.rect.right();
        }
        QCOMPARE(laid.scene.boxes().size(), std::size_t(2));
    }

    void aCollapsedLaneSaysHowManyAndWhichFailed()
    {
        core::Arrangement collapsed;
        collapsed.collapse = core::LaneCollapse::Kinds;
        const Laid laid(core::buildDiagram(test::execution(manyTasks(3) + R"(
            20 9s ActivityTaskScheduled activityType.name=A
            21 9s ActivityTaskScheduled activityType.name=B
            22 10s ActivityTaskFailed scheduledEventId=21
            23 12s ActivityTaskCompleted scheduledEventId=20
        )"),
                                           collapsed));
        QCOMPARE(laid.scene.lanes().size(), std::size_t(1));
        const SceneBar &last = laid.scene.bars().back();
        QCOMPARE(last.end - last.first, 2U);
        QCOMPARE(last.label.text, QStringLiteral("×2"));
        QCOMPARE(last.failures.size(), std::size_t(1));
        QCOMPARE(laid.scene.bars().size(), std::size_t(4));
    }

    void pinnedLanesDoNotScroll()
    {
        core::Arrangement pinned;
        pinned.pinned = {{core::Category::Timer, ""}};
        const auto diagram = core::buildDiagram(test::execution(kOrder), pinned);
        const core::Axis axis(diagram->execution(), core::Scale::Sequence);
        SceneRequest request = Laid(diagram).request();
        request.lanesScrolled = 12;
        const TimelineScene scene(*diagram, axis, request);
        QCOMPARE(scene.laneTop(0), scene.rows().lanesTop);
        QCOMPARE(scene.laneTop(1), scene.scrolledTop() - 12);
        QCOMPARE(scene.laneAt({10, scene.scrolledTop() - 1}), std::optional(0U));
        QCOMPARE(scene.laneAt({10, scene.scrolledTop() + 1}), std::optional(1U));
        for (const SceneBar &bar : scene.bars()) {
            // What has scrolled behind the pinned lanes is not there to be hit.
            const SceneHit hit = scene.hit({bar.rect.center().x(), scene.scrolledTop() - 2});
            QVERIFY(hit.kind == SceneHit::Kind::Nothing || diagram->bars()[hit.first].lane == 0);
        }
    }

    void whatIsHiddenHasNoLinks()
    {
        core::Arrangement hidden;
        hidden.hidden = {{core::Category::Activity, ""}, {core::Category::Timer, ""}};
        const Laid laid(core::buildDiagram(test::execution(kOrder), hidden));
        QVERIFY(laid.scene.bars().empty());
        for (const SceneLink &link : laid.scene.links())
            QCOMPARE(link.category, core::Category::Signal);
    }

    void theLinksOfAChainAreThereWhereAllAreTooMany()
    {
        const Laid laid(longHistory());
        const core::Chain chain = core::chainOf(*laid.diagram, core::TaskIndex(4'000));
        const std::vector<SceneLink> links = laid.scene.linksOf(chain);
        QCOMPARE(links.size(), std::size_t(4)); // the Activities before and after it, each opened and handed over
    }

    void withoutFoldingThereAreNoGaps() { QVERIFY(Laid(kLongTimer, core::Scale::Time).scene.gaps().empty()); }

    void everyMarkIsHitWhereItIsDrawn_data()
    {
        QTest::addColumn<bool>("inTime");
        QTest::newRow("Sequence") << false;
        QTest::newRow("Time") << true;
    }
    void everyMarkIsHitWhereItIsDrawn()
    {
        QFETCH(bool, inTime);
        const Laid laid(kOrder, inTime ? core::Scale::Time : core::Scale::Sequence);
        const TimelineScene &scene = laid.scene;
        QCOMPARE(scene.boxes().size(), std::size_t(2));
        for (const SceneBox &box : scene.boxes())
            QCOMPARE(scene.hit(box.rect.center()), (SceneHit{SceneHit::Kind::Task, box.first, box.end, box.rect}));
        for (const SceneMark &mark : scene.marks())
            QCOMPARE(scene.hit(mark.rect.center()),
                     (SceneHit{SceneHit::Kind::Command, mark.first, mark.end, mark.rect}));
        for (const SceneArrival &arrival : scene.arrivals())
            QCOMPARE(scene.hit(arrival.rect.center()).kind, SceneHit::Kind::Arrival);
        for (const SceneBar &bar : scene.bars())
            QCOMPARE(scene.hit(bar.rect.center()), (SceneHit{SceneHit::Kind::Bar, bar.first, bar.end, bar.rect}));
    }

    void aNearMissStillHits()
    {
        const Laid laid(kOrder);
        const QRectF box = laid.scene.boxes()[0].rect;
        QCOMPARE(laid.scene.hit(box.topLeft() - QPointF(0, 3)).kind, SceneHit::Kind::Task);
        QCOMPARE(laid.scene.hit(box.topLeft() - QPointF(0, 6)).kind, SceneHit::Kind::Nothing);
    }

    void theEndOfABarIsAMarkOfItsOwn()
    {
        const Laid laid(kOrder);
        QCOMPARE(laid.scene.hit(laid.scene.bars()[0].endPoint()).kind, SceneHit::Kind::BarEnd);
    }

    void thePanelHidesWhatIsBehindIt()
    {
        const Laid laid(kOrder);
        QCOMPARE(laid.scene.hit({100, laid.scene.bars()[0].rect.center().y()}).kind, SceneHit::Kind::Nothing);
    }

    void inSequenceEverythingStandsOverItsEvent()
    {
        const Laid laid(kOrder);
        const TimelineScene &scene = laid.scene;
        QCOMPARE(scene.marks()[0].rect.center().x(), scene.x(4));
        QCOMPARE(scene.boxes()[1].startedX, scene.x(11));
        QCOMPARE(scene.bars()[0].endPoint().x(), scene.x(8));
        QCOMPARE(scene.arrivals()[0].rect.center().x(), scene.x(9));
        QCOMPARE(scene.flag().left(), scene.x(14));
    }

    void inTimeCommandsOfOneInstantStandSideBySide()
    {
        const Laid laid(kOrder, core::Scale::Time);
        const auto &marks = laid.scene.marks();
        QCOMPARE(marks.size(), std::size_t(5));
        for (std::size_t i = 1; i < 3; ++i)
            QVERIFY(marks[i].rect.left() > marks[i - 1].rect.right());
    }

    void inTimeNoCommandStandsBehindTheEnd_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::newRow("room for all") << 1;
        QTest::newRow("squeezed") << 12;
        QTest::newRow("folded") << 400;
    }
    void inTimeNoCommandStandsBehindTheEnd()
    {
        QFETCH(int, tasks);
        // A day of waiting, then all at once.
        const Laid laid(lateTasks(tasks), core::Scale::Time);
        const double end = laid.scene.x(laid.diagram->terminal());
        std::uint32_t shown = 0;
        for (const SceneMark &mark : laid.scene.marks()) {
            QVERIFY2(mark.rect.right() <= end, qPrintable(QString::number(mark.rect.right() - end)));
            shown += mark.end - mark.first;
        }
        QCOMPARE(shown, std::uint32_t(tasks) + 1);
    }

    void inTimeAShortTaskIsWideEnoughToRead()
    {
        const Laid laid(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 1ms WorkflowTaskStarted scheduledEventId=2
            4 2ms WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
            5 1h WorkflowExecutionSignaled signalName=late
        )",
                        core::Scale::Time);
        QCOMPARE(laid.scene.boxes()[0].rect.width(), metrics::kBoxLeastWidth);
    }

    void boxesNeverOverlap_data() { everyMarkIsHitWhereItIsDrawn_data(); }
    void boxesNeverOverlap()
    {
        QFETCH(bool, inTime);
        const Laid laid(manyTasks(70), inTime ? core::Scale::Time : core::Scale::Sequence);
        const auto &boxes = laid.scene.boxes();
        QVERIFY(boxes.size() > 30);
        for (std::size_t i = 1; i < boxes.size(); ++i)
            QVERIFY(boxes[i].rect.left() >= boxes[i - 1].rect.right() - 0.5);
    }

    void aResultEntersTheTaskThatGotIt()
    {
        const Laid laid(kOrder);
        const QRectF box = laid.scene.boxes()[1].rect;
        std::size_t handed = 0;
        QList<double> tips;
        for (const SceneLink &link : laid.scene.links()) {
            if (link.kind != SceneLink::Kind::HandsOver)
                continue;
            ++handed;
            tips.append(link.tip.x());
            QVERIFY(link.tip.x() > laid.scene.boxes()[1].startedX && link.tip.x() < box.right());
            QVERIFY(std::abs(link.tip.y() - box.bottom()) < 2);
        }
        QCOMPARE(handed, std::size_t(2));
        QVERIFY(std::abs(tips[0] - tips[1]) > 4);
    }

    void aPartOfAHistoryHasNoStart()
    {
        QVERIFY(!Laid(kOrder).scene.start().isEmpty());
        const Laid part("9 0s WorkflowTaskScheduled\n10 1s WorkflowTaskStarted scheduledEventId=9\n");
        QVERIFY(part.scene.start().isEmpty());
        const SceneHit hit = part.scene.hit({part.scene.executionBeginX(), part.scene.rows().executionY});
        QCOMPARE(hit.kind, SceneHit::Kind::Nothing);
    }

    void aNameFromRightToLeftKeepsToItself()
    {
        const Laid laid(R"(
            1 0s WorkflowExecutionStarted
            2 0s ActivityTaskScheduled activityType.name=שלם
            3 1s ActivityTaskStarted scheduledEventId=2 attempt=3
            4 90s ActivityTaskCompleted scheduledEventId=2 startedEventId=3
        )");
        const QString label = TimelineWords::barLabel(*laid.diagram, laid.diagram->bars()[0]);
        QCOMPARE(label,
                 QString(QChar(0x2068) + QStringLiteral("שלם") + QChar(0x2069) + QStringLiteral(" · attempt 3")));
        QVERIFY(!label.isRightToLeft());
    }

    void inNarrowColumnsWhatATaskWasHandedIsOneLinkAKind()
    {
        std::string text =
            "1 0s WorkflowExecutionStarted\n2 0s WorkflowTaskScheduled\n"
            "3 1s WorkflowTaskStarted scheduledEventId=2\n4 2s WorkflowTaskCompleted scheduledEventId=2\n";
        int id = 5;
        const auto add = [&](const std::string &event) { text += std::to_string(id++) + " 3s " + event + "\n"; };
        for (int i = 0; i < 100; ++i)
            add("ActivityTaskScheduled activityType.name=A workflowTaskCompletedEventId=4");
        add("TimerStarted timerId=1 startToFireTimeout=30s workflowTaskCompletedEventId=4");
        for (int i = 0; i < 100; ++i)
            add("ActivityTaskCompleted scheduledEventId=" + std::to_string(5 + i));
        add("TimerFired startedEventId=105");
        add("WorkflowTaskScheduled");
        add("WorkflowTaskStarted scheduledEventId=" + std::to_string(id - 1));
        const Laid laid(text);
        const auto &links = laid.scene.links();
        QCOMPARE(links.size(), std::size_t(2));
        const QRectF box = laid.scene.boxes()[1].rect;
        for (const SceneLink &link : links) {
            QVERIFY(link.isBundle);
            QVERIFY(link.tip.x() >= box.left() && link.tip.x() <= box.right());
        }
        QCOMPARE(links[0].category, core::Category::Activity);
        QCOMPARE(links[0].start.x(), laid.scene.x(105)); // the first result
        QCOMPARE(links[1].category, core::Category::Timer);
        QCOMPARE(links[1].start.x(), laid.scene.x(205));
    }

    void commandsStandUnderTheirTaskOrTheNext()
    {
        // One that issues many, then some that issue none.
        std::string text = "1 0s WorkflowExecutionStarted\n";
        int id = 2;
        for (int task = 0; task < 8; ++task) {
            const std::string time = " " + std::to_string(task + 1) + "s ";
            const std::string scheduled = std::to_string(id);
            text += std::to_string(id++) + time + "WorkflowTaskScheduled\n";
            text += std::to_string(id++) + time + "WorkflowTaskStarted scheduledEventId=" + scheduled + "\n";
            text += std::to_string(id++) + " " + std::to_string(task + 2) +
                    "s WorkflowTaskCompleted scheduledEventId=" + scheduled + "\n";
            for (int i = 0; task == 1 && i < 25; ++i)
                text += std::to_string(id++) + " 3s MarkerRecorded markerName=M workflowTaskCompletedEventId=7\n";
        }
        const Laid laid(text, core::Scale::Time);
        const auto &boxes = laid.scene.boxes();
        QCOMPARE(boxes.size(), std::size_t(8));
        QVERIFY(!laid.scene.marks().empty());
        for (const SceneMark &mark : laid.scene.marks())
            QVERIFY(mark.rect.right() <= boxes[3].rect.left());
    }

    void commandsWithoutRoomBesideTheirTaskHangBelowIt()
    {
        // The next task follows at once, and issues something too.
        std::string text = "1 0s WorkflowExecutionStarted\n";
        int id = 2;
        for (int task = 0; task < 3; ++task) {
            const std::string begin = " " + std::to_string(10 * task) + "s ";
            const std::string end = " " + std::to_string(10 * task + 10) + "s ";
            const std::string scheduled = std::to_string(id);
            text += std::to_string(id++) + begin + "WorkflowTaskScheduled\n";
            text += std::to_string(id++) + begin + "WorkflowTaskStarted scheduledEventId=" + scheduled + "\n";
            const std::string closed = std::to_string(id);
            text += std::to_string(id++) + end + "WorkflowTaskCompleted scheduledEventId=" + scheduled + "\n";
            for (int i = 0; i < 25; ++i)
                text += std::to_string(id++) + end +
                        "MarkerRecorded markerName=M workflowTaskCompletedEventId=" + closed + "\n";
        }
        text += std::to_string(id) +
                " 30s WorkflowExecutionCompleted workflowTaskCompletedEventId=" + std::to_string(id - 26) + "\n";
        SceneRequest request = Laid(text, core::Scale::Time).request();
        request.size = {480, 500};
        const Laid wide(text, core::Scale::Time);
        request.range = fitted(wide.axis.extent(), 280, 30, 150);
        const TimelineScene scene(*wide.diagram, wide.axis, request);
        QCOMPARE(scene.boxes().size(), std::size_t(3));
        QCOMPARE(scene.marks().size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i) {
            const QRectF box = scene.boxes()[i].rect;
            const QRectF mark = scene.marks()[i].rect;
            QVERIFY(scene.marks()[i].isFolded());
            QVERIFY2(mark.left() >= box.left() - 1 && mark.right() <= box.right() + 1,
                     qPrintable(QStringLiteral("%1 to %2 below %3 to %4")
                                    .arg(mark.left())
                                    .arg(mark.right())
                                    .arg(box.left())
                                    .arg(box.right())));
            QCOMPARE(scene.branches()[i].task, std::uint32_t(i));
            QVERIFY(scene.branches()[i].toX >= mark.left() && scene.branches()[i].toX <= mark.right());
        }
    }

    void inTimeATaskStandsAtItsTime()
    {
        // Some in few minutes amid a day, too long to be drawn as one.
        std::string text = "1 0s WorkflowExecutionStarted\n";
        int id = 2;
        for (int task = 0; task < 3; ++task) {
            const std::string time = " " + std::to_string(43200 + 400 * task) + "s ";
            text += std::to_string(id++) + time + "WorkflowExecutionSignaled signalName=s\n";
            const std::string scheduled = std::to_string(id);
            text += std::to_string(id++) + time + "WorkflowTaskScheduled\n";
            text += std::to_string(id++) + time + "WorkflowTaskStarted scheduledEventId=" + scheduled + "\n";
            text += std::to_string(id++) + time + "WorkflowTaskCompleted scheduledEventId=" + scheduled + "\n";
        }
        for (int more = 0; more < 4; ++more) {
            const Laid laid(text + std::to_string(id) + " 86400s WorkflowExecutionTerminated\n", core::Scale::Time);
            for (const SceneBox &box : laid.scene.boxes()) {
                const double x = laid.scene.x(laid.diagram->tasks()[box.first].begin);
                const double aside = std::max(box.rect.left() - x, x - box.rect.right());
                QVERIFY2(aside <= metrics::kBoxLeastWidth, qPrintable(QString::number(aside)));
            }
            const std::string time = " " + std::to_string(44400 + 400 * more) + "s ";
            const std::string scheduled = std::to_string(id);
            text += std::to_string(id++) + time + "WorkflowTaskScheduled\n";
            text += std::to_string(id++) + time + "WorkflowTaskStarted scheduledEventId=" + scheduled + "\n";
            text += std::to_string(id++) + time + "WorkflowTaskCompleted scheduledEventId=" + scheduled + "\n";
        }
    }

    // Two Timers of one lane, of which the second starts when the first is canceled.
    void howABarEndedIsSeenThoughTheNextBeginsAtOnce()
    {
        const Laid laid(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 0s WorkflowTaskStarted scheduledEventId=2
            4 0s WorkflowTaskCompleted scheduledEventId=2
            5 0s TimerStarted timerId=1 startToFireTimeout=1800s workflowTaskCompletedEventId=4
            6 400s WorkflowTaskScheduled
            7 400s WorkflowTaskStarted scheduledEventId=6
            8 400s WorkflowTaskCompleted scheduledEventId=6
            9 400s TimerCanceled startedEventId=5 workflowTaskCompletedEventId=8
            10 400s TimerStarted timerId=2 startToFireTimeout=1800s workflowTaskCompletedEventId=8
            11 900s TimerFired startedEventId=10
        )",
                        core::Scale::Time);
        const auto &bars = laid.scene.bars();
        QCOMPARE(bars.size(), std::size_t(2));
        QCOMPARE(bars[0].rect.top(), bars[1].rect.top());
        QVERIFY(bars[0].endRadius >= metrics::kLeastSignedRadius);
        QVERIFY(bars[0].endPoint().x() + bars[0].endRadius <= bars[1].rect.left());
        QVERIFY(bars[0].endPoint().x() - bars[0].endRadius >= bars[0].rect.left());
        QCOMPARE(bars[1].endPoint().x(), bars[1].rect.right());
    }

    void aCommandsLinkEndsAtItsBar()
    {
        const Laid laid(kOrder);
        const SceneLink &link = laid.scene.links().front();
        QCOMPARE(link.kind, SceneLink::Kind::Opens);
        QCOMPARE(link.tip.x(), laid.scene.x(4));
        QCOMPARE(link.tip.y(), laid.scene.bars()[0].rect.top());
    }

    void aFrameCostsWhatItShows_data() { everyMarkIsHitWhereItIsDrawn_data(); }
    void aFrameCostsWhatItShows()
    {
        QFETCH(bool, inTime);
        const Laid laid(longHistory(), inTime ? core::Scale::Time : core::Scale::Sequence);
        // Each of the rows holds at most one item every third pixel.
        const std::size_t most = 1'000 / 3 * 7;
        QVERIFY2(itemsOf(laid.scene) < most, qPrintable(QString::number(itemsOf(laid.scene))));

        SceneRequest part = laid.request();
        part.range = {part.range.length() / 2, part.range.length() / 2 + part.range.length() / 1'000};
        const TimelineScene scene(*laid.diagram, laid.axis, part);
        QVERIFY(itemsOf(scene) > 0);
        QVERIFY2(itemsOf(scene) < 400, qPrintable(QString::number(itemsOf(scene))));
    }

    void whatFailedIsNeverFoldedAway()
    {
        const Laid laid(longHistory());
        std::uint32_t failed = 0;
        for (const SceneBar &bar : laid.scene.bars()) {
            QCOMPARE(bar.hasFailure, laid.diagram->failedBarCount(bar.first, bar.end) > 0);
            failed += laid.diagram->failedBarCount(bar.first, bar.end);
        }
        QCOMPARE(failed, 85U);
    }

    void foldedItemsStandForAllOfThem()
    {
        const Laid laid(longHistory());
        std::uint32_t next = 0;
        for (const SceneBox &box : laid.scene.boxes()) {
            QCOMPARE(box.first, next);
            next = box.end;
        }
        QCOMPARE(next, 8'533U);
    }

    void onlyVisibleLanesAreLaidOut()
    {
        std::string text = "1 0s WorkflowExecutionStarted\n";
        for (int i = 0; i < 2'000; ++i)
            text += std::to_string(i + 2) + " 1s ActivityTaskScheduled activityType.name=A\n";
        const Laid laid(text);
        QVERIFY(laid.scene.lanes().size() < 20);
        SceneRequest scrolled = laid.request();
        scrolled.lanesScrolled = 1'000 * metrics::kLaneHeight;
        const TimelineScene scene(*laid.diagram, laid.axis, scrolled);
        QCOMPARE(scene.lanes().front().lane, 1'000U);
    }

    void aHistoryOfOneEventIsLaidOut()
    {
        const Laid laid("1 0s WorkflowExecutionStarted\n", core::Scale::Time);
        QCOMPARE(laid.scene.hit({laid.scene.executionBeginX(), laid.scene.rows().executionY}).kind,
                 SceneHit::Kind::Start);
    }
};

QTEST_MAIN(TimelineSceneTest)
#include "timeline_scene_test.moc"
