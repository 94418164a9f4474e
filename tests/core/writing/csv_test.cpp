// The tables in CSV.
#include "core/writing/csv.h"

#include "core/reading/reader.h"
#include "core/writing/csv_row.h"
#include "tests/support/golden.h"
#include "tests/support/history_text.h"

#include <QTest>

using namespace hindsight;
using core::CsvTable;

namespace {

std::string csv(const core::Execution &execution, CsvTable table)
{
    std::string text;
    core::writeCsv(execution, table, [&text](std::string_view piece) {
        text += piece;
        return true;
    });
    return text;
}

std::shared_ptr<const core::Execution> executionOf(const std::string &bytes)
{
    return *core::buildExecution(core::readBytes(bytes, "in memory")->front());
}

/// The cells of a table, by a reader of its own; a table that breaks RFC 4180 has a cell that says so.
std::vector<std::vector<std::string>> cellsOf(const std::string &text)
{
    std::vector<std::vector<std::string>> rows(1, {""});
    bool isQuoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::string &cell = rows.back().back();
        const char next = at + 1 < text.size() ? text[at + 1] : '\0';
        if (isQuoted && text[at] == '"' && next == '"')
            cell += text[at++];
        else if (text[at] == '"')
            isQuoted = !isQuoted;
        else if (isQuoted)
            cell += text[at];
        else if (text[at] == ',')
            rows.back().emplace_back();
        else if (text[at] == '\r' && next == '\n')
            rows.push_back({""}), ++at;
        else if (text[at] == '\r' || text[at] == '\n')
            rows.back().emplace_back("a line break outside of quotation marks");
        else
            cell += text[at];
    }
    rows.pop_back();
    return rows;
}

} // namespace

class CsvTest : public QObject
{
    Q_OBJECT

private slots:
    void aSpanThatIsTooLongIsNoNumber()
    {
        const auto rows =
            cellsOf(csv(*executionOf("[{\"eventId\":1,\"eventType\":1,\"eventTime\":\"1700-01-01T00:00:00Z\"},"
                                     "{\"eventId\":2,\"eventType\":5,\"eventTime\":\"1700-01-01T00:00:01Z\"},"
                                     "{\"eventId\":3,\"eventType\":4,\"eventTime\":\"2262-01-01T00:00:00Z\"}]"),
                        CsvTable::Events));
        QCOMPARE(rows.size(), 4U);
        QCOMPARE(rows[0][3], std::string("sinceStartSeconds"));
        QCOMPARE(rows[2][3], std::string("1.000000000"));
        QCOMPARE(rows[3][2], std::string("2262-01-01T00:00:00.000000000Z"));
        QCOMPARE(rows[3][3], std::string());
    }

    void tablesAreAsRecorded_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<std::string>("bytes");
        for (const char *name : {"order", "every_event", "part"})
            QTest::newRow(name) << QByteArray(name)
                                << test::historyJson(
                                       test::fileText(std::string(TEST_DATA_DIR "/writing/") + name + ".history"));
        for (const char *name : {"commands", "payment-declined"})
            QTest::newRow(name) << QByteArray(name) << test::fileText(std::string(SAMPLES_DIR "/") + name + ".json");
    }
    void tablesAreAsRecorded()
    {
        QFETCH(QByteArray, name);
        QFETCH(std::string, bytes);
        const auto execution = executionOf(bytes);
        for (const auto &[table, suffix] :
             {std::pair(CsvTable::Events, ".events.csv"), std::pair(CsvTable::WorkflowTasks, ".tasks.csv"),
              std::pair(CsvTable::Commands, ".commands.csv"), std::pair(CsvTable::Awaitables, ".awaitables.csv")}) {
            const std::string text = csv(*execution, table);
            const std::string file = TEST_DATA_DIR "/writing/csv/" + name.toStdString() + suffix;
            QCOMPARE(QByteArray::fromStdString(text), QByteArray::fromStdString(test::golden(file, text)));
            const auto rows = cellsOf(text);
            for (const auto &row : rows)
                QCOMPARE(row.size(), rows.front().size());
        }
    }

    void textFromAFileStaysOneCellAndNoFormula_data()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<std::string>("cell");
        const auto row = [](const std::string &name, const std::string &cell) {
            QTest::addRow("%s", QByteArray::fromStdString(name).toPercentEncoding().constData()) << name << cell;
        };
        row("plain", "plain");
        row("", "");
        row("a,b", "\"a,b\"");
        row("say \"no\"", "\"say \"\"no\"\"\"");
        row("two\nlines", "\"two\nlines\"");
        row("=1+1", "'=1+1");
        row("+1", "'+1");
        row("-1", "'-1");
        row("@SUM(A1)", "'@SUM(A1)");
        row("\t=1", "'\t=1");
        row("\r=1", "\"'\r=1\"");
        row("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        row(std::string("a\0b", 3), "a\xEF\xBF\xBD"
                                    "b");
        row("\xF0\x9F\x98\x80 \u202E", "\xF0\x9F\x98\x80 \u202E");
    }
    void textFromAFileStaysOneCellAndNoFormula()
    {
        QFETCH(std::string, name);
        QFETCH(std::string, cell);
        std::string out;
        core::CsvRow row(out);
        row.text(name);
        row.number(-5);
        row.end();
        QCOMPARE(QByteArray::fromStdString(out), QByteArray::fromStdString(cell + ",-5\r\n"));
    }

    void spansAreSecondsWithNineDecimals_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<std::string>("cell");
        const auto row = [](qint64 nanoseconds, const char *cell) {
            QTest::newRow(cell) << nanoseconds << std::string(cell);
        };
        row(0, "0.000000000");
        row(1, "0.000000001");
        row(-500'000'000, "-0.500000000");
        row(90'000'000'001, "90.000000001");
        row(std::numeric_limits<qint64>::min(), "-9223372036.854775808");
    }
    void spansAreSecondsWithNineDecimals()
    {
        QFETCH(qint64, nanoseconds);
        QFETCH(std::string, cell);
        std::string out;
        core::CsvRow(out).seconds(core::Duration{nanoseconds});
        QCOMPARE(out, cell);
    }

    void hostileNamesStayInTheirCells()
    {
        const auto execution = executionOf(test::fileText(TEST_DATA_DIR "/writing/csv/hostile.json"));
        const auto events = cellsOf(csv(*execution, CsvTable::Events));
        QCOMPARE(events.size(), std::size_t(5));
        QCOMPARE(events[1][1], std::string("'=cmd|' /C calc'!A0"));
        QCOMPARE(events[3][8], std::string("'=a\",\r\n\xEF\xBF\xBD\xEF\xBF\xBD,b"));
        QCOMPARE(QByteArray::fromStdString(events[3].back()),
                 QByteArray("{\"workflowTaskCompletedEventId\":\"2\",\"activityType\":{\"name\":"
                            "\"=a\\\",\\r\\n\\u0000\\ud800,b\"}}"));
        const auto awaitables = cellsOf(csv(*execution, CsvTable::Awaitables));
        QCOMPARE(awaitables.size(), std::size_t(2));
        QCOMPARE(awaitables[1].back(), std::string("'@x\",1"));
    }

    void aLargeTableComesInPieces()
    {
        std::string history = "1 0s WorkflowExecutionStarted\n";
        for (int id = 2; id < 2000; ++id)
            history += std::to_string(id) + " 1s WorkflowExecutionSignaled signalName=" + std::string(300, 's') + '\n';
        const auto execution = test::execution(history);
        std::size_t most = 0;
        std::size_t pieces = 0;
        QVERIFY(core::writeCsv(*execution, CsvTable::Events, [&](std::string_view piece) {
            most = std::max(most, piece.size());
            ++pieces;
            return true;
        }));
        QVERIFY(pieces > 10 && most < 70'000);
        std::size_t taken = 0;
        QVERIFY(!core::writeCsv(*execution, CsvTable::Events, [&](std::string_view) { return ++taken < 3; }));
        QCOMPARE(taken, std::size_t(3));
    }
};

QTEST_APPLESS_MAIN(CsvTest)
#include "csv_test.moc"
