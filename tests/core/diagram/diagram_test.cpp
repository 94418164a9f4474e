#include "core/diagram/diagram.h"
#include "core/model/catalog.h"
#include "tests/support/history_text.h"

#include <QTest>

#include <sstream>

using namespace hindsight;
using namespace hindsight::core;

namespace {

std::string idOf(const Diagram &diagram, Row row)
{
    return row == kNoRow ? "-" : std::to_string(diagram.execution().history().id(EventIndex(row)).value);
}

void printTasks(std::ostream &out, const Diagram &diagram)
{
    for (const TaskBox &box : diagram.tasks()) {
        out << "task " << box.task.value + 1 << ": " << idOf(diagram, box.scheduled) << ' '
            << idOf(diagram, box.started) << ' ' << idOf(diagram, box.closed) << ", from " << idOf(diagram, box.begin)
            << " to " << idOf(diagram, box.end) << (box.isOpen ? ", open" : "") << '\n';
        for (const CommandIndex command : diagram.execution().commandsOf(box.task)) {
            const CommandMark &mark = diagram.commands()[command.value];
            out << "  command at " << idOf(diagram, mark.row) << ": " << nameOf(mark.category) << ", sign "
                << static_cast<int>(mark.sign);
            if (mark.bar != kNoRow)
                out << ", bar " << mark.bar;
            out << '\n';
        }
    }
}

void printLanes(std::ostream &out, const Diagram &diagram)
{
    const History &history = diagram.execution().history();
    for (std::size_t i = 0; i < diagram.lanes().size(); ++i) {
        const Lane &lane = diagram.lanes()[i];
        out << "lane " << i << ": " << nameOf(lane.category);
        for (const NameIndex name : lane.names)
            out << ' ' << history.nameText(name);
        if (lane.nameCount > lane.names.size())
            out << " of " << lane.nameCount;
        if (lane.timeout.nanoseconds != 0)
            out << ' ' << toText(lane.timeout);
        out << '\n';
        for (std::uint32_t b = lane.firstBar; b < lane.endBar; ++b) {
            const Bar &bar = diagram.bars()[b];
            out << "  bar " << b << ": " << idOf(diagram, bar.opened) << ' ' << idOf(diagram, bar.started) << ' '
                << idOf(diagram, bar.closed) << ", to " << idOf(diagram, bar.end) << ", " << nameOf(bar.outcome);
            if (bar.attempt > 1)
                out << ", attempt " << bar.attempt;
            out << '\n';
        }
    }
}

QByteArray print(const Diagram &diagram)
{
    std::ostringstream out;
    printTasks(out, diagram);
    printLanes(out, diagram);
    for (const ArrivalMark &mark : diagram.arrivals())
        out << "arrival at " << idOf(diagram, mark.row) << ": " << nameOf(mark.category) << ' '
            << diagram.execution().history().nameText(mark.name) << '\n';
    for (const Handover &handover : diagram.handovers())
        out << "handover from " << idOf(diagram, handover.from) << " to task " << handover.to.value + 1 << '\n';
    if (diagram.terminal() != kNoRow)
        out << "terminal at " << idOf(diagram, diagram.terminal()) << '\n';
    return QByteArray::fromStdString(out.str());
}

const char *const kOrder = R"(
    1 0s WorkflowExecutionStarted workflowType.name=Order taskQueue.name=orders
    2 0s WorkflowTaskScheduled
    3 10ms WorkflowTaskStarted scheduledEventId=2
    4 20ms WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
    5 20ms ActivityTaskScheduled activityType.name=Reserve workflowTaskCompletedEventId=4
    6 20ms TimerStarted timerId=1 startToFireTimeout=30s workflowTaskCompletedEventId=4
    7 1s ActivityTaskStarted scheduledEventId=5 attempt=2
    8 2s ActivityTaskCompleted scheduledEventId=5 startedEventId=7
    9 2s WorkflowTaskScheduled
    10 2s WorkflowTaskStarted scheduledEventId=9
    11 3s WorkflowTaskFailed scheduledEventId=9 startedEventId=10
    12 4s WorkflowExecutionSignaled signalName=approve
    13 4s WorkflowTaskScheduled
    14 4s WorkflowTaskStarted scheduledEventId=13
    15 5s WorkflowTaskCompleted scheduledEventId=13 startedEventId=14
    16 5s TimerCanceled startedEventId=6 workflowTaskCompletedEventId=15
    17 5s ActivityTaskScheduled activityType.name=Ship workflowTaskCompletedEventId=15
    18 5s MarkerRecorded markerName=Version workflowTaskCompletedEventId=15
)";

} // namespace

class DiagramTest : public QObject
{
    Q_OBJECT

private slots:
    void aHistoryIsLaidOut()
    {
        const auto diagram = buildDiagram(test::execution(kOrder));
        QCOMPARE(print(*diagram), QByteArray(R"(task 1: 2 3 4, from 2 to 4
  command at 5: Activity, sign 0, bar 0
  command at 6: Timer, sign 0, bar 2
task 2: 9 10 11, from 9 to 11
task 3: 13 14 15, from 13 to 15
  command at 16: Timer, sign 1, bar 2
  command at 17: Activity, sign 0, bar 1
  command at 18: Marker, sign 2
lane 0: Activity Reserve
  bar 0: 5 7 8, to 8, Completed, attempt 2
lane 1: Activity Ship
  bar 1: 17 - -, to 18, Open
lane 2: Timer 30s
  bar 2: 6 - 16, to 16, Canceled
arrival at 12: Signal approve
handover from 8 to task 2
handover from 12 to task 3
)"));
    }

    void anOpenTaskReachesToTheEnd()
    {
        const auto diagram = buildDiagram(test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 1s WorkflowExecutionSignaled signalName=a
            4 2s WorkflowExecutionTerminated
        )"));
        QCOMPARE(print(*diagram), QByteArray(R"(task 1: 2 - -, from 2 to 4, open
arrival at 3: Signal a
terminal at 4
)"));
    }

    void manyNamesShareLanes()
    {
        std::string text = "1 0s WorkflowExecutionStarted\n";
        for (int i = 0; i < 30; ++i) {
            const std::string id = std::to_string(2 * i + 2);
            text += id + " 1s ActivityTaskScheduled activityType.name=A" + id + "\n" + std::to_string(2 * i + 3) +
                    " 2s ActivityTaskCompleted scheduledEventId=" + id + "\n";
        }
        const auto diagram = buildDiagram(test::execution(text));
        QCOMPARE(diagram->lanes().size(), std::size_t(1));
        QCOMPARE(diagram->lanes()[0].nameCount, 30U);
        QCOMPARE(diagram->lanes()[0].names.size(), Lane::kListedNames);
    }

    void failuresAreFoundWithinARun()
    {
        const auto diagram = buildDiagram(test::execution(kOrder));
        QCOMPARE(diagram->firstFailedTask(0, 3), 1U);
        QCOMPARE(diagram->firstFailedTask(2, 3), 3U);
        QCOMPARE(diagram->failedTaskCount(0, 3), 1U);
        QCOMPARE(diagram->failedBarCount(0, 3), 0U);
    }

    void aTasksReachCoversItsCommands()
    {
        const auto diagram = buildDiagram(test::execution(kOrder));
        QCOMPARE(diagram->reachOf(0), 5U);
        QCOMPARE(diagram->reachOf(1), 10U);
        QCOMPARE(diagram->reachOf(2), 17U);
    }
};

QTEST_APPLESS_MAIN(DiagramTest)
#include "diagram_test.moc"
