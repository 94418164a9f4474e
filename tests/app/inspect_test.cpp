#include "app/inspect.h"

#include "tests/support/byte_folder.h"
#include "ui/document/file_name.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cstring>
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

Outcome inspect(const InspectOptions &options)
{
    std::ostringstream out;
    std::ostringstream err;
    const int status = runInspect(options, out, err);
    return {.status = status, .out = QByteArray::fromStdString(out.str()), .err = QByteArray::fromStdString(err.str())};
}

Outcome inspect(const QString &file, InspectFormat format = InspectFormat::Json)
{
    return inspect({.files = {file}, .format = format});
}

/// The paths of the histories that were printed, in order.
QStringList pathsIn(const QByteArray &out)
{
    QStringList paths;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            paths += QString::fromStdString(nlohmann::json::parse(line.toStdString())["source"]["path"]);
    }
    return paths;
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

    void aHistoryIsToldAsAStory()
    {
        const Outcome outcome = inspect(file("order.json", kHistory), InspectFormat::Story);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.err, QByteArray());
        QCOMPARE(outcome.out, QByteArray(R"(Order
  Status       Running, last Event after 1s
  Started      2025-03-01T10:00:00.000000000Z

      1         +0s  A Workflow Execution of Order starts. The Workflow's code begins to run when a
                     Worker takes the first Workflow Task.

Workflow Task 1: Scheduled
      2         +1s  Workflow Task 1 is scheduled to begin the Workflow, and waits for a Worker.
)"));
    }

    void severalStoriesHaveTwoBlankLinesBetween()
    {
        const Outcome outcome =
            inspect(file("two.json", std::string(kHistory) + "\n" + kHistory), InspectFormat::Story);
        QCOMPARE(outcome.status, 0);
        const qsizetype second = outcome.out.indexOf("\n\n\nOrder\n");
        QVERIFY(second > 0);
        QCOMPARE(outcome.out.left(second + 1), outcome.out.mid(second + 3));
    }

    void aStoryThatNobodyTakesIsStatusTwo()
    {
        Refusing nowhere;
        std::ostream out(&nowhere);
        std::ostringstream err;
        const QString path = file("order.json", kHistory);
        QCOMPARE(runInspect({.files = {path}, .format = InspectFormat::Story}, out, err), 2);
        QCOMPARE(err.str(), std::string("hindsight: standard output cannot be written\n"));
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

    void oneOfSeveralHistoriesIsPickedByItsNumber()
    {
        const QString two = file("pick-two.json", std::string(kHistory) + "\n" + kHistory);
        const QString third = file("pick-third.json", kHistory);
        const Outcome second = inspect({.files = {two, third}, .history = 2});
        QCOMPARE(second.status, 0);
        QCOMPARE(pathsIn(second.out), QStringList{two});
        const Outcome last = inspect({.files = {two, third}, .history = 3});
        QCOMPARE(pathsIn(last.out), QStringList{third});
        const Outcome none = inspect({.files = {two, third}, .history = 4});
        QCOMPARE(none.status, 2);
        QCOMPARE(none.out, QByteArray());
        QCOMPARE(none.err, QByteArray("hindsight: there is no history 4, only 3\n"));
    }

    void theStateAtAnEventIsPrinted()
    {
        const QString path = file("order.json", kHistory);
        const Outcome outcome = inspect({.files = {path}, .at = {2}});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.err, QByteArray());
        QCOMPARE(outcome.out.count('\n'), 1);
        const auto json = nlohmann::json::parse(outcome.out.toStdString());
        QCOMPARE(json["schema"].get<std::string>(), std::string("hindsight.state/1"));
        QCOMPARE(json["eventId"].get<int>(), 2);
        QCOMPARE(json["workflowTask"]["scheduledEventId"].get<int>(), 2);
        const Outcome before = inspect({.files = {path}, .at = {1}});
        QVERIFY(nlohmann::json::parse(before.out.toStdString())["workflowTask"].is_null());
    }

    void theStateAtAnEventIsToldInText()
    {
        const QString two = file("two.json", std::string(kHistory) + "\n" + kHistory);
        const Outcome outcome = inspect({.files = {two}, .format = InspectFormat::Text, .at = {2}});
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out.count("  Workflow Task 1 waits for a Worker for 0s, since Event 2\n"), 2);
        QVERIFY(outcome.out.contains("\n\n\nOrder\n"));
    }

    void anEventThatIsNotThereIsSaid()
    {
        const QString path = file("order.json", kHistory);
        const Outcome none = inspect({.files = {path}, .at = {7}});
        QCOMPARE(none.status, 2);
        QCOMPARE(none.out, QByteArray());
        QCOMPARE(none.err, path.toUtf8() + ": there is no Event 7: history 1 has 2 Events, 1 to 2\n");
        const Outcome commands =
            inspect({.files = {file("commands.json", R"({"commands":[{"commandType":"StartTimer"}]})")}, .at = {7}});
        QCOMPARE(commands.status, 2);
        QVERIFY2(commands.err.endsWith(": history 1 holds Commands and no Events; --at does not apply to it\n"),
                 commands.err);
    }

    void ofSeveralHistoriesThoseThatHaveTheEventArePrinted()
    {
        std::string longer(kHistory);
        longer.insert(longer.rfind('}', longer.rfind(']')) + 1,
                      R"(, {"eventId": "3", "eventType": "EVENT_TYPE_TIMER_STARTED"})");
        const QString two = file("two-lengths.json", std::string(kHistory) + "\n" + longer);
        const Outcome both = inspect({.files = {two}, .at = {3}});
        QCOMPARE(both.status, 1);
        QCOMPARE(both.err, two.toUtf8() + ": there is no Event 3: history 1 has 2 Events, 1 to 2\n");
        QCOMPARE(nlohmann::json::parse(both.out.toStdString())["awaitables"].size(), std::size_t(1));
        QCOMPARE(inspect({.files = {two}, .history = 2, .at = {3}}).status, 0);
        const Outcome first = inspect({.files = {two}, .history = 1, .at = {3}});
        QCOMPARE(first.status, 2);
        QCOMPARE(first.err.count('\n'), 1);
        QCOMPARE(inspect({.files = {two}, .history = 3, .at = {3}}).err,
                 QByteArray("hindsight: there is no history 3, only 2\n"));
    }

    void damageOfAHistoryThatIsNotPickedIsNotSaid()
    {
        const QString path = file("second-cut.json", std::string(kHistory) + "\n" + std::string(kHistory, 300));
        const Outcome first = inspect({.files = {path}, .history = 1});
        QCOMPARE(first.err, QByteArray());
        QCOMPARE(first.status, 0);
        QCOMPARE(inspect({.files = {path}, .history = 2}).status, 1);
    }

    void aPatternIsExpandedAsPeopleCount()
    {
        const QString runs = folder("runs");
        const QString tenth = file("runs/run-10.json", kHistory);
        const QString ninth = file("runs/run-9.json", kHistory);
        file("runs/notes.txt", "hello");
        const Outcome outcome = inspect(runs + QStringLiteral("/*.json"));
        QCOMPARE(outcome.status, 0);
        QCOMPARE(pathsIn(outcome.out), (QStringList{ninth, tenth}));
    }

    void aFolderIsReadWithWhatIsInIt()
    {
        const QString top = folder("tree");
        folder("tree/deeper");
        const QString deep = file("tree/deeper/one.json", kHistory);
        const QString flat = file("tree/two.json", kHistory);
        file("tree/.hidden.json", kHistory);
        const QString notes = file("tree/notes.txt", "hello");
        const Outcome outcome = inspect(top);
        QCOMPARE(pathsIn(outcome.out), (QStringList{deep, flat}));
        QVERIFY2(outcome.err.startsWith(QByteArray(notes.toUtf8() + ": text")), outcome.err);
        QCOMPARE(outcome.err.count('\n'), 1);
        QCOMPARE(outcome.status, 0);
        QCOMPARE(inspect({.files = {notes, flat}}).status, 1);
        file("tree/broken.json", "{\"events\": [}");
        QCOMPARE(inspect(top).status, 1);
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
        QTest::newRow("an empty folder") << folder("empty") << QByteArray(": a folder without a file in it");
        QTest::newRow("a pattern") << m_folder.filePath(QStringLiteral("no*.such")) << QByteArray(": no file matches");
        QTest::newRow("empty") << file("empty.json", "") << QByteArray(": ");
        QTest::newRow("no JSON") << file("text.json", "hello\n") << QByteArray(": text");
        QTest::newRow("broken") << file("broken.json", "{\"events\": [}") << QByteArray(":1:13: events[0]: ");
        QTest::newRow("no Event") << file("none.json", "\n{\"events\": []}\n") << QByteArray(":");
        QTest::newRow("an empty name") << QString() << QByteArray("'': there is no such file");
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

    void aFileThatIsLargerThanTheLimitIsRefused()
    {
        const QString path = file("order.json", kHistory);
        const auto outcome = [&path](std::uint64_t size) {
            return inspect({.files = {path}, .limits = {.file = size, .unpacked = size}});
        };
        QCOMPARE(outcome(std::strlen(kHistory)).status, 0);
        const Outcome refused = outcome(100);
        QCOMPARE(refused.status, 2);
        QCOMPARE(refused.err, path.toUtf8() +
                                  ": larger than 100 bytes, the limit; the option --max-size sets it, up to "
                                  "4000000000\n");
    }

    void aFileWhoseNameIsNoUtf8IsRead()
    {
        const hindsight::test::ByteFolder bytes;
        const QString top = QString::fromStdString(bytes.path());
        std::ofstream(bytes.path() + "/a\xe9.json") << kHistory;
        std::ofstream(bytes.path() + "/b\xe9.json") << "hello";
        const Outcome outcome = inspect(top);
        QCOMPARE(outcome.status, 0);
        // JSON is UTF-8.
        QCOMPARE(pathsIn(outcome.out), QStringList{top + QStringLiteral("/a\ufffd.json")});
        QVERIFY2(outcome.err.startsWith(QByteArray(top.toUtf8() + "/b\\xe9.json: text")), outcome.err);
        const QString path = hindsight::ui::fileNameOf(bytes.path() + "/a\xe9.json");
        const Outcome text = inspect(path, InspectFormat::Text);
        QVERIFY2(text.out.contains("/a\\xe9.json, "), text.out);
        QCOMPARE(inspect({.files = {path}, .at = {1}}).status, 0);
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
        QCOMPARE(runInspect({.files = {file("order.json", kHistory)}}, out, err), 2);
        QVERIFY(!err.str().empty());
    }

private:
    QString folder(const char *name)
    {
        const QString path = m_folder.filePath(QString::fromUtf8(name));
        if (!QDir().mkpath(path))
            qFatal("cannot make %s", name);
        return path;
    }
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
