// What is written of every recorded history beside the repository, where they are.
#include "core/reading/reader.h"
#include "core/writing/caption.h"
#include "core/writing/inspect_json.h"
#include "core/writing/inspect_text.h"
#include "tests/support/files_below.h"

#include <nlohmann/json.hpp>

#include <QFileInfo>
#include <QTest>

#include <algorithm>

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

void checkCaptions(const Execution &execution)
{
    for (std::size_t row = 0; row < execution.history().eventCount(); ++row) {
        const std::string text = caption(execution, EventIndex(row));
        QVERIFY2(text.ends_with('.') && text.find("  ") == std::string::npos, text.c_str());
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
        }
    }
};

QTEST_APPLESS_MAIN(CorpusTest)
#include "corpus_test.moc"
