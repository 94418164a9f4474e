#include "ui/document/player.h"

#include "core/reading/reader.h"
#include "tests/support/history_text.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"

#include <QSignalSpy>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

const char *const kHistory = R"(
    1 0s WorkflowExecutionStarted
    2 0s WorkflowTaskScheduled
    3 1s WorkflowTaskStarted scheduledEventId=2
    4 2s WorkflowTaskCompleted scheduledEventId=2
    5 4s WorkflowExecutionSignaled
    6 5s WorkflowTaskScheduled
    7 6s WorkflowTaskStarted scheduledEventId=6
    8 7s WorkflowTaskCompleted scheduledEventId=6
)";

std::shared_ptr<const core::Execution> executionOf(const char *json)
{
    return *core::buildExecution(core::readBytes(json, "file")->front());
}

struct Playing
{
    explicit Playing(std::shared_ptr<const core::Execution> execution = test::execution(kHistory))
        : document(QString(), std::move(execution)), player(document)
    {
        // Only what a test says passes.
        player.setSpeed({.isTime = false, .rate = 1e-6});
    }

    [[nodiscard]] int event() const
    {
        const core::EventIndex step = document.viewState().step();
        return step.isValid() ? static_cast<int>(document.execution().history().id(step).value) : 0;
    }
    // The player's own timer adds next to nothing to it.
    void pass(double seconds) { player.advance(seconds); }

    Document document;
    Player player;
};

} // namespace

class PlayerTest : public QObject
{
    Q_OBJECT

private slots:
    void itStepsSoManyTimesASecond()
    {
        Playing shown;
        shown.player.play();
        QVERIFY(shown.player.isPlaying());
        QCOMPARE(shown.event(), 1);
        shown.player.setSpeed({.isTime = false, .rate = 2});
        shown.pass(0.4);
        QCOMPARE(shown.event(), 1);
        shown.pass(0.11);
        QCOMPARE(shown.event(), 2);
        shown.pass(1);
        QCOMPARE(shown.event(), 4);
    }

    void aStepIsOfItsUnit()
    {
        Playing shown;
        shown.player.setUnit(core::StepUnit::WorkflowTask);
        shown.player.play();
        shown.player.setSpeed({.isTime = false, .rate = 1});
        shown.pass(1.1);
        QCOMPARE(shown.event(), 4);
    }

    void timeGoesByAsItDid()
    {
        Playing shown;
        shown.player.play();
        shown.player.setSpeed({.isTime = true, .rate = 2});
        shown.pass(0.4);
        QCOMPARE(shown.event(), 2); // the last at the very beginning
        shown.pass(0.2);
        QCOMPARE(shown.event(), 3);
        shown.pass(1);
        QCOMPARE(shown.event(), 4);
        shown.pass(0.5);
        QCOMPARE(shown.event(), 5);
    }

    void atTheEndItStops()
    {
        Playing shown;
        QSignalSpy spy(&shown.player, &Player::playingChanged);
        shown.player.play();
        shown.player.setSpeed({.isTime = false, .rate = 100});
        shown.pass(1);
        QCOMPARE(shown.event(), 8);
        QVERIFY(!shown.player.isPlaying());
        QCOMPARE(spy.size(), 2);
        shown.player.play();
        QCOMPARE(shown.event(), 1);
    }

    void itGoesOnFromWhereAPersonStepped()
    {
        for (const bool isTime : {false, true}) {
            Playing shown;
            shown.player.play();
            shown.player.setSpeed({.isTime = isTime, .rate = 1});
            shown.document.viewState().stepTo(core::EventIndex(4));
            shown.pass(1.05);
            QCOMPARE(shown.event(), 6);
        }
    }

    void whoEndsTheSteppingEndsThePlaying()
    {
        Playing shown;
        shown.player.play();
        shown.document.viewState().stepTo({});
        QVERIFY(!shown.player.isPlaying());
        QCOMPARE(shown.event(), 0);
    }

    void itPlaysByItself()
    {
        Playing shown;
        shown.player.setSpeed({.isTime = false, .rate = 100});
        shown.player.play();
        QTRY_COMPARE(shown.event(), 8);
        QTRY_VERIFY(!shown.player.isPlaying());
    }

    void withoutTimesAnEventIsASecond()
    {
        Playing shown(executionOf(R"([{"eventId":1,"eventType":1},{"eventId":2,"eventType":5},
                                      {"eventId":3,"eventType":26}])"));
        shown.player.play();
        shown.player.setSpeed({.isTime = true, .rate = 1});
        shown.pass(1.05);
        QCOMPARE(shown.event(), 2);
    }

    void aFileOfCommandsIsNotPlayed()
    {
        Playing shown(executionOf(R"([{"commandType": "COMMAND_TYPE_START_TIMER"}])"));
        shown.player.play();
        QVERIFY(!shown.player.isPlaying());
    }
};

QTEST_GUILESS_MAIN(PlayerTest)
#include "player_test.moc"
