#include "app/inspect.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

using namespace hindsight::app;

namespace {

constexpr const char *kHistory = R"({"events": [
  {"eventId": "1", "eventTime": "2025-03-01T10:00:00Z", "eventType": "EVENT_TYPE_WORKFLOW_EXECUTION_STARTED",
   "workflowExecutionStartedEventAttributes": {"workflowType": {"name": "Order"}}},
  {"eventId": "2", "eventTime": "2025-03-01T10:00:01Z", "eventType": "EVENT_TYPE_WORKFLOW_TASK_SCHEDULED",
   "workflowTaskScheduledEventAttributes": {}}
]})";

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Outcome inspect(const QString &file, InspectFormat format = InspectFormat::Json)
{
    std::ostringstream out;
    std::ostringstream err;
    const int status = runInspect({.file = file, .format = format}, out, err);
    return {.status = status, .out = QByteArray::fromStdString(out.str()), .err = QByteArray::fromStdString(err.str())};
}

/// Takes nothing, as a full disk or a closed pipe.
class Refusing : public std::streambuf
{
};

} // namespace

class InspectTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void aHistoryIsPrinted()
    {
        const QString path = file("order.json", kHistory);
        const Outcome outcome = inspect(path);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.err, QByteArray());
        QVERIFY(outcome.out.endsWith("}\n"));
        QCOMPARE(outcome.out.count('\n'), 1);
        const auto json = nlohmann::json::parse(outcome.out.toStdString());
        QCOMPARE(json["eventCount"].get<int>(), 2);
        QCOMPARE(json["source"]["path"].get<std::string>(), path.toStdString());
        QCOMPARE(json["source"]["bytes"].get<std::size_t>(), std::string(kHistory).size());
    }

    void aHistoryIsToldInText()
    {
        const Outcome outcome = inspect(file("order.json", kHistory), InspectFormat::Text);
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.startsWith("Order\n"));
        QVERIFY(outcome.out.contains("\nWorkflow Task 1: Scheduled (Event 2)\n"));
    }

    void severalHistoriesAreALineEach()
    {
        const Outcome outcome = inspect(file("two.json", std::string(kHistory) + "\n" + kHistory));
        QCOMPARE(outcome.status, 0);
        const QByteArrayList lines = outcome.out.split('\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.last().isEmpty());
        QCOMPARE(nlohmann::json::parse(lines[1].toStdString())["eventCount"].get<int>(), 2);
    }

    void severalSummariesHaveABlankLineBetween()
    {
        const Outcome outcome =
            inspect(file("two.json", std::string(kHistory) + "\n" + kHistory), InspectFormat::Summary);
        QCOMPARE(outcome.status, 0);
        const qsizetype second = outcome.out.indexOf("\n\nOrder\n");
        QVERIFY(second > 0);
        QCOMPARE(outcome.out.left(second + 1), outcome.out.mid(second + 2));
        QVERIFY(!outcome.out.contains("\n\n\n") && !outcome.out.endsWith("\n\n"));
    }

    void damageIsStatusOneAndSaid()
    {
        std::string text(kHistory);
        text.resize(text.rfind("\"workflowTaskScheduledEventAttributes"));
        const QString path = file("cut.json", text);
        const Outcome outcome = inspect(path);
        QCOMPARE(outcome.status, 1);
        QVERIFY2(outcome.err.startsWith(QByteArray(path.toUtf8() + ":5:4: the file is damaged")), outcome.err);
        QCOMPARE(outcome.err.count('\n'), 1);
        const auto json = nlohmann::json::parse(outcome.out.toStdString());
        QVERIFY(json["eventCount"].get<int>() >= 1);
        const auto &problems = json["problems"];
        QVERIFY(std::any_of(problems.begin(), problems.end(),
                            [](const nlohmann::json &problem) { return problem["severity"] == "error"; }));
    }

    void whatCannotBeReadIsStatusTwo_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("begin"); // of what follows the path on standard error
        QTest::newRow("missing") << m_folder.filePath(QStringLiteral("missing.json")) << QByteArray(": ");
        QTest::newRow("folder") << m_folder.path() << QByteArray(": ");
        QTest::newRow("empty") << file("empty.json", "") << QByteArray(": ");
        QTest::newRow("no JSON") << file("text.json", "hello\n") << QByteArray(": text");
        QTest::newRow("broken") << file("broken.json", "{\"events\": [}") << QByteArray(":1:13: events[0]: ");
        QTest::newRow("no Event") << file("none.json", "\n{\"events\": []}\n") << QByteArray(":");
        QTest::newRow("an empty name") << QString() << QByteArray(": ");
    }
    void whatCannotBeReadIsStatusTwo()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, begin);
        const Outcome outcome = inspect(path);
        QCOMPARE(outcome.status, 2);
        QCOMPARE(outcome.out, QByteArray());
        QVERIFY2(outcome.err.startsWith(QByteArray(path.toUtf8() + begin)), outcome.err);
        QCOMPARE(outcome.err.count('\n'), 1);
        QVERIFY(outcome.err.endsWith('\n'));
    }

    void aFileNameCannotBreakTheLine()
    {
        const Outcome outcome = inspect(QStringLiteral("no\nsuch\x1b[2J"));
        QCOMPARE(outcome.status, 2);
        QVERIFY2(outcome.err.startsWith("no\\x0asuch\\x1b[2J: "), outcome.err);
    }

    void outputThatIsRefusedIsNoSuccess()
    {
        Refusing nowhere;
        std::ostream out(&nowhere);
        std::ostringstream err;
        QCOMPARE(runInspect({.file = file("order.json", kHistory)}, out, err), 2);
        QVERIFY(!err.str().empty());
    }

private:
    QString file(const char *name, const std::string &text)
    {
        const QString path = m_folder.filePath(QString::fromUtf8(name));
        std::ofstream(path.toStdString(), std::ios::binary) << text;
        return path;
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(InspectTest)
#include "inspect_test.moc"
