// Whole diagrams in each language, as files: those of the samples, and those of histories that are hard to draw.
#include "core/writing/diagrams/diagram_text.h"

#include "core/reading/reader.h"
#include "tests/support/diagram_histories.h"
#include "tests/support/files_below.h"
#include "tests/support/golden.h"
#include "tests/support/history_text.h"

#include <QFileInfo>
#include <QTest>

#include <algorithm>

using namespace hindsight;
using core::DiagramLanguage;
using core::TextDiagram;

namespace {

struct Form
{
    DiagramLanguage language;
    TextDiagram kind;
    const char *ending;
};

constexpr Form kForms[] = {
    {DiagramLanguage::Mermaid, TextDiagram::Sequence, ".sequence.mmd"},
    {DiagramLanguage::Mermaid, TextDiagram::Gantt, ".gantt.mmd"},
    {DiagramLanguage::Mermaid, TextDiagram::Flowchart, ".flowchart.mmd"},
    {DiagramLanguage::Dot, TextDiagram::Flowchart, ".flowchart.dot"},
    {DiagramLanguage::PlantUml, TextDiagram::Sequence, ".sequence.puml"},
    {DiagramLanguage::PlantUml, TextDiagram::Gantt, ".gantt.puml"},
    {DiagramLanguage::PlantUml, TextDiagram::Flowchart, ".flowchart.puml"},
};

core::DiagramText drawn(const core::Execution &execution, const Form &form, core::DiagramTextOptions options = {})
{
    options.kind = form.kind;
    return core::diagramText(execution, form.language, options);
}

void compareWithGoldens(const core::Execution &execution, const std::string &name,
                        const core::DiagramTextOptions &options = {})
{
    for (const Form &form : kForms) {
        const std::string actual = drawn(execution, form, options).text;
        const std::string path = std::string(TEST_DATA_DIR "/diagrams/") + name + form.ending;
        QCOMPARE(QByteArray::fromStdString(actual), QByteArray::fromStdString(test::golden(path, actual)));
    }
}

void checkOneLineEach(const std::string &text)
{
    QVERIFY(text.ends_with('\n'));
    QVERIFY(std::ranges::none_of(text, [](char c) { return c >= 0 && c < ' ' && c != '\n'; }));
}

QByteArray remarkOf(const core::Execution &execution, const core::DiagramTextOptions &options = {})
{
    return QByteArray::fromStdString(core::diagramText(execution, DiagramLanguage::Dot,
                                                       {.kind = TextDiagram::Flowchart,
                                                        .mostItems = options.mostItems,
                                                        .firstTask = options.firstTask,
                                                        .lastTask = options.lastTask})
                                         .remark);
}

} // namespace

class DiagramTextTest : public QObject
{
    Q_OBJECT

private slots:
    void theSamplesAreDrawn_data()
    {
        QTest::addColumn<std::string>("path");
        for (const std::string &path : test::filesBelow(SAMPLES_DIR))
            QTest::newRow(qPrintable(QFileInfo(QString::fromStdString(path)).completeBaseName())) << path;
    }
    void theSamplesAreDrawn()
    {
        QFETCH(std::string, path);
        const auto histories = core::readFile(path);
        QVERIFY(bool(histories));
        const auto execution = core::buildExecution(histories->front());
        compareWithGoldens(**execution, QTest::currentDataTag());
    }

    void namesCannotBreakThem() { compareWithGoldens(*test::hostileExecution(), "hostile"); }
    void namesCannotBreakTheTitle()
    {
        const auto execution = test::execution("1 0s WorkflowExecutionStarted workflowType.name=Order");
        for (const std::string &name : test::hostileNames()) {
            for (const Form &form : kForms) {
                const auto lines = [&](const std::string &title) {
                    return std::ranges::count(drawn(*execution, form, {.title = title}).text, '\n');
                };
                const std::string text = drawn(*execution, form, {.title = name}).text;
                QVERIFY(lines(name) == lines("x") || lines(name) == lines(""));
                checkOneLineEach(text);
            }
        }
    }
    // An empty line of a title is one that Mermaid and PlantUML do not draw, or draw as such.
    void aTitleThatOneCannotSeeIsNone_data()
    {
        QTest::addColumn<std::string>("title");
        QTest::newRow("an empty one") << std::string();
        QTest::newRow("blanks") << std::string(" \n\t");
        QTest::newRow("no width") << std::string("\xe2\x80\x8b");
    }
    void aTitleThatOneCannotSeeIsNone()
    {
        QFETCH(std::string, title);
        const auto execution = test::execution("1 0s WorkflowExecutionStarted workflowType.name=Order");
        for (const Form &form : kForms) {
            QString titled = QString::fromStdString(drawn(*execution, form, {.title = "TITLE"}).text);
            // All that a title adds to each language.
            for (const char *line : {"---\ntitle: \"TITLE\"\n---\n", "title TITLE\n", "TITLE\\n", "TITLE"})
                titled.remove(QString::fromLatin1(line));
            QCOMPARE(QString::fromStdString(drawn(*execution, form, {.title = title}).text), titled);
        }
    }
    void withoutATitleItIsNamedAfterTheHistory_data()
    {
        QTest::addColumn<std::string>("type");
        QTest::addColumn<std::string>("named");
        QTest::newRow("a type") << std::string("Order") << std::string("Order");
        QTest::newRow("a type of blanks") << std::string("\"  \"") << std::string("Workflow Execution");
        QTest::newRow("a type of no width") << std::string("\xe2\x80\x8b") << std::string("Workflow Execution");
    }
    void withoutATitleItIsNamedAfterTheHistory()
    {
        QFETCH(std::string, type);
        QFETCH(std::string, named);
        const auto execution = test::execution("1 0s WorkflowExecutionStarted workflowType.name=" + type);
        for (const Form &form : kForms)
            QCOMPARE(QByteArray::fromStdString(drawn(*execution, form).text),
                     QByteArray::fromStdString(drawn(*execution, form, {.title = named}).text));
    }
    // Mermaid takes a line of a Gantt chart that begins with a word of its own for that.
    void aNameIsNoWordOfMermaids()
    {
        for (const char *name : {"click", "Click", "titleX", "section", "dateFormat", "excludes", "todayMarker"}) {
            const auto execution = test::execution("1 0s WorkflowExecutionStarted workflowType.name=Order\n"
                                                   "2 1s ActivityTaskScheduled activityType.name=" +
                                                   std::string(name) + "\n");
            const std::string text =
                drawn(*execution, {core::DiagramLanguage::Mermaid, core::TextDiagram::Gantt, ""}).text;
            const std::string guarded = "\n  #" + std::to_string(name[0]) + ";" + (name + 1);
            QVERIFY2(text.find(guarded) != std::string::npos, text.c_str());
        }
    }
    void loopsAreFolded() { compareWithGoldens(*test::loopingExecution(60), "loops"); }
    void tooMuchIsLeftOut() { compareWithGoldens(*test::loopingExecution(200, true), "left-out", {.mostItems = 30}); }
    void tooMuchInOneWorkflowTaskIsLeftOut() { compareWithGoldens(*test::wideExecution(300), "wide"); }
    void aPartIsDrawnWithTheResultsOfWhatItBegan()
    {
        compareWithGoldens(*test::loopingExecution(20), "part",
                           {.firstTask = core::TaskIndex(4), .lastTask = core::TaskIndex(7), .title = "A part"});
    }
    void aPartSaysWhichOneItIs()
    {
        const auto execution = test::loopingExecution(3);
        const std::string count = std::to_string(execution->tasks().size());
        const auto titleOf = [&](const core::DiagramTextOptions &options) {
            const std::string text = core::diagramText(*execution, DiagramLanguage::Mermaid, options).text;
            const std::size_t begin = text.find("title: \"") + 8;
            const std::string title = text.substr(begin, text.find("\"\n", begin) - begin);
            const std::size_t part = title.find(',');
            return part == std::string::npos ? std::string("all") : title.substr(part + 2);
        };
        QCOMPARE(titleOf({}), std::string("all"));
        QCOMPARE(titleOf({.firstTask = core::TaskIndex(0), .lastTask = core::TaskIndex(999)}), std::string("all"));
        QCOMPARE(titleOf({.firstTask = core::TaskIndex(1), .lastTask = core::TaskIndex(2)}),
                 "Workflow Tasks 2 to 3 of " + count);
        QCOMPARE(titleOf({.lastTask = core::TaskIndex(0)}), "Workflow Task 1 of " + count);
        QCOMPARE(titleOf({.firstTask = core::TaskIndex(1), .lastTask = core::TaskIndex(2), .title = "Mine"}),
                 std::string("all"));
    }
    void aFileThatStartsLateIsDrawn()
    {
        compareWithGoldens(*test::execution(test::fileText(TEST_DATA_DIR "/writing/part.history")), "late");
    }
    void withoutTimesNothingIsSaidAboutThem()
    {
        for (const Form &form : kForms) {
            const std::string text = drawn(*test::loopingExecution(3), form, {.hasTimes = false}).text;
            QVERIFY2(text.find(" after ") == std::string::npos, text.c_str());
        }
    }

    void anEmptyPartIsADiagramAllTheSame()
    {
        const auto execution = test::loopingExecution(3);
        for (const Form &form : kForms) {
            const std::string text =
                drawn(*execution, form, {.firstTask = core::TaskIndex(5), .lastTask = core::TaskIndex(2)}).text;
            checkOneLineEach(text);
        }
    }
    void dotHasFlowchartsOnly()
    {
        QVERIFY(!core::canWrite(DiagramLanguage::Dot, TextDiagram::Sequence));
        QVERIFY(!core::canWrite(DiagramLanguage::Dot, TextDiagram::Gantt));
        const auto execution = test::loopingExecution(1);
        QVERIFY(core::diagramText(*execution, DiagramLanguage::Dot, {.kind = TextDiagram::Gantt}).text.empty());
    }

    void whatWasFoldedIsSaid()
    {
        QCOMPARE(remarkOf(*test::loopingExecution(1)), QByteArray());
        QCOMPARE(remarkOf(*test::loopingExecution(60)),
                 QByteArray("Drawn as loops: 30 times: Workflow Tasks 2 to 61; 28 times: Workflow Tasks 66 to 121."));
        QCOMPARE(remarkOf(*test::loopingExecution(200, true), {.mostItems = 30}),
                 QByteArray("Left out: 393 Workflow Tasks with 393 Commands, 2 Workflow Tasks of these with "
                            "failures."));
        QCOMPARE(remarkOf(*test::wideExecution(300)),
                 QByteArray("Drawn together where they are alike, as ×2 for two: 20 Commands, results and arrivals. "
                            "Left out within single Workflow Tasks: 269 Commands and 269 results or arrivals."));
    }

    /// Mermaid draws no text of more than 50,000 characters and no more than 500 edges.
    void theLimitsOfMermaidHold()
    {
        for (const auto &execution : {test::loopingExecution(400, true), test::wideExecution(1200),
                                      test::hostileExecution(), test::loopingExecution(400)}) {
            for (const Form &form : kForms) {
                const std::string text = drawn(*execution, form, {.mostItems = 100000}).text;
                checkOneLineEach(text);
                if (form.language != DiagramLanguage::Mermaid)
                    continue;
                QVERIFY(text.size() <= 50000);
                const QByteArray bytes = QByteArray::fromStdString(text);
                if (form.kind == TextDiagram::Flowchart)
                    QVERIFY(bytes.count(" --> ") + bytes.count(" ==> ") + bytes.count(" -.-> ") +
                                bytes.count(" ~~~ ") <=
                            500);
            }
        }
    }
};

QTEST_APPLESS_MAIN(DiagramTextTest)
#include "diagram_text_test.moc"
