#include "ui/panels/step_bar.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/document/document.h"
#include "ui/document/player.h"
#include "ui/document/view_state.h"

#include <QComboBox>
#include <QLabel>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

struct Shown
{
    Shown() : document(QStringLiteral("order.json"), test::execution(test::kOrder)), bar(document, &window)
    {
        window.resize(600, 40);
        bar.resize(window.size());
        window.show();
    }

    [[nodiscard]] QSlider &scrubber() const { return *bar.findChild<QSlider *>(); }
    [[nodiscard]] QString where() const { return bar.findChild<QLabel *>()->text(); }
    [[nodiscard]] int lastEvent() const { return static_cast<int>(document.execution().history().eventCount()) - 1; }

    Document document;
    QWidget window;
    StepBar bar;
};

} // namespace

class StepBarTest : public QObject
{
    Q_OBJECT

private slots:
    void theScrubberIsAtTheEndWhileNobodySteps()
    {
        const Shown shown;
        QCOMPARE(shown.scrubber().value(), shown.lastEvent());
        QCOMPARE(shown.where(), QStringLiteral("All Events"));
        QVERIFY(!shown.document.viewState().step().isValid());
    }

    void theScrubberIsTheStep()
    {
        const Shown shown;
        shown.document.viewState().stepTo(core::EventIndex(4));
        QCOMPARE(shown.scrubber().value(), 4);
        QVERIFY(shown.where().startsWith(QStringLiteral("Event 5 of ")));
        QTest::keyClick(&shown.scrubber(), Qt::Key_Right);
        QCOMPARE(shown.document.viewState().step(), core::EventIndex(5));
        QTest::keyClick(&shown.scrubber(), Qt::Key_Home);
        QCOMPARE(shown.document.viewState().step(), core::EventIndex(0));
        shown.document.viewState().stepTo({});
        QCOMPARE(shown.scrubber().value(), shown.lastEvent());
        QVERIFY(!shown.document.viewState().step().isValid());
    }

    void playingShowsAndTogglesIt()
    {
        Shown shown;
        auto *play = shown.bar.findChild<QToolButton *>();
        QCOMPARE(play->accessibleName(), QStringLiteral("Play"));
        QTest::mouseClick(play, Qt::LeftButton);
        QVERIFY(shown.bar.player().isPlaying());
        QCOMPARE(play->accessibleName(), QStringLiteral("Pause"));
        shown.bar.togglePlaying();
        QVERIFY(!shown.bar.player().isPlaying());
        QCOMPARE(play->accessibleName(), QStringLiteral("Play"));
    }

    void theSpeedIsChosen()
    {
        const Shown shown;
        auto *speeds = shown.bar.findChild<QComboBox *>();
        QCOMPARE(shown.bar.player().speed(), (PlaySpeed{.isTime = false, .rate = 2}));
        speeds->setCurrentIndex(speeds->findText(QStringLiteral("in real time")));
        QCOMPARE(shown.bar.player().speed(), (PlaySpeed{.isTime = true, .rate = 1}));
    }
};

QTEST_MAIN(StepBarTest)
#include "step_bar_test.moc"
