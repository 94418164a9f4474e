#include "tests/support/history_text.h"
#include "ui/document/document.h"
#include "ui/document/view_state.h"
#include "ui/timeline/accessible_timeline.h"
#include "ui/timeline/timeline_view.h"

#include <QAccessible>
#include <QScrollBar>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

const char *const kOrder = R"(
    1 0s WorkflowExecutionStarted workflowType.name=Order
    2 0s WorkflowTaskScheduled
    3 1s WorkflowTaskStarted scheduledEventId=2
    4 2s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
    5 2s ActivityTaskScheduled activityType.name=Reserve workflowTaskCompletedEventId=4
    6 2s TimerStarted timerId=1 startToFireTimeout=30s workflowTaskCompletedEventId=4
    7 10s ActivityTaskStarted scheduledEventId=5 attempt=3
    8 20s ActivityTaskFailed scheduledEventId=5 startedEventId=7
    9 20s WorkflowExecutionSignaled signalName=go
    10 20s WorkflowTaskScheduled
    11 21s WorkflowTaskStarted scheduledEventId=10
    12 22s WorkflowTaskCompleted scheduledEventId=10 startedEventId=11
    13 22s WorkflowExecutionCompleted workflowTaskCompletedEventId=12
)";

// What was told, in the order in which it was: `Focus Workflow Task 1 · Completed, …`.
QStringList s_told;

QString wordFor(QAccessible::Event event)
{
    switch (event) {
    case QAccessible::Focus:
        return QStringLiteral("focus");
    case QAccessible::SelectionAdd:
        return QStringLiteral("selected");
    case QAccessible::SelectionRemove:
        return QStringLiteral("unselected");
    case QAccessible::LocationChanged:
        return QStringLiteral("moved");
    case QAccessible::NameChanged:
        return QStringLiteral("renamed");
    case QAccessible::ObjectDestroyed:
        return QStringLiteral("gone");
    case QAccessible::ObjectReorder:
        return QStringLiteral("others");
    default:
        return {};
    }
}

void keep(QAccessibleEvent *event)
{
    if (const QAccessibleInterface *const about = event->accessibleInterface())
        s_told.append(wordFor(event->type()) % u' ' % about->text(QAccessible::Name).section(u',', 0, 0));
}

QAccessibleInterface *makeListening(const QString & /*className*/, QObject *object)
{
    auto *const view = qobject_cast<TimelineView *>(object);
    return view ? new AccessibleTimeline(*view, keep) : nullptr;
}

struct Shown
{
    explicit Shown(std::string_view history = kOrder)
        : document(QStringLiteral("test.json"), {test::execution(history)}), view(document)
    {
        view.resize(1000, 500);
        view.show();
        view.activateWindow();
    }

    ViewState &state() { return document.viewState(); }
    QAccessibleInterface *root() { return QAccessible::queryAccessibleInterface(&view); }

    Document document;
    TimelineView view;
};

void addText(const QAccessibleInterface &item, int depth, QStringList &lines)
{
    lines.append(QString(2 * depth, u' ') % item.text(QAccessible::Name));
    for (int i = 0; i < item.childCount(); ++i)
        addText(*item.child(i), depth + 1, lines);
}

std::vector<QAccessibleInterface *> allBelow(const QAccessibleInterface &item)
{
    std::vector<QAccessibleInterface *> all;
    for (int i = 0; i < item.childCount(); ++i) {
        all.push_back(item.child(i));
        const auto below = allBelow(*item.child(i));
        all.insert(all.end(), below.begin(), below.end());
    }
    return all;
}

QAccessibleInterface *named(const QAccessibleInterface &root, const QString &name)
{
    for (QAccessibleInterface *item : allBelow(root)) {
        if (item->text(QAccessible::Name).startsWith(name))
            return item;
    }
    return nullptr;
}

QAccessibleInterface *deepestAt(QAccessibleInterface *item, const QPoint &point)
{
    while (QAccessibleInterface *const within = item->childAt(point.x(), point.y()))
        item = within;
    return item;
}

std::string manyTasks(int tasks)
{
    std::string text = "1 0s WorkflowExecutionStarted\n";
    int id = 2;
    const auto add = [&](const std::string &event) { text += std::to_string(id++) + " " + event + "\n"; };
    for (int i = 0; i < tasks; ++i) {
        const std::string at = std::to_string(i) + "s ";
        const std::string scheduled = std::to_string(id);
        add(at + "WorkflowTaskScheduled");
        add(at + "WorkflowTaskStarted scheduledEventId=" + scheduled);
        add(at + (i % 100 == 50 ? "WorkflowTaskFailed" : "WorkflowTaskCompleted") + " scheduledEventId=" + scheduled);
    }
    return text;
}

} // namespace

class AccessibleTimelineTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        AccessibleTimeline::install();
        // The last one that is installed is asked first.
        QAccessible::installFactory(makeListening);
    }
    void cleanupTestCase() { QAccessible::removeFactory(makeListening); }
    void init() { s_told.clear(); }

    void whatIsInSightIsReadInOrder()
    {
        Shown shown;
        QStringList lines;
        addText(*shown.root(), 0, lines);
        const QStringList expected{
            QStringLiteral("Timeline"),
            QStringLiteral("  Workflow Execution Order, Completed"),
            QStringLiteral("    Start of the Workflow Execution"),
            QStringLiteral("    End of the Workflow Execution: Completed"),
            QStringLiteral("  Workflow Task 1 · Completed, waited 1s, worked 1s, 2 Commands"),
            QStringLiteral("    Command ScheduleActivityTask, Reserve, issued by Workflow Task 1, its result can be "
                           "awaited"),
            QStringLiteral("    Command StartTimer, issued by Workflow Task 1, its result can be awaited"),
            QStringLiteral("  Workflow Task 2 · Completed, waited 1s, worked 1s, 1 Command"),
            QStringLiteral("    Command CompleteWorkflowExecution, issued by Workflow Task 2, has no result to await"),
            QStringLiteral("  From outside"),
            QStringLiteral("    From outside: go, handed to Workflow Task 2"),
            QStringLiteral("  Activity Reserve"),
            QStringLiteral("    Activity Reserve · attempt 3 · Failed, until started 8s, from started to its end 10s, "
                           "altogether 18s, handed to Workflow Task 2"),
            QStringLiteral(
                "      End of Activity Reserve · attempt 3 · Failed, until started 8s, from started to its end "
                "10s, altogether 18s, handed to Workflow Task 2"),
            QStringLiteral("  Timer 30s"),
            QStringLiteral("    Timer 30s · Open")};
        QCOMPARE(lines.join(u'\n'), expected.join(u'\n'));
    }

    void theEventsAreTheDescription()
    {
        Shown shown;
        const QAccessibleInterface *task = named(*shown.root(), QStringLiteral("Workflow Task 2"));
        QVERIFY(task->text(QAccessible::Description).startsWith(QStringLiteral("10 WorkflowTaskScheduled")));
        QVERIFY(!task->text(QAccessible::Description).contains(QStringLiteral("waited")));
    }

    void eachItemIsFoundWhereItIs_data()
    {
        QTest::addColumn<bool>("inTime");
        QTest::newRow("Sequence") << false;
        QTest::newRow("Time") << true;
    }
    void eachItemIsFoundWhereItIs()
    {
        QFETCH(bool, inTime);
        Shown shown;
        if (inTime)
            shown.view.setScale(core::Scale::Time);
        const QWidget &viewport = *shown.view.viewport();
        const QRect whole(viewport.mapToGlobal(QPoint()), viewport.size());
        for (QAccessibleInterface *item : allBelow(*shown.root())) {
            const QString name = item->text(QAccessible::Name);
            QVERIFY2(whole.contains(item->rect()), qPrintable(name));
            QVERIFY2(!item->state().offscreen, qPrintable(name));
            // A group is found where none of its items is.
            const bool isMark = item->role() == QAccessible::ListItem;
            const QPoint point = isMark ? item->rect().center() : item->rect().topLeft() + QPoint(4, 4);
            QVERIFY2(deepestAt(shown.root(), point) == item, qPrintable(name));
        }
        QVERIFY(!shown.root()->childAt(whole.right() + 10, whole.top()));
    }

    void parentsAndChildrenAgree()
    {
        Shown shown;
        for (QAccessibleInterface *item : allBelow(*shown.root())) {
            QVERIFY(item->isValid());
            const int index = item->parent()->indexOfChild(item);
            QVERIFY(index >= 0);
            QVERIFY(item->parent()->child(index) == item);
            QVERIFY(!item->child(item->childCount()));
            QVERIFY(!item->child(-1));
        }
        QVERIFY(named(*shown.root(), QStringLiteral("From outside"))->parent() == shown.root());
    }

    void pressingAnItemSelectsIt()
    {
        Shown shown;
        QAccessibleInterface *task = named(*shown.root(), QStringLiteral("Workflow Task 2"));
        QVERIFY(!task->state().selected);
        task->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(shown.state().selection(), Selection::of(core::TaskIndex(1)));
        QVERIFY(task->state().selected);
        // A group can't be pressed.
        QVERIFY(!named(*shown.root(), QStringLiteral("From outside"))->actionInterface());
    }

    void theSelectionIsTold()
    {
        Shown shown;
        QTRY_VERIFY(shown.view.hasFocus());
        QVERIFY(shown.root()->childCount() > 0);
        shown.state().select(Selection::of(core::TaskIndex(0)));
        s_told.clear();
        shown.view.walk(MarkStep::Right);
        QCOMPARE(s_told, (QStringList{QStringLiteral("unselected Workflow Task 1 · Completed"),
                                      QStringLiteral("selected Workflow Task 2 · Completed"),
                                      QStringLiteral("focus Workflow Task 2 · Completed")}));
        QCOMPARE(shown.root()->focusChild(), named(*shown.root(), QStringLiteral("Workflow Task 2")));
        QVERIFY(shown.root()->focusChild()->state().focused);
    }

    void aBarIsToldApartFromItsCommand()
    {
        Shown shown;
        QVERIFY(shown.root()->childCount() > 0);
        shown.state().select(Selection::of(core::CommandIndex(1)));
        s_told.clear();
        shown.view.walk(MarkStep::Down);
        shown.view.walk(MarkStep::Down);
        QVERIFY(s_told.contains(QStringLiteral("selected Activity Reserve · attempt 3 · Failed")));
    }

    void aMoveIsTold()
    {
        Shown shown;
        const QAccessibleInterface *task = named(*shown.root(), QStringLiteral("Workflow Task 1"));
        const QRect before = task->rect();
        s_told.clear();
        QTest::keyClick(&shown.view, Qt::Key_Left);
        QVERIFY(task->isValid());
        QVERIFY(task->rect() != before);
        QVERIFY(s_told.contains(QStringLiteral("moved Workflow Task 1 · Completed")));
    }

    void whatLeavesTheSightIsGone()
    {
        Shown shown(manyTasks(500));
        QAccessibleInterface *first = named(*shown.root(), QStringLiteral("Workflow Task 1 "));
        QVERIFY(first);
        const QAccessible::Id id = QAccessible::uniqueId(first);
        QCOMPARE(QAccessible::accessibleInterface(id), first);
        s_told.clear();
        shown.state().select(Selection::of(core::TaskIndex(400)));
        QVERIFY(!QAccessible::accessibleInterface(id));
        QVERIFY(s_told.contains(QStringLiteral("gone ")));
        QVERIFY(s_told.contains(QStringLiteral("others Timeline")));
        QVERIFY(named(*shown.root(), QStringLiteral("Workflow Task 401 "))->state().selected);
    }

    void aFoldedRunSaysWhatItStandsFor()
    {
        Shown shown(manyTasks(5'000));
        shown.view.fitAll();
        QString folded;
        for (const QAccessibleInterface *item : allBelow(*shown.root())) {
            const QString name = item->text(QAccessible::Name);
            if (name.contains(QStringLiteral("1 failed")))
                folded = name;
        }
        QVERIFY2(folded.contains(QStringLiteral(" Workflow Tasks, 1 failed")), qPrintable(folded));
    }

    void whatIsToComeIsSaid()
    {
        Shown shown;
        const QAccessibleInterface *task = named(*shown.root(), QStringLiteral("Workflow Task 2"));
        s_told.clear();
        shown.state().stepTo(core::EventIndex(4));
        QVERIFY(task->text(QAccessible::Name).endsWith(QStringLiteral("still to come")));
        QVERIFY(s_told.contains(QStringLiteral("renamed Workflow Task 2 · Completed")));
        QVERIFY(!named(*shown.root(), QStringLiteral("Workflow Task 1"))
                     ->text(QAccessible::Name)
                     .contains(QStringLiteral("to come")));
    }

    void aChangedHistoryIsTold()
    {
        Shown shown;
        QAccessibleInterface *end = named(*shown.root(), QStringLiteral("End of the Workflow Execution"));
        QVERIFY(end);
        const QAccessible::Id id = QAccessible::uniqueId(end);
        s_told.clear();
        shown.document.replace({test::execution("1 0s WorkflowExecutionStarted workflowType.name=Order\n")});
        QVERIFY(!QAccessible::accessibleInterface(id));
        QVERIFY(s_told.contains(QStringLiteral("renamed Workflow Execution Order")));
        QCOMPARE(allBelow(*shown.root()).size(), std::size_t(2));
    }

    void withoutATimelineItsItemsAreGone()
    {
        QAccessible::Id id = 0;
        {
            Shown shown;
            id = QAccessible::uniqueId(named(*shown.root(), QStringLiteral("Workflow Task 1")));
            QVERIFY(QAccessible::accessibleInterface(id));
        }
        QVERIFY(!QAccessible::accessibleInterface(id));
    }

    void whileNobodyAsksNothingIsTold()
    {
        Shown shown;
        s_told.clear();
        shown.state().select(Selection::of(core::TaskIndex(1)));
        shown.view.zoomIn();
        QVERIFY2(s_told.isEmpty(), qPrintable(s_told.join(u'\n')));
    }
};

QTEST_MAIN(AccessibleTimelineTest)
#include "accessible_timeline_test.moc"
