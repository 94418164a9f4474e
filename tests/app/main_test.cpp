// The program itself: its exit status, what goes to which stream, and that nothing of it needs a display.
#include "tests/support/byte_folder.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

namespace {

struct Run
{
    int status = -1;
    QByteArray out;
    QByteArray err;
};

Run run(const QStringList &arguments, const QByteArray &input = {}, const QString &output = {})
{
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("DISPLAY"));
    environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
    environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
    program.setProcessEnvironment(environment);
    if (!output.isEmpty())
        program.setStandardOutputFile(output);
    program.start(QStringLiteral(HINDSIGHT_PROGRAM), arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished() || program.exitStatus() != QProcess::NormalExit)
        return {};
    return {
        .status = program.exitCode(), .out = program.readAllStandardOutput(), .err = program.readAllStandardError()};
}

} // namespace

class MainTest : public QObject
{
    Q_OBJECT

private slots:
    void helpGoesToStandardOutput()
    {
        const Run help = run({QStringLiteral("--help")});
        QCOMPARE(help.status, 0);
        QVERIFY(help.out.contains("hindsight inspect FILE"));
        QCOMPARE(help.err, QByteArray());
    }

    void theVersionIsTheProjects()
    {
        const Run version = run({QStringLiteral("--version")});
        QCOMPARE(version.status, 0);
        QCOMPARE(version.out, QByteArray("hindsight " HINDSIGHT_VERSION "\n"));
    }

    void aUsageErrorGoesToStandardError()
    {
        const Run wrong = run({QStringLiteral("--nonsense")});
        QCOMPARE(wrong.status, 2);
        QCOMPARE(wrong.out, QByteArray());
        QVERIFY(wrong.err.startsWith("hindsight: "));
    }

    void inspectReadsStandardInput()
    {
        const QByteArray history = R"([{"eventId": 1, "eventType": "WorkflowExecutionStarted"}])";
        const Run inspect = run({QStringLiteral("inspect"), QStringLiteral("-")}, history);
        QCOMPARE(inspect.status, 0);
        QVERIFY2(inspect.out.startsWith(R"({"schema":"hindsight.execution/1","source":{"path":"-")"), inspect.out);
        QCOMPARE(inspect.err, QByteArray());
    }

    // As the shell hands it over, byte by byte.
    void aNameThatIsNoUtf8Arrives()
    {
        const hindsight::test::ByteFolder folder;
        std::filesystem::copy_file(SAMPLES_DIR "/order-fulfilment.json", folder.path() + "/a\xe9.json");
        // QProcess takes text only; the shell makes the byte.
        QProcess shell;
        shell.start(QStringLiteral("/bin/sh"),
                    {QStringLiteral("-c"), QStringLiteral("exec \"$0\" inspect \"$1/$(printf 'a\\351').json\""),
                     QStringLiteral(HINDSIGHT_PROGRAM), QString::fromStdString(folder.path())});
        QVERIFY(shell.waitForFinished());
        QCOMPARE(shell.readAllStandardError(), QByteArray());
        QCOMPARE(shell.exitCode(), 0);
    }

    void inspectSaysWhatItCannotRead()
    {
        const Run inspect = run({QStringLiteral("inspect"), QStringLiteral("-")}, "{]");
        QCOMPARE(inspect.status, 2);
        QCOMPARE(inspect.out, QByteArray());
        QVERIFY2(inspect.err.startsWith("-:1:2: "), inspect.err);
    }

    void aFullDiskIsNoSuccess_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("help") << QStringList{QStringLiteral("--help")};
        QTest::newRow("inspect") << QStringList{QStringLiteral("inspect"),
                                                QStringLiteral(SAMPLES_DIR "/order-fulfilment.json")};
    }
    void aFullDiskIsNoSuccess()
    {
        QFETCH(QStringList, arguments);
        const QString full = QStringLiteral("/dev/full");
        if (!QFileInfo::exists(full))
            QSKIP("this system has no /dev/full");
        QCOMPARE(run(arguments, {}, full).status, 2);
    }

    void exportNeedsNoDisplay()
    {
        const QTemporaryDir folder;
        const QString picture = folder.filePath(QStringLiteral("order.svg"));
        const Run written = run({QStringLiteral("export"), QStringLiteral(SAMPLES_DIR "/order-fulfilment.json"),
                                 QStringLiteral("-o"), picture});
        QCOMPARE(written.err, QByteArray());
        QCOMPARE(written.status, 0);
        QVERIFY(QFileInfo(picture).size() > 0);
    }
};

QTEST_GUILESS_MAIN(MainTest)
#include "main_test.moc"
