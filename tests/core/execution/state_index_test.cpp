// The state at a step, read off the index, is the one that a patient reader finds who goes through the Events one after
// the other.
#include "core/execution/state_index.h"

#include "core/model/catalog.h"
#include "core/reading/reader.h"
#include "tests/support/files_below.h"
#include "tests/support/history_text.h"
#include "tests/support/order_history.h"
#include "tests/support/state_text.h"

#include <QTest>

#include <array>
#include <random>

using namespace hindsight;
using namespace hindsight::core;

namespace {

std::shared_ptr<const StateIndex> indexOf(const std::shared_ptr<const Execution> &execution)
{
    const auto index = buildStateIndex(execution);
    return index ? *index : nullptr;
}

/// A history that no Service writes: any type in any order, most references to what is not there or is of another
/// kind, times that run back, gaps.
std::string oddHistory(std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto upTo = [&random](std::uint32_t most) { return random() % (most + 1); };
    std::string text;
    int id = static_cast<int>(upTo(1)) * 90;
    const int count = 20 + static_cast<int>(upTo(100));
    for (int i = 0; i < count; ++i) {
        id += upTo(20) == 0 ? 3 : 1;
        const auto type = static_cast<EventType>(1 + upTo(kEventTypeCount - 1));
        // Half of them one of a few, so that things open and close.
        constexpr std::array kOften{EventType::WorkflowTaskScheduled,
                                    EventType::WorkflowTaskStarted,
                                    EventType::WorkflowTaskCompleted,
                                    EventType::ActivityTaskScheduled,
                                    EventType::ActivityTaskStarted,
                                    EventType::ActivityTaskCompleted,
                                    EventType::TimerStarted,
                                    EventType::TimerFired,
                                    EventType::WorkflowExecutionUpdateAccepted,
                                    EventType::WorkflowExecutionUpdateCompleted,
                                    EventType::WorkflowExecutionSignaled};
        const EventType chosen = upTo(1) == 0 ? kOften[upTo(kOften.size() - 1)] : type;
        text += std::to_string(id) + ' ' + std::to_string(upTo(300)) + "s " + std::string(info(chosen).name);
        const auto reference = [&](const char *name) {
            if (upTo(3) > 0)
                text += std::string(" ") + name + '=' + std::to_string(id + 2 - static_cast<int>(upTo(12)));
        };
        for (const char *name :
             {"scheduledEventId", "initiatedEventId", "acceptedEventId", "workflowTaskCompletedEventId"})
            reference(name);
        if (chosen == EventType::TimerFired || chosen == EventType::TimerCanceled)
            reference("startedEventId");
        if (chosen == EventType::TimerStarted)
            text += " startToFireTimeout=" + std::to_string(upTo(9)) + "s";
        const std::string name = std::to_string(upTo(3));
        text += " attempt=" + std::to_string(upTo(4)) + " workflowId=child" + name +
                " workflowExecution.workflowId=child" + name + " historySizeBytes=" + std::to_string(upTo(5000)) +
                " meta.updateId=u" + name + " protocolInstanceId=u" + name + " searchAttributes.indexedFields.Key" +
                name + ".data=" + (upTo(2) == 0 ? "W10=" : "IkEi") + " searchAttributes.indexedFields.Key" + name +
                ".metadata.encoding=json/plain upsertedMemo.fields.Note" + name + ".metadata.encoding=json/plain" +
                " memo.fields.Note" + name + "=3 markerName=core_patch details.patch-data.id=p" + name + "\n";
    }
    return text;
}

} // namespace

class StateIndexTest : public QObject
{
    Q_OBJECT

private slots:
    void aSlowReadingFindsTheSameInEverySample_data()
    {
        QTest::addColumn<std::string>("path");
        for (const std::string &path : test::filesBelow(SAMPLES_DIR))
            QTest::newRow(path.c_str() + sizeof(SAMPLES_DIR)) << path;
    }
    void aSlowReadingFindsTheSameInEverySample()
    {
        QFETCH(std::string, path);
        const auto histories = readFile(path);
        QVERIFY(bool(histories));
        for (const auto &history : *histories)
            QCOMPARE(test::stateDifference(*buildExecution(history)), std::string());
    }

    void aSlowReadingFindsTheSameInTheOrder()
    {
        QCOMPARE(test::stateDifference(test::execution(test::kOrder)), std::string());
    }

    void aSlowReadingFindsTheSameInOddHistories()
    {
        for (std::uint32_t seed = 0; seed < 100; ++seed) {
            const std::string text = oddHistory(seed);
            const std::string different = test::stateDifference(test::execution(text));
            QVERIFY2(different.empty(), ("seed " + std::to_string(seed) + ", " + different + text).c_str());
        }
    }

    void aFileOfCommandsHasAnIndexWithoutAStep()
    {
        const auto histories = readBytes(R"({"commands":[{"commandType":"StartTimer"}]})", "commands");
        const auto index = indexOf(*buildExecution(histories->front()));
        QVERIFY(index != nullptr);
        QCOMPARE(index->execution().commands().size(), std::size_t(1));
    }

    void buildingEndsWhenAskedTo()
    {
        std::stop_source source;
        source.request_stop();
        const auto index = buildStateIndex(test::execution(test::kOrder), source.get_token());
        QVERIFY(!index);
        QCOMPARE(index.error().kind, ErrorKind::Cancelled);
    }
};

QTEST_APPLESS_MAIN(StateIndexTest)
#include "state_index_test.moc"
