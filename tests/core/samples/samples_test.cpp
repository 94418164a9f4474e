#include "tests/support/samples/sample.h"

#include "core/model/catalog.h"
#include "core/model/time.h"

#include <nlohmann/json.hpp>

#include <QDir>
#include <QFile>
#include <QTest>

#include <functional>
#include <map>
#include <set>

using namespace hindsight;
using core::CommandType;
using core::EventType;
using Json = nlohmann::ordered_json;

namespace {

struct SampleEvent
{
    EventType type = EventType::Unknown;
    std::int64_t id = 0;
    std::int64_t time = 0;
    Json attributes = {};
};

std::int64_t number(const Json &text)
{
    return std::stoll(text.get<std::string>());
}

std::vector<SampleEvent> readEvents(const test::Sample &sample)
{
    std::vector<SampleEvent> events;
    const Json file = Json::parse(sample.write());
    if (!file.contains("events"))
        return events;
    for (const Json &json : file.at("events")) {
        const EventType type = core::eventTypeFrom(json.at("eventType").get<std::string>());
        events.push_back({.type = type,
                          .id = number(json.at("eventId")),
                          .time = core::parseRfc3339(json.at("eventTime").get<std::string>()).value().nanoseconds,
                          .attributes = json.at(std::string(core::info(type).attributesKey))});
    }
    return events;
}

const std::vector<SampleEvent> &eventsOf(const test::Sample &sample)
{
    static std::map<std::string_view, std::vector<SampleEvent>> s_events;
    const auto known = s_events.find(sample.fileName);
    return known != s_events.end() ? known->second : s_events[sample.fileName] = readEvents(sample);
}

/// Which Events an attribute may name.
bool mayName(const SampleEvent &from, const std::string &attribute, EventType target)
{
    using enum core::Role;
    const core::EventTypeInfo &event = core::info(from.type);
    const core::EventTypeInfo &named = core::info(target);
    if (attribute == "workflowTaskCompletedEventId")
        return target == EventType::WorkflowTaskCompleted;
    if (attribute == "acceptedRequestSequencingEventId")
        return target == EventType::WorkflowTaskScheduled;
    if (attribute == "latestCancelRequestedEventId")
        return target == EventType::ActivityTaskCancelRequested;
    if (attribute == "requestedEventId")
        return target == EventType::NexusOperationCancelRequested;
    if (named.category != event.category)
        return false;
    return named.role == (attribute == "startedEventId" && event.category != core::Category::Timer ? Starts : Opens);
}

bool isReference(const std::string &attribute)
{
    return attribute.ends_with("EventId");
}

bool anyEvent(const std::function<bool(const SampleEvent &)> &holds)
{
    for (const test::Sample &sample : test::samples()) {
        for (const SampleEvent &event : eventsOf(sample)) {
            if (holds(event))
                return true;
        }
    }
    return false;
}

bool anyEvent(EventType type)
{
    return anyEvent([type](const SampleEvent &event) { return event.type == type; });
}

void addSampleRows()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const test::Sample &sample : test::samples())
        QTest::newRow(std::string(sample.fileName).c_str()) << index++;
}

const test::Sample &currentSample()
{
    const int *index = static_cast<const int *>(QTest::qData("index", qMetaTypeId<int>()));
    return test::samples()[static_cast<std::size_t>(*index)];
}

} // namespace

class SamplesTest : public QObject
{
    Q_OBJECT

private slots:
    void theFileIsWhatTheGeneratorWrites_data() { addSampleRows(); }
    void theFileIsWhatTheGeneratorWrites()
    {
        const test::Sample &sample = currentSample();
        const QString name = QString::fromUtf8(sample.fileName.data(), qsizetype(sample.fileName.size()));
        QFile file(QDir(QStringLiteral(SAMPLES_DIR)).filePath(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QVERIFY2(file.readAll() == QByteArray::fromStdString(sample.write()),
                 "run hindsight_write_samples resources/samples");
    }

    void noFileIsMadeByHand()
    {
        const QStringList files = QDir(QStringLiteral(SAMPLES_DIR)).entryList(QDir::Files);
        QCOMPARE(std::size_t(files.size()), test::samples().size());
    }

    void eventIdsHaveNoGap_data() { addSampleRows(); }
    void eventIdsHaveNoGap()
    {
        std::int64_t expected = 0;
        for (const SampleEvent &event : eventsOf(currentSample())) {
            QVERIFY(event.type != EventType::Unknown);
            QCOMPARE(event.id, ++expected);
        }
    }

    void everyReferenceNamesAnEarlierEventOfTheRightType_data() { addSampleRows(); }
    void everyReferenceNamesAnEarlierEventOfTheRightType()
    {
        const std::vector<SampleEvent> &events = eventsOf(currentSample());
        for (const SampleEvent &event : events) {
            for (const auto &[attribute, value] : event.attributes.items()) {
                if (!isReference(attribute))
                    continue;
                const std::int64_t id = number(value);
                const std::string where = std::to_string(event.id) + '.' + attribute;
                QVERIFY2(id >= 1 && id < event.id, where.c_str());
                const SampleEvent &named = events[static_cast<std::size_t>(id - 1)];
                QVERIFY2(mayName(event, attribute, named.type), where.c_str());
                QVERIFY2(event.time >= named.time, where.c_str());
            }
        }
    }

    /// Only what a Workflow Task's Commands produced stands between its Completed Event and theirs.
    void commandsFollowTheirWorkflowTask_data() { addSampleRows(); }
    void commandsFollowTheirWorkflowTask()
    {
        const std::vector<SampleEvent> &events = eventsOf(currentSample());
        std::int64_t task = 0;
        for (const SampleEvent &event : events) {
            if (event.type == EventType::WorkflowTaskCompleted) {
                task = event.id;
            } else if (core::info(event.type).command == CommandType::None) {
                task = 0;
            } else {
                QVERIFY2(task != 0, std::to_string(event.id).c_str());
                if (event.attributes.contains("workflowTaskCompletedEventId"))
                    QCOMPARE(number(event.attributes.at("workflowTaskCompletedEventId")), task);
            }
        }
    }

    void onlyTheLastEventIsTerminal_data() { addSampleRows(); }
    void onlyTheLastEventIsTerminal()
    {
        const std::vector<SampleEvent> &events = eventsOf(currentSample());
        for (std::size_t i = 0; i + 1 < events.size(); ++i)
            QVERIFY(!core::info(events[i].type).terminal);
    }

    void aTimerFiresWhenItIsDue()
    {
        for (const test::Sample &sample : test::samples()) {
            const std::vector<SampleEvent> &events = eventsOf(sample);
            for (const SampleEvent &event : events) {
                if (event.type != EventType::TimerFired)
                    continue;
                const SampleEvent &started =
                    events[static_cast<std::size_t>(number(event.attributes.at("startedEventId")) - 1)];
                const auto timeout =
                    core::parseDuration(started.attributes.at("startToFireTimeout").get<std::string>());
                QVERIFY(event.time - started.time >= timeout.value().nanoseconds);
            }
        }
    }

    void togetherTheyHoldEveryCommand()
    {
        for (const core::CommandTypeInfo &command : core::commandTypes()) {
            const auto produced = [&](const SampleEvent &event) {
                return core::info(event.type).command == command.type;
            };
            QVERIFY2(anyEvent(produced), std::string(command.name).c_str());
        }
    }

    void theFirstHoldsEveryCommandThatOneRunCanHold()
    {
        std::set<CommandType> found;
        for (const SampleEvent &event : eventsOf(test::samples().front()))
            found.insert(core::info(event.type).command);
        found.erase(CommandType::None);
        for (const CommandType closing : {CommandType::FailWorkflowExecution, CommandType::CancelWorkflowExecution,
                                          CommandType::ContinueAsNewWorkflowExecution})
            QVERIFY(!found.contains(closing));
        QCOMPARE(int(found.size()), core::kCommandTypeCount - 3);
    }

    void togetherTheyEndInEveryWayAndNotAtAll()
    {
        std::set<EventType> ends;
        bool running = false;
        for (const test::Sample &sample : test::samples()) {
            const std::vector<SampleEvent> &events = eventsOf(sample);
            if (events.empty())
                continue;
            const EventType last = events.back().type;
            running = running || !core::info(last).terminal;
            if (core::info(last).terminal)
                ends.insert(last);
        }
        QVERIFY(running);
        QCOMPARE(ends.size(), std::size_t(6));
    }

    void togetherTheyHold_data()
    {
        QTest::addColumn<int>("type");
        using enum EventType;
        for (const EventType type : {WorkflowTaskFailed,
                                     WorkflowTaskTimedOut,
                                     WorkflowExecutionSignaled,
                                     WorkflowExecutionCancelRequested,
                                     WorkflowExecutionUpdateAdmitted,
                                     WorkflowExecutionUpdateAccepted,
                                     WorkflowExecutionUpdateCompleted,
                                     ActivityTaskFailed,
                                     ActivityTaskTimedOut,
                                     ActivityTaskCanceled,
                                     ChildWorkflowExecutionStarted,
                                     ChildWorkflowExecutionCompleted,
                                     ChildWorkflowExecutionCanceled,
                                     StartChildWorkflowExecutionFailed,
                                     ExternalWorkflowExecutionSignaled,
                                     SignalExternalWorkflowExecutionFailed,
                                     ExternalWorkflowExecutionCancelRequested,
                                     NexusOperationStarted,
                                     NexusOperationCompleted,
                                     NexusOperationFailed,
                                     NexusOperationCanceled,
                                     NexusOperationCancelRequestCompleted})
            QTest::newRow(std::string(core::info(type).name).c_str()) << int(type);
    }
    void togetherTheyHold()
    {
        QFETCH(int, type);
        QVERIFY(anyEvent(static_cast<EventType>(type)));
    }

    void anActivityIsRetriedAndSaysWhy()
    {
        QVERIFY(anyEvent([](const SampleEvent &event) {
            return event.type == EventType::ActivityTaskStarted && event.attributes.at("attempt") == 3 &&
                   !event.attributes.at("lastFailure").at("stackTrace").get<std::string>().empty();
        }));
    }

    void aWorkflowTaskIsRetried()
    {
        QVERIFY(anyEvent([](const SampleEvent &event) {
            return event.type == EventType::WorkflowTaskScheduled && event.attributes.at("attempt") == 2;
        }));
    }

    void theSdksMarkersAreThere_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"Version", "SideEffect", "LocalActivity", "core_patch", "core_local_activity"})
            QTest::newRow(name) << QByteArray(name);
    }
    void theSdksMarkersAreThere()
    {
        QFETCH(QByteArray, name);
        QVERIFY(anyEvent([&](const SampleEvent &event) {
            return event.type == EventType::MarkerRecorded &&
                   event.attributes.at("markerName").get<std::string>() == name.toStdString();
        }));
    }
};

QTEST_APPLESS_MAIN(SamplesTest)
#include "samples_test.moc"
