// What is written of every recorded history beside the repository, where they are.
#include "core/reading/reader.h"
#include "core/writing/caption.h"
#include "core/writing/history_file.h"
#include "core/writing/inspect_json.h"
#include "core/writing/inspect_text.h"
#include "core/writing/story.h"
#include "tests/support/files_below.h"
#include "tests/support/structure_text.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>
#include <QTest>

#include <algorithm>
#include <sstream>

using namespace hindsight;
using namespace hindsight::core;

namespace {

void checkJson(const Execution &execution)
{
    const auto json = nlohmann::json::parse(inspectJson(execution), nullptr, false);
    QVERIFY(!json.is_discarded());
    QCOMPARE(json["eventCount"].get<std::size_t>(), execution.history().eventCount());
    QCOMPARE(json["workflowTasks"].size(), execution.tasks().size());
    QCOMPARE(json["awaitables"].size(), execution.awaitables().size());
    QCOMPARE(json["problems"].size(), execution.problems().size());
}

void checkText(const Execution &execution)
{
    const std::string text = inspectText(execution);
    QVERIFY(text.ends_with('\n'));
    QVERIFY(std::ranges::none_of(text, [](char c) { return c >= 0 && c < ' ' && c != '\n'; }));
}

/// What no sentence has, unless the file's own words have it.
void checkCaption(const std::string &text, std::string_view fileText)
{
    QVERIFY2(text.size() > 1 && text.ends_with('.'), text.c_str());
    for (const char *mark : {"  ", "..", ": .", "()", " .", " ,", ": :", "\"\""}) {
        if (text.find(mark) != std::string::npos)
            QVERIFY2(fileText.find(mark) != std::string_view::npos, text.c_str());
    }
}

void checkCaptions(const Execution &execution)
{
    const History &history = execution.history();
    for (std::size_t row = 0; row < history.eventCount(); ++row) {
        const EventIndex event(row);
        checkCaption(caption(execution, event), history.source().text(history.bytes(event)));
    }
}

void checkStory(const Execution &execution)
{
    std::ostringstream out;
    writeStory(execution, out);
    const std::string text = out.str();
    QVERIFY(std::ranges::none_of(text, [](char c) { return c >= 0 && c < ' ' && c != '\n'; }));
    // Header, a line and a heading at least.
    QVERIFY(static_cast<std::size_t>(std::ranges::count(text, '\n')) > execution.history().eventCount());
}

/// The structure, and the problems apart: what is wrong with a file's text is mended in what is written of it.
std::pair<std::string, std::vector<std::string>> structureAndProblems(const Execution &execution)
{
    std::istringstream lines(test::structure(execution));
    std::pair<std::string, std::vector<std::string>> both;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("info ") || line.starts_with("warning ") || line.starts_with("error "))
            both.second.push_back(line);
        else
            both.first += line + '\n';
    }
    return both;
}

void checkHistoryFile(const Execution &execution)
{
    const auto [structure, problems] = structureAndProblems(execution);
    for (const Redaction redaction : {Redaction::None, Redaction::Drop, Redaction::Hash}) {
        const auto histories = readBytes(historyJson(execution.history(), redaction), "written");
        QVERIFY(bool(histories));
        QCOMPARE(histories->size(), std::size_t(1));
        QCOMPARE(histories->front()->format() == "cadence-json", execution.history().format() == "cadence-json");
        const auto again = structureAndProblems(**buildExecution(histories->front()));
        QCOMPARE(QByteArray::fromStdString(again.first), QByteArray::fromStdString(structure));
        for (const std::string &problem : again.second)
            QVERIFY2(std::ranges::find(problems, problem) != problems.end(), problem.c_str());
    }
}

} // namespace

class CorpusTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingCanBeWritten_data()
    {
        QTest::addColumn<std::string>("path");
        for (const std::string &path : test::filesBelow(CORPUS_DIR))
            QTest::newRow(path.c_str() + sizeof(CORPUS_DIR)) << path;
        if (!QFileInfo::exists(QStringLiteral(CORPUS_DIR)))
            QSKIP("there is no corpus beside the repository");
    }
    void everythingCanBeWritten()
    {
        QFETCH(std::string, path);
        const auto histories = readFile(path);
        if (!histories)
            QSKIP(qPrintable(QString::fromStdString(histories.error().message)));
        for (const auto &history : *histories) {
            const auto execution = buildExecution(history);
            QVERIFY(bool(execution));
            checkJson(**execution);
            checkText(**execution);
            checkCaptions(**execution);
            checkStory(**execution);
            checkHistoryFile(**execution);
        }
    }
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "corpus_test.moc"
