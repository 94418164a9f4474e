#include "core/diagram/diagram.h"
#include "core/model/catalog.h"
#include "tests/support/history_text.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::core;

namespace {

// Two Activities of one name that overlap, a third that comes later, another one of another name, a Timer and a Child.
const char *const kHistory = R"(
    1 0s WorkflowExecutionStarted
    2 0s TimerStarted timerId=1 startToFireTimeout=30s
    3 0s ActivityTaskScheduled activityType.name=Send
    4 0s ActivityTaskScheduled activityType.name=Send
    5 1s StartChildWorkflowExecutionInitiated workflowType.name=Audit
    6 1s ActivityTaskStarted scheduledEventId=3
    7 2s ActivityTaskFailed scheduledEventId=3
    8 2s ActivityTaskStarted scheduledEventId=4
    9 3s ActivityTaskCompleted scheduledEventId=4
    10 4s ActivityTaskScheduled activityType.name=Send
    11 5s ActivityTaskScheduled activityType.name=charge
)";

const LaneKey kSend{Category::Activity, "Send"};

// `Activity Send: 3, Activity Send: 4 10, …`, each bar by the Event that opened it; a stretch in parentheses.
QByteArray lanesOf(const Arrangement &arrangement, const std::vector<bool> &shown = {})
{
    const auto diagram = buildDiagram(test::execution(kHistory), arrangement, shown);
    const History &history = diagram->execution().history();
    const auto idOf = [&](std::uint32_t bar) {
        return QByteArray::number(qlonglong(history.id(EventIndex(diagram->bars()[bar].opened)).value));
    };
    QByteArray text;
    for (const Lane &lane : diagram->lanes()) {
        const LaneKey key = diagram->keyOf(lane);
        text += (text.isEmpty() ? "" : ", ") + QByteArray(nameOf(key.category).data());
        text += key.name.empty() ? "" : " " + QByteArray::fromStdString(key.name);
        text += lane.isPinned ? " pinned:" : ":";
        if (lane.isCollapsed) {
            for (std::uint32_t i = lane.firstStretch; i < lane.endStretch; ++i) {
                const Stretch &stretch = diagram->stretches()[i];
                text += " (";
                for (std::uint32_t bar = stretch.firstBar; bar < stretch.endBar; ++bar)
                    text += (bar > stretch.firstBar ? " " : "") + idOf(bar);
                text += " to " + QByteArray::number(qlonglong(history.id(EventIndex(stretch.end)).value)) + ")";
            }
            continue;
        }
        for (std::uint32_t bar = lane.firstBar; bar < lane.endBar; ++bar)
            text += " " + idOf(bar);
    }
    if (diagram->hiddenBarCount() > 0)
        text += ", hidden " + QByteArray::number(diagram->hiddenBarCount());
    return text;
}

} // namespace

class LanesTest : public QObject
{
    Q_OBJECT

private slots:
    void lanesAreArranged_data()
    {
        QTest::addColumn<Arrangement>("arrangement");
        QTest::addColumn<QByteArray>("lanes");
        QTest::newRow("by kind") << Arrangement{}
                                 << QByteArray("Activity Send: 3, Activity Send: 4 10, Activity charge: 11, Timer: 2, "
                                               "Child Workflow Audit: 5");
        QTest::newRow("by name") << Arrangement{.order = LaneOrder::ByName}
                                 << QByteArray("Child Workflow Audit: 5, Activity charge: 11, Activity Send: 3, "
                                               "Activity Send: 4 10, Timer: 2");
        QTest::newRow("by first appearance")
            << Arrangement{.order = LaneOrder::ByFirstAppearance}
            << QByteArray(
                   "Timer: 2, Activity Send: 3, Activity Send: 4 10, Child Workflow Audit: 5, Activity charge: 11");
        QTest::newRow("names collapsed")
            << Arrangement{.collapse = LaneCollapse::Names}
            << QByteArray("Activity Send: (3 4 to 9) (10 to 11), Activity charge: (11 to 11), Timer: (2 to 11), "
                          "Child Workflow Audit: (5 to 11)");
        QTest::newRow("kinds collapsed")
            << Arrangement{.collapse = LaneCollapse::Kinds}
            << QByteArray("Activity: (3 4 to 9) (10 11 to 11), Timer: (2 to 11), Child Workflow: (5 to 11)");
        QTest::newRow("one name collapsed")
            << Arrangement{.toggled = {kSend}}
            << QByteArray(
                   "Activity Send: (3 4 to 9) (10 to 11), Activity charge: 11, Timer: 2, Child Workflow Audit: 5");
        QTest::newRow("one kind collapsed")
            << Arrangement{.toggled = {{Category::Activity, ""}}}
            << QByteArray("Activity: (3 4 to 9) (10 11 to 11), Timer: 2, Child Workflow Audit: 5");
        QTest::newRow("one name of the collapsed ones expanded")
            << Arrangement{.collapse = LaneCollapse::Names, .toggled = {kSend}}
            << QByteArray("Activity Send: 3, Activity Send: 4 10, Activity charge: (11 to 11), Timer: (2 to 11), "
                          "Child Workflow Audit: (5 to 11)");
        QTest::newRow("one kind of the collapsed ones expanded")
            << Arrangement{.collapse = LaneCollapse::Kinds, .toggled = {{Category::Activity, ""}}}
            << QByteArray("Activity Send: 3, Activity Send: 4 10, Activity charge: 11, Timer: (2 to 11), "
                          "Child Workflow: (5 to 11)");
        QTest::newRow("Timers expanded where names are collapsed")
            << Arrangement{.collapse = LaneCollapse::Names, .toggled = {{Category::Timer, ""}}}
            << QByteArray("Activity Send: (3 4 to 9) (10 to 11), Activity charge: (11 to 11), Timer: 2, "
                          "Child Workflow Audit: (5 to 11)");
        QTest::newRow("pinned, in the order of pinning")
            << Arrangement{.pinned = {{Category::Timer, ""}, kSend}}
            << QByteArray("Timer pinned: 2, Activity Send pinned: 3, Activity Send pinned: 4 10, Activity charge: 11, "
                          "Child Workflow Audit: 5");
        QTest::newRow("hidden, even if pinned")
            << Arrangement{.pinned = {kSend}, .hidden = {kSend}}
            << QByteArray("Activity charge: 11, Timer: 2, Child Workflow Audit: 5, hidden 3");
        QTest::newRow("a kind hidden") << Arrangement{.hidden = {{Category::Activity, ""}}}
                                       << QByteArray("Timer: 2, Child Workflow Audit: 5, hidden 4");
        QTest::newRow("what is not there")
            << Arrangement{.toggled = {{Category::Nexus, "x"}}, .hidden = {{Category::Nexus, ""}}} << lanesOf({});
    }
    void lanesAreArranged()
    {
        QFETCH(Arrangement, arrangement);
        QTEST(lanesOf(arrangement), "lanes");
    }

    void onlyWhatIsShownHasALane()
    {
        // By awaitable: the Timer, three of the Activities, the Child, the last Activity.
        QCOMPARE(lanesOf({}, {false, true, false, true, true, false}),
                 QByteArray("Activity Send: 3 10, Child Workflow Audit: 5, hidden 3"));
        QCOMPARE(lanesOf({}, std::vector<bool>(6, false)), QByteArray(", hidden 6"));
    }

    void whatIsHiddenHasNoLane()
    {
        const auto diagram = buildDiagram(test::execution(kHistory), {.hidden = {kSend}});
        for (std::uint32_t bar = 0; bar < diagram->bars().size(); ++bar)
            QCOMPARE(diagram->bars()[bar].lane == kNoLane, bar >= 3);
        QCOMPARE(diagram->bars()[diagram->barOf(AwaitableIndex(1))].opened, Row(2));
    }

    void failuresStayKnownWhereLanesAreCollapsed()
    {
        const auto diagram = buildDiagram(test::execution(kHistory), {.collapse = LaneCollapse::Names});
        const Stretch &first = diagram->stretches().front();
        QCOMPARE(diagram->failedBarCount(first.firstBar, first.endBar), 1U);
    }

    void aKeyIsToggledInAndOut()
    {
        std::vector<LaneKey> keys;
        toggle(keys, kSend);
        QVERIFY(holds(keys, kSend));
        toggle(keys, kSend);
        QVERIFY(keys.empty());
    }
};

QTEST_APPLESS_MAIN(LanesTest)
#include "lanes_test.moc"
