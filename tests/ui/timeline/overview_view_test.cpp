#include "tests/support/history_text.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/timeline/metrics.h"
#include "ui/timeline/overview_view.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

constexpr int kEvents = 1000;
constexpr int kY = 40;

// Signals one second apart; Workflow Task 1 fails at Event 604.
std::string longHistory()
{
    std::string text = "1 0s WorkflowExecutionStarted\n";
    for (int id = 2; id <= kEvents; ++id) {
        const std::string begin = std::to_string(id) + " " + std::to_string(id) + "s ";
        if (id == 602)
            text += begin + "WorkflowTaskScheduled\n";
        else if (id == 603)
            text += begin + "WorkflowTaskStarted scheduledEventId=602\n";
        else if (id == 604)
            text += begin + "WorkflowTaskFailed scheduledEventId=602 startedEventId=603\n";
        else
            text += begin + "WorkflowExecutionSignaled signalName=s\n";
    }
    return text;
}

// A shown overview with Events 201 to 301 visible.
struct Shown
{
    explicit Shown(const std::string &history = longHistory())
        : document(QStringLiteral("test.json"), {test::execution(history)}), view(document)
    {
        view.setPanelWidth(150);
        view.resize(1000, static_cast<int>(metrics::kOverviewHeight));
        state().show(core::Scale::Sequence, {200 * core::kColumn, 300 * core::kColumn});
        view.show();
    }

    ViewState &state() { return document.viewState(); }
    core::Range range() { return state().range(); }
    QRectF part() { return view.scene()->part(range()); }
    QPoint at(double column)
    {
        return {qRound(view.scene()->map().x(static_cast<core::Position>(column * core::kColumn))), kY};
    }
    void drag(const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(&view, Qt::LeftButton, {}, from);
        QTest::mouseMove(&view, (from + to) / 2);
        QTest::mouseMove(&view, to);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, to);
    }

    Document document;
    OverviewView view;
};

double columns(core::Position position)
{
    return static_cast<double>(position) / core::kColumn;
}

void turnWheel(QWidget &widget, const QPointF &at, int delta, Qt::KeyboardModifiers modifiers)
{
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, modifiers, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

// Told to the widget alone: where the pointer of the platform is depends on the test before.
void hover(QWidget &widget, const QPointF &at)
{
    QMouseEvent event(QEvent::MouseMove, at, widget.mapToGlobal(at), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(&widget, &event);
}

} // namespace

class OverviewViewTest : public QObject
{
    Q_OBJECT

private slots:
    void draggingTheVisiblePartMovesIt()
    {
        Shown shown;
        shown.drag(shown.at(250), shown.at(650));
        QCOMPARE(shown.range().length(), 100 * core::kColumn);
        QVERIFY(std::abs(columns(shown.range().begin) - 600) < 2);
    }

    void itIsMovedWithTheMouseAndNotAfterIt()
    {
        Shown shown;
        QTest::mousePress(&shown.view, Qt::LeftButton, {}, shown.at(250));
        QCOMPARE(shown.view.cursor().shape(), Qt::ClosedHandCursor);
        QTest::mouseMove(&shown.view, shown.at(350));
        QVERIFY(std::abs(columns(shown.range().begin) - 300) < 2);
        QTest::keyClick(&shown.view, Qt::Key_Escape);
        QCOMPARE(shown.range().begin, 200 * core::kColumn);
        QTest::mouseMove(&shown.view, shown.at(450));
        QCOMPARE(shown.range().begin, 200 * core::kColumn);
        QTest::mouseRelease(&shown.view, Qt::LeftButton, {}, shown.at(450));
        QCOMPARE(shown.range().begin, 200 * core::kColumn);
    }

    void draggingAnEdgeResizesIt()
    {
        Shown shown;
        shown.drag({qRound(shown.part().right()), kY}, {qRound(shown.part().right()) + 100, kY});
        QCOMPARE(shown.range().begin, 200 * core::kColumn);
        QVERIFY(shown.range().end > 400 * core::kColumn);
        const core::Position end = shown.range().end;
        shown.drag({qRound(shown.part().left()), kY}, {qRound(shown.part().left()) - 50, kY});
        QVERIFY(shown.range().begin < 160 * core::kColumn);
        QCOMPARE(shown.range().end, end);
    }

    void anEdgeStopsAtTheOther()
    {
        Shown shown;
        shown.drag({qRound(shown.part().left()), kY}, shown.at(800));
        QCOMPARE(shown.range().end, 300 * core::kColumn);
        QVERIFY(shown.range().length() > 0);
    }

    void anEdgeBeyondTheStripIsTakenWhereItIsDrawn()
    {
        Shown shown;
        shown.state().show(core::Scale::Sequence, {-500 * core::kColumn, 5000 * core::kColumn});
        const QPoint right(qRound(shown.view.scene()->plot().right()) - 1, kY);
        shown.drag(right, shown.at(500));
        QVERIFY(std::abs(columns(shown.range().end) - 500) < 4);
        QCOMPARE(shown.range().begin, -500 * core::kColumn);
    }

    void aClickBesideItBringsThatPlaceToTheMiddle()
    {
        Shown shown;
        QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.at(700));
        QCOMPARE(shown.range().length(), 100 * core::kColumn);
        QVERIFY(std::abs(columns(shown.range().begin) - 650) < 2);
        const core::Range before = shown.range();
        QTest::mouseClick(&shown.view, Qt::LeftButton, {}, shown.at(690));
        QCOMPARE(shown.range(), before);
    }

    void draggingBesideItChoosesAnotherPart()
    {
        Shown shown;
        QSignalSpy rangeChanged(&shown.state(), &ViewState::rangeChanged);
        shown.drag(shown.at(800), shown.at(600));
        QVERIFY(std::abs(columns(shown.range().begin) - 600) < 2);
        QVERIFY(std::abs(columns(shown.range().end) - 800) < 2);
        QCOMPARE(rangeChanged.count(), 1);
    }

    void whereAllIsVisibleDraggingChooses()
    {
        Shown shown;
        shown.state().show(core::Scale::Sequence, {-30 * core::kColumn, 1100 * core::kColumn});
        shown.drag(shown.at(300), shown.at(500));
        QVERIFY(std::abs(columns(shown.range().begin) - 300) < 2);
        QVERIFY(std::abs(columns(shown.range().end) - 500) < 2);
    }

    void aClickOnAFailureGoesThere()
    {
        Shown shown;
        const QPointF sign = shown.view.scene()->failures().at(0).rect.center();
        hover(shown.view, sign);
        QCOMPARE(shown.view.cursor().shape(), Qt::PointingHandCursor);
        QTest::mouseClick(&shown.view, Qt::LeftButton, {}, sign.toPoint());
        QCOMPARE(shown.state().selection(), Selection::of(core::EventIndex(603)));
        QCOMPARE(shown.range(), (core::Range{553 * core::kColumn, 653 * core::kColumn}));
    }

    void aDoubleClickAsksForAll()
    {
        Shown shown;
        QSignalSpy wholeAsked(&shown.view, &OverviewView::wholeAsked);
        QTest::mouseDClick(&shown.view, Qt::LeftButton, {}, shown.at(700));
        QCOMPARE(wholeAsked.count(), 1);
    }

    void theCursorSaysWhatADragDoes()
    {
        Shown shown;
        const auto cursorAt = [&shown](double x) {
            hover(shown.view, QPointF(x, kY));
            return shown.view.cursor().shape();
        };
        QCOMPARE(cursorAt(shown.part().center().x()), Qt::OpenHandCursor);
        QCOMPARE(cursorAt(shown.part().left()), Qt::SizeHorCursor);
        QCOMPARE(cursorAt(shown.part().right()), Qt::SizeHorCursor);
        QCOMPARE(cursorAt(shown.part().right() + 100), Qt::CrossCursor);
        QCOMPARE(cursorAt(20), Qt::ArrowCursor);
    }

    void theWheelPansAndWithControlZooms()
    {
        Shown shown;
        turnWheel(shown.view, shown.at(800), -120, {});
        QCOMPARE(shown.range().length(), 100 * core::kColumn);
        QCOMPARE(shown.range().begin, core::Position(212.5 * core::kColumn));
        turnWheel(shown.view, shown.at(800), 120, {});
        turnWheel(shown.view, shown.at(800), 120, Qt::ControlModifier);
        QVERIFY(shown.range().length() < 100 * core::kColumn);
        QVERIFY(std::abs(columns(shown.range().begin + shown.range().end) - 500) < 0.1);
    }

    void arrowsMoveTheVisiblePartAndWithShiftResizeIt()
    {
        Shown shown;
        const core::Range before = shown.range();
        QTest::keyClick(&shown.view, Qt::Key_Right);
        QCOMPARE(shown.range(), (core::Range{212'500'000, 312'500'000}));
        QTest::keyClick(&shown.view, Qt::Key_Left);
        QCOMPARE(shown.range(), before);
        QTest::keyClick(&shown.view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(shown.range(), (core::Range{200'000'000, 312'500'000}));
        QTest::keyClick(&shown.view, Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(shown.range().length() < 100 * core::kColumn);
        QCOMPARE(shown.range().begin, before.begin);
        QTest::keyClick(&shown.view, Qt::Key_Plus);
        QVERIFY(shown.range().length() < 80 * core::kColumn);
    }

    void homeAndEndShowTheEnds()
    {
        Shown shown;
        const core::Axis axis(shown.document.execution(), core::Scale::Sequence);
        QTest::keyClick(&shown.view, Qt::Key_End);
        QVERIFY(shown.range().end > axis.extent().end);
        QVERIFY(shown.range().begin < axis.extent().end);
        QTest::keyClick(&shown.view, Qt::Key_Home);
        QVERIFY(shown.range().begin < 0);
        QVERIFY(shown.range().end > 0);
        QCOMPARE(shown.range().length(), 100 * core::kColumn);
        QTest::keyClick(&shown.view, Qt::Key_End, Qt::ShiftModifier);
        QVERIFY(shown.range().end >= axis.extent().end);
    }

    void keysThatAreNotItsOwnAreLeftToTheWindow()
    {
        Shown shown;
        QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, {});
        escape.accept();
        QCoreApplication::sendEvent(&shown.view, &escape);
        QVERIFY(!escape.isAccepted());
    }

    void movingTheVisiblePartCountsNothingAgain()
    {
        Shown shown;
        const OverviewScene *before = shown.view.scene();
        QCOMPARE(shown.view.scene(), before);
        shown.state().show(core::Scale::Sequence, {0, 50 * core::kColumn});
        QCOMPARE(shown.view.scene(), before);
        shown.state().select(Selection::of(core::EventIndex(7)));
        QCOMPARE(shown.view.scene(), before);
        shown.view.resize(800, shown.view.height());
        QVERIFY(shown.view.scene()->request().size.width() == 800);
    }

    void itFollowsTheScaleAndTheHistory()
    {
        Shown shown;
        QVERIFY(!shown.view.scene()->isUneven());
        shown.state().show(core::Scale::Time, {0, 100'000'000'000});
        QVERIFY(shown.view.scene()->isUneven());
        shown.document.replace(test::execution("1 0s WorkflowExecutionStarted\n2 9s WorkflowExecutionSignaled"));
        QCOMPARE(shown.view.scene()->failureCount(), 0U);
        QCOMPARE(shown.view.scene()->mostRows(), 1U);
    }

    void stepAndSelectionHaveTheirPlaces()
    {
        Shown shown;
        const QImage plain = shown.view.grab().toImage();
        shown.state().select(Selection::of(core::EventIndex(700)));
        const QImage selected = shown.view.grab().toImage();
        QVERIFY(selected != plain);
        QCOMPARE(selected.pixelColor(shown.at(700)), Theme::light().selection);
        shown.state().stepTo(core::EventIndex(800));
        const QImage stepped = shown.view.grab().toImage();
        QCOMPARE(stepped.pixelColor(shown.at(800)), Theme::light().step);
    }

    void whatIsVisibleIsSaidInWords()
    {
        Shown shown;
        QCOMPARE(shown.view.accessibleName(), QStringLiteral("Overview"));
        QCOMPARE(shown.view.accessibleDescription(),
                 QStringLiteral("Visible: Events 201 to 301 · 2025-03-01 10:03:21.000 to 2025-03-01 10:05:01.000 UTC, "
                                "of 1000. 1 failure"));
        shown.state().setTimes({.form = TimeForm::SinceStart});
        QCOMPARE(shown.view.accessibleDescription(),
                 QStringLiteral("Visible: Events 201 to 301 · +3m 21s to +5m 1s, of 1000. 1 failure"));
        shown.state().show(core::Scale::Sequence, {0, core::kColumn});
        QVERIFY(shown.view.accessibleDescription().contains(QStringLiteral("Events 1 to 2")));
    }

    void withoutRoomNothingHappens()
    {
        Shown shown;
        shown.view.setPanelWidth(960);
        QCOMPARE(shown.view.scene(), nullptr);
        shown.view.grab();
        const core::Range before = shown.range();
        QTest::mouseClick(&shown.view, Qt::LeftButton, {}, QPoint(980, kY));
        turnWheel(shown.view, QPointF(980, kY), 120, {});
        QCOMPARE(shown.range(), before);
    }
};

QTEST_MAIN(OverviewViewTest)
#include "overview_view_test.moc"
