#include "tests/support/history_text.h"
#include "ui/timeline/mark_walk.h"
#include "ui/timeline/selection_mark.h"

#include <QTest>

#include <set>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

// Rows, counted from 0: Reserve's bar 4 to 8, the Timer's 5 to 13, Charge's bar 14, open.
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
    15 22s ActivityTaskScheduled activityType.name=Reserve workflowTaskCompletedEventId=13
    16 23s WorkflowExecutionTerminated
)";

QString nameOf(SceneHit::Kind kind)
{
    using Kind = SceneHit::Kind;
    switch (kind) {
    case Kind::Nothing:
        return QStringLiteral("nothing");
    case Kind::Start:
        return QStringLiteral("start");
    case Kind::Terminal:
        return QStringLiteral("terminal");
    case Kind::Task:
        return QStringLiteral("task");
    case Kind::Command:
        return QStringLiteral("command");
    case Kind::Bar:
        return QStringLiteral("bar");
    case Kind::BarEnd:
        return QStringLiteral("end");
    case Kind::Arrival:
        return QStringLiteral("arrival");
    case Kind::Gap:
        return QStringLiteral("gap");
    }
    return {};
}

QString textOf(const std::optional<SceneHit> &mark)
{
    return mark ? QStringLiteral("%1 %2").arg(nameOf(mark->kind)).arg(mark->first) : QStringLiteral("none");
}

std::optional<SceneHit> step(const core::Diagram &diagram, const SceneHit &from, MarkStep to)
{
    return nextMark(diagram, from, to, columnOf(diagram, from));
}

SceneHit mark(SceneHit::Kind kind, std::uint32_t item)
{
    return {.kind = kind, .first = item, .end = item + 1, .rect = {}};
}

} // namespace

class MarkWalkTest : public QObject
{
    Q_OBJECT

private slots:
    void fromOneMarkToTheNext_data()
    {
        using Kind = SceneHit::Kind;
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<unsigned>("item");
        QTest::addColumn<QString>("around"); // left, right, up, down
        QTest::newRow("start") << Kind::Start << 0U << "none, terminal 15, none, task 0";
        QTest::newRow("first task") << Kind::Task << 0U << "none, task 1, start 0, command 0";
        QTest::newRow("last task") << Kind::Task << 1U << "task 0, none, terminal 15, command 3";
        QTest::newRow("first Command") << Kind::Command << 0U << "none, command 1, task 0, arrival 0";
        QTest::newRow("last Command") << Kind::Command << 4U << "command 3, none, task 1, arrival 0";
        QTest::newRow("arrival") << Kind::Arrival << 0U << "none, none, command 2, end 0";
        QTest::newRow("bar") << Kind::Bar << 0U << "none, end 0, arrival 0, bar 2";
        QTest::newRow("end of a bar") << Kind::BarEnd << 0U << "bar 0, bar 1, arrival 0, bar 2";
        QTest::newRow("open bar") << Kind::Bar << 1U << "end 0, none, arrival 0, end 2";
        QTest::newRow("lowest lane") << Kind::Bar << 2U << "none, end 2, bar 0, none";
        QTest::newRow("terminal Event") << Kind::Terminal << 15U << "start 0, none, none, task 1";
    }
    void fromOneMarkToTheNext()
    {
        QFETCH(SceneHit::Kind, kind);
        QFETCH(unsigned, item);
        QFETCH(QString, around);
        const auto diagram = core::buildDiagram(test::execution(kOrder));
        QStringList found;
        for (const MarkStep to : {MarkStep::Left, MarkStep::Right, MarkStep::Up, MarkStep::Down})
            found.append(textOf(step(*diagram, mark(kind, item), to)));
        QCOMPARE(found.join(QStringLiteral(", ")), around);
    }

    void everyMarkIsReachedFromAnyOther()
    {
        const auto diagram = core::buildDiagram(test::execution(kOrder));
        std::set<QString> reached;
        std::vector<SceneHit> next{*firstMark(*diagram, 0)};
        while (!next.empty()) {
            const SceneHit from = next.back();
            next.pop_back();
            if (!reached.insert(textOf(from)).second)
                continue;
            for (const MarkStep to : {MarkStep::Left, MarkStep::Right, MarkStep::Up, MarkStep::Down}) {
                if (const auto there = step(*diagram, from, to))
                    next.push_back(*there);
            }
        }
        const std::size_t closedBars = 2;
        QCOMPARE(reached.size(), 2 + diagram->tasks().size() + diagram->commands().size() + diagram->arrivals().size() +
                                     diagram->bars().size() + closedBars);
    }

    void aWalkDownKeepsItsColumn()
    {
        const auto diagram = core::buildDiagram(test::execution(kOrder));
        // The first lane's bar was opened long before; the next lane's is looked for where the walk began.
        const auto bar = nextMark(*diagram, mark(SceneHit::Kind::Arrival, 0), MarkStep::Down, 14);
        QCOMPARE(textOf(bar), QStringLiteral("bar 1"));
        QCOMPARE(textOf(nextMark(*diagram, *bar, MarkStep::Down, 14)), QStringLiteral("end 2"));
        QCOMPARE(textOf(nextMark(*diagram, *bar, MarkStep::Down, 5)), QStringLiteral("bar 2"));
    }

    void aHistoryOfOneEventIsOneMark()
    {
        const auto diagram = core::buildDiagram(test::execution("1 0s WorkflowExecutionStarted\n"));
        QCOMPARE(textOf(firstMark(*diagram, 0)), QStringLiteral("start 0"));
        QCOMPARE(textOf(step(*diagram, mark(SceneHit::Kind::Start, 0), MarkStep::Down)), QStringLiteral("none"));
    }

    void whereLanesAreHiddenTheCommandsAreWalked()
    {
        const auto diagram = core::buildDiagram(test::execution(kOrder),
                                                core::Arrangement{.hidden = {{core::Category::Activity, "Reserve"}}});
        const auto bar = diagram->barOf(core::AwaitableIndex(0));
        QCOMPARE(diagram->bars()[bar].lane, core::kNoLane);
        QCOMPARE(textOf(step(*diagram, mark(SceneHit::Kind::Bar, bar), MarkStep::Right)), QStringLiteral("command 1"));
        const Selection command = Selection::of(core::CommandIndex(0));
        QCOMPARE(textOf(markOf(*diagram, command, SceneHit::Kind::Bar)), QStringLiteral("command 0"));
    }

    void barsOfACollapsedLaneAreOneStopEach()
    {
        const auto diagram = core::buildDiagram(test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 1s ActivityTaskScheduled activityType.name=A
            3 1s ActivityTaskScheduled activityType.name=A
            4 2s ActivityTaskCompleted scheduledEventId=2
            5 3s ActivityTaskCompleted scheduledEventId=3
        )"),
                                                core::Arrangement{.collapse = core::LaneCollapse::Names});
        QCOMPARE(diagram->lanes().size(), std::size_t(1));
        const SceneHit first = mark(SceneHit::Kind::Bar, 0);
        QCOMPARE(textOf(step(*diagram, first, MarkStep::Right)), QStringLiteral("bar 1"));
        QCOMPARE(textOf(step(*diagram, mark(SceneHit::Kind::BarEnd, 1), MarkStep::Left)), QStringLiteral("bar 0"));
        QCOMPARE(textOf(nextMark(*diagram, mark(SceneHit::Kind::Start, 0), MarkStep::Down, 4)),
                 QStringLiteral("command 1"));
    }

    void aMarkOfWhatIsSelectedIsFoundByItsKind()
    {
        using Kind = SceneHit::Kind;
        const auto diagram = core::buildDiagram(test::execution(kOrder));
        for (const Kind kind : {Kind::Bar, Kind::BarEnd}) {
            const SceneHit wanted = mark(kind, 0);
            QCOMPARE(textOf(markOf(*diagram, selectionOf(*diagram, wanted), kind)), textOf(wanted));
        }
        // A bar does not show that its end is selected.
        const Selection result = selectionOf(*diagram, mark(Kind::BarEnd, 0));
        QCOMPARE(textOf(markOf(*diagram, result, Kind::Bar)), QStringLiteral("end 0"));
        const Selection task = selectionOf(*diagram, mark(Kind::Task, 1));
        QCOMPARE(textOf(markOf(*diagram, task, Kind::Bar)), QStringLiteral("task 1"));
    }
};

QTEST_APPLESS_MAIN(MarkWalkTest)
#include "mark_walk_test.moc"
