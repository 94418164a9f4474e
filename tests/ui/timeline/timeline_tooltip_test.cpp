#include "tests/support/history_text.h"
#include "ui/timeline/timeline_words.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

const char *const kFailing = R"(
    1 0s WorkflowExecutionStarted
    2 0s WorkflowTaskScheduled
    3 1s WorkflowTaskStarted scheduledEventId=2
    4 3s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
    5 3s ActivityTaskScheduled activityType.name=Charge workflowTaskCompletedEventId=4
    6 5s ActivityTaskStarted scheduledEventId=5 attempt=3
    7 9s ActivityTaskFailed scheduledEventId=5 startedEventId=6 failure.message=declined
    8 9s WorkflowTaskScheduled
    9 10s WorkflowTaskStarted scheduledEventId=8
    10 10s WorkflowTaskFailed scheduledEventId=8 startedEventId=9 failure.message=nondeterminism
    11 11s WorkflowExecutionFailed failure.message=gaveUp
)";

QString tooltip(std::string_view history, SceneHit::Kind kind, std::uint32_t first, std::uint32_t end)
{
    const auto diagram = core::buildDiagram(test::execution(history));
    return TimelineWords::tooltip(*diagram, {kind, first, end, {}}, TimeStyle());
}

} // namespace

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

    void aBarSaysItsTimesPartsAttemptAndFailure()
    {
        QCOMPARE(tooltip(kFailing, SceneHit::Kind::Bar, 0, 1), QStringLiteral(R"(Activity Charge · attempt 3 · Failed
5  ActivityTaskScheduled  2025-03-01 10:00:03.000 UTC  +3s
6  ActivityTaskStarted  2025-03-01 10:00:05.000 UTC  +5s
7  ActivityTaskFailed  2025-03-01 10:00:09.000 UTC  +9s
declined
until started 2s
from started to its end 4s
altogether 6s
handed to Workflow Task 2)"));
    }

    void aFailedTaskSaysWhy()
    {
        const QString text = tooltip(kFailing, SceneHit::Kind::Task, 1, 2);
        QVERIFY2(text.startsWith(QStringLiteral("Workflow Task 2 · Failed\n")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("\nnondeterminism\n")));
        QVERIFY(text.contains(QStringLiteral("\nwaited 1s\nworked 0s\n")));
    }

    void theEndSaysHowItEnded()
    {
        QCOMPARE(tooltip(kFailing, SceneHit::Kind::Terminal, 10, 11),
                 QStringLiteral("Workflow Execution · Failed\n"
                                "11  WorkflowExecutionFailed  2025-03-01 10:00:11.000 UTC  +11s\ngaveUp"));
    }

    void foldedOnesSayHowManyFromWhenToWhen()
    {
        QCOMPARE(tooltip(kFailing, SceneHit::Kind::Task, 0, 2), QStringLiteral(R"(2 Workflow Tasks
1 failed
2  WorkflowTaskScheduled  2025-03-01 10:00:00.000 UTC  +0s
10  WorkflowTaskFailed  2025-03-01 10:00:10.000 UTC  +10s
altogether 10s
zoom in to tell them apart)"));
    }

    void aLongNameIsCut()
    {
        const std::string name(300, 'n');
        const std::string history =
            "1 0s WorkflowExecutionStarted\n2 0s ActivityTaskScheduled activityType.name=" + name;
        for (const auto kind : {SceneHit::Kind::Bar, SceneHit::Kind::Command}) {
            const QString text = tooltip(history, kind, 0, 1);
            QVERIFY(text.contains(QString(120, u'n') + u'…'));
            QVERIFY(!text.contains(QString(121, u'n')));
        }
    }
};

QTEST_GUILESS_MAIN(TimelineTooltipTest)
#include "timeline_tooltip_test.moc"
