#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/overview_painter.h"
#include "ui/timeline/overview_words.h"

#include <QImage>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

constexpr double kPanelWidth = 150;

OverviewScene scene(const core::Execution &execution, core::Scale scale, double width = 900)
{
    const core::Axis axis(execution, scale);
    return {execution, axis, {QSizeF(width, metrics::kOverviewHeight), kPanelWidth}};
}

// Workflow Tasks one after the other; every `failing`-th fails.
std::string manyTasks(int count, int failing)
{
    std::string text = "1 0s WorkflowExecutionStarted\n";
    int id = 2;
    for (int i = 0; i < count; ++i, id += 3) {
        const std::string seconds = std::to_string(i) + "s ";
        const std::string scheduled = " scheduledEventId=" + std::to_string(id) + "\n";
        text += std::to_string(id) + " " + seconds + "WorkflowTaskScheduled\n";
        text += std::to_string(id + 1) + " " + seconds + "WorkflowTaskStarted" + scheduled;
        text += std::to_string(id + 2) + " " + seconds +
                (i % failing == 0 ? "WorkflowTaskFailed" : "WorkflowTaskCompleted") + scheduled;
    }
    return text;
}

QImage painted(const OverviewScene &scene, const core::Range &visible, std::optional<double> stepX = std::nullopt)
{
    QImage image(scene.request().size.toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    OverviewPainter overview(painter, scene, Theme::light());
    overview.paintDensity(QStringLiteral("Events"));
    overview.paintState({.visible = visible, .stepX = stepX});
    return image;
}

} // namespace

class OverviewSceneTest : public QObject
{
    Q_OBJECT

private slots:
    void theWholeHistoryIsOnIt()
    {
        const auto execution = test::execution(test::kOrder);
        for (const core::Scale scale : {core::Scale::Sequence, core::Scale::Time}) {
            const OverviewScene overview = ::scene(*execution, scale);
            const core::Axis axis(*execution, scale);
            QVERIFY(overview.map().x(axis.at(0)) >= overview.plot().left() + metrics::kOverviewMarginLeft - 1);
            QVERIFY(overview.flag().right() <= overview.plot().right());
            QCOMPARE(overview.flag().left(), overview.map().x(axis.at(22)));
        }
    }

    void itCostsItsPixelsAndNotItsEvents()
    {
        const auto execution = test::execution(manyTasks(3000, 2));
        for (const core::Scale scale : {core::Scale::Sequence, core::Scale::Time}) {
            const OverviewScene overview = ::scene(*execution, scale);
            const double width = overview.plot().width();
            QVERIFY(overview.buckets().size() <= static_cast<std::size_t>(width / metrics::kOverviewBucket) + 1);
            QVERIFY(overview.failures().size() <= static_cast<std::size_t>(width / metrics::kOverviewSignPitch) + 1);
            QCOMPARE(overview.failureCount(), 1500U);
        }
    }

    void inSequenceAllBucketsHoldEquallyMany_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::newRow("fewer than pixels") << 20;
        QTest::newRow("about as many") << 100;
        QTest::newRow("more") << 1000;
    }
    void inSequenceAllBucketsHoldEquallyMany()
    {
        QFETCH(int, tasks);
        const auto execution = test::execution(manyTasks(tasks, 2));
        const OverviewScene overview = ::scene(*execution, core::Scale::Sequence);
        for (std::size_t i = 0; i + 1 < overview.buckets().size(); ++i)
            QCOMPARE(overview.buckets()[i].rows, overview.mostRows());
    }

    void everyFailureHasASignAtAnyWidth_data()
    {
        QTest::addColumn<double>("width");
        for (const double width : {220.0, 300.0, 700.0, 2500.0})
            QTest::addRow("%g", width) << width;
    }
    void everyFailureHasASignAtAnyWidth()
    {
        QFETCH(double, width);
        const auto execution = test::execution(manyTasks(2000, 700));
        const OverviewScene overview = ::scene(*execution, core::Scale::Sequence, width);
        const core::Axis axis(*execution, core::Scale::Sequence);
        std::uint32_t counted = 0;
        for (const OverviewFailure &failure : overview.failures()) {
            counted += failure.count;
            QVERIFY(failure.rect.width() >= 2 * metrics::kLeastSignedRadius);
            QCOMPARE(failure.rect.center().x(), overview.map().x(axis.at(failure.first)));
            QCOMPARE(overview.failureAt(failure.rect.center())->first, failure.first);
        }
        QCOMPARE(counted, 3U);
        QCOMPARE(overview.failureCount(), 3U);
    }

    // What is not visible in the timeline is veiled, but not what failed there.
    void failuresAreSeenWhereverTheVisiblePartIs()
    {
        const auto execution = test::execution(manyTasks(2000, 1500));
        const OverviewScene overview = ::scene(*execution, core::Scale::Sequence);
        QCOMPARE(overview.failures().size(), std::size_t(2));
        const QRect sign = overview.failures()[1].rect.toAlignedRect();
        // Nor does the step hide it.
        const QImage image = painted(overview, {0, 10 * core::kColumn}, overview.failures()[1].rect.center().x());
        QCOMPARE(image.pixelColor(sign.center() - QPoint(0, 3)), Theme::light().colorOf(core::Outcome::Failed));
        int signPixels = 0;
        int crossPixels = 0;
        for (int y = sign.top(); y <= sign.bottom(); ++y) {
            for (int x = sign.left(); x <= sign.right(); ++x) {
                signPixels += image.pixelColor(x, y) == Theme::light().colorOf(core::Outcome::Failed) ? 1 : 0;
                crossPixels += image.pixelColor(x, y).lightness() > 200 ? 1 : 0;
            }
        }
        QVERIFY(signPixels > 20);
        QVERIFY(crossPixels > 4);
    }

    void signsThatStandTooCloseAreOneAndNoFailureIsLost()
    {
        const auto execution = test::execution(manyTasks(2000, 10));
        const OverviewScene overview = ::scene(*execution, core::Scale::Sequence);
        std::uint32_t counted = 0;
        for (std::size_t i = 0; i < overview.failures().size(); ++i) {
            counted += overview.failures()[i].count;
            QVERIFY(i == 0 || !overview.failures()[i].rect.intersects(overview.failures()[i - 1].rect));
        }
        QVERIFY(overview.failures().size() < 100);
        QCOMPARE(counted, 200U);
    }

    void theWorstOfFailuresThatStandTogetherIsShown()
    {
        const auto execution = test::execution(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 0s WorkflowTaskTimedOut scheduledEventId=2
            4 0s WorkflowTaskScheduled
            5 0s WorkflowTaskStarted scheduledEventId=4
            6 0s WorkflowTaskFailed scheduledEventId=4 startedEventId=5
            7 90s WorkflowTaskScheduled
        )");
        const OverviewScene overview = ::scene(*execution, core::Scale::Time);
        QCOMPARE(overview.failures().size(), std::size_t(1));
        QCOMPARE(overview.failures()[0].count, 2U);
        QCOMPARE(overview.failures()[0].worst, core::Outcome::Failed);
        QVERIFY(OverviewWords::tooltip(*execution, overview.failures()[0]).contains(QStringLiteral("Event 3")));
    }

    void theVisiblePartCanBeTakenHoweverSmallItIs()
    {
        const auto execution = test::execution(manyTasks(2000, 2));
        const OverviewScene overview = ::scene(*execution, core::Scale::Sequence);
        for (const core::Position begin : {-core::kColumn, 3000 * core::kColumn, 6001 * core::kColumn}) {
            const core::Range visible{begin, begin + core::kColumn / 10};
            const QRectF part = overview.part(visible);
            QCOMPARE(part.width(), metrics::kLeastHandle);
            QVERIFY(overview.plot().contains(part));
            QCOMPARE(overview.hit(part.center(), visible), OverviewHit::Part);
            QCOMPARE(overview.hit(part.center() - QPointF(7, 0), visible), OverviewHit::LeftEdge);
            QCOMPARE(overview.hit(part.center() - QPointF(20, 0), visible),
                     part.left() < overview.plot().left() + 14 ? OverviewHit::Nothing : OverviewHit::Beside);
        }
    }

    void whereAllIsVisibleThereIsNothingToMove()
    {
        const auto execution = test::execution(test::kOrder);
        const OverviewScene overview = ::scene(*execution, core::Scale::Sequence);
        const core::Range all{-core::kColumn, 30 * core::kColumn};
        QCOMPARE(overview.hit(overview.plot().center(), all), OverviewHit::Beside);
        QCOMPARE(overview.hit(QPointF(overview.plot().right() - 1, 30), all), OverviewHit::RightEdge);
        QCOMPARE(overview.hit(QPointF(20, 30), all), OverviewHit::Nothing);
    }

    void bucketsAreFoundWhereTheyAreDrawn()
    {
        const auto execution = test::execution(manyTasks(2000, 2));
        for (const core::Scale scale : {core::Scale::Sequence, core::Scale::Time}) {
            const OverviewScene overview = ::scene(*execution, scale);
            for (std::size_t i = 0; i < overview.buckets().size(); i += 17) {
                const double middle = (overview.edge(i) + overview.edge(i + 1)) / 2;
                QCOMPARE(overview.bucketAt(middle), std::optional(i));
            }
            QCOMPARE(overview.bucketAt(kPanelWidth - 1), std::nullopt);
        }
    }

    void aFileOfOneEventAndOneOfNoneHaveAScene()
    {
        const auto one = test::execution("1 0s WorkflowExecutionStarted");
        const OverviewScene overview = ::scene(*one, core::Scale::Time);
        QVERIFY(!painted(overview, {0, core::kColumn}).isNull());
        QCOMPARE(overview.mostRows(), 1U);
    }

    void aBucketIsSaidInWords()
    {
        const auto execution = test::execution(test::kOrder);
        const OverviewScene overview = ::scene(*execution, core::Scale::Time);
        const auto wordsAt = [&](double seconds) {
            const double x = overview.map().x(static_cast<core::Position>(seconds * 1e9));
            return OverviewWords::tooltip(*execution, overview.buckets()[*overview.bucketAt(x)],
                                          {.form = TimeForm::SincePrevious});
        };
        QCOMPARE(wordsAt(0.7), QStringLiteral("Events 12 to 13 · +700ms\n"
                                              "2 Workflow Tasks, 1 of them only waits for a Worker\n"
                                              "2 awaitables open at once\n1 failure"));
        QCOMPARE(wordsAt(4), QStringLiteral("No Event\n2 awaitables open at once"));
    }

    void theVisiblePartIsSaidInWords_data()
    {
        QTest::addColumn<qint64>("begin");
        QTest::addColumn<qint64>("end");
        QTest::addColumn<QString>("words");
        const qint64 column = core::kColumn;
        QTest::newRow("all") << -column << 40 * column
                             << QStringLiteral("All is visible: Events 1 to 23 · +0s to +5.2s");
        QTest::newRow("a part") << 2 * column << 7 * column
                                << QStringLiteral("Visible: Events 3 to 8 · +10ms to +50ms, of 23");
        QTest::newRow("one") << 2 * column - 5 << 2 * column + 5 << QStringLiteral("Visible: Event 3 · +10ms, of 23");
        QTest::newRow("between two") << 2 * column + 5 << 3 * column - 5
                                     << QStringLiteral("Visible: a stretch without an Event, after Event 3 · +10ms");
        QTest::newRow("before") << -9 * column << -2 * column
                                << QStringLiteral("Visible: a stretch before the first Event");
        QTest::newRow("after") << 29 * column << 99 * column
                               << QStringLiteral("Visible: a stretch after the last Event");
    }
    void theVisiblePartIsSaidInWords()
    {
        QFETCH(qint64, begin);
        QFETCH(qint64, end);
        const auto execution = test::execution(test::kOrder);
        const core::Axis axis(*execution, core::Scale::Sequence);
        QTEST(OverviewWords::visible(*execution, axis, {begin, end}, {.form = TimeForm::SinceStart}), "words");
    }

    void theTimesOfAPartAreInTheZone()
    {
        const auto execution = test::execution(test::kOrder);
        const core::Axis axis(*execution, core::Scale::Sequence);
        const auto words = [&](core::Position begin, core::Position end) {
            return OverviewWords::visible(*execution, axis, {begin * core::kColumn - 1, end * core::kColumn + 1},
                                          {.zone = *Zone::named(QStringLiteral("Asia/Kathmandu"))});
        };
        QCOMPARE(words(2, 7), QStringLiteral("Visible: Events 3 to 8 · 2025-03-01 15:45:00.010 to "
                                             "2025-03-01 15:45:00.050 +05:45, of 23"));
        QCOMPARE(words(2, 2), QStringLiteral("Visible: Event 3 · 2025-03-01 15:45:00.010 +05:45, of 23"));
    }
};

QTEST_MAIN(OverviewSceneTest)
#include "overview_scene_test.moc"
