#include "tests/support/history_text.h"
#include "ui/timeline/kept_picture.h"
#include "ui/timeline/metrics.h"

#include <QImage>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

constexpr QSize kSize(800, 400);

struct Drawn
{
    QImage paint(double devicePixelRatio = 1)
    {
        QImage image(kSize * devicePixelRatio, QImage::Format_RGB32);
        image.setDevicePixelRatio(devicePixelRatio);
        QPainter painter(&image);
        kept.paint(painter, scene, Theme::light(), state);
        return image;
    }

    std::shared_ptr<const core::Diagram> diagram = core::buildDiagram(test::execution(R"(
        1 0s WorkflowExecutionStarted
        2 1s WorkflowTaskScheduled
        3 2s WorkflowTaskStarted scheduledEventId=2
    )"));
    core::Axis axis{diagram->execution(), core::Scale::Sequence};
    TimelineScene scene{*diagram,
                        axis,
                        {.range = {-core::kColumn, 4 * core::kColumn},
                         .size = kSize,
                         .panelWidth = 100,
                         .laneHeight = metrics::kLaneHeight}};
    PaintState state;
    KeptPicture kept;
};

} // namespace

class KeptPictureTest : public QObject
{
    Q_OBJECT

private slots:
    void whatStaysTheSameIsPaintedTwiceAtMost()
    {
        Drawn drawn;
        const QImage first = drawn.paint();
        QCOMPARE(drawn.kept.paintCount(), std::size_t(1));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(drawn.paint(), first);
        QCOMPARE(drawn.kept.paintCount(), std::size_t(2));
    }

    void anotherStateIsPaintedAnew()
    {
        Drawn drawn;
        drawn.paint();
        const QImage before = drawn.paint();
        drawn.state.step = 1;
        QVERIFY(drawn.paint() != before);
        QVERIFY(drawn.paint() != before);
    }

    void whatIsForgottenIsPaintedAnew()
    {
        Drawn drawn;
        drawn.paint();
        drawn.paint();
        drawn.kept.forget();
        drawn.paint();
        QCOMPARE(drawn.kept.paintCount(), std::size_t(3));
    }

    void itIsAsSharpAsTheScreen()
    {
        Drawn drawn;
        const QImage direct = drawn.paint(2);
        QCOMPARE(drawn.paint(2), direct);
    }
};

QTEST_MAIN(KeptPictureTest)
#include "kept_picture_test.moc"
