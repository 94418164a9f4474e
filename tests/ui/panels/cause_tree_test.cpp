#include "ui/panels/cause_tree.h"

#include "tests/support/history_text.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

const char *const kHistory = R"(
    1 0s WorkflowExecutionStarted
    2 0s WorkflowTaskScheduled
    3 0s WorkflowTaskStarted scheduledEventId=2
    4 0s WorkflowTaskCompleted scheduledEventId=2
    5 0s ActivityTaskScheduled activityType.name=Pay workflowTaskCompletedEventId=4
    6 1s ActivityTaskStarted scheduledEventId=5
    7 1s ActivityTaskCompleted scheduledEventId=5
    8 1s WorkflowTaskScheduled
    9 1s WorkflowTaskStarted scheduledEventId=8
    10 1s WorkflowTaskCompleted scheduledEventId=8
    11 1s WorkflowExecutionCompleted workflowTaskCompletedEventId=10
)";

struct Shown
{
    Shown() : document(QString(), test::execution(kHistory)), tree(document)
    {
        tree.resize(700, 300);
        tree.show();
    }

    void select(int id) { document.viewState().select(Selection::of(document.execution().history().find({id}))); }

    // The ids along the first child of each row, each opened as a person would.
    [[nodiscard]] QByteArray way(int branch)
    {
        QByteArrayList ids;
        for (QTreeWidgetItem *item = tree.topLevelItem(branch)->child(0); item != nullptr; item = item->child(0)) {
            const core::EventIndex event = CauseTree::eventOf(*item);
            ids += event.isValid() ? QByteArray::number(qlonglong(document.execution().history().id(event).value))
                                   : QByteArray("-");
            item->setExpanded(true);
        }
        return ids.join(' ');
    }

    Document document;
    CauseTree tree;
};

} // namespace

class CauseTreeTest : public QObject
{
    Q_OBJECT

private slots:
    void theWayGoesBackToTheStartAndOnToTheEnd()
    {
        Shown shown;
        shown.select(7);
        QCOMPARE(shown.way(0), QByteArray("7 5 4 1"));
        QCOMPARE(shown.way(1), QByteArray("7 9 11"));
        shown.select(1);
        QCOMPARE(shown.way(0), QByteArray("1 -"));
        shown.select(11);
        QCOMPARE(shown.way(0), QByteArray("11 10 7 5 4 1"));
        QCOMPARE(shown.way(1), QByteArray("11 -"));
    }

    void walkingAlongSelectsAndKeepsTheTree()
    {
        Shown shown;
        shown.select(7);
        QTreeWidgetItem *seven = shown.tree.topLevelItem(0)->child(0);
        shown.tree.setCurrentItem(seven->child(0));
        QCOMPARE(shown.document.viewState().selection(), Selection::of(core::EventIndex(4)));
        QCOMPARE(shown.tree.topLevelItem(0)->child(0), seven);
        QCOMPARE(shown.way(0), QByteArray("7 5 4 1"));
    }

    void withoutASelectionItSaysWhatItIsFor()
    {
        const Shown shown;
        QCOMPARE(shown.tree.topLevelItemCount(), 1);
        QVERIFY(!CauseTree::eventOf(*shown.tree.topLevelItem(0)).isValid());
    }

    void anotherReadingOfTheHistoryIsFollowed()
    {
        Shown shown;
        shown.select(5);
        QCOMPARE(shown.way(1), QByteArray("5 7 9 11"));
        QByteArray shorter(kHistory);
        shorter.truncate(shorter.indexOf("    8 1s"));
        shown.document.replace(test::execution(shorter.toStdString()));
        QCOMPARE(shown.way(1), QByteArray("5 7"));
    }
};

QTEST_MAIN(CauseTreeTest)
#include "cause_tree_test.moc"
