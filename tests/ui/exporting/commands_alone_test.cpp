// Exports of a file that holds Commands and no Events.
#include "core/reading/reader.h"
#include "tests/support/history_text.h"
#include "ui/exporting/exporting.h"

#include <QBuffer>
#include <QTest>

using namespace hindsight;
using namespace hindsight::ui;

namespace {

const char *const kEvents = R"(
    1 0s WorkflowExecutionStarted workflowType.name=Order
    2 0s WorkflowTaskScheduled
)";

QByteArray bytesOf(const std::shared_ptr<const core::Execution> &execution, const ExportOptions &options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return exportTo(buffer, execution, options) ? buffer.data() : QByteArray();
}

// A Worker's answer to a Workflow Task, as its log has it.
std::shared_ptr<const core::Execution> commandsAlone()
{
    const auto read = core::readBytes(R"({"commands": [{"commandType": "COMMAND_TYPE_START_TIMER"}]})", "commands");
    return read ? *core::buildExecution(read->front()) : nullptr;
}

} // namespace

class CommandsAloneTest : public QObject
{
    Q_OBJECT

private slots:
    void ofCommandsAloneThereIsNoPart_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("format");
        using Kind = PicturePart::Kind;
        const auto row = [](const char *name, Kind kind, ExportFormat format) {
            QTest::newRow(name) << static_cast<int>(kind) << static_cast<int>(format);
        };
        row("events", Kind::Events, ExportFormat::Svg);
        row("tasks", Kind::Tasks, ExportFormat::Svg);
        row("tasks of a diagram", Kind::Tasks, ExportFormat::Mermaid);
        row("chain", Kind::Chain, ExportFormat::Svg);
        row("step", Kind::Step, ExportFormat::Svg);
    }

    void ofCommandsAloneThereIsNoPart()
    {
        QFETCH(int, kind);
        QFETCH(int, format);
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto exported = exportTo(buffer, commandsAlone(),
                                       {.format = static_cast<ExportFormat>(format),
                                        .picture = {.part = {static_cast<PicturePart::Kind>(kind), 1, 1}}});
        QVERIFY(!exported);
        QCOMPARE(QString::fromStdString(exported.error().message),
                 QStringLiteral("the file holds Commands and no Events, so there is no part of it to be had"));
    }

    void ofCommandsAloneTheTableIsThatOfCommands()
    {
        const QByteArray table = bytesOf(commandsAlone(), {.format = ExportFormat::Csv});
        QVERIFY2(table.startsWith("command,commandType,") && table.contains("StartTimer"), table);
        QCOMPARE(bytesOf(commandsAlone(), {.format = ExportFormat::Csv, .table = core::CsvTable::Commands}), table);
        QVERIFY(bytesOf(test::execution(kEvents), {.format = ExportFormat::Csv}).startsWith("eventId,"));
    }

    void whatCommandsAloneLeaveEmptyIsSaid_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("table");
        QTest::addColumn<int>("diagram");
        QTest::addColumn<QString>("remark");
        using core::CsvTable;
        using core::TextDiagram;
        const auto row = [](const char *name, ExportFormat format, CsvTable table, TextDiagram diagram,
                            const QString &remark) {
            QTest::newRow(name) << static_cast<int>(format) << static_cast<int>(table) << static_cast<int>(diagram)
                                << remark;
        };
        const QString inTable =
            QStringLiteral("The file holds Commands and no Events; the table of Commands has them.");
        const QString elsewhere =
            QStringLiteral("The file holds Commands and no Events, so there is no time and hardly anything to draw; "
                           "pictures, sequence diagrams and flowcharts have the Commands.");
        const auto any = TextDiagram::Gantt;
        row("events", ExportFormat::Csv, CsvTable::Events, any, inTable);
        row("awaitables", ExportFormat::Csv, CsvTable::Awaitables, any, inTable);
        row("commands", ExportFormat::Csv, CsvTable::Commands, any, {});
        row("trace", ExportFormat::Trace, {}, any, elsewhere);
        row("gantt", ExportFormat::Mermaid, {}, TextDiagram::Gantt, elsewhere);
        row("gantt of PlantUML", ExportFormat::PlantUml, {}, TextDiagram::Gantt, elsewhere);
        row("sequence", ExportFormat::Mermaid, {}, TextDiagram::Sequence, {});
        row("flowchart", ExportFormat::Dot, {}, any, {});
        row("picture", ExportFormat::Svg, {}, any, {});
        row("history", ExportFormat::History, {}, any, {});
    }

    void whatCommandsAloneLeaveEmptyIsSaid()
    {
        QFETCH(int, format);
        QFETCH(int, table);
        QFETCH(int, diagram);
        QFETCH(QString, remark);
        const ExportOptions options{.format = static_cast<ExportFormat>(format),
                                    .diagram = static_cast<core::TextDiagram>(diagram),
                                    .table = static_cast<core::CsvTable>(table)};
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto exported = exportTo(buffer, commandsAlone(), options);
        QVERIFY(bool(exported));
        QCOMPARE(exported->remark, remark);
        const auto order = exportTo(buffer, test::execution(kEvents), options);
        QVERIFY(bool(order));
        QVERIFY(!order->remark.contains(u"holds Commands"));
    }
};

QTEST_MAIN(CommandsAloneTest)
#include "commands_alone_test.moc"
