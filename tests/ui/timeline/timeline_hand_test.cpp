#include "tests/support/shown_timeline.h"
#include "ui/document/view_history.h"
#include "ui/timeline/metrics.h"

#include <QGestureEvent>
#include <QPaintEvent>
#include <QPinchGesture>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

constexpr int kRulerY = 12;

std::string manyLanes(int count)
{
    std::string text = "1 0s WorkflowExecutionStarted\n";
    for (int i = 0; i < count; ++i)
        text += std::to_string(i + 2) + " 1s ActivityTaskScheduled activityType.name=A\n";
    return text;
}

struct Shown : test::ShownTimeline
{
    explicit Shown(const std::string &history = test::manySignals(500)) : ShownTimeline(history)
    {
        QCoreApplication::processEvents();
    }

    [[nodiscard]] const PixelMap &map() { return view.scene()->map(); }
    [[nodiscard]] int x(core::Row row) { return qRound(view.scene()->x(row)); }
    QWidget *plot() { return view.viewport(); }

    void drag(Qt::MouseButton button, const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(plot(), button, modifiers, from);
        move((from + to) / 2, button);
        move(to, button);
        QTest::mouseRelease(plot(), button, modifiers, to);
    }

    void move(const QPoint &to, Qt::MouseButton button = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, to, plot()->mapToGlobal(to), Qt::NoButton, button, {});
        QCoreApplication::sendEvent(plot(), &event);
    }

    void turnWheel(const QPoint &pixels, const QPoint &angle, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF at(640, 300);
        QWheelEvent event(at, plot()->mapToGlobal(at), pixels, angle, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(plot(), &event);
    }
};

// What of a widget has been painted.
class PaintedRegion final : public QObject
{
public:
    explicit PaintedRegion(QWidget *widget) { widget->installEventFilter(this); }

    QRegion take()
    {
        QCoreApplication::processEvents();
        return std::exchange(m_region, {});
    }

protected:
    bool eventFilter(QObject * /*watched*/, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }

private:
    QRegion m_region;
};

} // namespace

class TimelineHandTest : public QObject
{
    Q_OBJECT

    // With the click that each begins with.
    static void doubleClick(Shown &shown, const QPoint &at)
    {
        QTest::mouseClick(shown.plot(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(shown.plot(), Qt::LeftButton, {}, at);
    }

private slots:
    void heldKeysMoveUntilTheyAreReleased_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addColumn<int>("zoom"); // > 0: shows more
        QTest::addColumn<int>("pan");
        QTest::addRow("W") << Qt::Key_W << -1 << 0;
        QTest::addRow("S") << Qt::Key_S << 1 << 0;
        QTest::addRow("A") << Qt::Key_A << 0 << -1;
        QTest::addRow("D") << Qt::Key_D << 0 << 1;
    }
    void heldKeysMoveUntilTheyAreReleased()
    {
        QFETCH(Qt::Key, key);
        QFETCH(int, zoom);
        QFETCH(int, pan);
        Shown shown;
        const auto sign = [](core::Position value) { return value > 0 ? 1 : value < 0 ? -1 : 0; };
        const core::Range before = shown.state().range();
        QTest::keyPress(&shown.view, key);
        const core::Range first = shown.state().range();
        QCOMPARE(sign(first.length() - before.length()), zoom);
        if (zoom == 0)
            QCOMPARE(sign(first.begin - before.begin), pan);
        QTRY_VERIFY(shown.state().range() != first);
        QTest::keyRelease(&shown.view, key);
        QSignalSpy moved(&shown.state(), &ViewState::rangeChanged);
        QVERIFY(!moved.wait(60));
    }

    void heldKeysStopWhenTheFocusGoes()
    {
        Shown shown;
        QTest::keyPress(&shown.view, Qt::Key_D);
        QFocusEvent gone(QEvent::FocusOut);
        QCoreApplication::sendEvent(&shown.view, &gone);
        QSignalSpy moved(&shown.state(), &ViewState::rangeChanged);
        QVERIFY(!moved.wait(60));
    }

    void theRepeatRateOfTheKeyboardDoesNotMatter()
    {
        Shown shown;
        QTest::keyPress(&shown.view, Qt::Key_D);
        const core::Range first = shown.state().range();
        QKeyEvent again(QEvent::KeyPress, Qt::Key_D, Qt::NoModifier, QStringLiteral("d"), true);
        QCoreApplication::sendEvent(&shown.view, &again);
        QCOMPARE(shown.state().range(), first);
        QKeyEvent upAgain(QEvent::KeyRelease, Qt::Key_D, Qt::NoModifier, QStringLiteral("d"), true);
        QCoreApplication::sendEvent(&shown.view, &upAgain);
        QTRY_VERIFY(shown.state().range() != first);
    }

    void keysOfTheWindowAreLeftToIt()
    {
        Shown shown;
        const core::Range before = shown.state().range();
        QTest::keyClick(&shown.view, Qt::Key_D, Qt::ControlModifier);
        QTest::keyClick(&shown.view, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(shown.state().range(), before);
    }

    void keysZoomAtTheCursorOrInTheMiddle()
    {
        Shown shown;
        const auto zoomsAt = [&shown](Qt::Key key, double x) {
            const core::Position under = shown.map().at(x);
            QTest::keyClick(&shown.view, key);
            return std::abs(shown.map().x(under) - x) < 0.5;
        };
        const double middle = (shown.map().left() + shown.map().right()) / 2;
        QVERIFY(zoomsAt(Qt::Key_Plus, middle));
        shown.move({700, 300});
        QVERIFY(zoomsAt(Qt::Key_Plus, 700));
        QVERIFY(zoomsAt(Qt::Key_W, 700));
        shown.move({20, 300});
        QVERIFY(zoomsAt(Qt::Key_Minus, middle));
    }

    void aTouchpadPansBothWays()
    {
        Shown shown(manyLanes(60));
        shown.turnWheel({-30, -45}, {-30, -45});
        QCOMPARE(shown.view.verticalScrollBar()->value(), 45);
        QVERIFY(shown.state().range().begin > -core::kColumn);
    }

    void aFineWheelLosesNothing()
    {
        Shown shown(manyLanes(60));
        for (int i = 0; i < 20; ++i)
            shown.turnWheel({}, {0, -3}); // 2.4 pixels each
        QCOMPARE(shown.view.verticalScrollBar()->value(), 48);
    }

    void aPinchZoomsAtTheFingersAndMovesWithThem()
    {
        Shown shown;
        QPinchGesture pinch;
        const QPointF from(600, 300);
        const QPointF to(640, 300);
        const core::Position between = shown.map().at(from.x());
        const core::Position length = shown.state().range().length();
        pinch.setLastCenterPoint(shown.plot()->mapToGlobal(from));
        pinch.setCenterPoint(shown.plot()->mapToGlobal(to));
        pinch.setScaleFactor(1.25);
        QGestureEvent event({&pinch});
        QCoreApplication::sendEvent(shown.plot(), &event);
        QCOMPARE(shown.state().range().length(), length * 4 / 5);
        QVERIFY(std::abs(shown.map().x(between) - to.x()) < 1);
    }

    void theMiddleButtonPansAlsoOnTheRuler()
    {
        Shown shown;
        const core::Position begin = shown.state().range().begin;
        shown.drag(Qt::MiddleButton, {600, kRulerY}, {500, kRulerY});
        QVERIFY(shown.state().range().begin > begin);
        QVERIFY(!shown.view.measure());
    }

    void draggingOnTheRulerMeasures()
    {
        Shown shown;
        const core::Range range = shown.state().range();
        QSignalSpy changed(&shown.view, &TimelineView::measureChanged);
        shown.drag(Qt::LeftButton, {shown.x(9) + 5, kRulerY}, {shown.x(4) - 5, kRulerY});
        QVERIFY(shown.view.measure());
        QCOMPARE(shown.view.measure()->range(), (core::Range{4 * core::kColumn, 9 * core::kColumn}));
        QCOMPARE(shown.state().range(), range);
        QVERIFY(!shown.state().step().isValid());
        QCOMPARE(changed.count(), 1);
    }

    void aMeasureIsExtendedAndDragged()
    {
        Shown shown;
        shown.drag(Qt::LeftButton, {shown.x(4), kRulerY}, {shown.x(9), kRulerY});
        QTest::mouseClick(shown.plot(), Qt::LeftButton, Qt::ShiftModifier, {shown.x(12), kRulerY});
        QCOMPARE(shown.view.measure()->range(), (core::Range{4 * core::kColumn, 12 * core::kColumn}));
        shown.drag(Qt::LeftButton, {shown.x(4) + 2, kRulerY}, {shown.x(6), kRulerY});
        QCOMPARE(shown.view.measure()->range(), (core::Range{6 * core::kColumn, 12 * core::kColumn}));
    }

    void aMeasureOfNothingIsNone()
    {
        Shown shown;
        QTest::mousePress(shown.plot(), Qt::LeftButton, {}, {shown.x(4), kRulerY});
        shown.move({shown.x(8), kRulerY}, Qt::LeftButton);
        shown.move({shown.x(4), kRulerY}, Qt::LeftButton);
        QTest::mouseRelease(shown.plot(), Qt::LeftButton, {}, {shown.x(4), kRulerY});
        QVERIFY(!shown.view.measure());
    }

    void theMeasuredStretchIsZoomedInto_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::addRow("by key") << true;
        QTest::addRow("by double click") << false;
    }
    void theMeasuredStretchIsZoomedInto()
    {
        QFETCH(bool, byKey);
        Shown shown;
        shown.drag(Qt::LeftButton, {shown.x(4), kRulerY}, {shown.x(9), kRulerY});
        if (byKey)
            QTest::keyClick(&shown.view, Qt::Key_Return);
        else
            doubleClick(shown, {shown.x(6), kRulerY});
        const core::Range range = shown.state().range();
        QVERIFY(range.begin < 4 * core::kColumn && range.begin > 3 * core::kColumn);
        QVERIFY(range.end > 9 * core::kColumn && range.end < 10 * core::kColumn);
        QVERIFY(!shown.state().step().isValid());
        shown.document.viewHistory().goBack();
        QVERIFY(shown.state().range().length() > range.length());
    }

    void escapeDropsTheMeasure()
    {
        Shown shown;
        shown.drag(Qt::LeftButton, {shown.x(4), kRulerY}, {shown.x(9), kRulerY});
        QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
        asked.ignore();
        QCoreApplication::sendEvent(&shown.view, &asked);
        QVERIFY(asked.isAccepted());
        QTest::keyClick(&shown.view, Qt::Key_Escape);
        QVERIFY(!shown.view.measure());
        asked.ignore();
        QCoreApplication::sendEvent(&shown.view, &asked);
        QVERIFY(!asked.isAccepted());
    }

    void theMeasureStaysAtItsEventsInAnotherScale()
    {
        Shown shown;
        shown.drag(Qt::LeftButton, {shown.x(4), kRulerY}, {shown.x(9), kRulerY});
        shown.view.setScale(core::Scale::Time);
        QCOMPARE(shown.view.measure()->range(), (core::Range{3'000'000'000, 8'000'000'000}));
        QCOMPARE(shown.view.scene()->axis().scale(), core::Scale::Time);
        QVERIFY(!shown.plot()->grab().isNull());
    }

    void theMeasureStaysWhileTheHistoryGrows()
    {
        Shown shown;
        shown.drag(Qt::LeftButton, {shown.x(4), kRulerY}, {shown.x(9), kRulerY});
        shown.document.replace(test::execution(test::manySignals(510)));
        QVERIFY(shown.view.measure());
        QCOMPARE(shown.view.measure()->range(), (core::Range{4 * core::kColumn, 9 * core::kColumn}));
    }

    void aMeasureOutOfSightIsNotPainted()
    {
        Shown shown;
        shown.state().show(core::Scale::Sequence, {100 * core::kColumn, 120 * core::kColumn});
        const QImage plain = shown.plot()->grab().toImage();
        shown.state().show(core::Scale::Sequence, {-core::kColumn, 20 * core::kColumn});
        shown.drag(Qt::LeftButton, {shown.x(4), kRulerY}, {shown.x(9), kRulerY});
        QEvent left(QEvent::Leave);
        QCoreApplication::sendEvent(shown.plot(), &left);
        QVERIFY(shown.view.measure());
        shown.state().show(core::Scale::Sequence, {100 * core::kColumn, 120 * core::kColumn});
        QCOMPARE(shown.plot()->grab().toImage(), plain);
    }

    void aClickOnTheRulerStepsThere()
    {
        Shown shown;
        const core::Range range = shown.state().range();
        QTest::mouseClick(shown.plot(), Qt::LeftButton, {}, {shown.x(7) + 4, kRulerY});
        QCOMPARE(shown.state().step(), core::EventIndex(7));
        // Not even one at the border moves the picture under the hand.
        QTest::mouseClick(shown.plot(), Qt::LeftButton, {}, {shown.x(0) + 4, kRulerY});
        QCOMPARE(shown.state().step(), core::EventIndex(0));
        QCOMPARE(shown.state().range(), range);
    }

    void theButtonsOfTheMouseGoBackAndForward()
    {
        Shown shown;
        const core::Range start = shown.state().range();
        QTest::keyClick(&shown.view, Qt::Key_Home);
        const core::Range whole = shown.state().range();
        QVERIFY(whole != start);
        QTest::mouseClick(shown.plot(), Qt::BackButton, {}, {600, 300});
        QCOMPARE(shown.state().range(), start);
        QTest::mouseClick(shown.plot(), Qt::ForwardButton, {}, {600, 300});
        QCOMPARE(shown.state().range(), whole);
    }

    void aPartThatWasGoneBackToIsNotTheWhole()
    {
        Shown shown;
        const core::Position length = shown.state().range().length();
        QTest::keyClick(&shown.view, Qt::Key_Home);
        shown.document.viewHistory().goBack();
        shown.view.resize(1000, 400);
        QCOMPARE(shown.state().range().length(), length);
    }

    void anotherSizeIsNoViewToGoBackTo()
    {
        Shown shown;
        shown.view.resize(1200, 500);
        shown.view.resize(900, 500);
        QVERIFY(!shown.document.viewHistory().canGoBack());
    }

    void hoveringPaintsOnlyWhatItTouches()
    {
        Shown shown;
        shown.move({600, 300});
        PaintedRegion painted(shown.plot());
        painted.take();
        const TimelineScene *scene = shown.view.scene();
        shown.move({shown.x(11), 300});
        const QRegion region = painted.take();
        QVERIFY(region.contains(QPoint(shown.x(11), 200)));
        int pixels = 0;
        for (const QRect &rect : region)
            pixels += rect.width() * rect.height();
        QVERIFY2(pixels < 1000 * 500 / 10, qPrintable(QString::number(pixels)));
        QCOMPARE(shown.view.scene(), scene);
    }

    void hoveringLeavesNothingBehind()
    {
        Shown shown;
        const auto picture = [&shown] { return shown.plot()->grab().toImage(); };
        const QImage before = picture();
        shown.move({600, 300});
        QVERIFY(picture() != before);
        QEvent left(QEvent::Leave);
        QCoreApplication::sendEvent(shown.plot(), &left);
        QCOMPARE(picture(), before);
    }

    void theLinksOfAHoveredMarkAreLitWhileItIs()
    {
        Shown shown(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 1s WorkflowTaskStarted scheduledEventId=2
            4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
            5 2s ActivityTaskScheduled activityType.name=Reserve workflowTaskCompletedEventId=4
            6 3s ActivityTaskStarted scheduledEventId=5
        )");
        const auto picture = [&shown] { return shown.plot()->grab().toImage(); };
        const QImage before = picture();
        const QPointF tip = shown.view.scene()->links().front().tip;
        const QRect link(tip.toPoint() - QPoint(8, 20), QSize(16, 12));
        shown.move(shown.view.scene()->bars().front().rect.center().toPoint());
        QVERIFY(picture().copy(link) != before.copy(link));
        // They lie over the picture, which is not painted anew for them.
        shown.move({600, 480});
        PaintedRegion painted(shown.plot());
        painted.take();
        shown.move(shown.view.scene()->bars().front().rect.center().toPoint());
        const QRegion region = painted.take();
        QVERIFY(region.contains(link.center()));
        QVERIFY(!region.contains(QPoint(10, 480)));
        QEvent left(QEvent::Leave);
        QCoreApplication::sendEvent(shown.plot(), &left);
        QCOMPARE(picture(), before);
    }

    void thePointerSaysWhatAPressDoes()
    {
        Shown shown;
        const auto shapeAt = [&shown](const QPoint &point) {
            shown.move(point);
            return shown.plot()->cursor().shape();
        };
        shown.drag(Qt::LeftButton, {shown.x(4), kRulerY}, {shown.x(9), kRulerY});
        QCOMPARE(shapeAt({shown.x(6), kRulerY}), Qt::IBeamCursor);
        QCOMPARE(shapeAt({shown.x(9) + 1, kRulerY}), Qt::SizeHorCursor);
        QCOMPARE(shapeAt({600, 480}), Qt::ArrowCursor);
        const QPointF mark = shown.view.scene()->rectOf({SceneHit::Kind::Arrival, 5, 6, {}}).center();
        QCOMPARE(shapeAt(mark.toPoint()), Qt::PointingHandCursor);
    }
};

QTEST_MAIN(TimelineHandTest)
#include "timeline_hand_test.moc"
