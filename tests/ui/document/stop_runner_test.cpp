#include "ui/document/stop_runner.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace hindsight;
using namespace hindsight::ui;
using core::Stop;

class StopRunnerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;

    ViewState &view() const { return m_document->viewState(); }

private slots:
    void init()
    {
        m_document = std::make_unique<Document>(QStringLiteral("order.json"), test::execution(test::kOrder));
        view().setStops({{Stop::Kind::Failure, {}}});
    }
    void cleanup()
    {
        m_document.reset();
        QThreadPool::globalInstance()->waitForDone();
    }

    void theStepRunsToTheNextStopAndBack()
    {
        StopRunner runner(*m_document);
        const QSignalSpy stopped(&runner, &StopRunner::stopped);
        view().stepTo(core::EventIndex(13));
        runner.run(core::StepDirection::Forward);
        QVERIFY(runner.isRunning());
        QTRY_COMPARE(stopped.count(), 1);
        QCOMPARE(view().step(), core::EventIndex(17));
        QCOMPARE(view().selection(), Selection::of(core::EventIndex(17)));
        QVERIFY(!runner.isRunning());
        runner.run(core::StepDirection::Back);
        QTRY_COMPARE(view().step(), core::EventIndex(11));
    }

    void aRunBeginsAtWhatIsSelected()
    {
        StopRunner runner(*m_document);
        view().select(Selection::of(core::EventIndex(12)));
        runner.run(core::StepDirection::Forward);
        QTRY_COMPARE(view().step(), core::EventIndex(17));
    }

    void whereNoStopIsTheStepStays()
    {
        StopRunner runner(*m_document);
        const QSignalSpy passed(&runner, &StopRunner::passedAll);
        view().stepTo(core::EventIndex(22));
        runner.run(core::StepDirection::Forward);
        QTRY_COMPARE(passed.count(), 1);
        QCOMPARE(passed.front().front().value<core::EventIndex>(), core::EventIndex(22));
        QCOMPARE(view().step(), core::EventIndex(22));
    }

    void whatIsCancelledMovesNothing()
    {
        StopRunner runner(*m_document);
        const QSignalSpy stopped(&runner, &StopRunner::stopped);
        const QSignalSpy running(&runner, &StopRunner::runningChanged);
        runner.run(core::StepDirection::Forward);
        runner.cancel();
        QVERIFY(!runner.isRunning());
        runner.run(core::StepDirection::Forward);
        m_document->replace(test::execution(test::kOrder));
        QVERIFY(!runner.isRunning());
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(stopped.count(), 0);
        QCOMPARE(running.count(), 4);
        QVERIFY(!view().step().isValid());
    }

    void aRunnerThatEndsWhileItRunsDeliversNothing()
    {
        {
            StopRunner runner(*m_document);
            runner.run(core::StepDirection::Forward);
        }
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!view().step().isValid());
    }

    void theOtherDirectionTakesOver()
    {
        StopRunner runner(*m_document);
        view().stepTo(core::EventIndex(15));
        runner.run(core::StepDirection::Forward);
        runner.run(core::StepDirection::Forward);
        runner.run(core::StepDirection::Back);
        QTRY_VERIFY(!runner.isRunning());
        QCOMPARE(view().step(), core::EventIndex(11));
    }
};

QTEST_GUILESS_MAIN(StopRunnerTest)
#include "stop_runner_test.moc"
