#include "tests/support/shown_timeline.h"

#include <QSignalSpy>
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
    6 10s ActivityTaskStarted scheduledEventId=5
    7 20s ActivityTaskCompleted scheduledEventId=5 startedEventId=6
    8 20s WorkflowTaskScheduled
    9 21s WorkflowTaskStarted scheduledEventId=8
    10 22s WorkflowTaskCompleted scheduledEventId=8 startedEventId=9
    11 22s WorkflowExecutionCompleted workflowTaskCompletedEventId=10
)";

struct Shown : test::ShownTimeline
{
    explicit Shown(std::string_view history = kOrder) : ShownTimeline(history) {}

    SceneHit::Kind shownBy() const { return view.selectedMark() ? view.selectedMark()->kind : SceneHit::Kind::Nothing; }
};

} // namespace

class TimelineChoiceTest : public QObject
{
    Q_OBJECT

private slots:
    void aWalkBeginsAtATaskInSight()
    {
        Shown shown;
        shown.view.walk(MarkStep::Right);
        QCOMPARE(shown.state().selection(), Selection::of(core::TaskIndex(0)));
    }

    void aWalkGoesOnFromWhatIsSelected()
    {
        Shown shown;
        shown.state().select(Selection::of(core::EventIndex(9)));
        shown.view.walk(MarkStep::Left);
        QCOMPARE(shown.state().selection(), Selection::of(core::TaskIndex(0)));
        shown.view.walk(MarkStep::Down);
        QCOMPARE(shown.state().selection(), Selection::of(core::CommandIndex(0)));
    }

    void aBarAndItsCommandAreTwoMarks()
    {
        Shown shown;
        shown.state().select(Selection::of(core::CommandIndex(0)));
        QCOMPARE(shown.shownBy(), SceneHit::Kind::Command);
        QSignalSpy selected(&shown.state(), &ViewState::selectionChanged);
        shown.view.walk(MarkStep::Down);
        QCOMPARE(shown.shownBy(), SceneHit::Kind::Bar);
        QCOMPARE(selected.count(), 0);
        shown.view.walk(MarkStep::Right);
        QCOMPARE(shown.shownBy(), SceneHit::Kind::BarEnd);
        QCOMPARE(shown.state().selection(), Selection::of(core::EventIndex(6)));
        shown.view.walk(MarkStep::Left);
        QCOMPARE(shown.shownBy(), SceneHit::Kind::Bar);
        shown.view.walk(MarkStep::Up);
        QCOMPARE(shown.shownBy(), SceneHit::Kind::Command);
    }

    void theTerminalEventIsAMarkBesideItsCommand()
    {
        Shown shown;
        shown.state().select(Selection::of(core::EventIndex(0)));
        QCOMPARE(shown.shownBy(), SceneHit::Kind::Start);
        shown.view.walk(MarkStep::Right);
        QCOMPARE(shown.shownBy(), SceneHit::Kind::Terminal);
        shown.view.walk(MarkStep::Left);
        QCOMPARE(shown.shownBy(), SceneHit::Kind::Start);
    }

    void theMarkThatWasClickedShowsTheSelection()
    {
        Shown shown;
        QTest::mouseClick(shown.view.viewport(), Qt::LeftButton, {}, shown.centreOf(SceneHit::Kind::Bar, 0));
        QCOMPARE(shown.shownBy(), SceneHit::Kind::Bar);
        // What is selected elsewhere is shown by its own mark.
        shown.state().select({});
        shown.state().select(Selection::of(core::TaskIndex(1)));
        QCOMPARE(shown.shownBy(), SceneHit::Kind::Task);
    }

    void theMarkThatIsReachedComesIntoView()
    {
        Shown shown(test::manySignals(500));
        shown.state().select(Selection::of(core::EventIndex(1)));
        for (int i = 0; i < 100; ++i)
            shown.view.walk(MarkStep::Right);
        QCOMPARE(shown.state().selection(), Selection::of(core::EventIndex(101)));
        const double x = shown.view.scene()->x(101);
        QVERIFY(x > shown.view.scene()->map().left() && x < shown.view.scene()->map().right());
    }

    void whatIsSelectedHasARectangle_data()
    {
        using Kind = SceneHit::Kind;
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<unsigned>("item");
        QTest::newRow("start") << Kind::Start << 0U;
        QTest::newRow("terminal Event") << Kind::Terminal << 10U;
        QTest::newRow("end of a bar") << Kind::BarEnd << 0U;
    }
    void whatIsSelectedHasARectangle()
    {
        QFETCH(SceneHit::Kind, kind);
        QFETCH(unsigned, item);
        Shown shown;
        const SceneHit mark{kind, item, item + 1, {}};
        const QRectF rect = shown.view.scene()->rectOf(mark);
        QVERIFY(!rect.isEmpty());
        QCOMPARE(shown.view.scene()->hit(rect.center()).kind, kind);
    }

    void enterAsksForTheDetails()
    {
        Shown shown;
        QSignalSpy asked(&shown.view, &TimelineView::detailsAsked);
        QTest::keyClick(&shown.view, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
    }
};

QTEST_MAIN(TimelineChoiceTest)
#include "timeline_choice_test.moc"
