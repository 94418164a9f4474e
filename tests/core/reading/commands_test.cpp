#include "core/reading/details.h"
#include "core/reading/reader.h"
#include "tests/support/read_text.h"

#include <nlohmann/json.hpp>

#include <QTest>

using namespace hindsight;

class CommandsTest : public QObject
{
    Q_OBJECT

private slots:
    void commandsAreReadInEachShapeAndSpelling_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QByteArray timer = R"({"commandType":"COMMAND_TYPE_START_TIMER",
            "startTimerCommandAttributes":{"timerId":"1","startToFireTimeout":"30s"}})";
        const QByteArray activity = R"({"commandType":"ScheduleActivityTask",
            "scheduleActivityTaskCommandAttributes":{"activityType":{"name":"Pay"}}})";
        QTest::newRow("bare array") << "[" + timer + "," + activity + "]";
        QTest::newRow("a Workflow Task's completion")
            << "{\"taskToken\":\"eA==\",\"commands\":[" + timer + "," + activity + "]}";
        QTest::newRow("a Command a line") << timer + "\n" + activity;
        QTest::newRow("snake case and numbers")
            << QByteArray(R"({"commands":[{"command_type":3,"start_timer_command_attributes":
                {"start_to_fire_timeout":{"seconds":30}}},{"command_type":1,"schedule_activity_task_command_attributes":
                {"activity_type":{"name":"Pay"}}}]})");
        QTest::newRow("PascalCase, type from the attributes' key")
            << QByteArray(R"({"Commands":[{"StartTimerCommandAttributes":{"StartToFireTimeout":"30s"}},
                {"ScheduleActivityTaskCommandAttributes":{"ActivityType":{"Name":"Pay"}}}]})");
        QTest::newRow("a JSON string") << QByteArray::fromStdString(
            nlohmann::json(("[" + timer + "," + activity + "]").toStdString()).dump());
    }
    void commandsAreReadInEachShapeAndSpelling()
    {
        QFETCH(QByteArray, file);
        QCOMPARE(QByteArray::fromStdString(test::readText(file.toStdString())),
                 QByteArray("StartTimer after 30s\nScheduleActivityTask Pay\n"));
    }

    void oneCommandAloneIsRead()
    {
        QCOMPARE(test::readText(R"({"commandType":4})"), std::string("CompleteWorkflowExecution\n"));
    }

    void anUnknownCommandKeepsItsText()
    {
        QCOMPARE(test::readText(R"([{"commandType":"COMMAND_TYPE_MAGIC"},{"commandType":99}])"),
                 std::string("COMMAND_TYPE_MAGIC\nUnknown(99)\nwarning unknown-command-type\n"
                             "warning unknown-command-type\n"));
    }

    void amongEventsCommandsAreNotes()
    {
        QCOMPARE(test::readText(R"({"commands":[{"commandType":4}],"events":[{"eventId":1,"eventType":5}]})"),
                 std::string("1 WorkflowTaskScheduled\n"));
    }

    void attributesAreFoundAgain()
    {
        const auto histories = core::readBytes(
            R"([{"commandType":3,"startTimerCommandAttributes":{"timerId":"7"}},{"commandType":4}])", "file");
        QVERIFY(histories);
        const core::History &history = *histories->front();
        QCOMPARE(history.eventCount(), 0U);
        const auto timer = core::jsonAt(history.source(), history.commands()[0].attributes);
        QVERIFY(timer);
        QCOMPARE(timer->dump(), std::string(R"({"timerId":"7"})"));
        QCOMPARE(history.commands()[1].attributes, history.commands()[1].bytes);
    }
};

QTEST_APPLESS_MAIN(CommandsTest)
#include "commands_test.moc"
