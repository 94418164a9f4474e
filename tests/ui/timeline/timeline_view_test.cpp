#include "tests/support/shown_timeline.h"
#include "ui/document/view_history.h"
#include "ui/timeline/metrics.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

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
    7 10s ActivityTaskStarted scheduledEventId=5
    8 20s ActivityTaskCompleted scheduledEventId=5 startedEventId=7
    9 20s WorkflowTaskScheduled
    10 21s WorkflowTaskStarted scheduledEventId=9
    11 22s WorkflowTaskCompleted scheduledEventId=9 startedEventId=10
    12 22s WorkflowExecutionCompleted workflowTaskCompletedEventId=11
)";

struct Shown : test::ShownTimeline
{
    explicit Shown(std::string_view history = kOrder) : ShownTimeline(history) {}
};

void turnWheel(TimelineView &view, const QPointF &at, int delta, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(view.viewport(), &event);
}

} // namespace

class TimelineViewTest : public QObject
{
    Q_OBJECT

private slots:
    void aShortHistoryIsShownWhole()
    {
        Shown shown;
        QVERIFY(shown.state().range().begin < 0);
        QVERIFY(shown.state().range().end > 11 * core::kColumn);
    }

    void aLongHistoryStartsWithReadableColumns()
    {
        Shown shown(test::manySignals(500));
        const PixelMap &map = shown.view.scene()->map();
        QCOMPARE(std::round(map.pixels(core::kColumn)), metrics::kReadableColumn);
        QVERIFY(map.x(0) > map.left());
    }

    void aClickSelectsWhatIsUnderIt()
    {
        Shown shown;
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.centreOf(SceneHit::Kind::Task, 1));
        QCOMPARE(shown.state().selection(), Selection::of(core::TaskIndex(1)));
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.centreOf(SceneHit::Kind::Command, 1));
        QCOMPARE(shown.state().selection(), Selection::of(core::CommandIndex(1)));
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.centreOf(SceneHit::Kind::Bar, 0));
        QCOMPARE(shown.state().selection(), Selection::of(core::CommandIndex(0)));
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(600, 480));
        QVERIFY(shown.state().selection().isNothing());
    }

    void aClickOnTheEndOfABarSelectsTheResult()
    {
        Shown shown;
        const QPointF end = shown.view.scene()->bars()[0].endPoint();
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, end.toPoint());
        QCOMPARE(shown.state().selection(), Selection::of(core::EventIndex(7)));
    }

    void theWheelWithControlZoomsAtTheCursor()
    {
        Shown shown;
        const QPointF at(640, 200);
        const core::Position under = shown.view.scene()->map().at(at.x());
        const core::Position before = shown.state().range().length();
        turnWheel(shown.view, at, 240, Qt::ControlModifier);
        QVERIFY(shown.state().range().length() < before);
        QVERIFY(std::abs(shown.view.scene()->map().x(under) - at.x()) < 0.5);
    }

    void draggingPansAndSelectsNothing()
    {
        Shown shown;
        shown.view.zoomIn();
        const core::Range before = shown.state().range();
        QTest::mousePress(shown.view.viewport(), Qt::LeftButton, {}, QPoint(600, 300));
        QTest::mouseMove(shown.view.viewport(), QPoint(500, 300));
        QTest::mouseRelease(shown.view.viewport(), Qt::LeftButton, {}, QPoint(500, 300));
        QVERIFY(shown.state().range().begin > before.begin);
        QCOMPARE(shown.state().range().length(), before.length());
        QVERIFY(shown.state().selection().isNothing());
    }

    void keysPanAndZoom()
    {
        Shown shown;
        const core::Range whole = shown.state().range();
        QTest::keyClick(&shown.view, Qt::Key_Plus);
        const core::Range nearer = shown.state().range();
        QVERIFY(nearer.length() < whole.length());
        QTest::keyClick(&shown.view, Qt::Key_Right);
        QVERIFY(shown.state().range().begin > nearer.begin);
        QTest::keyClick(&shown.view, Qt::Key_Left);
        QCOMPARE(shown.state().range(), nearer);
        QTest::keyClick(&shown.view, Qt::Key_Minus);
        QTest::keyClick(&shown.view, Qt::Key_Home);
        QCOMPARE(shown.state().range(), whole);
    }

    void theSelectionIsFittedByKey()
    {
        Shown shown;
        shown.state().select(Selection::of(core::CommandIndex(0)));
        QTest::keyClick(&shown.view, Qt::Key_F);
        QVERIFY(shown.state().range().length() < 8 * core::kColumn);
        const double x = shown.view.scene()->x(4);
        QVERIFY(x > shown.view.scene()->map().left() && x < shown.view.scene()->map().right());
    }

    void whatIsSelectedElsewhereComesIntoView()
    {
        Shown shown(test::manySignals(500));
        const core::Position length = shown.state().range().length();
        shown.state().select(Selection::of(core::EventIndex(400)));
        QCOMPARE(shown.state().range().length(), length);
        const double x = shown.view.scene()->x(400);
        QVERIFY(x > shown.view.scene()->map().left() && x < shown.view.scene()->map().right());
    }

    void theLaneOfTheSelectionComesIntoView()
    {
        std::string text = "1 0s WorkflowExecutionStarted\n";
        for (int i = 0; i < 60; ++i)
            text += std::to_string(i + 2) + " 1s ActivityTaskScheduled activityType.name=A\n";
        Shown shown(text);
        QCOMPARE(shown.view.verticalScrollBar()->value(), 0);
        shown.state().select(Selection::of(core::EventIndex(60)));
        QVERIFY(shown.view.verticalScrollBar()->value() > 0);
        const QRectF bar = shown.view.scene()->rectOf({SceneHit::Kind::Bar, 59, 60, {}});
        QVERIFY(bar.bottom() <= shown.view.viewport()->height());
    }

    void anotherScaleKeepsTheMiddle()
    {
        Shown shown(test::manySignals(500));
        shown.state().select(Selection::of(core::EventIndex(300)));
        shown.view.fitSelection();
        shown.view.setScale(core::Scale::Time);
        QCOMPARE(shown.state().scale(), core::Scale::Time);
        const double x = shown.view.scene()->x(300);
        const PixelMap &map = shown.view.scene()->map();
        QVERIFY(std::abs(x - (map.left() + map.right()) / 2) < 30);
    }

    void foldingKeepsTheMiddleToo()
    {
        Shown shown;
        shown.view.setScale(core::Scale::Time);
        shown.state().show(core::Scale::Time, {4'000'000'000, 14'000'000'000});
        shown.view.setScale(core::Scale::FoldedTime);
        const core::Range range = shown.state().range();
        const core::Axis axis(shown.document.execution(), core::Scale::FoldedTime);
        QCOMPARE(axis.timeAt(range.begin + range.length() / 2), core::Position(9'000'000'000));
    }

    void lettersZoomAndPan()
    {
        Shown shown;
        const core::Range before = shown.state().range();
        QTest::keyClick(shown.view.viewport(), Qt::Key_W);
        QVERIFY(shown.state().range().length() < before.length());
        QTest::keyClick(shown.view.viewport(), Qt::Key_S);
        QVERIFY(std::abs(shown.state().range().length() - before.length()) <= 1);
        const core::Position begin = shown.state().range().begin;
        QTest::keyClick(shown.view.viewport(), Qt::Key_D);
        QVERIFY(shown.state().range().begin > begin);
        QTest::keyClick(shown.view.viewport(), Qt::Key_A);
        QCOMPARE(shown.state().range().begin, begin);
    }

    void theViewBeforeIsGoneBackTo()
    {
        Shown shown;
        const core::Range before = shown.state().range();
        ViewHistory &history = shown.document.viewHistory();
        history.settle();
        shown.view.zoomIn();
        const core::Range zoomed = shown.state().range();
        history.settle();
        history.goBack();
        QCOMPARE(shown.state().range(), before);
        history.goForward();
        QCOMPARE(shown.state().range(), zoomed);
    }

    void aDoubleClickOnALanesNameCollapsesIt()
    {
        Shown shown;
        const double y = shown.view.scene()->laneTop(0) + 5;
        QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(30, static_cast<int>(y)));
        QVERIFY(shown.view.scene()->diagram().lanes()[0].isCollapsed);
        QTest::mouseDClick(shown.view.viewport(), Qt::LeftButton, {}, QPoint(30, static_cast<int>(y)));
        QVERIFY(!shown.view.scene()->diagram().lanes()[0].isCollapsed);
    }

    void collapsingTellsHowWideThePanelBecame()
    {
        Shown shown(R"(
            1 0s WorkflowExecutionStarted
            2 0s ActivityTaskScheduled activityType.name=AnActivityWithAVeryLongName
            3 1s WorkflowExecutionCompleted
        )");
        const QSignalSpy told(&shown.view, &TimelineView::panelWidthChanged);
        const double before = shown.view.panelWidth();
        shown.state().arrange({.collapse = core::LaneCollapse::Kinds});
        QVERIFY(shown.view.panelWidth() < before);
        QCOMPARE(told.count(), 1);
        QCOMPARE(told.front().front().toDouble(), shown.view.panelWidth());
        // The whole picture stays whole on the wider plot.
        const core::Range range = shown.state().range();
        shown.view.fitAll();
        QCOMPARE(shown.state().range(), range);
    }

    void whatIsSelectedStaysSelectedWhereItsLaneIsHidden()
    {
        Shown shown;
        shown.state().select(Selection::of(core::CommandIndex(0)));
        shown.state().arrange({.hidden = {{core::Category::Activity, ""}}});
        QCOMPARE(shown.view.scene()->diagram().lanes().size(), std::size_t(1));
        QCOMPARE(shown.state().selection(), Selection::of(core::CommandIndex(0)));
        shown.state().stepTo(core::EventIndex(7));
        QCOMPARE(shown.state().selection(), Selection::of(core::EventIndex(7)));
    }

    void aHistoryWithoutTimesStaysInSequence()
    {
        Shown shown;
        QSignalSpy scaleChanged(&shown.state(), &ViewState::scaleChanged);
        shown.view.setScale(core::Scale::Time);
        QCOMPARE(scaleChanged.count(), 1);
        shown.view.setScale(core::Scale::Time);
        QCOMPARE(scaleChanged.count(), 1);
    }

    void theSelectionIsSaidInWords()
    {
        Shown shown;
        QVERIFY(!shown.view.accessibleName().isEmpty());
        shown.state().select(Selection::of(core::TaskIndex(0)));
        QVERIFY(shown.view.accessibleDescription().contains(QStringLiteral("Workflow Task 1")));
    }

    void resizingKeepsAWholePictureWhole()
    {
        Shown shown;
        shown.view.resize(1600, 500);
        QVERIFY(shown.view.scene()->map().x(0) > shown.view.scene()->map().left());
        QCOMPARE(qRound(shown.view.scene()->map().x(0) - shown.view.scene()->map().left()),
                 qRound(metrics::kMarginLeft));
    }

    void resizingKeepsTheSizeOfAPart()
    {
        Shown shown(test::manySignals(500));
        shown.view.resize(1600, 500);
        QCOMPARE(std::round(shown.view.scene()->map().pixels(core::kColumn)), metrics::kReadableColumn);
    }

    void itIsPaintedInEveryState()
    {
        Shown shown;
        const auto picture = [&shown] { return shown.view.viewport()->grab().toImage(); };
        const QImage plain = picture();
        shown.state().select(Selection::of(core::CommandIndex(0)));
        const QImage selected = picture();
        QVERIFY(selected != plain);
        shown.state().stepTo(core::EventIndex(5));
        QVERIFY(picture() != selected);
    }
};

QTEST_MAIN(TimelineViewTest)
#include "timeline_view_test.moc"
