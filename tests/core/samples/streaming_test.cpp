// A history that is too large to be kept is written as it happens.
#include "tests/support/history_writer.h"

#include <QTest>

#include <sstream>

using namespace hindsight::test;
using namespace std::chrono_literals;

namespace {

WorkflowStory order()
{
    return {.id = "order-1", .type = "Order", .taskQueue = "orders", .startTime = "2025-03-01T00:00:00Z"};
}

void tell(HistoryWriter &history, bool forgets)
{
    Activity activity;
    history.workflowTask([&] { activity = history.scheduleActivity({.type = "Pack", .input = {"a \"b\"\n"}}); });
    history.activityStarts(activity);
    history.activityCompletes(activity, "done");
    if (forgets)
        history.forget(activity.eventId);
    history.workflowTask([&] { history.completeWorkflow({{"packed", 1}}); });
}

} // namespace

class StreamingTest : public QObject
{
    Q_OBJECT

private slots:
    void aStreamHasTheSameBytes()
    {
        HistoryWriter kept(order());
        tell(kept, false);
        std::ostringstream out;
        HistoryWriter streamed(order(), out);
        tell(streamed, true);
        streamed.endStream();
        QCOMPARE(QByteArray::fromStdString(out.str()), QByteArray::fromStdString(kept.json()));
        QCOMPARE(streamed.eventCount(), kept.eventCount());
    }
};

QTEST_APPLESS_MAIN(StreamingTest)
#include "streaming_test.moc"
