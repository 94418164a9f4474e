#include "core/reading/reader.h"
#include "tests/support/history_text.h"
#include "ui/exporting/picture/picture.h"

#include <QDir>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

using Kind = PicturePart::Kind;

TimelineScene sceneOf(const Picture &picture)
{
    return {*picture.content().diagram, picture.content().axis, picture.layout().request};
}

// `within`, `over the left`, `over the right`, `over both`.
QString placeOf(const QRectF &rect, const TimelineScene &scene)
{
    const bool isLeft = rect.left() < scene.map().left();
    const bool isRight = rect.right() > scene.map().right();
    return isLeft && isRight ? QStringLiteral("over both")
           : isLeft          ? QStringLiteral("over the left")
           : isRight         ? QStringLiteral("over the right")
                             : QStringLiteral("within");
}

// What is wrong with the picture of a part; nothing where its own marks are whole, others are not there, and what goes
// on runs over the edge.
QString wrongWith(const Picture &picture)
{
    const TimelineScene scene = sceneOf(picture);
    const core::Diagram &diagram = scene.diagram();
    const core::Row first = picture.content().firstRow;
    const core::Row last = picture.content().lastRow;
    QStringList wrong;
    const auto check = [&](const char *what, std::uint32_t index, const QRectF &rect, core::Row from, core::Row to) {
        const bool isLeft = rect.left() < scene.map().left();
        const bool isRight = rect.right() > scene.map().right();
        if ((from >= first && isLeft) || (to <= last && isRight) || from > last || to < first)
            wrong.append(
                QStringLiteral("%1 %2 %3").arg(QString::fromLatin1(what)).arg(index).arg(placeOf(rect, scene)));
    };
    for (const SceneBox &box : scene.boxes())
        check("task", box.first, box.rect, diagram.tasks()[box.first].begin, diagram.reachOf(box.end - 1));
    for (const SceneMark &mark : scene.marks())
        check("command", mark.first, mark.rect, diagram.commands()[mark.first].row,
              diagram.commands()[mark.end - 1].row);
    for (const SceneArrival &arrival : scene.arrivals())
        check("arrival", arrival.first, arrival.rect, diagram.arrivals()[arrival.first].row,
              diagram.arrivals()[arrival.end - 1].row);
    for (const SceneBar &bar : scene.bars()) {
        const core::Row opened = diagram.bars()[bar.first].opened;
        core::Row end = 0;
        for (auto i = bar.first; i < bar.end; ++i)
            end = std::max(end, diagram.bars()[i].end);
        check("bar", bar.first, bar.rect.adjusted(0, 0, bar.endRadius, 0), opened, end);
        if ((opened < first && bar.rect.left() > scene.map().left()) ||
            (end > last && (bar.rect.right() < scene.map().right() || bar.endRadius > 0)))
            wrong.append(QStringLiteral("bar %1 does not go on").arg(bar.first));
    }
    return wrong.join(QStringLiteral(", "));
}

} // namespace

class PartPictureTest : public QObject
{
    Q_OBJECT

private slots:
    void itsMarksAreWholeAndNoOthersAreThere_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("scale");
        QTest::addColumn<int>("collapse");
        const QDir folder(QStringLiteral(SAMPLES_DIR));
        for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
            if (name == u"commands.json") // which has no parts
                continue;
            for (const auto scale : {core::Scale::Sequence, core::Scale::Time, core::Scale::FoldedTime}) {
                for (const auto collapse : {core::LaneCollapse::Nothing, core::LaneCollapse::Names}) {
                    const int how = static_cast<int>(collapse);
                    QTest::newRow(
                        qPrintable(QStringLiteral("%1 %2 %3").arg(name).arg(static_cast<int>(scale)).arg(how)))
                        << folder.filePath(name) << static_cast<int>(scale) << how;
                }
            }
        }
    }

    void itsMarksAreWholeAndNoOthersAreThere()
    {
        QFETCH(QString, path);
        QFETCH(int, scale);
        QFETCH(int, collapse);
        const auto execution = *core::buildExecution(core::readFile(path.toStdString())->front());
        const auto events = static_cast<std::int64_t>(execution->history().eventCount());
        int pictures = 0;
        for (std::int64_t first = 1; first + 9 < events; first += 3) {
            const auto picture =
                Picture::make(execution, {.scale = static_cast<core::Scale>(scale),
                                          .part = {Kind::Events, first, first + 9},
                                          .arrangement = {.collapse = static_cast<core::LaneCollapse>(collapse)},
                                          .hasLegend = false});
            const QString wrong = wrongWith(*picture);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("from %1: %2").arg(first).arg(wrong)));
            ++pictures;
        }
        QVERIFY(pictures > 1);
    }

    void theExecutionAndItsLinksRunOverTheEdges()
    {
        const auto execution = test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 1s WorkflowTaskStarted scheduledEventId=2
            4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
            5 2s ActivityTaskScheduled activityType.name=A workflowTaskCompletedEventId=4
            6 3s ActivityTaskStarted scheduledEventId=5
            7 9s ActivityTaskFailed scheduledEventId=5 startedEventId=6
            8 9s WorkflowTaskScheduled
            9 9s WorkflowTaskStarted scheduledEventId=8
            10 9s WorkflowTaskCompleted scheduledEventId=8 startedEventId=9
            11 9s WorkflowExecutionFailed workflowTaskCompletedEventId=10
        )");
        const auto picture =
            Picture::make(execution, {.scale = core::Scale::Time, .part = {Kind::Events, 5, 7}, .hasLegend = false});
        const TimelineScene scene = sceneOf(*picture);
        QVERIFY(scene.start().isEmpty() && scene.flag().isEmpty());
        QVERIFY(scene.executionBeginX() < scene.map().left() && scene.executionEndX() > scene.map().right());
        // The task that was handed the result stands at the same time, but not in the part.
        QCOMPARE(scene.links().size(), std::size_t(2));
        QVERIFY(scene.links().back().tip.x() > scene.map().right());

        const auto whole = Picture::make(execution, {.scale = core::Scale::Time, .hasLegend = false});
        QVERIFY(!sceneOf(*whole).start().isEmpty() && !sceneOf(*whole).flag().isEmpty());
    }

    // What runs over the edge in a collapsed lane asks for no room, though another of it ends within.
    void aCollapsedLaneThatGoesOnLeavesNothingFree()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n2 1s ActivityTaskScheduled activityType.name=A\n"
                              "3 1s ActivityTaskScheduled activityType.name=A\n"
                              "4 1s ActivityTaskCompleted scheduledEventId=3\n";
        for (int id = 5; id < 40; ++id)
            history += std::to_string(id) + " 1s MarkerRecorded markerName=m\n";
        const auto execution = test::execution(history + "40 9s ActivityTaskCompleted scheduledEventId=2\n");
        const auto marginOf = [&execution](core::LaneCollapse collapse) {
            return Picture::make(
                       execution,
                       {.part = {Kind::Events, 2, 20}, .arrangement = {.collapse = collapse}, .hasLegend = false})
                ->layout()
                .margins.right;
        };
        QCOMPARE(marginOf(core::LaneCollapse::Names), marginOf(core::LaneCollapse::Nothing));
    }

    // A part that ends before an awaitable fails does not tell that it will.
    void aFailureBehindThePartIsNotTold()
    {
        const auto execution = test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 0s ActivityTaskScheduled activityType.name=A
            3 1s ActivityTaskStarted scheduledEventId=2
            4 2s ActivityTaskFailed scheduledEventId=2 startedEventId=3
            5 2s ActivityTaskScheduled activityType.name=A
        )");
        const auto failsIn = [&execution](std::int64_t last) {
            const auto picture = Picture::make(execution, {.part = {Kind::Events, 1, last}, .hasLegend = false});
            return sceneOf(*picture).bars().front().hasFailure;
        };
        QVERIFY(!failsIn(3));
        QVERIFY(failsIn(4));
    }

    // Nor does it where the awaitable is drawn together with others, of which one failed within.
    void aFailureBehindThePartIsNotToldOfACollapsedLane()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n2 1s ActivityTaskScheduled activityType.name=A\n"
                              "3 1s ActivityTaskScheduled activityType.name=A\n"
                              "4 1s MarkerRecorded markerName=m\n5 1s ActivityTaskFailed scheduledEventId=3\n";
        for (int id = 6; id < 12; ++id)
            history += std::to_string(id) + " 1s MarkerRecorded markerName=m\n";
        const auto execution = test::execution(history + "12 9s ActivityTaskFailed scheduledEventId=2\n");
        const auto failuresIn = [&execution](std::int64_t last) {
            const auto picture = Picture::make(execution, {.part = {Kind::Events, 1, last},
                                                           .arrangement = {.collapse = core::LaneCollapse::Names},
                                                           .hasLegend = false});
            const TimelineScene scene = sceneOf(*picture);
            const SceneBar &bar = scene.bars().front();
            return QStringLiteral("%1 of %2, %3").arg(bar.failures.size()).arg(bar.end - bar.first).arg(bar.hasFailure);
        };
        QCOMPARE(failuresIn(4), QStringLiteral("0 of 2, 0"));
        QCOMPARE(failuresIn(11), QStringLiteral("1 of 2, 1"));
        QCOMPARE(failuresIn(12), QStringLiteral("2 of 2, 1"));
    }
};

QTEST_MAIN(PartPictureTest)
#include "part_picture_test.moc"
