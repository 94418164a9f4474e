#include "ui/panels/relations.h"

#include "tests/support/history_text.h"
#include "tests/support/order_history.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

// `Label: words, [link]`, a line a row.
QString text(const std::vector<RelationRow> &rows)
{
    QString all;
    for (const RelationRow &row : rows) {
        QStringList pieces;
        for (const RelationPiece &piece : row.pieces)
            pieces += piece.target.isNothing() ? piece.text : QString(u'[' % piece.text % u']');
        all += row.label % QStringLiteral(": ") % pieces.join(QStringLiteral(", ")) % u'\n';
    }
    return all;
}

} // namespace

class RelationsTest : public QObject
{
    Q_OBJECT

private:
    std::shared_ptr<const core::Execution> m_order = test::execution(test::kOrder);

    Selection event(std::int64_t id) const { return Selection::of(m_order->history().find(core::EventId{id})); }

private slots:
    void everyPartOfAnAwaitableTellsItsWholeStory()
    {
        const QString story = QStringLiteral("Issued by: [Workflow Task 1]\n"
                                             "Command: [ScheduleActivityTask (ChargeCard)]\n"
                                             "Events: [6 ActivityTaskScheduled], [17 ActivityTaskStarted], "
                                             "[18 ActivityTaskFailed]\n"
                                             "Result: Failed after 4.97s\n"
                                             "Handed to: [Workflow Task 4]\n");
        for (const int id : {6, 17, 18})
            QCOMPARE(text(relationsOf(*m_order, event(id))), story);
        QCOMPARE(text(relationsOf(*m_order, Selection::of(core::CommandIndex(1)))), story);
    }

    void aCommandWithoutAResultHasItsEvent()
    {
        QCOMPARE(text(relationsOf(*m_order, event(23))), QStringLiteral("Issued by: [Workflow Task 4]\n"
                                                                        "Command: [FailWorkflowExecution]\n"
                                                                        "Event: [23 WorkflowExecutionFailed]\n"
                                                                        "Ends: the Workflow Execution: Failed\n"));
    }

    void aCancelCommandNamesWhatItActsOn()
    {
        const QString story = text(relationsOf(*m_order, event(22)));
        QVERIFY2(story.contains(u"Command: [CancelTimer (30s)]"), qUtf8Printable(story));
        QVERIFY2(story.contains(u"Acts on: [StartTimer (30s)]"), qUtf8Printable(story));
    }

    void aWorkflowTaskNamesWhatWokeItAndWhatItIssued()
    {
        QCOMPARE(
            text(relationsOf(*m_order, Selection::of(core::TaskIndex(0)))),
            QStringLiteral("Woken by: [1 WorkflowExecutionStarted OrderWorkflow]\n"
                           "Events: [2 WorkflowTaskScheduled], [3 WorkflowTaskStarted], [4 WorkflowTaskCompleted]\n"
                           "Outcome: Completed\n"
                           "Timing: waited 10ms for a Worker, which took 20ms\n"
                           "Commands: [ScheduleActivityTask (ReserveStock)], [ScheduleActivityTask (ChargeCard)], "
                           "[StartTimer (30s)]\n"));
    }

    void aRetryNamesTheTaskThatFailed()
    {
        const QString story = text(relationsOf(*m_order, Selection::of(core::TaskIndex(2))));
        QVERIFY2(story.startsWith(u"Retries: [Workflow Task 2]\nWoken by: "), qUtf8Printable(story));
        QVERIFY2(story.contains(u"[14 WorkflowExecutionSignaled approve]"), qUtf8Printable(story));
    }

    void aSignalNamesTheTaskThatGotIt()
    {
        QCOMPARE(text(relationsOf(*m_order, event(14))), QStringLiteral("Handed to: [Workflow Task 3]\n"));
    }

    void nothingHasNoRelations() { QVERIFY(relationsOf(*m_order, {}).empty()); }

    void linksComeBackAsWhatTheyNamed()
    {
        for (const Selection &target :
             {event(6), Selection::of(core::TaskIndex(3)), Selection::of(core::CommandIndex(2))})
            QCOMPARE(targetOf(addressOf(target)), target);
        for (const QString &address :
             {QStringLiteral(""), QStringLiteral("1"), QStringLiteral("1/"), QStringLiteral("9/1"),
              QStringLiteral("0/1"), QStringLiteral("1/-1"), QStringLiteral("https://example.com")})
            QVERIFY2(targetOf(address).isNothing(), qUtf8Printable(address));
    }
};

QTEST_APPLESS_MAIN(RelationsTest)
#include "relations_test.moc"
