#include "core/diagram/density.h"
#include "core/model/catalog.h"
#include "core/reading/reader.h"
#include "tests/support/history_text.h"
#include "tests/support/order_history.h"

#include <QTest>

#include <sstream>

using namespace hindsight;
using namespace hindsight::core;

namespace {

void printCounts(std::ostream &out, const char *what, const DensityBucket::Counts &counts)
{
    for (std::size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] > 0)
            out << what << ' ' << counts[i] << ' ' << nameOf(static_cast<Category>(i));
    }
}

// A line a bucket: its rows, what they are of, what is open, how many Workflow Tasks there are and a Worker has, what
// fails.
QByteArray print(const std::vector<DensityBucket> &buckets)
{

    std::ostringstream out;
    for (const DensityBucket &bucket : buckets) {
        out << '\n';
        if (bucket.rows > 0)
            out << bucket.firstRow << '+' << bucket.rows;
        printCounts(out, ",", bucket.kinds);
        printCounts(out, "; open", bucket.open);
        if (bucket.tasks > 0)
            out << "; tasks " << bucket.tasks;
        if (bucket.working > 0)
            out << ", working " << bucket.working;
        if (bucket.failures > 0)
            out << "; " << bucket.failures << ' ' << nameOf(bucket.worst) << " at " << bucket.firstFailure;
    }
    return QByteArray::fromStdString(out.str());
}

std::vector<DensityBucket> density(std::string_view text, Scale scale, std::uint32_t count)
{
    const auto execution = test::execution(text);
    const Axis axis(*execution, scale);
    const Range extent = axis.extent();
    return densityOf(*execution, axis, extent, count);
}

// Each Event in a bucket of its own.
std::vector<DensityBucket> densityByEvent(std::string_view text)
{
    const auto execution = test::execution(text);
    const Axis axis(*execution, Scale::Sequence);
    const Range extent = axis.extent();
    return densityOf(*execution, axis, {extent.begin - kColumn / 2, extent.end + kColumn / 2}, axis.rowCount());
}

template<class Of>
std::uint32_t sum(const std::vector<DensityBucket> &buckets, Of of)
{
    std::uint32_t sum = 0;
    for (const DensityBucket &bucket : buckets)
        sum += of(bucket);
    return sum;
}

} // namespace

const char *const kWaiting = R"(
    1 0s WorkflowExecutionStarted
    2 0s WorkflowTaskScheduled
    3 10s WorkflowTaskStarted scheduledEventId=2
    4 11s WorkflowTaskCompleted scheduledEventId=2 startedEventId=3
    5 11s TimerStarted timerId=1 startToFireTimeout=30s workflowTaskCompletedEventId=4
    6 11s ActivityTaskScheduled activityId=6 activityType.name=A workflowTaskCompletedEventId=4
    7 41s TimerFired timerId=1 startedEventId=5
    8 41s WorkflowTaskScheduled
    9 41s WorkflowTaskTimedOut scheduledEventId=8
    10 41s WorkflowTaskScheduled
    11 60s WorkflowTaskStarted scheduledEventId=10
)";

class DensityTest : public QObject
{
    Q_OBJECT

private slots:
    void aBucketWithoutEventsSaysWhatGoesOn()
    {
        QCOMPARE(print(density(kWaiting, Scale::Time, 6)), QByteArray(R"(
0+2, 1 Workflow Execution, 1 Workflow Task; tasks 1
2+4, 2 Workflow Task, 1 Activity, 1 Timer; open 1 Activity; open 1 Timer; tasks 1, working 1
; open 1 Activity; open 1 Timer
; open 1 Activity; open 1 Timer
6+4, 3 Workflow Task, 1 Timer; open 1 Activity; open 1 Timer; tasks 2; 1 TimedOut at 8
10+1, 1 Workflow Task; open 1 Activity; tasks 1, working 1)"));
    }

    void eachEventCanHaveABucket()
    {
        QCOMPARE(print(densityByEvent(test::kOrder)), QByteArray(R"(
0+1, 1 Workflow Execution
1+1, 1 Workflow Task; tasks 1
2+1, 1 Workflow Task; tasks 1, working 1
3+1, 1 Workflow Task; tasks 1, working 1
4+1, 1 Activity; open 1 Activity
5+1, 1 Activity; open 2 Activity
6+1, 1 Timer; open 2 Activity; open 1 Timer
7+1, 1 Activity; open 2 Activity; open 1 Timer
8+1, 1 Activity; open 2 Activity; open 1 Timer
9+1, 1 Workflow Task; open 1 Activity; open 1 Timer; tasks 1
10+1, 1 Workflow Task; open 1 Activity; open 1 Timer; tasks 1, working 1
11+1, 1 Workflow Task; open 1 Activity; open 1 Timer; tasks 1, working 1; 1 Failed at 11
12+1, 1 Workflow Task; open 1 Activity; open 1 Timer; tasks 1
13+1, 1 Signal; open 1 Activity; open 1 Timer; tasks 1
14+1, 1 Workflow Task; open 1 Activity; open 1 Timer; tasks 1, working 1
15+1, 1 Workflow Task; open 1 Activity; open 1 Timer; tasks 1, working 1
16+1, 1 Activity; open 1 Activity; open 1 Timer
17+1, 1 Activity; open 1 Activity; open 1 Timer; 1 Failed at 17
18+1, 1 Workflow Task; open 1 Timer; tasks 1
19+1, 1 Workflow Task; open 1 Timer; tasks 1, working 1
20+1, 1 Workflow Task; open 1 Timer; tasks 1, working 1
21+1, 1 Timer; open 1 Timer
22+1, 1 Workflow Execution)"));
    }

    void whatFailedIsCountedAndTheWorstKept()
    {
        const auto one = density(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 0s WorkflowTaskStarted scheduledEventId=2
            4 0s WorkflowTaskTimedOut scheduledEventId=2 startedEventId=3
            5 0s WorkflowTaskScheduled
            6 0s WorkflowTaskStarted scheduledEventId=5
            7 0s WorkflowTaskFailed scheduledEventId=5 startedEventId=6
            8 0s WorkflowTaskScheduled
            9 0s WorkflowTaskTimedOut scheduledEventId=8
        )",
                                 Scale::Sequence, 1);
        QCOMPARE(one[0].failures, 3U);
        QCOMPARE(one[0].worst, Outcome::Failed);
        QCOMPARE(one[0].firstFailure, 3U);
    }

    void nothingIsLostAtAnyNumberOfBuckets_data()
    {
        QTest::addColumn<uint>("count");
        for (const uint count : {1U, 2U, 3U, 7U, 23U, 500U})
            QTest::addRow("%u", count) << count;
    }
    void nothingIsLostAtAnyNumberOfBuckets()
    {
        QFETCH(uint, count);
        for (const Scale scale : {Scale::Sequence, Scale::Time}) {
            const auto buckets = density(test::kOrder, scale, count);
            QCOMPARE(buckets.size(), std::size_t(count));
            QCOMPARE(sum(buckets, [](const DensityBucket &bucket) { return bucket.rows; }), 23U);
            QCOMPARE(sum(buckets, [](const DensityBucket &bucket) { return total(bucket.kinds); }), 23U);
            QCOMPARE(sum(buckets, [](const DensityBucket &bucket) { return bucket.failures; }), 2U);
        }
    }

    void whatStandsBesideTheWholeIsCountedAtItsEdge()
    {
        const auto execution = test::execution(test::kOrder);
        const Axis axis(*execution, Scale::Sequence);
        const auto buckets = densityOf(*execution, axis, {10 * kColumn, 12 * kColumn}, 2);
        QCOMPARE(buckets[0].rows + buckets[1].rows, 23U);
    }

    // Of a file that was put together from two, or cut, or written by hand.
    void whatEndsBeforeItBeginsIsNeverOpen()
    {
        const auto buckets = densityByEvent(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 0s WorkflowTaskCompleted scheduledEventId=2 startedEventId=4
            4 0s WorkflowTaskStarted scheduledEventId=2
            5 0s TimerFired timerId=1 startedEventId=6
            6 0s TimerStarted timerId=1
            7 0s WorkflowExecutionSignaled
        )");
        QCOMPARE(print(buckets), QByteArray(R"(
0+1, 1 Workflow Execution
1+1, 1 Workflow Task; tasks 1
2+1, 1 Workflow Task; tasks 1
3+1, 1 Workflow Task
4+1, 1 Timer
5+1, 1 Timer; open 1 Timer
6+1, 1 Signal; open 1 Timer)"));
    }

    void onlyTheLastWorkflowTaskGoesOnWithoutItsEnd()
    {
        QCOMPARE(print(densityByEvent(R"(
            1 0s WorkflowExecutionStarted
            2 0s WorkflowTaskScheduled
            3 0s WorkflowTaskStarted scheduledEventId=2
            4 0s WorkflowExecutionSignaled
            5 0s WorkflowTaskScheduled
            6 0s WorkflowExecutionSignaled
            7 0s WorkflowTaskScheduled
            8 0s WorkflowExecutionSignaled
        )")),
                 QByteArray(R"(
0+1, 1 Workflow Execution
1+1, 1 Workflow Task; tasks 1
2+1, 1 Workflow Task; tasks 1, working 1
3+1, 1 Signal
4+1, 1 Workflow Task; tasks 1
5+1, 1 Signal
6+1, 1 Workflow Task; tasks 1
7+1, 1 Signal; tasks 1)"));
    }

    void aFileOfCommandsCountsThem()
    {
        auto read = readBytes(R"([{"commandType": "StartTimer"}, {"commandType": "RecordMarker"}])", "test");
        const auto execution = std::move(*buildExecution(std::move((*read)[0])));
        const Axis axis(*execution, Scale::Sequence);
        QCOMPARE(print(densityOf(*execution, axis, axis.extent(), 1)), QByteArray(R"(
0+3, 1 Workflow Task, 1 Timer, 1 Marker)"));
    }
};

QTEST_APPLESS_MAIN(DensityTest)
#include "density_test.moc"
