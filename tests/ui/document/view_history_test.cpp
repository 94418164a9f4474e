#include "ui/document/view_history.h"
#include "ui/document/view_state.h"

#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

constexpr core::Range kWhole{0, 2'000'000};

core::Range part(core::Position begin)
{
    return {begin, begin + 1'000};
}

// A view that has settled on the whole, and its history.
struct Looked
{
    Looked()
    {
        state.show(core::Scale::Sequence, kWhole);
        history.settle();
    }

    // A jump: what was looked at is kept at once.
    void jump(const core::Range &range, core::Scale scale = core::Scale::Sequence)
    {
        history.settle();
        state.show(scale, range);
        history.settle();
    }

    ViewState state;
    ViewHistory history{state};
};

} // namespace

class ViewHistoryTest : public QObject
{
    Q_OBJECT

private slots:
    void atFirstThereIsNowhereToGo()
    {
        ViewState state;
        ViewHistory history(state);
        history.settle();
        QVERIFY(!history.canGoBack());
        history.goBack();
        history.goForward();
        QCOMPARE(state.range(), core::Range());
    }

    void theFirstViewHasNothingBeforeIt()
    {
        Looked looked;
        QVERIFY(!looked.history.canGoBack());
        QVERIFY(!looked.history.canGoForward());
    }

    void backAndForwardGoThroughTheViews()
    {
        Looked looked;
        looked.jump(part(10));
        looked.jump(part(20), core::Scale::Time);
        looked.history.goBack();
        QCOMPARE(looked.state.range(), part(10));
        QCOMPARE(looked.state.scale(), core::Scale::Sequence);
        looked.history.goBack();
        QCOMPARE(looked.state.range(), kWhole);
        QVERIFY(!looked.history.canGoBack());
        looked.history.goForward();
        looked.history.goForward();
        QCOMPARE(looked.state.range(), part(20));
        QCOMPARE(looked.state.scale(), core::Scale::Time);
        QVERIFY(!looked.history.canGoForward());
    }

    void aLongMovementIsOneView()
    {
        Looked looked;
        for (core::Position begin = 1; begin < 200; ++begin)
            looked.state.show(core::Scale::Sequence, part(begin));
        looked.history.goBack();
        QCOMPARE(looked.state.range(), kWhole);
        looked.history.goForward();
        QCOMPARE(looked.state.range(), part(199));
    }

    void aViewIsKeptOnceTheHandRests()
    {
        Looked looked;
        QSignalSpy changed(&looked.history, &ViewHistory::changed);
        looked.state.show(core::Scale::Sequence, part(1));
        QCOMPARE(changed.count(), 1); // there is a way back at once
        QVERIFY(looked.history.canGoBack());
        QTRY_COMPARE(changed.count(), 2);
        looked.state.show(core::Scale::Sequence, part(2));
        looked.history.goBack();
        QCOMPARE(looked.state.range(), part(1));
    }

    void movingOnFromAnEarlierViewForgetsTheLaterOnes()
    {
        Looked looked;
        looked.jump(part(10));
        looked.jump(part(20));
        looked.history.goBack();
        QVERIFY(looked.history.canGoForward());
        looked.state.show(core::Scale::Sequence, part(30));
        QVERIFY(!looked.history.canGoForward());
        looked.history.goBack();
        QCOMPARE(looked.state.range(), part(10));
        looked.history.goForward();
        QCOMPARE(looked.state.range(), part(30));
        QVERIFY(!looked.history.canGoForward());
    }

    void goingBackIsNoNewView()
    {
        Looked looked;
        looked.jump(part(10));
        looked.history.goBack();
        QVERIFY(looked.history.canGoForward());
        looked.history.settle();
        QVERIFY(looked.history.canGoForward());
    }

    void anotherSizeOfTheWindowIsTheSameView()
    {
        Looked looked;
        looked.jump(part(10));
        looked.history.settle();
        looked.state.show(core::Scale::Sequence, {10, 1'500});
        looked.history.amend();
        looked.history.goBack();
        QCOMPARE(looked.state.range(), kWhole);
        looked.history.goForward();
        QCOMPARE(looked.state.range(), (core::Range{10, 1'500}));
    }

    void comingToRestWhereItBeganIsNoNewView()
    {
        Looked looked;
        looked.state.show(core::Scale::Sequence, part(1));
        looked.state.show(core::Scale::Sequence, kWhole);
        looked.history.settle();
        QVERIFY(!looked.history.canGoBack());
    }

    void itForgetsTheOldest()
    {
        Looked looked;
        for (std::size_t i = 1; i <= ViewHistory::kMostViews; ++i)
            looked.jump(part(static_cast<core::Position>(i)));
        std::size_t steps = 0;
        for (; looked.history.canGoBack(); ++steps)
            looked.history.goBack();
        QCOMPARE(steps, ViewHistory::kMostViews - 1);
        QCOMPARE(looked.state.range(), part(1));
    }
};

QTEST_GUILESS_MAIN(ViewHistoryTest)
#include "view_history_test.moc"
