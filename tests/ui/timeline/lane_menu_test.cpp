#include "tests/support/history_text.h"
#include "ui/document/view_state.h"
#include "ui/timeline/lane_menu.h"

#include <QMenu>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

const char *const kHistory = R"(
    1 0s WorkflowExecutionStarted
    2 0s ActivityTaskScheduled activityType.name=Send&Log
    3 0s TimerStarted timerId=1
)";

void choose(const QMenu &menu, const QString &text)
{
    const QList<QAction *> actions = menu.actions();
    const auto found =
        std::find_if(actions.begin(), actions.end(), [&](const QAction *a) { return a->text() == text; });
    QVERIFY2(found != actions.end(), qPrintable(text));
    (*found)->trigger();
}

} // namespace

class LaneMenuTest : public QObject
{
    Q_OBJECT

private:
    void chooseForLane(std::size_t lane, const QString &text)
    {
        const auto diagram = core::buildDiagram(test::execution(kHistory), m_state->arrangement());
        QMenu menu;
        fillLaneMenu(menu, *diagram, diagram->lanes()[lane], *m_state);
        choose(menu, text);
    }

    std::unique_ptr<ViewState> m_state;

private slots:
    void init() { m_state = std::make_unique<ViewState>(); }

    void aLaneIsCollapsedAndExpanded()
    {
        const core::LaneKey key{core::Category::Activity, "Send&Log"};
        chooseForLane(0, QStringLiteral("&Collapse Send&&Log"));
        QCOMPARE(m_state->arrangement().toggled, std::vector{key});
        chooseForLane(0, QStringLiteral("E&xpand Send&&Log"));
        QVERIFY(m_state->arrangement().toggled.empty());
    }

    void aLaneIsPinnedAndHidden()
    {
        chooseForLane(1, QStringLiteral("&Pin Timers"));
        QCOMPARE(m_state->arrangement().pinned, (std::vector{core::LaneKey{core::Category::Timer, ""}}));
        chooseForLane(1, QStringLiteral("&Hide Send&&Log"));
        QCOMPARE(m_state->arrangement().hidden.size(), std::size_t(1));
        QMenu menu;
        fillLanesMenu(menu, *m_state);
        choose(menu, QStringLiteral("Show &Hidden Lanes"));
        QVERIFY(m_state->arrangement().hidden.empty());
    }

    void allLanesAreOrderedAndCollapsed()
    {
        QMenu menu;
        fillLanesMenu(menu, *m_state);
        choose(menu, QStringLiteral("In Order of &Name"));
        QCOMPARE(m_state->arrangement().order, core::LaneOrder::ByName);
        choose(menu, QStringLiteral("A Lane for Each Kin&d"));
        QCOMPARE(m_state->arrangement().collapse, core::LaneCollapse::Kinds);
        QCOMPARE(m_state->arrangement().order, core::LaneOrder::ByName);
    }

    void anotherOrderLeavesCollapsedWhatIs()
    {
        chooseForLane(1, QStringLiteral("&Collapse Timers"));
        QMenu menu;
        fillLanesMenu(menu, *m_state);
        choose(menu, QStringLiteral("In Order of &Name"));
        QCOMPARE(m_state->arrangement().toggled.size(), std::size_t(1));
        choose(menu, QStringLiteral("A Lane for Each Kin&d"));
        QVERIFY(m_state->arrangement().toggled.empty());
    }
};

QTEST_MAIN(LaneMenuTest)
#include "lane_menu_test.moc"
