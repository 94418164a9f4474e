#include "tests/support/history_text.h"
#include "ui/timeline/timeline_words.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

class TimelineTooltipTest : public QObject
{
    Q_OBJECT

private slots:
    void anEventsTimeFollowsTheStyle_data()
    {
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("line");
        QTest::newRow("UTC") << 0 << QStringLiteral("UTC")
                             << QStringLiteral("3  WorkflowTaskStarted  2025-03-01 10:00:01.500 UTC  +1.5s");
        QTest::newRow("a zone") << 0 << QStringLiteral("Asia/Kathmandu")
                                << QStringLiteral("3  WorkflowTaskStarted  2025-03-01 15:45:01.500 +05:45  +1.5s");
        QTest::newRow("since the start") << 1 << QStringLiteral("UTC")
                                         << QStringLiteral("3  WorkflowTaskStarted  1.500s after the start");
        QTest::newRow("since the previous")
            << 2 << QStringLiteral("UTC") << QStringLiteral("3  WorkflowTaskStarted  0.500s after Event 2");
    }
    void anEventsTimeFollowsTheStyle()
    {
        QFETCH(int, form);
        QFETCH(QString, zone);
        const auto diagram = core::buildDiagram(test::execution("1 0s WorkflowExecutionStarted\n"
                                                                "2 1s WorkflowTaskScheduled\n"
                                                                "3 1.5s WorkflowTaskStarted scheduledEventId=2\n"));
        const SceneHit task{.kind = SceneHit::Kind::Task, .first = 0, .end = 1, .rect = {}};
        const TimeStyle style{.form = static_cast<TimeForm>(form), .zone = Zone::fromKey(zone)};
        QTEST(TimelineWords::tooltip(*diagram, task, style).section(u'\n', 2, 2), "line");
    }
};

QTEST_GUILESS_MAIN(TimelineTooltipTest)
#include "timeline_tooltip_test.moc"
