#include "ui/document/walk.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;
using core::StepDirection;
using core::StepUnit;

class WalkTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Document> m_document;

    int stepId() const
    {
        const core::EventIndex step = m_document->viewState().step();
        return step.isValid() ? static_cast<int>(step.value) + 1 : 0;
    }

private slots:
    void init()
    {
        m_document = std::make_unique<Document>(QStringLiteral("order.json"), test::execution(test::kOrder));
    }

    void itBeginsAtTheFirstEventWhereNothingIsSelected()
    {
        step(*m_document, StepUnit::Event, StepDirection::Forward);
        QCOMPARE(stepId(), 1);
        QCOMPARE(m_document->viewState().selection(), Selection::of(core::EventIndex(0)));
    }

    void itBeginsAtTheSelection()
    {
        m_document->viewState().select(Selection::of(core::TaskIndex(0)));
        step(*m_document, StepUnit::Event, StepDirection::Forward);
        QCOMPARE(stepId(), 5);
    }

    void itGoesOnFromTheStepWhateverIsSelectedMeanwhile()
    {
        m_document->viewState().stepTo(core::EventIndex(9));
        m_document->viewState().select(Selection::of(core::EventIndex(2)));
        step(*m_document, StepUnit::Event, StepDirection::Back);
        QCOMPARE(stepId(), 9);
    }

    void atTheEndNothingHappens()
    {
        stepToLast(*m_document);
        QCOMPARE(stepId(), 23);
        step(*m_document, StepUnit::Event, StepDirection::Forward);
        QCOMPARE(stepId(), 23);
        stepToFirst(*m_document);
        step(*m_document, StepUnit::Command, StepDirection::Back);
        QCOMPARE(stepId(), 1);
    }

    void endingKeepsTheSelection()
    {
        m_document->viewState().stepTo(core::EventIndex(9));
        endStepping(*m_document);
        QCOMPARE(stepId(), 0);
        QCOMPARE(m_document->viewState().selection(), Selection::of(core::EventIndex(9)));
    }

    void aHistoryWithoutCommandsHasNoStepsByCommand()
    {
        Document commands(QStringLiteral("commands.json"), {test::execution("1 0s WorkflowExecutionStarted")});
        step(commands, StepUnit::Command, StepDirection::Forward);
        QVERIFY(!commands.viewState().step().isValid());
    }
};

QTEST_GUILESS_MAIN(WalkTest)
#include "walk_test.moc"
