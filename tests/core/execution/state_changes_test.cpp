#include "core/execution/state_changes.h"

#include "core/model/catalog.h"
#include "tests/support/history_text.h"

#include <QTest>

using namespace hindsight;
using namespace hindsight::core;

namespace {

constexpr const char *kHistory = R"(
    1 0s WorkflowExecutionStarted searchAttributes.indexedFields.Status=new memo.fields.note=a
    2 0s WorkflowTaskScheduled
    3 1s WorkflowTaskStarted scheduledEventId=2
    4 2s WorkflowTaskCompleted scheduledEventId=2
    5 2s ActivityTaskScheduled workflowTaskCompletedEventId=4
    6 2s TimerStarted workflowTaskCompletedEventId=4 startToFireTimeout=30s
    7 2s WorkflowExecutionUpdateAccepted acceptedRequest.input.name=pay
    8 3s WorkflowExecutionSignaled signalName=approve
    9 3s WorkflowTaskScheduled
    10 4s WorkflowTaskStarted scheduledEventId=9
    11 5s WorkflowTaskCompleted scheduledEventId=9
    12 5s ActivityTaskCancelRequested scheduledEventId=5 workflowTaskCompletedEventId=11
    13 5s UpsertWorkflowSearchAttributes searchAttributes.indexedFields.Status=paid workflowTaskCompletedEventId=11
    14 5s UpsertWorkflowSearchAttributes searchAttributes.indexedFields.Status=paid workflowTaskCompletedEventId=11
    15 5s WorkflowPropertiesModified upsertedMemo.fields.note.metadata.encoding=binary/null upsertedMemo.fields.more=b
    16 5s MarkerRecorded markerName=core_patch details.patch-data.id=fast
    17 5s WorkflowExecutionUpdateCompleted acceptedEventId=7
    18 6s ActivityTaskStarted scheduledEventId=5 attempt=3
    19 7s ActivityTaskCanceled scheduledEventId=5
    20 8s WorkflowExecutionCancelRequested
    21 9s WorkflowExecutionTerminated
)";

/// Names things by the ids of Events; what is left out of the counts is in them anyway.
class Words
{
public:
    explicit Words(const StateIndex &index) : m_index(index), m_history(index.execution().history()) {}

    [[nodiscard]] QByteArray of(const StateChanges &changes)
    {
        add("awaitable", changes.awaitables);
        for (const AwaitableIndex passed : changes.passed)
            m_words += " passed " + id(m_index.execution().awaitable(passed).opened);
        if (changes.task)
            m_words += " task " + task(changes.task->before) + "->" + task(changes.task->after);
        add("arrival", changes.arrivals);
        add("update", changes.updates);
        add("version", changes.versions);
        add("attribute", changes.searchAttributes);
        add("memo", changes.memo);
        if (changes.cancelRequested)
            m_words += " cancel " + id(changes.cancelRequested->before) + "->" + id(changes.cancelRequested->after);
        if (changes.ended)
            m_words += changes.ended->after ? " ended" : " goes on";
        return m_words.trimmed();
    }

private:
    [[nodiscard]] QByteArray id(EventIndex event) const
    {
        return event.isValid() ? QByteArray::number(qint64(m_history.id(event).value)) : QByteArray("-");
    }
    [[nodiscard]] QByteArray task(const OpenTask &open) const
    {
        return open.task.isValid() ? QByteArray::number(open.task.value + 1) + (open.started.isValid() ? "!" : "?")
                                   : QByteArray("-");
    }
    [[nodiscard]] QByteArray name(const OpenAwaitable &open) const
    {
        return id(m_index.execution().awaitable(open.awaitable).opened) +
               (open.started.isValid() ? " attempt " + QByteArray::number(open.attempt) : QByteArray()) +
               (open.cancelRequested.isValid() ? " cancel" : "");
    }
    [[nodiscard]] QByteArray name(ArrivalIndex arrival) const
    {
        return id(m_index.execution().arrivals()[arrival.value].event);
    }
    [[nodiscard]] QByteArray name(UpdateIndex update) const { return id(m_index.update(update)); }
    [[nodiscard]] QByteArray name(VersionIndex version) const { return id(m_index.version(version).event); }
    [[nodiscard]] QByteArray name(PropertyIndex property) const { return id(m_index.property(property).event); }

    template<class Value>
    void add(const char *what, const ListChanges<Value> &changes)
    {
        for (const Value &value : changes.opened)
            m_words += QByteArray(" +") + what + ' ' + name(value);
        for (const Value &value : changes.closed)
            m_words += QByteArray(" -") + what + ' ' + name(value);
        for (const Changed<Value> &value : changes.changed)
            m_words += QByteArray(" ~") + what + ' ' + name(value.before) + "->" + name(value.after);
    }

    const StateIndex &m_index;
    const History &m_history;
    QByteArray m_words;
};

} // namespace

class StateChangesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatChangesBetweenTwoStepsIsSaid_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QByteArray>("words");
        const auto row = [](const char *name, int from, int to, const char *words) {
            QTest::newRow(name) << from << to << QByteArray(words);
        };
        row("nothing", 5, 5, "");
        row("a task waits", 1, 2, "task -->1?");
        row("a task starts", 2, 3, "task 1?->1!");
        row("a task closes", 3, 4, "task 1!->-");
        row("an Activity opens", 4, 5, "+awaitable 5");
        row("an Update is accepted", 6, 7, "+update 7");
        row("a Signal arrives", 7, 8, "+arrival 8");
        row("a Signal is handed over", 9, 10, "task 2?->2! -arrival 8");
        row("a cancel is requested", 11, 12, "~awaitable 5->5 cancel");
        row("a search attribute has another value", 12, 13, "~attribute 1->13");
        row("a search attribute is set to what it was", 13, 14, "");
        row("the memo loses a key and gains one", 14, 15, "+memo 15 -memo 1");
        row("a patch is taken", 15, 16, "+version 16");
        row("an Update is completed", 16, 17, "-update 7");
        row("an attempt starts", 17, 18, "~awaitable 5 cancel->5 attempt 3 cancel");
        row("an Activity closes", 18, 19, "-awaitable 5 attempt 3 cancel");
        row("the Workflow is to cancel", 19, 20, "+arrival 20 cancel -->20");
        row("the end", 20, 21, "ended");
        row("far apart", 4, 21,
            "+awaitable 6 passed 5 +arrival 20 +version 16 ~attribute 1->14 +memo 15 -memo 1 cancel -->20 ended");
        row("and back", 21, 4,
            "-awaitable 6 passed 5 -arrival 20 -version 16 ~attribute 14->1 +memo 1 -memo 15 cancel 20->- goes on");
    }
    void whatChangesBetweenTwoStepsIsSaid()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        const auto index = *buildStateIndex(test::execution(kHistory));
        const History &history = index->execution().history();
        const auto changes = changesBetween(*index, index->at(history.find({from})), index->at(history.find({to})));
        QTEST(Words(*index).of(changes), "words");
        QCOMPARE(changes.isNone(), from == to);
        QCOMPARE(changes.counts.has_value(), from != to);
    }

    void theSameThingInAnotherStateIsNoChange()
    {
        const auto index = *buildStateIndex(test::execution(kHistory));
        const State state = index->at(EventIndex(17));
        QVERIFY(changesBetween(*index, state, index->at(EventIndex(17))).isNone());
    }
};

QTEST_APPLESS_MAIN(StateChangesTest)
#include "state_changes_test.moc"
